import type { MemberRequest, MemberSystemProperties, SessionMember } from '../../../generated/types.js';
import { checkCapacity, checkSeat } from './access.js';
import type { Caller, User } from './callers.js';
import { digest } from './entity-tag.js';
import { hasMetrics } from './measurements.js';
import { Refusal, texts } from './refusal.js';
import { takeRoles } from './roles.js';
import {
  can,
  isActive,
  isReady,
  type Member,
  type MemberDocument,
  memberOf,
  mergeCustom,
  type Session,
  timeoutsOf,
  timestampOf,
  without,
} from './session.js';

/**
 * Joins a user or updates the member. Joining twice just updates. Constants count on joining only, also when the joining
 * takes up a reservation (session write page).
 *
 * @param now - milliseconds since the epoch
 * @throws {@link Refusal} 400 or 403 if a rule of the session is broken
 */
export function writeMember(session: Session, user: User, change: NonNullable<MemberRequest>, caller: Caller, now: number): Session {
  const given = change.constants?.system?.xuid;
  if (given !== undefined && given !== user.xuid) throw new Refusal(400, `The member's 'xuid' must be that of the user, ${user.xuid}.`);
  const existing = memberOf(session, user.xuid);
  if (existing === undefined) checkSeat(session, user, caller);
  const joins = existing === undefined || existing.document.reserved === true;
  const before = existing ?? newMember(session.nextIndex, user.xuid, now);
  const joined = joins ? join(before, user, change, now) : before;
  const properties = writeProperties(session, joined, change);
  const member = withStatus(session, { ...joined, document: withRoles({ ...joined.document, properties }) }, joined, caller, joins, now);
  return place(session, member);

  function withRoles(document: MemberDocument): MemberDocument {
    return change.roles === undefined ? document : takeRoles(session, document, change.roles, caller);
  }
}

/**
 * Reserves a seat for another user (session write page). For somebody who is a member nothing happens.
 *
 * @throws {@link Refusal} 400 without an xuid or a free seat, 409 on a large session
 */
export function reserve(session: Session, constants: SessionMember['constants'], now: number): Session {
  const xuid = constants?.system?.xuid;
  // Other members of a large session cannot be changed (status page), and reservations do not exist there (session write page).
  if (can(session, 'large')) throw new Refusal(409, 'A large session cannot have reservations.');
  if (xuid === undefined) throw new Refusal(400, "A reservation needs the 'xuid' of its user.");
  if (memberOf(session, xuid) !== undefined) return session;
  checkCapacity(session);
  const member = newMember(session.nextIndex, xuid, now);
  return place(session, withConstants({ ...member, document: { ...member.document, reserved: true } }, constants));
}

function newMember(index: number, xuid: string, now: number): Member {
  const bags = { constants: { system: { xuid }, custom: {} }, properties: { system: {}, custom: {} } };
  return { index, since: now, waiting: false, document: { joinTime: timestampOf(now), ...bags } };
}

function join(member: Member, { gamertag }: User, { constants }: NonNullable<MemberRequest>, now: number): Member {
  const { document, ...rest } = withConstants(member, constants);
  const accepted = { ...without(document, 'reserved'), joinTime: timestampOf(now), ...(gamertag !== undefined && { gamertag }) };
  return { ...rest, since: undefined, document: accepted };
}

function withConstants(member: Member, given: SessionMember['constants']): Member {
  const held = member.document.constants;
  const { index: _, ...system } = { ...held.system, ...given?.system };
  const custom = given !== undefined && Object.hasOwn(given, 'custom') ? given.custom : held.custom;
  return { ...member, waiting: system.initialize === true, document: { ...member.document, constants: { system, custom } } };
}

function writeProperties(session: Session, member: Member, { properties }: NonNullable<MemberRequest>): MemberDocument['properties'] {
  const held = member.document.properties;
  // Encounters are write-only: they are recorded elsewhere and never answered (large sessions page).
  const { encounters: _, subscriptions, ...given } = properties?.system ?? {};
  if (given.measurements !== undefined && !hasMetrics(session)) throw new Refusal(400, texts.metrics);
  if (given.active && given.ready) throw new Refusal(400, "A member must not be both 'active' and 'ready'.");
  const merged: MemberSystemProperties = {
    ...held.system,
    ...given,
    ...(subscriptions && { subscriptions: mergeSubscriptions(held.system.subscriptions, subscriptions) }),
  };
  // Becoming active ends being ready, and the other way round (advanced topics page).
  const active = merged.active === true && given.ready !== true;
  const ready = merged.ready === true && given.active !== true;
  if (given.active && merged.connection === undefined && can(session, 'connectionRequiredForActiveMembers')) {
    throw new Refusal(400, "An active member needs a 'connection' in this session.");
  }
  const { secureDeviceAddress, ...rest } = without(merged, 'active', 'ready');
  return {
    system: { ...rest, ...(secureDeviceAddress && { secureDeviceAddress }), ...(active && { active }), ...(ready && { ready }) },
    custom: mergeCustom(held.custom, properties?.custom),
  };
}

type Subscriptions = NonNullable<MemberSystemProperties['subscriptions']>;

/** The one system field that merges, by its keys; null removes a registration (advanced topics page). */
function mergeSubscriptions(held: Subscriptions | undefined, given: Subscriptions): Subscriptions {
  return Object.fromEntries(Object.entries({ ...held, ...given }).filter(([, registration]) => registration !== null));
}

/** Sets what follows from the member's properties: title, device token, and the start of its timer. */
function withStatus(session: Session, member: Member, before: Member, { titleId }: Caller, joins: boolean, now: number): Member {
  const { activeTitleId: heldTitleId, deviceToken: heldToken, ...document } = member.document;
  const address = member.document.properties.system.secureDeviceAddress;
  const sameDevice = address === before.document.properties.system.secureDeviceAddress;
  const deviceToken = sameDevice ? heldToken : address && digest(address);
  const turnsActive = isActive(member) && (joins || !isActive(before));
  const activeTitleId = turnsActive ? titleId : isActive(member) ? heldTitleId : undefined;
  return {
    ...member,
    since: startOf(),
    document: { ...document, ...(activeTitleId !== undefined && { activeTitleId }), ...(deviceToken && { deviceToken }) },
  };

  /**
   * An `inactiveRemovalTimeout` of 0, the default of contract 107, removes a member on turning inactive. Nobody says what it
   * does to one who joins without saying active; here that member stays, because else it could not join at all.
   */
  function startOf(): number | undefined {
    if (isActive(member)) return undefined;
    if (isReady(member)) return isReady(before) ? before.since : now;
    if (isActive(before) || isReady(before)) return now;
    return joins ? (timeoutsOf(session).inactive === 0 ? undefined : now) : before.since;
  }
}

function place(session: Session, member: Member): Session {
  const isNew = member.index === session.nextIndex;
  return {
    ...session,
    nextIndex: isNew ? member.index + 1 : session.nextIndex,
    members: isNew ? [...session.members, member] : session.members.map((other) => (other.index === member.index ? member : other)),
    emptySince: undefined,
  };
}
