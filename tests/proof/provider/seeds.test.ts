import { describe, expect, it } from 'vitest';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { verifyProvider } from '../../../src/verify/index.js';
import { allChecks } from '../../../src/verify/provider/all-checks.js';

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const drawn = allChecks(1).flatMap(({ name, isDrawn }) => (isDrawn ? [name] : []));

describe('drawn requests', () => {
  it.each(drawn)('of %s raise no alarm with the seeds 1 to 40', async (only) => {
    const { fetch, states } = createProviderStates();
    const alarms: string[] = [];
    for (const seed of seeds) {
      const { checks } = await verifyProvider(fetch, { states, seed, only });
      alarms.push(...checks.filter(({ outcome }) => outcome !== 'passed').map(({ title }) => `seed ${seed}: ${title}`));
    }
    expect(alarms).toEqual([]);
  });
});
