import { holding } from '../wire/abort.js';
import { readBody } from '../wire/body.js';
import { sleep, within } from '../wire/deadline.js';
import { MpsdError, NetworkError, TimeoutError, UnexpectedResponseError } from '../wire/errors.js';
import type { RequestParts } from '../wire/fetch.js';
import { type DirectFetch, direct, type Fetch, type Received } from '../wire/fetch.js';
import type { OperationId } from '../wire/operation.js';
import type { RateLimiter } from '../wire/rate-limiter.js';
import { redact, redactError } from '../wire/redaction.js';
import type { Authorization } from './authorization.js';
import { type Hooks, type RequestEvent, tell } from './hooks.js';
import { type OutcomeFor, readOutcome, readRetryAfter, type SessionValidator } from './outcome.js';
import { initOf, withToken } from './request.js';
import { type Failure, waitAfter } from './retry.js';

/** What holds for every call of a client. */
export interface DeliveryOptions {
  readonly authorization: Authorization;
  /** Undefined for `globalThis.fetch`, which takes the parts of a request as they are. */
  readonly fetch: Fetch | undefined;
  readonly attemptTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxAttempts: number;
  readonly maxBodyBytes: number;
  readonly hooks: Hooks;
  readonly rateLimiter: RateLimiter | undefined;
  readonly validate: SessionValidator | undefined;
}

/** What holds for one call. */
export interface Delivery<Id extends OperationId> {
  readonly operationId: Id;
  readonly request: RequestParts;
  readonly signal: AbortSignal | undefined;
  /** Whether to try again after a failure. */
  readonly repeatable: boolean;
}

/** Seconds that one answer can hold back other calls: the service's longest period, whatever a gateway says. */
const longestPause = 300;

/** Brings a request to the service and an outcome back, with as many attempts as it takes, within the time of a call. */
export type Deliver = <Id extends OperationId>(delivery: Delivery<Id>) => Promise<OutcomeFor<Id>>;

export function createDelivery(options: DeliveryOptions): Deliver {
  const exchange = createExchange(options.fetch, options.maxBodyBytes);
  const { authorization, hooks, rateLimiter, totalTimeoutMs, attemptTimeoutMs, maxAttempts } = options;
  let calls = 0;

  return async function deliver<Id extends OperationId>({ operationId, request, signal, repeatable }: Delivery<Id>) {
    const { method, url } = request;
    const end = performance.now() + totalTimeoutMs;
    calls += 1;
    const call = calls;
    let attempt = 1;
    let refreshes = 0; // attempts with a fresh token, which are not counted
    let waitingFor: TimeoutError['waitingFor'] | undefined;

    for (; ; attempt += 1) {
      let outcome: OutcomeFor<Id> | undefined;
      let error: unknown;
      try {
        if (rateLimiter !== undefined) await takeTurn(rateLimiter);
        const left = end - performance.now();
        const late = () => {
          if (waitingFor === 'token') authorization.forget();
          return new TimeoutError(request, waitingFor ?? 'answer', left < attemptTimeoutMs ? totalTimeoutMs : attemptTimeoutMs);
        };
        outcome = await within(Math.min(attemptTimeoutMs, left), signal, attemptOnce, late);
        if (outcome.status < 400) return outcome;
      } catch (caught) {
        signal?.throwIfAborted(); // the reason may be an error that another attempt could mend
        error = caught;
      }
      const failure = outcome === undefined ? failureIn(error, waitingFor) : readFailure(outcome);
      if (failure?.retryAfter !== undefined) {
        rateLimiter?.pauseUntil(rateLimiter.now() + Math.min(failure.retryAfter, longestPause) * 1000);
      }
      const waitMs = failure && waitFor(failure);
      if (failure === undefined || waitMs === undefined || performance.now() + waitMs >= end) {
        if (outcome === undefined) throw error;
        return outcome;
      }
      tell(hooks.onRetry, { ...eventOf(), status: failure.status, waitMs });
      if (waitMs > 0) await sleep(waitMs, signal);
    }

    async function attemptOnce(attemptSignal: AbortSignal): Promise<OutcomeFor<Id>> {
      const started = performance.now();
      waitingFor = 'token';
      const given = authorization.value();
      const token = typeof given === 'string' ? given : await given;
      attemptSignal.throwIfAborted(); // nothing is sent any more
      waitingFor = 'answer';
      if (hooks.onRequest !== undefined) tell(hooks.onRequest, eventOf());
      const received = await exchange(withToken(request, token), attemptSignal);
      if (received.status === 401) authorization.refuse(token);
      if (hooks.onResponse !== undefined) {
        tell(hooks.onResponse, { ...eventOf(), ...factsOf(received, token), durationMs: performance.now() - started });
      }
      return readOutcome(operationId, received, token, options.validate);
    }

    function eventOf(): RequestEvent {
      return { call, attempt, operationId, method, url };
    }

    function waitFor(failure: Failure): number | undefined {
      if (!repeatable) return undefined;
      const counted = attempt - refreshes;
      if (failure.status !== 401) return counted < maxAttempts ? waitAfter(failure, counted) : undefined;
      if (refreshes > 0 || !authorization.canRefresh) return undefined;
      refreshes += 1;
      return 0;
    }

    async function takeTurn(limiter: RateLimiter): Promise<void> {
      signal?.throwIfAborted();
      const turn = limiter.take();
      const waitMs = turn - limiter.now();
      if (waitMs <= 0) return;
      try {
        if (performance.now() + waitMs >= end) throw new TimeoutError(request, 'rate limit', totalTimeoutMs);
        await sleep(waitMs, signal);
      } catch (error) {
        limiter.giveBack(turn);
        throw error;
      }
    }
  };
}

function factsOf({ status, headers }: Received, token: string) {
  const fieldOf = (name: string) => {
    const value = headers.get(name);
    return value === null ? undefined : redact(value, token);
  };
  return { status, correlationId: fieldOf('X-XblCorrelationId'), correlationVector: fieldOf('MS-CV') };
}

/** Sends a request and reads the answer to its end, by the shortest way that the `fetch` offers. */
function createExchange(fetch: Fetch | DirectFetch | undefined, maxBodyBytes: number) {
  const receive = async (response: Response, signal?: AbortSignal): Promise<Received> => {
    const { status, headers } = response;
    return { status, headers, body: await readBody(response, maxBodyBytes, signal) };
  };
  return async (request: RequestParts, signal: AbortSignal): Promise<Received> => {
    const { url } = request;
    try {
      if (fetch === undefined) return await receive(await globalThis.fetch(url, initOf(request, signal)));
      if (direct in fetch) return await fetch[direct](request, signal, maxBodyBytes);
      return await holding(new Request(url, initOf(request, signal)), async (sent) => receive(await fetch(sent), signal));
    } catch (error) {
      const cause = redactError(error, request.headers.Authorization ?? '');
      if (cause instanceof MpsdError) throw cause; // such as the mock without Prism: no network failed, and no attempt mends it
      throw new NetworkError(request, cause);
    }
  };
}

/** How an attempt failed, if it did so in a way that another attempt may mend. A token function's own error is none of these. */
function failureIn(error: unknown, waitingFor: TimeoutError['waitingFor'] | undefined): Failure | undefined {
  if (waitingFor === 'token') return undefined;
  if (error instanceof UnexpectedResponseError) return readFailure(error);
  const unanswered = error instanceof NetworkError || (error instanceof TimeoutError && error.waitingFor === 'answer');
  return unanswered ? { status: undefined, retryAfter: undefined } : undefined;
}

function readFailure({ status, headers }: { readonly status: number; readonly headers: Headers }): Failure {
  return { status, retryAfter: readRetryAfter(headers) };
}
