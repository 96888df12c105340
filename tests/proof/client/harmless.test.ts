import { afterAll, describe, expect, it } from 'vitest';
import { verifyClient } from '../../../src/verify/client/verify-client.js';
import { harmlessClients } from './harmless.js';
import { sideBySide } from './side-by-side.js';

describe('verify-client', () => {
  const falseAlarms = new Map<string, readonly string[]>();
  const runOf = sideBySide(harmlessClients, ({ call, features }) => verifyClient(call, { features }));

  it.each(harmlessClients)('fails nothing because of $name: $description', async (client) => {
    const { checks } = await runOf(client);
    const failed = checks.flatMap(({ outcome, check, violations }) =>
      outcome === 'failed' ? [`${check}: ${JSON.stringify(violations[0])}`] : [],
    );
    falseAlarms.set(client.name, failed);
    expect(failed).toEqual([]);
    // Nothing is skipped but what the client does not declare.
    expect(checks.filter(({ outcome, reason }) => outcome === 'skipped' && !reason?.startsWith('the client does not declare'))).toEqual([]);
  });

  it('names each harmless difference once', () => {
    expect(new Set(harmlessClients.map(({ name }) => name)).size).toBe(harmlessClients.length);
  });

  afterAll(() => {
    const rows = [...falseAlarms].map(
      ([name, failed]) =>
        `  ${name.padEnd(44)} ${failed.length > 0 ? `FALSE ALARM in ${failed.length} checks, first ${failed[0]}` : 'passes'}`,
    );
    const passed = [...falseAlarms.values()].filter((failed) => failed.length === 0).length;
    console.log(`harmless differences of a client that pass: ${passed} of ${harmlessClients.length}\n${rows.join('\n')}`);
  });
});
