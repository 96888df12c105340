import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, type TokenFunction } from '../../src/index.js';
import { handleId, observe, type Respond, type Sent, session, settle, text } from '../proof/client/harness.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));
const tokenOf = (generation: number) => `XBL3.0 x=1;generation-${generation}`;

/** A sign-in that takes its time, and how many of them there were, in all and at once. */
function signIn(milliseconds: (call: number) => number) {
  const counts = { calls: 0, running: 0, most: 0 };
  const token: TokenFunction = async () => {
    counts.calls += 1;
    counts.running += 1;
    counts.most = Math.max(counts.most, counts.running);
    await pass(milliseconds(counts.calls));
    counts.running -= 1;
    return tokenOf(counts.calls);
  };
  return { counts, token };
}

describe('a sign-in that hangs', () => {
  it('is given up with the last caller who waits for it, even by an abort, so that the next one signs in anew', async () => {
    const { counts, token } = signIn((call) => (call === 1 ? 2 ** 30 : 100));
    const { client } = observe(createClient, session(), { token });
    const controller = new AbortController();
    const aborted = settle(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10_000);
    controller.abort(new Error('too long'));
    await expect(aborted).resolves.toHaveProperty('error');
    const next = settle(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(100);
    await expect(next).resolves.toMatchObject({ result: { status: 200 } });
    expect(counts.calls).toBe(2);
  });

  it('is not given up while another caller waits for it', async () => {
    const { counts, token } = signIn(() => 500);
    const { client } = observe(createClient, session(), { token });
    const controller = new AbortController();
    const aborted = settle(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    const waiting = settle(() => client.getSessionByHandle(handleId));
    controller.abort(new Error('the player left'));
    await aborted;
    const joined = settle(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(500);
    await expect(Promise.all([waiting, joined])).resolves.toMatchObject([{ result: { status: 200 } }, { result: { status: 200 } }]);
    expect(counts.calls).toBe(1);
  });
});

describe('a sign-in that takes longer than an attempt', () => {
  it.each([40, 290, 400])('is one of few, and calls every %i ms succeed once a token is there', async (every) => {
    const { counts, token } = signIn(() => 1500);
    const { client } = observe(createClient, session(), { token, attemptTimeoutMs: 300 });
    const calls: Promise<string>[] = [];
    for (let begin = 0; begin < 6000; begin += every) {
      const call = settle(() => client.getSessionByHandle(handleId));
      calls.push(call.then(({ error }) => `${begin >= 1500 ? 'after' : 'before'}: ${error === undefined}`));
      await vi.advanceTimersByTimeAsync(every);
    }
    await vi.advanceTimersByTimeAsync(300);
    const results = await Promise.all(calls);
    expect(results.filter((result) => result.startsWith('after') && result !== 'after: true')).toEqual([]);
    expect(counts.most).toBeLessThanOrEqual(every > 300 ? 4 : 1);
  });

  it('brings a token that is kept for the next call', async () => {
    const { token } = signIn(() => 12_000);
    const { client, requests } = observe(createClient, session(), { token });
    const early = settle(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(15_000);
    await expect(early).resolves.toMatchObject({ error: { waitingFor: 'token' } });
    const next = settle(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(next).resolves.toMatchObject({ result: { status: 200 } });
    expect(requests[0]?.headers.get('Authorization')).toBe(tokenOf(1));
  });

  it('is waited for as before once it is in time again', async () => {
    const { token } = signIn((call) => (call === 1 ? 12_000 : 10));
    const { client, requests } = observe(createClient, session(), { token });
    for (let call = 0; call < 3; call += 1) {
      const read = settle(() => client.getSessionByHandle(handleId));
      await vi.advanceTimersByTimeAsync(13_000);
      await read;
    }
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([tokenOf(2), tokenOf(3)]);
  });
});

describe('a read that was refused', () => {
  it('does not join a call of the function that began before the refusal', async () => {
    const asked: (readonly [refresh: boolean, at: number])[] = [];
    const begin = performance.now();
    const token: TokenFunction = async ({ refresh }) => {
      asked.push([refresh, performance.now() - begin]);
      await pass(100);
      return tokenOf(refresh ? 2 : 1);
    };
    const respond: Respond = async (sent) => {
      await pass(50);
      return (sent.headers.get('Authorization') === tokenOf(2) ? session() : text(401, 'expired'))(sent);
    };
    const { client, requests } = observe(createClient, respond, { token });
    const first = settle(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(120);
    const second = settle(() => client.getSessionByHandle(handleId)); // asks 30 ms before the refusal
    await vi.runAllTimersAsync();
    await expect(Promise.all([first, second])).resolves.toMatchObject([{ result: { status: 200 } }, { result: { status: 200 } }]);
    expect(asked).toEqual([
      [false, 0],
      [false, 120],
      [true, 150],
    ]);
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual([tokenOf(1), tokenOf(2), tokenOf(2)]);
  });
});

describe('in any schedule', () => {
  const time = (max: number) => fc.integer({ min: 0, max });
  const schedule = fc.record({
    reads: fc.array(time(400), { minLength: 1, maxLength: 12 }),
    askMs: fc.array(time(80), { minLength: 1, maxLength: 5 }),
    answerMs: fc.array(time(80), { minLength: 1, maxLength: 5 }),
    revokedAt: time(300),
  });

  it('no read ends with 401 when a fresh token was to be had, and nothing is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async ({ reads, askMs, answerMs, revokedAt }) => {
        let [cached, valid, asks, answers] = [1, 1, 0, 0];
        const turn = (times: readonly number[], at: number) => times[at % times.length] ?? 0;
        const token: TokenFunction = async ({ refresh }) => {
          asks += 1;
          const given = refresh ? valid : cached;
          await pass(turn(askMs, asks));
          cached = Math.max(cached, given);
          return tokenOf(given);
        };
        const respond: Respond = async (sent: Sent) => {
          answers += 1;
          const isValid = sent.headers.get('Authorization') === tokenOf(valid);
          await pass(turn(answerMs, answers));
          return (isValid ? session() : text(401, 'expired'))(sent);
        };
        const { client } = observe(createClient, respond, { token });
        setTimeout(() => (valid = 2), revokedAt);
        const outcomes = reads.map(async (begin) => {
          await pass(begin);
          return (await client.getSessionByHandle(handleId)).status;
        });
        await vi.runAllTimersAsync();
        expect(await Promise.all(outcomes)).toEqual(reads.map(() => 200));
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
