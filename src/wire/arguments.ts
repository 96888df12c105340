import { InvalidArgumentError } from './errors.js';
import { nearest } from './nearest.js';

// Checks of what callers pass in. Every message names the argument, what it was and what would be right.

/** A value as a message may show it: a text cut and quoted, but no token; of an object no more than its kind. */
export function show(value: unknown): string {
  if (typeof value !== 'string') return describe(value);
  if (/XBL3\.0/i.test(value)) return 'an authorization token';
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}

/** The kind of a value, for those that must not be shown. */
export function describe(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value == null) return String(value);
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}

/** A misspelt option would be ignored without a word. */
export function checkOptions(name: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new InvalidArgumentError(`${name} must be an object, but was ${describe(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    const advice = meant === undefined ? `there are ${known.join(', ')}` : `did you mean ${meant}?`;
    throw new InvalidArgumentError(`${name} has no ${show(key)}; ${advice}`);
  }
}

export function checkPositiveInteger(name: string, value: unknown, example = 10000): void {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return;
  throw new InvalidArgumentError(`${name} must be a positive integer, for example ${example}, but was ${show(value)}`);
}

/** A timer that is given more runs at once. */
const longestTimer = 2 ** 31 - 1;

export function checkMilliseconds(name: string, value: unknown): void {
  if (typeof value === 'number' && value > 0 && value <= longestTimer) return;
  throw new InvalidArgumentError(`${name} must be a number of milliseconds above 0 and up to ${longestTimer}, but was ${show(value)}`);
}
