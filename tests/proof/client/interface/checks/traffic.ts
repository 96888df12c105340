import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { CallOptions, Client, Hooks, RateLimiter } from '../../../../../src/index.js';
import { inTurn } from '../../../../client/scripted.js';
import { after, type Clock, ending, follow, offline, timed } from '../../clock.js';
import {
  check,
  fieldsOf,
  handleId,
  minimal,
  observe,
  operations,
  record,
  response,
  secret,
  service,
  session,
  settle,
  token,
} from '../../harness.js';

type ReadOptions = CallOptions<'getSessionByHandle'>;

const read = (client: Client, options?: ReadOptions) => client.getSessionByHandle(handleId, options);
const correlation = { 'X-XblCorrelationId': '5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24', 'MS-CV': 'q0K2Yl3zXUmO8rTn.1.7' };

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

/** What a client does with requests besides sending them: tells, holds back, marks. */
export const trafficChecks = [
  timed('Hooks are told of attempts, responses and repetitions, in order', 'Hooks', async (create, clock) => {
    const { events, hooks } = listen();
    const respond = inTurn(offline, after(40, response(503, null, correlation)), session());
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
    const respond = inTurn(response(503, null, { 'Retry-After': '3' }), session());
    const { client } = follow(
      create,
      clock,
      (sent) => {
        note('sent');
        return respond(sent);
      },
      { hooks },
    );
    await read(client);
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
    const repeated = { 'X-XblCorrelationId': token, 'MS-CV': secret };
    const busy = [offline, response(503, null, repeated), response(401, null, repeated)] as const;
    for (const given of [token, async () => token]) {
      const { client } = follow(create, clock, inTurn(...busy, session(minimal, repeated)), { hooks, token: given });
      await settle(() => read(client));
    }
    assert(!inspect(events, { depth: 9, showHidden: true }).includes(secret), 'an event holds the token');
  }),

  timed('A hook that throws changes nothing', 'Hooks: what a hook throws is ignored', async (create, clock) => {
    const fail = () => {
      throw new Error('the log is full');
    };
    for (const hooks of [{ onRequest: fail }, { onResponse: fail }, { onRetry: fail }]) {
      const { client, requests } = follow(create, clock, inTurn(response(503), session()), { hooks });
      const { result } = await ending(clock, () => read(client));
      assert.deepEqual([fieldsOf(result).status, requests.length], [200, 2]);
    }
  }),

  timed('Every attempt takes a turn of the rate limiter', 'ClientOptions.rateLimiter', async (create, clock) => {
    const { asked, rateLimiter } = limit(clock);
    const { fetch } = record((sent) => {
      asked.push(sent.method);
      return respond(sent);
    });
    const respond = inTurn(response(503), offline, session());
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
    const reason = new Error('the player left');
    setTimeout(() => controller.abort(reason), 500);
    const { error, at } = await ending(clock, () => read(client, { signal: controller.signal }));
    assert.equal(error, reason);
    assert.equal(at, 500);
    assert.deepEqual([asked, requests], [['take', 'give back 9000'], []]);
  }),

  timed('A Retry-After holds the rate limiter back', 'RateLimiter.pauseUntil', async (create, clock) => {
    for (const [, call] of operations) {
      const { asked, rateLimiter } = limit(clock);
      const began = clock.now();
      const { client } = follow(create, clock, response(429, null, { 'Retry-After': '60' }), { rateLimiter });
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
