import type { CustomObject, RoleType, SessionConstants, SessionSystemConstants } from '../../../generated/types.js';
import { isObject } from '../../wire/object.js';
import { Refusal, texts } from './refusal.js';
import { equal, mergeCustom, without } from './session.js';

/** What a session template fixes, as the vendor's templates are written. */
export interface Template {
  readonly constants: SessionConstants;
  /** Role types of the sessions, without the counts. */
  readonly roleTypes?: Readonly<Record<string, RoleType>>;
}

/** Names of the time-outs before contract 107, and since. */
const timeoutNames = [
  ['reserved', 'reservedRemovalTimeout'],
  ['inactive', 'inactiveRemovalTimeout'],
  ['ready', 'readyRemovalTimeout'],
  ['sessionEmpty', 'sessionEmptyTimeout'],
] as const;

/**
 * Renames the constants of contracts 104 and 105 to those of 107, in which they are kept. `autoEvaluate` is the opposite of
 * `externalEvaluation` (template constants page).
 */
export function renameConstants(constants: SessionSystemConstants | undefined): SessionSystemConstants {
  if (constants === undefined) return {};
  const { timeouts, managedInitialization, ...system } = constants;
  const { autoEvaluate, ...initialization } = managedInitialization ?? {};
  return {
    ...Object.fromEntries(timeoutNames.flatMap(([old, name]) => (timeouts?.[old] === undefined ? [] : [[name, timeouts[old]]]))),
    ...(managedInitialization !== undefined && {
      memberInitialization: { ...initialization, ...(autoEvaluate !== undefined && { externalEvaluation: !autoEvaluate }) },
    }),
    ...system,
  };
}

/** What absent settings of initialization count as under their older name: the title evaluates (white paper). */
const olderInitialization = { autoEvaluate: false, membersNeededToStart: 2, joinTimeout: 5000, measurementTimeout: 5000 };

/** The same for constants as they are first given. */
function readConstants(constants: SessionSystemConstants | undefined): SessionSystemConstants {
  const { managedInitialization } = constants ?? {};
  if (managedInitialization === undefined) return renameConstants(constants);
  return renameConstants({ ...constants, managedInitialization: { ...olderInitialization, ...managedInitialization } });
}

/**
 * Constants of a session that is being created: those of its template, those of the write, and the defaults of the contract
 * version for the rest.
 *
 * @throws {@link Refusal} 409 if the write contradicts the template, 400 if capabilities exclude each other
 */
export function createConstants(template: Template | undefined, written: SessionConstants | undefined, version: number) {
  const fixed = readConstants(template?.constants.system);
  const isSaid = fixed.memberInitialization !== undefined;
  const wanted = isSaid ? renameConstants(written?.system) : readConstants(written?.system);
  checkAdditions({ system: fixed, custom: template?.constants.custom ?? {} }, written);
  // Before 107 the defaults differ and gameplay is implied (template constants page, white paper).
  const old = version < 107;
  // An empty object in the template bars capabilities from the write (template constants page).
  const isBarred = template?.constants.system?.capabilities !== undefined && Object.keys(fixed.capabilities ?? {}).length === 0;
  const [added] = Object.entries(wanted.capabilities ?? {}).flatMap(([name, value]) => (value ? [name] : []));
  if (isBarred && added !== undefined) throw new Refusal(409, texts.constant(`capabilities.${added}`));
  const capabilities = { ...(old && !isBarred && { gameplay: true }), ...fixed.capabilities, ...wanted.capabilities };
  const system: SessionSystemConstants = {
    version: 1,
    maxMembersCount: 100,
    visibility: 'open',
    reservedRemovalTimeout: 30_000,
    inactiveRemovalTimeout: old ? 7_200_000 : 0,
    readyRemovalTimeout: 180_000,
    sessionEmptyTimeout: 0,
    ...withAdditions(fixed, wanted),
    capabilities: Object.fromEntries(Object.entries(capabilities).filter(([, value]) => value)),
  };
  checkCapabilities(system);
  const custom = mergeCustom({}, written?.custom);
  return { system, custom: template?.constants.custom === undefined ? custom : withAdditions(template.constants.custom, custom) };
}

/** What a template fixes, and what a write adds to it, at any depth. That neither contradicts the other was checked before. */
function withAdditions<T extends object>(fixed: T, added: object): T {
  const merged = new Map<string, unknown>(Object.entries(fixed));
  for (const [name, value] of Object.entries(added)) {
    const other = merged.get(name);
    merged.set(name, isObject(other) && isObject(value) ? withAdditions(other, value) : value);
  }
  return Object.fromEntries(merged) as T;
}

interface Constants {
  readonly system: SessionSystemConstants;
  readonly custom: CustomObject;
}

/**
 * Compares the constants of a write with those of the session, to which none may be added. An absent capability equals false.
 *
 * @throws {@link Refusal} 409 for the first constant that differs (status page)
 */
export function checkConflicts(current: Constants, written: SessionConstants | undefined): void {
  refuseConflict(current, written, (value) => value === false || value === null);
}

/** The same at creation, when constants may be added to those of the template. */
function checkAdditions(template: Constants, written: SessionConstants | undefined): void {
  refuseConflict(template, written, () => true);
}

type MayAdd = (value: unknown) => boolean;

function refuseConflict(current: Constants, written: SessionConstants | undefined, mayAdd: MayAdd): void {
  const system = renameConstants(written?.system);
  const field = findConflict(current.system, system, mayAdd) ?? findConflict(current.custom, written?.custom ?? {}, mayAdd);
  if (field !== undefined) throw new Refusal(409, texts.constant(field));
}

function findConflict(current: object, written: object, mayAdd: MayAdd): string | undefined {
  const entries = new Map<string, unknown>(Object.entries(current));
  for (const [name, value] of Object.entries(written)) {
    const other = entries.get(name);
    if (other === undefined ? mayAdd(value) : equal(other, value)) continue;
    if (!isObject(value) || (other !== undefined && !isObject(other))) return name;
    const inner = findConflict(other ?? {}, value, mayAdd);
    if (inner !== undefined) return `${name}.${inner}`;
  }
  return undefined;
}

/** Which capabilities exclude or need each other (template constants page). */
function checkCapabilities(system: SessionSystemConstants): void {
  const { capabilities = {}, maxMembersCount = 100, metrics, measurementServerAddresses, memberInitialization } = system;
  const refuse = (reason: string) => {
    throw new Refusal(400, `The session's constants are invalid: ${reason}.`);
  };
  if (capabilities.large) {
    for (const name of ['connectivity', 'autoPopulateServerCandidates', 'userAuthorizationStyle', 'team', 'arbitration'] as const) {
      if (capabilities[name]) refuse(`the '${name}' capability cannot be used with the 'large' capability`);
    }
    if (memberInitialization) refuse("'memberInitialization' cannot be used with the 'large' capability");
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
  if (system.arbitration !== undefined && !capabilities.arbitration) refuse("'arbitration' needs the 'arbitration' capability");
  if (system.cloudComputePackage !== undefined && !capabilities.cloudCompute)
    refuse("'cloudComputePackage' needs the 'cloudCompute' capability");
  if (metrics !== undefined && !capabilities.connectivity) refuse("'metrics' need the 'connectivity' capability");
}

/** Constants in the names of contracts 104 and 105. */
export function renderOldConstants(constants: SessionSystemConstants): SessionSystemConstants {
  const { memberInitialization, ...system } = without(constants, ...timeoutNames.map(([, name]) => name));
  const { externalEvaluation = false, ...initialization } = memberInitialization ?? {};
  return {
    ...system,
    timeouts: Object.fromEntries(timeoutNames.map(([old, name]) => [old, constants[name]])),
    ...(memberInitialization && { managedInitialization: { ...initialization, autoEvaluate: !externalEvaluation } }),
  };
}
