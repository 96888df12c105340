import type { Violation } from '../../contract/contract.js';
import { wrong } from '../../wire/arguments.js';
import { isObject } from '../../wire/object.js';
import { visible } from '../../wire/visible.js';
import { causeInWords, type FailureGroup, groupFailures, withCausesFirst } from './groups.js';
import { junitXml } from './junit.js';
import type { CheckResult, FieldCoverage, Report, ResponseCoverage } from './report.js';

/** Form of a report, see {@link formatReport}. */
export type ReportFormat = 'text' | 'junit' | 'json' | 'github';

/** Whether something passed and nothing failed. Skipped checks fail no run, but a run of skipped checks has not passed. */
export function hasPassed(report: Report): boolean {
  checkReport(report);
  return report.checks.some(({ outcome }) => outcome === 'passed') && report.checks.every(({ outcome }) => outcome !== 'failed');
}

const formats: readonly unknown[] = ['text', 'junit', 'json', 'github'] satisfies readonly ReportFormat[];

function checkReport(report: unknown): void {
  if (!isObject(report) || !Array.isArray(report.checks))
    throw wrong('report', 'a report, as verifyProvider and verifyClient return it', report);
}

/**
 * Formats a report: `text` for a terminal, `junit` XML, `json` for programs, `github` workflow commands that annotate a run. The
 * result ends with a line feed.
 *
 * `json` is the whole report. `text` groups checks that fail for the same reason, and lists at most ten checks or fields for a
 * reason. `github` annotates nine causes, because GitHub shows ten annotations for a step. The formats other than `json` cut long
 * values and show characters that nobody would see, or that could steer a terminal, a CI log or an XML parser, as escapes such as
 * `\n` and `\u001b`, because received values are controlled by the provider.
 *
 * Producers of a report leave the token out of it. As a second line of defence, every `XBL3.0 x=…` that is still in one of its
 * strings becomes `XBL3.0 x=<redacted>`, in every format.
 */
export function formatReport(report: Report, format: ReportFormat): string {
  checkReport(report);
  if (!formats.includes(format)) throw wrong('format', formats.join(', '), format);
  const json = JSON.stringify(report, (_, value: unknown) => (typeof value === 'string' ? redact(value) : value), 2);
  if (format === 'json') return `${json}\n`;

  const shown: Report = JSON.parse(json, (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === ('exchange' satisfies keyof CheckResult)) return value.split('\n').map(visible).join('\n');
    return longValues.has(key) ? cut(visible(value)) : visible(value);
  });
  if (format === 'junit') return junitXml({ ...shown, checks: withCausesFirst(shown.checks) }, (check) => failureLines(check).join('\n'));
  return `${(format === 'github' ? githubLines(shown) : textLines(shown)).join('\n')}\n`;
}

/**
 * A token ends at white space, at a quote or at an escaped quote. `<…>` may hold spaces, so that a placeholder goes as a whole.
 * The spellings of the space and the equals sign are those of a header, a URL and JSON.
 */
const token = /XBL3\.0(?:\s|%20|\+)+x(?:=|%3d|\\u003d)(?:<[^<>]*>|[^\s'"\\]|\\(?!['"]))*/gi;

const redact = (text: string) => text.replaceAll(token, 'XBL3.0 x=<redacted>');

/** Not `reproduce`: part of a command is useless. */
const longValues: ReadonlySet<string> = new Set<keyof Violation>(['message', 'expected', 'received']);
const longestValue = 300;
const mostListed = 10;

function cut(text: string): string {
  if (text === '') return '(empty)';
  if (text.length <= longestValue) return text;
  // Half a surrogate pair at the cut would make the XML malformed.
  return `${text.slice(0, longestValue).replace(/[\ud800-\udbff]$/, '')}… (${text.length} characters)`;
}

/**
 * What failed comes last, where a terminal shows it. No line begins with a value, so that none can pass for a workflow command
 * in the log of a CI run.
 */
function textLines(report: Report): readonly string[] {
  return [
    ...section(
      'Notes',
      (report.notes ?? []).map((note) => `  - ${note}`),
    ),
    ...section('Responses seen', aligned(report.responses.map(rowOfResponse))),
    ...section('Fields seen', textOfFields(report.fields)),
    ...section('Skipped', [...groupByReason(withOutcome(report, 'skipped'))].flatMap(textOfSkipped)),
    ...section('Failed', groupFailures(withOutcome(report, 'failed')).flatMap(textOfGroup)),
    `Target ${report.target}`,
    ...(report.seed === undefined ? [] : [`Seed ${report.seed}: the same seed sends the same requests`]),
    summary(report),
  ];
}

function textOfGroup(group: FailureGroup, index: number): readonly string[] {
  const lines = groupLines(group).map((line) => line && `     ${line}`);
  return [...(index > 0 ? [''] : []), `  ${index + 1}. ${titleOf(group)}`, ...lines];
}

/** The behaviour that failed, or the one fault that several checks have. */
function titleOf({ cause, checks: [first, ...others] }: FailureGroup): string {
  return others.length === 0 || cause === undefined ? (first?.title ?? '') : `${cause.message} (${others.length + 1} checks)`;
}

/** One failed check in full, and the names of those that fail for the same reason. */
function groupLines({ checks: [first, ...others] }: FailureGroup): readonly string[] {
  if (first === undefined) return [];
  if (others.length === 0) return failureLines(first);
  return [
    row('title', first.title),
    ...failureLines(first),
    '',
    `also fails ${others.length} ${others.length === 1 ? 'check' : 'checks'}`,
    ...listed(others.map((check) => `${check.title}: ${placeOf(check)}`)).map((line) => line.slice(2)),
  ];
}

function failureLines({ violations, source, reproduce, exchange, ...check }: CheckResult): readonly string[] {
  return [
    row('check', placeOf(check)),
    ...violations.flatMap(({ rule, message, pointer, expected, received }) => [
      '',
      row('what', `${message} (${rule})`),
      row('at', pointer === '' ? 'the whole body' : pointer),
      row('expected', expected),
      row('received', received),
    ]),
    '',
    row('source', source),
    ...(reproduce === undefined ? [] : [row('reproduce', reproduce)]),
    ...(exchange === undefined ? [] : ['', ...exchange.split('\n').map((line, index) => row(index === 0 ? 'exchange' : '', line))]),
  ];
}

function placeOf({ check, operationId, state, feature }: Pick<CheckResult, 'check' | 'operationId' | 'state' | 'feature'>): string {
  return `${check} of ${operationId}${state === undefined ? '' : ` in state ${state}`}${feature === undefined ? '' : ` (${feature})`}`;
}

function textOfSkipped([reason, checks]: readonly [string, readonly CheckResult[]]): readonly string[] {
  return [`  skipped: ${reason} (${checks.length})`, ...listed(checks.map((check) => `${check.title}: ${placeOf(check)}`))];
}

function rowOfResponse({ operationId, status, mediaType = 'no body', seen, reason }: ResponseCoverage): readonly string[] {
  const never = reason === undefined ? 'never' : `never: ${reason}`;
  return [operationId, String(status), mediaType, seen > 0 ? String(seen) : never];
}

function textOfFields(fields: readonly FieldCoverage[]): readonly string[] {
  if (fields.length === 0) return [];
  const missing = fields.filter(({ seen }) => !seen);
  const groups = [...groupByReason(missing)].flatMap(([reason, group]) => [
    `  not seen: ${reason} (${group.length})`,
    ...listed(group.map(({ path }) => path)),
  ]);
  return [`  ${fields.length - missing.length} of ${fields.length} described fields seen`, ...groups];
}

function listed(items: readonly string[]): readonly string[] {
  const rest = items.length - mostListed;
  return [...items.slice(0, mostListed).map((item) => `    - ${item}`), ...(rest > 0 ? [`    and ${rest} more`] : [])];
}

/** GitHub shows ten annotations for a step; the last one is the summary. */
const mostAnnotations = 9;

function githubLines(report: Report): readonly string[] {
  const groups = groupFailures(withOutcome(report, 'failed'));
  const rest = groups.length - mostAnnotations;
  const remarks = [
    `${summary(report)}${report.seed === undefined ? '' : `, seed ${report.seed}`}`,
    ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'cause' : 'causes'} in the report as text or JUnit XML`] : []),
    ...(report.notes ?? []),
  ];
  return [
    ...groups.slice(0, mostAnnotations).map((group) => {
      const cause = group.cause && group.checks.length === 1 ? [causeInWords(group.cause), ''] : [];
      return workflowCommand('error', titleOf(group), [...cause, ...groupLines(group)].join('\n'));
    }),
    workflowCommand('notice', 'verify', remarks.join('\n')),
  ];
}

/** @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function workflowCommand(command: 'error' | 'notice', title: string, message: string): string {
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${command} title=${escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}::${escaped(message)}`;
}

function summary(report: Report): string {
  const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((outcome) => withOutcome(report, outcome).length);
  const seconds = (report.milliseconds / 1000).toFixed(1);
  return `verify: ${passed} passed, ${failed} failed, ${skipped} skipped (${report.requests} requests, ${seconds} s)`;
}

function withOutcome(report: Report, outcome: CheckResult['outcome']): readonly CheckResult[] {
  return report.checks.filter((check) => check.outcome === outcome);
}

function groupByReason<T extends { readonly reason?: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const reason = item.reason ?? 'no reason given';
    groups.set(reason, [...(groups.get(reason) ?? []), item]);
  }
  return groups;
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, '', ...lines, ''];
}

function row(label: string, text: string): string {
  return `${label.padEnd(11)}${text}`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0));
  return rows.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(width(column))).join('  ')}`.trimEnd());
}
