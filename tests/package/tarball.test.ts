import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';

const run = promisify(execFile);
const tools = inject('tools');
const installed = join(inject('project'), 'node_modules/mpsd-handle-session');
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(installed, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const text = (file: string) => readFileSync(join(installed, file), 'utf8');
const read = (file: string): unknown => JSON.parse(text(file));

describe('the tarball', () => {
  it.each(['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json', 'dist/docs.html', 'examples/seed.json'])('has %s', (file) => {
    expect(files).toContain(file);
  });

  it('has no tests, no pictures, no tools and no leftovers', () => {
    const top = new Set(files.map((file) => file.split('/')[0]));
    expect([...top].sort()).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'examples',
      'generated',
      'package.json',
      'schemas',
      'src',
    ]);
    expect(files.filter((file) => /^(?!examples\/).*\.test\.|\.(?:png|tgz|tsbuildinfo)$/.test(file))).toEqual([]);
  });

  it('has the whole description in openapi.json: it refers to nothing outside', () => {
    const references = [...JSON.stringify(read('generated/openapi.json')).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((to) => !to?.startsWith('#/'))).toEqual([]);
  });

  it('leads from every map to a source inside', () => {
    const maps = files.filter((file) => file.endsWith('.map'));
    const sources = maps.flatMap((map) =>
      (read(map) as { sources: string[] }).sources.map((source) => join(installed, dirname(map), source)),
    );
    expect(new Set(sources).size).toBeGreaterThan(50);
    expect(sources.filter((source) => !source.startsWith(installed) || !existsSync(source))).toEqual([]);
  });

  it('has a map for every declaration, and for all code that is more than the exports of an entry', () => {
    const unmapped = files.filter((file) => /^dist\/.*\.(?:js|d\.ts)$/.test(file) && !files.includes(`${file}.map`));
    expect(unmapped.filter((file) => !/^(?:(?:import|export) \{.*\n?)+$/.test(text(file)))).toEqual([]);
  });

  it('has no file twice', () => {
    const texts = files.map(text);
    expect(files.filter((_, at) => texts.indexOf(texts[at] ?? '') !== at)).toEqual([]);
  });

  it('satisfies publint in every point', async () => {
    await expect(
      run(process.execPath, [join(tools, 'node_modules/publint/src/cli.js'), inject('tarball'), '--strict']),
    ).resolves.toMatchObject({
      stdout: expect.stringContaining('All good!'),
    });
  });

  it('resolves to types everywhere that ESM can be loaded, says attw', async () => {
    const attw = join(tools, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const { stdout } = await run(process.execPath, [attw, inject('tarball'), '--profile', 'esm-only', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ analysis: { types: { kind: 'included' } }, problems: {} });
  });
});
