import { describe, expect, it } from 'vitest';
import { createProvider, parseSeed, SeedError } from '../../src/provider/index.js';
import { pointerTo } from '../../src/wire/json-pointer.js';

const scid = '8d050174-412b-4b51-a29b-d55a34edfdb7';
const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const reference = { scid, templateName: 'lobby', name: 'harbor' };
const document = {
  startTime: '2026-03-11T18:40:02.4981127Z',
  constants: { system: { maxMembersCount: 8, visibility: 'open' }, custom: {} },
  properties: { system: {}, custom: { Map: 'canyon' } },
  members: { 0: { constants: { system: { xuid: '2533270000000001' } }, gamertag: 'Cobalt Heron 01' } },
  membersInfo: { first: 0, next: 1, count: 1 },
  servers: {},
};
const whole = {
  users: { ada: { xuid: '2533270000000001', gamertag: 'Cobalt Heron 01', titleId: '1800000001' }, service: { isServer: true } },
  templates: { [`${scid}/lobby`]: { constants: { system: { maxMembersCount: 8 } }, roleTypes: { lfg: { roles: { tank: { max: 1 } } } } } },
  sessions: [{ reference, document }],
  handles: { [handleId]: { type: 'activity', reference, ownerXuid: '2533270000000001' } },
};

const parse = (value: unknown) => parseSeed(JSON.stringify(value), 'seed.json');
const refusal = (text: string) => {
  try {
    parseSeed(text, 'seed.json');
  } catch (error) {
    if (error instanceof SeedError) return error;
    throw error;
  }
  throw new Error('the seed was accepted');
};

/** A copy with one value set at a path. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: Record<string, unknown> = JSON.parse(JSON.stringify(whole)); // unlike a structured clone, it shares no part
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}

describe('parseSeed', () => {
  it('reads users, templates, sessions and handles', () => {
    expect(parse(whole)).toEqual(whole);
  });

  it.each([{}, { sessions: [] }, { handles: { [handleId.toUpperCase()]: { type: 'search', reference } } }])('takes %j', (seed) => {
    expect(parse(seed)).toEqual(seed);
  });

  it('gives a provider its start', () => {
    const provider = createProvider({ seed: parse(whole) });
    expect(provider.read(handleId)).toMatchObject({
      properties: { custom: { Map: 'canyon' } },
      membersInfo: { count: 1 },
      changeNumber: 1,
    });
  });

  it('keeps integers beyond 2^53 digit for digit', () => {
    const text = JSON.stringify(whole).replace('"canyon"', '18446744073709551557');
    expect(parseSeed(text, 'seed.json').sessions?.[0]?.document.properties.custom).toEqual({ Map: 18446744073709551557n });
  });

  const handle = whole.handles[handleId];
  const zeroes = '00000000-0000-0000-0000-000000000000';
  const inHandle = (...path: readonly string[]) => ['handles', handleId, ...path];
  const inDocument = (...path: readonly string[]) => ['sessions', 0, 'document', ...path];

  it.each([
    ['an unknown part', ['hadles'], {}, 'is an object', 'only these are known: users, templates, sessions, handles'],
    ['handles as a list', ['handles'], [], 'is an array', 'an object'],
    ['a handle id that is no GUID', ['handles', 'abc'], handle, 'is named "abc"', 'a GUID with hyphens'],
    ['a handle id of zeroes', ['handles', zeroes], handle, `is named "${zeroes}"`, 'not all zeroes'],
    ['a handle id twice', ['handles', handleId.toUpperCase()], handle, `is named "${handleId.toUpperCase()}"`, 'named differently'],
    ['an unknown type', inHandle('type'), 'party', 'is the string "party"', 'activity, invite, search, transfer'],
    ['a handle without a reference', inHandle('reference'), undefined, 'is missing', 'present'],
    ['a scid that is no GUID', inHandle('reference', 'scid'), 'x', 'is the string "x"', 'a GUID'],
    ['an xuid as a number', inHandle('ownerXuid'), 5, 'is 5', 'a string of decimal digits'],
    ['an unknown field of a handle', inHandle('owner'), '5', 'is the string "5"', 'type, reference, ownerXuid'],
    ['a user hash with a semicolon', ['users', 'a;b'], { xuid: '1' }, 'is named "a;b"', 'a user hash, which has no spaces and semicolons'],
    ['a user without a name', ['users', ''], { xuid: '1' }, 'is named ""', 'named by a user hash'],
    ['a user without an xuid', ['users', 'ada', 'xuid'], undefined, 'is missing', 'present'],
    ['a text for a truth value', ['users', 'ada', 'isServer'], 'yes', 'is the string "yes"', 'true or false'],
    ['a template without a scid', ['templates', 'lobby'], { constants: {} }, 'is named "lobby"', 'named <scid>/<templateName>'],
    ['a template with two names', ['templates', `${scid}/a/b`], { constants: {} }, 'is named', 'named <scid>/<templateName>'],
    ['a template twice', ['templates', `${scid}/Lobby`], { constants: {} }, `is named "${scid}/Lobby"`, 'named differently'],
    ['a template without constants', ['templates', `${scid}/lobby`, 'constants'], undefined, 'is missing', 'present'],
    ['sessions as an object', ['sessions'], {}, 'is an object', 'an array'],
    ['a session without a document', inDocument(), undefined, 'is missing', 'present'],
    ['a session without a name', ['sessions', 0, 'reference', 'name'], '', 'is the string ""', '1 to 100 characters'],
    ['a document without members', inDocument('members'), undefined, 'is missing', 'present'],
    ['a member by the name me', inDocument('members', 'me'), {}, 'is an object', 'indices such as 0'],
    ['a misspelt part of a document', inDocument('server'), {}, 'is an object', 'only these are known'],
    ['a wrong word', inDocument('constants', 'system', 'visibility'), 'secret', 'is the string "secret"', 'private, visible, open'],
    ['a wrong type deep down', inDocument('members', '0', 'constants', 'system', 'xuid'), 25, 'is 25', 'a string of decimal digits'],
    ['a day that does not exist', inDocument('startTime'), '2026-02-30T00:00:00Z', '2026-02-30', 'a time in UTC'],
  ] as const)('refuses %s', (_, path, value, found, expected) => {
    const error = refusal(JSON.stringify(changed(path, value)));
    const pointer = pointerTo('', ...path.map(String));
    expect([error.file, error.pointer]).toEqual(['seed.json', pointer]);
    expect(error.message).toContain(`seed.json, at ${pointer}: `);
    expect(error.message).toContain(found);
    expect(error.message).toContain(expected);
  });

  it('refuses a session twice, in whatever case', () => {
    const twice = { reference: { ...reference, scid: scid.toUpperCase() }, document };
    const { pointer, message } = refusal(JSON.stringify(changed(['sessions', 1], twice)));
    expect([pointer, message]).toEqual(['/sessions/1/reference', expect.stringContaining('not listed before')]);
  });

  it.each(['', '{', '{"handles":}', "{'handles':{}}"])('refuses %s, which is not JSON', (text) => {
    expect(refusal(text).message).toMatch(/^seed\.json: is not JSON \(.+\); it must be one JSON object$/);
  });

  it.each(['null', '[]', '5', '"x"'])('refuses %s, which is no object', (text) => {
    expect(refusal(text).message).toMatch(/^seed\.json: is .+; it must be an object$/);
  });

  it('refuses what could not be written back', () => {
    expect(refusal(JSON.stringify(whole).replace('"canyon"', '1e999')).message).toContain('beyond the range of a double');
    expect(refusal(JSON.stringify(whole).replace('"canyon"', '['.repeat(200) + ']'.repeat(200))).message).toContain('levels deep');
  });
});
