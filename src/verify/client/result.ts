import { parseJson } from '../../wire/json.js';

/** Why a call has no outcome. */
export const errorKinds = ['invalid-argument', 'network', 'timeout', 'aborted', 'unexpected-response'] as const;

export type ErrorKind = (typeof errorKinds)[number];

/** What a client returned to its caller: a `status` or an `error`, and the rest if the client has it. */
export interface ClientResult {
  /** Status that the client returned. */
  readonly status?: number;
  /** Why there is no status. */
  readonly error?: ErrorKind;
  /** Text of the refusal, or of the error. */
  readonly message?: string;
  /** The session. Integers beyond ±(2^53−1) are `bigint`s, and digits on a line. */
  readonly session?: unknown;
  readonly etag?: string;
  readonly reference?: unknown;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly rateLimit?: unknown;
}

/** A result is malformed: what is wrong, in a sentence. */
export class MalformedResult extends Error {}

/** Reads a line. @throws {@link MalformedResult} if it is not a JSON object with an id */
export function parseResultLine(line: string): { readonly id: string; readonly result: unknown } {
  let value: unknown;
  try {
    value = parseJson(line);
  } catch (error) {
    throw new MalformedResult(`it is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!isObject(value)) throw new MalformedResult('it is not a JSON object');
  const { id } = value;
  if (typeof id !== 'string') throw new MalformedResult('its id must be the string from the case');
  return { id, result: value };
}

/**
 * Reads a result. A member that is null or undefined counts as missing; members that are not known are ignored.
 *
 * @throws {@link MalformedResult}
 */
export function parseResult(value: unknown): ClientResult {
  if (!isObject(value)) throw new MalformedResult('the result is not an object');
  const { status, error } = present(value);
  if ((status === undefined) === (error === undefined)) {
    throw new MalformedResult(`the result must have either a status or an error, but has ${status === undefined ? 'neither' : 'both'}`);
  }
  expectType(
    value,
    'status',
    'an integer from 100 to 599',
    (given) => Number.isInteger(given) && Number(given) >= 100 && Number(given) < 600,
  );
  expectType(value, 'error', `one of ${errorKinds.join(', ')}`, (given) => errorKinds.includes(given as ErrorKind));
  for (const name of ['message', 'etag']) expectType(value, name, 'a string', (given) => typeof given === 'string');
  expectType(value, 'retryAfter', 'a number of seconds', (given) => typeof given === 'number');
  for (const name of ['reference', 'rateLimit']) expectType(value, name, 'an object', isObject);
  return present(value) as ClientResult; // just found right
}

function expectType(value: Readonly<Record<string, unknown>>, name: string, expected: string, isRight: (given: unknown) => boolean): void {
  const given = value[name];
  if (given === undefined || given === null || isRight(given)) return;
  throw new MalformedResult(
    `${name} must be ${expected}, but is ${typeof given === 'object' ? 'an object' : JSON.stringify(String(given)).slice(0, 80)}`,
  );
}

/** The members that are present. */
function present(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined && item !== null));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
