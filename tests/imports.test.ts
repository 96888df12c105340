import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Who may import whom; what is missing here is forbidden. A folder belongs to the file of its name. The two rules that matter
 * most: the client loads neither Prism nor the description, and provider and contract never meet, because a provider that is
 * verified by its own code proves nothing.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  index: ['types', 'authorization', 'client', 'errors', 'fetch', 'hooks', 'outcome', 'rate-limiter'],
  fetch: ['body', 'request'],
  errors: [],
  json: [],
  'json-pointer': [],
  arguments: ['errors', 'json'],
  abort: [],
  authorization: ['arguments'],
  body: ['abort'],
  deadline: ['abort'],
  hooks: ['outcome'],
  outcome: ['types', 'errors', 'fetch', 'json', 'redaction'],
  'rate-limiter': [],
  redaction: [],
  request: ['fetch'],
  retry: [],
  sharing: ['abort'],
  delivery: [
    'abort',
    'authorization',
    'body',
    'deadline',
    'errors',
    'fetch',
    'hooks',
    'outcome',
    'rate-limiter',
    'redaction',
    'request',
    'retry',
  ],
  client: [
    'openapi-fetch',
    'types',
    'arguments',
    'authorization',
    'delivery',
    'fetch',
    'hooks',
    'outcome',
    'rate-limiter',
    'request',
    'sharing',
  ],
  sessions: ['types', 'arguments', 'client', 'errors', 'outcome'],
  node: ['node:http', 'node:https', 'node:stream', 'node:zlib', 'body', 'fetch', 'request'],
  validate: [],
  description: ['node:fs', 'node:url', 'types', 'json-pointer'],
  exchanges: ['types', 'description', 'json-pointer'],
  fields: ['description', 'json-pointer'],
  contract: ['types', 'validate', 'description'],
  mock: ['@stoplight/prism-core', '@stoplight/prism-http', 'description', 'errors', 'exchanges', 'fetch'],
  serve: ['node:http', 'node:net', 'fetch'],
  provider: ['types', 'fetch', 'json', 'json-pointer', 'seed'],
  seed: ['types', 'json', 'json-pointer', 'provider'],
  'provider-states': ['types', 'fetch', 'provider'],
  report: ['contract', 'outcome', 'report-junit', 'visible'],
  'report-junit': ['report'],
  verify: [
    'fast-check',
    'abort',
    'body',
    'contract',
    'deadline',
    'description',
    'fetch',
    'fields',
    'json',
    'outcome',
    'rate-limiter',
    'redaction',
    'report',
  ],
  'session-text': ['types', 'json', 'visible'],
  visible: [],
  cli: [
    'node:fs',
    'node:module',
    'node:path',
    'node:util',
    'arguments',
    'client',
    'errors',
    'fetch',
    'hooks',
    'json',
    'mock',
    'provider',
    'report',
    'seed',
    'serve',
    'session-text',
    'verify',
    'visible',
  ],
  bin: ['node:fs/promises', 'cli'],
};

const importsOf = (text: string) => [...text.matchAll(/(?:\bfrom|\bimport\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const unitOf = (file: string) => file.split(/[/.]/)[0] ?? '';

/** Units that a file imports, without its own. */
const importsIn = (file: string) =>
  importsOf(readFileSync(source + file, 'utf8'))
    .map((module) => (module.startsWith('.') ? unitIn(new URL(module, `file:///src/${file}`).pathname) : module))
    .filter((module) => module !== unitOf(file));
const unitIn = (path: string) =>
  path.startsWith('/generated/') ? unitOf(path.slice('/generated/'.length)) : unitOf(path.slice('/src/'.length));

describe('src', () => {
  it('has no file that the rules do not know', () => {
    expect([...new Set(files.map(unitOf))].sort()).toEqual(Object.keys(allowed).sort());
  });

  it.each(files)('%s imports what it may', (file) => {
    expect(importsIn(file).filter((module) => !allowed[unitOf(file)]?.includes(module))).toEqual([]);
  });

  it('index.ts loads nothing of Node, of Prism and of the description', () => {
    const loaded = new Set<string>();
    const load = (unit: string) => {
      for (const module of files.filter((file) => unitOf(file) === unit).flatMap(importsIn)) {
        if (loaded.has(module)) continue;
        loaded.add(module);
        load(module);
      }
    };
    load('index');
    expect([...loaded].sort()).toEqual([
      'abort',
      'arguments',
      'authorization',
      'body',
      'client',
      'deadline',
      'delivery',
      'errors',
      'fetch',
      'hooks',
      'json',
      'openapi-fetch',
      'outcome',
      'rate-limiter',
      'redaction',
      'request',
      'retry',
      'sharing',
      'types',
    ]);
  });

  it('is read with static and dynamic imports', () => {
    expect(importsOf("import { a } from 'a';\nexport type { B } from './b.js';\nawait import('c');")).toEqual(['a', './b.js', 'c']);
  });

  it('is read relative to the importing file', () => {
    expect(importsIn('cli/get.ts')).toContain('client');
    expect(importsIn('contract.ts')).toContain('validate');
  });
});
