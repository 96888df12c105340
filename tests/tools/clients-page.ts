import type { Feature } from '../../src/verify/client/verify-client.js';

/** A client, and what is expected of it. */
export interface JudgedClient {
  readonly name: string;
  readonly features: readonly (Feature | 'all')[];
  /** The checks that it is known to fail, each with the reason. */
  readonly knownFailing: Readonly<Record<string, string>>;
}

/** A client of examples/clients/clients.json. The last word of its command is the file of its adapter. */
export interface ExampleClient extends JudgedClient {
  readonly command: readonly [string, ...string[]];
  /** Packages that `npm ci` in the folder installs, next to dist/ here. */
  readonly needs?: 'npm';
}

/** How a client came out of a run. */
export interface ClientRun {
  readonly client: JudgedClient | ExampleClient;
  readonly passed: number;
  /** Checks of what it declares: those that passed, and those that are known to fail. */
  readonly applying: number;
  readonly undeclared: readonly Feature[];
}

const table = ([heading = [], ...rows]: readonly (readonly string[])[]) =>
  [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const code = (name: string) => `\`${name}\``;
function adapterOf({ client }: ClientRun): string {
  const file = 'command' in client ? client.command.at(-1) : undefined;
  return file === undefined ? 'none, it is called as a function' : `[${file}](../examples/clients/${file})`;
}

/** The page docs/clients.md. */
export function clientsPage(runs: readonly ClientRun[], checks: number): string {
  const faults = runs.flatMap(({ client }) => Object.entries(client.knownFailing).map(([check, why]) => [client.name, code(check), why]));
  return `# Clients behind verify-client

Of the ${checks} checks of [verify-client](verify-client.md), each client is held to those of the features that it declares. The others
do not count, neither for it nor against it. A client is known to fail some checks, each for the reason below; a check that fails
otherwise, or passes although it is listed, fails the build.

${table([
  ['Client', 'Adapter', 'Passed', 'Of', 'Known to fail', 'Does not declare'],
  ...runs.map((run) => [
    run.client.name,
    adapterOf(run),
    String(run.passed),
    String(run.applying),
    String(Object.keys(run.client.knownFailing).length),
    run.undeclared.map(code).join(', ') || 'nothing',
  ]),
])}

${firstPlaces(runs)}

The numbers say how a client is used in its adapter, and not only how it is made: most of what a client does not declare could be
written around it, and the adapters in Python, Go and shell are programs of their own.

## Known to fail

${table([['Client', 'Check', 'Why'], ...faults])}

This page is written by \`npm run test:tools -- -u\`, from a run of every client on one machine.
`;
}

/** Says which clients pass all that applies, so that nobody takes the longest row for the only good one. */
function firstPlaces(runs: readonly ClientRun[]): string {
  const isOurs = ({ client }: ClientRun) => client.name.startsWith('mpsd-handle-session');
  const others = runs.filter((run) => !isOurs(run));
  const whole = others.filter(({ passed, applying }) => passed === applying).map(({ client }) => client.name);
  const most = Math.max(...others.map(({ passed }) => passed));
  const ours = runs.filter(isOurs);
  const behind = ours.filter(({ passed, applying }) => passed < applying || passed < most);
  const place =
    behind.length === 0 ? 'This package passes the most.' : `${behind.map(({ client }) => client.name).join(' and ')} is not first.`;
  return `${place} By share it is not alone: ${whole.join('; ')} pass all that applies to them, too.`;
}

/** The same for the README, on its side: a client takes a column there. */
export const clientsTable = (runs: readonly ClientRun[]): string =>
  `${table([
    ['', ...runs.map(({ client }) => client.name.replace('mpsd-handle-session', 'ours').replace(', standard library', ''))],
    ['passed', ...runs.map(({ passed }) => String(passed))],
    ['of', ...runs.map(({ applying }) => String(applying))],
  ])}\n`;
