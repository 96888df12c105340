import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Client } from '../../../../src/index.js';
import {
  answer,
  type CreateClient,
  check,
  errorNamed,
  errorOf,
  handleId,
  minimal,
  observe,
  operations,
  type Respond,
  secret,
  session,
  settle,
  single,
  text,
  token,
} from '../harness.js';

/** Each operation, as a call that must fail with the named error. */
async function failures(create: CreateClient, respond: Respond, name: string): Promise<readonly Error[]> {
  const errors: Error[] = [];
  for (const [, call] of operations) {
    const { client } = observe(create, respond);
    errors.push(await errorNamed(name, () => call(client)));
  }
  return errors;
}

const unexpected = 'UnexpectedResponseError';
const put = (client: Client, signal?: AbortSignal) => client.writeSessionByHandle(handleId, {}, { signal });
const html = '<html><title>Bad gateway</title></html>';
const never = 'README: everything that is not documented is an exception';

/** What is no documented answer: it must never look like one. */
export const failureChecks = [
  check('A status that is not documented is an error', never, async (create) => {
    for (const respond of [text(418, 'teapot'), session(minimal, {}, 206), session(minimal, {}, 203), text(410, 'gone')]) {
      await failures(create, respond, unexpected);
    }
    for (const status of [500, 501, 505]) {
      const { client } = observe(create, text(status, 'oops'));
      await errorNamed(unexpected, () => put(client));
    }
  }),

  check('A status of the other operation is an error', 'description: statuses of each operation', async (create) => {
    for (const respond of [session(minimal, {}, 201), text(409, 'conflict'), session(minimal, {}, 412)]) {
      const { client } = observe(create, respond);
      await errorNamed(unexpected, () => client.getSessionByHandle(handleId));
    }
    const { client } = observe(create, answer(304));
    await errorNamed(unexpected, () => put(client));
  }),

  check('HTML from a gateway is an error, whatever the status', never, async (create) => {
    for (const status of [200, 403, 404]) {
      await failures(create, answer(status, html, { 'Content-Type': 'text/html; charset=utf-8' }), unexpected);
    }
    for (const status of [412, 429, 503]) {
      const { client } = observe(create, answer(status, html, { 'Content-Type': 'text/html' }));
      await errorNamed(unexpected, () => put(client));
    }
  }),

  check('A session without a media type is an error', 'description: media type of 200', async (create) => {
    await failures(create, answer(200, minimal), unexpected);
    await failures(create, text(200, minimal), unexpected);
  }),

  check('A session where none is documented is an error', 'description: 403 and 404 of getSessionByHandle are texts', async (create) => {
    for (const status of [403, 404]) {
      const { client } = observe(create, session(minimal, {}, status));
      await errorNamed(unexpected, () => client.getSessionByHandle(handleId));
    }
  }),

  check('Malformed JSON is an error', never, async (create) => {
    for (const body of [minimal.slice(0, -1), `${minimal}}`, '{', "{'a':1}", `${minimal.slice(0, -1)},"id":18446744073709551615`]) {
      await failures(create, session(body), unexpected);
    }
  }),

  check('An empty session is an error', never, async (create) => {
    await failures(create, session(''), unexpected);
  }),

  check('JSON that is no object is an error', 'description: MultiplayerSession is an object', async (create) => {
    for (const body of ['null', '[]', '42', 'true', `"${minimal.replaceAll('"', '')}"`]) await failures(create, session(body), unexpected);
  }),

  check('An unexpected answer is told by operation, status, headers and reason', 'UnexpectedResponseError', async (create) => {
    for (const [operationId, call] of operations) {
      const { client } = observe(create, answer(418, 'teapot', { Via: 'gateway' }));
      const error = await errorNamed(unexpected, () => call(client));
      assert.match(error.message, new RegExp(`${operationId}.*418.*teapot`));
      assert('headers' in error && error.headers instanceof Headers);
      assert.equal(error.headers.get('Via'), 'gateway');
      assert('operationId' in error && 'status' in error && 'text' in error);
      assert.deepEqual([error.operationId, error.status, error.text], [operationId, 418, 'teapot']);
    }
  }),

  check('An unexpected answer is cut after 1,000 characters', 'UnexpectedResponseError.text', async (create) => {
    const { client } = observe(create, text(500, `${'x'.repeat(1000)}tail`));
    const error = await errorNamed(unexpected, () => put(client));
    assert('text' in error);
    assert.equal(error.text, 'x'.repeat(1000));
    assert(error.message.length < 1000 && !error.message.includes('tail'));
  }),

  check('No answer is a NetworkError with method, URL and cause', 'README: exceptions; NetworkError', async (create) => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    const { client } = observe(create, () => Promise.reject(cause));
    const error = await errorNamed('NetworkError', () => put(client));
    assert.equal(error.cause, cause);
    assert.match(error.message, /PUT https:.*ECONNREFUSED/);
    assert('method' in error && 'url' in error);
    assert.deepEqual([error.method, error.url], ['PUT', `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`]);
  }),

  check('An answer that is cut is a NetworkError', 'NetworkError: no complete answer arrived', async (create) => {
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
      for (const respond of [session(), answer(204), text(404, 'gone'), text(400, 'no'), answer(418, 'teapot'), session('{'), cut]) {
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
      for (const respond of [session(), answer(204), text(404, 'gone'), answer(418, 'teapot'), session('{')]) {
        const { client } = observe(create, respond);
        await settle(() => put(client));
      }
    });
    assert.equal(logged, '');
  }),

  check('A call that is refused leaves the client usable', 'createClient: no shared state', async (create) => {
    let refuse = true;
    const { client, requests } = observe(create, (sent) => (refuse ? text(418, 'teapot') : session())(sent));
    await settle(() => put(client));
    await settle(() => put(client, AbortSignal.abort()));
    refuse = false;
    const { length } = requests;
    assert.equal((await put(client)).status, 200);
    single(requests.slice(length));
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
