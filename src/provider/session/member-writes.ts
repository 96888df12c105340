import type { MemberRequest, MultiplayerSessionRequest } from '../../../generated/types.js';
import type { Caller, User } from './callers.js';
import { Refusal, texts } from './refusal.js';
import { can, type Session, xuidsOf } from './session.js';
import { isOwner } from './write-properties.js';

export type MembersChange = NonNullable<MultiplayerSessionRequest['members']>;

/** What a write does to the member of a user; null removes it. */
export type MemberWrite = readonly [User, MemberRequest];

/**
 * Lists the users whose members a write names, as `me`, `me_<xuid>`, `me_all` or `me_allInSession` (request page, service
 * page).
 *
 * @throws {@link Refusal} 403 if the caller may not write them, 400 if the body names them in a wrong form, 409 for other
 *   members of a large session
 */
export function memberWritesIn(change: MembersChange, session: Session, caller: Caller): readonly MemberWrite[] {
  const entries = new Map<string, MemberRequest | undefined>(Object.entries(change));
  const names = [...entries.keys()];
  const large = can(session, 'large');
  const byIndex = names.some((name) => /^\d/.test(name));
  const byXuid = names.filter((name) => /^me_\d/.test(name)).map((name) => name.slice('me_'.length));
  const isPlural = names.some((name) => name.startsWith('me_'));
  // Owners remove members (session browse page), by index like services.
  const mayRemove = caller.isServer || (can(session, 'hasOwners') && isOwner(session, caller));
  if ((byIndex && !mayRemove) || (isPlural && !caller.isServer)) throw new Refusal(403, texts.otherMembers);
  if (large && byIndex) throw new Refusal(409, 'Other members of a large session cannot be changed.');
  const named: readonly User[] = caller.namesUsers ? [] : byXuid.map((xuid) => ({ xuid, gamertag: undefined }));
  const users = [...caller.users, ...named];
  const usersByXuid = new Map([...named, ...caller.users].map((user) => [user.xuid, user]));
  // One of the rules that the recorded 403 text lists.
  if (large && usersByXuid.size > 1) throw new Refusal(403, texts.writeRefused);

  const writes: MemberWrite[] = [];
  const me = entries.get('me');
  if (me !== undefined) {
    if (caller.me === undefined) throw new Refusal(400, "The member 'me' needs exactly one user.");
    writes.push([caller.me, me]);
  }
  for (const xuid of byXuid) {
    const user = usersByXuid.get(xuid);
    if (user === undefined) throw new Refusal(400, `The member 'me_${xuid}' needs the user in 'X-Xbl-OnBehalfOf-Users'.`);
    writes.push([user, entries.get(`me_${xuid}`) ?? null]);
  }
  const all = entries.get('me_all');
  const allInSession = entries.get('me_allInSession');
  const xuids = xuidsOf(session);
  for (const user of users) {
    if (all !== undefined) writes.push([user, all]);
  }
  for (const user of users) {
    if (allInSession !== undefined && xuids.has(user.xuid)) writes.push([user, allInSession]);
  }
  return writes;
}
