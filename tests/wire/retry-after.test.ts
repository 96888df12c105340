import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRetryAfter } from '../../src/wire/retry-after.js';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-11T18:00:00.500Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const read = (retryAfter: string, date?: string) =>
  readRetryAfter(new Headers({ 'Retry-After': retryAfter, ...(date !== undefined && { Date: date }) }));

describe('Retry-After', () => {
  it.each([
    ['seconds', '15', 15],
    ['no seconds', '0', 0],
    ['more seconds than a number holds', '9'.repeat(400), Number.MAX_SAFE_INTEGER],
    ['a date', 'Wed, 11 Mar 2026 18:01:30 GMT', 90],
    ['a date of RFC 850', 'Wednesday, 11-Mar-26 18:01:30 GMT', 90],
    ['a date of asctime', 'Wed Mar 11 18:01:30 2026', 90],
    ['a date of asctime with one digit', 'Fri May  1 18:00:00 2026', 51 * 86_400],
    ['a date in the past', 'Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['a date of RFC 850 in the past century', 'Sunday, 06-Nov-94 08:49:37 GMT', 0],
  ])('is read from %s', (_, value, seconds) => {
    expect(read(value)).toBe(seconds);
  });

  it.each([
    ['a word', 'soon'],
    ['nothing', ''],
    ['a negative number', '-5'],
    ['a fraction', '1.5'],
    ['seconds with a unit', '15 minutes'],
    ['a list', '15, 15'],
    ['a date of another zone', 'Wed, 11 Mar 2026 18:01:30 PST'],
    ['a date that does not exist', 'Wed, 11 Foo 2026 18:01:30 GMT'],
    ['an hour that does not exist', 'Wed, 11 Mar 2026 25:01:30 GMT'],
    ['a date of ISO 8601', '2026-03-11T18:01:30Z'],
  ])('is not read from %s', (_, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('is undefined without the header', () => {
    expect(readRetryAfter(new Headers())).toBeUndefined();
  });

  it.each([
    ['an hour ahead', 'Wed, 11 Mar 2026 19:00:00 GMT', 'Wed, 11 Mar 2026 19:00:07 GMT'],
    ['an hour behind', 'Wednesday, 11-Mar-26 17:00:00 GMT', 'Wed Mar 11 17:00:07 2026'],
  ])('as a date counts from the Date of a server whose clock is %s', (_, date, retryAfter) => {
    expect(read(retryAfter, date)).toBe(7);
  });

  it('as a date counts from the own clock when the Date cannot be read', () => {
    expect(read('Wed, 11 Mar 2026 18:00:07 GMT', 'today')).toBe(7);
  });
});
