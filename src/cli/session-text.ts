import type { MultiplayerSession, SessionMember, SessionReference } from '../../generated/types.js';
import { stringifyJson } from '../wire/json.js';
import { visible } from '../wire/visible.js';

export interface SessionResponse {
  /** Its type is not checked: a service may leave out what the description requires. */
  readonly session: Partial<MultiplayerSession>;
  readonly etag: string | undefined;
  readonly reference: Required<SessionReference> | undefined;
}

/**
 * A session as a person wants to see it: what it is, who may come in, who is in it, and the title's own data. Names and data are
 * in the hands of players, so what could steer a terminal is shown as escapes.
 */
export function sessionText({ session, etag, reference }: SessionResponse): string {
  const { constants, properties, members = {} } = session;
  const system = properties?.system ?? {};
  const access = [
    constants?.system?.visibility ?? 'visibility not given',
    system.joinRestriction && `join: ${system.joinRestriction}`,
    system.readRestriction && `read: ${system.readRestriction}`,
    system.closed && 'closed',
    system.locked && 'locked',
  ];

  return [
    row('Session', reference ? `${reference.templateName} / ${reference.name}` : 'not named in the response'),
    ...(reference ? [row('', `scid ${reference.scid}`)] : []),
    row('Access', access.filter(Boolean).join(', ')),
    row('Version', `contract ${session.contractVersion ?? 'not given'}, change ${session.changeNumber ?? 'not given'}`),
    row('ETag', etag ?? 'not given'),
    row('Started', session.startTime ?? 'not given'),
    ...(session.initializing ? [row('Initializing', `${session.initializing.stage}, episode ${session.initializing.episode}`)] : []),
    row('Members', memberCount(session)),
    ...table(Object.entries(members).map(([index, member]) => memberCells(index, member))),
    ...stringifyJson(properties?.custom ?? {}, 2)
      .split('\n')
      .map((line, index) => row(index === 0 ? 'Custom' : '', line)),
  ].join('\n');
}

function memberCount({ constants, members, membersInfo }: Partial<MultiplayerSession>): string {
  const listed = Object.keys(members ?? {}).length;
  if (membersInfo === undefined) return members === undefined ? 'not given' : `${listed} listed`;
  const size = `${membersInfo.count} of ${constants?.system?.maxMembersCount ?? 100}`;
  return listed < membersInfo.count ? `${size}, of which the response lists ${listed}` : size;
}

function memberCells(index: string, member: SessionMember | null): readonly string[] {
  const { gamertag = '(no gamertag)', constants, properties, roles, reserved } = member ?? {};
  const system = properties?.system;
  const state = reserved ? 'reserved' : system?.active ? 'active' : system?.ready ? 'ready' : 'inactive';
  const roleList = Object.entries(roles ?? {}).map(([type, role]) => `${type}: ${role}`);
  return [index, gamertag, constants?.system?.xuid ?? '(no xuid)', state, roleList.join(', ')].map(shown);
}

/** A wider cell pushes its own line alone: one long name among thousands must not widen every line. */
const widestColumn = 40;

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) widths[column] = Math.min(widestColumn, Math.max(widths[column] ?? 0, cell.length));
  }
  return rows.map((cells) => {
    const line = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return row('', line.trimEnd());
  });
}

function row(label: string, text: string): string {
  return `${label.padEnd(13)}${shown(text)}`;
}

/** A field may hold anything. */
function shown(value: unknown): string {
  return visible(String(value));
}
