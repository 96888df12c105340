import assert from 'node:assert/strict';
import type { Client, ClientOptions, WriteOptions } from '../../../../../src/index.js';
import { inTurn } from '../../../../client/scripted.js';
import { type Clock, ending, follow, never, offline, timed } from '../../clock.js';
import { type CreateClient, errorNamed, etag, fieldsOf, handleId, type Respond, response, session, text } from '../../harness.js';

const read = (client: Client) => client.getSessionByHandle(handleId);
const write = (client: Client, options: WriteOptions) =>
  client.writeSessionByHandle(handleId, { properties: { custom: { round: 2n ** 60n } } }, options);

const passing = [408, 429, 500, 502, 503, 504];
const cut: Respond = () => new Response(new ReadableStream({ pull: (body) => body.error(new TypeError('terminated')) }));
const unavailable = (retryAfter: string, status = 503) => response(status, null, { 'Retry-After': retryAfter });

/** The waits of a read that fails again and again, in milliseconds. */
async function waits(create: CreateClient, clock: Clock, respond: Respond, options: Partial<ClientOptions> = {}) {
  const { client, times } = follow(create, clock, respond, options);
  await ending(clock, () => read(client));
  return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

const preconditions = [{ 'If-Match': etag }, { 'If-None-Match': '*' }] as const;
const retries = 'README: Retries';

/** What is tried again, how often and when. */
export const resilienceChecks = [
  timed('A read is tried four times by default', 'ClientOptions.maxAttempts: default 4', async (create, clock) => {
    for (const failing of [response(503), offline]) {
      const { client, requests } = follow(create, clock, failing);
      await ending(clock, () => read(client));
      assert.equal(requests.length, 4);
    }
  }),

  timed('A read is tried as often as maxAttempts says', 'ClientOptions.maxAttempts', async (create, clock) => {
    clock.random = 0;
    for (const maxAttempts of [1, 2, 7]) {
      const { client, requests } = follow(create, clock, response(503), { maxAttempts });
      await ending(clock, () => read(client));
      assert.equal(requests.length, maxAttempts);
    }
  }),

  timed('A wait grows from attempt to attempt', `${retries}, waits of up to 2, 4 and 8 seconds`, async (create, clock) => {
    clock.random = 0.999;
    for (const failing of [response(503), offline]) {
      const [first = 0, second = 0, third = 0] = await waits(create, clock, failing);
      assert(0 < first && first < second && second < third, `waited ${first}, ${second} and ${third} ms`);
    }
  }),

  timed('A wait is no longer than 2, 4 and 8 seconds', retries, async (create, clock) => {
    clock.random = 1 - Number.EPSILON;
    const [first = 0, second = 0, third = 0] = await waits(create, clock, response(503));
    assert(first <= 2000 && second <= 4000 && third <= 8000, `waited ${first}, ${second} and ${third} ms`);
  }),

  timed(
    'A wait is drawn, so that callers who failed together do not come back together',
    `${retries}, waits of up to 2, 4 and 8 seconds`,
    async (create, clock) => {
      clock.random = 0.2;
      const some = await waits(create, clock, response(503));
      clock.random = 0.8;
      const others = await waits(create, clock, response(503));
      for (const [index, wait] of some.entries()) assert(Math.abs(wait - (others[index] ?? wait)) > 1, `both waited ${wait} ms`);
    },
  ),

  timed('A wait is as long as Retry-After says, and no longer', `${retries}; RFC 9110 section 10.2.3`, async (create, clock) => {
    for (const [status, isDate] of [[503], [429], [500], [503, true]] as const) {
      const retryAfter = isDate ? new Date(Date.now() + 7000).toUTCString() : '7';
      const [wait = 0] = await waits(create, clock, inTurn(unavailable(retryAfter, status), session()));
      assert(7000 <= wait && wait < 8000, `waited ${wait} ms after ${status}`);
    }
  }),

  timed('An unreadable Retry-After is as good as none', 'OutcomeFor.retryAfter: unreadable', async (create, clock) => {
    for (const unreadable of ['soon', '-5', '1.5']) {
      const [wait = 0] = await waits(create, clock, inTurn(unavailable(unreadable), session()));
      assert(0 < wait && wait <= 2000, `waited ${wait} ms`);
    }
  }),

  timed('A wait beyond the time of the call is not begun, and the last outcome arrives', retries, async (create, clock) => {
    for (const respond of [unavailable('60'), unavailable('60', 500)]) {
      const { client, requests } = follow(create, clock, respond);
      const began = clock.now();
      const { result, error, at } = await ending(clock, () => read(client));
      assert.deepEqual([requests.length, at - began], [1, 0]);
      if (error === undefined) assert.deepEqual(fieldsOf(result), { status: 503, message: '', retryAfter: 60 });
      else await errorNamed('UnexpectedResponseError', () => Promise.reject(error));
    }
  }),

  timed('A write is not repeated by itself', 'README: a write is repeated only with retry: true', async (create, clock) => {
    for (const failing of [...passing.map((status) => response(status)), text(401, 'expired'), offline, cut, never]) {
      for (const headers of preconditions) {
        const { client, requests } = follow(create, clock, failing, { token: async () => 'XBL3.0 x=1;invented' });
        await ending(clock, () => write(client, { headers }));
        assert.equal(requests.length, 1);
      }
    }
  }),

  timed('A write that says so is repeated like a read', 'WriteOptions.retry', async (create, clock) => {
    for (const failing of [...passing.map((status) => response(status)), offline]) {
      for (const headers of preconditions) {
        const { client, requests } = follow(create, clock, inTurn(failing, session()));
        const outcome = await write(client, { headers, retry: true });
        assert.deepEqual([outcome.status, requests.length], [200, 2]);
      }
    }
  }),

  timed('A repeated write is the same change under the same precondition', 'WriteOptions.retry', async (create, clock) => {
    const { client, requests } = follow(create, clock, inTurn(response(503), offline, session()));
    await write(client, { headers: { 'If-Match': etag }, query: { nocommit: true }, retry: true });
    const [first, ...others] = requests.map(({ method, url, body, headers }) => ({ method, url, body, headers: [...headers] }));
    assert.deepEqual(others, [first, first]);
    assert.equal(first?.body, '{"properties":{"custom":{"round":1152921504606846976}}}');
  }),

  timed('A write to repeat without a precondition is refused and not sent', 'WriteOptions.retry: needs If-Match', async (create, clock) => {
    // The types allow * only; a caller without types may give a tag.
    for (const headers of [{}, { 'If-Match': '*' }, { 'If-None-Match': etag as '*' }]) {
      const { client, requests } = follow(create, clock, session());
      await errorNamed('InvalidArgumentError', () => write(client, { headers, retry: true }));
      assert.deepEqual(requests, []);
    }
  }),
];
