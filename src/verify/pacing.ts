import { createRateLimiter, type RateWindow } from '../rate-limiter.js';

export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Returns a function that resolves when the next request may be sent within all limits. */
export function createPacer(limits: readonly RateWindow[], clock: Clock): () => Promise<void> {
  const limiter = createRateLimiter(limits, clock.now);
  return async () => {
    const wait = limiter.take() - clock.now();
    if (wait > 0) await clock.sleep(wait);
  };
}
