import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Which room of `src/` may import which, from the ground up: a room only imports rooms above it in this table, so there is no
 * circle. Types of the description are for everybody. The two rules that matter most: the client loads neither Prism nor more
 * of the description than its media types, and provider and contract never meet, because a provider that is verified by its own
 * code proves nothing.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  wire: [],
  client: ['wire', 'generated/media-types.js', 'openapi-fetch'],
  description: ['wire', 'generated/operations.js', 'generated/fields.js'],
  contract: ['description', 'wire', 'generated/operations.js', 'generated/validate.js'],
  mock: ['description', 'wire', 'generated/exchanges.js', 'generated/openapi.json', '@stoplight/prism-core', '@stoplight/prism-http'],
  provider: ['wire'],
  verify: ['contract', 'description', 'wire', 'generated/operations.js', 'generated/fields.js', 'generated/exchanges.js', 'fast-check'],
  node: ['wire', 'node:*'],
  cli: [
    'client',
    'contract',
    'description',
    'mock',
    'node',
    'provider',
    'verify',
    'wire',
    'node:*',
    'commander',
    '@commander-js/extra-typings',
  ],
  'index.ts': ['client', 'wire'],
};

/** Files of a room that is free of Node otherwise. The entry for the provider's side loads none of them. */
const onNode: readonly string[] = ['verify/client/server.ts', 'verify/client/coding.ts', 'verify/client/command.ts'];

const importsOf = (text: string) => [...text.matchAll(/(?:\bfrom|\bimport\(|\bimport)\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string) => file.split('/')[0] ?? '';

/** What a file imports: files below `src/`, `generated/…`, and packages by their names. */
const importsIn = (file: string) =>
  importsOf(readFileSync(join(root, 'src', file), 'utf8')).map((module) =>
    module.startsWith('.') ? join('src', dirname(file), module).replace(/^src\/(.*)\.js$/, '$1.ts') : module,
  );
const roomImported = (module: string) =>
  module.startsWith('node:') ? 'node:*' : /^(?:@|generated\/)/.test(module) ? module : roomOf(module);

describe('the rooms of src', () => {
  it('are those of the table', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('are named from the ground up', () => {
    const rooms = Object.keys(allowed);
    const upward = rooms.flatMap((room, at) => (allowed[room] ?? []).filter((other) => rooms.indexOf(other) > at));
    expect(upward).toEqual([]);
  });

  it.each(files)('%s imports from the rooms that it may', (file) => {
    const imported = importsIn(file).filter((module) => module !== 'generated/types.js');
    const rooms = [...(allowed[roomOf(file)] ?? []), ...(onNode.includes(file) ? ['node:*'] : [])];
    const foreign = imported.map(roomImported).filter((room) => room !== roomOf(file) && !rooms.includes(room));
    expect(foreign).toEqual([]);
  });

  it('have no circle of files', () => {
    const walk = (file: string, way: readonly string[]): readonly string[] => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (done.has(file)) return [];
      const circle = importsIn(file)
        .filter((module) => files.includes(module))
        .map((module) => walk(module, [...way, file]))
        .find((found) => found.length > 0);
      done.add(file);
      return circle ?? [];
    };
    const done = new Set<string>();
    expect(files.map((file) => walk(file, [])).find((circle) => circle.length > 0)).toBeUndefined();
  });

  it('are read with static, dynamic and bare imports', () => {
    const text = "import { a } from 'a';\nexport type { B } from './b.js';\nawait import('c');\nimport 'd';";
    expect(importsOf(text)).toEqual(['a', './b.js', 'c', 'd']);
  });

  it('are read relative to the importing file', () => {
    expect(importsIn('cli/get.ts')).toContain('client/client.ts');
    expect(importsIn('contract/request.ts')).toContain('description/operations.ts');
  });
});
