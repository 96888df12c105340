import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../src/cli.js';
import { clientChecks } from './proof/client-checks.js';
import { clientDefects } from './proof/client-defects.js';
import { providerDefects } from './proof/provider-defects.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
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
  it.each(['examples/read-session.ts', 'examples/verify-provider.ts'])('shows %s as it is', (file) => {
    expect(readme).toContain(`\`\`\`ts\n${read(file)}\`\`\``);
  });

  it('shows what the first example prints', async () => {
    expect(readme).toContain(`// ${await printedBy(() => import('../examples/read-session.js'))}\n`);
  });

  it('shows how the report of the second example ends, but for the time', async () => {
    const [, counts] = /(verify: .* requests), /.exec(await printedBy(() => import('../examples/verify-provider.js'))) ?? [];
    expect(readme).toContain(counts);
  });

  it('shows what the main command prints', async () => {
    const written: string[] = [];
    const print = (text: string) => written.push(text);
    const nothing = async () => '';
    const done = async () => {};
    await run(['get'], { env: {}, print, printError: print, readFile: nothing, writeFile: done, interrupted: done });
    expect(readme).toContain(written.join('').trim());
  });

  it('counts the defects and checks as they are', () => {
    expect(readme).toContain(`| defective providers | ${providerDefects.length} of ${providerDefects.length} |`);
    const clients = clientDefects.length;
    expect(readme).toContain(`| defective clients | ${clients} of ${clients} | ${clientChecks.length} checks of the consumer suite |`);
  });
});
