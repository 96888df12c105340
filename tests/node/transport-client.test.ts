import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { createClient, type Fetch, type MultiplayerSessionRequest, type OutcomeFor } from '../../src/index.js';
import { createMock } from '../../src/mock/mock.js';
import { type Server, serve } from '../../src/node/serve.js';
import { createNodeFetch } from '../../src/node/transport.js';
import { direct } from '../../src/wire/fetch.js';
import { handleId, minimal, token } from '../proof/client/harness.js';

describe('a client through createNodeFetch', () => {
  let server: Server;
  let respond: Fetch;
  beforeAll(async () => {
    server = await serve((request) => respond(request));
  });
  afterAll(() => server.close());

  const nodeFetch = createNodeFetch();
  const clientOf = (fetch: Fetch) => createClient({ token, fetch, baseUrl: server.url, maxAttempts: 1, attemptTimeoutMs: 30_000 });

  /** All of an outcome, apart from what differs between two responses anyway. */
  function shown(outcome: OutcomeFor<'getSessionByHandle'> | OutcomeFor<'writeSessionByHandle'>) {
    const headers = Object.fromEntries(outcome.headers);
    for (const name of ['date', 'connection', 'keep-alive']) delete headers[name];
    return { ...outcome, headers };
  }

  /** One exchange of each status: more of them would differ in what the client reads, and not in how it arrives. */
  const named = new Map(exchanges.map((exchange) => [`${exchange.method} ${exchange.status}`, exchange]));

  it.each([...named])(
    'gives the outcome of %s as through the built-in fetch',
    async (_, { method, name, status, requestHeaders: headers, requestBody: body }) => {
      respond = createMock({ example: name, status });
      const call = async (fetch: Fetch) => {
        const client = clientOf(fetch);
        if (method === 'GET') return shown(await client.getSessionByHandle(handleId, { headers }));
        return shown(await client.writeSessionByHandle(handleId, (body ?? {}) as MultiplayerSessionRequest, { headers }));
      };
      const outcome = await call(nodeFetch);
      expect(outcome.status).toBe(status);
      expect(outcome).toEqual(await call(globalThis.fetch));
    },
  );

  it('takes the short cut, which other clients of a fetch do not know', async () => {
    respond = async () => new Response(minimal, { headers: { 'Content-Type': 'application/json' } });
    const long = vi.fn(nodeFetch);
    const short = vi.fn(nodeFetch[direct]);
    const client = clientOf(Object.assign(long, { [direct]: short }));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect([long.mock.calls.length, short.mock.calls.length]).toEqual([0, 1]);
  });

  it('lets the openapi-fetch client underneath read as well', async () => {
    respond = async () => new Response(minimal, { headers: { 'Content-Type': 'application/json' } });
    const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
    const { data } = await clientOf(nodeFetch).openapi.GET('/handles/{handleId}/session', { params });
    expect(data).toEqual(JSON.parse(minimal));
  });
});
