import { isObject } from '../../wire/object.js';

/** What a state of the provider is, for those who set it up. */
export interface StateDescription {
  /** Name of the state, that of the documented exchange which needs it. */
  readonly name: string;
  /** The condition that has to hold, as a sentence. */
  readonly condition: string;
  /** The user whose token the requests carry. */
  readonly caller: string;
  /** Effect of a run that writes: none, a change that is taken back afterwards, or one that nobody can take back. */
  readonly effect: 'none' | 'restored' | 'used up';
}

const member = 'a member of the session';
const reader = 'a user who may read the session';
const anyone = 'any user';
const isThere = 'A session is behind the handle.';

/** Every state that a check asks for. */
export const stateDescriptions = [
  { name: 'openLobby', condition: isThere, caller: reader, effect: 'none' },
  {
    name: 'bedrockWorld',
    condition: 'A session other than that of openLobby and of updateProperties is behind the handle.',
    caller: reader,
    effect: 'none',
  },
  { name: 'matchmakingSession', condition: 'A session that came from matchmaking is behind the handle.', caller: reader, effect: 'none' },
  { name: 'largeSession', condition: 'A session with the capability "large" is behind the handle.', caller: reader, effect: 'none' },
  { name: 'sessionWithRoles', condition: 'A session with role types is behind the handle.', caller: reader, effect: 'none' },
  { name: 'sessionWithServer', condition: 'A session with servers is behind the handle.', caller: reader, effect: 'none' },
  {
    name: 'contract105Initialization',
    condition: 'A session with managed initialization is behind the handle.',
    caller: reader,
    effect: 'none',
  },
  { name: 'retiredTournament', condition: 'A session of a tournament is behind the handle.', caller: reader, effect: 'none' },
  { name: 'sessionGone', condition: 'The handle is valid, but no session is behind it.', caller: anyone, effect: 'none' },
  { name: 'staleHandle', condition: 'No handle has this id any more.', caller: anyone, effect: 'none' },
  {
    name: 'readRestricted',
    condition: 'A private session is behind the handle.',
    caller: 'a user who is no member and may not read it',
    effect: 'none',
  },
  { name: 'expiredToken', condition: isThere, caller: 'a user whose token has expired', effect: 'none' },
  {
    name: 'rateLimited',
    condition: 'The caller has used up a rate limit. Responses name it in their body.',
    caller: anyone,
    effect: 'none',
  },
  {
    name: 'rateLimitedBurst',
    condition: 'The caller has used up the limit of 15 seconds. Responses name it in their body.',
    caller: anyone,
    effect: 'none',
  },
  {
    name: 'rateLimitedWithoutBody',
    condition: 'The caller has used up a rate limit. Responses have no body.',
    caller: anyone,
    effect: 'none',
  },
  { name: 'overloaded', condition: 'The provider is overloaded.', caller: anyone, effect: 'none' },
  { name: 'updateProperties', condition: isThere, caller: member, effect: 'restored' },
  { name: 'staleEntityTag', condition: isThere, caller: member, effect: 'restored' },
  { name: 'sessionExists', condition: isThere, caller: member, effect: 'restored' },
  {
    name: 'sessionMissing',
    condition: 'The handle is valid, but no session is behind it.',
    caller: 'a user who may create it',
    effect: 'restored',
  },
  {
    name: 'nothingCreated',
    condition: 'The handle is valid, but no session is behind it.',
    caller: 'a user who may create it',
    effect: 'restored',
  },
  {
    name: 'createSession',
    condition: 'The handle is valid, but no session is behind it.',
    caller: 'a user who may create it',
    effect: 'restored',
  },
  {
    name: 'joinLobby',
    condition: 'A session with a free seat is behind the handle.',
    caller: 'a user who is no member and may join',
    effect: 'restored',
  },
  { name: 'leaveSession', condition: 'A session with other members, too, is behind the handle.', caller: member, effect: 'used up' },
  {
    name: 'lastMemberLeaves',
    condition: 'A session without other members and with sessionEmptyTimeout 0 is behind the handle.',
    caller: 'its only member',
    effect: 'used up',
  },
  { name: 'reserveSeat', condition: 'A session with a free seat is behind the handle.', caller: member, effect: 'used up' },
  { name: 'constantConflict', condition: isThere, caller: member, effect: 'restored' },
  {
    name: 'joinRefused',
    condition: 'A session that is closed to the caller is behind the handle.',
    caller: 'a user who is no member and may not join',
    effect: 'restored',
  },
  {
    name: 'otherMembersRefused',
    condition: 'A session with other members is behind the handle.',
    caller: 'a member, no server',
    effect: 'restored',
  },
  { name: 'serversRefused', condition: isThere, caller: 'a member, no server', effect: 'restored' },
  {
    name: 'readOnlyCaller',
    condition: 'A session that the caller may read and may not write is behind the handle.',
    caller: 'a user who is no member',
    effect: 'restored',
  },
  {
    name: 'readRestrictionTooOpen',
    condition: 'A session with the capability "userAuthorizationStyle" is behind the handle.',
    caller: member,
    effect: 'restored',
  },
  {
    name: 'measurementsWithoutMetrics',
    condition: 'A session without the constant "metrics" is behind the handle.',
    caller: member,
    effect: 'restored',
  },
] as const satisfies readonly StateDescription[];

/** Name of a state that a check asks for. */
export type StateName = (typeof stateDescriptions)[number]['name'];

/**
 * The states that one session can be in together, for a run that has one handle. Each check makes sure of its state, so that a
 * check of another kind of session is skipped.
 */
export const statesOfOneSession: readonly string[] = [
  ...['openLobby', 'matchmakingSession', 'largeSession', 'sessionWithRoles', 'sessionWithServer', 'contract105Initialization'],
  ...['retiredTournament', 'updateProperties', 'staleEntityTag', 'sessionExists', 'constantConflict', 'otherMembersRefused'],
  ...['serversRefused', 'readRestrictionTooOpen', 'measurementsWithoutMetrics'],
];

/** Another state with the same ready-made handle, if a run that writes uses up the state; undefined if there is none. */
export function stateSharingHandle(name: string, states: Readonly<Record<string, unknown>>): string | undefined {
  if (stateDescriptions.find((state) => state.name === name)?.effect !== 'used up') return undefined;
  const handleId = handleIdOf(states[name]);
  if (handleId === undefined) return undefined;
  return Object.keys(states).find((other) => other !== name && handleIdOf(states[other]) === handleId);
}

/** A hook has no handle yet. */
function handleIdOf(state: unknown): string | undefined {
  const handleId: unknown = isObject(state) ? state.handleId : undefined;
  return typeof handleId === 'string' ? handleId.toLowerCase() : undefined;
}
