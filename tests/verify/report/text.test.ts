import { describe, expect, it } from 'vitest';
import type { FieldCoverage, Report } from '../../../src/verify/index.js';
import { failed, passed, report, skipped, text, violation, withViolation } from './sample-report.js';

const lastLine = (given: Report) => text(given).trimEnd().split('\n').at(-1);

describe('the text', () => {
  it('shows a failure as what, at, expected and received, with its source and a curl line', () => {
    expect(text({ ...report, checks: [failed], responses: [], fields: [] })).toBe(`Failed

  1. answers 304 when If-None-Match equals the current entity tag
     check      unchanged_session of getSessionByHandle in state openLobby

     what       The response has another status (status_code_conformance)
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

  it('numbers the causes and parts them', () => {
    const other = { ...failed, title: 'answers 404', violations: [{ ...violation, message: 'The body is empty' }] };
    expect(text({ ...report, checks: [failed, passed, other] }).match(/^\n {2}\d\. .*/gm)).toEqual([
      '\n  1. answers 304 when If-None-Match equals the current entity tag',
      '\n  2. answers 404',
    ]);
  });

  it('shows checks that fail of one fault as one group, wherever the fault is in them', () => {
    const missing = { ...violation, pointer: 'header ETag', message: 'ETag is missing' };
    const others = ['second', 'third'].map((title) => ({ ...failed, title, violations: [missing] }));
    const shown = text({ ...report, checks: [{ ...failed, violations: [violation, missing] }, ...others] });
    expect(shown).toContain('  1. ETag is missing (3 checks)\n     title      answers 304');
    expect(shown).toContain('     also fails 2 checks\n       - second: unchanged_session of');
    expect(shown).not.toMatch(/^ {2}2\. /m);
    expect(shown.match(/what .*/g)).toEqual([
      'what       ETag is missing (status_code_conformance)',
      'what       The response has another status (status_code_conformance)',
    ]);
  });

  it('takes the same fault of several members for one', () => {
    const checks = [1, 2].map((index) => ({
      ...failed,
      title: `reads ${index}`,
      violations: [{ ...violation, pointer: `/members/${index}/joinTime`, message: `/members/${index}/joinTime must be string` }],
    }));
    expect(text({ ...report, checks })).toContain('(2 checks)');
  });

  it('begins with the remarks on the run', () => {
    expect(text({ ...report, notes: ['Pages may read responses'] })).toMatch(/^Notes\n\n {2}- Pages may read responses\n\n/);
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

  it('shows for each documented response how often it was seen, or why never', () => {
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
