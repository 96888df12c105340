import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { execute } from './execute.js';

const page = fileURLToPath(new URL('../../dist/docs.html', import.meta.url));
const files = { [page]: '<html>' };

describe('docs', () => {
  it('prints where the page is', async () => {
    await expect(execute(['docs'], { files })).resolves.toMatchObject({ code: 0, out: `${page}\n`, err: '' });
  });

  it('writes a copy of the page', async () => {
    const written = await execute(['docs', '--output', 'docs.html'], { files });
    expect(written).toMatchObject({ code: 0, out: '', files: { 'docs.html': '<html>' } });
  });

  it('says in one line how to get the page when it is missing', async () => {
    const err = `${page} is missing; in a checkout, npm run docs builds it\n`;
    await expect(execute(['docs'])).resolves.toMatchObject({ code: 2, out: '', err });
  });
});
