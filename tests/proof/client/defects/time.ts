import { createClient, NetworkError, TimeoutError } from '../../../../src/index.js';
import { caughtBy, defect, failure, onTheWay, wrap } from './kinds.js';
import { options } from './kinds-attempt.js';

const longest = 2 ** 31 - 1;

const timeout = (name: string, description: string, change: (error: TimeoutError) => unknown) =>
  failure(name, description, (error) => {
    throw error instanceof TimeoutError ? change(error) : error;
  });

/** Calls that last too long, end too early, or leave something behind. */
export const timeDefects = [
  ...caughtBy(
    'long_wait',
    options('time of a call ignored', 'as long as the attempts last', (given) => ({ ...given, totalTimeoutMs: longest })),
    options('time of a call in seconds', 'a factor of 1000', ({ totalTimeoutMs = 30_000, ...given }) => ({
      ...given,
      totalTimeoutMs: Math.min(totalTimeoutMs * 1000, longest),
    })),
  ),
  ...caughtBy(
    'timeout',
    onTheWay('attempt that stalls left running', 'its time-out does not reach the fetch', (sent, send) => {
      const controller = new AbortController();
      // The caller's own abort is passed on.
      sent.signal.addEventListener('abort', () => {
        if (!(sent.signal.reason instanceof TimeoutError)) controller.abort(sent.signal.reason);
      });
      return send(new Request(sent, { signal: controller.signal }));
    }),
    timeout('time-out as no response', 'a NetworkError', (error) => new NetworkError(error, error)),
    timeout('time-out as an abort', 'as if the caller had ended it', () => new DOMException('This operation was aborted', 'AbortError')),
  ),
  ...caughtBy(
    'abort_while_waiting',
    defect('abort heard by the first attempt alone', 'the others go on', (given) => {
      let failed = () => {};
      const client = createClient({
        ...given,
        hooks: {
          ...given.hooks,
          onRetry(event) {
            failed();
            given.hooks?.onRetry?.(event);
          },
        },
      });
      return wrap(client, async (made) => {
        const { signal } = made.options;
        if (signal === undefined || signal.aborted) return await made.run();
        const controller = new AbortController();
        const abort = () => controller.abort(signal.reason);
        failed = () => signal.removeEventListener('abort', abort);
        signal.addEventListener('abort', abort);
        return await made.run(made.handleId, { ...made.options, signal: controller.signal }).finally(failed);
      });
    }),
  ),
  ...caughtBy(
    'in_time',
    options('calls of half a second', 'however long the caller would wait', (given) => ({ ...given, totalTimeoutMs: 500 })),
  ),
];
