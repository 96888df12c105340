import createOpenapiClient, { type Client as OpenapiClient } from 'openapi-fetch';
import type { MultiplayerSessionRequest, operations, paths } from '../generated/types.js';
import { checkBaseUrl, checkChange, checkContractVersion, checkHandleId, checkHeader, checkToken, serializeChange } from './arguments.js';
import { NetworkError } from './errors.js';
import type { Fetch } from './fetch.js';
import { type OperationId, type OutcomeFor, readOutcome } from './outcome.js';

export interface ClientOptions {
  /**
   * Value of the `Authorization` header, `XBL3.0 x=<userHash>;<XSTS token>`, or a function that returns it, called for every
   * request. It is sent and otherwise kept out of everything: errors, outcomes, logs.
   */
  readonly token: string | (() => string | Promise<string>);
  /** Where the service is. Default `https://sessiondirectory.xboxlive.com`. A path is kept. */
  readonly baseUrl?: string;
  /** Contract version of every request, 104 or later. Default 107. It decides the field names of the answers. */
  readonly contractVersion?: number;
  /** What sends the requests. Default `globalThis.fetch`. */
  readonly fetch?: Fetch;
}

/** What one call may add, under the names of the wire. Values that are undefined are left out. */
export interface CallOptions<Id extends OperationId> {
  /** Request headers that the operation documents, for example `If-None-Match`. */
  readonly headers?: Optional<Omit<NonNullable<operations[Id]['parameters']['header']>, 'X-Xbl-Contract-Version'>>;
  /** Query parameters that the operation documents. */
  readonly query?: Optional<NonNullable<operations[Id]['parameters']['query']>>;
  /** Ends the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

type Optional<T> = { readonly [K in keyof T]?: T[K] | undefined };

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
   * @throws {@link UnexpectedResponseError} if the answer is not documented; the write may have happened
   * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/uri/sessiondirectory/uri-handleshandleidsessionput
   */
  writeSessionByHandle(
    handleId: string,
    change: MultiplayerSessionRequest,
    options?: CallOptions<'writeSessionByHandle'>,
  ): Promise<OutcomeFor<'writeSessionByHandle'>>;

  /**
   * The typed openapi-fetch client underneath, for those who want `GET(path, init)` itself. It sends the token, but reads
   * answers in openapi-fetch's way: large integers lose digits and an empty error body is an empty `error`.
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
  const { token, baseUrl = 'https://sessiondirectory.xboxlive.com', contractVersion = 107 } = options;
  if (typeof token !== 'function') checkToken(token);
  checkBaseUrl(baseUrl);
  checkContractVersion(contractVersion);
  const send: Fetch = options.fetch ?? ((request) => globalThis.fetch(request));

  const openapi = createOpenapiClient<paths>({
    baseUrl,
    fetch: authorized,
    bodySerializer: serializeChange,
    // Errors are text and sessions are JSON. A mock that negotiates has to be asked for both.
    headers: { Accept: 'application/json, text/plain' },
    // The token is for this host alone.
    redirect: 'manual',
  });

  async function authorized(request: Request): Promise<Response> {
    const { signal } = request;
    const value = typeof token === 'function' ? await unlessAborted(signal, async () => await token()) : token;
    checkToken(value);
    request.headers.set('Authorization', value);
    return await answered(request, () => send(request));
  }

  /**
   * openapi-fetch builds the request. The answer is read here, because openapi-fetch would parse a text as JSON, round large
   * integers and hand an empty error body over as no error. It gets an empty answer instead.
   */
  async function exchange<Id extends OperationId>(operationId: Id, call: (fetch: Fetch) => Promise<unknown>): Promise<OutcomeFor<Id>> {
    let outcome!: OutcomeFor<Id>;
    await call(async (request) => {
      const response = await authorized(request);
      const text = await answered(request, () => response.text());
      outcome = readOutcome(operationId, response, withoutToken(text, request));
      return new Response(null, { status: 204 });
    });
    return outcome;
  }

  return {
    openapi,
    async getSessionByHandle(handleId, { headers, signal } = {}) {
      checkHandleId(handleId);
      const params = { path: { handleId }, header: { ...checkHeaders(headers), 'X-Xbl-Contract-Version': contractVersion } };
      return await exchange('getSessionByHandle', (fetch) => openapi.GET(path, { params, ...defined({ signal }), fetch }));
    },
    async writeSessionByHandle(handleId, change, { headers, query, signal } = {}) {
      checkHandleId(handleId);
      checkChange(change);
      const header = { ...checkHeaders(headers), 'X-Xbl-Contract-Version': contractVersion };
      const params = { path: { handleId }, header, query: defined(query ?? {}) };
      return await exchange('writeSessionByHandle', (fetch) => openapi.PUT(path, { params, body: change, ...defined({ signal }), fetch }));
    },
  };
}

function checkHeaders<T extends object>(headers: T | undefined): Defined<T> {
  for (const [name, value] of Object.entries(headers ?? {})) checkHeader(name, value);
  return defined(headers ?? ({} as T));
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

async function answered<T>(request: Request, work: () => Promise<T>): Promise<T> {
  try {
    return await unlessAborted(request.signal, work);
  } catch (error) {
    if (request.signal.aborted) throw request.signal.reason;
    throw new NetworkError(request, error);
  }
}

/** Does the work, or ends with the signal's reason, also when the work does not look at the signal. */
async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let stop!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** A server that repeats what it was sent must not bring the token into a message or a log. */
function withoutToken(text: string, { headers }: Request): string {
  const token = headers.get('Authorization') ?? '';
  return token !== '' && text.includes(token) ? text.replaceAll(token, '<redacted>') : text;
}
