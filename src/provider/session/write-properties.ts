import type { MultiplayerSessionRequest, SessionSystemProperties } from '../../../generated/types.js';
import type { Caller } from './callers.js';
import { evaluate } from './initialization.js';
import { ReadOnlyRefusal, Refusal, texts } from './refusal.js';
import { can, memberOf, mergeCustom, type Session, visibilityOf } from './session.js';

type Change = NonNullable<MultiplayerSessionRequest['properties']>;

/**
 * Merges properties: custom key by key, where null deletes, and each system field as a whole (advanced topics page).
 *
 * @param now - milliseconds since the epoch
 * @throws {@link Refusal} 400 if a rule of the session is broken, 403 if only owners may write the field
 */
export function writeProperties(session: Session, change: Change, caller: Caller, now: number): Session {
  const { initializationSucceeded, ...fields } = change.system ?? {};
  const { stage } = session;
  const merged = { ...session.properties.system, ...fields };
  const system = dropFalse(merged);
  checkOwnership(session, fields, caller);
  checkRestrictions(session, system);
  if (fields.keywords?.length && visibilityOf(session) === 'private') throw new Refusal(400, 'A private session must not have keywords.');
  checkIndices(session, fields);
  const written = { ...session, properties: { system, custom: mergeCustom(session.properties.custom, change.custom) } };
  if (initializationSucceeded === undefined) return written;
  // Writable in this stage only, and removed again (white paper).
  if (stage?.name !== 'evaluating') throw new Refusal(400, texts.evaluating);
  return evaluate(written, stage, initializationSucceeded, now);
}

/**
 * Restrictions of a session that is being created: `none`, or `local` with user authorization (template constants page).
 * One that is not written follows the written one, because reading must be as open as joining.
 */
export function defaultRestrictions(session: Session, written: SessionSystemProperties = {}): SessionSystemProperties {
  const usual = can(session, 'userAuthorizationStyle') ? 'local' : 'none';
  const { joinRestriction = usual, readRestriction = openness(joinRestriction) > openness(usual) ? joinRestriction : usual } = written;
  // Only the missing ones are filled in, so that the written ones are checked like in any other write.
  return {
    ...(written.joinRestriction === undefined && { joinRestriction }),
    ...(written.readRestriction === undefined && { readRestriction }),
  };
}

/** False equals absent, and the recordings show it as absent. */
function dropFalse(system: SessionSystemProperties): SessionSystemProperties {
  const { closed, locked, ...rest } = system;
  return { ...rest, ...(closed && { closed }), ...(locked && { locked }) };
}

function checkRestrictions(session: Session, after: SessionSystemProperties): void {
  const before = session.properties.system;
  if (before.joinRestriction === after.joinRestriction && before.readRestriction === after.readRestriction) return;
  const { joinRestriction = 'none', readRestriction = 'none' } = after;
  if (readRestriction.toLowerCase() === 'none' && can(session, 'userAuthorizationStyle')) throw new Refusal(400, texts.readRestriction);
  if (joinRestriction.toLowerCase() !== 'none' && can(session, 'large')) {
    throw new Refusal(400, "A large session's 'joinRestriction' must be none.");
  }
  if (openness(readRestriction) < openness(joinRestriction)) {
    throw new Refusal(400, "The session's 'readRestriction' must be at least as open as its 'joinRestriction'.");
  }
}

const openness = (restriction: string) => ['local', 'followed', 'none'].indexOf(restriction.toLowerCase());

/** `turn` and `owners` are lists of member indices, and a large session has no turn (white paper). */
function checkIndices(session: Session, { turn, owners }: SessionSystemProperties): void {
  if (turn?.length && can(session, 'large')) throw new Refusal(400, "A large session must not have a 'turn'.");
  const indices = new Set(session.members.map(({ index }) => index));
  const stranger = [...(turn ?? []), ...(owners ?? [])].find((index) => !indices.has(index));
  if (stranger !== undefined) throw new Refusal(400, `No member of the session has the index ${stranger}.`);
}

export function isOwner(session: Session, { isServer, me }: Caller): boolean {
  const isBeingCreated = session.changeNumber === 0; // by its first owner
  const index = memberOf(session, me?.xuid)?.index;
  return isServer || isBeingCreated || session.properties.system.owners?.some((owner) => owner === index) === true;
}

/** With owners, others write the listed system properties only (session browse page, `ownershipPolicies`). */
function checkOwnership(session: Session, fields: SessionSystemProperties, caller: Caller): void {
  if (!can(session, 'hasOwners') || isOwner(session, caller)) return;
  const allowed = new Set(session.constants.system.ownershipPolicies?.nonOwnerModifiableSystemProperties);
  if (!Object.keys(fields).every((name) => allowed.has(name))) throw new ReadOnlyRefusal();
}
