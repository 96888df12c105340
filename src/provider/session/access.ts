import type { Caller, User } from './callers.js';
import { ReadOnlyRefusal, Refusal, texts } from './refusal.js';
import { capacityOf, isActive, type Session, visibilityOf, xuidsOf } from './session.js';

/** What a handle was made for. */
export type HandleType = 'activity' | 'invite' | 'search' | 'transfer';

/**
 * Refuses callers without the multiplayer privilege (FAQ, and the recorded texts).
 *
 * @throws {@link Refusal} 403
 */
export function checkPrivilege({ isTrusted, hasMultiplayerPrivilege }: Caller, method: string): void {
  if (isTrusted || hasMultiplayerPrivilege) return;
  throw new Refusal(403, method === 'GET' ? texts.readRefused : texts.writeRefused);
}

/**
 * Whether the caller may read (visibility page, white paper): members and reserved users always, others unless the session
 * is private or its read restriction keeps them out. The titles in `broadcastViewerTitleIds` read as well.
 */
export function mayRead(session: Session, caller: Caller, handle: HandleType): boolean {
  if (caller.isTrusted || isMember(session, caller)) return true;
  if (caller.titleId !== undefined && session.constants.system.broadcastViewerTitleIds?.includes(caller.titleId)) return true;
  return visibilityOf(session) !== 'private' && meets(session, caller, handle, session.properties.system.readRestriction);
}

/** Whether the caller may write: members and reserved users always, others only an open session whose join restriction they meet. */
function mayWrite(session: Session, caller: Caller, handle: HandleType): boolean {
  if (caller.isTrusted || isMember(session, caller)) return true;
  return visibilityOf(session) === 'open' && meets(session, caller, handle, session.properties.system.joinRestriction);
}

/** @throws {@link ReadOnlyRefusal} 403 */
export function checkWrite(session: Session, caller: Caller, handle: HandleType): undefined {
  if (!mayWrite(session, caller, handle)) throw new ReadOnlyRefusal();
}

/**
 * Refuses a new member of a closed, locked or full session. Reserved users hold a seat, so they are not new. A locked
 * session takes back those who were members before (client source).
 *
 * @throws {@link ReadOnlyRefusal} 403 with the session if it is closed or locked
 * @throws {@link Refusal} 400 if it is full (client header)
 */
export function checkSeat(session: Session, user: User, caller: Caller): void {
  const { closed = false, locked = false } = session.properties.system;
  const refused = closed || (locked && !session.former.has(user.xuid));
  if (refused && !caller.isTrusted) throw new ReadOnlyRefusal();
  checkCapacity(session);
}

export function checkCapacity(session: Session): void {
  if (session.members.length >= capacityOf(session)) throw new Refusal(400, 'The session is full.');
}

function isMember(session: Session, { users }: Caller): boolean {
  const xuids = xuidsOf(session);
  return users.length > 0 && users.every(({ xuid }) => xuids.has(xuid));
}

/**
 * What a handle and a restriction grant. An invite, a search handle and a transfer handle let their holder in (overview,
 * template constants page, how-to page). By an activity, `local` lets those in whose device is that of an active member
 * (white paper, client header), and `followed` everybody: friends find a session by the activity of one whom they follow,
 * and who follows whom is not known here.
 */
function meets({ members }: Session, { deviceId }: Caller, handle: HandleType, restriction: string | undefined): boolean {
  if (restriction?.toLowerCase() !== 'local' || handle !== 'activity') return true;
  return deviceId !== undefined && members.some((member) => isActive(member) && member.deviceId === deviceId);
}
