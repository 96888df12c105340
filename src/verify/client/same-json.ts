import { pointerTo } from '../../wire/json-pointer.js';

/** Where two JSON values differ first. */
export interface Difference {
  /** JSON pointer. */
  readonly at: string;
  readonly expected: unknown;
  /** Undefined if there is nothing. */
  readonly received: unknown;
}

/**
 * Compares JSON by meaning: the order of members does not count, and 1.0 is 1.
 *
 * @param isExact - whether integers beyond 2^53, which are `bigint`s, must agree in each digit; otherwise as doubles
 * @returns undefined if the values are the same
 */
export function differenceOf(expected: unknown, received: unknown, isExact: boolean): Difference | undefined {
  const pairs: { at: string; expected: unknown; received: unknown }[] = [{ at: '', expected, received }];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const { at, expected: right, received: given } = pair;
    if (isNumber(right) || !isContainer(right)) {
      if (!isSameScalar(right, given, isExact)) return pair;
      continue;
    }
    if (!isContainer(given) || Array.isArray(right) !== Array.isArray(given)) return pair;
    for (const name of new Set([...Object.keys(given), ...Object.keys(right)].reverse())) {
      pairs.push({ at: pointerTo(at, name), expected: memberOf(right, name), received: memberOf(given, name) });
    }
  }
  return undefined;
}

function memberOf(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isSameScalar(a: unknown, b: unknown, isExact: boolean): boolean {
  if (!isNumber(a) || !isNumber(b)) return a === b;
  if (!isExact) return Number(a) === Number(b);
  // A double that is no safe integer may have lost digits, unless both are fractions.
  return typeof a === typeof b ? a === b : false;
}

const isNumber = (value: unknown): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';
const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
