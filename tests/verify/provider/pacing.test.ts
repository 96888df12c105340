import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/verify/provider/pacing.js';
import { serviceLimits } from '../../../src/wire/rate-limiter.js';
import { createStillClock } from './still-clock.js';

describe('a pacer', () => {
  it('lets the first requests of a period through at once', async () => {
    const clock = createStillClock();
    const wait = createPacer(serviceLimits, clock, clock.sleep);
    for (let request = 0; request < 30; request += 1) await wait();
    expect(clock.now()).toBe(0);
  });

  it('holds the next one back until the period is over', async () => {
    const clock = createStillClock();
    const wait = createPacer(serviceLimits, clock, clock.sleep);
    for (let request = 0; request < 31; request += 1) await wait();
    expect(clock.now()).toBe(15_000);
  });

  it.each(serviceLimits)('never sends more than $requests requests in $seconds seconds', async ({ requests, seconds }) => {
    const clock = createStillClock();
    const wait = createPacer(serviceLimits, clock, clock.sleep);
    const times: number[] = [];
    for (let request = 0; request < 700; request += 1) {
      await wait();
      times.push(clock.now());
    }
    const crowded = times.filter((time, index) => (times[index + requests] ?? Number.POSITIVE_INFINITY) - time < seconds * 1000);
    expect(crowded).toEqual([]);
  });

  it('does not wait without limits', async () => {
    const clock = createStillClock();
    const wait = createPacer([], clock, clock.sleep);
    for (let request = 0; request < 1000; request += 1) await wait();
    expect(clock.now()).toBe(0);
  });
});
