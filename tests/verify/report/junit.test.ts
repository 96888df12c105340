import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../src/verify/index.js';
import { readXml } from './read-xml.js';
import { failed, passed, report, skipped, violation, withViolation } from './sample-report.js';

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
      <failure message="The response has another status: expected 304, received 200" type="status_code_conformance">check      unchanged_session of getSessionByHandle in state openLobby

what       The response has another status (status_code_conformance)
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

  it('names the cause that most failed checks have, with both values', () => {
    const missing = {
      ...violation,
      rule: 'response_headers_conformance',
      pointer: 'header ETag',
      message: 'ETag is missing',
      received: 'none',
    };
    const checks = [
      { ...failed, violations: [violation, missing] },
      ...['a', 'b'].map((title) => ({ ...failed, title, violations: [missing] })),
    ];
    const messages = formatReport({ ...report, checks }, 'junit').match(/<failure message="[^"]*"/g);
    expect(messages).toEqual(Array(3).fill('<failure message="ETag is missing: expected 304, received none"'));
  });

  it('has the remarks on the run among its properties', () => {
    expect(formatReport({ ...report, notes: ['not restored'] }, 'junit')).toContain('<property name="note" value="not restored"/>');
  });

  it('cuts and escapes what was received in the message of a case', () => {
    expect(formatReport(withViolation({ received: `<\u001b${'x'.repeat(300)}` }), 'junit')).toContain(
      `message="The response has another status: expected 304, received &lt;\\u001b${'x'.repeat(293)}… (307 characters)"`,
    );
  });

  it('names a failed check by its title when it has no violation', () => {
    const given = { ...report, checks: [{ ...failed, violations: [] }] };
    expect(formatReport(given, 'junit')).toContain('message="answers 304 when If-None-Match equals the current entity tag"');
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
    expect(readXml(xml)).toContain('<a href="b">&amp;: expected 304, received 200');
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
