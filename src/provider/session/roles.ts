import type { MultiplayerSessionRequest, RoleType } from '../../../generated/types.js';
import type { Caller } from './callers.js';
import { ReadOnlyRefusal, Refusal, texts } from './refusal.js';
import { can, equal, type Member, type MemberDocument, type Session } from './session.js';
import { isOwner } from './write-properties.js';

/**
 * Gives a member roles, at most one of each type (roles page).
 *
 * @throws {@link Refusal} 400 for an unknown role or a full one
 * @throws {@link ReadOnlyRefusal} 403 if only owners assign the type's roles
 */
export function takeRoles(
  session: Session,
  document: MemberDocument,
  wanted: Readonly<Record<string, string>>,
  caller: Caller,
): MemberDocument {
  const holders = holdersOfRoles(session.members);
  for (const [type, role] of Object.entries(wanted)) {
    const roleType = find(session.roleTypes, type);
    if (roleType === undefined) throw new Refusal(400, texts.roleTypeName(type));
    const settings = find(roleType.roles, role);
    if (settings === undefined) throw new Refusal(400, `The role type '${type}' has no role '${role}'.`);
    if (find(document.roles, type) === role) continue;
    if (roleType.ownerManaged && !isOwner(session, caller)) throw new ReadOnlyRefusal();
    const count = holders.get(type)?.get(role)?.length ?? 0;
    if (count >= (settings.max ?? Number.POSITIVE_INFINITY)) throw new Refusal(400, `The role '${role}' is full.`);
  }
  return { ...document, roles: { ...document.roles, ...wanted } };
}

type RoleTypesChange = NonNullable<MultiplayerSessionRequest['roleTypes']>;

/** Names of role types and roles (roles page). */
const validName = /^[a-z0-9]{1,100}$/;

/**
 * Adds the role types that the creating write defines to those of the template (roles page).
 *
 * @throws {@link Refusal} 400 for an invalid name, a target above its maximum, or owners who assign roles where there are none
 */
export function defineRoles(session: Session, change: RoleTypesChange = {}): Session {
  const defined = new Map(Object.entries(session.roleTypes ?? {}));
  for (const [type, roleType] of Object.entries(change)) {
    if (defined.has(type)) continue; // the template's, whose settings may be changed
    const { ownerManaged, roles = {} } = roleType;
    for (const name of [type, ...Object.keys(roles)]) {
      if (!validName.test(name)) throw new Refusal(400, `The name '${name}' must have 1 to 100 lower-case letters and digits.`);
    }
    if (ownerManaged && !can(session, 'hasOwners')) throw new Refusal(400, `The role type '${type}' needs the 'hasOwners' capability.`);
    for (const [role, settings] of Object.entries(roles)) checkTarget(role, settings);
    defined.set(type, roleType);
  }
  return defined.size === 0 ? session : { ...session, roleTypes: Object.fromEntries(defined) };
}

function checkTarget(role: string, { max = Number.POSITIVE_INFINITY, target = 0 }: RoleSettings): void {
  if (target > max) throw new Refusal(400, `The 'target' of the role '${role}' must be at most its 'max'.`);
}

interface RoleSettings {
  readonly max?: number;
  readonly target?: number;
}

/** Whether a role type is so already: the same write twice has no further effect. */
function isSo(roleType: RoleType, { roles = {}, ...settings }: RoleType): boolean {
  return (
    equal({ ...roleType, ...settings }, roleType) &&
    Object.entries(roles).every(([role, wanted]) => {
      const current = find(roleType.roles, role);
      return current !== undefined && equal({ ...current, ...wanted }, current);
    })
  );
}

/**
 * Changes the settings of roles: by owners only, and only those that `mutableRoleSettings` lists (roles page).
 *
 * @throws {@link Refusal} 400 for an unknown role or a value that cannot be
 * @throws {@link ReadOnlyRefusal} 403 if the caller is no owner
 */
export function changeRoles(session: Session, change: RoleTypesChange, caller: Caller): Session {
  const roleTypes = new Map(Object.entries(session.roleTypes ?? {}));
  const holders = holdersOfRoles(session.members);
  for (const [type, wanted] of Object.entries(change)) {
    const roleType = roleTypes.get(type);
    if (roleType === undefined) throw new Refusal(400, `The session has no role type '${type}'.`);
    if (isSo(roleType, wanted)) continue;
    if (!isOwner(session, caller)) throw new ReadOnlyRefusal();
    const { roles = {}, ...definition } = wanted;
    if (!equal({ ...roleType, ...definition }, roleType)) {
      throw new Refusal(400, `The role type '${type}' exists; only the settings of its roles can be changed.`);
    }
    const changed = new Map(Object.entries(roleType.roles ?? {}));
    const mutable = new Set(roleType.mutableRoleSettings);
    for (const [role, settings] of Object.entries(roles)) {
      const before = changed.get(role);
      if (before === undefined) throw new Refusal(400, `The role type '${type}' has no role '${role}'.`);
      for (const setting of ['max', 'target'] as const) {
        if (settings[setting] === undefined || settings[setting] === before[setting] || mutable.has(setting)) continue;
        throw new Refusal(400, `The setting '${setting}' of the role type '${type}' cannot be changed.`);
      }
      const { max = Number.POSITIVE_INFINITY } = { ...before, ...settings };
      const count = holders.get(type)?.get(role)?.length ?? 0;
      checkTarget(role, { ...before, ...settings });
      if (count > max) throw new Refusal(400, `The role '${role}' has ${count} members already.`);
      changed.set(role, { ...before, ...settings });
    }
    roleTypes.set(type, { ...roleType, roles: Object.fromEntries(changed) });
  }
  return { ...session, roleTypes: Object.fromEntries(roleTypes) };
}

/** The members who have a role, by role type and role. */
export function holdersOfRoles(members: readonly Member[]): ReadonlyMap<string, ReadonlyMap<string, readonly Member[]>> {
  const holders = new Map<string, Map<string, Member[]>>();
  for (const member of members) {
    for (const [type, role] of Object.entries(member.document.roles ?? {})) {
      const ofType = holders.get(type) ?? new Map<string, Member[]>();
      const ofRole = ofType.get(role) ?? [];
      ofRole.push(member);
      holders.set(type, ofType.set(role, ofRole));
    }
  }
  return holders;
}

/** Reads an own key only: a name such as `constructor` is none of the session's. */
function find<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}
