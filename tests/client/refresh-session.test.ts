import { describe, expect, expectTypeOf, it } from 'vitest';
import { refreshSession } from '../../src/client/sessions.js';
import { createClient } from '../../src/index.js';
import { etag, handleId, minimal, observe, response, session, single, text } from '../proof/client/harness.js';

const left = new Error('the player left');

describe('refreshSession', () => {
  const held = { status: 200, etag, note: 'mine' } as const;

  it('gives the held outcome itself when the session is unchanged', async () => {
    const { client, requests } = observe(createClient, response(304));
    expect(await refreshSession(client, handleId, held)).toBe(held);
    expect(single(requests).headers.get('If-None-Match')).toBe(etag);
  });

  it('gives the new outcome when it has changed', async () => {
    const { client } = observe(createClient, session(minimal, { ETag: '"8"' }));
    await expect(refreshSession(client, handleId, held)).resolves.toMatchObject({ status: 200, etag: '"8"' });
  });

  it.each([
    [204, response(204)],
    [404, text(404, 'gone')],
  ])('gives a %i', async (status, respond) => {
    const { client } = observe(createClient, respond);
    await expect(refreshSession(client, handleId, held)).resolves.toMatchObject({ status });
  });

  it('reads without a condition when the held outcome has no entity tag', async () => {
    const { client, requests } = observe(createClient);
    await expect(refreshSession(client, handleId, { etag: undefined })).resolves.toMatchObject({ status: 200 });
    expect(single(requests).headers.has('If-None-Match')).toBe(false);
  });

  it('ends with the caller’s signal', async () => {
    const { client, requests } = observe(createClient);
    await expect(refreshSession(client, handleId, held, { signal: AbortSignal.abort(left) })).rejects.toBe(left);
    expect(requests).toEqual([]);
  });

  it('keeps the type of what is held', () => {
    type Refreshed = Awaited<ReturnType<typeof refreshSession<typeof held>>>;
    expectTypeOf<Extract<Refreshed, { note: string }>>().toEqualTypeOf<typeof held>();
    expectTypeOf<Extract<Refreshed, { status: 304 }>>().toEqualTypeOf<never>();
  });
});
