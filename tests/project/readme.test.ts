import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { drawTerminal } from '../../docs/terminal.js';
import { run } from '../../src/cli/run.js';
import { serve } from '../../src/node/serve.js';
import { createProviderStates } from '../../src/provider/states/states.js';
import { verifyProvider } from '../../src/verify/provider/verify-provider.js';
import { formatReport } from '../../src/verify/report/format.js';
import type { Fetch } from '../../src/wire/fetch.js';
import { clientChecks } from '../proof/client/checks.js';
import { clientDefects } from '../proof/client/defects.js';
import { providerDefects } from '../proof/provider/defects.js';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const readme = read('README.md');

/** What a module prints when it is loaded. */
async function printedBy(load: () => Promise<unknown>): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await load();
  const printed = log.mock.calls.map((values) => values.join(' ')).join('\n');
  log.mockRestore();
  return printed;
}

describe('README', () => {
  it.each(['examples/read-session.ts', 'examples/play.ts', 'examples/production.ts', 'examples/verify-provider.ts'])(
    'shows %s as it is',
    (file) => {
      expect(readme).toContain(`\`\`\`ts\n${read(file)}\`\`\``);
    },
  );

  it.each([
    ['read-session', () => import('../../examples/read-session.js')],
    ['play', () => import('../../examples/play.js')],
  ])('shows what the example %s prints', async (_, load) => {
    expect(readme).toContain(`// ${await printedBy(load)}\n`);
  });

  it('shows a client for production that reads a session', async () => {
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

  it('shows how the report of the second example ends, but for the time', async () => {
    const [, counts] = /(verify: .* requests), /.exec(await printedBy(() => import('../../examples/verify-provider.js'))) ?? [];
    expect(readme).toContain(counts);
  });

  it('shows what the report says of a provider that overlooks If-None-Match', async () => {
    const { fetch, states } = createProviderStates();
    const forgetful: Fetch = (request) => {
      request.headers.delete('If-None-Match');
      return fetch(request);
    };
    const [, shown = 'nothing'] = /```text\n(.*?)```/s.exec(readme) ?? [];
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

  it('shows a picture of what the main command prints', async () => {
    const written = ['$ npm start\n\n'];
    const print = (text: string) => written.push(text);
    const nothing = async () => '';
    const done = async () => {};
    await run(['get'], { env: {}, print, printError: print, readFile: nothing, writeFile: done, interrupted: done });
    expect(read('docs/command.svg')).toBe(drawTerminal(written.join('')));
  });

  it('shows the ratios of the last benchmark', () => {
    type Ratios = Readonly<Record<string, { readonly wall?: { readonly median: number } }>>;
    const calls: Readonly<Record<string, Ratios>> = JSON.parse(read('tests/bench/results.json')).sections.calls.data;
    const rows = [...readme.matchAll(/^\| (ours.*|openapi-fetch|ky|Stainless.*) \| (.*) \| (.*) \| (.*) \|$/gm)];
    const shown = rows.map(([, name = '', ...ratios]) => [name, ratios]);
    const measured = rows.map(([, name = '']) => [
      name,
      ['small', 'medium', 'large'].map((size) => calls[name]?.[size]?.wall?.median.toFixed(2)),
    ]);
    expect(shown).toHaveLength(5);
    expect(shown).toEqual(measured);
  });

  it('counts the defects and checks as they are', () => {
    expect(readme).toContain(`| defective providers | ${providerDefects.length} of ${providerDefects.length} |`);
    const clients = clientDefects.length;
    expect(readme).toContain(`| defective clients | ${clients} of ${clients} | ${clientChecks.length} checks of the consumer suite |`);
  });
});
