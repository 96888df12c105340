// The same report as text, as Markdown and as JSON.
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** @typedef {import('./section.js').Section} Section */

/** What the figures depend on. */
export function machine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split('-')[0]}`,
    node: process.version,
    undici: process.versions.undici ?? 'unknown',
    load: loadavg().map((value) => Number(value.toFixed(2))),
  };
}

/**
 * @typedef {object} Report
 * @property {boolean} quotable - false for a short run
 * @property {string} date
 * @property {ReturnType<typeof machine>} machine
 * @property {Readonly<Record<string, Section>>} sections
 */

const notForQuoting = 'A short run, to see that everything works. Its figures are not for quoting.';

/** @param {Report} report */
function headline({ date, machine: { cpu, cores, memoryGigabytes, system, node, undici, load } }) {
  return `${date}, ${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node} (undici ${undici}), load at the start ${load.join(' ')}`;
}

/** @param {Report} report */
export function asText(report) {
  const parts = Object.values(report.sections).flatMap(({ title, method, columns, rows, goals }) => [
    `\n${title}\n${'='.repeat(title.length)}`,
    wrap(method),
    textTable(columns, rows),
    ...(goals.length === 0 ? [] : [textTable(goalColumns, goals.map(goalRow))]),
  ]);
  return [...(report.quotable ? [] : [notForQuoting]), wrap(headline(report)), ...parts].join('\n\n');
}

/** @param {Report} report */
export function asMarkdown(report) {
  const parts = Object.values(report.sections).flatMap(({ title, method, columns, rows, goals }) => [
    `## ${title}`,
    method,
    markdownTable(columns, rows),
    ...(goals.length === 0 ? [] : [markdownTable(goalColumns, goals.map(goalRow))]),
  ]);
  const head = ['# Benchmark', 'Written by `npm run bench`.', ...(report.quotable ? [] : [notForQuoting]), headline(report)];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

/** @param {Report} report */
export function asJson({ sections, ...rest }) {
  const figures = Object.entries(sections).map(([name, { data, goals }]) => [name, { data, goals }]);
  return `${JSON.stringify({ ...rest, sections: Object.fromEntries(figures) }, rounded, 2)}\n`;
}

const goalColumns = ['goal', 'measured', 'limit', ''];

/** @param {import('./section.js').Goal} goal */
function goalRow({ what, measured, limit, verdict }) {
  return [what, measured, limit, verdict];
}

/** @param {string} _ @param {unknown} value */
function rounded(_, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/**
 * @param {readonly string[]} columns
 * @param {readonly (readonly string[])[]} rows
 */
function textTable(columns, rows) {
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  /** @param {readonly string[]} line */
  const layOut = (line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [layOut(columns), layOut(widths.map((width) => '-'.repeat(width))), ...rows.map(layOut)].join('\n');
}

/**
 * @param {readonly string[]} columns
 * @param {readonly (readonly string[])[]} rows
 */
function markdownTable(columns, rows) {
  return [columns, columns.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** @param {string} text */
function wrap(text) {
  return text.replaceAll(/(.{1,110})(?:\s+|$)/g, '$1\n').trimEnd();
}
