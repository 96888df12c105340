import { isGuid } from '../../wire/guid.js';
import { parseJson } from '../../wire/json.js';
import { pointerTo } from '../../wire/json-pointer.js';

/** What a text holds as JSON, with every digit of its integers; undefined if it is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Whether two values are the same JSON: neither white space nor the order of keys nor the spelling of a number,
 * a GUID or a time counts. */
export function sameJson(a: unknown, b: unknown): boolean {
  return differencesOf(a, b, 1).length === 0;
}

/**
 * JSON pointers of the places where two JSON values differ, the first ones only. Does not recurse, because a provider may nest
 * its JSON as deeply as it likes.
 */
export function differencesOf(a: unknown, b: unknown, limit = 10): readonly string[] {
  const found: string[] = [];
  const open = [{ pointer: '', left: a, right: b }];
  for (let place = open.pop(); place !== undefined && found.length < limit; place = open.pop()) {
    const { pointer, left, right } = place;
    if (isSameScalar(left, right)) continue;
    if (!isContainer(left) || !isContainer(right) || Array.isArray(left) !== Array.isArray(right)) {
      found.push(pointer);
      continue;
    }
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      open.push({ pointer: pointerTo(pointer, key), left: ownValue(left, key), right: ownValue(right, key) });
    }
  }
  return found;
}

function isSameScalar(a: unknown, b: unknown): boolean {
  if (typeof a === 'bigint' && typeof b === 'number') return Number.isInteger(b) && BigInt(b) === a;
  if (typeof a === 'number' && typeof b === 'bigint') return isSameScalar(b, a);
  return a === b || (typeof a === 'string' && typeof b === 'string' && spellingOf(a) === spellingOf(b));
}

/** The description leaves the case of a GUID and the fractional digits of a time open; anything else has one spelling. */
function spellingOf(text: string): string | number {
  if (isGuid(text)) return text.toLowerCase();
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) ? Date.parse(text) : text;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function ownValue(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
