import { describe, expect, it, vi } from 'vitest';
import { createClient, InvalidArgumentError } from '../../src/index.js';
import { handleId, type Respond, token } from '../proof/client/harness.js';
import { never, run, stopClock, unavailable } from './attempts.js';
import { inTurn } from './scripted.js';

stopClock();

describe('the total time of a call', () => {
  it.each([
    ['is never exceeded by a wait: the outcome arrives instead', '30', [0]],
    ['is used by a wait that ends within it', '29', [0, 29_000]],
  ])('%s', async (_, retryAfter, expected) => {
    const { result, times, endedAt } = await run(inTurn(unavailable(retryAfter)), { totalTimeoutMs: 30_000, maxAttempts: 2 });
    expect(result).toMatchObject({ status: 503, retryAfter: Number(retryAfter) });
    expect(times).toEqual(expected);
    expect(endedAt).toBe(expected.at(-1));
  });

  it('is 30 seconds by default', async () => {
    const { times } = await run(inTurn(unavailable('14'), unavailable('15'), unavailable('1')));
    expect(times).toEqual([0, 14_000, 29_000]);
  });

  it('counts the time of the attempts', async () => {
    const { error, times, endedAt } = await run(never, { attemptTimeoutMs: 4000, totalTimeoutMs: 10_000 });
    expect(times).toEqual([0, 5000]); // a third one could begin after 5,000 + 4,000 + 2,000
    expect(endedAt).toBe(9000);
    expect(error).toMatchObject({ name: 'TimeoutError', limitMs: 4000 });
  });

  it('shortens the last attempt', async () => {
    const { error, times, endedAt } = await run(inTurn(unavailable('9'), never), { attemptTimeoutMs: 4000, totalTimeoutMs: 10_000 });
    expect(times).toEqual([0, 9000]);
    expect(endedAt).toBe(10_000);
    expect(error).toMatchObject({ name: 'TimeoutError', waitingFor: 'response', limitMs: 10_000 });
  });

  it('bounds the only attempt', async () => {
    const { error, endedAt } = await run(never, { attemptTimeoutMs: 4000, totalTimeoutMs: 3000 });
    expect(endedAt).toBe(3000);
    expect(error).toMatchObject({ name: 'TimeoutError', limitMs: 3000 });
  });
});

describe('the time of an attempt', () => {
  it('is 10 seconds by default', async () => {
    const { times, endedAt } = await run(never, { maxAttempts: 1 });
    expect(times).toEqual([0]);
    expect(endedAt).toBe(10_000);
  });

  it('ends with an error that says what did not come, and with the request aborted', async () => {
    const { error, requests } = await run(never, { maxAttempts: 1, attemptTimeoutMs: 1500 });
    const url = `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`;
    expect(error).toMatchObject({
      name: 'TimeoutError',
      message: `No response within 1500 ms: GET ${url}`,
      method: 'GET',
      url,
      waitingFor: 'response',
      limitMs: 1500,
    });
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  it('includes the body', async () => {
    const endless: Respond = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const { error, endedAt } = await run(endless, { maxAttempts: 1, attemptTimeoutMs: 1500 });
    expect(endedAt).toBe(1500);
    expect(error).toMatchObject({ name: 'TimeoutError', waitingFor: 'response' });
  });

  it('leaves a response in time alone', async () => {
    const slow: Respond = () => new Promise((resolve) => setTimeout(() => resolve(new Response(null, { status: 204 })), 1499));
    const { result } = await run(slow, { maxAttempts: 1, attemptTimeoutMs: 1500 });
    expect(result).toMatchObject({ status: 204 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe.each(['attemptTimeoutMs', 'totalTimeoutMs'])('%s', (name) => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, '1000', null])('cannot be %j', (value) => {
    expect(() => createClient({ token, [name]: value })).toThrow(InvalidArgumentError);
    expect(() => createClient({ token, [name]: value })).toThrow(
      new RegExp(`^${name} must be a number of milliseconds above 0 and up to 2147483647, but was `),
    );
  });

  it.each([0.5, 1, 2 ** 31 - 1])('can be %d', (value) => {
    expect(() => createClient({ token, [name]: value })).not.toThrow();
  });
});
