import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { CallOptions, Client, Hooks, RateLimiter } from '../../src/index.js';
import { inTurn, onCommand } from '../scripted.js';
import { after, type Clock, ending, follow, offline, timed } from './client-clock.js';
import {
  answer,
  check,
  fieldsOf,
  handleId,
  observe,
  operations,
  otherHandleId,
  record,
  secret,
  service,
  session,
  settle,
  single,
  token,
} from './client-harness.js';

type ReadOptions = CallOptions<'getSessionByHandle'>;

const read = (client: Client, options?: ReadOptions) => client.getSessionByHandle(handleId, options);
const correlation = { 'X-XblCorrelationId': '5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24', 'MS-CV': 'q0K2Yl3zXUmO8rTn.1.7' };
const reason = new Error('the player left');

/** Hooks that keep what they are told. */
function listen() {
  const events: [string, object][] = [];
  const hooks: Hooks = {
    onRequest: (event) => void events.push(['request', event]),
    onResponse: (event) => void events.push(['response', event]),
    onRetry: (event) => void events.push(['retry', event]),
  };
  return { events, hooks };
}

/** A limiter whose turns come when they are told to, and what is asked of it. */
function limit(clock: Clock, turns: readonly number[] = []) {
  const asked: string[] = [];
  let taken = 0;
  const rateLimiter: RateLimiter = {
    now: clock.now,
    take() {
      asked.push('take');
      taken += 1;
      return turns[taken - 1] ?? clock.now();
    },
    giveBack: (turn) => void asked.push(`give back ${turn}`),
    pauseUntil: (time) => void asked.push(`pause until ${time}`),
  };
  return { asked, rateLimiter };
}

/** A client that shares reads, and a service that answers when it is told to. */
function shared(create: Parameters<(typeof trafficChecks)[number]['run']>[0], shareReads?: boolean) {
  const { respond, answer } = onCommand();
  const { client, requests } = observe(create, respond, shareReads === undefined ? {} : { shareReads });
  return {
    client,
    requests,
    /** Once the client had the time to send what it wants to, answers all of it. */
    async answerAll() {
      for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
      for (const number of requests.keys()) answer(number + 1, session());
    },
  };
}

/** What a client does with requests besides sending them: tells, shares, holds back, marks. */
export const trafficChecks = [
  timed('Hooks are told of attempts, answers and repetitions, in order', 'Hooks', async (create, clock) => {
    const { events, hooks } = listen();
    const respond = inTurn(offline, after(40, answer(503, null, correlation)), session());
    const { client } = follow(create, clock, respond, { hooks });
    await read(client);
    await client.writeSessionByHandle(handleId, {});
    const url = `${service}/handles/${handleId}/session`;
    const event = (attempt: number) => ({ call: 1, attempt, operationId: 'getSessionByHandle', method: 'GET', url });
    const none = { correlationId: undefined, correlationVector: undefined };
    const ids = { correlationId: correlation['X-XblCorrelationId'], correlationVector: correlation['MS-CV'] };
    const write = { call: 2, attempt: 1, operationId: 'writeSessionByHandle', method: 'PUT', url };
    assert.deepEqual(events, [
      ['request', event(1)],
      ['retry', { ...event(1), status: undefined, waitMs: 1000 }],
      ['request', event(2)],
      ['response', { ...event(2), status: 503, ...ids, durationMs: 40 }],
      ['retry', { ...event(2), status: 503, waitMs: 2000 }],
      ['request', event(3)],
      ['response', { ...event(3), status: 200, ...none, durationMs: 0 }],
      ['request', write],
      ['response', { ...write, status: 200, ...none, durationMs: 0 }],
    ]);
  }),

  timed('Hooks are told when it happens', 'Hooks: before each attempt, before the wait', async (create, clock) => {
    const seen: string[] = [];
    const note = (what: string) => void seen.push(`${what} at ${clock.now()}`);
    const hooks: Hooks = { onRequest: () => note('request'), onResponse: () => note('response'), onRetry: () => note('retry') };
    const respond = inTurn(answer(503, null, { 'Retry-After': '3' }), session());
    const sending = (client: Client) => read(client);
    const { client } = follow(
      create,
      clock,
      (sent) => {
        note('sent');
        return respond(sent);
      },
      { hooks },
    );
    await sending(client);
    assert.deepEqual(seen, [
      'request at 0',
      'sent at 0',
      'response at 0',
      'retry at 0',
      'request at 3000',
      'sent at 3000',
      'response at 3000',
    ]);
  }),

  timed('No hook is told the token', 'README: the token is in no error, hook or log', async (create, clock) => {
    const { events, hooks } = listen();
    const expired = answer(401, null);
    for (const given of [token, async () => token]) {
      const { client } = follow(create, clock, inTurn(offline, answer(503), expired, session()), { hooks, token: given });
      await settle(() => read(client));
    }
    assert(!inspect(events, { depth: 9, showHidden: true }).includes(secret), 'an event holds the token');
  }),

  timed('A hook that throws changes nothing', 'Hooks: what a hook throws is ignored', async (create, clock) => {
    const fail = () => {
      throw new Error('the log is full');
    };
    for (const hooks of [{ onRequest: fail }, { onResponse: fail }, { onRetry: fail }]) {
      const { client, requests } = follow(create, clock, inTurn(answer(503), session()), { hooks });
      const { result } = await ending(clock, () => read(client));
      assert.deepEqual([fieldsOf(result).status, requests.length], [200, 2]);
    }
  }),

  check('With shareReads, identical reads at the same time are one request', 'README: One request for many', async (create) => {
    const { client, requests, answerAll } = shared(create, true);
    const headers = { 'If-None-Match': '"7c1d"' };
    const reads = [read(client, { headers }), read(client, { headers }), read(client, { headers })];
    await answerAll();
    const outcomes = await Promise.all(reads);
    assert.deepEqual([requests.length, outcomes.map(({ status }) => status)], [1, [200, 200, 200]]);
    const next = read(client, { headers });
    await answerAll();
    await next;
    assert.equal(requests.length, 2, 'a read after them is a request of its own');
  }),

  check('With shareReads, what differs is not shared', 'README: One request for many, identical reads', async (create) => {
    const { client, requests, answerAll } = shared(create, true);
    const calls = [
      read(client),
      client.getSessionByHandle(otherHandleId),
      read(client, { headers: { 'If-None-Match': '"7c1d"' } }),
      read(client, { headers: { 'X-Xbl-OnBehalfOf-Title': '1800000001' } }),
      read(client, { correlationVector: 'q0K2Yl3zXUmO8rTn.1' }),
      client.writeSessionByHandle(handleId, {}),
      client.writeSessionByHandle(handleId, {}),
    ].map((call) => settle(() => call));
    await answerAll();
    await Promise.all(calls);
    assert.equal(requests.length, 7);
    assert.deepEqual(new Set(requests.map(({ url }) => url.includes(otherHandleId))), new Set([true, false]));
  }),

  check('Reads are not shared unless told to', 'ClientOptions.shareReads: default false', async (create) => {
    const { client, requests, answerAll } = shared(create);
    const reads = [read(client), read(client)];
    await answerAll();
    await Promise.all(reads);
    assert.equal(requests.length, 2);
  }),

  check('An abort of one shared read leaves the others', 'README: One request for many', async (create) => {
    const { client, requests, answerAll } = shared(create, true);
    const controllers = [new AbortController(), new AbortController(), new AbortController()];
    const reads = controllers.map(({ signal }) => settle(() => read(client, { signal })));
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    controllers[0]?.abort(reason);
    assert.equal(((await Promise.race([reads[0], new Promise(setImmediate)])) as { error?: unknown } | undefined)?.error, reason);
    assert.equal(single(requests).signal.aborted, false);
    await answerAll();
    for (const kept of reads.slice(1)) assert.equal(fieldsOf((await kept)?.result).status, 200);
    single(requests);
  }),

  check('A shared request ends when everybody has left', 'CallOptions.signal: ends the call', async (create) => {
    const { client, requests, answerAll } = shared(create, true);
    const controllers = [new AbortController(), new AbortController()];
    const reads = controllers.map(({ signal }) => settle(() => read(client, { signal })));
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    for (const controller of controllers) controller.abort(reason);
    assert.equal(single(requests).signal.aborted, true);
    for (const aborted of reads) assert.equal((await aborted).error, reason);
    const next = read(client);
    await answerAll();
    assert.equal((await next).status, 200);
  }),

  timed('Every attempt takes a turn of the rate limiter', 'ClientOptions.rateLimiter', async (create, clock) => {
    const { asked, rateLimiter } = limit(clock);
    const { fetch } = record((sent) => {
      asked.push(sent.method);
      return respond(sent);
    });
    const respond = inTurn(answer(503), offline, session());
    const client = create({ token, fetch, rateLimiter });
    await read(client);
    await client.writeSessionByHandle(handleId, {});
    assert.deepEqual(asked, ['take', 'GET', 'take', 'GET', 'take', 'GET', 'take', 'PUT']);
  }),

  timed('A turn is waited for', 'ClientOptions.rateLimiter', async (create, clock) => {
    for (const [, call] of operations) {
      const began = clock.now();
      const { rateLimiter } = limit(clock, [began + 3000]);
      const { client, times } = follow(create, clock, session(), { rateLimiter });
      await call(client);
      assert.deepEqual(times, [began + 3000]);
    }
  }),

  timed(
    'A turn beyond the time of the call is a TimeoutError at once, and given back',
    'TimeoutError.waitingFor',
    async (create, clock) => {
      const { asked, rateLimiter } = limit(clock, [30_000]);
      const { client, requests } = follow(create, clock, session(), { rateLimiter });
      const { error, at } = await ending(clock, () => read(client));
      assert(error instanceof Error && 'waitingFor' in error);
      assert.deepEqual([error.name, error.waitingFor, at], ['TimeoutError', 'rate limit', 0]);
      assert.deepEqual([asked, requests], [['take', 'give back 30000'], []]);
    },
  ),

  timed('An abort ends the wait for a turn, which is given back', 'CallOptions.signal; RateLimiter.giveBack', async (create, clock) => {
    const { asked, rateLimiter } = limit(clock, [9000]);
    const { client, requests } = follow(create, clock, session(), { rateLimiter });
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 500);
    const { error, at } = await ending(clock, () => read(client, { signal: controller.signal }));
    assert.deepEqual([error, at], [reason, 500]);
    assert.deepEqual([asked, requests], [['take', 'give back 9000'], []]);
  }),

  timed('A Retry-After holds the rate limiter back', 'RateLimiter.pauseUntil', async (create, clock) => {
    for (const [, call] of operations) {
      const { asked, rateLimiter } = limit(clock);
      const began = clock.now();
      const { client } = follow(create, clock, answer(429, null, { 'Retry-After': '60' }), { rateLimiter });
      await call(client);
      assert.deepEqual(asked, ['take', `pause until ${began + 60_000}`]);
    }
  }),

  check('A correlation vector is sent as MS-CV, and none is made up', 'CallOptions.correlationVector', async (create) => {
    const correlationVector = 'q0K2Yl3zXUmO8rTn.1';
    const { client, requests } = observe(create);
    await read(client, { correlationVector });
    await client.writeSessionByHandle(handleId, {}, { correlationVector });
    for (const [, call] of operations) await call(client);
    const vectors = requests.map(({ headers }) => headers.get('MS-CV'));
    assert.deepEqual(vectors, [correlationVector, correlationVector, null, null]);
  }),
];
