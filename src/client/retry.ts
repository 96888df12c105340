import type { Remedy } from './failure.js';

/** Statuses after which the same request may succeed. The vendor's list, without 401, which needs another token. */
const transient: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** How an attempt failed. */
export type Failure =
  | { readonly status: number; readonly retryAfter: number | undefined; readonly remedy?: undefined }
  | { readonly status?: undefined; readonly retryAfter?: undefined; readonly remedy: Remedy };

/** Another attempt. */
export interface Retry {
  /** Whole milliseconds to wait before. */
  readonly waitMs: number;
  /** With another token, over another connection, or later. */
  readonly by: 'refresh' | 'reconnect' | 'wait';
}

/** What has been tried so far. */
export interface History {
  /** Attempts made, without those that followed a 401. At least 1. */
  readonly attempts: number;
  readonly maxAttempts: number;
  /** Whether the token can still be refreshed. */
  readonly canRefresh: boolean;
  /** Whether the last attempt was already one over another connection. */
  readonly hasReconnected: boolean;
}

/**
 * The next attempt after a failure; undefined if none is of use.
 *
 * `Retry-After` is obeyed to the second. Without one, or with one that asks for no wait, the wait is random, from 0 to 2, 4, 8 …
 * seconds, so that callers who failed together do not come back together.
 *
 * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/get-started/live-best-practices-calling-xbl
 */
export function nextAttempt(
  { status, retryAfter, remedy }: Failure,
  { attempts, maxAttempts, canRefresh, hasReconnected }: History,
): Retry | undefined {
  if (status === 401) return canRefresh ? { waitMs: 0, by: 'refresh' } : undefined;
  if (attempts >= maxAttempts || remedy === 'none' || (status !== undefined && !transient.has(status))) return undefined;
  if (remedy === 'at once' && !hasReconnected) return { waitMs: 0, by: 'reconnect' };
  return { waitMs: retryAfter ? retryAfter * 1000 : Math.ceil(Math.random() * 1000 * 2 ** attempts), by: 'wait' };
}
