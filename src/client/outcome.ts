import { mediaTypes as documented } from '../../generated/media-types.js';
import type { MultiplayerSession, operations, SessionReference } from '../../generated/types.js';
import { UnexpectedResponseError } from '../wire/errors.js';
import { headersOf, type Received } from '../wire/fetch.js';
import { parseJson } from '../wire/json.js';
import { mediaTypeIn } from '../wire/media-type.js';
import { defined, isObject } from '../wire/object.js';
import type { OperationId } from '../wire/operation.js';
import { readRetryAfter } from '../wire/retry-after.js';
import { readReference } from './headers.js';
import type { SessionOf, Title } from './title.js';

/**
 * The response of an operation, discriminated by `status`: one type for each documented status.
 *
 * Each has `status`, `headers` and `correlationId`, the service's id for the exchange, which you can quote to its support
 * (undefined if there was none). The other fields depend on the status:
 *
 * - `session` if the body is a session. It is typed, not validated; integers beyond ±(2^53−1) in it are `bigint`s.
 * - `message` if the body is text; an empty string if it was empty.
 * - `rateLimit` if the body names the limit that was exceeded, see {@link ExceededLimit}.
 * - `etag`, `reference` and `retryAfter` (seconds) from the headers `ETag`, `Content-Location` and `Retry-After`; undefined if they
 *   are missing or malformed.
 * - `isRepeated` is true if a write was retried after an attempt that may have succeeded; a 412 may then be caused by that attempt.
 *
 * If a status has two possible bodies, the fields of both are present and one of them is undefined.
 */
export type OutcomeFor<Id extends OperationId, T extends Title = Title> = {
  [S in keyof operations[Id]['responses'] & number]: OutcomeOf<S, operations[Id]['responses'][S], T>;
}[keyof operations[Id]['responses'] & number];

type OutcomeOf<S, R, T extends Title> = Readonly<
  { status: S; headers: Headers; correlationId?: string | undefined; isRepeated?: true } & FromHeaders<HeadersOf<R>>
> &
  FromContent<ContentOf<R>, T>;

type HeadersOf<R> = R extends { headers: infer H } ? H : never;
type ContentOf<R> = R extends { content: infer C } ? NonNullable<C> : never;

type FromHeaders<H> = ('ETag' extends KnownKeys<H> ? { etag: string | undefined } : unknown) &
  ('Content-Location' extends KnownKeys<H> ? { reference: Required<SessionReference> | undefined } : unknown) &
  ('Retry-After' extends KnownKeys<H> ? { retryAfter: number | undefined } : unknown);

/** Keys without the index signature that generated header types have. */
type KnownKeys<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };

type FromContent<C, T extends Title> = [C] extends [never]
  ? unknown
  : C extends { 'application/json': infer J; 'text/plain': string }
    ? Either<FromJson<J, T>, { readonly message: string }>
    : C extends { 'application/json': infer J }
      ? FromJson<J, T>
      : { readonly message: string };

type FromJson<J, T extends Title> = J extends MultiplayerSession
  ? { readonly session: SessionOf<T> }
  : { readonly rateLimit: ExceededLimit };

type Either<A, B> = (A & { readonly [K in keyof B]?: undefined }) | (B & { readonly [K in keyof A]?: undefined });

/** The limit named by a 429. Three vendor pages spell its fields differently; missing or malformed fields are omitted. */
export interface ExceededLimit {
  /** Version of the body's format. */
  readonly version?: number;
  /** Requests counted in the period, refused ones included. */
  readonly currentRequests?: number;
  /** Requests allowed in the period. */
  readonly maxRequests?: number;
  /** Length of the period in seconds. */
  readonly periodInSeconds?: number;
  /** Name of the limit, for example `Rate`, `concurrency` or `burst`. */
  readonly limitType?: string;
}

/** Returns the faults of a received session; empty if it matches the description. One fault may stand for `more` of them. */
export type SessionValidator = (session: object) => readonly { readonly message: string; readonly more?: number }[];

/**
 * Reads a response as the outcome of an operation.
 *
 * @throws UnexpectedResponseError if the operation does not document the status or media type, or if the body should be a JSON
 *   object and is not, is too large, or is a session that the validator refuses
 */
export function readOutcome<Id extends OperationId, T extends Title = Title>(
  operationId: Id,
  received: Received,
  validate?: SessionValidator,
): OutcomeFor<Id, T> {
  const { status, body } = received;
  const mediaTypes = documented[operationId][status];
  if (status === 0) throw unexpected(operationId, received, 'it is a redirect, which is not followed'); // a browser shows no more of one
  if (mediaTypes === undefined) throw unexpected(operationId, received, 'the status is not documented');
  const outcome = readFields(received);
  if (mediaTypes.length > 0) {
    const mediaType = readMediaType(operationId, received, mediaTypes);
    if (mediaType === 'text/plain') outcome.message = body.text;
    else if (status === 429) outcome.rateLimit = readLimit(readObject(operationId, received));
    else outcome.session = readSession(operationId, received, validate);
  }
  // The status and media type are documented and the body has the documented form; its fields are typed on trust.
  return outcome as unknown as OutcomeFor<Id, T>;
}

/** The error of a response that is not documented. */
export function unexpected(operationId: OperationId, received: Received, reason: string): UnexpectedResponseError {
  const { status, body } = received;
  return new UnexpectedResponseError({ operationId, status, headers: headersOf(received), text: body.text, reason });
}

/** One of the documented media types, which a body that is empty need not name. */
function readMediaType(operationId: OperationId, received: Received, mediaTypes: readonly string[]): string {
  const { fields, body } = received;
  if (body.fault !== undefined) throw unexpected(operationId, received, body.fault);
  if (body.text === '' && mediaTypes.includes('text/plain')) return 'text/plain';
  const mediaType = mediaTypeIn(fields);
  if (mediaTypes.includes(mediaType)) return mediaType;
  const found = mediaType === '' ? 'missing' : `"${mediaType}"`;
  throw unexpected(operationId, received, `the media type is ${found}, documented is ${mediaTypes.join(' or ')}`);
}

function readObject(operationId: OperationId, received: Received): object {
  const { text } = received.body;
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof RangeError) throw unexpected(operationId, received, error.message); // an integer is too long
    throw unexpected(operationId, received, text === '' ? 'the body is empty' : 'the body is not JSON');
  }
  if (!isObject(value)) throw unexpected(operationId, received, 'the body is not a JSON object');
  return value;
}

function readSession(operationId: OperationId, received: Received, validate: SessionValidator | undefined): object {
  const session = readObject(operationId, received);
  if (validate === undefined) return session;
  const [violation, ...more] = validate(session);
  if (violation === undefined) return session;
  const count = more.reduce((sum, fault) => sum + (fault.more ?? 1), 0);
  const rest = count === 0 ? '' : ` (and ${count.toLocaleString('en-US')} more)`;
  throw unexpected(operationId, received, `the session does not match the description: ${violation.message}${rest}`);
}

function readLimit(body: object): ExceededLimit {
  const values = new Map<string, unknown>(Object.entries(body));
  const number = (...names: string[]) => names.map((name) => values.get(name)).find((value) => typeof value === 'number');
  return defined({
    version: number('version', 'Version'),
    currentRequests: number('currentRequests'),
    maxRequests: number('maxRequests'),
    periodInSeconds: number('periodInSeconds'),
    limitType: ['limitType', 'LimitType', 'type'].map((name) => values.get(name)).find((value) => typeof value === 'string'),
  });
}

/** What the headers say. Undefined values are omitted, so that a printed outcome is short. */
function readFields({ status, fields, headers }: Received): Record<string, unknown> {
  const outcome: Record<string, unknown> = { status };
  if (typeof headers === 'function') buildHeadersWhenRead(outcome, headers);
  else outcome.headers = headers;
  const correlationId = fields.get('x-xblcorrelationid');
  const etag = fields.get('etag');
  const reference = readReference(fields);
  const retryAfter = status < 400 ? undefined : readRetryAfter(fields);
  if (typeof correlationId === 'string') outcome.correlationId = correlationId;
  if (etag) outcome.etag = etag;
  if (reference !== undefined) outcome.reference = reference;
  if (retryAfter !== undefined) outcome.retryAfter = retryAfter;
  return outcome;
}

const build: unique symbol = Symbol('build');
const builtHeaders = {
  enumerable: true,
  configurable: true,
  get(this: { readonly [build]: () => Headers }) {
    return this[build]();
  },
};

/** With one getter for all: V8 makes a hidden class for each object with a getter of its own, and collects those late. */
function buildHeadersWhenRead(outcome: Record<string, unknown>, headers: () => Headers): void {
  Object.defineProperty(outcome, build, { value: headers });
  Object.defineProperty(outcome, 'headers', builtHeaders);
}
