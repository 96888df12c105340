import { sleep } from '../../wire/deadline.js';
import { createRateLimiter, type RateWindow } from '../../wire/rate-limiter.js';

/** Where a run takes its time from. */
export interface Clock {
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, and rejects with the signal's reason at once when that is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = { now: () => Date.now(), sleep };

/**
 * Returns a function that resolves when the next request may be sent within all limits.
 *
 * @param wait - waits for so many milliseconds
 */
export function createPacer(
  limits: readonly RateWindow[],
  clock: Pick<Clock, 'now'>,
  wait: (milliseconds: number) => Promise<void>,
): () => Promise<void> {
  const limiter = createRateLimiter(limits, clock.now);
  return async () => {
    const milliseconds = limiter.take() - clock.now();
    if (milliseconds > 0) await wait(milliseconds);
  };
}
