import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Client, ClientOptions, TokenRequest } from '../../../../../src/index.js';
import { inTurn } from '../../../../client/scripted.js';
import { ending, follow, offline, pass, timed } from '../../clock.js';
import {
  check,
  errorNamed,
  errorOf,
  handleId,
  observe,
  operations,
  type Respond,
  response,
  type Sent,
  secret,
  session,
  settle,
  text,
  token,
  withCustom,
} from '../../harness.js';

const [a, b, c] = ['XBL3.0 x=1;invented-a', 'XBL3.0 x=1;invented-b', 'XBL3.0 x=1;invented-c'];
const expired = text(401, 'The token has expired.');
const read = (client: Client) => client.getSessionByHandle(handleId);
const write = (client: Client) => client.writeSessionByHandle(handleId, {});

/** A token function that gives these values in turn, the last one again and again, and whether it was told to refresh. */
function giving(...values: readonly string[]) {
  const refreshes: boolean[] = [];
  const give = async ({ refresh }: TokenRequest) => {
    refreshes.push(refresh);
    await pass(5);
    return values[Math.min(refreshes.length, values.length) - 1] ?? '';
  };
  return { refreshes, token: give };
}

const tokensOf = (requests: readonly Sent[]) => requests.map(({ headers }) => headers.get('Authorization'));

/** Refuses one token and accepts any other. */
const refusing =
  (refused: string | undefined): Respond =>
  (sent) =>
    (sent.headers.get('Authorization') === refused ? expired : session())(sent);

const tokens = 'README: Tokens';

/** Tokens: asked for, refused, asked for again and kept out of sight. */
export const tokenChecks = [
  timed('A read that is refused with 401 is sent once more, with a fresh token', tokens, async (create, clock) => {
    const given = giving(a, b, c);
    const { client, requests, times } = follow(create, clock, refusing(a), { token: given.token });
    assert.equal((await read(client)).status, 200);
    assert.deepEqual(
      [tokensOf(requests), given.refreshes],
      [
        [a, b],
        [false, true],
      ],
    );
    assert.deepEqual(times, [5, 10]);
  }),

  timed('A second 401 is the outcome', tokens, async (create, clock) => {
    const given = giving(a, b, c);
    const { client, requests } = follow(create, clock, expired, { token: given.token });
    assert.equal((await read(client)).status, 401);
    await pass(60_000);
    assert.deepEqual(
      [tokensOf(requests), given.refreshes],
      [
        [a, b],
        [false, true],
      ],
    );
  }),

  timed('A token that is a text is not sent again after a 401', tokens, async (create, clock) => {
    const { client, requests } = follow(create, clock, expired);
    assert.equal((await read(client)).status, 401);
    assert.deepEqual(tokensOf(requests), [token]);
  }),

  timed('A token function is told to refresh after a 401, and never else', 'TokenRequest.refresh', async (create, clock) => {
    const given = giving(a, a, a, a, a, b);
    const busy = [response(503), offline, text(403, 'no'), text(404, 'gone')] as const;
    const { client } = follow(create, clock, inTurn(...busy, expired, session()), { token: given.token });
    for (let call = 0; call < 4; call += 1) await read(client);
    assert.deepEqual(given.refreshes, [false, false, false, false, false, true, false]);
  }),

  timed('A token function is asked once before every attempt', 'ClientOptions.token: asked before every attempt', async (create, clock) => {
    const given = giving(a, b, c);
    const { client, requests } = follow(create, clock, inTurn(response(503), response(500), session()), { token: given.token });
    await read(client);
    assert.deepEqual([tokensOf(requests), given.refreshes.length], [[a, b, c], 3]);
  }),

  timed('Calls that start together ask for one token', tokens, async (create, clock) => {
    const given = giving(a, b, c);
    const { client, requests } = follow(create, clock, session(), { token: given.token });
    await Promise.all([read(client), read(client), write(client)]);
    assert.deepEqual([tokensOf(requests), given.refreshes], [[a, a, a], [false]]);
  }),

  timed('Calls that are refused together share one refresh', tokens, async (create, clock) => {
    const given = giving(a, b, c);
    const { client, requests } = follow(create, clock, refusing(a), { token: given.token });
    await Promise.all([read(client), read(client), read(client)]);
    assert.deepEqual(
      [tokensOf(requests), given.refreshes],
      [
        [a, a, a, b, b, b],
        [false, true],
      ],
    );
  }),

  timed('A write that is refused with 401 is not repeated, and the next call refreshes', tokens, async (create, clock) => {
    const given = giving(a, b);
    const { client, requests } = follow(create, clock, refusing(a), { token: given.token });
    assert.equal((await write(client)).status, 401);
    assert.equal((await write(client)).status, 200);
    assert.deepEqual(
      [tokensOf(requests), given.refreshes],
      [
        [a, b],
        [false, true],
      ],
    );
  }),

  timed('The attempt with a fresh token is not counted', 'ClientOptions.maxAttempts', async (create, clock) => {
    const alone = follow(create, clock, refusing(a), { token: giving(a, b).token, maxAttempts: 1 });
    assert.equal((await read(alone.client)).status, 200);
    const failing = follow(create, clock, inTurn(expired, response(503)), { token: giving(a, b).token, maxAttempts: 3 });
    assert.equal((await read(failing.client)).status, 503);
    assert.equal(failing.requests.length, 1 + 3);
  }),

  timed('An error of the token function ends the call', 'ClientOptions.token: what it throws arrives as it is', async (create, clock) => {
    const signedOut = new Error('signed out');
    let asked = 0;
    const refused = Promise.reject(signedOut);
    refused.catch(() => undefined); // for a client that does not wait for it
    const failing = () => {
      asked += 1;
      return refused;
    };
    const { client, requests } = follow(create, clock, session(), { token: failing });
    const { error, at } = await ending(clock, () => read(client));
    assert.deepEqual([error === signedOut, at, asked, requests.length], [true, 0, 1, 0]);
  }),

  check('A token that a response repeats is in no text', 'README: a text that repeats it has <redacted> instead', async (create) => {
    const told = `You sent ${token} and ${token}, or ${secret}`;
    const shown = 'You sent <redacted> and <redacted>, or <redacted>';
    for (const given of asTextAndFunction) {
      for (const status of [400, 401, 403, 404, 429, 503]) {
        for (const [, call] of operations) {
          const outcome = await settle(() => call(observe(create, text(status, told), given).client));
          const { result } = outcome;
          assert(typeof result === 'object' && result !== null && 'message' in result);
          assert.equal(result.message, shown);
        }
      }
      for (const respond of [text(418, told), session(`{"message":"${told}"`), response(200, told, { 'Content-Type': 'text/html' })]) {
        const error = await errorOf(() => read(observe(create, respond, given).client));
        assert('text' in error && typeof error.text === 'string');
        assert(error.text.includes(shown));
        assert(![error.text, error.message, error.stack].join().includes(secret));
      }
    }
  }),

  check('A token that a session repeats is in none of its values and names', 'README: <redacted> instead', async (create) => {
    for (const given of asTextAndFunction) {
      const outcome = await read(observe(create, session(withCustom(`{"told":"You sent ${token}","${secret}":1}`)), given).client);
      assert(outcome.status === 200);
      assert.deepEqual(outcome.session.properties.custom, { told: 'You sent <redacted>', '<redacted>': 1 });
    }
  }),

  check('A token that a failure of the network repeats is not shown', 'README: the token is in no error', async (create) => {
    const failures = [
      () => new Error(`Invalid header value: ${token}`),
      () => new TypeError('fetch failed', { cause: new Error(`Parse Error near "${secret}"`) }),
    ];
    for (const failed of failures) {
      for (const [, call] of operations) {
        const { client } = observe(create, () => Promise.reject(failed()));
        const error = await errorNamed('NetworkError', () => call(client));
        assert(!inspect(error, { depth: 9, showHidden: true }).includes(secret), 'the error holds the token');
      }
    }
  }),

  check('A token that a refusal repeats is in none of its headers', 'README: the token is in no error', async (create) => {
    const headers = { 'Content-Type': 'text/plain', 'X-Debug': `Authorization: ${token}`, Via: 'gateway' };
    for (const given of asTextAndFunction) {
      for (const status of [400, 401, 403, 404, 418, 429, 500, 503]) {
        for (const [, call] of operations) {
          const { result, error } = await settle(() => call(observe(create, response(status, 'no', headers), given).client));
          const ended: unknown = result ?? error;
          assert(typeof ended === 'object' && ended !== null && 'headers' in ended && ended.headers instanceof Headers);
          assert.deepEqual([ended.headers.get('X-Debug'), ended.headers.get('Via')], ['Authorization: <redacted>', 'gateway']);
        }
      }
    }
  }),
];

const asTextAndFunction: readonly Pick<ClientOptions, 'token'>[] = [{ token }, { token: async () => token }];
