import { isGuid } from '../../wire/guid.js';
import { pointerTo } from '../../wire/json-pointer.js';
import { isObject } from '../../wire/object.js';

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
export type FieldCheck = (value: unknown, pointer: string) => Fault | undefined;

/** Accepts any JSON value. */
export const anything: FieldCheck = () => undefined;

export const flag = accept('true or false', (value) => typeof value === 'boolean');
export const text = accept('a string', (value) => typeof value === 'string');
export const nothing = accept('null', (value) => value === null);

export const guid = accept('a GUID with hyphens', (value) => typeof value === 'string' && isGuid(value));
export const xuid = matching(/^\d{1,20}$/, 'an xuid, which is a string of decimal digits');
export const titleId = matching(/^\d{1,10}$/, 'a title id, which is a string of decimal digits');

const timestampForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
export const timestamp = accept('a time in UTC such as 2026-03-11T18:40:02Z', (value) => {
  if (typeof value !== 'string' || !timestampForm.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && value.startsWith(new Date(time).toISOString().slice(0, 10)); // the 30th of February is no day
});

/** Accepts integers that a double holds exactly: no described field needs more. */
export function integer(minimum = 0, maximum = Number.MAX_SAFE_INTEGER): FieldCheck {
  const range = maximum === Number.MAX_SAFE_INTEGER ? `an integer of at least ${minimum}` : `an integer from ${minimum} to ${maximum}`;
  return accept(range, (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum);
}

/** Accepts strings of at most so many characters (code points, as JSON Schema counts them). */
export function shortText(maximum: number): FieldCheck {
  return accept(`a string of at most ${maximum} characters`, (value) => typeof value === 'string' && [...value].length <= maximum);
}

export function words(...known: readonly string[]): FieldCheck {
  return accept(`one of ${known.join(', ')}`, (value) => known.some((word) => word === value));
}

export function orNull(check: FieldCheck): FieldCheck {
  return (value, pointer) => {
    const fault = value === null ? undefined : check(value, pointer);
    return fault?.pointer === pointer ? { pointer, expected: `${fault.expected}, or null` } : fault;
  };
}

export function listOf(item: FieldCheck): FieldCheck {
  return (value, pointer) => {
    if (!Array.isArray(value)) return { pointer, expected: 'an array' };
    return first(value.entries(), ([index, entry]) => item(entry, `${pointer}/${index}`));
  };
}

/** Accepts objects whose fields pass the check for their name. A field that is undefined, as JSON has none, is absent. */
export function keyed(checkFor: (name: string) => FieldCheck): FieldCheck {
  return (value, pointer) => {
    if (!isObject(value)) return { pointer, expected: 'an object' };
    return first(Object.entries(value), ([name, entry]) =>
      entry === undefined ? undefined : checkFor(name)(entry, pointerTo(pointer, name)),
    );
  };
}

export const mapOf = (item: FieldCheck) => keyed(() => item);

/** Accepts any JSON object. */
export const anyObject = mapOf(anything);

type Fields = Readonly<Record<string, FieldCheck>>;

/** Accepts objects with these fields, each of which may be absent, and with any other field. */
export function open(fields: Fields): FieldCheck {
  return keyed((name) => find(fields, name) ?? anything);
}

/** Accepts objects with these fields, each of which may be absent, with fields that match a pattern, and with no other. */
export function closed(
  fields: Fields,
  patterns: readonly (readonly [RegExp, FieldCheck])[] = [],
  allowed = Object.keys(fields).join(', '),
): FieldCheck {
  const unknown: FieldCheck = (_, pointer) => ({ pointer, expected: `absent, because only these are known: ${allowed}` });
  return keyed((name) => find(fields, name) ?? patterns.find(([pattern]) => pattern.test(name))?.[1] ?? unknown);
}

/** Adds that these fields must be present. */
export function requiring(names: readonly string[], check: FieldCheck): FieldCheck {
  return (value, pointer) => {
    const missing = isObject(value) ? names.find((name) => !Object.hasOwn(value, name) || value[name] === undefined) : undefined;
    return missing === undefined ? check(value, pointer) : { pointer: pointerTo(pointer, missing), expected: 'present' };
  };
}

function find(fields: Fields, name: string): FieldCheck | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function accept(expected: string, accepts: (value: unknown) => boolean): FieldCheck {
  return (value, pointer) => (accepts(value) ? undefined : { pointer, expected });
}

export function matching(pattern: RegExp, expected: string): FieldCheck {
  return accept(expected, (value) => typeof value === 'string' && pattern.test(value));
}

function first<T>(items: Iterable<T>, find: (item: T) => Fault | undefined): Fault | undefined {
  for (const item of items) {
    const fault = find(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
