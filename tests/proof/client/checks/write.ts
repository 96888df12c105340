import assert from 'node:assert/strict';
import type { MultiplayerSessionRequest } from '../../../../src/index.js';
import { answer, check, etag, handleId, observe, service, session, single, text, token } from '../harness.js';

/** What a write looks like, and that it happens once. */
export const writeChecks = [
  check('A write is one PUT to the handle’s session', 'description: operation writeSessionByHandle', async (create) => {
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, {});
    const { method, url } = single(requests);
    assert.deepEqual([method, url], ['PUT', `${service}/handles/${handleId}/session`]);
  }),

  check('A change is sent as application/json', 'description: request body of writeSessionByHandle', async (create) => {
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, { members: { me: null } });
    assert.match(single(requests).headers.get('Content-Type') ?? '', /^application\/json(?:;\s*charset=utf-8)?$/i);
  }),

  check(
    'The body is the change, encoded once, and nothing else',
    'writeSessionByHandle: what changes, and nothing else',
    async (create) => {
      const change: MultiplayerSessionRequest = {
        properties: {
          system: { joinRestriction: 'followed', closed: false },
          custom: { Map: 'harbor', empty: {}, list: [], zero: 0, none: '' },
        },
        members: { me: { properties: { system: { active: true }, custom: { Ready: false } } } },
      };
      const { client, requests } = observe(create);
      await client.writeSessionByHandle(handleId, change);
      assert.deepEqual(JSON.parse(single(requests).body ?? ''), change);
    },
  ),

  check('An empty change is sent', 'description: the request body is required', async (create) => {
    const { client, requests } = observe(create, answer(204));
    await client.writeSessionByHandle(handleId, {});
    assert.equal(single(requests).body, '{}');
  }),

  check('A null in a custom bag reaches the wire', 'writeSessionByHandle: null deletes a key; RFC 7396 section 2', async (create) => {
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, { properties: { custom: { kept: 1, old: null, deep: { old: null } } } });
    assert.deepEqual(JSON.parse(single(requests).body ?? ''), { properties: { custom: { kept: 1, old: null, deep: { old: null } } } });
  }),

  check('Leaving sends a null member', 'description: example leaveSession', async (create) => {
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, { members: { me: null } });
    assert.equal(single(requests).body, '{"members":{"me":null}}');
  }),

  check('A bigint is written digit for digit', 'README: numbers lose no digits', async (create) => {
    const { client, requests } = observe(create);
    const custom = { id: 18446744073709551615n, low: -9223372036854775808n, list: [9007199254740993n], small: 7n };
    await client.writeSessionByHandle(handleId, { properties: { custom } });
    assert.equal(
      single(requests).body?.replaceAll(/\s/g, ''),
      '{"properties":{"custom":{"id":18446744073709551615,"low":-9223372036854775808,"list":[9007199254740993],"small":7}}}',
    );
  }),

  check('Text of any language is sent as UTF-8', 'RFC 8259 section 8.1', async (create) => {
    const custom = { name: 'Hafen „Süd“ 港 🚢', quoted: '"\\\u0000\n', digits: '18446744073709551615' };
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, { properties: { custom } });
    assert.deepEqual(JSON.parse(single(requests).body ?? ''), { properties: { custom } });
  }),

  check('The change is left as it was, and may be frozen', 'writeSessionByHandle: an argument belongs to its caller', async (create) => {
    const build = () => ({ properties: { custom: { id: 18446744073709551615n, old: null } }, members: { me: null } });
    const thawed = build();
    const frozen = Object.freeze({
      properties: Object.freeze({ custom: Object.freeze({ old: null }) }),
      members: Object.freeze({ me: null }),
    });
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, thawed);
    await client.writeSessionByHandle(handleId, frozen);
    assert.deepEqual(thawed, build());
    assert.equal(requests.length, 2);
  }),

  check('If-Match of a write is sent byte for byte, alone', 'description: header If-Match; RFC 9110 section 13.1.1', async (create) => {
    for (const tag of [etag, 'W/"7c1d"', '*', '"a", "b"']) {
      const { client, requests } = observe(create);
      await client.writeSessionByHandle(handleId, {}, { headers: { 'If-Match': tag } });
      const { headers } = single(requests);
      assert.deepEqual([headers.get('If-Match'), headers.get('If-None-Match')], [tag, null]);
    }
  }),

  check(
    'If-None-Match: * of a write is sent, alone',
    'description: header If-None-Match, create only; RFC 9110 section 13.1.2',
    async (create) => {
      const { client, requests } = observe(create);
      await client.writeSessionByHandle(handleId, {}, { headers: { 'If-None-Match': '*' } });
      const { headers } = single(requests);
      assert.deepEqual([headers.get('If-None-Match'), headers.get('If-Match')], ['*', null]);
    },
  ),

  check('A trial is the query nocommit=true, and only when asked', 'description: query parameter nocommit', async (create) => {
    const { client, requests } = observe(create);
    await client.writeSessionByHandle(handleId, {}, { query: { nocommit: true } });
    await client.writeSessionByHandle(handleId, {}, { query: {} });
    await client.writeSessionByHandle(handleId, {});
    await client.writeSessionByHandle(handleId, {}, { query: { nocommit: false } });
    const [trial, ...others] = requests.map(({ url }) => new URL(url).search);
    const last = others.pop();
    assert.deepEqual([trial, ...others], ['?nocommit=true', '', '']);
    assert(last === '' || last === '?nocommit=false');
  }),

  check('A write is not repeated when it is refused', 'README: a write is repeated only with retry: true', async (create) => {
    const refusals = [
      answer(503, null, { 'Retry-After': '0' }),
      answer(429, null, { 'Retry-After': '0' }),
      text(409, 'conflict'),
      text(404, 'stale'),
      answer(401),
      answer(408),
      answer(500),
      answer(502),
      answer(504),
    ];
    for (const refusal of refusals) {
      const { client, requests } = observe(create, refusal);
      await client.writeSessionByHandle(handleId, {}).catch(() => undefined);
      single(requests);
    }
  }),

  check('A write is not repeated when no answer arrives', 'NetworkError: the write may have happened', async (create) => {
    const { client, requests } = observe(create, () => Promise.reject(new TypeError('fetch failed')));
    await client.writeSessionByHandle(handleId, {}).catch(() => undefined);
    single(requests);
  }),

  check(
    'A failed precondition is not overridden',
    'description: If-Match guards against lost updates; RFC 9110 section 13.1.1',
    async (create) => {
      const { client, requests } = observe(create, session(undefined, { ETag: '"newer"' }, 412));
      await client.writeSessionByHandle(handleId, {}, { headers: { 'If-Match': etag } });
      assert.equal(single(requests).headers.get('If-Match'), etag);
    },
  ),

  check('Clients keep their tokens and places apart', 'createClient: no shared state', async (create) => {
    const first = observe(create, session(), { baseUrl: 'https://first.example', token: 'XBL3.0 x=1;first', contractVersion: 104 });
    const second = observe(create, session(), { baseUrl: 'https://second.example', token, contractVersion: 107 });
    await first.client.writeSessionByHandle(handleId, {});
    await second.client.writeSessionByHandle(handleId, {});
    const placesOf = ({ url, headers }: ReturnType<typeof single>) => [
      new URL(url).host,
      headers.get('Authorization'),
      headers.get('X-Xbl-Contract-Version'),
    ];
    assert.deepEqual(placesOf(single(first.requests)), ['first.example', 'XBL3.0 x=1;first', '104']);
    assert.deepEqual(placesOf(single(second.requests)), ['second.example', token, '107']);
  }),
];
