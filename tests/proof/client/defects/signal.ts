import { createClient, NetworkError } from '../../../../src/index.js';
import { call, caughtBy, defect, onTheWay, wrap } from './kinds.js';

const rethrow = (error: unknown): never => {
  throw error;
};

/** Calls that do not end when their caller says so, or end otherwise. */
export const signalDefects = [
  ...caughtBy(
    'abort',
    onTheWay('signal not passed on', 'an abort has no effect', (sent, send) => send(new Request(sent, { signal: null }))),
    defect('signal ignored on writes', 'not looked at', (options) => {
      const client = createClient(options);
      return {
        ...client,
        writeSessionByHandle: (handleId, change, { signal: _, ...callOptions } = {}) =>
          client.writeSessionByHandle(handleId, change, callOptions),
      };
    }),
    call('abort wrapped', 'a NetworkError instead of the signal’s reason', (made) =>
      made
        .run()
        .catch((error: unknown) => rethrow(made.options.signal?.aborted ? new NetworkError({ method: 'GET', url: '' }, error) : error)),
    ),
    call('abort as an AbortError', 'the signal’s reason is lost', (made) =>
      made.run().catch((error: unknown) => rethrow(made.options.signal?.aborted ? new DOMException('Aborted', 'AbortError') : error)),
    ),
    call('abort as an outcome', 'swallowed', (made) =>
      made.run().catch((error: unknown) => (made.options.signal?.aborted ? undefined : rethrow(error))),
    ),
  ),
  ...caughtBy(
    ['abort', 'abort_while_waiting'],
    defect('signal ignored', 'not looked at', (options) => {
      const client = createClient(options);
      return {
        ...client,
        getSessionByHandle: (handleId, { signal: _, ...callOptions } = {}) => client.getSessionByHandle(handleId, callOptions),
        writeSessionByHandle: (handleId, change, { signal: _, ...callOptions } = {}) =>
          client.writeSessionByHandle(handleId, change, callOptions),
      };
    }),
  ),
  ...caughtBy(
    'abort_before',
    defect('aborted call sent', 'the signal is looked at when the response is there', (options) => {
      const client = createClient(options);
      return wrap(client, async (made) => {
        const { signal, query: _, ...rest } = made.options;
        if (signal?.aborted !== true) return await made.run();
        await client.getSessionByHandle(made.handleId, rest);
        throw signal.reason;
      });
    }),
  ),
  ...caughtBy(
    'after_failures',
    defect('aborted for ever', 'one aborted call ends all that follow', (options) => {
      const client = createClient(options);
      let ended: AbortSignal | undefined;
      return wrap(client, async (made) => {
        ended?.throwIfAborted();
        return await made.run().finally(() => {
          if (made.options.signal?.aborted) ended = made.options.signal;
        });
      });
    }),
  ),
  ...caughtBy(
    'abort_of_one',
    defect('abort of one ends all', 'calls at the same time have one signal', (options) => {
      const client = createClient(options);
      let shared = new AbortController();
      return wrap(client, async (made) => {
        const { signal, ...rest } = made.options;
        const controller = shared;
        signal?.addEventListener('abort', () => {
          shared = new AbortController();
          controller.abort(signal.reason);
        });
        return await made.run(made.handleId, { ...rest, signal: controller.signal });
      });
    }),
  ),
];
