import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createClient, NetworkError } from '../../src/index.js';
import { handleId, observe, session } from '../proof/client/harness.js';

describe('a failure of the network', () => {
  it('is an error with method, URL and cause', async () => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    const { client } = observe(createClient, () => Promise.reject(cause));
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({
      name: 'NetworkError',
      message: `No response: GET https://sessiondirectory.xboxlive.com/handles/${handleId}/session (connect ECONNREFUSED)`,
      cause,
    });
  });

  it('while the body arrives is the same error', async () => {
    const cut = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    const { client } = observe(createClient, () => new Response(cut, { headers: { 'Content-Type': 'application/json' } }));
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(NetworkError);
  });

  it('by the caller’s signal is the signal’s reason, before and during a call', async () => {
    const { client } = observe(
      createClient,
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
    );
    const reason = new Error('the player left');
    const controller = new AbortController();
    const call = client.getSessionByHandle(handleId, { signal: controller.signal });
    queueMicrotask(() => controller.abort(reason));
    await expect(call).rejects.toBe(reason);
    await expect(client.writeSessionByHandle(handleId, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it.each([
    ['a token function', { token: () => new Promise<string>(() => {}) }],
    ['a fetch', { fetch: () => new Promise<Response>(() => {}) }],
    ['a body', { fetch: async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })) }],
  ])('by the caller’s signal ends a call although %s never settles', async (_, options) => {
    const { client } = observe(createClient, session(), options);
    const reason = new Error('the player left');
    const controller = new AbortController();
    const call = client.getSessionByHandle(handleId, { signal: controller.signal });
    setImmediate(() => controller.abort(reason));
    await expect(call).rejects.toBe(reason);
  });

  it('or a success leaves no listener on the signal of the request', async () => {
    const succeeding = observe(createClient);
    await succeeding.client.getSessionByHandle(handleId);
    const failing = observe(createClient, () => Promise.reject(new TypeError('fetch failed')));
    await expect(failing.client.getSessionByHandle(handleId)).rejects.toThrow(NetworkError);
    const signals = [...succeeding.requests, ...failing.requests].map(({ signal }) => signal);
    expect(signals.map((signal) => getEventListeners(signal, 'abort'))).toEqual([[], []]);
  });

  it('of the token function is that function’s own error', async () => {
    const error = new Error('signed out');
    const { client, requests } = observe(createClient, session(), { token: () => Promise.reject(error) });
    await expect(client.getSessionByHandle(handleId)).rejects.toBe(error);
    expect(requests).toEqual([]);
  });
});
