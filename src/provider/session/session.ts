import type {
  Capabilities,
  CustomObject,
  MemberSystemConstants,
  MemberSystemProperties,
  MultiplayerSession,
  RoleType,
  SessionMember,
  SessionReference,
  SessionServers,
  SessionSystemConstants,
  SessionSystemProperties,
} from '../../../generated/types.js';

/** Names of a session; all three are known once a handle points to it. */
export type Reference = Required<SessionReference>;

/**
 * One state of a session, never changed: a write makes another one. So a refused write leaves no trace, and the parts that
 * a write did not touch are the same objects as before.
 */
export interface Session {
  readonly reference: Reference;
  readonly branch: string;
  readonly correlationId: string;
  readonly changeNumber: number;
  readonly startTime: string;
  /** Constants in the names of contract 107. */
  readonly constants: { readonly system: SessionSystemConstants; readonly custom: CustomObject };
  readonly properties: { readonly system: SessionSystemProperties; readonly custom: CustomObject };
  /** By rising index. */
  readonly members: readonly Member[];
  /** Index that the next new member gets. Indices are never reused. */
  readonly nextIndex: number;
  readonly servers: SessionServers;
  readonly roleTypes: Readonly<Record<string, RoleType>> | undefined;
  readonly stage: Stage | undefined;
  /** Number of initialization episodes that were started. */
  readonly episodes: number;
  readonly hostCandidates: readonly string[] | undefined;
  /** Time when the last member left, in milliseconds since the epoch, if that started a timer. */
  readonly emptySince: number | undefined;
  /** Xuids of those who left: they may come back to a locked session. */
  readonly former: ReadonlySet<string>;
  /** Of a loaded document only. */
  readonly arbitration: MultiplayerSession['arbitration'] | undefined;
  /** Of a loaded document; a handle of the provider takes its place. */
  readonly searchHandle: string | undefined;
}

export interface Member {
  readonly index: number;
  /** Time when the member became reserved, ready or inactive; undefined when that started no timer. */
  readonly since: number | undefined;
  /** Device of the token with which the member last wrote; undefined if that names none. */
  readonly deviceId?: string | undefined;
  /** Whether the member is to take part in an episode that has not started. */
  readonly waiting: boolean;
  readonly document: MemberDocument;
}

/** A member in the names of contract 107, without what follows from the list: `next`, `turn` and the index. */
export interface MemberDocument extends SessionMember {
  readonly constants: { readonly system: MemberSystemConstants; readonly custom: unknown };
  readonly properties: { readonly system: MemberSystemProperties; readonly custom: CustomObject };
}

export interface Stage {
  readonly name: 'joining' | 'measuring' | 'evaluating' | 'failed';
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Counted from 1. */
  readonly episode: number;
}

export const keyOf = ({ scid, templateName, name }: Reference) => `${scid}~${templateName}~${name}`.toLowerCase();

/** Path of the session, as `Content-Location` gives it (client source). */
export function pathOf({ scid, templateName, name }: Reference): string {
  return `/serviceconfigs/${scid}/sessionTemplates/${encodeURIComponent(templateName)}/sessions/${encodeURIComponent(name)}`;
}

export function can(session: Session, capability: keyof Capabilities): boolean {
  return session.constants.system.capabilities?.[capability] === true;
}

export const visibilityOf = ({ constants }: Session) => constants.system.visibility?.toLowerCase() ?? 'open';
export const capacityOf = ({ constants }: Session) => constants.system.maxMembersCount ?? 100;
export const memberOf = ({ members }: Session, xuid: string | undefined) =>
  xuid === undefined ? undefined : members.find((member) => xuidOf(member) === xuid);

export const xuidsOf = ({ members }: Session): ReadonlySet<string | undefined> => new Set(members.map(xuidOf));
export const xuidOf = ({ document }: Member) => document.constants.system.xuid;
export const isReserved = ({ document }: Member) => document.reserved === true;
export const isActive = ({ document }: Member) => document.properties.system.active === true;
export const isReady = ({ document }: Member) => document.properties.system.ready === true;

/** Milliseconds, or null for never. The defaults are those of contract 107 (template constants page). */
export function timeoutsOf({ constants: { system } }: Session) {
  const { reservedRemovalTimeout = 30_000, inactiveRemovalTimeout = 0, readyRemovalTimeout = 180_000, sessionEmptyTimeout = 0 } = system;
  return { reserved: reservedRemovalTimeout, inactive: inactiveRemovalTimeout, ready: readyRemovalTimeout, empty: sessionEmptyTimeout };
}

/** A time in the form of the recordings: in UTC, with seven fractional digits. */
export const timestampOf = (milliseconds: number) => new Date(milliseconds).toISOString().replace('Z', '0000Z');

/** The object without some of its fields. */
export function without<T extends object, K extends keyof T>(object: T, ...names: readonly K[]): Omit<T, K> {
  const copy: Partial<T> = { ...object };
  for (const name of names) delete copy[name];
  return copy as Omit<T, K>;
}

/** Merges custom data key by key; null deletes a key (advanced topics page). Spreading keeps `__proto__` an ordinary key. */
export function mergeCustom(custom: CustomObject | undefined, change: CustomObject | undefined): CustomObject {
  if (change === undefined) return custom ?? {};
  const entries = new Map<string, unknown>(Object.entries(custom ?? {}));
  for (const [name, value] of Object.entries(change)) {
    if (value === null) entries.delete(name);
    else entries.set(name, value);
  }
  return Object.fromEntries(entries);
}

/** Whether two values are the same JSON, in which the order of keys does not count. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one).filter(([, value]) => value !== undefined);
  const others = new Map(Object.entries(other).filter(([, value]) => value !== undefined));
  return entries.length === others.size && entries.every(([name, value]) => others.has(name) && equal(value, others.get(name)));
}
