import { describe, expect, it } from 'vitest';
import { stateNames } from '../../src/verify/index.js';
import { execute } from './execute.js';

describe('verify --list', () => {
  it('prints a row for each state that a check needs, and sends nothing', async () => {
    const { code, out, err } = await execute(['verify', '--list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [states = ''] = out.split('## The states file');
    expect([...states.matchAll(/^\| (\w+) +\| /gm)].map(([, name]) => name).sort()).toEqual(['State', ...stateNames].sort());
  });

  it('is the page docs/verify.md; after a change, vitest -u writes it anew', async () => {
    const { out } = await execute(['verify', '--list']);
    await expect(out).toMatchFileSnapshot('../../docs/verify.md');
  });
});
