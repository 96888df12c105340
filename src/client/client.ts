import createOpenapiClient, { type Client as OpenapiClient } from 'openapi-fetch';
import type { MultiplayerSessionRequest, operations, paths } from '../../generated/types.js';
import { checkMilliseconds, checkPositiveInteger } from '../wire/arguments.js';
import type { Fetch, RequestParts } from '../wire/fetch.js';
import type { OperationId } from '../wire/operation.js';
import type { RateLimiter } from '../wire/rate-limiter.js';
import {
  checkBaseUrl,
  checkChange,
  checkContractVersion,
  checkHandleId,
  checkHeader,
  checkRepeatable,
  checkSignal,
  serializeChange,
} from './arguments.js';
import { Authorization, type TokenFunction } from './authorization.js';
import { createDelivery } from './delivery.js';
import type { Hooks } from './hooks.js';
import type { OutcomeFor, SessionValidator } from './outcome.js';
import { fill, placeholder, prepare } from './request.js';
import { createSharing } from './single-flight.js';

/** What holds for all calls of a client. Only `token` is needed. */
export interface ClientOptions {
  /**
   * Value of the `Authorization` header, `XBL3.0 x=<userHash>;<XSTS token>` (see {@link xblToken}), or a function that returns
   * it. The function is asked before every attempt, once for attempts that start together, and told to `refresh` when the
   * service refused what it gave last; a read is then tried once more. What it throws arrives as it is. The token is sent and
   * otherwise kept out of everything: errors, hooks, logs.
   */
  readonly token: string | TokenFunction;
  /** Where the service is. Default `https://sessiondirectory.xboxlive.com`. A path is kept. */
  readonly baseUrl?: string;
  /** Contract version of every request, 104 or later. Default 107. It decides the field names of the answers. */
  readonly contractVersion?: number;
  /** What sends the requests. Default `globalThis.fetch`. */
  readonly fetch?: Fetch;
  /** Milliseconds that one attempt may take, the token and the body included. Default 10,000. */
  readonly attemptTimeoutMs?: number;
  /** Milliseconds that a call may take with all of its attempts and waits. Default 30,000. */
  readonly totalTimeoutMs?: number;
  /**
   * Attempts of a read after 408, 429, 500, 502, 503, 504, no answer and a time-out of the attempt. Default 4, with waits of up to
   * 2, 4 and 8 seconds, or as long as `Retry-After` says. A wait that would exceed the total time is not begun: the last outcome
   * or error arrives instead. 1 for none, for example in tests. The attempt with a fresh token after a 401 is not counted.
   */
  readonly maxAttempts?: number;
  /** Bytes of the largest body that is accepted, counted after decompression. Default 16 MiB. */
  readonly maxBodyBytes?: number;
  /** Keeps requests under the service's rate limit, see {@link createRateLimiter}. Default none. */
  readonly rateLimiter?: RateLimiter;
  /** Whether identical reads at the same time share one request and its outcome. Default false. */
  readonly shareReads?: boolean;
  /** Told about requests, answers and retries. */
  readonly hooks?: Hooks;
  /** Judges each session that arrives; one that fails is an {@link UnexpectedResponseError}. Default none. See `./validate`. */
  readonly validate?: SessionValidator;
}

/** What one call may add, under the names of the wire. Values that are undefined are left out. */
export interface CallOptions<Id extends OperationId> {
  /** Request headers that the operation documents, for example `If-None-Match`. */
  readonly headers?: Optional<Omit<NonNullable<operations[Id]['parameters']['header']>, 'X-Xbl-Contract-Version'>>;
  /** Query parameters that the operation documents. */
  readonly query?: Optional<NonNullable<operations[Id]['parameters']['query']>>;
  /** Ends the call, whatever it is doing; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Sent as `MS-CV`, which Microsoft's diagnostic tools follow from service to service. */
  readonly correlationVector?: string | undefined;
}

/** What one write may add. */
export interface WriteOptions extends CallOptions<'writeSessionByHandle'> {
  /**
   * Whether the write is repeated as a read would be. Default false: it may have happened although no answer arrived. Needs
   * `If-Match` with an entity tag or `If-None-Match: *`, and then 412 can mean that an earlier attempt did the work.
   */
  readonly retry?: boolean | undefined;
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A client of the resource: a method for each operation of the description. */
export interface Client {
  /**
   * Gets the session that a handle points to.
   *
   * With the `etag` of an earlier outcome as `If-None-Match`, an unchanged session is answered with 304.
   *
   * @param handleId - GUID with hyphens, in any case
   * @returns an outcome told apart by `status`, see {@link OutcomeFor}
   * @throws {@link InvalidArgumentError} if an argument is wrong; nothing was sent
   * @throws {@link NetworkError} if no complete answer arrived
   * @throws {@link TimeoutError} if the call took too long
   * @throws {@link UnexpectedResponseError} if the answer is not documented
   * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/uri/sessiondirectory/uri-handleshandleidsessionget
   */
  getSessionByHandle(handleId: string, options?: CallOptions<'getSessionByHandle'>): Promise<OutcomeFor<'getSessionByHandle'>>;

  /**
   * Creates, updates, joins or leaves the session that a handle points to.
   *
   * The change is merged: custom bags key by key, where null deletes a key, and system fields as a whole. `bigint`s are
   * written digit for digit. `If-Match` with an `etag` refuses the write when the session changed since (412, with the
   * current session), `If-Match: *` when it does not exist, `If-None-Match: *` when it does.
   *
   * @param handleId - GUID with hyphens, in any case
   * @param change - what changes, and nothing else; `{ members: { me: null } }` leaves
   * @returns an outcome told apart by `status`, see {@link OutcomeFor}
   * @throws {@link InvalidArgumentError} if an argument is wrong; nothing was sent
   * @throws {@link NetworkError} if no complete answer arrived; the write may have happened
   * @throws {@link TimeoutError} if the call took too long; the write may have happened
   * @throws {@link UnexpectedResponseError} if the answer is not documented; the write may have happened
   * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/uri/sessiondirectory/uri-handleshandleidsessionput
   */
  writeSessionByHandle(
    handleId: string,
    change: MultiplayerSessionRequest,
    options?: WriteOptions,
  ): Promise<OutcomeFor<'writeSessionByHandle'>>;

  /**
   * The typed openapi-fetch client, for those who want `GET(path, init)` itself. It sends the token and nothing else of the above:
   * no retries, no time-outs, large integers lose digits, and an empty error body is an empty `error`.
   */
  readonly openapi: OpenapiClient<paths>;
}

const path = '/handles/{handleId}/session';

/**
 * Creates a client of the session-by-handle resource.
 *
 * @throws {@link InvalidArgumentError} if an option is wrong
 * @example
 * const client = createClient({ token: () => getXblToken() });
 * const outcome = await client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13');
 * if (outcome.status === 200) console.log(outcome.session.membersInfo.count, outcome.etag);
 */
export function createClient(options: ClientOptions): Client {
  const { baseUrl = 'https://sessiondirectory.xboxlive.com', contractVersion = 107, shareReads = false, fetch } = options;
  const { attemptTimeoutMs = 10_000, totalTimeoutMs = 30_000, maxAttempts = 4, maxBodyBytes = 16 * 2 ** 20 } = options;
  const authorization = new Authorization(options.token);
  checkBaseUrl(baseUrl);
  checkContractVersion(contractVersion);
  checkMilliseconds('attemptTimeoutMs', attemptTimeoutMs);
  checkMilliseconds('totalTimeoutMs', totalTimeoutMs);
  checkPositiveInteger('maxAttempts', maxAttempts);
  checkPositiveInteger('maxBodyBytes', maxBodyBytes);

  const { hooks = {}, rateLimiter, validate } = options;
  const limits = { attemptTimeoutMs, totalTimeoutMs, maxAttempts, maxBodyBytes };
  const deliver = createDelivery({ authorization, fetch, hooks, rateLimiter, validate, ...limits });
  const share = shareReads ? createSharing<OutcomeFor<'getSessionByHandle'>>() : undefined;

  const openapi = createOpenapiClient<paths>({
    baseUrl,
    headers: { Accept: 'application/json, text/plain' }, // A mock that negotiates has to be asked for both.
    bodySerializer: serializeChange,
    redirect: 'manual',
    fetch: async (request) => {
      request.headers.set('Authorization', await authorization.value());
      return await (fetch ?? globalThis.fetch)(request);
    },
  });
  // openapi-fetch builds the requests. Answers are read by `deliver`: openapi-fetch would parse a text as JSON, round large
  // integers and hand an empty error body over as no error.
  const params = { path: { handleId: placeholder }, header: { 'X-Xbl-Contract-Version': contractVersion } };
  let read: Promise<RequestParts> | undefined;
  let write: Promise<RequestParts> | undefined;

  return {
    openapi,
    async getSessionByHandle(handleId, { headers, signal, correlationVector } = {}) {
      checkHandleId(handleId);
      checkSignal(signal);
      const own = headersOf(headers, correlationVector);
      read ??= prepare((fetch) => openapi.GET(path, { params, fetch }));
      const request = fill(await read, { handleId, headers: own });
      const get = (signal: AbortSignal | undefined) => deliver({ operationId: 'getSessionByHandle', request, signal, repeatable: true });
      return await (share === undefined ? get(signal) : share(JSON.stringify([handleId.toLowerCase(), own]), signal, get));
    },
    async writeSessionByHandle(handleId, change, { headers, query = {}, signal, correlationVector, retry = false } = {}) {
      checkHandleId(handleId);
      checkChange(change);
      checkSignal(signal);
      const own = headersOf(headers, correlationVector);
      if (retry) checkRepeatable(own);
      write ??= prepare((fetch) => openapi.PUT(path, { params, body: {}, fetch }));
      const request = fill(await write, { handleId, headers: own, query: asText(query), body: serializeChange(change) });
      return await deliver({ operationId: 'writeSessionByHandle', request, signal, repeatable: retry });
    },
  };
}

function headersOf(headers: object = {}, correlationVector?: string): Record<string, string> {
  const own = { ...headers, 'MS-CV': correlationVector };
  for (const [name, value] of Object.entries(own)) checkHeader(name, value);
  return asText(own);
}

/** Values as they are sent, without those that are undefined. */
function asText(values: object): Record<string, string> {
  const text: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) text[name] = String(value);
  return text;
}
