import type { Stop } from '../wire/abort.js';
import { type Deadline, sleep, within } from '../wire/deadline.js';
import { TimeoutError } from '../wire/errors.js';
import type { RequestParts } from '../wire/fetch.js';
import type { RateLimiter } from '../wire/rate-limiter.js';
import type { Authorization } from './authorization.js';
import type { Exchange, Exchanged } from './exchange.js';
import { type Hooks, notify, type RequestEvent } from './hooks.js';

/** What holds for every attempt of a client. */
export interface AttemptOptions {
  readonly authorization: Authorization;
  readonly exchange: Exchange;
  readonly attemptTimeoutMs: number;
  readonly hooks: Hooks;
  readonly rateLimiter?: RateLimiter;
}

/** One try to get a response, within the time of an attempt: a token, a turn under the rate limit, an exchange. */
export type Attempt = (
  request: RequestParts,
  event: RequestEvent,
  signal: AbortSignal | undefined,
  deadline: Deadline,
) => Promise<Exchanged>;

/** @throws what no other attempt mends: the caller's reason, and the failure to get a token or a turn */
export function createAttempt({ authorization, exchange, attemptTimeoutMs, hooks, rateLimiter }: AttemptOptions): Attempt {
  return async (request, event, signal, deadline) => {
    const started = performance.now();
    signal?.throwIfAborted();
    const asked = authorization.ask();
    const token =
      typeof asked === 'string' ? asked : await inTime('token', attemptTimeoutMs, () => asked.value).finally(() => asked.leave());
    const tokenMs = performance.now() - started;
    if (rateLimiter !== undefined) await takeTurn(rateLimiter, request, signal, deadline);
    notify(hooks.onRequest, event);

    let exchanged: Exchanged;
    try {
      exchanged = await inTime('response', attemptTimeoutMs - tokenMs, (stop) => exchange(request, token, stop));
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof TimeoutError) return { error, remedy: 'wait' };
      throw error;
    }
    if (exchanged.received === undefined) return exchanged;
    const { status, fields } = exchanged.received;
    if (status === 401) authorization.refuse(token);
    if (hooks.onResponse !== undefined) {
      const correlationId = fields.get('x-xblcorrelationid') ?? undefined;
      const correlationVector = fields.get('ms-cv') ?? undefined;
      notify(hooks.onResponse, { ...event, status, durationMs: performance.now() - started, correlationId, correlationVector });
    }
    return exchanged;

    /** Work within what is left of the attempt and of the call. */
    function inTime<T>(waitingFor: TimeoutError['waitingFor'], attemptMs: number, work: (stop: Stop) => Promise<T>): Promise<T> {
      const { remainingMs } = deadline;
      const isLast = remainingMs <= attemptMs;
      const late = () => {
        deadline.isMissed ||= isLast;
        return new TimeoutError(request, waitingFor, isLast ? deadline.totalMs : attemptTimeoutMs);
      };
      return within(Math.min(attemptMs, remainingMs), signal, work, late);
    }
  };
}

/** Waits for a turn under the rate limit, which is not part of an attempt's time. */
async function takeTurn(limiter: RateLimiter, request: RequestParts, signal: AbortSignal | undefined, deadline: Deadline): Promise<void> {
  signal?.throwIfAborted();
  const turn = limiter.take();
  const waitMs = turn - limiter.now();
  if (waitMs <= 0) return;
  try {
    if (waitMs >= deadline.remainingMs) {
      deadline.isMissed = true;
      throw new TimeoutError(request, 'rate limit', deadline.totalMs);
    }
    await sleep(waitMs, signal);
  } catch (error) {
    limiter.giveBack(turn);
    throw error;
  }
}
