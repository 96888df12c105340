import createOpenapiClient, { type Client as OpenapiClient } from 'openapi-fetch';
import type { operations, paths } from '../../generated/types.js';
import { checkFlag, checkNames, checkOptions, checkSignal, checkWriteQuery } from '../wire/arguments.js';
import { Deadline, within } from '../wire/deadline.js';
import { InvalidArgumentError, TimeoutError } from '../wire/errors.js';
import type { Received, RequestParts } from '../wire/fetch.js';
import type { OperationId } from '../wire/operation.js';
import { callOptions, checkChange, checkHandleId, checkRepeatable, readHeaders, serializeChange, writeOptions } from './arguments.js';
import { Authorization } from './authorization.js';
import { judgeChange, listFaults, readCustom } from './custom.js';
import { createExchange } from './exchange.js';
import { createOpenapiFetch } from './openapi-fetch.js';
import { type ClientOptions, readOptions } from './options.js';
import { type OutcomeFor, readOutcome, unexpected } from './outcome.js';
import { accepted, createBuilder, rootOf } from './request.js';
import { type Call, createSend, type Send } from './send.js';
import { createSingleFlight } from './single-flight.js';
import type { ChangeOf, Title } from './title.js';

/** Options of one call. Headers and query parameters have their HTTP names. Undefined values are ignored. */
export interface CallOptions<Id extends OperationId> {
  /** Request headers that the operation documents, for example `If-None-Match`. */
  readonly headers?: Optional<Omit<NonNullable<operations[Id]['parameters']['header']>, 'X-Xbl-Contract-Version'>>;
  /** Query parameters that the operation documents. */
  readonly query?: Optional<NonNullable<operations[Id]['parameters']['query']>>;
  /** Aborts the call at any point; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Sent as `MS-CV`, which Microsoft's diagnostic tools follow from service to service. */
  readonly correlationVector?: string | undefined;
}

/** Options of one write. */
export interface WriteOptions extends CallOptions<'writeSessionByHandle'> {
  /**
   * Whether to retry the write as a read is retried. Default false: the write may have happened although no response arrived. Needs
   * `If-Match` with an entity tag or `If-None-Match: *`. With it, a 412 can mean that an earlier attempt succeeded (see
   * `isRepeated` of {@link OutcomeFor}).
   */
  readonly retry?: boolean | undefined;
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

/**
 * A client of the resource: a method for each operation of the description.
 *
 * `T` types the title's own data in outcomes, see {@link Title}, and `Change` types it in changes; the two differ where a schema's
 * output differs from its input.
 */
export interface Client<T extends Title = Title, Change extends Title = T> {
  /**
   * Gets the session that a handle points to.
   *
   * With the `etag` of an earlier outcome as `If-None-Match`, the response to an unchanged session is 304.
   *
   * @param handleId - GUID with hyphens, in any case
   * @returns an outcome, discriminated by `status` (200, 202, 204, 304, 400, 401, 403, 404, 429 or 503), see {@link OutcomeFor}
   * @throws {@link InvalidArgumentError} if an argument is wrong; nothing was sent
   * @throws {@link NetworkError} if no complete response arrived
   * @throws {@link TimeoutError} if the call took too long
   * @throws {@link UnexpectedResponseError} if the response is not documented
   * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/uri/sessiondirectory/uri-handleshandleidsessionget
   */
  getSessionByHandle(handleId: string, options?: CallOptions<'getSessionByHandle'>): Promise<OutcomeFor<'getSessionByHandle', T>>;

  /**
   * Creates, updates, joins or leaves the session that a handle points to.
   *
   * The change is merged: custom data key by key, where null deletes a key, and each system field as a whole. Pass integers beyond
   * ±(2^53−1) as `bigint`, which keeps every digit; a `number` has lost some before the call.
   *
   * Preconditions: `If-Match` with an `etag` writes only if the session is unchanged (otherwise 412 with the current session),
   * `If-Match: *` only if it exists, `If-None-Match: *` only if it does not.
   *
   * @param handleId - GUID with hyphens, in any case
   * @param change - only the parts to change; `{ members: { me: null } }` leaves the session
   * @returns an outcome, discriminated by `status` (200, 201, 202, 204, 400, 401, 403, 404, 409, 412, 429 or 503), see
   *   {@link OutcomeFor}
   * @throws {@link InvalidArgumentError} if an argument is wrong; nothing was sent
   * @throws {@link NetworkError} if no complete response arrived; the write may have happened
   * @throws {@link TimeoutError} if the call took too long; the write may have happened
   * @throws {@link UnexpectedResponseError} if the response is not documented; the write may have happened
   * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/uri/sessiondirectory/uri-handleshandleidsessionput
   */
  writeSessionByHandle(handleId: string, change: ChangeOf<Change>, options?: WriteOptions): Promise<OutcomeFor<'writeSessionByHandle', T>>;

  /**
   * The typed openapi-fetch client, with `GET(path, init)` and `PUT(path, init)`. Its requests have the same token, retries of
   * reads, time-outs and rate limit. Its responses differ:
   *
   * - integers beyond ±(2^53−1) lose digits
   * - a text body that is valid JSON is parsed
   * - a text body with a status below 300 needs `parseAs: 'text'`
   * - an undocumented status is an `error`, not an exception
   */
  readonly openapi: OpenapiClient<paths>;
}

/**
 * Creates a client of the session-by-handle resource. Without `baseUrl` and `fetch` it calls the live service.
 *
 * @throws {@link InvalidArgumentError} if an option is wrong; {@link MpsdError} if the environment lacks `Request` and the like
 * @example
 * const client = createClient({ token: () => getXblToken() });
 * const outcome = await client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13');
 * if (outcome.status === 200) console.log(outcome.session.membersInfo.count, outcome.etag);
 * @example
 * const client = createClient<{ properties: { Map: string } }>({ token }); // typed, unchecked
 * const client = createClient({ token, custom: { properties: z.looseObject({ Map: z.string() }) } }); // typed and checked
 */
export function createClient<T extends Title = Title, Change extends Title = T>(options: ClientOptions<T, Change>): Client<T, Change> {
  const settings = readOptions(options);
  const { baseUrl, contractVersion, attemptTimeoutMs, totalTimeoutMs, validate, custom } = settings;
  const authorization = new Authorization(settings.token, attemptTimeoutMs / 10);
  const send = createSend({ ...settings, authorization, exchange: createExchange(settings.fetch, settings.maxBodyBytes) });
  const build = createBuilder(rootOf(baseUrl), contractVersion);
  const sharedReads = settings.shareReads ? createSingleFlight<OutcomeFor<'getSessionByHandle', T>>() : undefined;

  const sendWrite: Send = async (request, call) => {
    sharedReads?.close(); // a read that begins from now on may find the write done
    try {
      return await send(request, call);
    } finally {
      sharedReads?.close();
    }
  };

  const checkCustomReceived = async (outcome: object, received: Received, request: RequestParts, call: Call) => {
    const { operationId, signal, deadline } = call;
    const session = 'session' in outcome ? outcome.session : undefined;
    if (custom === undefined || typeof session !== 'object' || session === null) return;
    const faults = await within(deadline.remainingMs, signal, () => readCustom(session, custom), tooLate(request));
    if (faults.length === 0) return;
    throw unexpected(operationId, received, `the session does not match the schemas of the title: ${listFaults(faults)}`);
  };

  const checkCustomSent = async (change: object, request: RequestParts, { signal, deadline }: Call) => {
    if (custom === undefined) return;
    const faults = await within(deadline.remainingMs, signal, () => judgeChange(change, custom), tooLate(request));
    if (faults.length > 0) throw new InvalidArgumentError(`change must match the schemas of the title: ${listFaults(faults)}`);
  };

  const tooLate = (request: RequestParts) => () => new TimeoutError(request, 'schema', totalTimeoutMs);

  return {
    openapi: createOpenapiClient<paths>({
      baseUrl: rootOf(baseUrl),
      headers: accepted,
      bodySerializer: serializeChange,
      redirect: 'manual',
      fetch: createOpenapiFetch(send, sendWrite, totalTimeoutMs),
    }),
    async getSessionByHandle(handleId, options = {}) {
      checkHandleId(handleId);
      checkOptions('getSessionByHandle', options, callOptions);
      const { headers, query, signal, correlationVector } = options;
      checkSignal(signal);
      if (query !== undefined) checkNames('query', query, []);
      const request = build('GET', { handleId, query, headers: readHeaders('getSessionByHandle', headers, correlationVector) });
      const deadline = new Deadline(totalTimeoutMs);
      const read = async (signal: AbortSignal | undefined, deadline: Deadline) => {
        const call = { operationId: 'getSessionByHandle', signal, deadline, isRepeatable: true } as const;
        const { received } = await send(request, call);
        const outcome = readOutcome<'getSessionByHandle', T>('getSessionByHandle', received, validate);
        if (custom !== undefined) await checkCustomReceived(outcome, received, request, call);
        return outcome;
      };
      if (sharedReads === undefined) return await read(signal, deadline);
      return await sharedReads.join(JSON.stringify([handleId.toLowerCase(), request.headers]), { signal, deadline }, read);
    },
    async writeSessionByHandle(handleId, change, options = {}) {
      checkHandleId(handleId);
      checkChange(change);
      checkOptions('writeSessionByHandle', options, writeOptions);
      const { query = {}, signal, correlationVector, retry = false } = options;
      checkSignal(signal);
      checkWriteQuery(query);
      checkFlag('retry', retry);
      const headers = readHeaders('writeSessionByHandle', options.headers, correlationVector);
      if (retry) checkRepeatable(headers);
      const request = build('PUT', { handleId, headers, query, body: serializeChange(change) });
      const deadline = new Deadline(totalTimeoutMs);
      const call = { operationId: 'writeSessionByHandle', signal, deadline, isRepeatable: retry } as const;
      if (custom !== undefined) await checkCustomSent(change, request, call); // attempts that start together share a token
      const { received, isRepeated } = await sendWrite(request, call);
      const outcome = readOutcome<'writeSessionByHandle', T>('writeSessionByHandle', received, validate);
      if (custom !== undefined) await checkCustomReceived(outcome, received, request, call);
      return isRepeated ? Object.assign(outcome, { isRepeated }) : outcome;
    },
  };
}
