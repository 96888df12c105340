import assert from 'node:assert/strict';
import { answer, check, etag, handleId, observe, operations, secret, service, session, single, text, token } from '../harness.js';

const path = `/handles/${handleId}/session`;

/** What every request looks like, reads above all. */
export const requestChecks = [
  check('A read is one GET', 'description: operation getSessionByHandle', async (create) => {
    const { client, requests } = observe(create);
    await client.getSessionByHandle(handleId);
    assert.equal(single(requests).method, 'GET');
  }),

  check('A read is not repeated when its answer is final', 'description: 204, 304, 400, 403 and 404 are no failures', async (create) => {
    for (const final of [answer(204), answer(304), text(400, 'no'), text(403, 'no'), text(404, 'stale')]) {
      const { client, requests } = observe(create, final);
      await client.getSessionByHandle(handleId).catch(() => undefined);
      single(requests);
    }
  }),

  check('A read has no body', 'description: getSessionByHandle has no request body; RFC 9110 section 9.3.1', async (create) => {
    const { client, requests } = observe(create);
    await client.getSessionByHandle(handleId);
    const { body, headers } = single(requests);
    assert.deepEqual([body, headers.get('Content-Type')], [null, null]);
  }),

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

  check('The path and slash of a base URL are kept', 'ClientOptions.baseUrl: a path is kept', async (create) => {
    for (const baseUrl of ['https://proxy.example/xbox', 'https://proxy.example/xbox/']) {
      for (const [, call] of operations) {
        const { client, requests } = observe(create, session(), { baseUrl });
        await call(client);
        assert.equal(single(requests).url, `https://proxy.example/xbox${path}`);
      }
    }
  }),

  check('A service on this machine is reached by http', 'ClientOptions.baseUrl; README: the mock on a port', async (create) => {
    for (const baseUrl of ['http://127.0.0.1:4010', 'http://localhost', 'http://[::1]:4010']) {
      const { client, requests } = observe(create, session(), { baseUrl });
      await client.getSessionByHandle(handleId);
      assert.equal(single(requests).url, baseUrl + path);
    }
  }),

  check('Every request carries contract version 107 by default', 'description: header X-Xbl-Contract-Version', async (create) => {
    for (const [, call] of operations) {
      const { client, requests } = observe(create);
      await call(client);
      assert.equal(single(requests).headers.get('X-Xbl-Contract-Version'), '107');
    }
  }),

  check(
    'Every request carries the contract version of its client',
    'ClientOptions.contractVersion; README: 104 and 105 work',
    async (create) => {
      for (const contractVersion of [104, 105, 107, 108]) {
        for (const [, call] of operations) {
          const { client, requests } = observe(create, session(), { contractVersion });
          await call(client);
          assert.equal(single(requests).headers.get('X-Xbl-Contract-Version'), String(contractVersion));
        }
      }
    },
  ),

  check('Every request carries the token as it is', 'description: securitySchemes; RFC 9110 section 11.6.2', async (create) => {
    for (const [, call] of operations) {
      const { client, requests } = observe(create);
      await call(client);
      assert.equal(single(requests).headers.get('Authorization'), token);
    }
  }),

  check(
    'The token is in the Authorization header only',
    'ClientOptions.token: kept out of everything; RFC 6750 section 5.3',
    async (create) => {
      for (const [, call] of operations) {
        const { client, requests } = observe(create);
        await call(client);
        const { url, headers, body } = single(requests);
        headers.delete('Authorization');
        assert(!JSON.stringify([url, [...headers], body]).includes(secret), 'the token is also somewhere else');
      }
    },
  ),

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

  check('Creating a client sends nothing and asks for no token', 'ClientOptions.token: called for every request', async (create) => {
    let asked = 0;
    const { requests } = observe(create, session(), {
      token: () => {
        asked += 1;
        return token;
      },
    });
    await new Promise(setImmediate);
    assert.deepEqual([requests.length, asked], [0, 0]);
  }),

  check('Every request asks for JSON and text', 'description: media types of the answers; RFC 9110 section 12.5.1', async (create) => {
    for (const [, call] of operations) {
      const { client, requests } = observe(create);
      await call(client);
      const accepted = (single(requests).headers.get('Accept') ?? '').split(',').map((range) => range.split(';')[0]?.trim());
      assert.deepEqual([accepted.includes('application/json'), accepted.includes('text/plain')], [true, true]);
    }
  }),

  check('A call adds no optional header and no query unasked', 'description: optional parameters; CallOptions', async (create) => {
    const { client, requests } = observe(create, session(undefined, { ETag: etag, 'Set-Cookie': 'a=1' }));
    // Twice, because a client might remember the entity tag or a cookie of the first answer.
    for (const [, call] of [...operations, ...operations]) await call(client);
    const optional = ['If-Match', 'If-None-Match', 'If-Modified-Since', 'Signature', 'X-Xbl-Deny-Scope', 'Cookie', 'Prefer'];
    const onBehalf = ['X-Xbl-OnBehalfOf-Title', 'X-Xbl-OnBehalfOf-Users', 'Accept-Language'];
    for (const { headers, url } of requests) {
      assert.deepEqual(
        [...optional, ...onBehalf].filter((name) => headers.has(name)),
        [],
      );
      assert.equal(new URL(url).search, '');
    }
  }),

  check(
    'If-None-Match of a read is sent byte for byte, alone',
    'description: header If-None-Match; RFC 9110 section 13.1.2',
    async (create) => {
      for (const tag of [etag, 'W/"7c1d"', '*', '"a", "b"']) {
        const { client, requests } = observe(create);
        await client.getSessionByHandle(handleId, { headers: { 'If-None-Match': tag } });
        const { headers } = single(requests);
        assert.deepEqual([headers.get('If-None-Match'), headers.get('If-Match')], [tag, null]);
      }
    },
  ),

  check('Every documented header is sent byte for byte', 'description: header parameters', async (create) => {
    const given = {
      'Accept-Language': 'de-DE,de;q=0.8',
      Signature: 'AAAAAQHcsXlgyQ+/==',
      'X-Xbl-OnBehalfOf-Title': '1800000001',
      'X-Xbl-OnBehalfOf-Users': '2533270000000001;priv=multiplayer,2533270000000002',
      'X-Xbl-Deny-Scope': 'Multiplayer.Manage',
    };
    const { client, requests } = observe(create);
    await client.getSessionByHandle(handleId, { headers: given });
    await client.writeSessionByHandle(handleId, {}, { headers: given });
    for (const { headers } of requests) {
      assert.deepEqual(Object.fromEntries(Object.keys(given).map((name) => [name, headers.get(name)])), given);
    }
    assert.equal(requests.length, 2);
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

  check('The options of a call are left as they were', 'CallOptions: readonly', async (create) => {
    const read = { headers: { 'If-None-Match': etag } };
    const write = { headers: { 'If-Match': etag }, query: { nocommit: true } };
    const before = structuredClone([read, write]);
    const { client } = observe(create);
    await client.getSessionByHandle(handleId, read);
    await client.writeSessionByHandle(handleId, {}, write);
    assert.deepEqual([read, write], before);
  }),

  check('A redirect is not followed', 'README: redirects are not followed; RFC 9110 section 15.4', async (create) => {
    for (const status of [301, 302, 303, 307, 308]) {
      for (const [, call] of operations) {
        const location = { Location: 'https://elsewhere.example/' };
        const { client, requests } = observe(create, () => new Response(null, { status, headers: location }));
        await call(client).catch(() => undefined);
        assert.equal(single(requests).redirect, 'manual');
      }
    }
  }),

  check('The openapi-fetch client underneath sends the token', 'Client.openapi: it sends the token', async (create) => {
    const { client, requests } = observe(create);
    const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
    await client.openapi.GET('/handles/{handleId}/session', { params });
    const { headers, url, redirect } = single(requests);
    assert.deepEqual([headers.get('Authorization'), url, redirect], [token, service + path, 'manual']);
  }),
];
