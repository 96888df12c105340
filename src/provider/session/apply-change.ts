import type { MemberRequest, MultiplayerSessionRequest, ServerRequest, SessionServer } from '../../../generated/types.js';
import type { Caller, User } from './callers.js';
import { neededAtStart, progress } from './initialization.js';
import { dropStrangeHost, leave } from './leaving.js';
import { reserve, writeMember } from './members.js';
import { ReadOnlyRefusal, Refusal, texts } from './refusal.js';
import { changeRoles } from './roles.js';
import { can, equal, memberOf, mergeCustom, type Session } from './session.js';
import { checkConflicts } from './session-constants.js';
import { advance } from './timers.js';
import { defaultRestrictions, writeProperties } from './write-properties.js';

/**
 * Applies a write to a session. The same write twice has no further effect, also on the change number (session write page).
 *
 * @param isNew - whether the session is being created by this write
 * @param now - milliseconds since the epoch
 * @returns the session with the next change number, the same object if nothing changed, undefined if the session ended
 * @throws {@link Refusal} if a rule is broken
 */
export function applyChange(
  session: Session,
  change: MultiplayerSessionRequest,
  caller: Caller,
  isNew: boolean,
  now: number,
): Session | undefined {
  if (change.servers !== undefined && !caller.isServer) throw new Refusal(403, texts.servers);
  checkConflicts(session.constants, change.constants);
  const prepared = isNew ? withDefaults(session, change) : session;
  const peopled = writeMembers(prepared, change.members ?? {}, caller, now);
  if (peopled === undefined) return undefined;
  const owned = isNew && can(peopled, 'hasOwners') ? withOwner(peopled, caller) : peopled;
  checkInitializers(owned, isNew);
  const written = writeRest(owned, prepared, change, caller, now);
  const settled = advance(progress(dropStrangeHost(written), now), now);
  if (settled === undefined) return undefined;
  // The set of those who left has no JSON; whoever is new in it is missing among the members.
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

function checkInitializers(session: Session, isNew: boolean): void {
  const needed = neededAtStart(session);
  if (!isNew || needed <= 1 || session.members.length === 0) return;
  if (session.members.filter(({ waiting }) => waiting).length < needed) throw new Refusal(400, texts.tooFew(needed));
}

const isIndex = (name: string) => /^\d/.test(name);
const seatOf = (name: string) => Number(name.replace('reserve_', ''));

type MembersChange = NonNullable<MultiplayerSessionRequest['members']>;

function writeMembers(session: Session, change: MembersChange, caller: Caller, now: number): Session | undefined {
  let current: Session | undefined = session;
  for (const step of stepsOf(session, change, caller)) {
    if (current === undefined) return undefined;
    current = step(current);
  }
  return current;

  function stepsOf(before: Session, members: MembersChange, by: Caller): ((session: Session) => Session | undefined)[] {
    const steps: ((session: Session) => Session | undefined)[] = [];
    for (const [user, request] of writesOf(before, members, by)) {
      steps.push((at) => (request === null ? remove(at, memberOf(at, user.xuid)?.index) : writeMember(at, user, request, by, now)));
    }
    const names = Object.keys(members);
    for (const name of names.filter(isIndex)) {
      steps.push((at) => remove(at, at.members.find(({ index }) => String(index) === name)?.index));
    }
    // Seats are counted from 0 in each request (request page), so that is their order.
    const seats = names.filter((name) => name.startsWith('reserve_')).sort((one, other) => seatOf(one) - seatOf(other));
    for (const name of seats) steps.push((at) => reserve(at, members[name]?.constants, now));
    if (seats.length > 0) steps.push(checkReserver);
    return steps;
  }

  /** Leaving without being a member changes nothing. */
  function remove(at: Session, index: number | undefined): Session | undefined {
    return index === undefined ? at : leave(at, new Set([index]), now);
  }

  /** Seats are reserved by members (request page). */
  function checkReserver(at: Session): Session {
    if (!caller.isServer && memberOf(at, caller.me?.xuid) === undefined) throw new ReadOnlyRefusal();
    return at;
  }
}

/**
 * Whose members the body names (request page, service page).
 *
 * @throws {@link Refusal} 403 if the caller may not write them, 400 if the body names them in a wrong form, 409 for other
 *   members of a large session
 */
function writesOf(session: Session, members: MembersChange, caller: Caller): (readonly [User, MemberRequest])[] {
  const entries = new Map<string, MemberRequest | undefined>(Object.entries(members));
  const names = [...entries.keys()];
  const large = can(session, 'large');
  if (!caller.isServer && names.some((name) => isIndex(name) || name.startsWith('me_'))) throw new Refusal(403, texts.otherMembers);
  if (large && names.some(isIndex)) throw new Refusal(409, 'Other members of a large session cannot be changed.');
  const named = names.flatMap((name) => /^me_(\d+)$/.exec(name)?.[1] ?? []);
  const users = caller.namesUsers ? caller.users : [...caller.users, ...named.map((xuid) => ({ xuid, gamertag: undefined }))];
  // One of the rules that the recorded 403 text lists.
  if (large && new Set(users.map(({ xuid }) => xuid)).size > 1) throw new Refusal(403, texts.writeRefused);

  const writes: (readonly [User, MemberRequest])[] = [];
  const me = entries.get('me');
  if (me !== undefined) {
    if (caller.me === undefined) throw new Refusal(400, "The member 'me' needs exactly one user.");
    writes.push([caller.me, me]);
  }
  for (const xuid of named) {
    const user = users.find((other) => other.xuid === xuid);
    if (user === undefined) throw new Refusal(400, `The member 'me_${xuid}' needs the user in 'X-Xbl-OnBehalfOf-Users'.`);
    writes.push([user, entries.get(`me_${xuid}`) ?? null]);
  }
  const all = entries.get('me_all');
  if (all !== undefined) writes.push(...users.map((user) => [user, all] as const));
  const present = entries.get('me_allInSession');
  if (present !== undefined) writes.push(...users.filter(({ xuid }) => memberOf(session, xuid)).map((user) => [user, present] as const));
  return writes;
}

function writeRest(session: Session, before: Session, change: MultiplayerSessionRequest, caller: Caller, now: number): Session {
  const { properties, roleTypes, servers } = change;
  // Members write properties (request page). One who leaves with the same write was a member when it began.
  const isMember = memberOf(session, caller.me?.xuid) ?? memberOf(before, caller.me?.xuid);
  const isEmpty = equal({ ...properties }, {}) && equal({ ...roleTypes }, {});
  if (!isMember && !caller.isServer && !isEmpty && session.members.length + before.members.length > 0) throw new ReadOnlyRefusal();
  const withProperties = properties === undefined ? session : writeProperties(session, properties, caller, now);
  const withRoles = roleTypes === undefined ? withProperties : changeRoles(withProperties, roleTypes, caller);
  return servers === undefined ? withRoles : writeServers(withRoles, servers);
}

/** Servers merge as the session does; null removes one (request page). */
function writeServers(session: Session, change: Readonly<Record<string, ServerRequest>>): Session {
  const servers = new Map<string, SessionServer>(Object.entries(session.servers));
  for (const [name, request] of Object.entries(change)) {
    const held = servers.get(name);
    if (request === null) servers.delete(name);
    else {
      const constants = { system: held?.constants?.system ?? {}, custom: held?.constants?.custom ?? {} };
      if (held !== undefined) checkConflicts(constants, request.constants);
      servers.set(name, {
        constants:
          held === undefined ? { system: request.constants?.system ?? {}, custom: mergeCustom({}, request.constants?.custom) } : constants,
        properties: {
          system: { ...held?.properties?.system, ...request.properties?.system },
          custom: mergeCustom(held?.properties?.custom, request.properties?.custom),
        },
      });
    }
  }
  return { ...session, servers: Object.fromEntries(servers) };
}
