import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Client, type ClientOptions, createClient, TimeoutError } from '../../src/index.js';
import { createRateLimiter, type RateWindow, serviceLimits } from '../../src/wire/rate-limiter.js';
import { inTurn } from '../client/scripted.js';
import { errorOf, handleId, observe, type Respond, response, session, text, token } from '../proof/client/harness.js';

const read = (client: Client, signal?: AbortSignal) => client.getSessionByHandle(handleId, { signal });

/** A limiter on a clock that moves when it is told to. */
function createClocked(limits?: readonly RateWindow[]) {
  const clock = { now: 1_000_000 };
  const limiter = createRateLimiter(limits, () => clock.now);
  const take = (count: number) => Array.from({ length: count }, () => limiter.take() - 1_000_000);
  return { clock, limiter, take };
}

/** Turns that come too soon after the one that many before them. Half-open windows: the first moment counts, the last does not. */
function crowdedIn(turns: readonly number[], limits: readonly RateWindow[]): readonly number[] {
  return limits.flatMap(({ requests, seconds }) =>
    turns.filter((turn, index) => turn - (turns[index - requests] ?? Number.NEGATIVE_INFINITY) < seconds * 1000),
  );
}

describe('a rate limiter', () => {
  const limit = fc.record({ requests: fc.integer({ min: 1, max: 5 }), seconds: fc.constantFrom(0.5, 1, 2, 5, 10) });
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('take' as const) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), milliseconds: fc.integer({ min: 0, max: 12_000 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('give back' as const), which: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('pause' as const), milliseconds: fc.integer({ min: -2000, max: 12_000 }) }) },
  );
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  /** The turns that were used, in order, and the faults of single turns. */
  function play(limits: readonly RateWindow[], steps: readonly Step[]) {
    const { clock, limiter } = createClocked(limits);
    const turns: number[] = [];
    const faults: string[] = [];
    let pausedUntil = 0;
    for (const action of steps) {
      if (action.kind === 'pass') clock.now += action.milliseconds;
      if (action.kind === 'pause') {
        limiter.pauseUntil(clock.now + action.milliseconds);
        pausedUntil = Math.max(pausedUntil, clock.now + action.milliseconds);
      }
      if (action.kind === 'take') {
        const turn = limiter.take();
        if (turn < clock.now) faults.push(`${turn} is over at ${clock.now}`);
        if (turn < pausedUntil) faults.push(`${turn} is in the pause until ${pausedUntil}`);
        turns.push(turn);
      }
      const waiting = turns.filter((turn) => turn >= clock.now);
      const [given] = action.kind === 'give back' && waiting.length > 0 ? waiting.slice(action.which % waiting.length) : [];
      if (given === undefined) continue;
      turns.splice(turns.indexOf(given), 1);
      limiter.giveBack(given);
    }
    return { turns, faults };
  }

  it('never exceeds a limit in any window, whatever is taken, given back and paused', () => {
    const property = fc.property(fc.array(limit, { minLength: 1, maxLength: 3 }), fc.array(step, { maxLength: 60 }), (limits, steps) => {
      const { turns, faults } = play(limits, steps);
      expect(faults).toEqual([]);
      expect(turns).toEqual([...turns].sort((one, other) => one - other));
      expect(crowdedIn(turns, limits)).toEqual([]);
    });
    fc.assert(property, { seed: 107, numRuns: 2000 });
  });

  it('keeps to the service’s limits, and wastes none of them', () => {
    const { take } = createClocked();
    const turns = take(700);
    expect(crowdedIn(turns, serviceLimits)).toEqual([]);
    expect(turns.filter((turn) => turn < 15_000)).toHaveLength(30);
    expect(turns.filter((turn) => turn < 300_000)).toHaveLength(300);
    expect(turns.filter((turn) => turn < 600_000)).toHaveLength(600);
  });

  it('gives turns at once up to the limit, and the next one after the period', () => {
    const { take } = createClocked([{ requests: 3, seconds: 10 }]);
    expect(take(7)).toEqual([0, 0, 0, 10_000, 10_000, 10_000, 20_000]);
  });

  it('counts a period from each turn, not from the start', () => {
    const { clock, take } = createClocked([{ requests: 2, seconds: 10 }]);
    expect(take(1)).toEqual([0]);
    clock.now += 4000;
    expect(take(3)).toEqual([4000, 10_000, 14_000]);
  });

  it('gives turns at once again after a period without any', () => {
    const { clock, take } = createClocked([{ requests: 2, seconds: 10 }]);
    take(2);
    clock.now += 10_000;
    expect(take(2)).toEqual([10_000, 10_000]);
  });

  it('without limits gives every turn at once', () => {
    const { take } = createClocked([]);
    expect(new Set(take(1000))).toEqual(new Set([0]));
  });

  it('gives a turn that was given back to the next one', () => {
    const { limiter, take } = createClocked([{ requests: 1, seconds: 10 }]);
    expect(take(2)).toEqual([0, 10_000]);
    limiter.giveBack(1_010_000);
    expect(take(1)).toEqual([10_000]);
  });

  it('remembers older turns when a later one is given back', () => {
    const { limiter, take } = createClocked([{ requests: 2, seconds: 10 }]);
    expect(take(3)).toEqual([0, 0, 10_000]);
    limiter.giveBack(1_010_000);
    expect(take(1)).toEqual([10_000]);
  });

  it('ignores a turn that it never gave', () => {
    const { limiter, take } = createClocked([{ requests: 1, seconds: 10 }]);
    take(1);
    limiter.giveBack(42);
    expect(take(1)).toEqual([10_000]);
  });

  it('moves turns behind a pause, and not those that are taken', () => {
    const { limiter, take } = createClocked([{ requests: 1, seconds: 10 }]);
    expect(take(2)).toEqual([0, 10_000]);
    limiter.pauseUntil(1_035_000);
    expect(take(2)).toEqual([35_000, 45_000]);
  });

  it('keeps the longest pause', () => {
    const { limiter, take } = createClocked([]);
    limiter.pauseUntil(1_035_000);
    limiter.pauseUntil(1_005_000);
    expect(take(1)).toEqual([35_000]);
  });

  it('forgets a pause that is over', () => {
    const { clock, limiter, take } = createClocked([]);
    limiter.pauseUntil(1_005_000);
    clock.now += 6000;
    expect(take(1)).toEqual([6000]);
  });
});

describe('a client with a rate limiter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** A client of a limiter with one request in five seconds, and the milliseconds at which its requests came. */
  function observeLimited(respond: Respond = session(), options: Partial<ClientOptions> = {}) {
    const begin = performance.now();
    const times: number[] = [];
    const rateLimiter = createRateLimiter([{ requests: 1, seconds: 5 }]);
    const timed: Respond = (sent) => {
      times.push(performance.now() - begin);
      return respond(sent);
    };
    const { client } = observe(createClient, timed, { rateLimiter, ...options });
    return { client, times, rateLimiter };
  }

  it('waits for its turn', async () => {
    const { client, times } = observeLimited();
    const calls = [read(client), client.writeSessionByHandle(handleId, {}), read(client)];
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    expect(times).toEqual([0, 5000, 10_000]);
  });

  it('does not wait without one', async () => {
    const { client, requests } = observe(createClient, session());
    await Promise.all(Array.from({ length: 100 }, () => read(client)));
    expect(requests).toHaveLength(100);
  });

  it('shares the turns with the other clients of the limiter', async () => {
    const { client, times, rateLimiter } = observeLimited();
    const other = observe(createClient, session(), { rateLimiter });
    const calls = [read(other.client), read(client)];
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    expect(times).toEqual([5000]);
  });

  it('takes a turn for each attempt', async () => {
    const { client, times } = observeLimited(inTurn(response(503), session()), { maxAttempts: 4 });
    const call = read(client);
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(times).toEqual([0, 5000]);
  });

  it('takes a turn for the attempt with a fresh token', async () => {
    const respond = inTurn(text(401, 'expired'), session());
    const { client, times } = observeLimited(respond, { token: async () => token });
    const call = read(client);
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(times).toEqual([0, 5000]);
  });

  it('does not count the wait as time of the attempt', async () => {
    const { client, times } = observeLimited(session(), { attemptTimeoutMs: 1000 });
    const calls = [read(client), read(client)];
    await vi.runAllTimersAsync();
    await expect(Promise.all(calls)).resolves.toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(times).toEqual([0, 5000]);
  });

  it('fails at once when its turn is beyond the total time', async () => {
    const { client, times } = observeLimited(session(), { totalTimeoutMs: 4000 });
    await read(client);
    const begin = performance.now();
    const error = await errorOf(() => read(client));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: `No turn under the rate limit within 4000 ms: GET https://sessiondirectory.xboxlive.com/handles/${handleId}/session`,
      waitingFor: 'rate limit',
      limitMs: 4000,
    });
    expect(performance.now() - begin).toBe(0);
    expect(times).toEqual([0]);
  });

  it.each([
    ['fails when its turn is at the end of the total time', 5000, undefined],
    ['waits when its turn is just before', 5001, 200],
  ])('%s', async (_, totalTimeoutMs, status) => {
    const { client } = observeLimited(session(), { totalTimeoutMs });
    await read(client);
    const call = read(client).catch(() => ({ status: undefined }));
    await vi.runAllTimersAsync();
    expect((await call).status).toBe(status);
  });

  it('leaves that turn to another call', async () => {
    const { client, times, rateLimiter } = observeLimited(session(), { totalTimeoutMs: 4000 });
    await read(client);
    await errorOf(() => read(client));
    await errorOf(() => read(client));
    const patient = observe(createClient, session(), { rateLimiter });
    const begin = performance.now();
    const call = read(patient.client);
    await vi.runAllTimersAsync();
    await call;
    expect(performance.now() - begin).toBe(5000);
    expect(times).toEqual([0]);
  });

  it('gives its turn back when it is aborted while it waits', async () => {
    const { client, times } = observeLimited();
    await read(client);
    const controller = new AbortController();
    const leaving = errorOf(() => read(client, controller.signal));
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(new Error('the player left'));
    await expect(leaving).resolves.toEqual(new Error('the player left'));
    const next = read(client);
    await vi.runAllTimersAsync();
    await next;
    expect(times).toEqual([0, 5000]);
  });

  it('takes no turn when it is aborted before', async () => {
    const { client, times } = observeLimited();
    await errorOf(() => read(client, AbortSignal.abort(new Error('the player left'))));
    const next = read(client);
    await vi.runAllTimersAsync();
    await next;
    expect(times).toEqual([0]);
  });

  it.each([429, 503])('keeps other calls back as long as a %i with Retry-After says', async (status) => {
    const { client, times } = observeLimited(inTurn(response(status, null, { 'Retry-After': '20' }), session()));
    await expect(client.writeSessionByHandle(handleId, {})).resolves.toMatchObject({ status });
    const next = read(client);
    await vi.runAllTimersAsync();
    await expect(next).resolves.toMatchObject({ status: 200 });
    expect(times).toEqual([0, 20_000]);
  });

  it('keeps them back as well when the response is not documented', async () => {
    const { client, times } = observeLimited(inTurn(response(500, null, { 'Retry-After': '20' }), session()));
    await errorOf(() => read(client));
    const next = read(client);
    await vi.runAllTimersAsync();
    await next;
    expect(times).toEqual([0, 20_000]);
  });

  it('does not keep them back after a 429 without Retry-After', async () => {
    const { client, times } = observeLimited(inTurn(response(429), session()));
    await read(client);
    const next = read(client);
    await vi.runAllTimersAsync();
    await next;
    expect(times).toEqual([0, 5000]);
  });

  it('repeats the read itself after that time', async () => {
    const { client, times } = observeLimited(inTurn(response(429, null, { 'Retry-After': '20' }), session()), { maxAttempts: 2 });
    const call = read(client);
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(times).toEqual([0, 20_000]);
  });

  it('is not held up when the machine’s date is set back', async () => {
    const { client, times } = observeLimited();
    await read(client);
    vi.setSystemTime(Date.now() - 3_600_000);
    const next = read(client);
    await vi.runAllTimersAsync();
    await expect(next).resolves.toMatchObject({ status: 200 });
    expect(times).toEqual([0, 5000]);
  });
});
