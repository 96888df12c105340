/** Statuses after which the same read may succeed. The vendor's list, without 401, which needs another token. */
const transient: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** How an attempt failed. */
export interface Failure {
  /** Undefined if no answer arrived. */
  readonly status: number | undefined;
  /** Seconds that the service asked to wait. */
  readonly retryAfter: number | undefined;
}

/**
 * How long to wait before the next attempt, in whole milliseconds; undefined if another one is of no use.
 *
 * `Retry-After` is kept to the second. Without one, the wait is drawn from 0 to 2, 4, 8 … seconds, so that callers who failed
 * together do not come back together.
 *
 * @param attempt - number of the attempt that failed, from 1
 * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/get-started/live-best-practices-calling-xbl
 */
export function waitAfter({ status, retryAfter }: Failure, attempt: number): number | undefined {
  if (status !== undefined && !transient.has(status)) return undefined;
  if (retryAfter !== undefined) return retryAfter * 1000;
  return Math.ceil(Math.random() * 1000 * 2 ** attempt);
}
