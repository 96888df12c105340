import type { MultiplayerSession, SessionMember, SessionReference } from '../../generated/types.js';
import { stringifyJson } from '../wire/json.js';
import { visible } from '../wire/visible.js';

export interface SessionAnswer {
  readonly session: MultiplayerSession;
  readonly etag: string | undefined;
  readonly reference: Required<SessionReference> | undefined;
}

/**
 * A session as a person wants to see it: what it is, who may come in, who is in it, and the title's own data. Names and data are
 * in the hands of players, so what could steer a terminal is shown as escapes.
 */
export function sessionText({ session, etag, reference }: SessionAnswer): string {
  const { constants, properties, members, membersInfo } = session;
  const system = properties.system ?? {};
  const access = [
    constants.system?.visibility ?? 'visibility not given',
    system.joinRestriction && `join: ${system.joinRestriction}`,
    system.readRestriction && `read: ${system.readRestriction}`,
    system.closed && 'closed',
    system.locked && 'locked',
  ];
  const size = `${membersInfo.count} of ${constants.system?.maxMembersCount ?? 100}`;
  const listed = Object.keys(members).length;

  return [
    row('Session', reference ? `${reference.templateName} / ${reference.name}` : 'not named in the answer'),
    ...(reference ? [row('', `scid ${reference.scid}`)] : []),
    row('Access', access.filter(Boolean).join(', ')),
    row('Version', `contract ${session.contractVersion ?? 'not given'}, change ${session.changeNumber ?? 'not given'}`),
    row('ETag', etag ?? 'not given'),
    row('Started', session.startTime ?? 'not given'),
    ...(session.initializing ? [row('Initializing', `${session.initializing.stage}, episode ${session.initializing.episode}`)] : []),
    row('Members', listed < membersInfo.count ? `${size}, of which the answer lists ${listed}` : size),
    ...table(Object.entries(members).map(([index, member]) => memberCells(index, member))),
    ...stringifyJson(properties.custom ?? {}, 2)
      .split('\n')
      .map((line, index) => row(index === 0 ? 'Custom' : '', line)),
  ].join('\n');
}

function memberCells(index: string, member: SessionMember): readonly string[] {
  const { gamertag = '(no gamertag)', constants, properties, roles = {} } = member;
  const system = properties?.system ?? {};
  const state = member.reserved ? 'reserved' : system.active ? 'active' : system.ready ? 'ready' : 'inactive';
  const roleList = Object.entries(roles).map(([type, role]) => `${type}: ${role}`);
  return [index, gamertag, constants?.system?.xuid ?? '(no xuid)', state, roleList.join(', ')].map(shown);
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0));
  return rows.map((cells) =>
    row(
      '',
      cells
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    ),
  );
}

function row(label: string, text: string): string {
  return `${label.padEnd(13)}${shown(text)}`;
}

/** The document is typed on trust: a field may hold anything. */
function shown(value: unknown): string {
  return visible(String(value));
}
