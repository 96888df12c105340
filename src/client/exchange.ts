import { holding, type Stop } from '../wire/abort.js';
import { describe } from '../wire/arguments.js';
import { type Body, readBody } from '../wire/body.js';
import { checkEnvironment } from '../wire/environment.js';
import { MpsdError, NetworkError } from '../wire/errors.js';
import { type DirectFetch, direct, type Fetch, fieldsOf, type Received, type RequestParts } from '../wire/fetch.js';
import { secretOf } from '../wire/redaction.js';
import { withoutToken } from './cause.js';
import { type Remedy, remedyFor } from './failure.js';
import { redactResponse } from './redacted-response.js';

/** A complete response, or an error and the way in which another attempt may mend it. */
export type Exchanged =
  | { readonly received: Received; readonly error?: undefined }
  | { readonly received?: undefined; readonly error: MpsdError; readonly remedy: Remedy };

/** Sends a request with a token and reads the response to its end. The token is in nothing that comes back. */
export type Exchange = (request: RequestParts, token: string, stop: Stop) => Promise<Exchanged>;

/**
 * @param fetch - undefined for `globalThis.fetch`, which takes the parts of a request as they are
 * @throws MpsdError if the environment lacks what any `fetch` needs
 */
export function createExchange(fetch: Fetch | DirectFetch | undefined, maxBodyBytes: number): Exchange {
  checkEnvironment();
  const receive = createReceive(fetch, maxBodyBytes);
  let latest = { token: '', secret: secretOf('') };
  return async (request, token, stop) => {
    if (token !== latest.token) latest = { token, secret: secretOf(token) };
    const { secret } = latest;
    try {
      const sent = { ...request, headers: { ...request.headers, Authorization: token } };
      return { received: redactResponse(await receive(sent, stop), token, secret) };
    } catch (error) {
      return failed(request, error, withoutToken(error, token));
    }
  };
}

type Receive = (request: RequestParts, stop: Stop) => Promise<Received>;

/** By the shortest way that the `fetch` offers. */
function createReceive(fetch: Fetch | DirectFetch | undefined, maxBodyBytes: number): Receive {
  if (fetch !== undefined && direct in fetch) return (request, stop) => fetch[direct](request, stop, maxBodyBytes);
  let canSignal: boolean | undefined;
  const initFor = (request: RequestParts, { signal }: Stop) => {
    canSignal ??= takesSignal(signal);
    return initOf(request, canSignal ? signal : null);
  };
  if (fetch === undefined) {
    return async (request, stop) => {
      const response = await globalThis.fetch(request.url, initFor(request, stop));
      checkResponse(response, request); // a test may have put another function there
      return received(response, await readBody(response, maxBodyBytes)); // which ends with the signal by itself
    };
  }
  return (request, stop) =>
    holding(build(request, initFor(request, stop)), async (sent) => {
      const { signal } = stop;
      const response = await fetch(sent);
      checkResponse(response, request);
      if (signal.aborted) void response.body?.cancel(signal.reason).catch(() => undefined); // nobody waits for it any more
      signal.throwIfAborted();
      return received(response, await readBody(response, maxBodyBytes, signal));
    });
}

function received({ status, headers }: Response, body: Body): Received {
  return { status, fields: fieldsOf(headers), headers, body };
}

/**
 * Whether the `Request` of this environment takes its `AbortSignal`. That of jsdom is a class of its own, which Node 24 refuses. A
 * call ends in time without it, too; its request is left to itself.
 */
function takesSignal(signal: AbortSignal): boolean {
  try {
    return new Request('https://localhost/', { signal }) instanceof Request;
  } catch {
    return false;
  }
}

/** Redirects are not followed: the token is only for this host. */
function initOf({ method, headers, body }: RequestParts, signal: AbortSignal | null): RequestInit {
  return body === undefined ? { method, headers, signal, redirect: 'manual' } : { method, headers, body, signal, redirect: 'manual' };
}

function build({ method, url }: RequestParts, init: RequestInit): Request {
  try {
    return new Request(url, init);
  } catch (cause) {
    throw new MpsdError(`This environment cannot build the request: ${method} ${url} (${describeError(cause)})`, { cause });
  }
}

/** A `Response` of another realm or library is one as well. */
function checkResponse(response: unknown, { method, url }: RequestParts): void {
  if (typeof response === 'object' && response !== null && 'status' in response && 'headers' in response && 'body' in response) return;
  throw new MpsdError(`fetch returned ${describe(response)} instead of a Response: ${method} ${url}`);
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function failed(request: RequestParts, error: unknown, cause: unknown): Exchanged {
  if (cause instanceof MpsdError) return { error: cause, remedy: 'none' }; // such as the mock without Prism
  const remedy = remedyFor(error);
  if (remedy !== 'mistake') return { error: new NetworkError(request, cause), remedy };
  const message = `fetch threw ${describeError(cause)}: ${request.method} ${request.url}`;
  return { error: new MpsdError(message, { cause }), remedy: 'none' };
}
