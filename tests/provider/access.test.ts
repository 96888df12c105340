import { describe, expect, it } from 'vitest';
import { actingFor, active, alice, bob, checkedFor, custom, me, member, session, start, stranger, users } from './session-behind-handle.js';

const privateSession = session({ visibility: 'private' });
const readText =
  "a member of the session if the session either is private or has a read restriction on it that the user doesn't satisfy.\r\n";
const writeText =
  "a member of the session if the session either isn't open or has a join restriction on it that the user doesn't satisfy, multi-user requests";

describe('a caller without the multiplayer privilege', () => {
  const seed = { users: { ...users, child: { xuid: alice, hasMultiplayerPrivilege: false } } };

  it('is told so in the text for reading when it reads', async () => {
    expect(await start(session(), { seed }).get({ as: 'child' })).toMatchObject({ status: 403, text: expect.stringContaining(readText) });
  });

  it('is told so in the text for writing when it writes', async () => {
    const { status, text } = await start(session(), { seed }).put(active, { as: 'child' });
    expect([status, text]).toEqual([403, expect.stringContaining(writeText)]);
  });

  it('is refused behind a handle that points to nothing yet', async () => {
    const { get, put } = start(undefined, { seed });
    expect([(await get({ as: 'child' })).status, (await put(active, { as: 'child' })).status]).toEqual([403, 403]);
  });
});

describe('a service for users of whom some lack the privilege', () => {
  const seed = { users: { service: { isServer: true, hasMultiplayerPrivilege: false } } };

  it('is let through while the access checks of users are off', async () => {
    expect((await start(session(), { seed }).get(actingFor(alice))).status).toBe(200);
  });

  it('is refused with the checks on', async () => {
    expect((await start(session(), { seed }).get(checkedFor(alice))).status).toBe(403);
  });

  it.each([
    ['grants it to all', `${alice};priv=multiplayer, ${bob};priv=multiplayer`, 200],
    ['grants it to one of them', `${alice};priv=multiplayer,${bob}`, 403],
    ['grants another one', `${alice};priv=communications`, 403],
  ])('is judged by the header that %s', async (_, list, status) => {
    expect((await start(session(), { seed }).get(checkedFor(list))).status).toBe(status);
  });
});

describe('a service with the checks of users on', () => {
  it.each([
    ['members only', `${alice},${bob}`, 200],
    ['a member and somebody else', `${alice},${stranger}`, 403],
    ['somebody else', stranger, 403],
  ])('reads a private session for %s', async (_, list, status) => {
    expect((await start(privateSession).get(checkedFor(list))).status).toBe(status);
  });

  it('reads no private session for nobody', async () => {
    const { get } = start(privateSession);
    expect((await get({ as: 'service', headers: { 'X-Xbl-Deny-Scope': 'Multiplayer.Manage' } })).status).toBe(403);
  });

  it('reads no open session for nobody either, and is told why', async () => {
    const { status, text } = await start(session()).get({ as: 'service', headers: { 'X-Xbl-Deny-Scope': 'Multiplayer.Manage' } });
    expect([status, text]).toEqual([403, expect.stringContaining("needs users, in 'X-Xbl-OnBehalfOf-Users'")]);
  });
});

describe('a local session behind an activity', () => {
  const one = '9f4032ba';
  const seed = {
    users: { owner: { xuid: alice, deviceId: one }, guest: { xuid: stranger, deviceId: one }, afar: { xuid: bob, deviceId: '77' } },
  };
  const local = session({}, { joinRestriction: 'local', readRestriction: 'local' }, [member(alice, {})]);

  it.each([
    ['active', active, [200, 403]],
    ['inactive', me({ active: false }), [403, 403]],
  ])('lets those in whose device is that of a member who is %s', async (_, change, statuses) => {
    const { put } = start(local, { seed }, 'activity');
    expect((await put(change, { as: 'owner' })).status).toBe(200);
    expect([(await put(active, { as: 'guest' })).status, (await put(active, { as: 'afar' })).status]).toEqual(statuses);
  });

  it.each([
    ['members only', `${alice},${bob}`, 200],
    ['a member and somebody else', `${alice},${stranger}`, 403],
  ])('writes a visible session for %s', async (_, list, status) => {
    const body = { members: { me_allInSession: { properties: { custom: { Banner: 'blue' } } } } };
    expect((await start(session({ visibility: 'visible' })).put(body, checkedFor(list))).status).toBe(status);
  });

  it('has them off again when it denies another scope', async () => {
    const headers = { 'X-Xbl-Deny-Scope': 'Multiplayer.Write' };
    expect((await start(privateSession).get({ as: 'service', headers })).status).toBe(200);
  });

  it('has them on however the scope is written', async () => {
    const headers = { 'X-Xbl-Deny-Scope': 'multiplayer.manage' };
    expect((await start(privateSession).get({ as: 'service', headers })).status).toBe(403);
  });
});

describe('a user', () => {
  it('cannot switch the checks off, or act for others', async () => {
    const headers = { 'X-Xbl-OnBehalfOf-Users': alice, 'X-Xbl-Deny-Scope': 'none' };
    expect((await start(privateSession).get({ as: stranger, headers })).status).toBe(403);
  });

  it('is refused a private session with the text for reading', async () => {
    expect((await start(privateSession).get({ as: stranger })).text).toContain(readText);
  });

  it('whose title is a broadcast viewer reads a private session, but does not write it', async () => {
    const document = session({ visibility: 'private', broadcastViewerTitleIds: ['1800000003'] });
    const seed = { users: { viewer: { xuid: stranger, titleId: '1800000003' } } };
    const { get, put } = start(document, { seed });
    expect([(await get({ as: 'viewer' })).status, (await put(active, { as: 'viewer' })).status]).toEqual([200, 403]);
  });

  it('without a title, or of another one, is no broadcast viewer', async () => {
    const seed = { users: { untitled: { xuid: stranger }, elsewhere: { xuid: stranger, titleId: '1800000004' } } };
    const document = session({ visibility: 'private', broadcastViewerTitleIds: ['1800000003'] });
    const { get } = start(document, { seed });
    expect([(await get({ as: 'untitled' })).status, (await get({ as: 'elsewhere' })).status]).toEqual([403, 403]);
  });

  it('joins an open session when nothing says how visible it is', async () => {
    const { visibility: _, ...unsaid } = session().constants.system ?? {};
    const { put } = start({ ...session(), constants: { system: unsaid, custom: {} } });
    expect((await put(active, { as: stranger })).status).toBe(200);
  });

  it.each([
    ['Local', 'activity', 403],
    ['local', 'activity', 403],
    ['local', 'invite', 200],
    ['followed', 'activity', 200],
  ] as const)('meets a joinRestriction of %s from an %s with %i', async (joinRestriction, type, status) => {
    const { put, get } = start(session({}, { joinRestriction }), {}, type);
    expect([(await get({ as: stranger })).status, (await put(active, { as: stranger })).status]).toEqual([200, status]);
  });

  it.each([
    ['a visible session', { visibility: 'visible' }, {}, 'activity', 200],
    ['a private session, in capitals', { visibility: 'Private' }, {}, 'invite', 403],
    ['a session for followers, from an activity', {}, { readRestriction: 'followed' }, 'activity', 200],
    ['a local session, from an activity', {}, { readRestriction: 'local' }, 'activity', 403],
    ['a local session, from a search', {}, { readRestriction: 'local' }, 'search', 200],
    ['a local session, from an invite', {}, { readRestriction: 'local' }, 'invite', 200],
    ['a local session, from a transfer', {}, { readRestriction: 'local' }, 'transfer', 200],
  ] as const)('who is a stranger reads as the session says: %s', async (_, constants, properties, type, status) => {
    const response = await start(session(constants, properties), {}, type).get({ as: stranger });
    expect([response.status, response.session === undefined]).toEqual([status, status === 403]);
  });

  it('whose seat is reserved reads a private session', async () => {
    const seats = [member(alice), { ...member(stranger, {}), reserved: true }];
    expect((await start(session({ visibility: 'private' }, {}, seats)).get({ as: stranger })).status).toBe(200);
  });

  it('who is a member writes whatever the restriction is', async () => {
    const { put } = start(session({}, { joinRestriction: 'local', readRestriction: 'local' }), {}, 'activity');
    expect((await put(custom({ Map: 'reef' }))).status).toBe(200);
  });

  it('who may not read is refused a write without being shown the session', async () => {
    const { put } = start(session({ visibility: 'private' }));
    const { status, text, session: shown } = await put(active, { as: stranger });
    expect([status, text, shown]).toEqual([403, expect.stringContaining(writeText), undefined]);
  });
});

describe('a seat', () => {
  it.each([
    ['closed', { closed: true }],
    ['locked', { locked: true }],
  ])('in a %s session is refused to a user, and given to one whom a trusted service brings', async (_, properties) => {
    const { put } = start(session({}, properties));
    expect((await put(active, { as: stranger })).status).toBe(403);
    expect((await put(active, actingFor(stranger))).session?.membersInfo.count).toBe(3);
  });

  it('in a full session is refused to one whom a trusted service brings, too', async () => {
    const { put } = start(session({ maxMembersCount: 2 }));
    expect(await put(active, actingFor(stranger))).toMatchObject({ status: 400, text: 'The session is full.' });
  });

  it('in a closed session is refused to those who were members before', async () => {
    const { put } = start(session());
    await put({ members: { me: null } }, { as: bob });
    await put({ properties: { system: { closed: true } } });
    expect((await put(active, { as: bob })).status).toBe(403);
  });

  it('in a session of no stated size is one of a hundred', async () => {
    const { maxMembersCount: _, ...unsaid } = session().constants.system ?? {};
    const xuids = Array.from({ length: 99 }, (_, index) => `${2533280000000000 + index}`);
    const full = session(
      {},
      {},
      xuids.map((xuid) => member(xuid)),
    );
    const { put } = start({ ...full, constants: { system: unsaid, custom: {} } });
    expect([(await put(active, { as: alice })).status, (await put(active, { as: bob })).status]).toEqual([200, 400]);
  });

  it('is not asked for by one who has it', async () => {
    const { put } = start(session({ maxMembersCount: 2 }, { closed: true }));
    expect((await put(me({ ready: true }))).status).toBe(200);
  });
});

describe('a write that is refused', () => {
  it('shows the session to one who may read it, with its tag and not to be stored', async () => {
    const { get, put } = start(session({ visibility: 'visible' }));
    const shown = await get({ as: stranger });
    const refused = await put(active, { as: stranger });
    expect([refused.status, refused.text, refused.tag]).toEqual([403, shown.text, shown.tag]);
    expect(refused.headers.get('Cache-Control')).toBe('no-cache, no-store');
  });

  it('has nothing to show when there is no session', async () => {
    const { put } = start(undefined);
    const body = { members: { reserve_0: { constants: { system: { xuid: bob } } } } };
    const { status, headers } = await put(body);
    expect([status, headers.get('Content-Type')]).toEqual([403, 'text/plain']);
  });

  it('for another reason than access is told in a sentence', async () => {
    const { status, headers, text } = await start(session({ maxMembersCount: 2 })).put(active, { as: stranger });
    expect([status, headers.get('Content-Type'), text]).toEqual([400, 'text/plain', 'The session is full.']);
  });
});
