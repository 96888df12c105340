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
  if (Array.isArray(value)) return 'an array';
  const kind = typeof value === 'object' ? kindOf(value) : 'Object';
  return kind === 'Object' ? `a value of type ${typeof value}` : `a${/^[AEIO]/.test(kind) ? 'n' : ''} ${kind}`;
}

/** `Object` also for those of another realm, of a class of the caller's own and of `import *`; `Map`, `Date` and so on for others. */
const kindOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1).replace('Module', 'Object');

/** The error of an argument that is something else. */
export function wrong(name: string, right: string, value: unknown): InvalidArgumentError {
  return new InvalidArgumentError(`${name} must be ${right}, but was ${show(value)}`);
}

/** Options of a function. */
export function checkOptions(owner: string, options: unknown, known: readonly string[]): void {
  checkNames(`options of ${owner}`, options, known, `${owner} has no option`);
}

/** A misspelt name would be ignored without a word, and so would all that a `Map`, a `Headers` or a `Promise` holds. */
export function checkNames(name: string, values: unknown, known: readonly string[], hasNo = `${name} has no`): void {
  checkPlain(name, values);
  for (const key of Object.keys(values)) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    const advice = meant === undefined ? `it takes ${known.join(', ') || 'none'}` : `did you mean ${meant}?`;
    throw new InvalidArgumentError(`${hasNo} ${show(key)}; ${advice}`);
  }
}

export function checkPlain(name: string, values: unknown): asserts values is object {
  // The prototype first: the kind is dearer, and these checks are part of every call.
  if (typeof values === 'object' && values !== null && (Object.getPrototypeOf(values) === Object.prototype || kindOf(values) === 'Object'))
    return;
  throw new InvalidArgumentError(`${name} must be a plain object, but was ${describe(values)}`);
}

/** The query of a write. With a misspelt `nocommit`, a trial would be a real write. */
export function checkWriteQuery(query: { readonly nocommit?: unknown }): void {
  checkNames('query', query, ['nocommit']);
  const { nocommit = true } = query;
  if (!/^(?:true|false)$/.test(String(nocommit))) throw wrong('query.nocommit', 'true or false', nocommit);
}

/** Absent is right. */
export function checkFlag(name: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'boolean') throw wrong(name, 'true or false', value);
}

export function checkFunction(name: string, value: unknown): void {
  if (typeof value !== 'function') throw wrong(name, 'a function', value);
}

/** A signal of another realm, such as that of jsdom, is one as well: it is only listened to. Absent is right. */
export function checkSignal(signal: unknown): void {
  if (signal === undefined || signal instanceof AbortSignal || isLikeSignal(signal)) return;
  throw wrong('signal', 'an AbortSignal, for example AbortSignal.timeout(5000)', signal);
}

function isLikeSignal(signal: unknown): boolean {
  if (typeof signal !== 'object' || signal === null) return false;
  const methods = ['addEventListener', 'removeEventListener', 'throwIfAborted'];
  return typeof Reflect.get(signal, 'aborted') === 'boolean' && methods.every((name) => typeof Reflect.get(signal, name) === 'function');
}

export function checkPositiveInteger(name: string, value: unknown, example = 10000): void {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return;
  throw wrong(name, `a positive integer, for example ${example}`, value);
}

/** A timer that is given more runs at once. */
const longestTimer = 2 ** 31 - 1;

export function checkMilliseconds(name: string, value: unknown): void {
  if (typeof value === 'number' && value > 0 && value <= longestTimer) return;
  throw wrong(name, `a number of milliseconds above 0 and up to ${longestTimer}`, value);
}
