import { execFile } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { npmEnv } from './npm-env.js';

const tools = join(inject('tools'), 'node_modules');
const folder = join(inject('project'), 'environments');
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Runs a command of the tools in the folder: its output, and whether it succeeded. */
async function run(command: string, ...args: readonly string[]): Promise<{ readonly output: string; readonly passed: boolean }> {
  const env = { ...npmEnv, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', NO_COLOR: '1', VITEST: undefined };
  const parts = [join(tools, command), ...args];
  return await promisify(execFile)(process.execPath, parts, { cwd: folder, env, timeout: 100_000 }).then(
    ({ stdout, stderr }) => ({ output: stdout + stderr, passed: true }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ output: stdout + stderr, passed: false }),
  );
}

describe('in a test environment, the package', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    await mkdir(folder);
    cpSync(at('environments/page.test.mjs'), join(folder, 'page.test.mjs'));
    cpSync(at('../../examples/recipes/jest.test.mjs'), join(folder, 'jest.test.mjs'));
    // With the package among them, as a project that installs all of them has it.
    symlinkSync(tools, join(folder, 'node_modules'));
  });

  it.for(['jsdom', 'happy-dom'])('works in Vitest with %s', async (environment) => {
    const { output, passed } = await run('vitest/vitest.mjs', 'run', 'page', '--environment', environment);
    expect(output).toMatch(/Tests +7 passed \| 1 skipped/);
    expect(passed).toBe(true);
  });

  const jest = (environment: string) =>
    run('jest/bin/jest.js', 'jest.test.mjs', '--rootDir', folder, '--transform', '{}', '--env', environment);

  it.for(['node', 'jest-fixed-jsdom'])('works in Jest with the environment %s, as the recipe jest.test.mjs shows', async (environment) => {
    const { output, passed } = await jest(environment);
    expect(output).toMatch(/Tests: +4 passed, 4 total/);
    expect(passed).toBe(true);
  });

  it('says in Jest with jest-environment-jsdom what is missing and what to use', async () => {
    const { output, passed } = await jest('jest-environment-jsdom');
    expect(passed).toBe(false);
    expect(output).toContain('In Jest, use the environment node, or jest-fixed-jsdom in the place of jest-environment-jsdom');
  });
});
