import { describe, expect, it } from 'vitest';
import { RequestCounter } from '../../src/provider/http/request-counter.js';
import { alice, bob, session, start, users } from './session-behind-handle.js';

describe('a request beyond the limit', () => {
  it('is let through when the first of the last thirty is fifteen seconds old', async () => {
    const { get, wait } = start(session(), { rateLimit: 'limitType' });
    const ask = async (requests: number) => {
      for (let count = 0; count < requests; count += 1) await get();
    };
    await ask(10);
    wait(5_000);
    await ask(20);
    const { status, headers } = await get();
    expect([status, headers.get('Retry-After'), headers.get('Content-Type')]).toEqual([429, '10', 'application/json']);
    wait(9_999);
    expect((await get()).status).toBe(429);
  });

  it('waits for whole seconds', () => {
    const limiter = new RequestCounter();
    for (let second = 0; second < 30; second += 1) limiter.count('a', second * 250);
    // 31 requests in the last 15 seconds; the second oldest makes room.
    expect(limiter.count('a', 7_500)).toEqual({
      name: 'burst',
      currentRequests: 31,
      maxRequests: 30,
      periodInSeconds: 15,
      retryAfter: 8, // 250 + 15,000 - 7,500 milliseconds, in whole seconds
    });
  });

  it('is told to wait a second at least, and let through at the very moment', () => {
    const limiter = new RequestCounter();
    for (let count = 0; count < 30; count += 1) limiter.count('a', 0);
    expect(limiter.count('a', 14_999)?.retryAfter).toBe(1);
    expect(limiter.count('a', 15_000)).toBeUndefined();
  });

  it('is counted up to three thousand, and no more', () => {
    const limiter = new RequestCounter();
    let last: number | undefined;
    for (let count = 0; count < 3_010; count += 1) last = limiter.count('a', 0)?.currentRequests;
    expect(last).toBe(3_000);
  });

  it('is one of the longer period when the shorter one is kept', () => {
    const limiter = new RequestCounter();
    for (let count = 0; count < 300; count += 1) expect(limiter.count('a', count * 900)).toBeUndefined();
    expect(limiter.count('a', 270_000)).toEqual({
      name: 'sustain',
      currentRequests: 301,
      maxRequests: 300,
      periodInSeconds: 300,
      retryAfter: 31, // 900 + 300,000 - 270,000 milliseconds, in whole seconds
    });
  });
});

describe('the rate', () => {
  it.each([
    ['limitType', { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, limitType: 'Rate' }],
    ['type', { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, type: 'burst' }],
    ['empty', ''],
  ] as const)('is exceeded in the form %s', async (rateLimit, body) => {
    const { get } = start(session(), { rateLimit });
    for (let count = 0; count < 30; count += 1) await get();
    const { status, headers, text } = await get();
    expect([status, headers.get('Retry-After'), text && JSON.parse(text)]).toEqual([429, '15', body]);
  });

  it('is that of a user in a title', async () => {
    const seed = { users: { ...users, elsewhere: { xuid: alice, titleId: '1800000009' } } };
    const { get } = start(session(), { rateLimit: 'empty', seed });
    for (let count = 0; count < 30; count += 1) await get();
    const statuses = [];
    for (const as of [alice, bob, 'elsewhere']) statuses.push((await get({ as })).status);
    expect(statuses).toEqual([429, 200, 200]);
  });

  it('of others goes on being counted when somebody was quiet for long', () => {
    const limiter = new RequestCounter();
    limiter.count('quiet', 0);
    for (let count = 0; count < 30; count += 1) limiter.count('a', 299_000);
    limiter.count('b', 300_001);
    expect(limiter.count('a', 300_002)?.currentRequests).toBe(31);
  });
});
