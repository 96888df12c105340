import { afterAll, describe, expect, it } from 'vitest';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { verifyProvider } from '../../../src/verify/index.js';
import { falseAlarmsOf } from '../false-alarms.js';
import { harmlessDifferences } from './harmless.js';

describe('verify', () => {
  const falseAlarms = new Map<string, readonly string[]>();

  it.each(harmlessDifferences)('fails nothing because of $name: $description', async ({ name, varies }) => {
    const { fetch, states } = createProviderStates();
    const { checks, notes = [] } = await verifyProvider(varies(fetch), { states });
    const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ check, title }) => `${check}: ${title}`);
    falseAlarms.set(name, failed);
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(
      notes.filter((note) => !/^(?:Responses have headers that the description does not declare|Sessions lack fields)/.test(note)),
    ).toEqual([]);
  });

  it('names each harmless difference once', () => {
    expect(new Set(harmlessDifferences.map(({ name }) => name)).size).toBe(harmlessDifferences.length);
  });

  afterAll(() => console.log(falseAlarmsOf('provider', falseAlarms, harmlessDifferences.length)));
});
