import { mediaTypes as documented } from '../../generated/media-types.js';
import type { MultiplayerSession, operations, SessionReference } from '../../generated/types.js';
import { UnexpectedResponseError } from '../wire/errors.js';
import type { Received } from '../wire/fetch.js';
import { parseJson } from '../wire/json.js';
import { mediaTypeIn } from '../wire/media-type.js';
import { isObject } from '../wire/object.js';
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
  const { status, fields, body } = received;
  const unexpected = (reason: string) => {
    return new UnexpectedResponseError({ operationId, status, headers: received.headers, text: body.text, reason });
  };
  const mediaTypes = documented[operationId][status];
  if (status === 0) throw unexpected('it is a redirect, which is not followed'); // a browser shows no more of one
  if (mediaTypes === undefined) throw unexpected('the status is not documented');
  // The status and media type are documented and the body has the documented form; its fields are typed on trust.
  return Object.assign(readHeaders(received), readContent(mediaTypes)) as unknown as OutcomeFor<Id, T>;

  function readContent(mediaTypes: readonly string[]): object {
    if (mediaTypes.length === 0) return {};
    if (body.fault !== undefined) throw unexpected(body.fault);
    if (body.text === '' && mediaTypes.includes('text/plain')) return { message: '' };
    const mediaType = mediaTypeIn(fields);
    if (!mediaTypes.includes(mediaType)) {
      const found = mediaType === '' ? 'missing' : `"${mediaType}"`;
      throw unexpected(`the media type is ${found}, documented is ${mediaTypes.join(' or ')}`);
    }
    if (mediaType === 'text/plain') return { message: body.text };
    const value = parseObject();
    if (status === 429) return { rateLimit: readLimit(value) };
    const [violation, ...more] = validate?.(value) ?? [];
    if (violation !== undefined) {
      const count = more.reduce((sum, fault) => sum + (fault.more ?? 1), 0);
      const rest = count === 0 ? '' : ` (and ${count.toLocaleString('en-US')} more)`;
      throw unexpected(`the session does not match the description: ${violation.message}${rest}`);
    }
    return { session: value };
  }

  function parseObject(): object {
    let value: unknown;
    try {
      value = parseJson(body.text);
    } catch (error) {
      if (error instanceof RangeError) throw unexpected(error.message); // an integer is too long
      throw unexpected(body.text === '' ? 'the body is empty' : 'the body is not JSON');
    }
    if (!isObject(value)) throw unexpected('the body is not a JSON object');
    return value;
  }
}

function readLimit(body: object): ExceededLimit {
  const values = new Map<string, unknown>(Object.entries(body));
  const number = (...names: string[]) => names.map((name) => values.get(name)).find((value) => typeof value === 'number');
  return addDefined(
    {},
    {
      version: number('version', 'Version'),
      currentRequests: number('currentRequests'),
      maxRequests: number('maxRequests'),
      periodInSeconds: number('periodInSeconds'),
      limitType: ['limitType', 'LimitType', 'type'].map((name) => values.get(name)).find((value) => typeof value === 'string'),
    },
  );
}

function readHeaders(received: Received): object {
  const { status, fields } = received;
  const outcome = {
    status,
    get headers() {
      return received.headers; // which may not be built yet
    },
  };
  return addDefined(outcome, {
    correlationId: fields.get('X-XblCorrelationId') ?? undefined,
    etag: fields.get('ETag') || undefined,
    reference: readReference(fields),
    retryAfter: status < 400 ? undefined : readRetryAfter(fields),
  });
}

/** Omits undefined values, so that a printed outcome is short. */
function addDefined(outcome: Record<string, unknown>, values: Readonly<Record<string, unknown>>): object {
  for (const name in values) if (values[name] !== undefined) outcome[name] = values[name];
  return outcome;
}
