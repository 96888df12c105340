import { onAbort, Stop } from './abort.js';

/**
 * Does a piece of work within a time. The work is told to stop and is left alone when it does not look at that: a caller's abort and
 * the end of the time settle the promise at once. No timer and no listener outlives it.
 *
 * @param late - the error for the end of the time
 * @throws the caller's reason, after an abort
 */
export function within<T>(
  milliseconds: number,
  caller: AbortSignal | undefined,
  work: (stop: Stop) => Promise<T>,
  late: () => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    caller?.throwIfAborted();
    const stop = new Stop();
    const end = (reason: unknown) => {
      settle();
      reject(reason);
      stop.abort(reason);
    };
    const timer = setTimeout(() => end(late()), milliseconds);
    const leave = caller && onAbort(caller, () => end(caller.reason));
    const settle = () => {
      clearTimeout(timer);
      leave?.();
    };
    work(stop).then(
      (result) => {
        settle();
        resolve(result);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}

/** @throws the signal's reason, at once, when it is aborted */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(() => {
      leave?.();
      resolve();
    }, milliseconds);
    const leave =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
  });
}

/** The end of a call's time. */
export class Deadline {
  readonly totalMs: number;
  readonly #end: number;
  /** Whether the call has ended as it did because its time was up, or nearly so. */
  isMissed = false;

  constructor(totalMs: number) {
    this.totalMs = totalMs;
    this.#end = performance.now() + totalMs;
  }

  get remainingMs(): number {
    return this.#end - performance.now();
  }
}
