import { isGuid } from '../wire/guid.js';
import { parseJson } from '../wire/json.js';
import { pointerTo } from '../wire/json-pointer.js';

/** A place where two JSON values differ. */
export interface Difference {
  /** JSON pointer. */
  readonly at: string;
  readonly expected: unknown;
  /** Undefined if there is nothing. */
  readonly received: unknown;
}

/** What a text holds as JSON, with every digit of its integers; undefined if it is not JSON. */
export function jsonIn(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/**
 * Where two JSON values differ first, by meaning: neither white space nor the order of keys counts, and 1.0 is 1.
 *
 * @param isExact - whether integers beyond 2^53, which are `bigint`s, must agree in each digit; otherwise as doubles
 * @returns undefined if the values are the same
 */
export function differenceOf(expected: unknown, received: unknown, isExact: boolean): Difference | undefined {
  return differences(expected, received, isExact ? isSameScalar : isSameDouble, 1)[0];
}

/** Whether two values are the same JSON in any spelling: see {@link differencesOf}. */
export function sameJson(a: unknown, b: unknown): boolean {
  return differencesOf(a, b, 1).length === 0;
}

/**
 * JSON pointers of the places where two JSON values differ, the first ones only. Neither white space nor the order of keys nor the
 * spelling of a number, a GUID or a time counts.
 */
export function differencesOf(a: unknown, b: unknown, limit = 10): readonly string[] {
  return differences(a, b, isSameInAnySpelling, limit).map(({ at }) => at);
}

type IsSame = (a: unknown, b: unknown) => boolean;

/** Does not recurse, because JSON from outside may be nested as deeply as its sender likes. */
function differences(expected: unknown, received: unknown, isSame: IsSame, limit: number): readonly Difference[] {
  const found: Difference[] = [];
  const open: Difference[] = [{ at: '', expected, received }];
  for (let place = open.pop(); place !== undefined && found.length < limit; place = open.pop()) {
    const { at, expected: right, received: given } = place;
    if (isSame(right, given)) continue;
    if (!isContainer(right) || !isContainer(given) || Array.isArray(right) !== Array.isArray(given)) {
      found.push(place);
      continue;
    }
    for (const key of new Set([...Object.keys(given), ...Object.keys(right)].reverse())) {
      open.push({ at: pointerTo(at, key), expected: ownValue(right, key), received: ownValue(given, key) });
    }
  }
  return found;
}

function isSameScalar(a: unknown, b: unknown): boolean {
  if (typeof a === 'bigint' && typeof b === 'number') return Number.isInteger(b) && BigInt(b) === a;
  if (typeof a === 'number' && typeof b === 'bigint') return isSameScalar(b, a);
  return a === b;
}

function isSameDouble(a: unknown, b: unknown): boolean {
  return isNumber(a) && isNumber(b) ? Number(a) === Number(b) : a === b;
}

function isSameInAnySpelling(a: unknown, b: unknown): boolean {
  return isSameScalar(a, b) || (typeof a === 'string' && typeof b === 'string' && spellingOf(a) === spellingOf(b));
}

/** The description leaves the case of a GUID and the fractional digits of a time open; anything else has one spelling. */
function spellingOf(text: string): string | number {
  if (isGuid(text)) return text.toLowerCase();
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text) ? Date.parse(text) : text;
}

const isNumber = (value: unknown): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function ownValue(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
