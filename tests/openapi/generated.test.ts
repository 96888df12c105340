import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactLiteral, exactText, markLongIntegers } from '../../openapi/bundle.js';
import { driftIn } from '../../openapi/drift.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = join(root, 'generated');

describe('generate', { timeout: 60_000 }, () => {
  let copy: string;
  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'generated-copy-'));
    await cp(generated, copy, { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true }));

  // One run says two things, because it takes seconds.
  it('writes the committed bytes; and as a check names the one file that is foreign, with the remedy, and fails', async () => {
    await writeFile(join(copy, 'notes.txt'), '');
    const check = promisify(execFile)(process.execPath, [join(root, 'openapi/generate.js'), '--check', copy]);
    const stderr = 'generated/notes.txt is not what openapi/ generates. Run: npm run generate\n';
    await expect(check).rejects.toMatchObject({ code: 1, stderr });
  });

  describe('after it has been run,', () => {
    const files = Object.fromEntries(readdirSync(generated).map((name) => [name, readFileSync(join(generated, name), 'utf8')]));

    it('validators need no import and no eval, and copy no list of errors', () => {
      expect(files['validate.js']).not.toMatch(/^import|\brequire\(|\beval\(|new Function|\.concat\(/m);
    });

    it('there is no drift in an untouched copy', () => {
      expect(driftIn(copy, files)).toEqual([]);
    });

    it.each(Object.keys(files))('an edit by hand in %s is found', async (name) => {
      await appendFile(join(copy, name), '\n');
      expect(driftIn(copy, files)).toEqual([name]);
    });

    it('a missing and a foreign file are found', async () => {
      await rm(join(copy, 'types.ts'));
      await writeFile(join(copy, 'notes.txt'), '');
      expect(driftIn(copy, files)).toEqual(['notes.txt', 'types.ts']);
    });
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
