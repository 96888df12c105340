import { createClient, NetworkError } from '../../../../src/index.js';
import { call, defect, onTheWay, wrap } from './kinds.js';

const rethrow = (error: unknown): never => {
  throw error;
};

/** Calls that do not end when their caller says so, or end otherwise. */
export const signalDefects = [
  onTheWay('signal not passed on', 'an abort has no effect', (sent, send) => send(new Request(sent, { signal: null }))),
  defect('signal ignored', 'not looked at', (options) => {
    const client = createClient(options);
    return {
      ...client,
      getSessionByHandle: (handleId, { signal: _, ...callOptions } = {}) => client.getSessionByHandle(handleId, callOptions),
      writeSessionByHandle: (handleId, change, { signal: _, ...callOptions } = {}) =>
        client.writeSessionByHandle(handleId, change, callOptions),
    };
  }),
  defect('signal ignored on writes', 'not looked at', (options) => {
    const client = createClient(options);
    return {
      ...client,
      writeSessionByHandle: (handleId, change, { signal: _, ...callOptions } = {}) =>
        client.writeSessionByHandle(handleId, change, callOptions),
    };
  }),
  onTheWay('signal dropped when the answer begins', 'an abort does not end the body', async (sent, send) => {
    const controller = new AbortController();
    const abort = () => controller.abort(sent.signal.reason);
    sent.signal.addEventListener('abort', abort);
    const response = await send(new Request(sent, { signal: controller.signal }));
    sent.signal.removeEventListener('abort', abort);
    return response;
  }),
  defect('aborted call sent', 'the signal is looked at when the answer is there', (options) => {
    const client = createClient(options);
    return wrap(client, async (made) => {
      const { signal, query: _, ...rest } = made.options;
      if (signal?.aborted !== true) return await made.run();
      await client.getSessionByHandle(made.handleId, rest);
      throw signal.reason;
    });
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
];
