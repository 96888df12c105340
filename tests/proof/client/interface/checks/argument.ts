import assert from 'node:assert/strict';
import { check, errorNamed, handleId, observe, operations, secret, service, session, token } from '../../harness.js';

const invalid = 'InvalidArgumentError';

/** A value that the types forbid and plain JavaScript, or data from outside, does not. */
const untyped = <T>(value: unknown): T => value as T;

/** What a client refuses before it sends anything. */
export const argumentChecks = [
  check('A wrong argument is named', 'InvalidArgumentError', async (create) => {
    const { client } = observe(create);
    for (const [, call] of operations) assert.match((await errorNamed(invalid, () => call(client, 'abc'))).message, /handleId/);
    assert.match((await errorNamed(invalid, () => client.writeSessionByHandle(handleId, untyped(null)))).message, /change/);
  }),

  check('A contract version that is no number is refused', 'ClientOptions.contractVersion', async (create) => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, '107', null]) {
      const error = await errorNamed(invalid, () => create({ token, contractVersion: untyped(wrong) }));
      assert.match(error.message, /contractVersion/);
    }
  }),

  check('A base URL that would show the token, or cannot be extended, is refused', 'ClientOptions.baseUrl', async (create) => {
    const without = [
      '',
      'sessiondirectory.xboxlive.com',
      '/handles',
      'ftp://x',
      'http://sessiondirectory.xboxlive.com',
      'http://127.0.0.1.example',
    ];
    for (const baseUrl of [...without, `${service}/?a=1`, `${service}/#a`, 'https://user:secret@x', 'https://user@x']) {
      const error = await errorNamed(invalid, () => create({ token, baseUrl }));
      assert.match(error.message, /baseUrl/);
      assert(!error.message.includes('secret'));
    }
  }),

  check(
    'A token that no header can hold is refused, not shown and not sent',
    'RFC 9110 section 5.5; ClientOptions.token',
    async (create) => {
      for (const wrong of ['', `two\n${secret}`, ` ${secret}`, `${secret} `, `${secret}ü`, `${secret}\u0000`, undefined, null, 42]) {
        const atOnce = await errorNamed(invalid, () => create({ token: untyped(wrong) }));
        const { client, requests } = observe(create, session(), { token: () => untyped(wrong) });
        const later = await errorNamed(invalid, () => client.getSessionByHandle(handleId));
        assert.deepEqual(requests, []);
        for (const { message } of [atOnce, later]) assert(message.includes('token') && !message.includes(secret));
      }
    },
  ),

  check('A header that no request can hold is refused, not shown and not sent', 'RFC 9110 section 5.5', async (create) => {
    for (const wrong of [`${secret}\r\nX-Injected: 1`, `${secret}ü`, ` ${secret}`, `${secret}\u0000`, '', 42, null]) {
      const headers = { Signature: untyped<string>(wrong) };
      for (const call of ['getSessionByHandle', 'writeSessionByHandle'] as const) {
        const { client, requests } = observe(create);
        const error = await errorNamed(invalid, () =>
          call === 'getSessionByHandle' ? client[call](handleId, { headers }) : client[call](handleId, {}, { headers }),
        );
        assert(error.message.includes('Signature') && !error.message.includes(secret));
        assert.deepEqual(requests, []);
      }
    }
  }),

  check(
    'A number that JSON cannot hold is refused and not sent as null',
    'writeSessionByHandle: null deletes a key; RFC 8259 section 6',
    async (create) => {
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        for (const custom of [{ score: wrong }, { list: [wrong] }, { id: 1n, score: wrong }]) {
          const { client, requests } = observe(create);
          await errorNamed(invalid, () => client.writeSessionByHandle(handleId, { properties: { custom } }));
          assert.deepEqual(requests, []);
        }
      }
    },
  ),

  check('Anything else that JSON cannot hold is refused and not sent', 'RFC 8259 section 3', async (create) => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    for (const wrong of [[undefined], () => 1, Symbol('a'), circular]) {
      const { client, requests } = observe(create);
      await errorNamed(invalid, () => client.writeSessionByHandle(handleId, { properties: { custom: { wrong } } }));
      assert.deepEqual(requests, []);
    }
  }),

  check('A wrong argument rejects and does not throw', 'Client: methods return promises', async (create) => {
    const { client } = observe(create);
    const calls = await Promise.allSettled([
      client.getSessionByHandle('abc'),
      client.writeSessionByHandle('abc', {}),
      client.writeSessionByHandle(handleId, untyped(null)),
    ]);
    assert.deepEqual(
      calls.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected'],
    );
  }),
];
