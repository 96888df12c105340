import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Fetch, TimeoutError } from '../../src/index.js';
import { verifyProvider } from '../../src/verify/provider/verify-provider.js';
import { type FaultyServer, type Script, startFaultyServer } from './faults/faulty-server.js';
import { handleId, token, turns, until } from './faults/harness.js';

/** Garbage is collected in the middle of an exchange: the signal of a `Request` that nobody holds any more is deaf. */
describe('a connection', { timeout: 20_000 }, () => {
  let collect: () => void;
  beforeAll(() => {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc');
  });

  let server: FaultyServer | undefined;
  afterEach(() => server?.close());

  /** Only the connection of the request counts: undici opens another one after an abort, which nobody uses. */
  async function start(script: Script) {
    let isClosed = false;
    server = await startFaultyServer((exchange) => {
      exchange.socket.on('close', () => {
        isClosed = true;
      });
      return script(exchange);
    });
    return { ...server, isClosed: () => isClosed };
  }

  const wrapped: Fetch = (request) => globalThis.fetch(request);
  const deaf: Fetch = ({ url, headers }) => globalThis.fetch(url, { headers });

  const silent: Script = () => undefined;
  const unfinished: Script = ({ socket }) =>
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{');

  it.each<[string, Script, Fetch]>([
    ['no response comes', silent, wrapped],
    ['the response stops in the middle', unfinished, wrapped],
    ['the response stops in the middle, and the fetch does not look at the signal', unfinished, deaf],
  ])('of the client is closed when %s', async (_, script, fetch) => {
    const { url, requests, isClosed } = await start(script);
    const client = createClient({ token, fetch, baseUrl: url, attemptTimeoutMs: 1000, maxAttempts: 1 });
    const call = expect(client.getSessionByHandle(handleId)).rejects.toThrow(TimeoutError);
    await until(() => requests.length > 0);
    await turns();
    collect();
    await call;
    await until(isClosed);
  });

  it.each<[string, Script]>([
    ['no response comes', silent],
    ['the response stops in the middle', unfinished],
  ])('of verify is closed when %s', async (_, script) => {
    const { url, requests, isClosed } = await start(script);
    const only = 'answers 200 with the session (openLobby)';
    const run = verifyProvider(wrapped, { baseUrl: url, states: { openLobby: { handleId } }, only, requestTimeoutMs: 1000 });
    await until(() => requests.length > 0);
    await turns();
    collect();
    expect((await run).checks.map(({ outcome }) => outcome)).toEqual(['failed']);
    await until(isClosed);
  });
});
