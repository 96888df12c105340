import { mediaTypes as documented } from '../../generated/media-types.js';
import type { MultiplayerSession, operations, SessionReference } from '../../generated/types.js';
import { UnexpectedResponseError } from '../wire/errors.js';
import type { Received } from '../wire/fetch.js';
import { parseJson } from '../wire/json.js';
import type { OperationId } from '../wire/operation.js';
import { redact, redactBeginning, redactHeaders } from '../wire/redaction.js';

/**
 * What an operation answers, told apart by `status`: one case for each documented status, computed from the description.
 *
 * Every case has `status`, `headers` and `correlationId`, the service's own id of the exchange for questions to its operators
 * (undefined if there was none). Further fields follow from what the description says of the status:
 *
 * - `session` where a session is the body. It is typed, not validated, and integers beyond ±(2^53−1) in it are `bigint`s.
 * - `message` where a text is the body; an empty string if it was empty.
 * - `rateLimit` where the body says which limit was exceeded, see {@link ExceededLimit}.
 * - `etag`, `reference` and `retryAfter` (seconds) from the headers `ETag`, `Content-Location` and `Retry-After`; undefined
 *   if the service left them out or sent something unreadable.
 *
 * A status with two forms of body has the fields of both, of which one is undefined.
 */
export type OutcomeFor<Id extends OperationId> = {
  [S in keyof operations[Id]['responses'] & number]: OutcomeOf<S, operations[Id]['responses'][S]>;
}[keyof operations[Id]['responses'] & number];

type OutcomeOf<S, R> = Readonly<{ status: S; headers: Headers; correlationId?: string | undefined } & FromHeaders<HeadersOf<R>>> &
  FromContent<ContentOf<R>>;

type HeadersOf<R> = R extends { headers: infer H } ? H : never;
type ContentOf<R> = R extends { content: infer C } ? NonNullable<C> : never;

type FromHeaders<H> = ('ETag' extends KnownKeys<H> ? { etag: string | undefined } : unknown) &
  ('Content-Location' extends KnownKeys<H> ? { reference: Required<SessionReference> | undefined } : unknown) &
  ('Retry-After' extends KnownKeys<H> ? { retryAfter: number | undefined } : unknown);

/** Keys without the index signature that generated header types have. */
type KnownKeys<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };

type FromContent<C> = [C] extends [never]
  ? unknown
  : C extends { 'application/json': infer J; 'text/plain': string }
    ? Either<FromJson<J>, { readonly message: string }>
    : C extends { 'application/json': infer J }
      ? FromJson<J>
      : { readonly message: string };

type FromJson<J> = J extends MultiplayerSession ? { readonly session: J } : { readonly rateLimit: ExceededLimit };

type Either<A, B> = (A & { readonly [K in keyof B]?: undefined }) | (B & { readonly [K in keyof A]?: undefined });

/** The limit that a 429 tells about. Three vendor pages spell its fields differently; what is missing or of another type is left out. */
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

/** Says what breaks the description in a session of an answer; empty if nothing does. */
export type SessionValidator = (session: object) => readonly { readonly message: string }[];

/**
 * Turns an answer and its body, in which the server may have repeated the token, into the outcome of an operation.
 *
 * @throws UnexpectedResponseError if the operation does not document the status or media type, or if the body is not a
 *   JSON object where one is due, is too large, or is a session that the validator refuses
 */
export function readOutcome<Id extends OperationId>(
  operationId: Id,
  { status, headers, body }: Received,
  token: string,
  validate?: SessionValidator,
): OutcomeFor<Id> {
  const text = body.fault === undefined ? redact(body.text, token) : redactBeginning(redact(body.text, token), token);
  const unexpected = (reason: string) =>
    new UnexpectedResponseError({ operationId, status, headers: redactHeaders(headers, token), text, reason });

  const mediaTypes = documented[operationId][status];
  if (status === 0) throw unexpected('it is a redirect, which is not followed'); // what a browser shows of one
  if (mediaTypes === undefined) throw unexpected('the status is not documented');

  const outcome = status < 400 ? readSuccess(status, headers) : readRefusal(status, redactHeaders(headers, token));
  // The status and media type are documented and the body has the documented form; its fields are typed on trust.
  return Object.assign(outcome, readBody(mediaTypes)) as unknown as OutcomeFor<Id>;

  function readBody(mediaTypes: readonly string[]): object {
    if (mediaTypes.length === 0) return {};
    if (body.fault !== undefined) throw unexpected(body.fault);
    if (text === '' && mediaTypes.includes('text/plain')) return { message: '' };
    const mediaType = mediaTypeIn(headers);
    if (!mediaTypes.includes(mediaType)) {
      const found = mediaType === '' ? 'missing' : `"${mediaTypeIn(redactHeaders(headers, token))}"`;
      throw unexpected(`the media type is ${found}, documented is ${mediaTypes.join(' or ')}`);
    }
    if (mediaType === 'text/plain') return { message: text };
    const value = parseObject();
    if (status === 429) return { rateLimit: readLimit(value) };
    const [violation, ...more] = validate?.(value) ?? [];
    if (violation !== undefined) {
      const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
      throw unexpected(`the session does not match the description: ${violation.message}${rest}`);
    }
    return { session: value };
  }

  function parseObject(): object {
    let value: unknown;
    try {
      value = parseJson(text);
    } catch (error) {
      if (error instanceof RangeError) throw unexpected(error.message); // an integer is too long
      throw unexpected(text === '' ? 'the body is empty' : 'the body is not JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected('the body is not a JSON object');
    return value;
  }
}

function readLimit(body: object): ExceededLimit {
  const fields = new Map<string, unknown>(Object.entries(body));
  const number = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => typeof value === 'number');
  const limit = {
    version: number('version', 'Version'),
    currentRequests: number('currentRequests'),
    maxRequests: number('maxRequests'),
    periodInSeconds: number('periodInSeconds'),
    limitType: ['limitType', 'LimitType', 'type'].map((name) => fields.get(name)).find((value) => typeof value === 'string'),
  };
  return Object.fromEntries(Object.entries(limit).filter(([, value]) => value !== undefined));
}

function mediaTypeIn(headers: Headers): string {
  const value = headers.get('Content-Type') ?? '';
  return value === 'application/json' ? value : (value.split(';')[0]?.trim().toLowerCase() ?? '');
}

function readSuccess(status: number, headers: Headers): Record<string, unknown> {
  const outcome: Record<string, unknown> = { status, headers };
  add(outcome, 'correlationId', headers.get('X-XblCorrelationId') ?? undefined);
  add(outcome, 'etag', headers.get('ETag') || undefined);
  add(outcome, 'reference', referenceIn(headers));
  return outcome;
}

function readRefusal(status: number, headers: Headers): Record<string, unknown> {
  const outcome = readSuccess(status, headers);
  add(outcome, 'retryAfter', readRetryAfter(headers));
  return outcome;
}

/** Leaves out what is undefined, so that an outcome shows only what there is. */
function add(outcome: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) outcome[name] = value;
}

/**
 * Reads the session's three names from a `Content-Location`, a path or an absolute URL, in any case. The vendor's client
 * expects a path; another public client also accepts a URL.
 */
function readReference(location: string): Required<SessionReference> | undefined {
  const match = /^(?:https?:\/\/[^/]+)?\/serviceconfigs\/([^/]+)\/sessiontemplates\/([^/]+)\/sessions\/([^/?#]+)$/i.exec(location);
  if (match === null) return undefined;
  try {
    const [scid = '', templateName = '', name = ''] = match.slice(1).map(decodeURIComponent);
    return Object.freeze({ scid, templateName, name });
  } catch {
    return undefined; // a malformed percent-encoding
  }
}

/** The last one that was read, because most reads are of a session that has been read before. */
let last: { readonly location: string; readonly reference: Required<SessionReference> | undefined } | undefined;
function referenceIn(headers: Headers): Required<SessionReference> | undefined {
  const location = headers.get('Content-Location');
  if (location === null) return undefined;
  if (last?.location !== location) last = { location, reference: readReference(location) };
  return last.reference;
}

/** Reads seconds, or a date (RFC 9110 section 10.2.3) as seconds from now. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
  const date = value.endsWith('GMT') ? Date.parse(value) : Number.NaN; // else it would read "-5" as a date
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
