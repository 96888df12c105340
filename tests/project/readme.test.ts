import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { drawTerminal } from '../../docs/terminal.js';
import { run } from '../../src/cli/run.js';
import { serve } from '../../src/node/serve.js';
import { createProviderStates } from '../../src/provider/states/states.js';
import { clientChecks } from '../../src/verify/client/verify-client.js';
import { verifyProvider } from '../../src/verify/provider/verify-provider.js';
import { formatReport } from '../../src/verify/report/format.js';
import type { Fetch } from '../../src/wire/fetch.js';
import { clientDefects } from '../proof/client/defects.js';
import { harmlessClients } from '../proof/client/harmless.js';
import { interfaceChecks } from '../proof/client/interface/checks.js';
import { interfaceDefects } from '../proof/client/interface/defects.js';
import { providerDefects } from '../proof/provider/defects.js';
import { harmlessDifferences } from '../proof/provider/harmless.js';

const fileOf = (file: string) => new URL(`../../${file}`, import.meta.url);
const read = (file: string) => readFileSync(fileOf(file), 'utf8');
const readme = read('README.md');
const programs = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, program]) => program);

/** What a module prints when it is loaded. */
async function printedBy(load: () => Promise<unknown>): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await load();
  const printed = log.mock.calls.map((values) => values.join(' ')).join('\n');
  log.mockRestore();
  return printed;
}

describe('README', () => {
  it.each(['read-session', 'play'].map((name, at) => [name, at] as const))('shows examples/%s.ts as it is', (name, at) => {
    expect(programs[at]).toBe(read(`examples/${name}.ts`));
  });

  it.each([
    ['read-session', 0, () => import('../../examples/read-session.js')],
    ['play', 1, () => import('../../examples/play.js')],
  ] as const)('shows what the example %s prints', async (_, at, load) => {
    expect(programs[at]).toContain(`// ${await printedBy(load)}\n`);
  });

  it('links a client for production that reads a session', async () => {
    expect(readme).toContain('](examples/production.ts)');
    const { fetch, states } = createProviderStates();
    const { handleId } = states.openLobby();
    const server = await serve((request) => fetch(new Request(`http://provider.invalid/handles/${handleId}/session`, request)));
    vi.stubEnv('MPSD_URL', server.url);
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await printedBy(() => import('../../examples/production.js'))).toBe('200');
    expect(told).not.toHaveBeenCalled();
    told.mockRestore();
    vi.unstubAllEnvs();
    await server.close();
  });

  it('shows in docs/proof.md what the report says of a provider that ignores If-None-Match', async () => {
    const { fetch, states } = createProviderStates();
    const forgetful: Fetch = (request) => {
      request.headers.delete('If-None-Match');
      return fetch(request);
    };
    const [, shown = 'nothing'] = /```text\n(.*?)```/s.exec(read('docs/proof.md')) ?? [];
    const only = 'answers 304 when If-None-Match equals';
    expect(formatReport(await verifyProvider(forgetful, { states, only }), 'text')).toContain(`Failed\n\n${shown}`);
    expect(formatReport(await verifyProvider(fetch, { states, only }), 'text')).not.toContain('Failed');
  });

  it('verifies a provider with the command and the states that it shows', async () => {
    const [, line = ''] = /^npx mpsd-handle-session (verify .*)$/m.exec(readme) ?? [];
    const [, form = ''] = /`states\.json` names .*?: `(\{.*?\})`/.exec(readme) ?? [];
    const { fetch, states } = createProviderStates();
    const ready = JSON.stringify({ openLobby: states.openLobby(), staleHandle: states.staleHandle() }, [
      'openLobby',
      'staleHandle',
      'handleId',
    ]);
    expect(ready.replaceAll(/"[0-9a-f-]{36}"/g, '"…"')).toBe(form.replaceAll(' ', ''));

    const server = await serve((request) => fetch(request));
    const files = new Map<string, string>();
    const code = await run(line.replace('https://staging.example', server.url).split(' ').concat('--only', 'openLobby'), {
      env: { XBL_TOKEN: states.openLobby().token },
      print: () => {},
      printError: () => {},
      readFile: async () => ready,
      writeFile: async (file, text) => void files.set(file, text),
      interrupted: () => new Promise(() => {}),
    });
    await server.close();
    expect([code, [...files.keys()]]).toEqual([0, ['report.xml']]);
    expect(files.get('report.xml')).toContain('<testsuites name="verify"');
  });

  it('is no longer than 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(201);
  });

  it('shows a picture of what the main command prints', async () => {
    const written = ['$ npm start\n\n'];
    const print = (text: string) => written.push(text);
    const nothing = async () => '';
    const done = async () => {};
    await run(['get'], { env: {}, print, printError: print, readFile: nothing, writeFile: done, interrupted: done });
    expect(read('docs/command.svg')).toBe(drawTerminal(written.join('')));
  });
});

type Medians = Readonly<Record<string, { readonly wall: { readonly median: number } }>>;

let report = '';
const count = ({ length }: readonly unknown[]) => `${length} of ${length}`;

/** Every figure of the README and the docs that is the result of something: where it stands, how it reads there, and how it should read. */
const figures: readonly (readonly [file: string, subject: string, shown: RegExp, actual: () => string])[] = [
  ['README.md', 'how the report of verify ends', /verify: \d.* requests(?=, )/, () => report],
  [
    'docs/proof.md',
    'how many defective providers are caught, and by how many checks',
    /^\| defective providers \| .*$/m,
    () => `| defective providers | ${count(providerDefects)} | ${/\d+/.exec(report)} checks of \`verify\` |`,
  ],
  [
    'docs/proof.md',
    'how many harmless providers raise no alarm',
    /^\| harmless providers \| .*$/m,
    () => `| harmless providers | no alarm in ${count(harmlessDifferences)} | ${/\d+/.exec(report)} checks of \`verify\` |`,
  ],
  [
    'docs/proof.md',
    'how many harmless clients raise no alarm',
    /^\| harmless clients \| .*$/m,
    () => `| harmless clients | no alarm in ${count(harmlessClients)} | ${clientChecks.length} checks of \`verify-client\` |`,
  ],
  [
    'docs/proof.md',
    'how many defective clients are caught, and by how many checks',
    /^\| defective clients \| .*$/m,
    () => `| defective clients | ${count(clientDefects)} | ${clientChecks.length} checks of \`verify-client\` |`,
  ],
  [
    'docs/proof.md',
    'how many defects of the interface of this package’s client are caught, and by how many checks',
    /^\| defects of what only our client has \| .*$/m,
    () => `| defects of what only our client has | ${count(interfaceDefects)} | ${interfaceChecks.length} checks of its interface |`,
  ],
  ['docs/proof.md', 'how many checks verify has', /Of the \d+ checks of verify/, () => `Of the ${/\d+/.exec(report)} checks of verify`],
  ['docs/performance.md', 'the ratios of ours', /^\| ours \| .*$/m, () => ratiosOf('ours')],
  [
    'docs/performance.md',
    'the ratios of ours with the Node transport',
    /^\| ours, Node transport \| .*$/m,
    () => ratiosOf('ours, Node transport'),
  ],
  ['docs/performance.md', 'the ratios of node:http', /^\| node:http by hand \| .*$/m, () => ratiosOf('node:http by hand')],
  ['docs/performance.md', 'the ratios of openapi-fetch', /^\| openapi-fetch \| .*$/m, () => ratiosOf('openapi-fetch')],
  ['docs/performance.md', 'the ratios of ky', /^\| ky \| .*$/m, () => ratiosOf('ky')],
  ['docs/performance.md', 'the ratios of Stainless', /^\| Stainless .*$/m, () => ratiosOf('Stainless (openai)')],
  [
    'docs/performance.md',
    'how the bench stands to its goals',
    /(?<=\| limit \| \|\n\| --- \| --- \| --- \| --- \|\n)(?:\|.*\n)*/,
    goalRows,
  ],
  ['docs/performance.md', 'how large the root entry is, and how long it takes to import', /The root entry is .*/, sizeSentence],
];

type Goals = readonly Readonly<Record<'what' | 'measured' | 'limit' | 'verdict', string>>[];
const benchmark: () => { sections: Record<'calls' | 'json' | 'size', { goals: Goals }> } = () =>
  JSON.parse(read('tests/bench/results.json'));

function goalRows(): string {
  const { calls, json, size } = benchmark().sections;
  const goals = [calls, json, size].flatMap((section) => section.goals);
  return goals.map(({ what, measured, limit, verdict }) => `| ${what} | ${measured} | ${limit} | ${verdict} |\n`).join('');
}

function sizeSentence(): string {
  const { sizes, importDifference } = JSON.parse(read('tests/bench/results.json')).sections.size.data;
  const kilobytes = (name: string) => (sizes[name].gzip / 1000).toFixed(1);
  return `The root entry is ${kilobytes('ours')} kB, minified and compressed, of which openapi-fetch is ${kilobytes('openapi-fetch')}. Importing it takes ${importDifference.median.toFixed(1)} ms longer than importing openapi-fetch.`;
}

/** Of the last benchmark, as a row of the table. */
function ratiosOf(name: string): string {
  const medians: Medians = JSON.parse(read('tests/bench/results.json')).sections.calls.data[name];
  return `| ${[name, ...['small', 'medium', 'large'].map((size) => medians[size]?.wall.median.toFixed(2))].join(' | ')} |`;
}

describe('the figures', () => {
  beforeAll(async () => {
    report = /verify: .* requests/.exec(await printedBy(() => import('../../examples/verify-provider.js')))?.[0] ?? 'no report';
  }, 30_000);

  it.each(figures)('%s says %s; if not, `npm run readme` corrects it', (file, _, shown, actual) => {
    if (process.env.npm_lifecycle_event === 'readme') writeFileSync(fileOf(file), read(file).replace(shown, actual()));
    expect(shown.exec(read(file))?.[0]).toBe(actual());
  });
});
