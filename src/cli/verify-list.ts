import { allChecks } from '../verify/provider/all-checks.js';
import { stateDescriptions } from '../verify/provider/states.js';
import { statesFileHelp } from './states-file-help.js';

/** What `verify --list` prints, and docs/verify.md shows: the states and the checks, as tables in Markdown. */
export function verifyList(): string {
  const checks = allChecks(1);
  const states = stateDescriptions.map(({ name, condition, caller, effect }) => {
    const needing = checks.filter(({ state }) => state === name).length;
    return [name, condition, caller, effect, String(needing)];
  });
  return `# States and checks of verify

## States

The column "With --write" says what such a run does to the session behind the handle: nothing (none), a change that it undoes
(restored), or one that cannot be undone (used up).

${table([['State', 'What must be true', 'Caller', 'With --write', 'Checks'], ...states])}

## The states file

\`\`\`text
${statesFileHelp}
\`\`\`

## Checks

--only takes a name or a part of the last column. A check that writes runs only with --write.

${table([['Name', 'State', 'Writes', 'The provider'], ...checks.map(({ name, state, writes, title }) => [name, state, writes ? 'yes' : 'no', title])])}
`;
}

/** A table that also reads well as text. */
function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const escaped = [head, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(...escaped.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = [], ...others] = escaped;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}
