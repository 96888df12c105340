import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exactLiteral, exactText, markLongIntegers } from '../../openapi/bundle.js';
import { driftIn } from '../../openapi/drift.js';
import { generatedFiles } from '../../openapi/generated-files.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = join(root, 'generated');

describe('generate', { timeout: 60_000 }, () => {
  let files: Readonly<Record<string, string>>;
  let copy: string;

  beforeAll(async () => {
    files = await generatedFiles();
  }, 60_000); // it starts Redocly
  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'generated-copy-'));
    await cp(generated, copy, { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true }));

  it('writes the committed bytes', async () => {
    expect(Object.keys(files).sort()).toEqual((await readdir(generated)).sort());
    for (const [name, text] of Object.entries(files)) expect(await readFile(join(generated, name), 'utf8')).toBe(text);
  });

  it('writes validators that need no import and no eval, and copy no list of errors', () => {
    expect(files['validate.js']).not.toMatch(/^import|\brequire\(|\beval\(|new Function|\.concat\(/m);
  });

  it('finds no drift in an untouched copy', () => {
    expect(driftIn(copy, files)).toEqual([]);
  });

  it.each(['types.ts', 'openapi.json', 'exchanges.ts'])('finds an edit by hand in %s', async (name) => {
    await appendFile(join(copy, name), '\n');
    expect(driftIn(copy, files)).toEqual([name]);
  });

  it('finds a missing and a foreign file', async () => {
    await rm(join(copy, 'types.ts'));
    await writeFile(join(copy, 'notes.txt'), '');
    expect(driftIn(copy, files)).toEqual(['notes.txt', 'types.ts']);
  });

  it('fails as a command when there is drift, and names the file and the remedy', async () => {
    await appendFile(join(copy, 'README.md'), '\n');
    const check = promisify(execFile)(process.execPath, [join(root, 'openapi/generate.js'), '--check', copy]);
    const stderr = 'generated/README.md is not what openapi/ generates. Run: npm run generate\n';
    await expect(check).rejects.toMatchObject({ code: 1, stderr });
  });
});

describe('an integer of the sources', () => {
  it.each([
    ['that no double holds', 'id: 12345678901234567891\n', "id: 'integer:12345678901234567891'\n"],
    ['in a flow map, negative and before a comment', '{ a: -9007199254740993 } # id\n', "{ a: 'integer:-9007199254740993' } # id\n"],
    ['that a double holds', 'id: 9007199254740991\n', 'id: 9007199254740991\n'],
    ['in a text', 'id: "12345678901234567891"\n', 'id: "12345678901234567891"\n'],
  ])('%s is marked only where it would lose digits', (_, yaml, marked) => {
    expect(markLongIntegers(yaml)).toBe(marked);
  });

  it('is written with every digit, in JSON and as a bigint', () => {
    const value = { id: ['integer:12345678901234567891'], text: '12345678901234567891' };
    expect(exactText(value).replaceAll(/\s/g, '')).toBe('{"id":[12345678901234567891],"text":"12345678901234567891"}');
    expect(exactLiteral(value)).toBe('{ id: [12345678901234567891n], text: "12345678901234567891" }');
  });

  it('keeps a name that a literal would take for the prototype', () => {
    expect(exactLiteral({ ['__proto__']: 1, 'a-b': 2 })).toBe('{ ["__proto__"]: 1, "a-b": 2 }');
  });
});
