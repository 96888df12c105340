import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { complaintsOf } from './compile.js';

const run = promisify(execFile);
const tools = inject('tools');
const recipes = ['msw', 'tanstack-query'];

/** Runs a program beside the recipes, where their libraries and the package are installed. */
async function printed(program: string): Promise<string> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: tools });
  return stdout.trim();
}

describe('the recipes for libraries', () => {
  beforeAll(() => {
    symlinkSync(join(inject('project'), 'node_modules/mpsd-handle-session'), join(tools, 'node_modules/mpsd-handle-session'));
    for (const recipe of recipes) {
      const text = readFileSync(new URL(`../../examples/recipes/${recipe}.ts`, import.meta.url), 'utf8');
      writeFileSync(join(tools, `${recipe}.ts`), text);
      const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
      writeFileSync(join(tools, `${recipe}.js`), ts.transpileModule(text, { compilerOptions: options }).outputText);
    }
  });

  it('compile', async () => {
    const tsc = join(tools, 'node_modules/typescript-5.9');
    const files = recipes.map((recipe) => `${recipe}.ts`);
    expect(await complaintsOf(tsc, tools, files, { module: 'nodenext', skipLibCheck: true })).toBe('');
  });

  it('msw answers a plain fetch from the reference provider', async () => {
    const program = `
      import { createProviderStates } from 'mpsd-handle-session/provider';
      import { setupServer } from 'msw/node';
      import { sessionHandlers } from './msw.js';
      const provider = createProviderStates();
      const server = setupServer(...sessionHandlers(provider.fetch));
      server.listen({ onUnhandledRequest: 'error' });
      const { handleId, token } = provider.states.openLobby();
      const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107' };
      const response = await fetch('https://sessiondirectory.xboxlive.com/handles/' + handleId + '/session', { headers });
      console.log(response.status, (await response.json()).membersInfo.count);
      server.close();`;
    expect(await printed(program)).toBe('200 2');
  });

  it('tanstack-query gives the session, null when there is none, and an error otherwise', async () => {
    const program = `
      import { QueryClient } from '@tanstack/query-core';
      import { createClient } from 'mpsd-handle-session';
      import { createProviderStates } from 'mpsd-handle-session/provider';
      import { sessionQuery } from './tanstack-query.js';
      const { fetch, states } = createProviderStates();
      const queries = new QueryClient();
      for (const name of ['openLobby', 'sessionGone', 'readRestricted']) {
        const { handleId, token } = states[name]();
        const query = queries.fetchQuery(sessionQuery(createClient({ token, fetch }), handleId));
        console.log(await query.then((session) => session && session.membersInfo.count, (error) => error.message));
      }`;
    expect(await printed(program)).toBe('2\nnull\nThe session cannot be read now (status 403)');
  });
});
