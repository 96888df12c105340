import type { CustomBag, RoleType, SessionConstants, SessionSystemConstants } from '../../generated/types.js';
import { isObject } from './check.js';
import { Refusal, texts } from './refusal.js';
import { mergeCustom, without } from './session.js';

/** What a session template fixes, as the vendor's templates are written. */
export interface Template {
  readonly constants: SessionConstants;
  /** Role types of the sessions, without the counts. */
  readonly roleTypes?: Readonly<Record<string, RoleType>>;
}

/**
 * Renames the constants of contracts 104 and 105 to those of 107, in which they are kept. `autoEvaluate` is the opposite of
 * `externalEvaluation` (template constants page).
 */
export function renameConstants(given: SessionSystemConstants | undefined): SessionSystemConstants {
  if (given === undefined) return {};
  const { timeouts, managedInitialization, ...system } = given;
  const { reserved, inactive, ready, sessionEmpty } = timeouts ?? {};
  const { autoEvaluate, ...initialization } = managedInitialization ?? {};
  return {
    ...(reserved !== undefined && { reservedRemovalTimeout: reserved }),
    ...(inactive !== undefined && { inactiveRemovalTimeout: inactive }),
    ...(ready !== undefined && { readyRemovalTimeout: ready }),
    ...(sessionEmpty !== undefined && { sessionEmptyTimeout: sessionEmpty }),
    ...(managedInitialization !== undefined && {
      memberInitialization: { ...initialization, ...(autoEvaluate !== undefined && { externalEvaluation: !autoEvaluate }) },
    }),
    ...system,
  };
}

/**
 * Constants of a session that is being created: those of its template, those of the write, and the defaults of the contract
 * version for the rest.
 *
 * @throws {@link Refusal} 409 if the write contradicts the template, 400 if capabilities exclude each other
 */
export function createConstants(template: Template | undefined, given: SessionConstants | undefined, version: number) {
  const fixed = renameConstants(template?.constants.system);
  const wanted = renameConstants(given?.system);
  checkConflicts({ system: fixed, custom: template?.constants.custom ?? {} }, given, true);
  // Before 107 the defaults differ and gameplay is implied (template constants page, white paper).
  const old = version < 107;
  const capabilities = { ...(old && { gameplay: true }), ...fixed.capabilities, ...wanted.capabilities };
  const system: SessionSystemConstants = {
    version: 1,
    maxMembersCount: 100,
    visibility: 'open',
    reservedRemovalTimeout: 30_000,
    inactiveRemovalTimeout: old ? 7_200_000 : 0,
    readyRemovalTimeout: 180_000,
    sessionEmptyTimeout: 0,
    ...fixed,
    ...wanted,
    capabilities: Object.fromEntries(Object.entries(capabilities).filter(([, value]) => value)),
  };
  checkCapabilities(system);
  return { system, custom: mergeCustom(template?.constants.custom, given?.custom) };
}

/**
 * Compares the constants of a write with those that hold. An absent capability equals false.
 *
 * @param lenient - whether constants may be added, as at creation
 * @throws {@link Refusal} 409 for the first constant that differs (status page)
 */
export function checkConflicts(
  current: { readonly system: SessionSystemConstants; readonly custom: CustomBag },
  given: SessionConstants | undefined,
  lenient = false,
): void {
  const field =
    findConflict(current.system, renameConstants(given?.system), lenient) ?? findConflict(current.custom, given?.custom, lenient);
  if (field !== undefined) throw new Refusal(409, texts.constant(field));
}

function findConflict(current: object, given: object | undefined, lenient: boolean): string | undefined {
  const held = new Map<string, unknown>(Object.entries(current));
  for (const [name, value] of Object.entries(given ?? {})) {
    const other = held.get(name);
    if (other === undefined ? lenient || value === false || value === null || isEmpty(value) : other === value) continue;
    if (isObject(value) && (other === undefined || isObject(other))) {
      const inner = findConflict(other ?? {}, value, lenient);
      if (inner !== undefined) return `${name}.${inner}`;
    } else if (!sameList(value, other)) return name;
  }
  return undefined;
}

const isEmpty = (value: unknown) => isObject(value) && Object.keys(value).length === 0;
const sameList = (one: unknown, other: unknown) => Array.isArray(one) && JSON.stringify(one, digits) === JSON.stringify(other, digits);
const digits = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);

/** Which capabilities exclude or need each other (template constants page). */
function checkCapabilities(system: SessionSystemConstants): void {
  const { capabilities = {}, maxMembersCount = 100, metrics, measurementServerAddresses } = system;
  const refuse = (reason: string) => {
    throw new Refusal(400, `The session's constants are invalid: ${reason}.`);
  };
  if (capabilities.large) {
    for (const name of ['connectivity', 'autoPopulateServerCandidates', 'userAuthorizationStyle', 'team', 'arbitration'] as const) {
      if (capabilities[name]) refuse(`the '${name}' capability cannot be used with the 'large' capability`);
    }
    if (measurementServerAddresses !== undefined) refuse("'measurementServerAddresses' cannot be used with the 'large' capability");
  } else {
    if (capabilities.broadcast) refuse("the 'broadcast' capability needs the 'large' capability");
    if (maxMembersCount > 100) refuse("a 'maxMembersCount' above 100 needs the 'large' capability");
  }
  if (capabilities.team && capabilities.gameplay) refuse("the 'team' capability cannot be used with the 'gameplay' capability");
  if (capabilities.arbitration && !capabilities.gameplay) refuse("the 'arbitration' capability needs the 'gameplay' capability");
  if (capabilities.searchable && capabilities.userAuthorizationStyle && !capabilities.hasOwners) {
    refuse("the 'searchable' capability with 'userAuthorizationStyle' needs the 'hasOwners' capability");
  }
  if (metrics !== undefined && !capabilities.connectivity) refuse("'metrics' need the 'connectivity' capability");
}

/** Constants in the names of contracts 104 and 105. */
export function renderOldConstants(given: SessionSystemConstants): SessionSystemConstants {
  const names = [
    'reservedRemovalTimeout',
    'inactiveRemovalTimeout',
    'readyRemovalTimeout',
    'sessionEmptyTimeout',
    'memberInitialization',
  ] as const;
  const { externalEvaluation = false, ...initialization } = given.memberInitialization ?? {};
  const timeouts = {
    ...(given.reservedRemovalTimeout !== undefined && { reserved: given.reservedRemovalTimeout }),
    ...(given.inactiveRemovalTimeout !== undefined && { inactive: given.inactiveRemovalTimeout }),
    ...(given.readyRemovalTimeout !== undefined && { ready: given.readyRemovalTimeout }),
    ...(given.sessionEmptyTimeout !== undefined && { sessionEmpty: given.sessionEmptyTimeout }),
  };
  return {
    ...without(given, ...names),
    timeouts,
    ...(given.memberInitialization && { managedInitialization: { ...initialization, autoEvaluate: !externalEvaluation } }),
  };
}
