import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Who may import whom. What is missing here is forbidden. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['../generated/types.js', './client.js', './errors.js', './fetch.js', './outcome.js'],
  'fetch.ts': [],
  'errors.ts': [],
  'json.ts': [],
  'arguments.ts': ['./errors.js', './json.js'],
  'outcome.ts': ['../generated/types.js', './errors.js', './json.js'],
  'client.ts': ['openapi-fetch', '../generated/types.js', './arguments.js', './errors.js', './fetch.js', './outcome.js'],
  'contract.ts': ['node:fs', 'node:url', '../generated/types.js'],
  'mock.ts': ['@stoplight/prism-core', '@stoplight/prism-http', './contract.js', './errors.js', './fetch.js'],
  'serve.ts': ['node:http', 'node:net', './fetch.js'],
  'session-text.ts': ['../generated/types.js', './json.js'],
  'cli.ts': ['node:util', './client.js', './errors.js', './fetch.js', './json.js', './mock.js', './serve.js', './session-text.js'],
  'bin.ts': ['./cli.js'],
};

const importsOf = (text: string) => [...text.matchAll(/(?:\bfrom|\bimport\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const importsIn = (file: string) => importsOf(readFileSync(source + file, 'utf8'));

describe('src', () => {
  it('has no file that the rules do not know', () => {
    expect(readdirSync(source).sort()).toEqual(Object.keys(allowed).sort());
  });

  it.each(Object.entries(allowed))('%s imports what it may', (file, modules) => {
    expect(importsIn(file).filter((module) => !modules.includes(module))).toEqual([]);
  });

  it('index.ts loads nothing of Node, of Prism and of the description', () => {
    const loaded = new Set<string>();
    const load = (file: string) => {
      for (const module of importsIn(file)) {
        if (loaded.has(module)) continue;
        loaded.add(module);
        if (module.startsWith('./')) load(module.slice(2).replace(/js$/, 'ts'));
      }
    };
    load('index.ts');
    expect([...loaded].filter((module) => /^node:|prism|mock|contract/.test(module))).toEqual([]);
  });

  it('is read with static and dynamic imports', () => {
    expect(importsOf("import { a } from 'a';\nexport type { B } from './b.js';\nawait import('c');")).toEqual(['a', './b.js', 'c']);
  });
});
