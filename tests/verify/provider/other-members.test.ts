import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../../src/index.js';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { verifyProvider } from '../../../src/verify/index.js';

const { fetch, states } = createProviderStates();
const token = 'XBL3.0 x=2533270000000002;invented';
const readyMade = () => Object.fromEntries(Object.entries(states).map(([name, enter]) => [name, enter()]));

/** A provider in whose sessions another member writes before each request that is chosen. */
function withOtherMember(isChosen: (count: number) => boolean, change: (count: number) => object): Fetch {
  let count = 0;
  return async (request) => {
    count += 1;
    if (isChosen(count)) {
      const url = request.url.replace(/\?.*/, '');
      const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107', 'Content-Type': 'application/json', 'If-Match': '*' };
      await fetch(new Request(url, { method: 'PUT', headers, body: JSON.stringify(change(count)) }));
    }
    return await fetch(request);
  };
}
const score = (count: number) => ({ members: { me: { properties: { custom: { score: count } } } } });
const map = (count: number) => ({ properties: { custom: { map: count } } });
const without = (report: Awaited<ReturnType<typeof verifyProvider>>) => report.checks.filter(({ outcome }) => outcome !== 'passed');

describe('a session in which another member writes', () => {
  it.each([
    ['of the member', score],
    ['of the session', map],
  ])('before each request gives no failure of properties %s, and checks say that they cannot check', async (_, change) => {
    const report = await verifyProvider(
      withOtherMember(() => true, change),
      { states },
    );
    expect(without(report).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const reasons = without(report).map(({ reason }) => reason);
    expect(reasons).toContainEqual(
      expect.stringMatching(/^someone else changed the session during the check, at \/(?:members|properties)\//),
    );
  });

  it('now and then raises no alarm, and the report says so', async () => {
    const report = await verifyProvider(
      withOtherMember((count) => count % 7 === 0, score),
      { states },
    );
    expect(without(report).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(without(report).length).toBeLessThan(5);
    expect(report.notes).toContainEqual(expect.stringMatching(/^Somebody else changed the session of the state \w+ during the run$/));
  });

  it('keeps the properties of the other member', async () => {
    const ready = readyMade();
    const { checks } = await verifyProvider(
      withOtherMember((count) => count % 11 === 0, map),
      { states: { updateProperties: ready.updateProperties ?? { handleId: '' } } },
    );
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107' };
    const url = `http://provider.invalid/handles/${ready.updateProperties?.handleId}/session`;
    const { custom } = (await (await fetch(new Request(url, { headers }))).json()).properties;
    expect(custom).toHaveProperty('map');
    expect(Object.keys(custom).filter((name) => name.startsWith('verify'))).toEqual([]);
  });
});

describe('a provider that changes what a refused write did not name', () => {
  it('fails in each try', async () => {
    const closing: Fetch = async (request) => {
      const response = await fetch(request.clone());
      if (request.method !== 'PUT' || response.status !== 400) return response;
      const headers = new Headers(request.headers);
      headers.set('X-Xbl-Contract-Version', '107');
      headers.set('Content-Type', 'application/json');
      await fetch(new Request(request.url, { method: 'PUT', headers, body: '{"properties":{"custom":{"refused":true}}}' }));
      return response;
    };
    const { checks, notes } = await verifyProvider(closing, { states, only: 'answers 400 to an array, and writes nothing' });
    expect(checks).toMatchObject([{ outcome: 'failed', violations: [{}, { message: 'Something was written' }] }]);
    expect(notes).toEqual([]);
  });
});
