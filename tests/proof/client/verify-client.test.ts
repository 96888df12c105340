import { afterAll, describe, expect, it } from 'vitest';
import { clientChecks, verifyClient } from '../../../src/verify/client/verify-client.js';
import { callOf } from '../../verify/client/own-client.js';
import { type CaughtDefect, clientDefects } from './defects.js';
import { sideBySide } from './side-by-side.js';

// The proof that verify-client catches what it is for. That it passes the right client is said in tests/verify/client.

const names: ReadonlySet<string> = new Set(clientChecks.map(({ name }) => name));
const checksOf = (by: string) => [by, `read_${by}`, `write_${by}`].filter((name) => names.has(name));

/** Names of the checks that fail, of those that have to catch a defect. */
async function failedOn({ by, defect }: CaughtDefect): Promise<readonly string[]> {
  const runs = by.flatMap(checksOf).map(async (only) => {
    const { checks } = await verifyClient(callOf(defect.createClient), { only, features: ['all'] });
    return checks.some(({ check, outcome }) => check === only && outcome === 'failed') ? [only] : [];
  });
  return (await Promise.all(runs)).flat();
}

describe('verify-client', () => {
  const useful = new Set<string>();
  let caught = 0;
  const runOf = sideBySide(clientDefects, failedOn, 8);

  it.each(clientDefects.map((defect) => [defect.by.join(', '), defect.defect.name, defect] as const))(
    'catches by %s: %s',
    async (_, __, defect) => {
      const failed = await runOf(defect);
      for (const name of failed) useful.add(name);
      expect(defect.by.filter((by) => !checksOf(by).some((name) => failed.includes(name)))).toEqual([]);
      caught += 1;
    },
  );

  it('has no check that catches nothing', () => {
    expect([...names].filter((name) => !useful.has(name))).toEqual([]);
  });

  it('names each defect once', () => {
    expect(new Set(clientDefects.map(({ defect }) => defect.name)).size).toBe(clientDefects.length);
  });

  afterAll(() => console.log(`client defects caught by verify-client: ${caught} of ${clientDefects.length}, by ${names.size} checks`));
});
