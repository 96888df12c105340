/** An exceeded limit. */
export interface Exceeded {
  readonly name: 'burst' | 'sustain';
  /** Requests in the period, this one and refused ones included. */
  readonly currentRequests: number;
  readonly maxRequests: number;
  readonly periodInSeconds: number;
  /** Whole seconds until the next request is let through, if none comes before. */
  readonly retryAfter: number;
}

const limits = [
  { name: 'burst', maxRequests: 30, periodInSeconds: 15 },
  { name: 'sustain', maxRequests: 300, periodInSeconds: 300 },
] as const;

/** More requests than these are not remembered: the count stops growing, and memory too. */
const remembered = 3000;

/**
 * Counts the requests of each user and title: 30 in 15 seconds and 300 in 300 seconds. Refused requests count as well
 * (rate limit page).
 */
export class RequestCounter {
  readonly #requests = new Map<string, number[]>();

  /**
   * Counts a request.
   *
   * @param now - milliseconds since the epoch
   * @returns the limit that the request exceeds
   */
  count(key: string, now: number): Exceeded | undefined {
    const times = this.#requests.get(key) ?? [];
    times.push(now);
    if (times.length > remembered) times.shift();
    this.#requests.delete(key);
    this.#requests.set(key, times);
    this.#forget(now - limits[1].periodInSeconds * 1000);
    for (const limit of limits) {
      const start = now - limit.periodInSeconds * 1000;
      const recent = times.filter((time) => time > start);
      if (recent.length <= limit.maxRequests) continue;
      const freed = recent[recent.length - limit.maxRequests] ?? now;
      return { ...limit, currentRequests: recent.length, retryAfter: Math.max(1, Math.ceil((freed - start) / 1000)) };
    }
    return undefined;
  }

  /** Drops those who were quiet for the longest period. The map is in order of the latest request. */
  #forget(before: number): void {
    for (const [key, times] of this.#requests) {
      if ((times.at(-1) ?? 0) > before) return;
      this.#requests.delete(key);
    }
  }
}
