import { describe, expect, it, vi } from 'vitest';
import { createClient, UnexpectedResponseError } from '../../src/index.js';
import { handleId, minimal, observe, response, session, text, token, withCustom } from '../proof/client/harness.js';

describe('a body', () => {
  const umlauts = withCustom('{"a":"üü"}');
  const size = new TextEncoder().encode(umlauts).length;

  it.each([
    ['a session', session(umlauts), size],
    ['a text', text(404, 'üü'), 4],
  ])('of just maxBodyBytes is read, counted in bytes: %s', async (_, respond, maxBodyBytes) => {
    const { client } = observe(createClient, respond, { maxBodyBytes });
    await expect(client.getSessionByHandle(handleId)).resolves.toHaveProperty('status');
  });

  it.each([
    ['a session', session(umlauts), size - 1],
    ['a text', text(404, 'üü'), 3],
    ['a limit', response(429, '{}', { 'Content-Type': 'application/json' }), 1],
    ['a response that is not documented', session(umlauts, { 'Content-Type': 'text/html' }), size - 1],
  ])('of one byte more is an error: %s', async (_, respond, maxBodyBytes) => {
    const { client } = observe(createClient, respond, { maxBodyBytes });
    const call = client.getSessionByHandle(handleId);
    await expect(call).rejects.toThrow(UnexpectedResponseError);
    await expect(call).rejects.toThrow(`the body is larger than ${maxBodyBytes} bytes`);
  });

  it('that arrives in parts is joined, even within a character', async () => {
    const bytes = new TextEncoder().encode(umlauts);
    const parts = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { client } = observe(createClient, () => new Response(parts, { headers: { 'Content-Type': 'application/json' } }));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ session: { properties: { custom: { a: 'üü' } } } });
  });

  it('that is not UTF-8 is an error', async () => {
    const latin1 = Uint8Array.from(umlauts, (character) => character.charCodeAt(0));
    const { client } = observe(createClient, () => new Response(latin1, { headers: { 'Content-Type': 'application/json' } }));
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow('the body is not UTF-8 (status 200)');
  });

  it('that is too large is not read to its end, and its beginning is kept', async () => {
    const cancelled = vi.fn();
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(600).fill(120)), cancel: cancelled });
    const { client } = observe(createClient, () => new Response(endless, { headers: { 'Content-Type': 'application/json' } }), {
      maxBodyBytes: 1000,
    });
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({ status: 200, text: 'x'.repeat(600) });
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it('may have 16 MiB by default, and no more', async () => {
    const padded = (bytes: number) => session(minimal + ' '.repeat(bytes - minimal.length));
    const { client } = observe(createClient, padded(16 * 2 ** 20));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    const larger = observe(createClient, padded(16 * 2 ** 20 + 1));
    await expect(larger.client.getSessionByHandle(handleId)).rejects.toThrow('the body is larger than 16777216 bytes');
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1000'])('cannot have a limit of %j', (maxBodyBytes) => {
    expect(() => createClient({ token, maxBodyBytes: maxBodyBytes as number })).toThrow(/^maxBodyBytes must be a positive integer/);
  });
});
