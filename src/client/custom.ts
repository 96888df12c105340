import { checkNames, describe } from '../wire/arguments.js';
import { InvalidArgumentError } from '../wire/errors.js';
import { pointerTo } from '../wire/json-pointer.js';
import { isObject } from '../wire/object.js';
import { visible } from '../wire/visible.js';
import type { SchemaIssue, StandardSchemaV1 } from './standard-schema.js';
import type { Title } from './title.js';

/**
 * Schemas of a title's own data, one for each `custom` of a session, see {@link Title}. Use any library that follows Standard
 * Schema. A schema may be synchronous or asynchronous (within the call's total time). If it throws, the call rejects with that
 * error, unchanged.
 *
 * A received session must match, or the call throws {@link UnexpectedResponseError} with the paths. The outcome holds the values
 * that the schemas return: a schema may turn an id of any size into a `bigint`, and one that strips unknown keys strips them from
 * the outcome, but not from the session stored by the service. An absent `custom` is not checked, nor are the service's own
 * servers.
 *
 * A change must match before it is sent, or the call throws {@link InvalidArgumentError}. A change is merged key by key, so only
 * the keys that it sets are checked; null, which deletes, is not, nor is a missing key. A rule that spans several keys, such as a
 * union of objects, sees only the keys of the change. A member's constants are set and checked as a whole. The change is sent as
 * the caller wrote it, not as a schema returns it.
 */
export type CustomSchemas<Output extends Title = Title, Input extends Title = Output> = {
  readonly [Place in keyof Output]?: StandardSchemaV1<unknown, Output[Place]>;
} & { readonly [Place in keyof Input]?: StandardSchemaV1<Input[Place], unknown> };

type Place = keyof Title;
type Schemas = { readonly [P in Place]?: StandardSchemaV1 | undefined };

const places: readonly string[] = [
  'constants',
  'properties',
  'memberConstants',
  'memberProperties',
  'serverConstants',
  'serverProperties',
] satisfies readonly Place[];

/** These have custom data of the service. */
const serviceServers: readonly string[] = ['matchmaking', 'arbitration', 'tournaments'];

/** @throws InvalidArgumentError for a place that no session has, and for a value that is not a schema */
export function checkSchemas(schemas: object): void {
  checkNames('custom', schemas, places);
  for (const [place, schema] of Object.entries(schemas)) {
    if (schema === undefined || isSchema(schema)) continue;
    throw new InvalidArgumentError(
      `custom.${place} must be a schema that follows Standard Schema, such as one of zod, but was ${describe(schema)}`,
    );
  }
}

function isSchema(schema: unknown): boolean {
  if ((typeof schema !== 'object' && typeof schema !== 'function') || schema === null) return false;
  const standard: unknown = Reflect.get(schema, '~standard');
  return isObject(standard) && standard.version === 1 && typeof standard.validate === 'function';
}

/**
 * Checks the custom data of a session and replaces it with the values that the schemas return.
 *
 * @returns what is wrong, in the order of the session
 */
export async function readCustom(session: object, schemas: Schemas): Promise<readonly string[]> {
  const faults = await Promise.all(
    [...partsWithCustom(session, schemas)].map(async ({ part, pointer, schema }) => {
      const result = await schema['~standard'].validate(Reflect.get(part, 'custom'));
      if (result.issues !== undefined) return result.issues.map((issue) => faultOf(issue, pointer));
      Reflect.set(part, 'custom', result.value);
      return [];
    }),
  );
  return faults.flat();
}

/** @returns what is wrong with the custom data of a change, in the order of the change */
export async function judgeChange(change: object, schemas: Schemas): Promise<readonly string[]> {
  const faults = await Promise.all(
    [...partsWithCustom(change, schemas)].map(async ({ part, pointer, schema, place }) => {
      const custom: unknown = Reflect.get(part, 'custom');
      if (place === 'memberConstants' || !isObject(custom)) return await judge(schema, custom, pointer, () => true);
      const set = Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== undefined && value !== null));
      if (Object.keys(set).length === 0) return [];
      return await judge(schema, set, pointer, ([key]) => key === undefined || Object.hasOwn(set, key));
    }),
  );
  return faults.flat();
}

async function judge(schema: StandardSchemaV1, value: unknown, pointer: string, counts: (path: readonly string[]) => boolean) {
  const { issues = [] } = await schema['~standard'].validate(value);
  return issues.filter((issue) => counts(pathOf(issue))).map((issue) => faultOf(issue, pointer));
}

/** Every object with a `custom` that a schema checks. */
function* partsWithCustom(document: object, schemas: Schemas) {
  const { members, servers }: { readonly members?: unknown; readonly servers?: unknown } = document;
  yield* partsOf(document, '', 'constants', 'properties');
  for (const [key, member] of entriesOf(members)) yield* partsOf(member, pointerTo('/members', key), 'memberConstants', 'memberProperties');
  for (const [name, server] of entriesOf(servers)) {
    if (serviceServers.includes(name)) continue;
    yield* partsOf(server, pointerTo('/servers', name), 'serverConstants', 'serverProperties');
  }

  function* partsOf(owner: unknown, pointer: string, ...[ofConstants, ofProperties]: readonly [Place, Place]) {
    if (!isObject(owner)) return;
    for (const [name, place] of [['constants', ofConstants] as const, ['properties', ofProperties] as const]) {
      const part = owner[name];
      const schema = schemas[place];
      if (schema === undefined || !isObject(part) || part.custom === undefined) continue;
      yield { part, pointer: pointerTo(pointer, name, 'custom'), schema, place };
    }
  }
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function pathOf({ path = [] }: SchemaIssue): readonly string[] {
  return path.map((step) => String(typeof step === 'object' ? step.key : step));
}

function faultOf(issue: SchemaIssue, pointer: string): string {
  const message = issue.message.length > 200 ? `${issue.message.slice(0, 200)}…` : issue.message;
  return visible(`${pointerTo(pointer, ...pathOf(issue))}: ${message}`);
}

/** Faults for a message: the first few, and the number of the others. */
export function listFaults(faults: readonly string[]): string {
  const more = faults.length - 5;
  return `${faults.slice(0, 5).join('; ')}${more > 0 ? ` (and ${more.toLocaleString('en-US')} more)` : ''}`;
}
