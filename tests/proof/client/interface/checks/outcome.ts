import assert from 'node:assert/strict';
import type { Client } from '../../../../../src/index.js';
import {
  check,
  errorNamed,
  fieldsOf,
  handleId,
  minimal,
  observe,
  operations,
  type Respond,
  response,
  session,
  text,
  withCustom,
} from '../../harness.js';

const read = (client: Client) => client.getSessionByHandle(handleId);
const write = (client: Client) => client.writeSessionByHandle(handleId, {});
const unexpected = 'UnexpectedResponseError';

const bytes =
  (body: readonly (string | readonly number[])[], status = 200, type = 'application/json'): Respond =>
  () => {
    const parts = body.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part)));
    return new Response(Buffer.concat(parts), { status, headers: { 'Content-Type': type } });
  };

const mark = [0xef, 0xbb, 0xbf];
const correlationId = '5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24';
const ids = { 'X-XblCorrelationId': correlationId };

/** What an outcome of this client has, beyond what any client tells. */
export const outcomeChecks = [
  check('An outcome has the documented fields, and no others', 'OutcomeFor', async (create) => {
    for (const [, call] of operations) {
      assert.deepEqual(fieldsOf(await call(observe(create).client)), { status: 200, session: JSON.parse(minimal) });
      assert.deepEqual(fieldsOf(await call(observe(create, text(404, 'gone')).client)), { status: 404, message: 'gone' });
    }
  }),

  check('Every outcome has the headers of its response', 'README: all outcomes have headers', async (create) => {
    for (const respond of [session(minimal, ids), session(minimal, ids, 412), response(204, null, ids), response(404, null, ids)]) {
      const { client } = observe(create, respond);
      const { headers } = await client.writeSessionByHandle(handleId, {});
      assert.equal(headers.get('x-xblcorrelationid'), correlationId);
    }
  }),

  check('A message is the text as it came', 'OutcomeFor.message: a text is the body', async (create) => {
    for (const message of ['The session\r\n', ' 42']) {
      assert.deepEqual(fieldsOf(await read(observe(create, text(403, message)).client)), { status: 403, message });
    }
  }),

  check('A number is a bigint only beyond 2^53', 'README: everything else is what JSON.parse gives', async (create) => {
    const custom = '{"zero":0,"one":-1,"largest":9007199254740991,"half":0.5,"exponent":1e21,"id":18446744073709551615}';
    const expected = { zero: 0, one: -1, largest: 9007199254740991, half: 0.5, exponent: 1e21, id: 18446744073709551615n };
    const outcome = await read(observe(create, session(withCustom(custom))).client);
    assert(outcome.status === 200);
    assert.deepEqual(outcome.session.properties.custom, expected);
  }),

  check('A wait until a date in the past is 0', 'RFC 9110 section 10.2.3; OutcomeFor.retryAfter', async (create) => {
    const { client } = observe(create, response(429, null, { 'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT' }));
    assert.equal(fieldsOf(await write(client)).retryAfter, 0);
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
      const { client } = observe(create, response(429, body, { 'Content-Type': 'application/json' }));
      assert.deepEqual(fieldsOf(await read(client)).rateLimit, { ...counts, version: 1, limitType: 'Rate' });
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

  check('A body of just maxBodyBytes is read, and no larger one', 'ClientOptions.maxBodyBytes', async (create) => {
    const body = withCustom('{"worldName":"Grüße 港"}');
    const maxBodyBytes = new TextEncoder().encode(body).byteLength;
    assert.equal((await read(observe(create, session(body), { maxBodyBytes }).client)).status, 200);
    // Larger in bytes, not in characters.
    await errorNamed(unexpected, () => read(observe(create, session(body), { maxBodyBytes: maxBodyBytes - 1 }).client));
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
    const limit = response(429, '{"currentRequests":31}', { 'Content-Type': 'application/json' });
    for (const respond of [session(), limit, text(404, 'gone'), response(204)]) await read(observe(create, respond, { validate }).client);
    assert.equal(judged, 1);
  }),

  check('The correlation id of the service is in every outcome', 'OutcomeFor.correlationId', async (create) => {
    const responses = [
      session(minimal, ids),
      response(202, null, ids),
      response(204, null, ids),
      response(403, null, ids),
      response(503, null, ids),
    ];
    for (const [, call] of operations) {
      for (const respond of responses) assert.equal(fieldsOf(await call(observe(create, respond).client)).correlationId, correlationId);
      assert.equal(fieldsOf(await call(observe(create).client)).correlationId, undefined);
    }
  }),

  check('The correlation id of the service is in the error', 'UnexpectedResponseError.correlationId', async (create) => {
    for (const [, call] of operations) {
      for (const respond of [response(418, 'teapot', ids), session('{', ids)]) {
        const error = await errorNamed(unexpected, () => call(observe(create, respond).client));
        assert('correlationId' in error);
        assert.equal(error.correlationId, correlationId);
      }
    }
  }),
];
