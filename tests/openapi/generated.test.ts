import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = join(root, 'generated');
const generate = (...args: string[]) => promisify(execFile)(process.execPath, [join(root, 'openapi/generate.js'), ...args]);

describe('generate', { timeout: 30_000 }, () => {
  let copy: string;

  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'generated-copy-'));
    await cp(generated, copy, { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true }));

  it('writes the committed bytes, every time', async () => {
    await generate('--write', copy);
    const names = await readdir(generated);
    expect(await readdir(copy)).toEqual(names);
    for (const name of names) expect(await readFile(join(copy, name))).toEqual(await readFile(join(generated, name)));
  });

  it('finds no drift in an untouched copy', async () => {
    await expect(generate('--check', copy)).resolves.toMatchObject({ stdout: 'generated/ is up to date\n' });
  });

  it.each(['types.ts', 'openapi.json', 'README.md'])('finds an edit by hand in %s', async (name) => {
    await appendFile(join(copy, name), '\n');
    await expect(generate('--check', copy)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`generated/${name} is not`) });
  });

  it('finds a missing and a foreign file', async () => {
    await rm(join(copy, 'types.ts'));
    await writeFile(join(copy, 'notes.txt'), '');
    await expect(generate('--check', copy)).rejects.toMatchObject({
      stderr: expect.stringMatching(/generated\/notes\.txt is not.*\ngenerated\/types\.ts is not/),
    });
  });
});
