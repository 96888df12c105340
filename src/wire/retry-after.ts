import type { Fields } from './fetch.js';

/**
 * Reads `Retry-After` as seconds from the response on: a number of seconds, or a date (RFC 9110 section 10.2.3), which counts from
 * the response's own `Date`, because the clocks of both sides need not agree. A date in the past is 0.
 *
 * @returns undefined without the header, and for one that is neither
 */
export function readRetryAfter(fields: Pick<Fields, 'get'>): number | undefined {
  const value = fields.get('retry-after')?.trim();
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
  const date = readDate(value);
  if (date === undefined) return undefined;
  const now = readDate(fields.get('date') ?? '') ?? Date.now();
  return Math.max(0, Math.ceil((date - now) / 1000));
}

/** The three forms of RFC 9110 section 5.6.7: today's, RFC 850's and that of C's asctime. */
const forms = [
  /^[a-z]{3}, (?<day>\d\d) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/i,
  /^[a-z]{6,9}, (?<day>\d\d)-(?<month>[a-z]{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/i,
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/i,
];

/** Reads a date of HTTP as milliseconds since 1970. Always in UTC. */
function readDate(text: string): number | undefined {
  const { day = '', month = '', year = '', time = '' } = forms.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  const date = Date.parse(`${day.trim()} ${month} ${year.length === 2 ? fullYear(Number(year)) : year} ${time} GMT`);
  return Number.isNaN(date) ? undefined : date;
}

/** A year of two digits that seems more than 50 years away is the last one that ends so. */
function fullYear(year: number): number {
  const thisYear = new Date().getUTCFullYear();
  const inThisCentury = thisYear - (thisYear % 100) + year;
  return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury;
}
