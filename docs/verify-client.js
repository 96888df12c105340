// node docs/verify-client.js [--check]
// Writes the tables of docs/verify-client.md from the features and checks. Needs dist/.
import { readFileSync, writeFileSync } from 'node:fs';
import { clientChecks, features } from 'mpsd-handle-session/verify-client';

const file = new URL('verify-client.md', import.meta.url);
const before = readFileSync(file, 'utf8');

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('*', '\\*');

/** @param {readonly (readonly string[])[]} rows - the first one is the heading */
const table = ([heading = [], ...rows]) => [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const tables = {
  features: table([['Feature', 'The client'], ...Object.entries(features).map(([name, promise]) => [`\`${name}\``, cell(promise)])]),
  checks: table([
    ['Check', 'The client', 'Feature'],
    ...clientChecks.map(({ name, title, features }) => [`\`${name}\``, cell(title), features.join(', ') || 'core']),
  ]),
};
const after = Object.entries(tables).reduce(
  (text, [name, content]) =>
    text.replace(new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`), (_, start, end) => `${start}\n${content}\n\n${end}`),
  before,
);
if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (after !== before) {
  console.error('docs/verify-client.md is not what the checks are: run node docs/verify-client.js');
  process.exitCode = 1;
}
