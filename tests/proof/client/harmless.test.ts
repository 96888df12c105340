import { afterAll, describe, expect, it } from 'vitest';
import { verifyClient } from '../../../src/verify/client/verify-client.js';
import { falseAlarmsOf } from '../false-alarms.js';
import { harmlessClients } from './harmless.js';
import { sideBySide } from './side-by-side.js';

describe('verify-client', () => {
  const falseAlarms = new Map<string, readonly string[]>();
  const runOf = sideBySide(harmlessClients, ({ call, features }) => verifyClient(call, { features }), 3);

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

  afterAll(() => console.log(falseAlarmsOf('client', falseAlarms, harmlessClients.length)));
});
