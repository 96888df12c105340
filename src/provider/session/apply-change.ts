import type { MultiplayerSessionRequest } from '../../../generated/types.js';
import type { Caller } from './callers.js';
import { neededAtStart, progress } from './initialization.js';
import { dropStrangeHost, leave } from './leaving.js';
import { type MembersChange, memberWritesIn } from './member-writes.js';
import { reserve, writeMember } from './members.js';
import { ReadOnlyRefusal, Refusal, texts } from './refusal.js';
import { changeRoles, defineRoles } from './roles.js';
import { writeServers } from './servers.js';
import { can, equal, memberOf, type Session } from './session.js';
import { checkConflicts } from './session-constants.js';
import { advance } from './timers.js';
import type { WriteContext } from './write-context.js';
import { defaultRestrictions, writeProperties } from './write-properties.js';

/**
 * Applies a write to a session. The same write twice has no further effect, not even on the change number (session write
 * page).
 *
 * @returns the session with the next change number, the same object if nothing changed, undefined if the session ended
 * @throws {@link Refusal} if a rule is broken
 */
export function applyChange(session: Session, change: MultiplayerSessionRequest, context: WriteContext): Session | undefined {
  const { caller, now, isNew } = context;
  if (change.servers !== undefined && !caller.isServer) throw new Refusal(403, texts.servers);
  checkConflicts(session.constants, change.constants);
  const prepared = isNew ? withDefaults(defineRoles(session, change.roleTypes), change) : session;
  const peopled = writeMembers(prepared, change.members ?? {}, context);
  if (peopled === undefined) return undefined;
  const owned = isNew && can(peopled, 'hasOwners') ? withOwner(peopled, caller) : peopled;
  if (isNew) checkInitializers(owned);
  const written = writeRest(owned, prepared, change, context);
  const settled = advance(progress(dropStrangeHost(written), now), now);
  if (settled === undefined) return undefined;
  // `equal` sees nothing in a set, but everybody who is new among `former` is missing among the members.
  const numbered = { ...settled, changeNumber: session.changeNumber };
  return equal(numbered, session) ? session : { ...numbered, changeNumber: session.changeNumber + 1 };
}

function withDefaults(session: Session, { properties }: MultiplayerSessionRequest): Session {
  const system = { turn: [], ...session.properties.system, ...defaultRestrictions(session, properties?.system) };
  return { ...session, properties: { ...session.properties, system } };
}

/** The creator is the first owner (session browse page). */
function withOwner(session: Session, { me }: Caller): Session {
  const creator = memberOf(session, me?.xuid)?.index;
  const owners = creator === undefined ? [] : [creator];
  return { ...session, properties: { ...session.properties, system: { ...session.properties.system, owners } } };
}

function checkInitializers(session: Session): void {
  const needed = neededAtStart(session);
  if (needed <= 1 || session.members.length === 0) return;
  if (session.members.filter(({ waiting }) => waiting).length < needed) throw new Refusal(400, texts.tooFew(needed));
}

const seatOf = (name: string) => Number(name.replace('reserve_', ''));

/** Writes and removes the members of users, then removes those named by index, then reserves seats. */
function writeMembers(session: Session, change: MembersChange, context: WriteContext): Session | undefined {
  const { caller, now } = context;
  let current: Session | undefined = session;
  for (const [user, request] of memberWritesIn(change, session, caller)) {
    const index = request === null ? memberOf(current, user.xuid)?.index : undefined;
    if (request !== null) current = writeMember(current, user, request, context);
    else if (index !== undefined) current = leave(current, new Set([index]), now); // leaving without being a member changes nothing
    if (current === undefined) return undefined;
  }
  const removed = current.members.map(({ index }) => index).filter((index) => Object.hasOwn(change, index));
  if (removed.length > 0) current = leave(current, new Set(removed), now);
  if (current === undefined) return undefined;
  // Seats are counted from 0 in each request (request page), so that is their order.
  const seats = Object.keys(change)
    .filter((name) => name.startsWith('reserve_'))
    .sort((one, other) => seatOf(one) - seatOf(other));
  for (const seat of seats) current = reserve(current, change[seat]?.constants, now);
  // Seats are reserved by members (request page).
  if (seats.length > 0 && !caller.isServer && memberOf(current, caller.me?.xuid) === undefined) throw new ReadOnlyRefusal();
  return current;
}

function writeRest(session: Session, before: Session, change: MultiplayerSessionRequest, { caller, now }: WriteContext): Session {
  const { properties, roleTypes, servers } = change;
  // Members write properties (request page). One who leaves with the same write was a member when it began.
  const isMember = memberOf(session, caller.me?.xuid) ?? memberOf(before, caller.me?.xuid);
  const isEmpty = equal({ ...properties }, {}) && equal({ ...roleTypes }, {});
  if (!isMember && !caller.isServer && !isEmpty && session.members.length + before.members.length > 0) throw new ReadOnlyRefusal();
  const withProperties = properties === undefined ? session : writeProperties(session, properties, caller, now);
  const withRoles = roleTypes === undefined ? withProperties : changeRoles(withProperties, roleTypes, caller);
  return servers === undefined ? withRoles : writeServers(withRoles, servers);
}
