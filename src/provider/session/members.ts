import type { MemberRequest, MemberSystemProperties, SessionMember } from '../../../generated/types.js';
import { checkCapacity, checkSeat } from './access.js';
import type { User } from './callers.js';
import { digest } from './entity-tag.js';
import { hasMetrics } from './measurements.js';
import { Refusal, texts } from './refusal.js';
import { takeRoles } from './roles.js';
import {
  can,
  isActive,
  isReady,
  isReserved,
  type Member,
  type MemberDocument,
  memberOf,
  mergeCustom,
  type Session,
  timeoutsOf,
  timestampOf,
  without,
} from './session.js';
import type { WriteContext } from './write-context.js';

/**
 * Joins a user or updates the member. Joining twice just updates. Constants count on joining only, also when a reserved user
 * joins (session write page).
 *
 * @throws {@link Refusal} 400 or 403 if a rule of the session is broken
 */
export function writeMember(session: Session, user: User, change: NonNullable<MemberRequest>, { caller, now }: WriteContext): Session {
  const xuid = change.constants?.system?.xuid;
  if (xuid !== undefined && xuid !== user.xuid) throw new Refusal(400, `The member's 'xuid' must be that of the user, ${user.xuid}.`);
  const existing = memberOf(session, user.xuid);
  if (existing === undefined) checkSeat(session, user, caller);
  const joins = existing === undefined || isReserved(existing);
  const before = existing ?? newMember(session.nextIndex, user.xuid, now);
  // An `inactiveRemovalTimeout` of 0, the default of contract 107, removes a member on turning inactive. Nobody says what it does
  // to one who joins without being active; here that member stays, because otherwise it could not join at all.
  const since = timeoutsOf(session).inactive === 0 ? undefined : now;
  const joined = joins ? { ...join(before, user, change.constants, now), since } : before;
  const written = { ...joined.document, properties: writeProperties(session, joined, change) };
  const document = change.roles === undefined ? written : takeRoles(session, written, change.roles, caller);
  const member = { ...joined, document, deviceId: caller.isServer ? joined.deviceId : caller.deviceId };
  const staysActive = !joins && isActive(joined);
  const title = isActive(member) ? (staysActive ? document.activeTitleId : caller.titleId) : undefined;
  return place(session, withStatus(member, joined, title, now));
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
  const empty = { constants: { system: { xuid }, custom: {} }, properties: { system: {}, custom: {} } };
  return { index, since: now, waiting: false, document: { joinTime: timestampOf(now), ...empty } };
}

function join(member: Member, { gamertag }: User, constants: SessionMember['constants'], now: number): Member {
  const { document, ...rest } = withConstants(member, constants);
  const accepted = { ...without(document, 'reserved'), joinTime: timestampOf(now), ...(gamertag !== undefined && { gamertag }) };
  return { ...rest, document: accepted };
}

function withConstants(member: Member, written: SessionMember['constants']): Member {
  const before = member.document.constants;
  const { index: _, ...system } = { ...before.system, ...written?.system };
  const custom = written !== undefined && Object.hasOwn(written, 'custom') ? written.custom : before.custom;
  return { ...member, waiting: system.initialize === true, document: { ...member.document, constants: { system, custom } } };
}

function writeProperties(session: Session, member: Member, { properties }: NonNullable<MemberRequest>): MemberDocument['properties'] {
  const before = member.document.properties;
  // Encounters are write-only: they are recorded elsewhere and never returned (large sessions page).
  const { encounters: _, subscriptions, ...fields } = properties?.system ?? {};
  if (fields.measurements !== undefined && !hasMetrics(session)) throw new Refusal(400, texts.metrics);
  if (can(session, 'large') && (fields.initializationGroup?.length || subscriptions)) {
    throw new Refusal(400, "Members of a large session must have neither an 'initializationGroup' nor 'subscriptions'.");
  }
  if (fields.active && fields.ready) throw new Refusal(400, "A member must not be both 'active' and 'ready'.");
  const merged: MemberSystemProperties = {
    ...before.system,
    ...fields,
    ...(subscriptions && { subscriptions: mergeSubscriptions(before.system.subscriptions, subscriptions) }),
  };
  // Becoming active ends being ready, and the other way round (advanced topics page).
  const active = merged.active === true && fields.ready !== true;
  const ready = merged.ready === true && fields.active !== true;
  if (fields.active && merged.connection === undefined && can(session, 'connectionRequiredForActiveMembers')) {
    throw new Refusal(400, "An active member needs a 'connection' in this session.");
  }
  const { secureDeviceAddress, ...rest } = without(merged, 'active', 'ready');
  return {
    system: { ...rest, ...(secureDeviceAddress && { secureDeviceAddress }), ...(active && { active }), ...(ready && { ready }) },
    custom: mergeCustom(before.custom, properties?.custom),
  };
}

type Subscriptions = NonNullable<MemberSystemProperties['subscriptions']>;

/** The one system field that merges, by its keys; null removes a registration (advanced topics page). */
function mergeSubscriptions(before: Subscriptions | undefined, written: Subscriptions): Subscriptions {
  return Object.fromEntries(Object.entries({ ...before, ...written }).filter(([, registration]) => registration !== null));
}

/** Sets the fields that follow from a member's properties: title, device token, and the start of its timer. */
function withStatus(member: Member, before: Member, activeTitleId: string | undefined, now: number): Member {
  const { deviceToken, ...document } = without(member.document, 'activeTitleId');
  const address = document.properties.system.secureDeviceAddress;
  const isSameDevice = address === before.document.properties.system.secureDeviceAddress;
  const token = isSameDevice ? deviceToken : address && digest(address);
  return {
    ...member,
    since: sinceOf(member, before, now),
    document: { ...document, ...(activeTitleId !== undefined && { activeTitleId }), ...(token && { deviceToken: token }) },
  };
}

function sinceOf(member: Member, before: Member, now: number): number | undefined {
  if (isActive(member)) return undefined;
  if (isReady(member)) return isReady(before) ? before.since : now;
  return isActive(before) || isReady(before) ? now : before.since;
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
