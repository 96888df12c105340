import assert from 'node:assert/strict';
import { serve } from '../../../../../src/node/serve.js';
import { check, etag, handleId, minimal, observe, operations, service, session, single, token } from '../../harness.js';

const path = `/handles/${handleId}/session`;

/** What a client sends by itself: its defaults, the token of its token function, and nothing that it was not told to. */
export const requestChecks = [
  check('A call goes to the handle’s session on the live service by default', 'description: servers and path', async (create) => {
    for (const [, call] of operations) {
      const { client, requests } = observe(create);
      await call(client);
      assert.equal(single(requests).url, service + path);
    }
  }),

  check('The handle id keeps its case', 'description: parameter handleId, a GUID in either case', async (create) => {
    for (const [, call] of operations) {
      for (const id of [handleId, handleId.toUpperCase(), `${handleId.slice(0, 18)}${handleId.slice(18).toUpperCase()}`]) {
        const { client, requests } = observe(create);
        await call(client, id);
        assert.equal(single(requests).url, `${service}/handles/${id}/session`);
      }
    }
  }),

  check('Every request carries contract version 107 by default', 'description: header X-Xbl-Contract-Version', async (create) => {
    for (const [, call] of operations) {
      const { client, requests } = observe(create);
      await call(client);
      assert.equal(single(requests).headers.get('X-Xbl-Contract-Version'), '107');
    }
  }),

  check('Without a fetch of its own, a client uses the global one', 'ClientOptions.fetch: default globalThis.fetch', async (create) => {
    const urls: string[] = [];
    const server = await serve(async ({ url }) => {
      urls.push(new URL(url).pathname);
      return new Response(minimal, { headers: { 'Content-Type': 'application/json' } });
    });
    try {
      const { status } = await create({ token, baseUrl: server.url, maxAttempts: 1 }).getSessionByHandle(handleId);
      assert.deepEqual([status, urls], [200, [path]]);
    } finally {
      await server.close();
    }
  }),

  check('A token function may answer at once', 'ClientOptions.token: a string or a promise of one', async (create) => {
    for (const [, call] of operations) {
      const { client, requests } = observe(create, session(), { token: () => token });
      await call(client);
      assert.equal(single(requests).headers.get('Authorization'), token);
    }
  }),

  check('A token function is asked for every request, and waited for', 'ClientOptions.token: called for every request', async (create) => {
    for (const [, call] of operations) {
      let count = 0;
      const { client, requests } = observe(create, session(), { token: async () => `XBL3.0 x=1;${++count}` });
      await call(client);
      await call(client);
      assert.deepEqual(
        requests.map(({ headers }) => headers.get('Authorization')),
        ['XBL3.0 x=1;1', 'XBL3.0 x=1;2'],
      );
    }
  }),

  check('Creating a client asks for no token', 'ClientOptions.token: called for every request', async (create) => {
    let asked = 0;
    observe(create, session(), {
      token: () => {
        asked += 1;
        return token;
      },
    });
    await new Promise(setImmediate);
    assert.equal(asked, 0);
  }),

  check('Every request asks for JSON and text', 'description: media types of the responses; RFC 9110 section 12.5.1', async (create) => {
    for (const [, call] of operations) {
      const { client, requests } = observe(create);
      await call(client);
      const accepted = (single(requests).headers.get('Accept') ?? '').split(',').map((range) => range.split(';')[0]?.trim());
      assert.deepEqual([accepted.includes('application/json'), accepted.includes('text/plain')], [true, true]);
    }
  }),

  check('Clients keep their tokens and places apart', 'createClient: no shared state', async (create) => {
    const first = observe(create, session(), { baseUrl: 'https://first.example', token: 'XBL3.0 x=1;first' });
    const second = observe(create, session(), { baseUrl: 'https://second.example', token });
    await first.client.getSessionByHandle(handleId);
    await second.client.getSessionByHandle(handleId);
    const placeOf = ({ url, headers }: ReturnType<typeof single>) => [new URL(url).host, headers.get('Authorization')];
    assert.deepEqual(placeOf(single(first.requests)), ['first.example', 'XBL3.0 x=1;first']);
    assert.deepEqual(placeOf(single(second.requests)), ['second.example', token]);
  }),

  check('A read has no media type', 'description: getSessionByHandle has no request body', async (create) => {
    const { client, requests } = observe(create);
    await client.getSessionByHandle(handleId);
    assert.equal(single(requests).headers.get('Content-Type'), null);
  }),

  check('A call adds no cookie and no language', 'description: optional parameters; CallOptions', async (create) => {
    const { client, requests } = observe(create, session(undefined, { ETag: etag, 'Set-Cookie': 'a=1' }));
    // Twice, because a client might remember a cookie of the first response.
    for (const [, call] of [...operations, ...operations]) await call(client);
    const added = requests.flatMap(({ headers }) => ['Cookie', 'Accept-Language'].filter((name) => headers.has(name)));
    assert.deepEqual([requests.length, added], [4, []]);
  }),

  check('A trial that is false is none', 'description: query parameter nocommit', async (create) => {
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, {}, { query: { nocommit: false } });
    assert(['', '?nocommit=false'].includes(new URL(single(requests).url).search));
  }),

  check('What is undefined in the options is left out', 'CallOptions: values that are undefined are left out', async (create) => {
    const { client, requests } = observe(create);
    await client.getSessionByHandle(handleId, { headers: { 'If-None-Match': undefined, Signature: undefined }, signal: undefined });
    await client.writeSessionByHandle(handleId, {}, { headers: { 'If-Match': undefined }, query: { nocommit: undefined } });
    for (const { headers, url } of requests) {
      assert(!JSON.stringify([url, [...headers]]).includes('undefined'));
      assert.deepEqual(
        ['If-None-Match', 'If-Match', 'Signature'].filter((name) => headers.has(name)),
        [],
      );
    }
    assert.equal(requests.length, 2);
  }),

  check('The openapi-fetch client underneath sends the token', 'Client.openapi: it sends the token', async (create) => {
    const { client, requests } = observe(create);
    const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
    await client.openapi.GET('/handles/{handleId}/session', { params });
    const { headers, url, redirect } = single(requests);
    assert.deepEqual([headers.get('Authorization'), url, redirect], [token, service + path, 'manual']);
  }),
];
