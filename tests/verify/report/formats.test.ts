import { describe, expect, it } from 'vitest';
import { formatReport, hasPassed, type Report, type ReportFormat } from '../../../src/verify/index.js';
import { failed, passed, report, skipped, text, withViolation } from './sample-report.js';

const formats: readonly ReportFormat[] = ['text', 'junit', 'json', 'github'];

describe('hasPassed', () => {
  it('is true when checks passed or were skipped', () => {
    expect(hasPassed({ ...report, checks: [passed, skipped] })).toBe(true);
  });

  it('is false when one check failed', () => {
    expect(hasPassed(report)).toBe(false);
  });

  it.each([[[]], [[skipped, skipped]]])('is false when nothing passed: %j', (checks) => {
    expect(hasPassed({ ...report, checks })).toBe(false);
  });
});

it.each([
  ['no report', undefined, 'text', 'report must be a report, as verifyProvider and verifyClient return it, but was undefined'],
  [
    'a promise',
    Promise.resolve(report),
    'text',
    'report must be a report, as verifyProvider and verifyClient return it, but was a Promise',
  ],
  ['an unknown format', report, 'xml', 'format must be text, junit, json, github, but was "xml"'],
  ['no format', report, undefined, 'format must be text, junit, json, github, but was undefined'],
])('formatReport refuses %s', (_, given, format, message) => {
  expect(() => formatReport(given as Report, format as ReportFormat)).toThrow(message);
  if (given !== report) expect(() => hasPassed(given as Report)).toThrow(message);
});

describe('formatReport', () => {
  const canary = 'canary-4c1f9e';
  const tokens = [
    ['a header', `XBL3.0 x=4294967295;${canary}.a-b_c=`],
    ['a header in small letters', `xbl3.0 x=1;${canary}`],
    ['a URL', `https://127.0.0.1/?token=XBL3.0%20x%3D1%3B${canary}`],
    ['a form', `XBL3.0+x=1;${canary}`],
    ['JSON', `{"Authorization":"XBL3.0 x\\u003d1;${canary}"}`],
    ['JSON within JSON', `{\\"Authorization\\":\\"XBL3.0 x=1;${canary}\\"}`],
    ['a value that is cut', `${'x'.repeat(280)}XBL3.0 x=1;${canary}`],
  ] as const;

  describe.each(formats)('as %s', (format) => {
    it.each(tokens)('redacts a token spelled as in %s, in every string of the report', (_, token) => {
      const fixed = ['passed', 'failed', 'skipped', 'getSessionByHandle', 'writeSessionByHandle'];
      const plant = (_: string, value: unknown) => (typeof value === 'string' && !fixed.includes(value) ? `${value} ${token}` : value);
      const planted: Report = JSON.parse(JSON.stringify(report), plant);
      expect(JSON.stringify(planted)).toContain(canary);
      const formatted = formatReport(planted, format);
      expect(formatted).not.toContain(canary);
      expect(formatted).toMatch(/XBL3\.0 x=(<|&lt;)redacted(>|&gt;)/);
    });

    it('ends with one line feed', () => {
      expect(formatReport(report, format)).toMatch(/[^\n]\n$/);
    });
  });

  it('leaves what follows a token as it is', () => {
    const received = `"XBL3.0 x=1;${canary}", \\"XBL3.0 x=<userHash>;<XSTS token>\\", 'XBL3.0 x=<redacted>' end`;
    expect(text(withViolation({ received }))).toContain(`"XBL3.0 x=<redacted>", \\"XBL3.0 x=<redacted>\\", 'XBL3.0 x=<redacted>' end`);
  });

  it('leaves the name of the token scheme as it is', () => {
    expect(text(withViolation({ expected: 'WWW-Authenticate: XBL3.0' }))).toContain('WWW-Authenticate: XBL3.0\n');
  });

  const cutting = (['text', 'junit', 'github'] as const).flatMap((format) =>
    (['message', 'expected', 'received'] as const).map((name) => [name, format] as const),
  );

  it.each(cutting)('cuts a long value of %s as %s', (name, format) => {
    const formatted = formatReport(withViolation({ [name]: 'x'.repeat(301) }), format);
    expect(formatted).toContain(`${'x'.repeat(300)}… (301 characters)`);
    expect(formatted).not.toContain('x'.repeat(301));
  });

  it.each(formats)('keeps a received value of 300 characters as %s', (format) => {
    const formatted = formatReport(withViolation({ received: 'x'.repeat(300) }), format);
    expect(formatted).toContain('x'.repeat(300));
    expect(formatted).not.toContain('…');
  });

  it.each(formats)('keeps a long curl line whole as %s', (format) => {
    const reproduce = `curl ${'x'.repeat(1000)}`;
    expect(formatReport({ ...report, checks: [{ ...failed, reproduce }] }, format)).toContain(reproduce);
  });
});

describe('the JSON', () => {
  it('is the report', () => {
    expect(JSON.parse(formatReport(report, 'json'))).toEqual(report);
  });

  it('is indented', () => {
    expect(formatReport(report, 'json')).toMatch(/^\{\n {2}"target": /);
  });

  it('holds long and unprintable values whole', () => {
    const given = withViolation({ received: `\u0000\u001b\n${'x'.repeat(1000)}` });
    expect(JSON.parse(formatReport(given, 'json'))).toEqual(given);
  });
});

describe('the GitHub annotations', () => {
  const lines = (given: Report) => formatReport(given, 'github').trimEnd().split('\n');

  it('are an error for each cause and a notice with the counts', () => {
    const given = { ...report, checks: [passed, { ...failed, reproduce: 'curl -i' }, skipped] };
    expect(lines(given)).toEqual([
      '::error title=answers 304 when If-None-Match equals the current entity tag::The response has another status: expected 304, received 200%0A%0Acheck      unchanged_session of getSessionByHandle in state openLobby%0A%0Awhat       The response has another status (status_code_conformance)%0Aat         status%0Aexpected   304%0Areceived   200%0A%0Asource     RFC 9110 section 15.4.5%0Areproduce  curl -i',
      '::notice title=verify::verify: 1 passed, 1 failed, 1 skipped (7 requests, 1.2 s), seed 4711',
    ]);
  });

  it('are ten at most, of which the last says how many causes are left', () => {
    const checks = Array.from({ length: 11 }, (_, index) => ({
      ...failed,
      title: `check ${index}`,
      violations: failed.violations.map((violation) => ({ ...violation, message: `fault ${index}` })),
    }));
    expect(lines({ ...report, checks })).toHaveLength(10);
    expect(lines({ ...report, checks }).at(-1)).toContain('%0A2 more causes in the report as text or JUnit XML');
    expect(lines({ ...report, checks: checks.slice(0, 9) }).at(-1)).not.toContain('more cause');
  });

  it('are the notice alone when nothing failed', () => {
    expect(lines({ ...report, checks: [passed] })).toHaveLength(1);
  });

  it('escape percent signs, colons and commas in a title', () => {
    const [error] = lines({ ...report, checks: [{ ...failed, title: '100 %: a, b' }] });
    expect(error).toMatch(/^::error title=100 %25%3A a%2C b::/);
  });

  it('escape percent signs in a message, and leave colons and commas', () => {
    expect(lines(withViolation({ received: '%0A: a, b' }))[0]).toContain('received   %250A: a, b%0A');
  });

  it('stay on one line whatever a provider sends', () => {
    expect(lines(withViolation({ received: 'a\r\n::error::injected\u2028b' }))).toHaveLength(2);
  });
});
