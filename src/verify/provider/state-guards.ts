import { CannotCheck } from './cannot-check.js';
import type { ExchangeUnderTest, ProviderResponse } from './exchange-under-test.js';
import { countOf, objectAt, type Session, valueAt } from './received-session.js';

// A check makes sure of its state before it judges, so that nobody blames the provider for a state that was not set up. Each of
// these throws CannotCheck with the reason and the remedy. A response that is wrong in any other way is left to the check.

/**
 * Makes sure of the part of a state that a read or a trial shows.
 *
 * @throws {@link CannotCheck} if the state is not given
 */
export async function ensureState(exchange: ExchangeUnderTest, state: string): Promise<void> {
  if (withoutSession.has(state)) await ensureNoSession(exchange);
  if (withSession.has(state) || writable.has(state)) await ensureSession(exchange);
  if (kinds.has(state)) ensureKind(state, (await exchange.sendUnjudged({})).session);
  if (writable.has(state)) await ensureMayWrite(exchange);
  if (state === 'expiredToken' && exchange.state.token === undefined) {
    throw new CannotCheck('the state expiredToken has no token of its own; give it one that has expired');
  }
}

const withoutSession: ReadonlySet<string> = new Set(['sessionGone', 'sessionMissing', 'nothingCreated', 'createSession']);
const withSession: ReadonlySet<string> = new Set(['openLobby', 'largeSession', 'contract105Initialization', 'joinLobby', 'readOnlyCaller']);
const writable: ReadonlySet<string> = new Set([
  'updateProperties',
  'staleEntityTag',
  'sessionExists',
  'leaveSession',
  'lastMemberLeaves',
  'reserveSeat',
  'constantConflict',
  'otherMembersRefused',
  'serversRefused',
  'readRestrictionTooOpen',
  'measurementsWithoutMetrics',
]);

/** A kind of session that a state asks for, and what a session of another kind lacks. */
interface Kind {
  readonly lacks: string;
  readonly isGiven: (session: Session) => boolean;
}

const hasEntries = (session: Session, ...path: readonly string[]) => Object.keys(objectAt(session, ...path)).length > 0;

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  [
    'largeSession',
    { lacks: 'the capability "large"', isGiven: (session) => valueAt(session, 'constants', 'system', 'capabilities', 'large') === true },
  ],
  [
    'matchmakingSession',
    {
      lacks: 'any trace of matchmaking',
      isGiven: (session) => hasEntries(session, 'servers', 'matchmaking') || hasEntries(session, 'properties', 'system', 'matchmaking'),
    },
  ],
  ['sessionWithRoles', { lacks: 'role types', isGiven: (session) => hasEntries(session, 'roleTypes') }],
  ['sessionWithServer', { lacks: 'servers', isGiven: (session) => hasEntries(session, 'servers') }],
  [
    'contract105Initialization',
    { lacks: 'managed initialization', isGiven: (session) => hasEntries(session, 'constants', 'system', 'memberInitialization') },
  ],
  [
    'retiredTournament',
    {
      lacks: 'any trace of a tournament',
      isGiven: (session) =>
        ['arbitration', 'tournaments'].some((name) => hasEntries(session, name) || hasEntries(session, 'servers', name)),
    },
  ],
]);

/** @throws {@link CannotCheck} if the session is certainly of another kind than the state asks for */
export function ensureKind(state: string, session: Session | undefined): void {
  const kind = kinds.get(state);
  if (kind === undefined || session === undefined || kind.isGiven(session)) return;
  throw new CannotCheck(`the session lacks ${kind.lacks}; give the state ${state} one that has it`);
}

const whyNoSession: ReadonlyMap<number, string> = new Map([
  [204, 'no session exists behind the handle (204); give the state the handle of an existing one'],
  [401, 'the provider does not accept the token (401); set the token of the state, XBL_TOKEN by default, to one that is valid'],
  [403, 'the caller may not read the session (403); give the state the token of a user who may'],
  [404, 'there is no such handle (404); give the state one that exists'],
]);

async function ensureSession(exchange: ExchangeUnderTest): Promise<void> {
  const { status } = await exchange.sendUnjudged({});
  const reason = whyNoSession.get(status);
  if (reason !== undefined) throw new CannotCheck(reason);
}

async function ensureNoSession(exchange: ExchangeUnderTest): Promise<void> {
  const { status, session } = await exchange.sendUnjudged({});
  if (status !== 200 || session === undefined) return;
  throw new CannotCheck('a session already exists behind the handle; let its last member leave, or give the state another handle');
}

async function ensureMayWrite(exchange: ExchangeUnderTest): Promise<void> {
  const { status } = await tried(exchange, {});
  if (status !== 403) return;
  throw new CannotCheck('the caller may not write the session (403); give the state the token of a member');
}

/** A caller as the session knows it. */
export interface Caller {
  readonly isMember: boolean;
  /** Key of the caller's entry among the members. */
  readonly key: string;
}

/** Finds out by a trial, which changes nothing, whether the caller is a member; undefined if the response does not show it. */
export async function findCaller(exchange: ExchangeUnderTest): Promise<Caller | undefined> {
  const before = await exchange.sendUnjudged({});
  const trial = await tried(exchange, { members: { me: { properties: { custom: { verifyTrial: true } } } } });
  const members = Object.entries(objectAt(trial.session, 'members'));
  const [entry, ...others] = members.filter(([, member]) => valueAt(member, 'properties', 'custom', 'verifyTrial') === true);
  if (trial.status !== 200 || entry === undefined || others.length > 0) return undefined;
  return { key: entry[0], isMember: countOf(trial.session) === countOf(before.session) };
}

/** @throws {@link CannotCheck} if the caller is certainly no member */
export async function ensureMember(exchange: ExchangeUnderTest): Promise<Caller | undefined> {
  const caller = await findCaller(exchange);
  if (caller?.isMember === false)
    throw new CannotCheck('the caller is not a member of the session; join it, or give the state the token of a member');
  return caller;
}

/** @throws {@link CannotCheck} if the caller is certainly a member */
export async function ensureStranger(exchange: ExchangeUnderTest): Promise<void> {
  const caller = await findCaller(exchange);
  if (caller?.isMember)
    throw new CannotCheck('the caller is a member of the session; leave it, or give the state the token of another user');
}

/** A write of which nothing is stored. */
function tried(exchange: ExchangeUnderTest, body: unknown): Promise<ProviderResponse> {
  return exchange.sendUnjudged({ method: 'PUT', query: '?nocommit=true', body });
}
