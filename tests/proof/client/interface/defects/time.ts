import { createClient, NetworkError, TimeoutError } from '../../../../../src/index.js';
import { call, defect, failure, fetchOf, onTheWay, wrap } from '../../defects/kinds.js';
import { again, changeNextTimer, givesUp, options } from '../../defects/kinds-attempt.js';
import { settle } from '../../harness.js';

const longest = 2 ** 31 - 1;

const timeout = (name: string, description: string, change: (error: TimeoutError) => unknown) =>
  failure(name, description, (error) => {
    throw error instanceof TimeoutError ? change(error) : error;
  });

/** Calls that last too long, end too early or not at all, or leave something behind. */
export const timeDefects = [
  options('time of an attempt ignored', 'only the call has a time', (given) => ({ ...given, attemptTimeoutMs: longest })),
  options('attempts of a minute by default', 'longer than a call', (given) => ({ attemptTimeoutMs: 60_000, ...given })),
  options('attempts of five seconds by default', 'too short for a slow service', (given) => ({ attemptTimeoutMs: 5000, ...given })),
  options('calls of two minutes by default', 'nobody waits for that long', (given) => ({ totalTimeoutMs: 120_000, ...given })),
  options('calls of one attempt’s time by default', 'a second one is never begun', (given) => ({ totalTimeoutMs: 10_000, ...given })),
  givesUp('attempt that stalls not repeated', 'its time-out is final', ({ isStalled }) => isStalled),
  defect('time of an attempt ends with the headers', 'a body may take for ever', (given) => {
    const { attemptTimeoutMs = 10_000 } = given;
    const stalled = new Error('stalled');
    const client = createClient({
      ...given,
      attemptTimeoutMs: longest,
      fetch: async (sent) => {
        const controller = new AbortController();
        let timer: ReturnType<typeof setTimeout> | undefined;
        const late = new Promise<never>((_, reject) => {
          timer = setTimeout(() => {
            reject(stalled);
            controller.abort(stalled);
          }, attemptTimeoutMs);
        });
        const both = new Request(sent, { signal: AbortSignal.any([sent.signal, controller.signal]) });
        return await Promise.race([fetchOf(given)(both), late]).finally(() => clearTimeout(timer));
      },
    });
    return wrap(client, (made) =>
      made.run().catch((error: unknown) => {
        throw error instanceof NetworkError && error.cause === stalled ? new TimeoutError(error, 'response', attemptTimeoutMs) : error;
      }),
    );
  }),
  timeout('time-out without its limit', 'nobody learns which', ({ waitingFor, ...error }) => new TimeoutError(error, waitingFor, 0)),
  timeout(
    'time-out of a token blamed on the service',
    'always waiting for the response',
    ({ limitMs, ...error }) => new TimeoutError(error, 'response', limitMs),
  ),
  timeout(
    'time-out without its place',
    'method and URL are lost',
    ({ waitingFor, limitMs }) => new TimeoutError({ method: '', url: '' }, waitingFor, limitMs),
  ),
  defect('token not timed', 'asked for before the time begins', (given) => {
    const { token } = given;
    if (typeof token !== 'function') return createClient(given);
    const early: string[] = [];
    const client = createClient({ ...given, token: (request) => (request.refresh ? undefined : early.shift()) ?? token(request) });
    return wrap(client, async (made) => {
      if (made.options.signal !== undefined) return await made.run();
      early.push(await token({ refresh: false }));
      return await made.run();
    });
  }),
  again(
    'token that hangs asked for again',
    'a time-out is repeated, whatever was waited for',
    ({ error }) => error instanceof TimeoutError && error.waitingFor === 'token',
  ),
  defect('token that comes late sent', 'for a call that is over', (given) => {
    const { token } = given;
    if (typeof token !== 'function') return createClient(given);
    let latest: string | Promise<string> = '';
    const client = createClient({
      ...given,
      token: (request) => {
        latest = token(request);
        return latest;
      },
    });
    return wrap(client, (made) =>
      made.run().catch(async (error: unknown) => {
        if (error instanceof TimeoutError && error.waitingFor === 'token') {
          const after = Promise.resolve(latest).then((late) =>
            made.run(made.handleId, made.options, createClient({ ...given, token: late })),
          );
          after.catch(() => undefined);
        }
        throw error;
      }),
    );
  }),
  call('aborted attempt repeated', 'taken for a failure of the network', async (made) => {
    const { result, error } = await settle(() => made.run());
    const { signal, ...rest } = made.options;
    if (signal?.aborted === true && made.operationId === 'getSessionByHandle') void settle(() => made.run(made.handleId, rest));
    if (error !== undefined) throw error;
    return result;
  }),
  defect('abort heard after the wait', 'a wait is not ended', (given) => {
    let isWaiting = false;
    const ended = new Set<() => void>();
    const client = createClient({
      ...given,
      hooks: {
        ...given.hooks,
        onRetry(event) {
          if (event.waitMs > 0) {
            isWaiting = true;
            changeNextTimer((run, milliseconds) => {
              const goOn = () => {
                isWaiting = false;
                for (const abort of ended) abort();
                run();
              };
              return [goOn, milliseconds];
            });
          }
          given.hooks?.onRetry?.(event);
        },
      },
    });
    return wrap(client, async (made) => {
      const { signal } = made.options;
      if (signal === undefined) return await made.run();
      const controller = new AbortController();
      const abort = () => {
        if (signal.aborted && !isWaiting) controller.abort(signal.reason);
      };
      abort();
      signal.addEventListener('abort', abort);
      ended.add(abort);
      try {
        return await made.run(made.handleId, { ...made.options, signal: controller.signal });
      } finally {
        signal.removeEventListener('abort', abort);
        ended.delete(abort);
      }
    });
  }),
  call('timer left behind', 'of the call that is over', (made) => {
    setTimeout(() => {}, 30_000).unref();
    return made.run();
  }),
  call('listener left behind', 'one for each call, on the caller’s signal', (made) => {
    made.options.signal?.addEventListener('abort', () => {});
    return made.run();
  }),
  onTheWay('signal dropped when the response begins', 'an abort does not end the body', async (sent, send) => {
    const controller = new AbortController();
    const abort = () => controller.abort(sent.signal.reason);
    sent.signal.addEventListener('abort', abort);
    const response = await send(new Request(sent, { signal: controller.signal }));
    sent.signal.removeEventListener('abort', abort);
    return response;
  }),
  defect('call aborted meanwhile sent', 'the signal is looked at before the token is fetched only', ({ token, ...options }) => {
    const anonymous = createClient({ ...options, token: 'XBL3.0 x=1;invented' });
    const client = createClient({ ...options, token });
    return wrap(client, async (made) => {
      const run = () => made.run();
      if (typeof token !== 'function' || made.options.signal === undefined || made.options.signal.aborted) return await run();
      const { signal, query: _, ...rest } = made.options;
      await token({ refresh: false });
      if (signal.aborted) await anonymous.getSessionByHandle(made.handleId, rest);
      signal.throwIfAborted();
      return await run();
    });
  }),
];
