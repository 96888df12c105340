import { pointerTo } from '../../wire/json-pointer.js';

/** What is wrong with a value. */
export interface Fault {
  /** JSON pointer (RFC 6901) to the value; an empty string means the whole document. */
  readonly pointer: string;
  /** What would be right, as the end of "must be …". */
  readonly expected: string;
  /** What is there instead, as the end of "it …", if the value does not show it. */
  readonly found?: string;
}

/** Finds the first fault of a value that stands at a JSON pointer; undefined means that there is none. */
export type Check = (value: unknown, pointer: string) => Fault | undefined;

/** Accepts any JSON value. */
export const anything: Check = () => undefined;

export const flag = accept('true or false', (value) => typeof value === 'boolean');
export const text = accept('a string', (value) => typeof value === 'string');
export const nothing = accept('null', (value) => value === null);

export const guid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'a GUID with hyphens');
export const xuid = matching(/^\d{1,20}$/, 'an xuid, which is a string of decimal digits');
export const titleId = matching(/^\d{1,10}$/, 'a title id, which is a string of decimal digits');

const timestampForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
export const timestamp = accept('a time in UTC such as 2026-03-11T18:40:02Z', (value) => {
  if (typeof value !== 'string' || !timestampForm.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && value.startsWith(new Date(time).toISOString().slice(0, 10)); // the 30th of February is no day
});

/** Accepts integers that a double holds exactly: no described field needs more. */
export function integer(minimum = 0, maximum = Number.MAX_SAFE_INTEGER): Check {
  const range = maximum === Number.MAX_SAFE_INTEGER ? `an integer of at least ${minimum}` : `an integer from ${minimum} to ${maximum}`;
  return accept(range, (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum);
}

/** Accepts strings of at most so many characters (code points, as JSON Schema counts them). */
export function shortText(maximum: number): Check {
  return accept(`a string of at most ${maximum} characters`, (value) => typeof value === 'string' && [...value].length <= maximum);
}

export function words(...known: readonly string[]): Check {
  return accept(`one of ${known.join(', ')}`, (value) => known.some((word) => word === value));
}

export function orNull(check: Check): Check {
  return (value, pointer) => {
    const fault = value === null ? undefined : check(value, pointer);
    return fault?.pointer === pointer ? { pointer, expected: `${fault.expected}, or null` } : fault;
  };
}

export function listOf(item: Check): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return { pointer, expected: 'an array' };
    return first(
      value.map((_, index) => index),
      (index) => item(value[index], `${pointer}/${index}`),
    );
  };
}

export function mapOf(item: Check): Check {
  return (value, pointer) => {
    if (!isObject(value)) return { pointer, expected: 'an object' };
    return first(Object.entries(value), ([name, entry]) => item(entry, pointerTo(pointer, name)));
  };
}

/** Accepts any JSON object. */
export const bag = mapOf(anything);

type Fields = Readonly<Record<string, Check>>;

/** Accepts objects with these fields, each of which may be absent, and with any other field. */
export function open(fields: Fields): Check {
  return fieldsOf(fields, [], () => undefined);
}

/** Accepts objects with these fields, each of which may be absent, with fields that match a pattern, and with no other. */
export function closed(
  fields: Fields,
  patterns: readonly (readonly [RegExp, Check])[] = [],
  allowed = Object.keys(fields).join(', '),
): Check {
  return fieldsOf(fields, patterns, (pointer) => ({ pointer, expected: `absent, because only these are known: ${allowed}` }));
}

/** Adds that these fields must be present. */
export function requiring(names: readonly string[], check: Check): Check {
  return (value, pointer) => {
    const missing = isObject(value) ? names.find((name) => !Object.hasOwn(value, name)) : undefined;
    return missing === undefined ? check(value, pointer) : { pointer: pointerTo(pointer, missing), expected: 'present' };
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(fields: Fields, patterns: readonly (readonly [RegExp, Check])[], unknown: (pointer: string) => Fault | undefined): Check {
  return (value, pointer) => {
    if (!isObject(value)) return { pointer, expected: 'an object' };
    return first(Object.entries(value), ([name, entry]) => {
      const known = Object.hasOwn(fields, name) ? fields[name] : patterns.find(([pattern]) => pattern.test(name))?.[1];
      return known === undefined ? unknown(pointerTo(pointer, name)) : known(entry, pointerTo(pointer, name));
    });
  };
}

function accept(expected: string, accepts: (value: unknown) => boolean): Check {
  return (value, pointer) => (accepts(value) ? undefined : { pointer, expected });
}

export function matching(pattern: RegExp, expected: string): Check {
  return accept(expected, (value) => typeof value === 'string' && pattern.test(value));
}

function first<T>(items: readonly T[], find: (item: T) => Fault | undefined): Fault | undefined {
  for (const item of items) {
    const fault = find(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
