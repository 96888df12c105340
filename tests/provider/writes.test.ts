import { describe, expect, it } from 'vitest';
import type { MultiplayerSession, SessionMember, SessionSystemConstants, SessionSystemProperties } from '../../generated/types.js';
import { checkResponse } from '../../src/contract/contract.js';
import { createProvider, type HandleType, type ProviderOptions } from '../../src/provider/index.js';
import { parseJson, stringifyJson } from '../../src/wire/json.js';

const alice = '2533270000000001';
const bob = '2533270000000002';
const stranger = '2533270000000008';
const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'harbor' };
const noon = Date.UTC(2026, 2, 11, 12);
const connection = '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77';
const users = { service: { titleId: '1800000001', isServer: true } };

interface Asked {
  readonly as?: string;
  readonly headers?: Record<string, string>;
  readonly query?: string;
}

/** A provider with one session behind one handle. Every answer is held against the description. */
function start(document: MultiplayerSession | undefined, options: ProviderOptions = {}, type: HandleType = 'invite') {
  let now = noon;
  let id = 0;
  const createId = () => {
    id += 1;
    return `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  };
  const provider = createProvider({ clock: () => now, createId, seed: { users }, ...options });
  if (document !== undefined) provider.addSession(reference, document);
  provider.addHandle(handleId, { type, reference });

  const ask = async (method: string, body: string | undefined, { as = alice, headers = {}, query = '' }: Asked) => {
    const common = { Authorization: `XBL3.0 x=${as};invented`, 'X-Xbl-Contract-Version': '107', 'Content-Type': 'application/json' };
    const request = { method, headers: { ...common, ...headers }, ...(body !== undefined && { body }) };
    const response = await provider.fetch(new Request(`http://provider.invalid/handles/${handleId}/session${query}`, request));
    const text = await response.text();
    const received = { status: response.status, headers: response.headers, body: text };
    expect(checkResponse(method === 'GET' ? 'getSessionByHandle' : 'writeSessionByHandle', received)).toEqual([]);
    const isSession = response.headers.get('Content-Type') === 'application/json';
    return {
      ...received,
      text,
      tag: response.headers.get('ETag') ?? '',
      session: isSession ? (parseJson(text) as MultiplayerSession) : undefined,
    };
  };
  return {
    provider,
    get: (asked: Asked = {}) => ask('GET', undefined, asked),
    put: (body: unknown, asked: Asked = {}) => ask('PUT', stringifyJson(body), asked),
    send: (body: string, asked: Asked = {}) => ask('PUT', body, asked),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    at: (milliseconds: number) => `${new Date(noon + milliseconds).toISOString().replace('Z', '')}0000Z`,
  };
}

function member(xuid: string, system: NonNullable<SessionMember['properties']>['system'] = { active: true }): SessionMember {
  return { constants: { system: { xuid } }, properties: { system } };
}

function session(
  system: SessionSystemConstants = {},
  properties: SessionSystemProperties = {},
  members: readonly SessionMember[] = [member(alice), member(bob)],
): MultiplayerSession {
  return {
    constants: { system: { maxMembersCount: 8, visibility: 'open', ...system }, custom: { Mode: 'coop' } },
    properties: { system: properties, custom: { Map: 'canyon', Seed: 18446744073709551557n } },
    members: Object.fromEntries(members.entries()),
    membersInfo: { first: 0, count: members.length },
    servers: {},
  };
}

const me = (system: object = {}, more: object = {}) => ({ members: { me: { properties: { system, ...more } } } });
const active = me({ active: true });
const alone = (system: SessionSystemConstants = {}) => session(system, {}, [member(alice)]);

describe('a write', () => {
  it('merges custom properties key by key and keeps the others to the last digit', async () => {
    const { put } = start(session());
    const { status, text, session: written } = await put({ properties: { custom: { Round: 2, Deck: 9007199254740993n } } });
    expect([status, written?.properties.custom]).toMatchObject([200, { Map: 'canyon', Round: 2 }]);
    expect(text).toContain('"Seed":18446744073709551557');
    expect(text).toContain('"Deck":9007199254740993');
  });

  it('deletes a custom property with null', async () => {
    const { session: written } = await start(session()).put({ properties: { custom: { Map: null, Absent: null } } });
    expect(Object.keys(written?.properties.custom ?? {})).toEqual(['Seed']);
  });

  it('replaces a system field as a whole and keeps the others', async () => {
    const { put } = start(session({}, { keywords: ['raid', 'evening'], turn: [0] }));
    const { session: written } = await put({ properties: { system: { keywords: ['duel'] } } });
    expect(written?.properties.system).toMatchObject({ keywords: ['duel'], turn: [0] });
  });

  it('changes the entity tag and raises the change number by one', async () => {
    const { put, get } = start(session());
    const before = await get();
    const { tag, session: written } = await put({ properties: { custom: { Map: 'harbor' } } });
    expect(tag).not.toBe(before.tag);
    expect(written?.changeNumber).toBe((before.session?.changeNumber ?? 0) + 1);
    expect((await get()).tag).toBe(tag);
  });

  it('has no further effect the second time', async () => {
    const { put } = start(session());
    const change = { properties: { system: { closed: true }, custom: { Map: 'harbor' } }, ...active };
    const [one, other] = [await put(change), await put(change)];
    expect([other.tag, other.text]).toEqual([one.tag, one.text]);
  });

  it('of nothing changes nothing', async () => {
    const { put, get } = start(session());
    expect((await put({})).tag).toBe((await get()).tag);
  });

  it('leaves other sessions alone', async () => {
    const { provider, put } = start(session());
    const other = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';
    provider.addSession({ ...reference, name: 'canyon' }, session());
    provider.addHandle(other, { type: 'invite', reference: { ...reference, name: 'canyon' } });
    const before = provider.read(other);
    await put({ properties: { custom: { Map: 'harbor' } } });
    expect(provider.read(other)).toEqual(before);
  });

  it('shows closed and locked as absent when they are false', async () => {
    const { put } = start(session({}, { closed: true }));
    expect((await put({ properties: { system: { closed: false, locked: true } } })).session?.properties.system).toEqual({ locked: true });
  });

  it('keeps __proto__ an ordinary key', async () => {
    const { send } = start(session());
    const { text } = await send('{"properties":{"custom":{"__proto__":{"polluted":true},"constructor":1}}}');
    expect(text).toContain('"__proto__":{"polluted":true}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('may begin with a byte order mark', async () => {
    expect((await start(session()).send('\uFEFF{}')).status).toBe(200);
  });

  it('is rendered for the contract version of its request, and may use its names', async () => {
    const { put } = start(undefined);
    const body = { constants: { system: { timeouts: { sessionEmpty: 60_000 } } }, ...active };
    const { session: written } = await put(body, { headers: { 'X-Xbl-Contract-Version': '105' } });
    expect(written).toMatchObject({
      contractVersion: 105,
      constants: { system: { timeouts: { sessionEmpty: 60_000, inactive: 7_200_000 } } },
    });
    expect((await put({})).session?.constants.system).toMatchObject({ sessionEmptyTimeout: 60_000, capabilities: { gameplay: true } });
  });
});

describe('a trial write', () => {
  it('answers with the merged session and changes nothing', async () => {
    const { put, get } = start(session());
    const before = await get();
    const trial = await put({ properties: { custom: { Map: 'harbor' } } }, { query: '?nocommit=true' });
    expect([trial.status, trial.session?.properties.custom?.Map]).toEqual([200, 'harbor']);
    expect((await get()).text).toBe(before.text);
    expect((await put({ properties: { custom: { Map: 'reef' } } })).session?.changeNumber).toBe((before.session?.changeNumber ?? 0) + 1);
  });

  it('creates and deletes nothing either', async () => {
    const missing = start(undefined);
    expect((await missing.put(active, { query: '?nocommit=true' })).status).toBe(201);
    expect((await missing.get()).status).toBe(204);
    const last = start(alone());
    expect((await last.put({ members: { me: null } }, { query: '?nocommit=TRUE' })).status).toBe(204);
    expect((await last.get()).status).toBe(200);
  });

  it('is a real one with nocommit=false, and refused with another value', async () => {
    const { put } = start(session());
    expect((await put({ properties: { custom: { Map: 'harbor' } } }, { query: '?nocommit=false' })).session?.changeNumber).toBe(2);
    expect((await put({}, { query: '?nocommit=maybe' })).status).toBe(400);
  });
});

describe('a precondition', () => {
  const change = { properties: { custom: { Map: 'harbor' } } };

  it.each([
    ['If-Match', (tag: string) => tag, 200],
    ['If-Match', (tag: string) => `"x", ${tag}`, 200],
    ['If-Match', () => '*', 200],
    ['If-Match', () => '"x"', 412],
    ['If-Match', (tag: string) => `W/${tag}`, 412],
    ['If-Match', (tag: string) => tag.replaceAll('"', ''), 412],
    ['If-None-Match', () => '*', 412],
    ['If-None-Match', (tag: string) => tag, 412],
    ['If-None-Match', (tag: string) => `W/${tag}`, 412],
    ['If-None-Match', () => '"x"', 200],
  ])('%s on an existing session, case %#', async (name, fieldOf, status) => {
    const { put, get } = start(session());
    const before = await get();
    expect((await put(change, { headers: { [name]: fieldOf(before.tag) } })).status).toBe(status);
    expect((await get()).tag === before.tag).toBe(status === 412);
  });

  it('that fails with If-Match is answered with the current session and its tag', async () => {
    const { put, get } = start(session());
    const current = await get();
    const refused = await put(change, { headers: { 'If-Match': '"x"' } });
    expect([refused.status, refused.text, refused.tag]).toEqual([412, current.text, current.tag]);
    expect(refused.headers.get('Cache-Control')).toBe('no-cache, no-store');
  });

  it('that fails with If-None-Match is answered with nothing', async () => {
    const { text, headers } = await start(session()).put(change, { headers: { 'If-None-Match': '*' } });
    expect([text, headers.get('ETag')]).toEqual(['', null]);
  });

  it.each([
    ['If-Match', '*', 412],
    ['If-Match', '"x"', 412],
    ['If-None-Match', '*', 201],
    ['If-None-Match', '"x"', 201],
  ])('%s: %s on a missing session is answered with %i', async (name, value, status) => {
    const { put, get } = start(undefined);
    expect((await put(active, { headers: { [name]: value } })).status).toBe(status);
    expect((await get()).status).toBe(status === 201 ? 200 : 204);
  });

  it('lets one of two writers through who both saw the same session', async () => {
    const { put, get } = start(session());
    const headers = { 'If-Match': (await get()).tag };
    const answers = await Promise.all([put(change, { headers }), put({ properties: { custom: { Map: 'reef' } } }, { headers, as: bob })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('holds for the rendering of the request', async () => {
    const { put, get } = start(session());
    const old = await get({ headers: { 'X-Xbl-Contract-Version': '105' } });
    expect((await put(change, { headers: { 'If-Match': old.tag } })).status).toBe(412);
    expect((await put(change, { headers: { 'If-Match': old.tag, 'X-Xbl-Contract-Version': '105' } })).status).toBe(200);
  });

  it('does not show the session to one who may not see it', async () => {
    const { put } = start(session({ visibility: 'private' }));
    const { status, session: shown } = await put(change, { as: stranger, headers: { 'If-Match': '"x"' } });
    expect([status, shown]).toEqual([403, undefined]);
  });
});

describe('creating', () => {
  const template = { constants: { system: { maxMembersCount: 4, inviteProtocol: 'game' }, custom: { Season: 7 } } };
  const seed = { users, templates: { [`${reference.scid.toUpperCase()}/Lobby`]: template } };

  it('answers 201 with the template’s constants, the write’s and the defaults', async () => {
    const { status, session: created } = await start(undefined, { seed }).put({ constants: { custom: { Mode: 'coop' } }, ...active });
    expect(status).toBe(201);
    expect(created?.constants).toEqual({
      system: {
        version: 1,
        maxMembersCount: 4,
        visibility: 'open',
        inviteProtocol: 'game',
        reservedRemovalTimeout: 30_000,
        inactiveRemovalTimeout: 0,
        readyRemovalTimeout: 180_000,
        sessionEmptyTimeout: 0,
        capabilities: {},
      },
      custom: { Season: 7, Mode: 'coop' },
    });
    expect(created).toMatchObject({
      changeNumber: 1,
      membersInfo: { first: 0, next: 1, count: 1 },
      startTime: '2026-03-11T12:00:00.0000000Z',
    });
  });

  it('is answered with 409 when the write contradicts the template', async () => {
    const { put, get } = start(undefined, { seed });
    const { status, text } = await put({ constants: { system: { maxMembersCount: 8 } }, ...active });
    expect([status, text]).toEqual([409, expect.stringContaining("'maxMembersCount'")]);
    expect((await get()).status).toBe(204);
  });

  it.each([{}, { members: {} }, { members: { me: null } }, { properties: { custom: { Map: 'reef' } } }])(
    'creates nothing with %j',
    async (body) => {
      const { put, get } = start(undefined);
      expect([(await put(body)).status, (await get()).status]).toEqual([204, 204]);
    },
  );

  it('keeps an empty session for as long as the template says', async () => {
    const { put, get, wait } = start(undefined);
    expect((await put({ constants: { system: { sessionEmptyTimeout: 1000 } } })).status).toBe(201);
    wait(1000);
    expect((await get()).status).toBe(204);
  });

  it.each([
    [{}, { joinRestriction: 'none', readRestriction: 'none' }],
    [{ capabilities: { userAuthorizationStyle: true } }, { joinRestriction: 'local', readRestriction: 'local' }],
  ])('sets the restrictions that nobody set: %j', async (system, restrictions) => {
    const { session: created } = await start(undefined).put({ constants: { system }, ...active });
    expect(created?.properties.system).toMatchObject(restrictions);
  });

  it.each([
    ['broadcast needs large', { capabilities: { broadcast: true } }],
    ['large excludes connectivity', { maxMembersCount: 200, capabilities: { large: true, connectivity: true } }],
    ['large excludes user authorization', { capabilities: { large: true, userAuthorizationStyle: true } }],
    ['large has no measurement servers', { capabilities: { large: true }, measurementServerAddresses: {} }],
    ['team excludes gameplay', { capabilities: { team: true, gameplay: true } }],
    ['arbitration needs gameplay', { capabilities: { arbitration: true } }],
    ['searchable with user authorization needs owners', { capabilities: { searchable: true, userAuthorizationStyle: true } }],
    ['more than 100 members need large', { maxMembersCount: 101 }],
    ['metrics need connectivity', { metrics: { latency: true } }],
  ])('is refused: %s', async (_, system) => {
    const { put, get } = start(undefined);
    expect([(await put({ constants: { system }, ...active })).status, (await get()).status]).toEqual([400, 204]);
  });

  it('starts a new branch but keeps the correlation id when the session existed before', async () => {
    const { put, get } = start(alone());
    const before = (await get()).session;
    await put({ members: { me: null } });
    const { session: again, status } = await put(active);
    expect([status, again?.correlationId, again?.changeNumber]).toEqual([201, before?.correlationId, 1]);
    expect(again?.branch).not.toBe(before?.branch);
  });
});

describe('constants of an existing session', () => {
  it.each([
    ['the same value', { system: { maxMembersCount: 8 } }, 200],
    ['the same custom value', { custom: { Mode: 'coop' } }, 200],
    ['false for an absent capability', { system: { capabilities: { large: false } } }, 200],
    ['another value', { system: { maxMembersCount: 4 } }, 409],
    ['a new value', { system: { inviteProtocol: 'chat' } }, 409],
    ['another custom value', { custom: { Mode: 'duel' } }, 409],
    ['a new capability', { system: { capabilities: { gameplay: true } } }, 409],
  ])('%s is answered with %i', async (_, constants, status) => {
    const { put, get } = start(session());
    const before = await get();
    expect((await put({ constants })).status).toBe(status);
    expect((await get()).text).toBe(before.text);
  });
});

describe('joining', () => {
  it('adds the user with the next index, links it and counts it', async () => {
    const { put } = start({ ...alone(), membersInfo: { first: 0, next: 4, count: 1 } });
    const { session: joined } = await put(active, { as: bob });
    expect(joined?.membersInfo).toEqual({ first: 0, next: 5, count: 2, accepted: 2, active: 2 });
    expect([joined?.members[0]?.next, joined?.members[4]?.next]).toEqual([4, 5]);
    expect(joined?.members[4]).toMatchObject({
      gamertag: 'Player 0002',
      activeTitleId: '1800000001',
      joinTime: '2026-03-11T12:00:00.0000000Z',
      constants: { system: { xuid: bob, index: 4 }, custom: {} },
    });
  });

  it('twice just updates the member', async () => {
    const { put, wait } = start(alone());
    await put(active, { as: bob });
    wait(5000);
    const { session: joined } = await put(me({}, { custom: { Ready: true } }), { as: bob });
    expect(joined?.membersInfo.count).toBe(2);
    expect(joined?.members[1]).toMatchObject({
      joinTime: '2026-03-11T12:00:00.0000000Z',
      properties: { system: { active: true }, custom: { Ready: true } },
    });
  });

  it('takes constants the first time only', async () => {
    const { put } = start(alone());
    const join = (custom: unknown) => put({ members: { me: { constants: { custom } } } }, { as: bob });
    expect((await join('Hello')).session?.members[1]?.constants?.custom).toBe('Hello');
    expect((await join('Bye')).session?.members[1]?.constants?.custom).toBe('Hello');
  });

  it('as somebody else is refused', async () => {
    const body = (xuid: string) => ({ members: { me: { constants: { system: { xuid } } } } });
    const { put } = start(alone());
    expect([(await put(body(alice), { as: bob })).status, (await put(body(bob), { as: bob })).status]).toEqual([400, 200]);
  });

  it('never gives an index twice', async () => {
    const { put } = start(session());
    await put({ members: { me: null } }, { as: bob });
    const { session: joined } = await put(active, { as: bob });
    expect([Object.keys(joined?.members ?? {}), joined?.membersInfo.next]).toEqual([['0', '2'], 3]);
  });

  it.each([
    ['an open session', {}, {}, 'activity', 200],
    ['a visible session', { visibility: 'visible' }, {}, 'invite', 403],
    ['a private session', { visibility: 'private' }, {}, 'invite', 403],
    ['a local session from an activity', {}, { joinRestriction: 'local' }, 'activity', 403],
    ['a local session from an invite', {}, { joinRestriction: 'local' }, 'invite', 200],
    ['a session for followers from an activity', {}, { joinRestriction: 'followed' }, 'activity', 200],
    ['a closed session', {}, { closed: true }, 'invite', 403],
    ['a locked session', {}, { locked: true }, 'invite', 403],
    ['a full session', { maxMembersCount: 2 }, {}, 'invite', 400],
  ] as const)('%s: %#', async (_, constants, properties, type, status) => {
    const { put, provider } = start(session(constants, properties), {}, type);
    const before = provider.read(handleId);
    expect((await put(active, { as: stranger })).status).toBe(status);
    if (status !== 200) expect(provider.read(handleId)).toEqual(before);
  });

  it.each([
    ['one who may read the session is shown it', { visibility: 'visible' }, 'application/json'],
    ['one who may not is told why', { visibility: 'private' }, 'text/plain'],
  ] as const)('when it is refused, %s', async (_, constants, mediaType) => {
    const { headers, text, session: shown } = await start(session(constants)).put(active, { as: stranger });
    expect(headers.get('Content-Type')).toBe(mediaType);
    if (shown === undefined) expect(text).toContain("either isn't open or has a join restriction");
    else expect(shown.membersInfo.count).toBe(2);
  });

  it('a locked session is open to those who were members before', async () => {
    const { put } = start(session());
    await put({ members: { me: null } }, { as: bob });
    await put({ properties: { system: { locked: true } } });
    expect([(await put(active, { as: bob })).status, (await put(active, { as: stranger })).status]).toEqual([200, 403]);
  });

  it('without the multiplayer privilege is refused', async () => {
    const seed = { users: { child: { xuid: stranger, hasMultiplayerPrivilege: false } } };
    expect((await start(session(), { seed }).put(active, { as: 'child' })).status).toBe(403);
  });

  it('as an active member needs a connection where the session says so', async () => {
    const { put } = start(session({ capabilities: { connectionRequiredForActiveMembers: true } }));
    expect([(await put(active, { as: stranger })).status, (await put(me({ active: true, connection }), { as: stranger })).status]).toEqual([
      400, 200,
    ]);
  });
});

describe('leaving', () => {
  it('removes the member and answers with the session', async () => {
    const { put } = start(session({}, { turn: [0, 1] }));
    const { status, session: left } = await put({ members: { me: null } });
    expect([status, Object.keys(left?.members ?? {})]).toEqual([200, ['1']]);
    expect(left?.membersInfo).toMatchObject({ first: 1, next: 2, count: 1 });
    expect(left?.properties.system?.turn).toEqual([1]);
  });

  it('changes nothing for one who is no member', async () => {
    const { put, get } = start(session());
    expect((await put({ members: { me: null } }, { as: stranger })).tag).toBe((await get()).tag);
  });

  it('as the last member deletes the session', async () => {
    const { put, get } = start(alone());
    expect([(await put({ members: { me: null } })).status, (await get()).status]).toEqual([204, 204]);
  });

  it('as the last member starts the session’s time-out', async () => {
    const { put, get, wait, at } = start(alone({ sessionEmptyTimeout: 60_000 }));
    const { status, session: left, headers } = await put({ members: { me: null } });
    expect([status, left?.nextTimer, headers.get('Expires')]).toEqual([200, at(60_000), 'Wed, 11 Mar 2026 12:01:00 GMT']);
    wait(59_999);
    expect((await get()).status).toBe(200);
    wait(1);
    expect((await get()).status).toBe(204);
  });

  it('can be undone before the time-out', async () => {
    const { put, get, wait } = start(alone({ sessionEmptyTimeout: 60_000 }));
    await put({ members: { me: null } });
    expect((await put(active)).session?.nextTimer).toBeUndefined();
    wait(60_000);
    expect((await get()).status).toBe(200);
  });

  it.each([
    ['ends the session by default', undefined, 204, undefined],
    ['makes the oldest member owner where the session says so', 'oldest', 200, [1]],
  ] as const)('as the last owner %s', async (_, migration, status, owners) => {
    const policies = migration && { ownershipPolicies: { migration } };
    const { put } = start(session({ capabilities: { hasOwners: true }, ...policies }, { owners: [0] }));
    const left = await put({ members: { me: null } });
    expect([left.status, left.session?.properties.system?.owners]).toEqual([status, owners]);
  });
});

describe('owners of a session without the capability', () => {
  it('leave it like anybody else', async () => {
    const left = await start(session({}, { owners: [0] })).put({ members: { me: null } });
    expect([left.status, left.session?.properties.system?.owners]).toEqual([200, []]);
  });
});

describe('a reservation', () => {
  const reservation = { members: { reserve_0: { constants: { system: { xuid: stranger }, custom: { skill: 100 } } } } };

  it('holds a seat until its user comes', async () => {
    const { put } = start(session({ visibility: 'private', maxMembersCount: 3 }));
    const { session: reserved } = await put(reservation);
    expect(reserved?.members[2]).toMatchObject({
      reserved: true,
      constants: { system: { xuid: stranger, index: 2 }, custom: { skill: 100 } },
    });
    expect(reserved?.members[2]).not.toHaveProperty('gamertag');
    expect(reserved?.membersInfo).toMatchObject({ count: 3, accepted: 2 });
    const { session: accepted } = await put(active, { as: stranger });
    expect(accepted?.members[2]).not.toHaveProperty('reserved');
    expect(accepted?.members[2]).toMatchObject({ gamertag: 'Player 0008', constants: { custom: { skill: 100 } } });
  });

  it('ends with its time-out', async () => {
    const { put, get, wait, at } = start(session({ reservedRemovalTimeout: 5_000 }));
    expect((await put(reservation)).session?.nextTimer).toBe(at(5_000));
    wait(5_000);
    expect((await get()).session).toMatchObject({ membersInfo: { count: 2, next: 3 }, changeNumber: 3 });
  });

  it('never ends with a time-out of null', async () => {
    const { put, get, wait } = start(session({ reservedRemovalTimeout: null }));
    expect((await put(reservation)).session?.nextTimer).toBeUndefined();
    wait(1e9);
    expect((await get()).session?.membersInfo.count).toBe(3);
  });

  it('of a member changes nothing', async () => {
    const { put, get } = start(session());
    expect((await put({ members: { reserve_0: { constants: { system: { xuid: bob } } } } })).tag).toBe((await get()).tag);
  });

  it.each([
    ['on a large session', session({ capabilities: { large: true } }), alice, 409],
    ['on a full session', session({ maxMembersCount: 2 }), alice, 400],
    ['by one who is no member', session(), stranger, 403],
  ])('is refused %s', async (_, document, as, status) => {
    const { put, provider } = start(document);
    const before = provider.read(handleId);
    const other = { members: { reserve_0: { constants: { system: { xuid: '2533270000000099' } } } } };
    expect((await put(other, { as })).status).toBe(status);
    expect(provider.read(handleId)).toEqual(before);
  });

  it('is refused without an xuid', async () => {
    expect((await start(session()).put({ members: { reserve_0: {} } })).status).toBe(400);
  });
});

describe('a member', () => {
  it('gets a device token from its secure device address, the same from the same', async () => {
    const { put } = start(session());
    const tokenOf = async (secureDeviceAddress: string) => (await put(me({ secureDeviceAddress }))).session?.members[0]?.deviceToken;
    const token = await tokenOf('AAECAwQ=');
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(await tokenOf('EBESExQ=')).not.toBe(token);
    expect(await tokenOf('AAECAwQ=')).toBe(token);
    expect(await tokenOf('')).toBeUndefined();
  });

  it('becomes host with its device token, and nobody else’s', async () => {
    const { put } = start(session());
    const token = (await put(me({ secureDeviceAddress: 'AAECAwQ=' }))).session?.members[0]?.deviceToken ?? '';
    const hostAfter = async (body: object) => (await put(body)).session?.properties.system?.host;
    expect(await hostAfter({ properties: { system: { host: token.toUpperCase() } } })).toBe(token.toUpperCase());
    expect(await hostAfter({ properties: { system: { host: 'nobody' } } })).toBeUndefined();
  });

  it('takes the host away when it leaves', async () => {
    const { put } = start(session());
    const token = (await put(me({ secureDeviceAddress: 'AAECAwQ=' }))).session?.members[0]?.deviceToken;
    await put({ properties: { system: { host: token } } });
    expect((await put({ members: { me: null } }, { as: alice })).session?.properties.system).not.toHaveProperty('host');
  });

  it('is shown its turn', async () => {
    const { session: written } = await start(session()).put({ properties: { system: { turn: [1] } } });
    expect([written?.members[0]?.turn, written?.members[1]?.turn]).toEqual([undefined, true]);
  });

  it('sends encounters that no answer shows', async () => {
    const { put, get } = start(session());
    const before = await get();
    expect((await put(me({ encounters: ['harbor-duel'] }))).text).toBe(before.text);
  });

  it('merges subscriptions by their keys, and nothing else in its system bag', async () => {
    const id = '5d7b9e13-0c6a-4f82-b1d4-8e2f7a9c0365';
    const { put } = start(session());
    await put(me({ subscriptions: { [id]: { profile: 'party' } }, groups: ['raid', 'harbor'] }));
    const { session: written } = await put(me({ subscriptions: { [connection]: { profile: 'roster' }, [id]: null }, groups: ['duel'] }));
    expect(written?.members[0]?.properties?.system).toEqual({
      active: true,
      subscriptions: { [connection]: { profile: 'roster' } },
      groups: ['duel'],
    });
  });

  it('is not both active and ready', async () => {
    const { put } = start(session());
    expect((await put(me({ active: true, ready: true }))).status).toBe(400);
    expect((await put(me({ ready: true }))).session?.members[0]?.properties?.system).toEqual({ ready: true });
  });

  it('is no longer ready once it is active', async () => {
    const { put } = start(session());
    await put(me({ ready: true }));
    expect((await put(active)).session?.members[0]?.properties?.system).toEqual({ active: true });
  });

  it('turns inactive when it was ready for too long, and is removed after a while', async () => {
    const { put, get, wait } = start(session({ readyRemovalTimeout: 1_000, inactiveRemovalTimeout: 500 }));
    await put(me({ ready: true }));
    wait(1_000);
    expect((await get()).session?.members[0]?.properties?.system).toEqual({});
    wait(500);
    expect((await get()).session?.membersInfo).toMatchObject({ count: 1, first: 1 });
  });

  it('passes several time-outs in one look as if somebody had looked at each', async () => {
    const settings = { readyRemovalTimeout: 1_000, inactiveRemovalTimeout: 500 };
    const [often, once] = [start(session(settings)), start(session(settings))];
    for (const { put } of [often, once]) await put(me({ ready: true }));
    often.wait(1_000);
    await often.get();
    often.wait(9_000);
    once.wait(10_000);
    expect((await once.get()).session?.changeNumber).toBe((await often.get()).session?.changeNumber);
  });

  it('is removed at once on turning inactive with a time-out of 0', async () => {
    const { session: written } = await start(session({ inactiveRemovalTimeout: 0 })).put(me({ active: false }));
    expect(written?.membersInfo).toMatchObject({ count: 1, first: 1 });
  });

  it('stays with a time-out of 0 when it joins without being active', async () => {
    const { put, get, wait } = start(session({ inactiveRemovalTimeout: 0 }));
    await put(me(), { as: stranger });
    wait(1e6);
    expect((await get()).session?.membersInfo).toMatchObject({ count: 3, active: 2 });
  });

  it('has no title while it is inactive', async () => {
    const { put } = start(session({ inactiveRemovalTimeout: null }));
    expect((await put(me({ active: true }), { as: stranger })).session?.members[2]?.activeTitleId).toBe('1800000001');
    expect((await put(me({ active: false }), { as: stranger })).session?.members[2]).not.toHaveProperty('activeTitleId');
  });
});

describe('a loaded session', () => {
  const member2 = (system: object) =>
    session({ readyRemovalTimeout: 1_000, inactiveRemovalTimeout: 500 }, {}, [member(alice), member(bob, system)]);

  it.each([
    ['an active member', { active: true }, undefined],
    ['a ready member', { ready: true }, 1_000],
    ['an inactive member', {}, 500],
  ])('starts the timer of %s when it is loaded', async (_, system, timeout) => {
    const { get, at } = start(member2(system));
    expect((await get()).session?.nextTimer).toBe(timeout === undefined ? undefined : at(timeout));
  });

  it('starts the timer of a reserved member whatever the other time-outs are', async () => {
    const document = session({ inactiveRemovalTimeout: 0 }, {}, [member(alice), { ...member(bob, {}), reserved: true }]);
    const { get, at } = start(document);
    expect((await get()).session?.nextTimer).toBe(at(30_000));
  });

  it.each([
    ['an inactive member', session({ inactiveRemovalTimeout: 0 }, {}, [member(alice, {})])],
    ['nobody', session({ sessionEmptyTimeout: 0 }, {}, [])],
    ['somebody and a time-out for when it is empty', session({ sessionEmptyTimeout: 1_000 })],
  ])('stays with %s', async (_, document) => {
    const { get, wait } = start(document);
    wait(1e9);
    expect((await get()).status).toBe(200);
  });

  it('ends after its time-out when nobody is in it', async () => {
    const { get, wait } = start(session({ sessionEmptyTimeout: 1_000 }, {}, []));
    wait(999);
    expect((await get()).status).toBe(200);
    wait(1);
    expect((await get()).status).toBe(204);
  });
});

describe('a rule', () => {
  const userStyle = session({ capabilities: { userAuthorizationStyle: true } }, { joinRestriction: 'local', readRestriction: 'local' });
  const system = (properties: object) => ({ properties: { system: properties } });

  it.each([
    [
      'readRestriction none with user authorization',
      userStyle,
      system({ readRestriction: 'none' }),
      system({ readRestriction: 'followed' }),
    ],
    [
      'reading less open than joining',
      session(),
      system({ readRestriction: 'local' }),
      system({ joinRestriction: 'local', readRestriction: 'local' }),
    ],
    ['keywords on a private session', session({ visibility: 'private' }), system({ keywords: ['raid'] }), system({ keywords: [] })],
    ['measurements without metrics', session(), me({ measurements: {} }), me({ groups: [] })],
    ['a turn of nobody', session(), system({ turn: [7] }), system({ turn: [1] })],
    ['a turn that is no number', session(), system({ turn: ['0'] }), system({ turn: [0] })],
    ['initializationSucceeded outside of evaluating', session(), system({ initializationSucceeded: true }), system({ locked: true })],
    [
      'a restriction on joining a large session',
      session({ capabilities: { large: true } }),
      system({ joinRestriction: 'local' }),
      system({ closed: true }),
    ],
    ['a turn in a large session', session({ capabilities: { large: true } }), system({ turn: [0] }), system({ turn: [] })],
    ['a role of an unknown type', session(), { members: { me: { roles: { lfg: 'tank' } } } }, { members: { me: { roles: {} } } }],
  ])('is broken with 400 and without a trace: %s', async (_, document, broken, kept) => {
    const { put, provider } = start(document);
    const before = provider.read(handleId);
    const { status, headers } = await put({ ...broken, ...('properties' in broken && active) });
    expect([status, headers.get('Content-Type')]).toEqual([400, 'text/plain']);
    expect(provider.read(handleId)).toEqual(before);
    expect((await put(kept)).status).toBe(200);
  });

  it.each([
    ['servers', { servers: { dedicated: {} } }, "can't contain a 'servers' collection"],
    ['a member by index', { members: { 1: null } }, "can't contain existing member references"],
    ['another user', { members: { [`me_${bob}`]: null } }, "can't contain existing member references"],
    ['all users', { members: { me_all: null } }, "can't contain existing member references"],
  ])('keeps users from writing %s', async (_, body, reason) => {
    const { put, provider } = start(session());
    const before = provider.read(handleId);
    expect(await put(body)).toMatchObject({ status: 403, text: expect.stringContaining(reason) });
    expect(provider.read(handleId)).toEqual(before);
  });

  it('keeps those who are no members from writing properties', async () => {
    const { put } = start(session());
    expect((await put({ properties: { custom: { Map: 'reef' } } }, { as: stranger })).status).toBe(403);
    expect((await put({ properties: { custom: { Map: 'reef' } }, ...active }, { as: stranger })).status).toBe(200);
  });

  it('keeps those who are no owners from all but the listed properties', async () => {
    const policies = { capabilities: { hasOwners: true }, ownershipPolicies: { nonOwnerModifiableSystemProperties: ['keywords'] } };
    const { put } = start(session(policies, { owners: [0] }));
    const statuses = [];
    for (const as of [alice, bob])
      for (const name of ['locked', 'keywords']) {
        statuses.push((await put(system({ [name]: name === 'locked' ? true : [as] }), { as })).status);
      }
    expect(statuses).toEqual([200, 200, 403, 200]);
  });
});

describe('roles', () => {
  const roleTypes = {
    lfg: { mutableRoleSettings: ['max'], roles: { healer: { max: 1, target: 1 }, tank: { max: 2, target: 1 } } },
  } as const;
  const raid = { ...session({ capabilities: { hasOwners: true } }, { owners: [0] }), roleTypes };
  const take = (role: string) => ({ members: { me: { roles: { lfg: role } } } });
  const settings = (role: string, values: object) => ({ roleTypes: { lfg: { roles: { [role]: values } } } });

  it('are counted, with the xuids of their members', async () => {
    const { session: written } = await start(raid).put(take('healer'));
    expect(written?.members[0]?.roles).toEqual({ lfg: 'healer' });
    expect(written?.roleTypes?.lfg?.roles).toMatchObject({ healer: { count: 1, memberXuids: [alice] }, tank: { count: 0 } });
  });

  it('are full at their maximum', async () => {
    const { put } = start(raid);
    await put(take('healer'));
    expect([(await put(take('healer'), { as: bob })).status, (await put(take('tank'), { as: bob })).status]).toEqual([400, 200]);
    expect((await put(take('healer'))).status).toBe(200); // the one who has it keeps it
  });

  it('that nobody defined are refused, whatever their name', async () => {
    const { put } = start(raid);
    for (const role of ['mage', 'constructor', '__proto__']) expect((await put(take(role))).status).toBe(400);
  });

  it('are assigned by owners only where the type says so', async () => {
    const managed = { ...raid, roleTypes: { lfg: { ...roleTypes.lfg, ownerManaged: true } } };
    const { put } = start(managed);
    expect([(await put(take('tank'), { as: bob })).status, (await put(take('tank'))).status]).toEqual([403, 200]);
  });

  it.each([
    ['a mutable one by an owner', alice, settings('tank', { max: 3 }), 200],
    ['a mutable one by somebody else', bob, settings('tank', { max: 3 }), 403],
    ['one that is not mutable', alice, settings('tank', { target: 2 }), 400],
    ['one that is not mutable, unchanged', alice, settings('tank', { target: 1 }), 200],
    ['of an unknown role', alice, settings('mage', { max: 3 }), 400],
    ['of an unknown type', alice, { roleTypes: { duel: {} } }, 400],
  ])('have settings: %s', async (_, as, body, status) => {
    expect((await start(raid).put(body, { as })).status).toBe(status);
  });

  it('have no target above their maximum', async () => {
    const mutable = { ...raid, roleTypes: { lfg: { ...roleTypes.lfg, mutableRoleSettings: ['target'] as const } } };
    const { put } = start(mutable);
    expect([(await put(settings('tank', { target: 3 }))).status, (await put(settings('tank', { target: 2 }))).status]).toEqual([400, 200]);
  });

  it('have no maximum below what holds them', async () => {
    const { put } = start(raid);
    await put(take('tank'));
    await put(take('tank'), { as: bob });
    expect((await put(settings('tank', { max: 1 }))).status).toBe(400);
  });
});

describe('a service', () => {
  const as = 'service';
  const forUsers = (list: string) => ({ as, headers: { 'X-Xbl-OnBehalfOf-Users': list, 'X-Xbl-OnBehalfOf-Title': '1800000007' } });

  it('writes, merges and removes servers', async () => {
    const { put } = start(session());
    await put(
      { servers: { dedicated: { constants: { custom: { region: 'west' } }, properties: { custom: { load: 1, map: 'reef' } } } } },
      { as },
    );
    const { session: merged } = await put({ servers: { dedicated: { properties: { custom: { load: 2, map: null } } } } }, { as });
    expect(merged?.servers.dedicated).toEqual({
      constants: { system: {}, custom: { region: 'west' } },
      properties: { system: {}, custom: { load: 2 } },
    });
    expect((await put({ servers: { dedicated: { constants: { custom: { region: 'east' } } } } }, { as })).status).toBe(409);
    expect((await put({ servers: { dedicated: null } }, { as })).session?.servers).toEqual({});
  });

  it('removes members by index, but not from a large session', async () => {
    const { put } = start(session());
    expect((await put({ members: { 1: null } }, { as })).session?.membersInfo.count).toBe(1);
    expect((await put({ members: { 7: null } }, { as })).status).toBe(200);
    expect((await start(session({ capabilities: { large: true } })).put({ members: { 1: null } }, { as })).status).toBe(409);
  });

  it('acts for the users of its header', async () => {
    const { put } = start(session());
    const { session: joined } = await put(
      { members: { me_all: { properties: { system: { active: true } } } } },
      forUsers(`${bob},${stranger}`),
    );
    expect(joined?.members[2]).toMatchObject({ activeTitleId: '1800000007', constants: { system: { xuid: stranger } } });
    const { session: left } = await put({ members: { me_allInSession: null } }, forUsers(`${bob};priv=multiplayer,2533270000000077`));
    expect(Object.keys(left?.members ?? {})).toEqual(['0', '2']);
    const named = { members: { [`me_${alice}`]: { properties: { custom: { Banner: 'blue' } } } } };
    expect((await put(named, forUsers(alice))).session?.members[0]?.properties?.custom).toEqual({ Banner: 'blue' });
    expect((await put(named, forUsers(bob))).status).toBe(400);
  });

  it('uses `me` for exactly one user', async () => {
    const { put } = start(session());
    const leave = { members: { me: null } };
    expect([(await put(leave, forUsers(`${alice},${bob}`))).status, (await put(leave, { as })).status]).toEqual([400, 400]);
    expect((await put(leave, forUsers(bob))).session?.membersInfo.count).toBe(1);
  });

  it('acts for one user at a time on a large session', async () => {
    const { put } = start(session({ capabilities: { large: true } }));
    const body = { members: { me_all: { properties: { custom: { Banner: 'blue' } } } } };
    expect([(await put(body, forUsers(`${alice},${bob}`))).status, (await put(body, forUsers(bob))).status]).toEqual([403, 200]);
  });

  it('is refused with malformed headers', async () => {
    const { put } = start(session());
    expect((await put({}, forUsers('everybody'))).status).toBe(400);
    expect((await put({}, { as, headers: { 'X-Xbl-OnBehalfOf-Title': 'harbor' } })).status).toBe(400);
  });
});

describe('initialization', () => {
  const join = { members: { me: { constants: { system: { initialize: true } }, properties: { system: { active: true } } } } };
  const withSeat = { members: { ...join.members, reserve_0: { constants: { system: { xuid: bob, initialize: true } } } } };
  const creating = (memberInitialization: object, more: object = {}, system: object = {}) => ({
    constants: { system: { memberInitialization, sessionEmptyTimeout: null, ...system } },
    ...withSeat,
    ...more,
  });

  it('is over at once when nobody has to wait', async () => {
    const { session: created } = await start(undefined).put({ constants: { system: { memberInitialization: {} } }, ...join });
    expect(created).not.toHaveProperty('initializing');
    expect(created?.members[0]).not.toHaveProperty('initializationEpisode');
  });

  it('needs enough members', async () => {
    const constants = { system: { memberInitialization: { membersNeededToStart: 2 } } };
    const { put } = start(undefined);
    expect(await put({ constants, ...join })).toMatchObject({ status: 400, text: expect.stringContaining('at least 2 members') });
    expect((await put({ constants, ...withSeat })).status).toBe(201);
  });

  it('waits for members to join, and ends when they did', async () => {
    const { put, at } = start(undefined);
    const { session: created } = await put(creating({ joinTimeout: 9_000, membersNeededToStart: 2 }));
    expect(created?.initializing).toEqual({ stage: 'joining', stageStartTime: at(0), episode: 1 });
    expect([created?.nextTimer, created?.members[1]?.initializationEpisode]).toEqual([at(9_000), 1]);
    const { session: joined } = await put(join, { as: bob });
    expect(joined).not.toHaveProperty('initializing');
  });

  it('fails when they do not join in time', async () => {
    const { put, get, wait } = start(undefined);
    await put(creating({ joinTimeout: 9_000, membersNeededToStart: 2 }));
    wait(8_999);
    expect((await get()).session?.initializing?.stage).toBe('joining');
    wait(1);
    const { session: failed } = await get();
    expect(failed?.initializing?.stage).toBe('failed');
    expect([failed?.members[0]?.initializationFailure, failed?.members[1]?.initializationFailure]).toEqual(['episode', 'timeout']);
  });

  it('goes on with those who joined when they are enough', async () => {
    const { put, get, wait } = start(undefined);
    await put(creating({ joinTimeout: 9_000, membersNeededToStart: 1 }));
    wait(9_000);
    const { session: done } = await get();
    expect(done).not.toHaveProperty('initializing');
    expect([done?.members[0]?.initializationFailure, done?.members[1]?.initializationFailure]).toEqual([undefined, 'timeout']);
  });

  const measuring = { capabilities: { connectivity: true }, metrics: { latency: true } };
  const device = (secureDeviceAddress: string, measurements?: object) => me({ secureDeviceAddress, ...(measurements && { measurements }) });

  /** Both members are in and have devices. */
  async function startMeasuring(memberInitialization: object, system: object = {}) {
    const started = start(undefined);
    await started.put(creating({ membersNeededToStart: 2, ...memberInitialization }, {}, { ...measuring, ...system }));
    await started.put(device('AAECAwQ='));
    await started.put(device('EBESExQ='), { as: bob });
    const { session: joined } = await started.put({ members: { me: { properties: { system: { active: true } } } } }, { as: bob });
    return { ...started, joined, tokens: [0, 1].map((index) => joined?.members[index]?.deviceToken ?? '') };
  }

  it('measures, judges the measurements and names the best hosts', async () => {
    const requirements = { peerToPeerRequirements: { latencyMaximum: 100 }, peerToHostRequirements: {} };
    const { put, joined, tokens } = await startMeasuring({}, requirements);
    expect(joined?.initializing?.stage).toBe('measuring');
    await put(me({ measurements: { [tokens[1] ?? '']: { latency: 40 } } }));
    const { session: done } = await put(me({ measurements: { [tokens[0] ?? '']: { latency: 30 } } }), { as: bob });
    expect(done).not.toHaveProperty('initializing');
    expect(done?.hostCandidates).toEqual([tokens[1], tokens[0]]);
    expect((await put({ properties: { system: { host: tokens[1] } } })).session).not.toHaveProperty('hostCandidates');
  });

  it('fails those who miss a requirement', async () => {
    const { put, tokens } = await startMeasuring({}, { peerToPeerRequirements: { latencyMaximum: 100 } });
    await put(me({ measurements: { [tokens[1] ?? '']: { latency: 400 } } }));
    const { session: done } = await put(me({ measurements: { [tokens[0] ?? '']: { latency: 30 } } }), { as: bob });
    expect([done?.initializing?.stage, done?.members[0]?.initializationFailure, done?.members[1]?.initializationFailure]).toEqual([
      'failed',
      'latency',
      'episode',
    ]);
  });

  it('fails those who do not measure in time', async () => {
    const { get, wait } = await startMeasuring({ measurementTimeout: 2_000 });
    wait(2_000);
    expect((await get()).session?.members[0]?.initializationFailure).toBe('timeout');
  });

  it.each([
    [true, undefined],
    [false, 'failed'],
  ])('leaves the verdict to the title: %s', async (initializationSucceeded, stage) => {
    const { put } = start(undefined);
    await put(creating({ membersNeededToStart: 2, externalEvaluation: true }));
    const { session: joined } = await put(join, { as: bob });
    expect(joined?.initializing?.stage).toBe('evaluating');
    const { session: judged } = await put({ properties: { system: { initializationSucceeded } } });
    expect(judged?.initializing?.stage).toBe(stage);
    expect(judged?.properties.system).not.toHaveProperty('initializationSucceeded');
  });

  it('is over for the members of a loaded session', async () => {
    const loaded = { constants: { system: { xuid: alice, initialize: true } }, properties: { system: { active: true } } };
    const { put } = start(session({ memberInitialization: { externalEvaluation: true } }, {}, [loaded]));
    expect((await put({ properties: { custom: { Map: 'reef' } } })).session).not.toHaveProperty('initializing');
    expect((await put(join, { as: bob })).session?.initializing).toMatchObject({ stage: 'evaluating', episode: 2 });
  });

  it('gives later members an episode of their own', async () => {
    const { put } = start(undefined);
    await put({ constants: { system: { memberInitialization: { externalEvaluation: true } } }, ...join });
    await put({ properties: { system: { initializationSucceeded: true } } });
    const { session: joined } = await put(join, { as: bob });
    expect(joined?.initializing).toMatchObject({ stage: 'evaluating', episode: 2 });
    expect([joined?.members[0]?.initializationEpisode, joined?.members[1]?.initializationEpisode]).toEqual([undefined, 2]);
  });
});
