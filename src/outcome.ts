import type { MultiplayerSession, operations, RateLimit, SessionReference } from '../generated/types.js';
import { UnexpectedResponseError } from './errors.js';
import { parseJson } from './json.js';

export type OperationId = keyof operations;

/**
 * What an operation answers, told apart by `status`: one case for each documented status, computed from the description.
 *
 * Every case has `status` and `headers`. Further fields follow from what the description says of the status:
 *
 * - `session` where a session is the body. It is typed, not validated, and integers beyond ±(2^53−1) in it are `bigint`s.
 * - `message` where a text is the body; an empty string if it was empty.
 * - `rateLimit` where the body says which limit was exceeded.
 * - `etag`, `reference` and `retryAfter` (seconds) from the headers `ETag`, `Content-Location` and `Retry-After`; undefined
 *   if the service left them out or sent something unreadable.
 *
 * A status with two forms of body has the fields of both, of which one is undefined.
 */
export type OutcomeFor<Id extends OperationId> = {
  [S in keyof operations[Id]['responses'] & number]: OutcomeOf<S, operations[Id]['responses'][S]>;
}[keyof operations[Id]['responses'] & number];

type OutcomeOf<S, R> = Readonly<{ status: S; headers: Headers } & FromHeaders<HeadersOf<R>>> & FromContent<ContentOf<R>>;

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

type FromJson<J> = J extends MultiplayerSession ? { readonly session: J } : { readonly rateLimit: RateLimit };

type Either<A, B> = (A & { readonly [K in keyof B]?: undefined }) | (B & { readonly [K in keyof A]?: undefined });

type MediaTypesFor<Id extends OperationId> = {
  readonly [S in keyof operations[Id]['responses'] & number]: ContentOf<operations[Id]['responses'][S]> extends infer C
    ? [C] extends [never]
      ? readonly []
      : readonly (keyof C)[]
    : never;
};

/** Media types of each documented status. The compiler holds it against the generated types. */
const documented: { readonly [Id in OperationId]: MediaTypesFor<Id> } = {
  getSessionByHandle: {
    200: ['application/json'],
    202: ['text/plain'],
    204: [],
    304: [],
    400: ['text/plain'],
    401: ['text/plain'],
    403: ['text/plain'],
    404: ['text/plain'],
    429: ['application/json', 'text/plain'],
    503: ['text/plain'],
  },
  writeSessionByHandle: {
    200: ['application/json'],
    201: ['application/json'],
    202: ['text/plain'],
    204: [],
    400: ['text/plain'],
    401: ['text/plain'],
    403: ['application/json', 'text/plain'],
    404: ['text/plain'],
    409: ['text/plain'],
    412: ['application/json', 'text/plain'],
    429: ['application/json', 'text/plain'],
    503: ['text/plain'],
  },
};

/**
 * Turns an answer and its text into the outcome of an operation.
 *
 * @throws UnexpectedResponseError if the operation does not document the status or media type, or if the body is not a
 *   JSON object where one is due
 */
export function readOutcome<Id extends OperationId>(operationId: Id, response: Response, text: string): OutcomeFor<Id> {
  const { status, headers } = response;
  const unexpected = (reason: string) => new UnexpectedResponseError({ operationId, status, headers, text, reason });

  const mediaTypes = (documented[operationId] as Readonly<Record<number, readonly string[]>>)[status];
  if (mediaTypes === undefined) throw unexpected('the status is not documented');

  const outcome = { status, headers, ...readHeaders(headers), ...readBody(mediaTypes) };
  // The status and media type are documented and the body has the documented form; its fields are typed on trust.
  return outcome as unknown as OutcomeFor<Id>;

  function readBody(mediaTypes: readonly string[]): object {
    if (mediaTypes.length === 0) return {};
    if (text === '' && mediaTypes.includes('text/plain')) return { message: '' };
    const mediaType = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!mediaTypes.includes(mediaType)) {
      throw unexpected(`the media type is ${mediaType === '' ? 'missing' : `"${mediaType}"`}, documented is ${mediaTypes.join(' or ')}`);
    }
    if (mediaType === 'text/plain') return { message: text };
    const value = parseObject();
    return status === 429 ? { rateLimit: value } : { session: value };
  }

  function parseObject(): object {
    let value: unknown;
    try {
      value = parseJson(text);
    } catch {
      throw unexpected(text === '' ? 'the body is empty' : 'the body is not JSON');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected('the body is not a JSON object');
    return value;
  }
}

function readHeaders(headers: Headers): object {
  const etag = headers.get('ETag') ?? undefined;
  const reference = readReference(headers.get('Content-Location') ?? '');
  const retryAfter = readRetryAfter(headers.get('Retry-After') ?? '');
  return { ...(etag && { etag }), ...(reference && { reference }), ...(retryAfter !== undefined && { retryAfter }) };
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
    return { scid, templateName, name };
  } catch {
    return undefined; // a malformed percent-encoding
  }
}

/** Reads seconds, or a date (RFC 9110 section 10.2.3) as seconds from now. */
function readRetryAfter(value: string): number | undefined {
  if (/^\d+$/.test(value)) return Number(value);
  const date = value.endsWith('GMT') ? Date.parse(value) : Number.NaN; // else it would read "-5" as a date
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
