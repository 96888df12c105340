import { type Deadline, sleep } from '../wire/deadline.js';
import type { Received, RequestParts } from '../wire/fetch.js';
import type { OperationId } from '../wire/operation.js';
import { readRetryAfter } from '../wire/retry-after.js';
import { type AttemptOptions, createAttempt } from './attempt.js';
import type { Exchanged } from './exchange.js';
import { notify } from './hooks.js';
import { type Failure, type History, nextAttempt, type Retry } from './retry.js';

/** What holds for every call of a client. */
export interface SendOptions extends AttemptOptions {
  readonly maxAttempts: number;
}

/** What holds for one call. */
export interface Call {
  /** The name of the call in events. */
  readonly operationId: OperationId;
  readonly signal: AbortSignal | undefined;
  readonly deadline: Deadline;
  /** Whether to try again after a failure. */
  readonly isRepeatable: boolean;
}

/** The last response to a call. */
export interface Sent {
  readonly received: Received;
  /** Whether an earlier attempt may have been carried out. */
  readonly isRepeated: boolean;
}

/** Brings a request to the service and a response back, whatever it says, with as many attempts as it takes. */
export type Send = (request: RequestParts, call: Call) => Promise<Sent>;

/** Seconds that one response can hold back other calls: the service's longest period, whatever a gateway says. */
const longestPause = 300;

export function createSend(options: SendOptions): Send {
  const { authorization, hooks, maxAttempts, rateLimiter } = options;
  const attemptOnce = createAttempt(options);
  let calls = 0;

  return async (request, { operationId, signal, deadline, isRepeatable }) => {
    const { method, url } = request;
    calls += 1;
    const call = calls;
    let refreshes = 0;
    let hasReconnected = false;
    let isRepeated = false;

    for (let attempt = 1; ; attempt += 1) {
      const event = { call, attempt, operationId, method, url };
      const attempted = await attemptOnce(request, event, signal, deadline);
      const { received } = attempted;
      if (received !== undefined && received.status < 400) return { received, isRepeated };

      const failure = failureOf(attempted);
      if (failure.retryAfter !== undefined) {
        rateLimiter?.pauseUntil(rateLimiter.now() + Math.min(failure.retryAfter, longestPause) * 1000);
      }
      const canRefresh = refreshes === 0 && authorization.canRefresh;
      const history: History = { attempts: attempt - refreshes, maxAttempts, canRefresh, hasReconnected };
      const retry: Retry | undefined = isRepeatable ? nextAttempt(failure, history) : undefined;
      const isTooLate = retry !== undefined && retry.waitMs >= deadline.remainingMs;
      deadline.isMissed ||= isTooLate;
      if (retry === undefined || isTooLate) {
        if (received !== undefined) return { received, isRepeated };
        throw attempted.error;
      }
      if (retry.by === 'refresh') refreshes += 1;
      isRepeated ||= failure.status !== 401 && failure.status !== 429; // which refuse a request unread
      hasReconnected ||= retry.by === 'reconnect';
      notify(hooks.onRetry, { ...event, status: failure.status, waitMs: retry.waitMs });
      if (retry.waitMs > 0) await sleep(retry.waitMs, signal);
    }
  };
}

function failureOf(attempted: Exchanged): Failure {
  if (attempted.received === undefined) return { remedy: attempted.remedy };
  const { status, fields } = attempted.received;
  return { status, retryAfter: readRetryAfter(fields) };
}
