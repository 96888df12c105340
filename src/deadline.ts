/**
 * Does a piece of work within a time. The work gets a signal and is left alone when it does not look at it: a caller's abort and
 * the end of the time settle the promise at once. No timer and no listener outlives it.
 *
 * @param late - the error for the end of the time
 * @throws the caller's reason, after an abort
 */
export function within<T>(
  milliseconds: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  late: () => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    caller?.throwIfAborted();
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => stop(caller?.reason);
    const timer = setTimeout(() => stop(late()), milliseconds);
    const settle = () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', abort);
    };
    caller?.addEventListener('abort', abort);
    work(controller.signal).then(
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
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
