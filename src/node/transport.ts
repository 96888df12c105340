import http from 'node:http';
import https from 'node:https';
import type { Ending } from '../wire/abort.js';
import { checkMilliseconds, checkOptions, checkPositiveInteger } from '../wire/arguments.js';
import { type DirectFetch, direct, type Fetch, type Received, type RequestParts } from '../wire/fetch.js';
import { createConnectionWatch } from './connection-watch.js';
import { acceptedCodings } from './content-coding.js';
import { receivedOf, responseOf } from './incoming.js';

/** Options for connections. */
export interface NodeFetchOptions {
  /** Maximum number of connections per host. Default 256; further requests wait for one. */
  readonly maxSockets?: number;
  /**
   * Milliseconds that an unused connection is kept, or less if the server says so in `Keep-Alive`. Default 4,000, which is less
   * than servers usually keep theirs.
   */
  readonly idleTimeoutMs?: number;
}

/**
 * Creates a `fetch` on `node:http` with connections that are kept open, for a client's `fetch` option. It is faster than the
 * built-in one, and does less: it follows no redirect, keeps no cookies, uses no proxy and no HTTP/2. It asks for gzip and br, and
 * decodes deflate as well. Unused connections do not keep the process alive. Test tools and tracing that replace `http.request` see
 * its requests. If you wrap it in a function of your own, it works but loses its speed; to observe requests, use the client's
 * `hooks` instead. On Deno it keeps no connection, because Deno would send some writes twice; the built-in `fetch` is faster there.
 *
 * @throws InvalidArgumentError if an option is wrong
 * @example
 * const client = createClient({ token, fetch: createNodeFetch() });
 */
export function createNodeFetch(options: NodeFetchOptions = {}): DirectFetch {
  checkOptions('createNodeFetch', options, ['maxSockets', 'idleTimeoutMs']);
  const { maxSockets = 256, idleTimeoutMs = 4_000 } = options;
  checkPositiveInteger('maxSockets', maxSockets, 256);
  checkMilliseconds('idleTimeoutMs', idleTimeoutMs);

  // Deno sends a request that was destroyed, or whose connection was lost, once more if the connection was a kept one, be it a
  // write (https://github.com/denoland/deno/issues/36786).
  const kept = { keepAlive: !('deno' in process.versions), maxSockets, timeout: idleTimeoutMs };
  // The functions are looked up for each request, because test tools replace them.
  const [plain, secure] = [
    { module: http, agent: new http.Agent(kept) },
    { module: https, agent: new https.Agent(kept) },
  ];
  const watches = new Map([plain, secure].map(({ agent }) => [agent, createConnectionWatch(agent)]));

  /**
   * @param caller - is kept as long as the exchange lasts: the signal of a `Request` is deaf once the request is collected
   *   (https://github.com/nodejs/node/issues/55428)
   */
  async function send({ method, url, headers, body }: RequestParts, caller: { readonly signal: Ending }): Promise<http.IncomingMessage> {
    const { module, agent } = url.startsWith('https:') ? secure : plain;
    const watch = watches.get(agent);
    caller.signal.throwIfAborted();
    const settled = watch?.settled(url, method);
    if (settled !== undefined) {
      await settled;
      caller.signal.throwIfAborted();
    }
    return await new Promise((resolve, reject) => {
      const sent = module.request(url, { method, headers: { 'Accept-Encoding': acceptedCodings, ...headers }, agent });
      const abort = () => sent.destroy(new Error('The request was aborted', { cause: caller.signal.reason }));
      let received: http.IncomingMessage | undefined;
      caller.signal.addEventListener('abort', abort);
      sent.on('close', () => caller.signal.removeEventListener('abort', abort));
      sent.on('error', (error) => {
        // After a reset, Node takes a body of unknown length for complete unless it is destroyed by now.
        if (received?.complete === false) received.destroy(error);
        if (!caller.signal.aborted) Object.assign(error, { reusedSocket: sent.reusedSocket });
        reject(error);
      });
      sent.on('response', (incoming) => {
        received = incoming;
        watch?.answered(url, sent.reusedSocket);
        resolve(incoming);
      });
      sent.on('upgrade', (_, socket) => {
        socket.destroy();
        reject(new Error('The server switched protocols'));
      });
      sent.end(body);
    });
  }

  const fetch: Fetch = async (request) => {
    const { method, url, headers } = request;
    const body = request.body === null ? {} : { body: await request.text() };
    return await responseOf(await send({ method, url, headers: Object.fromEntries(headers), ...body }, request));
  };
  return Object.assign(fetch, {
    [direct]: async (request: RequestParts, signal: Ending, maxBodyBytes: number): Promise<Received> =>
      await receivedOf(await send(request, { signal }), maxBodyBytes),
  });
}
