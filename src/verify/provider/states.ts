import { isObject } from '../../wire/object.js';

/** What a state of the provider is, for those who set it up. */
export interface StateDescription {
  /** Name of the state, that of the documented exchange which needs it. */
  readonly name: string;
  /** The condition that has to hold, as a sentence. */
  readonly condition: string;
  /** The user whose token the requests carry. */
  readonly caller: string;
  /** Effect of a run that writes: none, a change that is reverted afterwards, or one that cannot be reverted. */
  readonly effect: 'none' | 'restored' | 'used up';
}

const member = 'a member of the session';
const reader = 'a user who may read the session';
const anyone = 'any user';
const isThere = 'The handle points to a session.';

/** Every state that a check asks for. */
export const stateDescriptions = [
  { name: 'openLobby', condition: isThere, caller: reader, effect: 'none' },
  {
    name: 'bedrockWorld',
    condition: 'The handle points to a session other than those of openLobby and updateProperties.',
    caller: reader,
    effect: 'none',
  },
  { name: 'matchmakingSession', condition: 'The handle points to a session that came from matchmaking.', caller: reader, effect: 'none' },
  { name: 'largeSession', condition: 'The handle points to a session with the capability "large".', caller: reader, effect: 'none' },
  { name: 'sessionWithRoles', condition: 'The handle points to a session with role types.', caller: reader, effect: 'none' },
  { name: 'sessionWithServer', condition: 'The handle points to a session with servers.', caller: reader, effect: 'none' },
  {
    name: 'contract105Initialization',
    condition: 'The handle points to a session with managed initialization.',
    caller: reader,
    effect: 'none',
  },
  { name: 'retiredTournament', condition: 'The handle points to a session of a tournament.', caller: reader, effect: 'none' },
  { name: 'sessionGone', condition: 'The handle is valid, but its session does not exist.', caller: anyone, effect: 'none' },
  { name: 'staleHandle', condition: 'The handle no longer exists.', caller: anyone, effect: 'none' },
  {
    name: 'readRestricted',
    condition: 'The handle points to a private session.',
    caller: 'a user who is not a member and may not read it',
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
    condition: 'The caller has used up the 15-second limit. Responses name it in their body.',
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
    condition: 'The handle is valid, but its session does not exist.',
    caller: 'a user who may create it',
    effect: 'restored',
  },
  {
    name: 'nothingCreated',
    condition: 'The handle is valid, but its session does not exist.',
    caller: 'a user who may create it',
    effect: 'restored',
  },
  {
    name: 'createSession',
    condition: 'The handle is valid, but its session does not exist.',
    caller: 'a user who may create it',
    effect: 'restored',
  },
  {
    name: 'joinLobby',
    condition: 'The handle points to a session with a free seat.',
    caller: 'a user who is not a member and may join',
    effect: 'restored',
  },
  { name: 'leaveSession', condition: 'The handle points to a session that has other members as well.', caller: member, effect: 'used up' },
  {
    name: 'lastMemberLeaves',
    condition: 'The handle points to a session without other members and with sessionEmptyTimeout 0.',
    caller: 'its only member',
    effect: 'used up',
  },
  { name: 'reserveSeat', condition: 'The handle points to a session with a free seat.', caller: member, effect: 'used up' },
  { name: 'constantConflict', condition: isThere, caller: member, effect: 'restored' },
  {
    name: 'joinRefused',
    condition: 'The handle points to a session that is closed to the caller.',
    caller: 'a user who is not a member and may not join',
    effect: 'restored',
  },
  {
    name: 'otherMembersRefused',
    condition: 'The handle points to a session with other members.',
    caller: 'a member that is not a server',
    effect: 'restored',
  },
  { name: 'serversRefused', condition: isThere, caller: 'a member that is not a server', effect: 'restored' },
  {
    name: 'readOnlyCaller',
    condition: 'The handle points to a session that the caller may read but not write.',
    caller: 'a user who is not a member',
    effect: 'restored',
  },
  {
    name: 'readRestrictionTooOpen',
    condition: 'The handle points to a session with the capability "userAuthorizationStyle".',
    caller: member,
    effect: 'restored',
  },
  {
    name: 'measurementsWithoutMetrics',
    condition: 'The handle points to a session without the constant "metrics".',
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
