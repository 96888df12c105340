import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const run = promisify(execFile);
const project = inject('project');

/** For each entry a program that uses it, without anything that is not in the package, and prints `works`. */
const programs: Readonly<Record<string, string>> = {
  '.': `import { createClient } from 'mpsd-handle-session';
    const client = createClient({ token: 'XBL3.0 x=1;invented', fetch: async () => new Response(null, { status: 204 }) });
    client.getSessionByHandle('2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24').then(({ status }) => console.log(status === 204 && 'works'));`,
  './sessions': `import { joinSession } from 'mpsd-handle-session/sessions';
    const client = { writeSessionByHandle: async () => ({ status: 204 }) };
    joinSession(client, '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24').then(({ status }) => console.log(status === 204 && 'works'));`,
  './node': `import { createNodeFetch } from 'mpsd-handle-session/node';
    createNodeFetch()(new Request('http://127.0.0.1:1')).catch(({ code }) => console.log(code === 'ECONNREFUSED' && 'works'));`,
  './validate': `import { validateSession } from 'mpsd-handle-session/validate';
    console.log(validateSession({}).length > 0 && 'works');`,
  './mock': `import { createMock } from 'mpsd-handle-session/mock';
    createMock({ example: 'openLobby' })(new Request('http://mock.invalid/')).catch(({ message }) => console.log(/needs Prism/.test(message) && 'works'));`,
  './provider': `import { createProviderStates } from 'mpsd-handle-session/provider';
    const { fetch, states } = createProviderStates();
    const { handleId, token } = states.openLobby();
    const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107' };
    fetch(new Request('http://provider.invalid/handles/' + handleId + '/session', { headers })).then(({ ok }) => console.log(ok && 'works'));`,
  './verify': `import { verifyProvider } from 'mpsd-handle-session/verify';
    const states = { openLobby: { handleId: '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24' } };
    verifyProvider(async () => new Response(null, { status: 418 }), { states, only: 'status_code_conformance', readOnly: true })
      .then(({ checks }) => console.log(checks.some(({ outcome }) => outcome === 'failed') && 'works'));`,
  './verify-client': `import { clientChecks, verifyClient } from 'mpsd-handle-session/verify-client';
    verifyClient(async () => ({ status: 418 }), { only: clientChecks[0].name })
      .then(({ checks }) => console.log(checks.length === 1 && checks[0].outcome === 'failed' && 'works'));`,
  './contract': `import { checkResponse } from 'mpsd-handle-session/contract';
    const response = { status: 418, headers: new Headers(), body: '' };
    console.log(checkResponse('getSessionByHandle', response).length > 0 && 'works');`,
  './serve': `import { serve } from 'mpsd-handle-session/serve';
    serve(async () => new Response('works')).then(async ({ url, close }) => {
      console.log(await (await fetch(url)).text());
      await close();
    });`,
};
const entries = Object.keys(programs);
const files = Object.values(programs).map((_, at) => join(project, 'bundled', `program${at}.js`));

/** Programs in, bundles out, without a warning. Prism and fast-check are not there; programs that need them say so. */
const peers = Object.keys(manifest.peerDependencies);
const bundlers = {
  async rolldown(inputs: readonly string[], format: 'esm' | 'cjs', platform: 'node' | 'browser'): Promise<readonly string[]> {
    return await Promise.all(
      inputs.map(async (input) => {
        const warnings: string[] = [];
        const bundle = await rolldown({ input, platform, external: peers, onLog: (_, log) => warnings.push(log.message) });
        const { output } = await bundle.generate({ format, minify: true, codeSplitting: false });
        expect(warnings).toEqual([]);
        return output[0].code;
      }),
    );
  },
  async esbuild(inputs: readonly string[], format: 'esm' | 'cjs', platform: 'node' | 'browser'): Promise<readonly string[]> {
    const folder = join(project, 'bundled', `esbuild-${format}-${platform}`);
    const options = ['--bundle', `--platform=${platform}`, `--format=${format}`, '--minify', '--log-level=warning', `--outdir=${folder}`];
    const esbuild = join(inject('tools'), 'node_modules/esbuild-wasm/bin/esbuild');
    const { stderr } = await run(process.execPath, [esbuild, ...inputs, ...options, ...peers.map((peer) => `--external:${peer}`)], {
      cwd: project,
    });
    expect(stderr).toBe('');
    return await Promise.all(inputs.map((input) => readFile(join(folder, input.split('/').at(-1) ?? ''), 'utf8')));
  },
};

let elsewhere: string;
beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'bundled-'));
  await mkdir(join(project, 'bundled'));
  await Promise.all(files.map((file, at) => writeFile(file, Object.values(programs)[at] ?? '')));
});
afterAll(() => rm(elsewhere, { recursive: true }));

describe('every entry', () => {
  it('has a program here', () => {
    expect(entries).toEqual(Object.keys(manifest.exports).filter((path) => !path.endsWith('.json')));
  });

  it.each((['rolldown', 'esbuild'] as const).flatMap((bundler) => (['esm', 'cjs'] as const).map((format) => [bundler, format] as const)))(
    'runs in another folder, bundled by %s as %s',
    async (bundler, format) => {
      const bundles = await bundlers[bundler](files, format, 'node');
      const printed = bundles.map(async (code, at) => {
        const file = join(elsewhere, `${bundler}-${at}.${format === 'esm' ? 'mjs' : 'cjs'}`);
        await writeFile(file, code);
        return (await run(process.execPath, ['--no-warnings', file])).stdout;
      });
      expect(Object.fromEntries((await Promise.all(printed)).map((text, at) => [entries[at], text]))).toEqual(
        Object.fromEntries(entries.map((entry) => [entry, 'works\n'])),
      );
    },
  );
});

describe('a page that uses the client', () => {
  it.each(['rolldown', 'esbuild'] as const)(
    'is bundled by %s without anything of Node, of Prism or of the description',
    async (bundler) => {
      const [code = ''] = await bundlers[bundler](files.slice(0, 1), 'esm', 'browser');
      expect(code).toContain('XBL3.0');
      expect(code).not.toMatch(/\bfrom\s*["'`]|\bimport\s*[("'`{]|\brequire\(|node:|\bBuffer\b|stoplight|fast-check/);
      expect(code.length).toBeLessThan(46_000);
    },
  );
});
