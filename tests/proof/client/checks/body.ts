import assert from 'node:assert/strict';
import type { Client } from '../../../../src/index.js';
import {
  answer,
  check,
  errorNamed,
  fieldsOf,
  handleId,
  minimal,
  observe,
  operations,
  type Respond,
  session,
  text,
  withCustom,
} from '../harness.js';

const read = (client: Client) => client.getSessionByHandle(handleId);
const unexpected = 'UnexpectedResponseError';
const mebibyte = new Uint8Array(2 ** 20).fill(0x20);

/** A body that comes in parts, and how many of them were taken before it was cancelled. */
function inParts(status: number, type: string, part: Uint8Array, count: number) {
  const taken = { parts: 0, isCancelled: false };
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    taken.parts += 1;
    if (taken.parts > count) controller.close();
    else controller.enqueue(part);
  };
  const cancel = () => {
    taken.isCancelled = true;
  };
  const body = () => new ReadableStream<Uint8Array>({ pull, cancel }, { highWaterMark: 0 });
  const respond: Respond = () => new Response(body(), { status, headers: { 'Content-Type': type } });
  return { taken, respond };
}

const bytes =
  (body: readonly (string | readonly number[])[], status = 200, type = 'application/json'): Respond =>
  () => {
    const parts = body.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part)));
    return new Response(Buffer.concat(parts), { status, headers: { 'Content-Type': type } });
  };

const mark = [0xef, 0xbb, 0xbf];
const correlationId = '5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24';
const ids = { 'X-XblCorrelationId': correlationId };

/** What the body of an answer may be: its size, its bytes, the session in it, and what it is known by. */
export const bodyChecks = [
  check('A body beyond the limit is an error, and the rest is not read', 'ClientOptions.maxBodyBytes; README: Size', async (create) => {
    for (const [status, type] of [[200, 'application/json'] as const, [404, 'text/plain'] as const]) {
      const { taken, respond } = inParts(status, type, mebibyte.subarray(0, 1000), 50);
      const { client } = observe(create, respond, { maxBodyBytes: 3500 });
      const error = await errorNamed(unexpected, () => read(client));
      assert.match(error.message, /3500/);
      assert.deepEqual([taken.isCancelled, taken.parts <= 5], [true, true]);
    }
  }),

  check('A body may have 16 MiB by default', 'ClientOptions.maxBodyBytes: default 16 MiB', async (create) => {
    const { taken, respond } = inParts(200, 'application/json', mebibyte, 18);
    await errorNamed(unexpected, () => read(observe(create, respond).client));
    assert.deepEqual(taken, { parts: 17, isCancelled: true });
  }),

  check('A body of just the limit is read', 'ClientOptions.maxBodyBytes: bytes of the largest body that is accepted', async (create) => {
    const body = withCustom('{"worldName":"Grüße 港"}');
    const maxBodyBytes = new TextEncoder().encode(body).byteLength;
    assert.equal((await read(observe(create, session(body), { maxBodyBytes }).client)).status, 200);
    // Larger in bytes, not in characters.
    await errorNamed(unexpected, () => read(observe(create, session(body), { maxBodyBytes: maxBodyBytes - 1 }).client));
  }),

  check('A body that is not UTF-8 is an error', 'README: Size, text is UTF-8; RFC 8259 section 8.1', async (create) => {
    for (const wrong of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80]]) {
      const inSession = bytes([minimal.slice(0, -1), ',"name":"', wrong, '"}']);
      await errorNamed(unexpected, () => read(observe(create, inSession).client));
      for (const status of [403, 404]) {
        const inText = bytes(['no ', wrong], status, 'text/plain');
        for (const [, call] of operations) await errorNamed(unexpected, () => call(observe(create, inText).client));
      }
    }
  }),

  check('A byte order mark is no part of the body', 'RFC 8259 section 8.1: a parser may ignore it', async (create) => {
    const inSession = observe(create, bytes([mark, minimal]));
    assert.deepEqual(fieldsOf(await read(inSession.client)), { status: 200, session: JSON.parse(minimal) });
    const inText = observe(create, bytes([mark, 'gone'], 404, 'text/plain'));
    assert.deepEqual(fieldsOf(await read(inText.client)), { status: 404, message: 'gone' });
  }),

  check('Text is UTF-8, whatever its charset says', 'README: Size', async (create) => {
    for (const charset of ['iso-8859-1', 'windows-1252', 'utf-16']) {
      const { client } = observe(create, bytes([withCustom('{"worldName":"Grüße 港"}')], 200, `application/json; charset=${charset}`));
      const outcome = await read(client);
      assert(outcome.status === 200);
      assert.equal(outcome.session.properties.custom?.worldName, 'Grüße 港');
      const inText = observe(create, bytes(['Grüße 港'], 404, `text/plain; charset=${charset}`));
      assert.deepEqual(fieldsOf(await read(inText.client)), { status: 404, message: 'Grüße 港' });
    }
  }),

  check('A session that the validator refuses is an error with its reason', 'ClientOptions.validate', async (create) => {
    const judged: unknown[] = [];
    const validate = (session: object) => {
      judged.push(session);
      return [{ message: '/members/0/gamertag must be string' }, { message: '/servers must be object' }];
    };
    const body = withCustom('{"id":18446744073709551615}');
    for (const [operationId, call] of operations) {
      for (const status of operationId === 'getSessionByHandle' ? [200] : [200, 201, 403, 412]) {
        const { client } = observe(create, session(body, {}, status), { validate });
        const error = await errorNamed(unexpected, () => call(client));
        assert.match(error.message, /\/members\/0\/gamertag must be string/);
      }
    }
    const expected = { ...JSON.parse(minimal), properties: { custom: { id: 18446744073709551615n } } };
    assert.deepEqual(judged, [expected, expected, expected, expected, expected]);
  }),

  check('A validator judges sessions, and lets those pass that it finds nothing in', 'ClientOptions.validate', async (create) => {
    let judged = 0;
    const validate = () => {
      judged += 1;
      return [];
    };
    const limit = answer(429, '{"currentRequests":31}', { 'Content-Type': 'application/json' });
    for (const respond of [session(), limit, text(404, 'gone'), answer(204)]) await read(observe(create, respond, { validate }).client);
    assert.equal(judged, 1);
  }),

  check('The correlation id of the service is in every outcome', 'OutcomeFor.correlationId', async (create) => {
    const answers = [session(minimal, ids), answer(202, null, ids), answer(204, null, ids), answer(403, null, ids), answer(503, null, ids)];
    for (const [, call] of operations) {
      for (const respond of answers) assert.equal(fieldsOf(await call(observe(create, respond).client)).correlationId, correlationId);
      assert.equal(fieldsOf(await call(observe(create).client)).correlationId, undefined);
    }
  }),

  check('The correlation id of the service is in the error', 'UnexpectedResponseError.correlationId', async (create) => {
    for (const [, call] of operations) {
      for (const respond of [answer(418, 'teapot', ids), session('{', ids)]) {
        const error = await errorNamed(unexpected, () => call(observe(create, respond).client));
        assert('correlationId' in error);
        assert.equal(error.correlationId, correlationId);
      }
    }
  }),

  check('The exceeded limit has one form, however it is spelt', 'ExceededLimit: three pages of the vendor', async (create) => {
    const counts = { currentRequests: 31, maxRequests: 30, periodInSeconds: 15 };
    const spellings = [
      { version: 1, limitType: 'Rate' },
      { Version: 1, LimitType: 'Rate' },
      { Version: 1, type: 'Rate' },
    ];
    for (const spelling of spellings) {
      const body = JSON.stringify({ ...counts, ...spelling });
      const { client } = observe(create, answer(429, body, { 'Content-Type': 'application/json' }));
      assert.deepEqual(fieldsOf(await read(client)).rateLimit, { ...counts, version: 1, limitType: 'Rate' });
    }
  }),
];
