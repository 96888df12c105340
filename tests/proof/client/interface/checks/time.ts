import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import type { Client } from '../../../../../src/index.js';
import { inTurn } from '../../../../client/scripted.js';
import { after, ending, follow, never, pass, timed } from '../../clock.js';
import { errorNamed, handleId, operations, response, service, session, settle, token } from '../../harness.js';

const read = (client: Client, signal?: AbortSignal) => client.getSessionByHandle(handleId, { signal });

/** A signal that is aborted after a time, and its reason. */
function abortingAfter(milliseconds: number) {
  const controller = new AbortController();
  const reason = new Error('the player left');
  setTimeout(() => controller.abort(reason), milliseconds);
  return { signal: controller.signal, reason };
}

/** Fields of a TimeoutError. */
function timeoutIn(error: unknown) {
  assert(error instanceof Error && error.name === 'TimeoutError', `expected a TimeoutError, but got ${error}`);
  assert('waitingFor' in error && 'limitMs' in error && 'method' in error && 'url' in error);
  const { waitingFor, limitMs, method, url } = error;
  return { waitingFor, limitMs, method, url };
}

const url = `${service}/handles/${handleId}/session`;

/** How long things may take, and how they end. */
export const timeChecks = [
  timed('An attempt that stalls is ended, and the read repeated', 'README: Retries, after a time-out; Time', async (create, clock) => {
    const { client, requests, times } = follow(create, clock, inTurn(never, session()), { attemptTimeoutMs: 700 });
    assert.equal((await read(client)).status, 200);
    assert.deepEqual([requests.length, times[0], requests[0]?.signal.aborted], [2, 0, true]);
    assert(700 < (times[1] ?? 0) && (times[1] ?? 0) <= 2700);
  }),

  timed('An attempt that stalls is a TimeoutError when it is the only one', 'README: TimeoutError', async (create, clock) => {
    for (const [operationId, call] of operations) {
      const began = clock.now();
      const { client, requests } = follow(create, clock, never, { attemptTimeoutMs: 700, maxAttempts: 1 });
      const { error, at } = await ending(clock, () => call(client));
      const method = operationId === 'getSessionByHandle' ? 'GET' : 'PUT';
      assert.deepEqual(timeoutIn(error), { waitingFor: 'response', limitMs: 700, method, url });
      assert.deepEqual([at - began, requests[0]?.signal.aborted], [700, true]);
    }
  }),

  timed('A body that stalls ends with its attempt', 'ClientOptions.attemptTimeoutMs: the body included', async (create, clock) => {
    const stalled = () => new Response(new ReadableStream(), { headers: { 'Content-Type': 'application/json' } });
    const { client } = follow(create, clock, stalled, { attemptTimeoutMs: 700, maxAttempts: 1 });
    const { error, at } = await ending(clock, () => read(client));
    assert.deepEqual([timeoutIn(error).waitingFor, at], ['response', 700]);
  }),

  timed('An attempt has ten seconds by default', 'README: Time', async (create, clock) => {
    const slow = follow(create, clock, after(9900, session()));
    assert.deepEqual([(await read(slow.client)).status, slow.requests.length], [200, 1]);
    const stalled = follow(create, clock, never, { maxAttempts: 1 });
    const began = clock.now();
    const { error, at } = await ending(clock, () => read(stalled.client));
    assert.deepEqual([timeoutIn(error).limitMs, at - began], [10_000, 10_000]);
  }),

  timed('A call has thirty seconds by default', 'README: Time', async (create, clock) => {
    const { client } = follow(create, clock, never);
    const { error, at } = await ending(clock, () => read(client));
    assert.equal(timeoutIn(error).waitingFor, 'response');
    assert(20_000 < at && at <= 30_000, `ended after ${at} ms`);
  }),

  timed('A call ends with its total time, whatever its attempts may take', 'ClientOptions.totalTimeoutMs', async (create, clock) => {
    for (const [, call] of operations) {
      const began = clock.now();
      const { client, requests } = follow(create, clock, never, { totalTimeoutMs: 900 });
      const { error, at } = await ending(clock, () => call(client));
      assert.deepEqual([timeoutIn(error).limitMs, at - began, requests[0]?.signal.aborted], [900, 900, true]);
    }
  }),

  timed('A token function that hangs is a TimeoutError that says so', 'TimeoutError.waitingFor', async (create, clock) => {
    let asked = 0;
    const hanging = () => {
      asked += 1;
      return new Promise<string>(() => {});
    };
    const { client, requests } = follow(create, clock, session(), { token: hanging, attemptTimeoutMs: 700 });
    const { error, at } = await ending(clock, () => read(client));
    assert.deepEqual(timeoutIn(error), { waitingFor: 'token', limitMs: 700, method: 'GET', url });
    assert.deepEqual([at, asked, requests.length], [700, 1, 0]);
  }),

  timed('A token that comes too late is not sent', 'README: Time, nothing is left behind', async (create, clock) => {
    const late = () => pass(701).then(() => token);
    const { client, requests } = follow(create, clock, session(), { token: late, attemptTimeoutMs: 700 });
    await errorNamed('TimeoutError', () => read(client));
    await pass(5000);
    assert.deepEqual(requests, []);
  }),

  timed('Nothing is repeated after an abort', 'CallOptions.signal: ends the call, whatever it is doing', async (create, clock) => {
    for (const respond of [never, after(500, response(503))]) {
      const { client, requests } = follow(create, clock, respond);
      const began = clock.now();
      const { signal, reason } = abortingAfter(300);
      const { error, at } = await ending(clock, () => read(client, signal));
      assert.equal(error, reason);
      assert.equal(at - began, 300);
      await pass(60_000);
      assert.equal(requests.length, 1);
    }
  }),

  timed('An abort during a wait ends the call at once', 'CallOptions.signal: ends the call', async (create, clock) => {
    for (const respond of [response(503), response(503, null, { 'Retry-After': '5' })]) {
      const { client, requests } = follow(create, clock, respond);
      const began = clock.now();
      const { signal, reason } = abortingAfter(300);
      const { error, at } = await ending(clock, () => read(client, signal));
      assert.equal(error, reason);
      assert.deepEqual([at - began, requests.length], [300, 1]);
      await pass(60_000);
      assert.equal(requests.length, 1);
    }
  }),

  timed('No timer and no listener is left behind', 'README: Time, nothing is left behind', async (create, clock) => {
    for (const respond of [session(), inTurn(response(503), session()), never]) {
      const { client } = follow(create, clock, respond, { attemptTimeoutMs: 700, maxAttempts: 2 });
      const { signal } = new AbortController();
      await settle(() => read(client, signal));
      assert.deepEqual([clock.timers(), getEventListeners(signal, 'abort').length], [0, 0]);
    }
    const { client } = follow(create, clock, response(503));
    const { signal } = abortingAfter(300);
    await settle(() => read(client, signal));
    assert.equal(clock.timers(), 0);
  }),
];
