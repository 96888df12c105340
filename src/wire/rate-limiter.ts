import { checkFunction, checkNames, checkPositiveInteger, wrong } from './arguments.js';

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

/** Gives each request its turn, so that no limit is exceeded. Create one for each user and title, and share it among their clients. */
export interface RateLimiter {
  /** Takes the next free turn and returns its time, in milliseconds of the limiter's clock. */
  take(): number;
  /** Returns a turn that was not used. */
  giveBack(turn: number): void;
  /** Delays the turns that are not taken yet until a time, because the service asked for a pause. */
  pauseUntil(time: number): void;
  /** Now, in milliseconds. */
  readonly now: () => number;
}

/**
 * Creates a limiter for a client's `rateLimiter` option. Each attempt takes a turn, because the service also counts retries and
 * refused requests.
 *
 * @throws {@link InvalidArgumentError} if `requests` is not a positive integer or `seconds` is not a positive number
 * @param limits - default {@link serviceLimits}
 * @param now - a clock in milliseconds, for tests; the default is monotonic
 * @example
 * const rateLimiter = createRateLimiter();
 * const client = createClient({ token, rateLimiter });
 */
export function createRateLimiter(limits: readonly RateWindow[] = serviceLimits, now = () => performance.now()): RateLimiter {
  checkLimits(limits);
  checkFunction('now', now);
  const turns: number[] = []; // ascending, those of the longest period: fewer would not do when later ones are given back
  const longestMs = Math.max(0, ...limits.map(({ seconds }) => seconds * 1000));
  let earliest = 0;
  return {
    now,
    take() {
      const time = now();
      while (turns[0] !== undefined && turns[0] + longestMs <= time) turns.shift();
      const turn = limits.reduce(
        (earliestTurn, { requests, seconds }) => {
          const before = turns.at(-requests);
          return before === undefined ? earliestTurn : Math.max(earliestTurn, before + seconds * 1000);
        },
        Math.max(time, earliest, turns.at(-1) ?? 0),
      );
      turns.push(turn);
      return turn;
    },
    giveBack(turn) {
      const index = turns.lastIndexOf(turn);
      if (index !== -1) turns.splice(index, 1);
    },
    pauseUntil(time) {
      if (!Number.isFinite(time)) throw wrong('time', 'a number of milliseconds', time);
      earliest = Math.max(earliest, time);
    },
  };
}

export function checkLimits(limits: unknown): void {
  if (!Array.isArray(limits)) throw wrong('limits', 'an array', limits);
  for (const [index, limit] of limits.entries()) {
    checkNames(`limits[${index}]`, limit, ['requests', 'seconds']);
    const { requests, seconds }: { readonly requests?: unknown; readonly seconds?: unknown } = limit;
    checkPositiveInteger(`limits[${index}].requests`, requests, 30);
    if (typeof seconds === 'number' && seconds > 0 && seconds < Number.POSITIVE_INFINITY) continue;
    throw wrong(`limits[${index}].seconds`, 'a positive number, for example 15', seconds);
  }
}
