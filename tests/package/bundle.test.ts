import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const project = inject('project');
const entry = join(project, 'page.js');

/** What a bundler makes of a page that uses the client. */
const bundlers = {
  rolldown: async () => {
    const warnings: string[] = [];
    const bundle = await rolldown({ input: entry, platform: 'browser', onLog: (_, log) => warnings.push(log.message) });
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    expect(warnings).toEqual([]);
    return output[0].code;
  },
  esbuild: async () => {
    const esbuild = join(inject('tools'), 'node_modules/esbuild-wasm/bin/esbuild');
    const options = ['--bundle', '--platform=browser', '--format=esm', '--minify', '--log-level=warning', '--outfile=page.bundle.js'];
    const { stderr } = await promisify(execFile)(process.execPath, [esbuild, entry, ...options], { cwd: project });
    expect(stderr).toBe('');
    return await readFile(join(project, 'page.bundle.js'), 'utf8');
  },
};

describe('a page that uses the client', () => {
  beforeAll(() => writeFile(entry, `import { createClient } from 'mpsd-handle-session';\nglobalThis.createClient = createClient;\n`));

  it.each(Object.entries(bundlers))('is bundled by %s without anything of Node, of Prism or of the description', async (_, bundle) => {
    const code = await bundle();
    expect(code).toContain('createClient');
    expect(code).not.toMatch(/\bfrom\s*["'`]|\bimport\s*[("'`{]|\brequire\(|node:|\bBuffer\b|stoplight|fast-check/);
    expect(code.length).toBeLessThan(40_000);
  });
});
