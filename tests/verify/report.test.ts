import { describe, expect, it } from 'vitest';
import type { Violation } from '../../src/contract/contract.js';
import { type CheckResult, type FieldCoverage, formatReport, hasPassed, type Report, type ReportFormat } from '../../src/verify/index.js';

const formats: readonly ReportFormat[] = ['text', 'junit', 'json', 'github'];

const violation: Violation = {
  rule: 'status_code_conformance',
  message: 'The answer has another status',
  pointer: 'status',
  expected: '304',
  received: '200',
};

const passed: CheckResult = {
  check: 'status_code_conformance',
  operationId: 'getSessionByHandle',
  state: 'openLobby',
  title: 'answers with a documented status',
  source: 'the status table',
  outcome: 'passed',
  violations: [],
  milliseconds: 12,
};

const failed: CheckResult = {
  ...passed,
  check: 'unchanged_session',
  title: 'answers 304 when If-None-Match equals the current entity tag',
  source: 'RFC 9110 section 15.4.5',
  outcome: 'failed',
  violations: [violation],
  reproduce: "curl -i -H 'Authorization: XBL3.0 x=<redacted>' 'http://127.0.0.1:4010/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session'",
};

const skipped: CheckResult = { ...passed, operationId: 'writeSessionByHandle', outcome: 'skipped', reason: 'writes were not asked for' };

const report: Report = {
  target: 'http://127.0.0.1:4010',
  seed: 4711,
  requests: 7,
  milliseconds: 1234,
  checks: [passed, failed, skipped],
  responses: [
    { operationId: 'getSessionByHandle', status: 200, mediaType: 'application/json', seen: 4 },
    { operationId: 'getSessionByHandle', status: 204, mediaType: undefined, seen: 1 },
    { operationId: 'writeSessionByHandle', status: 202, mediaType: 'text/plain', seen: 0, reason: 'no state leads there' },
    { operationId: 'writeSessionByHandle', status: 409, mediaType: 'text/plain', seen: 0 },
  ],
  fields: [
    { path: '$.members.*.gamertag', seen: true },
    { path: '$.members.*.nat', seen: false, reason: 'only in contract version 104' },
  ],
};

const withViolation = (change: Partial<Violation>): Report => ({
  ...report,
  checks: [{ ...failed, violations: [{ ...violation, ...change }] }],
});
const text = (given: Report) => formatReport(given, 'text');
const lastLine = (given: Report) => text(given).trimEnd().split('\n').at(-1);

describe('hasPassed', () => {
  it('is true when checks passed or were skipped', () => {
    expect(hasPassed({ ...report, checks: [passed, skipped] })).toBe(true);
  });

  it('is false when one check failed', () => {
    expect(hasPassed(report)).toBe(false);
  });
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

describe('the text', () => {
  it('shows a failure as what, at, expected and received, with its source and a curl line', () => {
    expect(text({ ...report, checks: [failed], responses: [], fields: [] })).toBe(`Failed

  1. answers 304 when If-None-Match equals the current entity tag
     check      unchanged_session of getSessionByHandle in state openLobby

     what       The answer has another status (status_code_conformance)
     at         status
     expected   304
     received   200

     source     RFC 9110 section 15.4.5
     reproduce  ${failed.reproduce}

Target http://127.0.0.1:4010
Seed 4711: the same seed sends the same requests
verify: 0 passed, 1 failed, 0 skipped (7 requests, 1.2 s)
`);
  });

  it('shows every violation of a failed check', () => {
    const second = { ...violation, rule: 'response_headers_conformance', pointer: 'header ETag' };
    const shown = text({ ...report, checks: [{ ...failed, violations: [violation, second] }] });
    expect(shown.match(/^ {5}at {9}.*$/gm)).toEqual(['     at         status', '     at         header ETag']);
  });

  it('numbers the failures and parts them', () => {
    const shown = text({ ...report, checks: [failed, passed, failed] });
    expect(shown.match(/^\n {2}\d\. answers 304/gm)).toEqual(['\n  1. answers 304', '\n  2. answers 304']);
  });

  it('shows failures last, before the counts, in any order of the checks', () => {
    const shown = text({ ...report, checks: [failed, skipped] });
    expect(shown.match(/^(?:Responses seen|Fields seen|Skipped|Failed|Target .*)$/gm)).toEqual([
      'Responses seen',
      'Fields seen',
      'Skipped',
      'Failed',
      'Target http://127.0.0.1:4010',
    ]);
  });

  it('has no word of failures when nothing failed', () => {
    expect(text({ ...report, checks: [passed] })).not.toMatch(/^(Failed|Skipped)$/m);
  });

  it('groups skipped checks by reason', () => {
    const other = { ...skipped, state: 'fullSession' };
    const third = { ...skipped, reason: 'no such state' };
    expect(text({ ...report, checks: [skipped, third, other] })).toContain(`Skipped

  skipped: writes were not asked for (2)
    - answers with a documented status: status_code_conformance of writeSessionByHandle in state openLobby
    - answers with a documented status: status_code_conformance of writeSessionByHandle in state fullSession
  skipped: no such state (1)
    - answers with a documented status: status_code_conformance of writeSessionByHandle in state openLobby
`);
  });

  it('lists ten skipped checks of a reason and counts the others', () => {
    const checks = Array.from({ length: 12 }, (_, index) => ({ ...skipped, state: `state${index}` }));
    const shown = text({ ...report, checks });
    expect(shown).toContain('  skipped: writes were not asked for (12)\n');
    expect(shown).toContain('in state state9\n    and 2 more\n');
    expect(text({ ...report, checks: checks.slice(0, 10) })).not.toContain(' more');
  });

  it('says so when a skipped check has no reason', () => {
    const { reason: _, ...unexplained } = skipped;
    expect(text({ ...report, checks: [unexplained] })).toContain('  skipped: no reason given (1)\n');
  });

  it('shows for each documented answer how often it was seen, or why never', () => {
    expect(text(report)).toContain(`Responses seen

  getSessionByHandle    200  application/json  4
  getSessionByHandle    204  no body           1
  writeSessionByHandle  202  text/plain        never: no state leads there
  writeSessionByHandle  409  text/plain        never
`);
  });

  it('counts the described fields and groups the unseen ones by reason', () => {
    expect(text(report)).toContain(`Fields seen

  1 of 2 described fields seen
  not seen: only in contract version 104 (1)
    - $.members.*.nat
`);
  });

  it('lists ten unseen fields of a reason and counts the others', () => {
    const fields: readonly FieldCoverage[] = Array.from({ length: 12 }, (_, index) => ({ path: `$.field${index}`, seen: false }));
    const shown = text({ ...report, fields });
    expect(shown).toContain('  0 of 12 described fields seen\n  not seen: no reason given (12)\n    - $.field0\n');
    expect(shown).toContain('    - $.field9\n    and 2 more\n');
    expect(text({ ...report, fields: fields.slice(0, 10) })).not.toContain(' more');
  });

  it('ends with the counts', () => {
    expect(lastLine(report)).toBe('verify: 1 passed, 1 failed, 1 skipped (7 requests, 1.2 s)');
    expect(lastLine({ ...report, checks: [], requests: 0, milliseconds: 0 })).toBe(
      'verify: 0 passed, 0 failed, 0 skipped (0 requests, 0.0 s)',
    );
  });

  it('names an empty value and an empty pointer', () => {
    const shown = text(withViolation({ pointer: '', received: '' }));
    expect(shown).toContain('at         the whole body\n');
    expect(shown).toContain('received   (empty)\n');
  });

  it('shows as escapes what would steer a terminal or start a new line', () => {
    const received = '\ufeffred: \u001b[31m\r\n::error::injected\t\u009b1m\u2028\u202e\u{e0041}\ud800';
    const shown = text(withViolation({ received }));
    expect(shown).toContain('received   \\ufeffred: \\u001b[31m\\r\\n::error::injected\\t\\u009b1m\\u2028\\u202e\\u{e0041}\\ud800\n');
  });

  it('leaves letters, accents and symbols as they are', () => {
    expect(text(withViolation({ received: 'Zoë 冬 🦩 "a" \\ %' }))).toContain('received   Zoë 冬 🦩 "a" \\ %\n');
  });
});

describe('the JUnit XML', () => {
  it('has a suite for each operation and a case for each check', () => {
    const given = { ...report, checks: [passed, { ...failed, reproduce: 'curl -i' }, skipped] };
    expect(formatReport(given, 'junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="verify" tests="3" failures="1" errors="0" skipped="1" time="1.234">
  <testsuite name="getSessionByHandle" tests="2" failures="1" errors="0" skipped="0" time="0.024">
    <properties>
      <property name="target" value="http://127.0.0.1:4010"/>
      <property name="seed" value="4711"/>
      <property name="requests" value="7"/>
    </properties>
    <testcase classname="getSessionByHandle.openLobby" name="status_code_conformance: answers with a documented status" time="0.012"/>
    <testcase classname="getSessionByHandle.openLobby" name="unchanged_session: answers 304 when If-None-Match equals the current entity tag" time="0.012">
      <failure message="The answer has another status: 200" type="status_code_conformance">check      unchanged_session of getSessionByHandle in state openLobby

what       The answer has another status (status_code_conformance)
at         status
expected   304
received   200

source     RFC 9110 section 15.4.5
reproduce  curl -i</failure>
    </testcase>
  </testsuite>
  <testsuite name="writeSessionByHandle" tests="1" failures="0" errors="0" skipped="1" time="0.012">
    <properties>
      <property name="target" value="http://127.0.0.1:4010"/>
      <property name="seed" value="4711"/>
      <property name="requests" value="7"/>
    </properties>
    <testcase classname="writeSessionByHandle.openLobby" name="status_code_conformance: answers with a documented status" time="0.012">
      <skipped message="writes were not asked for"/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('says how many violations a case has besides the first', () => {
    const given = { ...report, checks: [{ ...failed, violations: [violation, violation, violation] }] };
    expect(formatReport(given, 'junit')).toContain('message="The answer has another status: 200 (and 2 more)"');
  });

  it('cuts and escapes what was received in the message of a case', () => {
    expect(formatReport(withViolation({ received: `<\u001b${'x'.repeat(300)}` }), 'junit')).toContain(
      `message="The answer has another status: &lt;\\u001b${'x'.repeat(293)}… (307 characters)"`,
    );
  });

  it('names a failed check by its title when it has no violation', () => {
    const given = { ...report, checks: [{ ...failed, violations: [] }] };
    expect(formatReport(given, 'junit')).toContain('message="answers 304 when If-None-Match equals the current entity tag"');
  });

  it('lists ten skipped checks of a reason and counts the others', () => {
    const checks = Array.from({ length: 12 }, (_, index) => ({ ...skipped, state: `state${index}` }));
    const shown = text({ ...report, checks });
    expect(shown).toContain('  skipped: writes were not asked for (12)\n');
    expect(shown).toContain('in state state9\n    and 2 more\n');
    expect(text({ ...report, checks: checks.slice(0, 10) })).not.toContain(' more');
  });

  it('says so when a skipped check has no reason', () => {
    const { reason: _, ...unexplained } = skipped;
    expect(formatReport({ ...report, checks: [unexplained] }, 'junit')).toContain('<skipped message="no reason given"/>');
  });

  it('does not depend on the order of the checks', () => {
    const checks = [skipped, passed, failed, { ...passed, state: 'fullSession' }];
    expect(formatReport({ ...report, checks: [...checks].reverse() }, 'junit')).toBe(formatReport({ ...report, checks }, 'junit'));
  });

  it.each([
    ['markup', '<![CDATA[ ]]> <!-- & &amp; \'"'],
    ['control characters', '\u0000\u0001\u000b\u001b\u007f\r\n\t'],
    ['code points that are no characters', '\ufffe\uffff'],
    ['half a surrogate pair', '\ud83e and \udda9'],
    ['a surrogate pair at the cut', `${'x'.repeat(299)}🦩`],
  ])('is well-formed around %s in every string', (_, hostile) => {
    const fixed = ['passed', 'failed', 'skipped'];
    const plant = (_: string, value: unknown) => (typeof value === 'string' && !fixed.includes(value) ? hostile : value);
    expect(() => readXml(formatReport(JSON.parse(JSON.stringify(report), plant), 'junit'))).not.toThrow();
  });

  it('gives back the markup that it escaped', () => {
    const xml = formatReport(withViolation({ message: '<a href="b">&amp;' }), 'junit');
    expect(readXml(xml)).toContain('<a href="b">&amp;: 200');
  });

  it.each([
    ['an element that is not closed', '<a><b></a>'],
    ['a bare ampersand', '<a>&</a>'],
    ['a forbidden character', '<a>\u0001</a>'],
    ['half a surrogate pair', '<a>\ud83e</a>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['the same attribute twice', '<a b="c" b="d"/>'],
  ])('is read by a reader that refuses %s', (_, xml) => {
    expect(() => readXml(xml)).toThrow();
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

  it('are an error for each failed check and a notice with the counts', () => {
    const given = { ...report, checks: [passed, { ...failed, reproduce: 'curl -i' }, skipped] };
    expect(lines(given)).toEqual([
      '::error title=answers 304 when If-None-Match equals the current entity tag::check      unchanged_session of getSessionByHandle in state openLobby%0A%0Awhat       The answer has another status (status_code_conformance)%0Aat         status%0Aexpected   304%0Areceived   200%0A%0Asource     RFC 9110 section 15.4.5%0Areproduce  curl -i',
      '::notice title=verify::verify: 1 passed, 1 failed, 1 skipped (7 requests, 1.2 s), seed 4711',
    ]);
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

/**
 * Reads XML of the kind that reports consist of, and throws if it is not well-formed.
 *
 * @returns texts and attribute values, without their escapes
 */
function readXml(xml: string): readonly string[] {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
  if (forbidden.test(xml)) throw new Error('a character that XML 1.0 forbids');
  const texts: string[] = [];
  const open: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  while (rest !== '') {
    const [all, end, start, list = '', empty, characters] =
      /^(?:<\/([a-z]+)>|<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<>]+))/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`no XML: ${rest.slice(0, 40)}`);
    if (end !== undefined && open.pop() !== end) throw new Error(`</${end}> closes another element`);
    if (start !== undefined && empty === '') open.push(start);
    const pairs = [...list.matchAll(/ ([a-z]+)="([^"]*)"/g)];
    if (new Set(pairs.map(([, name]) => name)).size < pairs.length) throw new Error('an attribute occurs twice');
    for (const value of [...pairs.map(([, , value]) => value), characters]) if (value !== undefined) texts.push(unescapeXml(value));
    rest = rest.slice(all.length);
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> is not closed`);
  return texts;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeXml(value: string): string {
  return value.replaceAll(/&(?:([a-z]+);)?/g, (_, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`no entity: ${name ?? 'bare ampersand'}`);
    return character;
  });
}
