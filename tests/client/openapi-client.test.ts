import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Client, createClient, createRateLimiter, type TokenFunction } from '../../src/index.js';
import { errorOf, handleId, minimal, observe, response, session, text, token, withCustom } from '../proof/client/harness.js';
import { inTurn } from './scripted.js';

const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
const read = ({ openapi }: Client) => openapi.GET('/handles/{handleId}/session', { params });
const write = ({ openapi }: Client) => openapi.PUT('/handles/{handleId}/session', { params, body: { members: { me: null } } });
const calls = [
  ['reads', read],
  ['writes', write],
] as const;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function settleIn<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined); // awaited below
  await vi.runAllTimersAsync();
  return await work;
}

describe('the openapi-fetch client', () => {
  it.each(calls)('%s with the token of the client and no other', async (_, call) => {
    const { client, requests } = observe(createClient);
    client.openapi.use({ onRequest: ({ request }) => request.headers.set('Authorization', 'XBL3.0 x=1;another') });
    await call(client);
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([token]);
  });

  it.each(calls)('%s and answers in its own way', async (_, call) => {
    const { client } = observe(createClient, session());
    const { data, response } = await call(client);
    expect([data, response.status]).toEqual([JSON.parse(minimal), 200]);
  });

  it('sends what a method of the client sends', async () => {
    const { client, requests } = observe(createClient, session(), { baseUrl: 'https://proxy.example/xbox/' });
    await read(client);
    await client.getSessionByHandle(handleId);
    await write(client);
    await client.writeSessionByHandle(handleId, { members: { me: null } });
    const sent = requests.map(({ method, url, headers, body, redirect }) => ({ method, url, headers: [...headers], body, redirect }));
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[2]).toEqual(sent[3]);
  });

  it('writes integers digit for digit, and reads them as numbers', async () => {
    const { client, requests } = observe(createClient, session(withCustom('{"id":18446744073709551615}')));
    const body = { properties: { custom: { id: 18446744073709551615n } } };
    const { data } = await client.openapi.PUT('/handles/{handleId}/session', { params, body });
    expect(requests[0]?.body).toBe('{"properties":{"custom":{"id":18446744073709551615}}}');
    expect(data).toMatchObject({ properties: { custom: { id: 2 ** 64 } } });
  });

  it.each([204, 304])('reads a %i, which has no body', async (status) => {
    const { client } = observe(createClient, response(status));
    const result = await read(client);
    expect([result.data, result.response.status]).toEqual([undefined, status]);
  });

  it('repeats a read', async () => {
    const { client, requests } = observe(createClient, inTurn(response(503), session()), { maxAttempts: 2 });
    const result = await settleIn(read(client));
    expect([result.response.status, requests.length]).toEqual([200, 2]);
  });

  it('repeats no write', async () => {
    const { client, requests } = observe(createClient, inTurn(text(503, 'busy'), session()), { maxAttempts: 2 });
    const { response, error } = await settleIn(write(client));
    expect([response.status, error, requests.length]).toEqual([503, 'busy', 1]);
  });

  it('refreshes the token of a read that was refused', async () => {
    const ask = vi.fn<TokenFunction>(async () => token);
    const { client } = observe(createClient, inTurn(text(401, 'expired'), session()), { token: ask });
    await expect(settleIn(read(client))).resolves.toMatchObject({ response: { status: 200 } });
    expect(ask.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]]);
  });

  it.each(calls)('%s within the time of an attempt', async (_, call) => {
    const { client } = observe(createClient, () => new Promise(() => {}), { attemptTimeoutMs: 700 });
    await expect(settleIn(call(client))).rejects.toMatchObject({ name: 'TimeoutError', limitMs: 700 });
  });

  it.each(calls)('%s until the caller aborts', async (_, call) => {
    const controller = new AbortController();
    const { client } = observe(createClient, () => {
      controller.abort(new Error('the player left'));
      return new Promise(() => {});
    });
    client.openapi.use({ onRequest: ({ request }) => new Request(request, { signal: controller.signal }) });
    await expect(settleIn(call(client))).rejects.toThrow('the player left');
  });

  it.each(calls)('%s in turn under the rate limit', async (_, call) => {
    const rateLimiter = createRateLimiter([{ requests: 1, seconds: 15 }]);
    const times: number[] = [];
    const begin = performance.now();
    const { client } = observe(
      createClient,
      (sent) => {
        times.push(performance.now() - begin);
        return session()(sent);
      },
      { rateLimiter },
    );
    await settleIn(Promise.all([call(client), call(client)]));
    expect(times).toEqual([0, 15_000]);
  });

  it.each(calls)('%s with events', async (operation, call) => {
    const onResponse = vi.fn();
    const { client } = observe(createClient, session(), { hooks: { onResponse } });
    await call(client);
    const operationId = operation === 'reads' ? 'getSessionByHandle' : 'writeSessionByHandle';
    expect(onResponse.mock.calls).toMatchObject([[{ operationId, status: 200 }]]);
  });

  it.each([
    ['too large', session(' '.repeat(2000)), 'the body is larger than 1000 bytes'],
    ['not UTF-8', () => new Response(Uint8Array.of(0xff)), 'the body is not UTF-8'],
  ])('fails with a body that is %s', async (_, respond, reason) => {
    const { client } = observe(createClient, respond, { maxBodyBytes: 1000 });
    const error = await errorOf(() => read(client));
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 200 });
    expect(error.message).toContain(reason);
  });
});
