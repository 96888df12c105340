import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ClientProcess } from '../../src/verify/client/command.js';
import { type ClientCall, clientChecks, features, knownToFail, verifyClient } from '../../src/verify/client/verify-client.js';
import { ownClient } from '../verify/client/own-client.js';
import { type ClientRun, clientsPage, clientsTable, type ExampleClient, type JudgedClient } from './clients-page.js';

const folder = new URL('../../examples/clients/', import.meta.url);
const clients: readonly ExampleClient[] = JSON.parse(readFileSync(new URL('clients.json', folder), 'utf8'));
const inProcess: JudgedClient = { name: 'mpsd-handle-session in process', features: ['all'], knownFailing: {} };

const exists = (tool: string) =>
  promisify(execFile)(tool, [tool === 'go' ? 'version' : '--version']).then(
    () => true,
    () => false,
  );

const runs: ClientRun[] = [];

/** Verifies a client, and keeps the count for the page. */
async function judge(client: JudgedClient, call: ClientCall): Promise<void> {
  const { checks } = await verifyClient(call, { features: client.features, knownFailing: Object.keys(client.knownFailing) });
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(({ check, violations }) => `${check}: ${violations[0]?.message}`)).toEqual([]);
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
  const known = checks.filter(({ reason }) => reason?.startsWith(knownToFail)).length;
  const declared = new Set<string>(client.features);
  const undeclared = (Object.keys(features) as (keyof typeof features)[]).filter(
    (feature) => !declared.has('all') && !declared.has(feature),
  );
  runs.push({ client, passed, applying: passed + known, undeclared });
}

describe('the client in examples/clients', () => {
  it.for(clients)(
    'of $name passes what it declares, but for its known failures',
    // A shell starts four programs for each call. On a busy machine a client may miss that a kept connection was closed.
    { timeout: 300_000, retry: 1 },
    async (client, { skip }) => {
      const [tool, ...args] = client.command;
      for (const needed of client.command.includes('client.sh') ? ['curl', 'jq'] : [tool])
        skip(!(await exists(needed)), `${needed} is not on this machine`);
      skip(client.needs === 'npm' && !existsSync(new URL('node_modules', folder)), 'its packages are not installed');
      const files = args.map((arg) => (/\.\w+$/.test(arg) ? fileURLToPath(new URL(arg, folder)) : arg));
      const process = await ClientProcess.start(tool, files, new AbortController().signal);
      await judge(client, process.call).finally(() => process.close());
    },
  );
});

describe('the client of this package', () => {
  it('passes everything in process', () => judge(inProcess, ownClient));
});

describe('what these runs gave', () => {
  it('is the page docs/clients.md and the table of the README; after a change, vitest -u writes them anew', async ({ skip }) => {
    skip(runs.length <= clients.length, 'not every client ran');
    const ranked = [...runs].sort((one, other) => other.passed - one.passed);
    await expect(clientsPage(ranked, clientChecks.length)).toMatchFileSnapshot('../../docs/clients.md');
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = /^\| +\| ours .*\n(?:\|.*\n)+/m;
    expect(readme).toMatch(table);
    await expect(readme.replace(table, clientsTable(ranked))).toMatchFileSnapshot('../../README.md');
  });
});
