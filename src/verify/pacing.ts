/** A limit of requests within a period. */
export interface RateWindow {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * The service's limits for each user and title.
 *
 * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/test-release/best-practices/live-fine-grained-rate-limiting
 */
export const serviceLimits: readonly RateWindow[] = [
  { requests: 30, seconds: 15 },
  { requests: 300, seconds: 300 },
];

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
  const sent: number[] = [];
  return async () => {
    const waits = limits.map(({ requests, seconds }) => {
      const oldest = sent.at(-requests);
      return oldest === undefined ? 0 : oldest + seconds * 1000 - clock.now();
    });
    const wait = Math.max(0, ...waits);
    if (wait > 0) await clock.sleep(wait);
    sent.push(clock.now());
  };
}
