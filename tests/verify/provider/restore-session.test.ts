import { describe, expect, it } from 'vitest';
import type { MultiplayerSession, SessionSystemConstants } from '../../../generated/types.js';
import type { Fetch } from '../../../src/index.js';
import { createProvider } from '../../../src/provider/index.js';
import { verifyProvider } from '../../../src/verify/index.js';
import { differencesOf } from '../../../src/verify/json-values.js';
import { parseJson, stringifyJson } from '../../../src/wire/json.js';

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'harbor' };
const member = (xuid: string, custom = {}) => ({
  constants: { system: { xuid }, custom: {} },
  properties: { system: { active: true }, custom },
});

/** A session of the caller and another, with these properties as JSON. */
function providerWith(properties: string, constants: SessionSystemConstants = {}) {
  const provider = createProvider();
  provider.addSession(reference, {
    constants: { system: { maxMembersCount: 8, ...constants }, custom: {} },
    properties: parseJson(properties) as MultiplayerSession['properties'],
    members: { 0: member('2533270000000001', { verifyMember: 'earlier', level: 7 }), 1: member('2533270000000002') },
    membersInfo: { first: 0, next: 2, count: 2 },
    servers: {},
  });
  provider.addHandle(handleId, { type: 'invite', reference });
  return provider;
}

const writingStates = ['updateProperties', 'staleEntityTag', 'sessionExists', 'constantConflict', 'serversRefused'];
const states = Object.fromEntries(writingStates.map((name) => [name, { handleId }]));
const verify = (fetch: Fetch, only?: string) => verifyProvider(fetch, { states, ...(only !== undefined && { only }) });

describe('a run that writes', () => {
  it.each([
    [
      'values of what checks write, and integers beyond doubles',
      `{"system":{"keywords":["raid"],"turn":[1]},"custom":{"verifyCount":1,"verifyPrecondition":"somebody else",
        "verifyStored":{"a":null},"verifyTwo":[1],"verifyId":18446744073709551557,"id":12345678901234567891,"":0}}`,
    ],
    [
      'empty lists, what a run left and a prototype key',
      `{"system":{"keywords":[],"turn":[]},"custom":{"verifyStored":"yes","__proto__":{"level":1},"constructor":[null],
        "verifyPrecondition":1}}`,
    ],
  ])('leaves a session with %s as it found it', async (_, properties) => {
    const provider = providerWith(properties);
    const before = provider.read(handleId);
    const { checks, notes } = await verify(provider.fetch);
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(differencesOf(before, provider.read(handleId))).toEqual(['/changeNumber']);
    expect(stringifyJson(provider.read(handleId)?.properties)).toBe(stringifyJson(parseJson(properties)));
    expect(notes).toEqual([]);
  });

  it('writes no list where the session has none, because no write takes one away', async () => {
    const provider = providerWith('{"system":{},"custom":{}}');
    const { checks } = await verify(provider.fetch);
    expect(provider.read(handleId)?.properties).toEqual({ system: {}, custom: {} });
    const skipped = checks.filter(({ state, outcome }) => state === 'updateProperties' && outcome === 'skipped');
    expect(skipped.map(({ title }) => title)).toEqual([
      'replaces a system property as a whole, and only that one',
      'leaves other sessions unchanged',
    ]);
  });

  it('says that a list stays which a wrong provider stored', async () => {
    const { fetch } = providerWith('{"system":{},"custom":{}}');
    const storing: Fetch = async (request) => {
      const text = request.method === 'PUT' ? await request.clone().text() : '';
      return fetch(text.includes('"turn":["x"]') ? new Request(request, { body: '{"properties":{"system":{"turn":[0]}}}' }) : request);
    };
    const { notes } = await verify(storing, 'answers 400 to strings as turns');
    expect(notes).toEqual([
      expect.stringMatching(/answers 400 to strings as turns.*: it has an empty list of turn now, which no write can remove$/),
    ]);
  });

  it('says that a session stays which it created', async () => {
    const lasting = { scid: reference.scid, templateName: 'lasting', name: 'new' };
    const withTemplate = createProvider({
      seed: {
        templates: { [`${reference.scid}/lasting`]: { constants: { system: { sessionEmptyTimeout: 60_000 } } } },
        handles: { [handleId]: { type: 'invite', reference: lasting } },
      },
    });
    const { notes } = await verifyProvider(withTemplate.fetch, { states: { createSession: { handleId } } });
    expect(notes).toEqual([expect.stringContaining('it was created, and its sessionEmptyTimeout keeps it without members')]);
  });
});
