import { causeInWords } from './groups.js';
import type { CheckResult, Report } from './report.js';

/**
 * Writes a report as JUnit XML: one suite for each operation, one case for each check. The order does not depend on the order
 * in which the checks ran, so that the files of two runs can be compared.
 *
 * @param report - strings without characters that XML 1.0 forbids
 * @param describe - text of a failed check
 */
export function junitXml(report: Report, describe: (check: CheckResult) => string): string {
  const { target, seed, requests, milliseconds } = report;
  const operationIds = [...new Set(report.checks.map(({ operationId }) => operationId))].sort();
  const facts = { target, ...(seed !== undefined && { seed }), requests };
  const properties = [...Object.entries(facts), ...(report.notes ?? []).map((note) => ['note', note] as const)].map(
    ([name, value]) => `      <property${attributes({ name, value: String(value) })}/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'verify', ...counts(report.checks, milliseconds) })}>`,
    ...operationIds.flatMap((operationId) => {
      const checks = report.checks.filter((check) => check.operationId === operationId).sort(byName);
      const total = checks.reduce((sum, check) => sum + check.milliseconds, 0);
      return [
        `  <testsuite${attributes({ name: operationId, ...counts(checks, total) })}>`,
        '    <properties>',
        ...properties,
        '    </properties>',
        ...checks.flatMap((check) => testcase(check, describe)),
        '  </testsuite>',
      ];
    }),
    '</testsuites>',
    '',
  ].join('\n');
}

function testcase(check: CheckResult, describe: (check: CheckResult) => string): readonly string[] {
  const { operationId, title, outcome, reason = 'no reason given', violations, milliseconds } = check;
  const start = `    <testcase${attributes({ classname: `${operationId}.${subjectOf(check)}`, name: name(check), time: seconds(milliseconds) })}`;
  if (outcome === 'passed') return [`${start}/>`];

  const [cause] = violations;
  // Most viewers list the message alone, so it holds both values, too.
  const failure = { message: cause === undefined ? title : causeInWords(cause), type: cause?.rule ?? check.check };
  const content =
    outcome === 'skipped'
      ? `<skipped${attributes({ message: reason })}/>`
      : `<failure${attributes(failure)}>${escapeXml(describe(check))}</failure>`;
  return [`${start}>`, `      ${content}`, '    </testcase>'];
}

const subjectOf = ({ state, feature }: CheckResult) => state ?? feature ?? '';
const name = ({ check, title }: CheckResult) => `${check}: ${title}`;

function counts(checks: readonly CheckResult[], milliseconds: number): Readonly<Record<string, string>> {
  const count = (outcome: CheckResult['outcome']) => String(checks.filter((check) => check.outcome === outcome).length);
  const tests = String(checks.length);
  return { tests, failures: count('failed'), errors: '0', skipped: count('skipped'), time: seconds(milliseconds) };
}

/** Compares by code unit: the order of a locale differs between machines. */
function byName(a: CheckResult, b: CheckResult): number {
  const [left, right] = [`${subjectOf(a)} ${name(a)}`, `${subjectOf(b)} ${name(b)}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
