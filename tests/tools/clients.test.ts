import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ClientProcess } from '../../src/verify/client/command.js';
import { type Feature, verifyClient } from '../../src/verify/client/verify-client.js';

const folder = new URL('../../examples/clients/', import.meta.url);

interface ExampleClient {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Packages that `npm ci` in the folder installs, next to dist/ here. */
  readonly needs?: 'npm';
  readonly features: readonly (Feature | 'all')[];
  readonly knownFailing: readonly string[];
}

const clients: readonly ExampleClient[] = JSON.parse(readFileSync(new URL('clients.json', folder), 'utf8'));

const exists = (tool: string) =>
  promisify(execFile)(tool, [tool === 'go' ? 'version' : '--version']).then(
    () => true,
    () => false,
  );

describe('the client in examples/clients', () => {
  it.for(clients)(
    'of $name passes what it declares, but for its known failures',
    { timeout: 120_000 },
    async ({ command: [tool, ...args], needs, features, knownFailing }, { skip }) => {
      skip(!(await exists(tool)), `${tool} is not on this machine`);
      skip(needs === 'npm' && !existsSync(new URL('node_modules', folder)), 'its packages are not installed');
      const files = args.map((arg) => (/\.\w+$/.test(arg) ? fileURLToPath(new URL(arg, folder)) : arg));
      const client = await ClientProcess.start(tool, files, new AbortController().signal);
      const { checks } = await verifyClient(client.call, { features, knownFailing }).finally(() => client.close());
      const failed = checks.filter(({ outcome }) => outcome === 'failed');
      expect(failed.map(({ check, violations }) => `${check}: ${violations[0]?.message}`)).toEqual([]);
      expect(checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(100);
    },
  );
});
