import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { npmEnv } from './npm-env.js';

const run = promisify(execFile);
const project = inject('project');
const manifest = JSON.parse(readFileSync(join(project, 'node_modules/mpsd-handle-session/package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string }>;
  version: string;
};
/** Each entry as it is imported, and its source. */
const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === 'string'
    ? []
    : [[path.replace('.', 'mpsd-handle-session'), target.types.replace('./dist/types/', '../../').replace('.d.ts', '.ts')] as const],
);
const evaluate = (type: 'module' | 'commonjs', code: string) =>
  run(process.execPath, ['--no-warnings', `--input-type=${type}`, '--eval', code], { cwd: project });

describe('the installed package', () => {
  it('brings openapi-fetch and what that needs, commander for the command, nothing else', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'commander',
      'mpsd-handle-session',
      'openapi-fetch',
      'openapi-typescript-helpers',
    ]);
  });

  it.each(entries)('can be imported, and exports the same as its source: %s', async (module, source) => {
    const { stdout } = await evaluate('module', `console.log(JSON.stringify(Object.keys(await import('${module}'))))`);
    expect(JSON.parse(stdout)).toEqual(Object.keys(await import(source)).sort());
  });

  it.each(entries)('can be required: %s', async (module) => {
    const { stdout } = await evaluate('commonjs', `console.log(Object.keys(require('${module}')).length)`);
    expect(Number(stdout)).toBeGreaterThan(0);
  });

  it('gives the description as JSON', async () => {
    const load = `import description from 'mpsd-handle-session/openapi.json' with { type: 'json' }; console.log(description.openapi)`;
    await expect(evaluate('module', load)).resolves.toMatchObject({ stdout: '3.1.1\n' });
  });

  it('reads a session from the reference provider', async () => {
    const { stdout } = await evaluate(
      'module',
      `import { createClient } from 'mpsd-handle-session';
       import { createProviderStates } from 'mpsd-handle-session/provider';
       const { fetch, states } = createProviderStates();
       const { handleId, token } = await states.openLobby();
       console.log((await createClient({ fetch, token }).getSessionByHandle(handleId)).status);`,
    );
    expect(stdout).toBe('200\n');
  });

  it('says what to install when the mock lacks Prism', async () => {
    const call = `import { createMock } from 'mpsd-handle-session/mock'; await createMock()(new Request('http://localhost/'))`;
    await expect(evaluate('module', call)).rejects.toMatchObject({ stderr: expect.stringContaining('npm install --save-dev @stoplight/') });
  });

  it('says so by the command mock, in place of trying again', async () => {
    const bin = join(project, 'node_modules/mpsd-handle-session/dist/cli/bin.js');
    const failure = await run(process.execPath, [bin, 'mock']).catch((error: unknown) => error);
    expect(failure).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^The mock needs Prism\. Install it: npm install /m) });
    expect(failure).not.toMatchObject({ stderr: expect.stringContaining('again') });
  });

  it('verifies a provider without fast-check, and says what it skips', async () => {
    const { stdout } = await evaluate(
      'module',
      `import { createProviderStates } from 'mpsd-handle-session/provider';
       import { formatReport, verifyProvider } from 'mpsd-handle-session/verify';
       const { fetch, states } = createProviderStates();
       console.log(formatReport(await verifyProvider(fetch, { states }), 'text'));`,
    );
    expect(stdout).toContain('skipped: fast-check, which generates the requests, is not installed (npm install --save-dev fast-check) (4)');
    expect(stdout).toMatch(/^verify: \d{3} passed, 0 failed, 4 skipped /m);
  });

  it('runs as a command straight from the tarball', async () => {
    const npx = (...args: string[]) =>
      run('npx', ['--yes', '--prefer-offline', '--package', inject('tarball'), 'mpsd-handle-session', ...args], {
        cwd: join(project, '..'),
        env: npmEnv,
      });
    await expect(npx('--version')).resolves.toMatchObject({ stdout: `${manifest.version}\n` });
    const { stdout } = await npx('docs');
    expect(readFileSync(stdout.trim(), 'utf8')).toContain('Get a session by handle');
  });
});
