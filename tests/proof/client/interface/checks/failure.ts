import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Client } from '../../../../../src/index.js';
import { refusingUrl } from '../../../../client/faults/faulty-server.js';
import {
  check,
  errorNamed,
  errorOf,
  handleId,
  minimal,
  observe,
  operations,
  type Respond,
  response,
  secret,
  session,
  settle,
  text,
  token,
} from '../../harness.js';

const unexpected = 'UnexpectedResponseError';
const put = (client: Client) => client.writeSessionByHandle(handleId, {});
const never = 'README: everything that is not documented is an exception';

/** The errors of this client: their classes, what they tell, and what they must not. */
export const failureChecks = [
  check('A status that the operation does not document is an error, never an outcome', never, async (create) => {
    for (const respond of [text(418, 'teapot'), session(minimal, {}, 206)]) {
      for (const [, call] of operations) await errorNamed(unexpected, () => call(observe(create, respond).client));
    }
    for (const respond of [session(minimal, {}, 201), text(409, 'conflict'), session(minimal, {}, 412)]) {
      await errorNamed(unexpected, () => observe(create, respond).client.getSessionByHandle(handleId));
    }
    await errorNamed(unexpected, () => put(observe(create, response(304)).client));
  }),

  check('An unexpected response is told by operation, status, headers and reason', 'UnexpectedResponseError', async (create) => {
    for (const [operationId, call] of operations) {
      const { client } = observe(create, response(418, 'teapot', { Via: 'gateway' }));
      const error = await errorNamed(unexpected, () => call(client));
      assert.match(error.message, new RegExp(`${operationId}.*418.*teapot`));
      assert('headers' in error && error.headers instanceof Headers);
      assert.equal(error.headers.get('Via'), 'gateway');
      assert('operationId' in error && 'status' in error && 'text' in error);
      assert.deepEqual([error.operationId, error.status, error.text], [operationId, 418, 'teapot']);
    }
  }),

  check('An unexpected response is cut after 1,000 characters', 'UnexpectedResponseError.text', async (create) => {
    const { client } = observe(create, text(500, `${'x'.repeat(1000)}tail`));
    const error = await errorNamed(unexpected, () => put(client));
    assert('text' in error);
    assert.equal(error.text, 'x'.repeat(1000));
    assert(error.message.length < 1000 && !error.message.includes('tail'));
  }),

  check('No response is a NetworkError with method, URL and cause', 'README: exceptions; NetworkError', async (create) => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    const { client } = observe(create, () => Promise.reject(cause));
    const error = await errorNamed('NetworkError', () => put(client));
    assert.equal(error.cause, cause);
    assert.match(error.message, /PUT https:.*ECONNREFUSED/);
    assert('method' in error && 'url' in error);
    assert.deepEqual([error.method, error.url], ['PUT', `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`]);
  }),

  check('A refused connection is a NetworkError that says so', 'README: exceptions; NetworkError', async (create) => {
    const baseUrl = await refusingUrl();
    // A write, because a client may try a read again.
    const error = await errorNamed('NetworkError', () => put(create({ token, baseUrl })));
    assert.match(error.message, /ECONNREFUSED/);
  }),

  check('A response that is cut is a NetworkError', 'NetworkError: no complete response arrived', async (create) => {
    for (const status of [200, 404, 500]) {
      const cause = new TypeError('terminated');
      const start = new TextEncoder().encode(minimal);
      let pulled = 0;
      const cut = () =>
        new ReadableStream<Uint8Array>({
          pull: (controller) => (pulled++ === 0 ? controller.enqueue(start) : controller.error(cause)),
        });
      const { client } = observe(create, () => new Response(cut(), { status, headers: { 'Content-Type': 'application/json' } }));
      assert.equal((await errorNamed('NetworkError', () => put(client))).cause, cause);
    }
  }),

  check('An error of the token function is its own, and nothing is sent', 'createClient: the token function’s error', async (create) => {
    for (const [, call] of operations) {
      const signedOut = new Error('signed out');
      const refused = Promise.reject(signedOut);
      refused.catch(() => undefined); // for a client that does not wait for it
      const { client, requests } = observe(create, session(), { token: () => refused });
      assert.equal(await errorOf(() => call(client)), signedOut);
      assert.deepEqual(requests, []);
    }
  }),

  check('The token is in no outcome, error or log', 'README: the token is in no outcome, error or log', async (create) => {
    const logged = await recordLogs(async () => {
      const cut: Respond = () => Promise.reject(new TypeError('fetch failed'));
      for (const respond of [session(), response(204), text(404, 'gone'), text(400, 'no'), response(418, 'teapot'), session('{'), cut]) {
        const { client } = observe(create, respond);
        for (const call of [() => put(client), () => client.writeSessionByHandle(token, {})]) {
          const { result, error } = await settle(call);
          assert(!everythingIn(result).includes(secret), 'the outcome holds the token');
          assert(!everythingIn(error).includes(secret), 'the error holds the token');
        }
      }
    });
    assert(!logged.includes(secret), 'a log holds the token');
  }),

  check('Nothing is logged', 'README: what goes wrong is an outcome or an exception', async (create) => {
    const logged = await recordLogs(async () => {
      for (const respond of [session(), response(204), text(404, 'gone'), response(418, 'teapot'), session('{')]) {
        const { client } = observe(create, respond);
        await settle(() => put(client));
      }
    });
    assert.equal(logged, '');
  }),
];

/** What is written to the console meanwhile. */
async function recordLogs(work: () => Promise<void>): Promise<string> {
  const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
  const lines: string[] = [];
  const originals = methods.map((method) => console[method]);
  for (const method of methods) console[method] = (...values: unknown[]) => void lines.push(inspect(values, { depth: 9 }));
  try {
    await work();
  } finally {
    for (const [index, method] of methods.entries()) console[method] = originals[index] ?? console[method];
  }
  return lines.join('\n');
}

/** What a logger or JSON would show of a value, hidden fields, headers and causes included. */
function everythingIn(value: unknown): string {
  const json = JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)) ?? '';
  return (
    inspect(value, { depth: 9, showHidden: true, maxStringLength: null }) + json + (value instanceof Error ? everythingIn(value.cause) : '')
  );
}
