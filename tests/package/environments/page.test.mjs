// Run by the test beside this folder, in an environment that has the globals of a page: its own AbortController, and perhaps its own fetch.
import { createClient } from 'mpsd-handle-session';
import { createNodeFetch } from 'mpsd-handle-session/node';
import { createProviderStates } from 'mpsd-handle-session/provider';
import { serve } from 'mpsd-handle-session/serve';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { fetch: provider, states } = createProviderStates();
/** @type {import('mpsd-handle-session/serve').Server} */
let served;
/** @type {import('mpsd-handle-session/serve').Server} */
let silent;
beforeAll(async () => {
  served = await serve(provider, { cors: true });
  silent = await serve(() => new Promise(() => {}), { cors: true });
});
afterAll(async () => {
  await served.close();
  await silent.close();
});

/** @type {readonly (readonly [string, { readonly fetch?: import('mpsd-handle-session').Fetch }])[]} */
const transports = [
  ['the fetch of the page', {}],
  ['a function around it', { fetch: (request) => fetch(request) }],
  ['createNodeFetch', { fetch: createNodeFetch() }],
  ['the reference provider', { fetch: provider }],
];

describe.each(transports)('a client by %s', (name, options) => {
  it('takes a signal of the page, and reads a session', async () => {
    expect(typeof document).toBe('object');
    const { handleId, token } = states.openLobby();
    const { signal } = new AbortController();
    const client = createClient({ token, baseUrl: served.url, maxAttempts: 1, ...options });
    expect(await client.getSessionByHandle(handleId, { signal })).toMatchObject({ status: 200 });
  });

  it.skipIf(name === 'the reference provider')('ends a call that the page aborts', async () => {
    const { handleId, token } = states.openLobby();
    const controller = new AbortController();
    const call = createClient({ token, baseUrl: silent.url, ...options }).getSessionByHandle(handleId, { signal: controller.signal });
    const left = new Error('the player left');
    controller.abort(left);
    await expect(call).rejects.toBe(left);
  });
});
