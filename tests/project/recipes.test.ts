import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Server, serve } from '../../src/node/serve.js';
import { createProvider } from '../../src/provider/provider.js';
import { parseSeed } from '../../src/provider/seed/seed.js';
import { execute } from '../cli/execute.js';

const recipes = new URL('../../examples/recipes/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, recipes), 'utf8');
const run = promisify(execFile);

describe('the recipe', () => {
  let server: Server;
  beforeAll(async () => {
    const seed = parseSeed(readFileSync(new URL('../seed.json', recipes), 'utf8'), 'seed.json');
    server = await serve(createProvider({ seed }).fetch);
  });
  afterAll(() => server.close());

  it.for([
    ['curl.sh', 'curl', ['--version'], ['sh'], /^\{.*"membersInfo":\{.*"count":2/],
    ['read_session.py', 'python3', ['--version'], ['python3'], /^200 2\n$/],
    ['read_session.go', 'go', ['version'], ['go', 'run'], /^200 2\n$/],
  ] as const)('%s reads a session with %s', async ([file, tool, version, [command, ...args], printed], { skip }) => {
    const isHere = await run(tool, [...version]).then(
      () => true,
      () => false,
    );
    skip(!isHere, `${tool} is not on this machine`);
    const { stdout } = await run(command, [...args, fileURLToPath(new URL(file, recipes))], {
      env: { ...process.env, MPSD_URL: server.url },
    });
    expect(stdout).toMatch(printed);
  });

  it('verify.yml gives verify only options that it has, keeps the report and pins its actions', async () => {
    const steps: readonly { run?: string; uses?: string; if?: string; with?: { path?: string } }[] = parse(read('verify.yml')).jobs.verify
      .steps;
    const command = steps.find(({ run }) => run)?.run ?? '';
    const options = command.split(' verify ')[1]?.match(/--[\w-]+/g) ?? [];
    expect(options.length).toBeGreaterThan(0);
    const { out: help } = await execute(['verify', '--help']);
    for (const option of options) expect(help).toMatch(new RegExp(`^  ${option} `, 'm'));
    const [, report] = /--output (\S+)/.exec(command) ?? [];
    expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))).toMatchObject({
      if: 'always()',
      with: { path: report },
    });
    for (const { uses } of steps) expect(uses ?? 'actions/none@v1').toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  // vitest-*.test.ts run as they are; the others need what only these projects have.
  it.each(readdirSync(recipes).filter((file) => !file.startsWith('vitest-')))('%s is run by a test', (file) => {
    const tests = ['recipes.test.ts', '../browser/recipe.test.ts', '../package/recipes.test.ts', '../package/environments.test.ts'];
    expect(tests.some((test) => readFileSync(new URL(test, import.meta.url), 'utf8').includes(file.replace(/\.ts$/, '')))).toBe(true);
  });
});
