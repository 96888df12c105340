import { describe, expect, it } from 'vitest';
import type { MultiplayerSession, SessionMember, SessionSystemConstants, SessionSystemProperties } from '../../generated/types.js';
import { createClient } from '../../src/client/client.js';
import { checkResponse } from '../../src/contract/contract.js';
import { serve } from '../../src/node/serve.js';
import { createProvider, type HandleType, type ProviderOptions } from '../../src/provider/index.js';
import { parseJson } from '../../src/wire/json.js';

const alice = '2533270000000001';
const bob = '2533270000000002';
const stranger = '2533270000000008';
const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'harbor' };
const noon = Date.UTC(2026, 2, 11, 12);

interface Asked {
  readonly as?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly method?: string;
  readonly path?: string;
  readonly body?: unknown;
}

/** A provider with one session behind one handle. Every answer to GET and PUT is held against the description. */
function start(document: MultiplayerSession | undefined, options: ProviderOptions = {}, type: HandleType = 'invite') {
  let now = noon;
  let id = 0;
  const createId = () => {
    id += 1;
    return `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  };
  const provider = createProvider({ clock: () => now, createId, ...options });
  if (document !== undefined) provider.addSession(reference, document);
  provider.addHandle(handleId, { type, reference });

  const ask = async ({ as = alice, headers = {}, method = 'GET', path = `/handles/${handleId}/session`, body }: Asked = {}) => {
    const sent = {
      Authorization: `XBL3.0 x=${as};invented`,
      'X-Xbl-Contract-Version': '107',
      'Content-Type': 'application/json',
      ...headers,
    };
    const given = Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const request = { method, headers: given, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await provider.fetch(new Request(`http://provider.invalid${path}`, request));
    const text = await response.text();
    const received = { status: response.status, headers: response.headers, body: text };
    if (method === 'GET') expect(checkResponse('getSessionByHandle', received)).toEqual([]);
    if (method === 'PUT') expect(checkResponse('writeSessionByHandle', received)).toEqual([]);
    const isSession = response.headers.get('Content-Type') === 'application/json' && response.status !== 429;
    return { ...received, text, session: isSession ? (parseJson(text) as MultiplayerSession) : undefined };
  };
  return { provider, ask, wait: (milliseconds: number) => (now += milliseconds) };
}

function session(system: SessionSystemConstants = {}, properties: SessionSystemProperties = {}, xuids: readonly string[] = [alice, bob]) {
  const member = (xuid: string): SessionMember => ({
    constants: { system: { xuid } },
    properties: { system: { active: true } },
    gamertag: `Player ${xuid.slice(-4)}`,
  });
  return {
    constants: { system: { maxMembersCount: 8, visibility: 'open', ...system }, custom: { Mode: 'coop' } },
    properties: { system: properties, custom: { Map: 'canyon' } },
    members: Object.fromEntries(xuids.map((xuid, index) => [index, member(xuid)])),
    membersInfo: { first: 0, count: xuids.length },
    servers: {},
  } satisfies MultiplayerSession;
}

describe('a path', () => {
  it('is answered when it is documented', async () => {
    expect((await start(session()).ask()).status).toBe(200);
  });

  it.each([
    '/',
    '/handles',
    `/handles/${handleId}`,
    `/handles/${handleId}/session/`,
    `/handles/${handleId}/sessions`,
    `/x/handles/${handleId}/session`,
  ])('is refused when it is %s', async (path) => {
    const { status, headers, text } = await start(session()).ask({ path });
    expect([status, headers.get('Content-Type')]).toEqual([404, 'text/plain']);
    expect(text).not.toBe('');
  });

  it.each([
    ['no GUID', 'not-a-guid'],
    ['all zeroes', '00000000-0000-0000-0000-000000000000'],
    ['a GUID in braces', `{${handleId}}`],
    ['a digit short', handleId.slice(1)],
    ['a digit long', `${handleId}0`],
    ['empty', ''],
    ['a malformed percent-encoding', '%zz'],
    ['another path in disguise', '..%2f..%2fhandles'],
    ['3,000 characters', 'a'.repeat(3000)],
  ])('is refused with the recorded text when the handle id is %s', async (_, id) => {
    const { status, text } = await start(session()).ask({ path: `/handles/${id}/session` });
    expect([status, text]).toEqual([
      404,
      'The request URI contains an invalid handle ID. It may contain invalid characters or be all zeroes.',
    ]);
  });

  it('may have the handle id in upper case', async () => {
    expect((await start(session()).ask({ path: `/handles/${handleId.toUpperCase()}/session` })).status).toBe(200);
  });

  it('may have unknown query parameters', async () => {
    expect((await start(session()).ask({ path: `/handles/${handleId}/session?changeNumber=5` })).status).toBe(200);
  });
});

describe('a method', () => {
  it.each(['POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('%s is refused and the allowed ones are named', async (method) => {
    const { status, headers } = await start(session()).ask({ method });
    expect([status, headers.get('Allow'), headers.get('Content-Type')]).toEqual([405, 'GET, PUT', 'text/plain']);
  });
});

describe('a token', () => {
  it('of digits stands for the user of that xuid', async () => {
    const { ask } = start(session({}, {}, [alice]));
    const { session: joined } = await ask({
      method: 'PUT',
      as: bob,
      body: { members: { me: { properties: { system: { active: true } } } } },
    });
    expect(joined?.members[1]).toMatchObject({
      gamertag: 'Player 0002',
      activeTitleId: '1800000001',
      constants: { system: { xuid: bob } },
    });
  });

  it('of a seeded user hash stands for that user', async () => {
    const users = { ada: { xuid: bob, gamertag: 'Amber Otter 02', titleId: '1800000002' } };
    const { ask } = start(session({}, {}, [alice]), { seed: { users } });
    const { session: joined } = await ask({
      method: 'PUT',
      as: 'ada',
      body: { members: { me: { properties: { system: { active: true } } } } },
    });
    expect(joined?.members[1]).toMatchObject({ gamertag: 'Amber Otter 02', activeTitleId: '1800000002' });
  });

  it.each([
    ['missing', undefined],
    ['of another scheme', 'Bearer invented'],
    ['without parts', 'XBL3.0'],
    ['without a user hash', 'XBL3.0 x=;invented'],
    ['without a token', `XBL3.0 x=${alice};`],
    ['without either', 'XBL3.0 x='],
    ['of an unknown user', 'XBL3.0 x=nobody;invented'],
    ['expired', `XBL3.0 x=${alice};expired`],
  ])('is answered with 401 and an empty body when it is %s', async (_, Authorization) => {
    const { status, text } = await start(session()).ask({ headers: { Authorization } });
    expect([status, text]).toEqual([401, '']);
  });

  it('is asked for before the body of a write is looked at', async () => {
    const { ask, provider } = start(session());
    const before = provider.read(handleId);
    expect((await ask({ method: 'PUT', headers: { Authorization: undefined }, body: [] })).status).toBe(401);
    expect(provider.read(handleId)).toEqual(before);
  });
});

describe('a contract version', () => {
  it.each([
    ['104', 104],
    ['105', 105],
    ['106', 105],
    ['107', 107],
    ['108', 107],
    ['999999999999', 107],
  ])('%s is rendered as %i', async (version, rendered) => {
    const { session: read } = await start(session()).ask({ headers: { 'X-Xbl-Contract-Version': version } });
    expect(read?.contractVersion).toBe(rendered);
  });

  it.each([undefined, '', '103', '1', '0', '-107', '10.7', 'abc', '107, 107', '0x6b', '1e3'])('%s is refused', async (version) => {
    const { status, headers } = await start(session()).ask({ headers: { 'X-Xbl-Contract-Version': version } });
    expect([status, headers.get('Content-Type')]).toEqual([400, 'text/plain']);
  });
});

describe('every answer', () => {
  it.each([
    ['a session', {}, 200],
    ['an error', { path: '/handles/x/session' }, 404],
    ['a missing token', { headers: { Authorization: undefined } }, 401],
  ] as const)('carries the recorded headers: %s', async (_, asked, status) => {
    const answer = await start(session()).ask(asked);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Date')).toBe('Wed, 11 Mar 2026 12:00:00 GMT');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('X-XblCorrelationId')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has a correlation id of its own', async () => {
    const { ask } = start(session());
    const ids = [await ask(), await ask()].map(({ headers }) => headers.get('X-XblCorrelationId'));
    expect(new Set(ids).size).toBe(2);
  });
});

describe('reading', () => {
  it('answers with the session, its entity tag and its path', async () => {
    const { status, headers, session: read } = await start(session()).ask();
    expect(status).toBe(200);
    expect(headers.get('ETag')).toMatch(/^"[0-9a-f]{32}"$/);
    expect(headers.get('Content-Location')).toBe(`/serviceconfigs/${reference.scid}/sessionTemplates/lobby/sessions/harbor`);
    expect([headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual(['application/json', 'max-age=0, must-revalidate']);
    expect(read).toMatchObject({ properties: { custom: { Map: 'canyon' } }, constants: { custom: { Mode: 'coop' } } });
  });

  it('changes nothing', async () => {
    const { ask } = start(session());
    const [one, other] = [await ask(), await ask()];
    expect([one.text, one.headers.get('ETag')]).toEqual([other.text, other.headers.get('ETag')]);
  });

  it('answers 204 for a handle that points to nothing yet, and 404 for one that does not exist', async () => {
    const { ask, provider } = start(undefined);
    expect([(await ask()).status, (await ask()).text]).toEqual([204, '']);
    provider.removeHandle(handleId);
    expect(await ask()).toMatchObject({ status: 404, text: "The requested handle wasn't found." });
  });

  it('counts and links the members', async () => {
    const document = { ...session(), membersInfo: { first: 0, next: 5, count: 2 } };
    const { session: read } = await start(document).ask();
    expect(read?.membersInfo).toEqual({ first: 0, next: 5, count: 2, accepted: 2, active: 2 });
    expect([read?.members[0]?.next, read?.members[1]?.next]).toEqual([1, 5]);
  });

  it('keeps integers beyond 2^53 digit for digit', async () => {
    const document = { ...session(), properties: { system: {}, custom: { NetherNetId: 18446744073709551557n } } };
    expect((await start(document).ask()).text).toContain('"NetherNetId":18446744073709551557');
  });

  it('escapes the names in the path of the session', async () => {
    const { provider, ask } = start(session());
    const other = { ...reference, name: 'a b/ü' };
    provider.addSession(other, session());
    provider.addHandle('2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24', { type: 'invite', reference: other });
    const { headers } = await ask({ path: '/handles/2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24/session' });
    expect(headers.get('Content-Location')).toMatch(/\/sessions\/a%20b%2F%C3%BC$/);
  });

  it('shows the search handle of the session', async () => {
    expect((await start(session(), {}, 'search').ask()).session?.searchHandle).toBe(handleId);
    expect((await start(session(), {}, 'invite').ask()).session?.searchHandle).toBeUndefined();
  });

  it('can be done with the client of this package, over HTTP', async () => {
    const server = await serve(start(session()).provider.fetch);
    const client = createClient({ baseUrl: server.url, token: `XBL3.0 x=${alice};invented` });
    const outcome = await client.getSessionByHandle(handleId);
    await server.close();
    expect(outcome).toMatchObject({ status: 200, reference, session: { membersInfo: { count: 2 } } });
  });
});

describe('a rendering', () => {
  const document = session({
    reservedRemovalTimeout: 1,
    inactiveRemovalTimeout: null,
    readyRemovalTimeout: 3,
    sessionEmptyTimeout: 4,
    memberInitialization: { externalEvaluation: true, membersNeededToStart: 2 },
  });
  const read = async (version: string, of: MultiplayerSession = document) =>
    (await start(of).ask({ headers: { 'X-Xbl-Contract-Version': version } })).session;

  it('of 107 has the newer names only', async () => {
    const system = (await read('107'))?.constants.system;
    expect(system).toMatchObject({
      reservedRemovalTimeout: 1,
      inactiveRemovalTimeout: null,
      memberInitialization: { externalEvaluation: true },
    });
    expect(system).not.toHaveProperty('timeouts');
    expect(system).not.toHaveProperty('managedInitialization');
  });

  it.each(['104', '105'])('of %s has the older names only', async (version) => {
    const system = (await read(version))?.constants.system;
    expect(system).toMatchObject({ timeouts: { reserved: 1, inactive: null, ready: 3, sessionEmpty: 4 } });
    expect(system?.managedInitialization).toEqual({ autoEvaluate: false, membersNeededToStart: 2 });
    expect(system).not.toHaveProperty('memberInitialization');
    expect(system).not.toHaveProperty('sessionEmptyTimeout');
  });

  it('shows unused matchmaking as an empty object before 107 and not at all since', async () => {
    expect((await read('105'))?.properties.system?.matchmaking).toEqual({});
    expect((await read('107'))?.properties.system).not.toHaveProperty('matchmaking');
  });

  it('counts episodes from 0 before 107 and from 1 since', async () => {
    const running = { ...document, initializing: { stage: 'joining', episode: 1 } } as const;
    expect([(await read('105', running))?.initializing?.episode, (await read('107', running))?.initializing?.episode]).toEqual([0, 1]);
  });

  it('is the same whether the document was loaded with older or newer names', async () => {
    const older = await read('105');
    if (older === undefined) throw new Error('no session');
    expect((await read('107', older))?.constants).toEqual((await read('107'))?.constants);
  });

  it('has an entity tag of its own', async () => {
    const { ask } = start(document);
    const tags = await Promise.all(['104', '105', '107', '108'].map((version) => ask({ headers: { 'X-Xbl-Contract-Version': version } })));
    const [a, b, c, d] = tags.map(({ headers }) => headers.get('ETag'));
    expect(new Set([a, b, c]).size).toBe(3);
    expect(d).toBe(c);
  });

  it('shows `initialize` of a member only if the session has member initialization', async () => {
    const member = { constants: { system: { xuid: alice, initialize: true } } };
    const initializeOf = async (of: MultiplayerSession) =>
      (await read('107', { ...of, members: { 0: member } }))?.members[0]?.constants?.system?.initialize;
    expect([await initializeOf(document), await initializeOf(session())]).toEqual([true, undefined]);
  });
});

describe('a large session', () => {
  const large = session({ maxMembersCount: 10_000, capabilities: { large: true } });

  it('lists the caller only, as `me`', async () => {
    const { session: read } = await start(large).ask({ as: bob });
    expect(Object.keys(read?.members ?? {})).toEqual(['me']);
    expect(read?.members.me).toMatchObject({ constants: { system: { xuid: bob, index: 1 } }, next: 2 });
    expect(read?.membersInfo).toMatchObject({ count: 2 });
  });

  it('lists nobody to one who is no member', async () => {
    expect((await start(large).ask({ as: stranger })).session?.members).toEqual({});
  });

  it('has a tag of its own for each member', async () => {
    const { ask } = start(large);
    expect((await ask()).headers.get('ETag')).not.toBe((await ask({ as: bob })).headers.get('ETag'));
  });

  it('of 10,000 members is read and joined', async () => {
    const xuids = Array.from({ length: 9_999 }, (_, index) => `${2533280000000000 + index}`);
    const { ask } = start(session({ maxMembersCount: 10_000, capabilities: { large: true } }, {}, xuids));
    const join = { method: 'PUT', body: { members: { me: {} } } };
    expect((await ask(join)).session?.membersInfo).toMatchObject({ count: 10_000, next: 10_000 });
    expect((await ask({ ...join, as: bob })).status).toBe(400);
  });
});

describe('If-None-Match', () => {
  it.each([
    ['the current tag', (tag: string) => tag],
    ['a list with the current tag', (tag: string) => `"x", ${tag}`],
    ['the current tag as a weak one', (tag: string) => `W/${tag}`],
    ['any', () => '*'],
  ])('is answered with 304, the tag and no body when it is %s', async (_, fieldOf) => {
    const { ask } = start(session());
    const tag = (await ask()).headers.get('ETag') ?? '';
    const { status, headers, text } = await ask({ headers: { 'If-None-Match': fieldOf(tag) } });
    expect([status, headers.get('ETag'), text]).toEqual([304, tag, '']);
  });

  it.each(['"7c1d9a52e3f84b06a1c95d2f7e80b364"', 'W/"x"', '7c1d9a52', ',', '"'])(
    'is answered with the session when it is %s',
    async (value) => {
      expect((await start(session()).ask({ headers: { 'If-None-Match': value } })).status).toBe(200);
    },
  );

  it('is answered with the session after a change', async () => {
    const { ask } = start(session());
    const tag = (await ask()).headers.get('ETag') ?? '';
    await ask({ method: 'PUT', body: { properties: { custom: { Map: 'harbor' } } } });
    expect((await ask({ headers: { 'If-None-Match': tag } })).status).toBe(200);
  });

  it('tells one who may not read nothing', async () => {
    const { ask } = start(session({ visibility: 'private' }));
    expect((await ask({ as: stranger, headers: { 'If-None-Match': '*' } })).status).toBe(403);
  });
});

describe('who may read', () => {
  it.each([
    ['an open session', {}, {}, 'activity', 200],
    ['a visible session', { visibility: 'visible' }, {}, 'activity', 200],
    ['a private session', { visibility: 'private' }, {}, 'invite', 403],
    ['a private session, in capitals', { visibility: 'Private' }, {}, 'invite', 403],
    ['a session for followers, from an activity', {}, { readRestriction: 'followed' }, 'activity', 200],
    ['a local session, from an activity', {}, { readRestriction: 'local' }, 'activity', 403],
    ['a local session, from a search', {}, { readRestriction: 'local' }, 'search', 200],
    ['a local session, from an invite', {}, { readRestriction: 'local' }, 'invite', 200],
    ['a local session, from a transfer', {}, { readRestriction: 'local' }, 'transfer', 200],
  ] as const)('a stranger: %s', async (_, constants, properties, type, status) => {
    const answer = await start(session(constants, properties), {}, type).ask({ as: stranger });
    expect([answer.status, answer.session === undefined]).toEqual([status, status === 403]);
  });

  it('members and reserved users read a private session', async () => {
    const document = session({ visibility: 'private' });
    const reserved = { ...document, members: { ...document.members, 2: { constants: { system: { xuid: stranger } }, reserved: true } } };
    const { ask } = start(reserved);
    expect([(await ask()).status, (await ask({ as: stranger })).status]).toEqual([200, 200]);
  });

  it('broadcast viewers read although a restriction keeps others out', async () => {
    const users = { viewer: { xuid: stranger, titleId: '1800000003' }, other: { xuid: stranger, titleId: '1800000004' } };
    const document = session({ broadcastViewerTitleIds: ['1800000003'] }, { readRestriction: 'local' });
    const { ask } = start(document, { seed: { users } }, 'activity');
    expect([(await ask({ as: 'viewer' })).status, (await ask({ as: 'other' })).status]).toEqual([200, 403]);
  });

  it('a service reads a private session unless it denies the scope', async () => {
    const { ask } = start(session({ visibility: 'private' }), { seed: { users: { service: { isServer: true } } } });
    const denied = { 'X-Xbl-Deny-Scope': 'Multiplayer.Manage', 'X-Xbl-OnBehalfOf-Users': stranger };
    expect([(await ask({ as: 'service' })).status, (await ask({ as: 'service', headers: denied })).status]).toEqual([200, 403]);
  });

  it('nobody reads without the multiplayer privilege', async () => {
    const users = { child: { xuid: alice, hasMultiplayerPrivilege: false } };
    const { status, text } = await start(session(), { seed: { users } }).ask({ as: 'child' });
    expect([status, text]).toEqual([403, expect.stringContaining('must have the multiplayer privilege')]);
  });
});

describe('the rate limit', () => {
  const exhausted = async (rateLimit: NonNullable<ProviderOptions['rateLimit']>, requests = 30) => {
    const started = start(session(), { rateLimit });
    for (let count = 0; count < requests; count += 1) await started.ask();
    return started;
  };

  it('is off by default', async () => {
    expect((await (await exhausted('off')).ask()).status).toBe(200);
  });

  it.each([
    ['limitType', { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, limitType: 'Rate' }],
    ['type', { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, type: 'burst' }],
  ] as const)('refuses the 31st request in 15 seconds, in the form %s', async (form, body) => {
    const { status, headers, text } = await (await exhausted(form)).ask();
    expect([status, headers.get('Retry-After'), JSON.parse(text)]).toEqual([429, '15', body]);
  });

  it('refuses without a body in the form empty', async () => {
    const { status, headers, text } = await (await exhausted('empty')).ask();
    expect([status, headers.get('Retry-After'), text]).toEqual([429, '15', '']);
  });

  it('lets the next request through after Retry-After, and not a second before', async () => {
    const { ask, wait } = await exhausted('limitType');
    wait(14_000);
    expect((await ask()).status).toBe(429);
    wait(1_000);
    expect((await ask()).status).toBe(200);
  });

  it('refuses the 301st request in 300 seconds', async () => {
    const { ask, wait } = start(session(), { rateLimit: 'type' });
    for (let count = 0; count < 300; count += 1) {
      wait(900);
      expect((await ask()).status).toBe(200);
    }
    wait(900);
    const { status, text } = await ask();
    expect([status, JSON.parse(text)]).toMatchObject([
      429,
      { currentRequests: 301, maxRequests: 300, periodInSeconds: 300, type: 'sustain' },
    ]);
  });

  it('counts refused requests too', async () => {
    const { ask } = await exhausted('limitType', 35);
    expect(JSON.parse((await ask()).text).currentRequests).toBe(36);
  });

  it('counts each user alone', async () => {
    expect((await (await exhausted('limitType')).ask({ as: bob })).status).toBe(200);
  });
});

describe('an overload', () => {
  it('is answered with 503, a time to wait and no body, before the token is looked at', async () => {
    const { ask } = start(session(), { isOverloaded: () => true });
    const { status, headers, text } = await ask({ headers: { Authorization: undefined } });
    expect([status, headers.get('Retry-After'), text]).toEqual([503, '5', '']);
  });

  it('ends when it ends', async () => {
    let overloaded = true;
    const { ask } = start(session(), { isOverloaded: () => overloaded });
    expect((await ask()).status).toBe(503);
    overloaded = false;
    expect((await ask()).status).toBe(200);
  });
});

describe('a provider', () => {
  it.each(['not-a-guid', '00000000-0000-0000-0000-000000000000'])('takes no handle by the id %s', (id) => {
    expect(() => createProvider().addHandle(id, { type: 'invite', reference })).toThrow(TypeError);
  });

  it('takes no session without a name', () => {
    expect(() => createProvider().addSession({ scid: reference.scid, templateName: 'lobby' }, session())).toThrow(TypeError);
  });

  it('shares no object with those who add or read a session', async () => {
    const document = session();
    const { provider, ask } = start(document);
    const before = await ask();
    Object.assign(document.properties.custom, { Map: 'reef' });
    Object.assign(provider.read(handleId)?.properties.custom ?? {}, { Map: 'reef' });
    expect((await ask()).text).toBe(before.text);
  });

  it('lists all members of a large session to its tests', () => {
    const { provider } = start(session({ capabilities: { large: true } }));
    expect(Object.keys(provider.read(handleId)?.members ?? {})).toEqual(['0', '1']);
  });

  it('replaces a session of the same names', async () => {
    const { provider, ask } = start(session());
    provider.addSession({ ...reference, scid: reference.scid.toUpperCase() }, session({}, {}, [alice]));
    expect((await ask()).session?.membersInfo.count).toBe(1);
  });

  it('takes several handles to one session', async () => {
    const { provider, ask } = start(session());
    const id = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';
    provider.addHandle(id, { type: 'search', reference });
    await ask({ method: 'PUT', body: { properties: { custom: { Map: 'reef' } } } });
    expect(provider.read(id)).toEqual(provider.read(handleId));
  });

  it('starts with the sessions and handles of its seed', async () => {
    const seed = {
      sessions: [{ reference, document: session() }],
      handles: { [handleId.toUpperCase()]: { type: 'invite', reference } },
    } as const;
    expect(createProvider({ seed }).read(handleId)?.membersInfo.count).toBe(2);
  });

  it('keeps activity handles as long as their user is active', async () => {
    const { provider, ask } = start(session());
    const id = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';
    provider.addHandle(id, { type: 'activity', reference, ownerXuid: bob });
    const read = () => ask({ path: `/handles/${id}/session` });
    expect((await read()).session?.changeNumber).toBe(2); // binding the activity is a change
    await ask({ method: 'PUT', as: bob, body: { members: { me: null } } });
    expect((await read()).status).toBe(404);
  });

  it('ends a transfer handle with the timer that ends its session', async () => {
    const { provider, ask, wait } = start(session({ readyRemovalTimeout: 1000, inactiveRemovalTimeout: 1000 }));
    const id = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';
    provider.addHandle(id, { type: 'transfer', reference });
    await ask({ method: 'PUT', body: { members: { me: { properties: { system: { ready: true } } } } } });
    await ask({ method: 'PUT', as: bob, body: { members: { me: null } } });
    wait(2000);
    expect((await ask({ path: `/handles/${id}/session` })).status).toBe(404);
  });

  it('keeps one activity of a user in each service configuration', async () => {
    const { provider, ask } = start(session());
    const ids = ['2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24', '3c8f5ea2-7d49-4ab3-82e6-8b4f9f1c7d35'] as const;
    for (const id of ids) provider.addHandle(id, { type: 'activity', reference, ownerXuid: bob });
    const statuses = await Promise.all(ids.map(async (id) => (await ask({ path: `/handles/${id}/session` })).status));
    expect(statuses).toEqual([404, 200]);
  });

  it.each([
    ['another user', { type: 'activity', reference, ownerXuid: alice }],
    ['another type', { type: 'invite', reference, ownerXuid: bob }],
    ['another service configuration', { type: 'activity', reference: { ...reference, scid: handleId }, ownerXuid: bob }],
  ] as const)('keeps the activity of a user beside a handle of %s', async (_, handle) => {
    const { provider, ask } = start(session());
    const id = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';
    provider.addHandle(id, { type: 'activity', reference, ownerXuid: bob });
    provider.addHandle('3c8f5ea2-7d49-4ab3-82e6-8b4f9f1c7d35', handle);
    expect((await ask({ path: `/handles/${id}/session` })).status).toBe(200);
  });

  it('keeps transfer handles as long as their session', async () => {
    const { ask } = start(session({}, {}, [alice]), {}, 'transfer');
    expect((await ask({ method: 'PUT', body: { members: { me: null } } })).status).toBe(204);
    expect((await ask()).status).toBe(404);
  });
});
