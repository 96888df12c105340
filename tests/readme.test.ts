import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../src/cli.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const readme = read('README.md');

describe('README', () => {
  it('shows the example as it is', () => {
    expect(readme).toContain(`\`\`\`ts\n${read('examples/read-session.ts')}\`\`\``);
  });

  it('shows what the example prints', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await import('../examples/read-session.js');
    const printed = log.mock.calls.map((values) => values.join(' ')).join('\n');
    log.mockRestore();
    expect(readme).toContain(`// ${printed}\n`);
  });

  it('shows what the main command prints', async () => {
    const written: string[] = [];
    const print = (text: string) => written.push(text);
    const nothing = async () => '';
    const noServer = async () => {};
    await run(['get'], { env: {}, print, printError: print, readFile: nothing, writeFile: noServer, interrupted: noServer });
    expect(readme).toContain(written.join('').trim());
  });
});
