import { describe, expect, it } from 'vitest';
import {
  actingFor,
  active,
  alice,
  bob,
  carol,
  custom,
  leave,
  me,
  member,
  session,
  start,
  stranger,
  users,
} from './session-behind-handle.js';

const reserve = (xuid: string, seat = 0) => ({ members: { [`reserve_${seat}`]: { constants: { system: { xuid } } } } });

describe('a write that changes nothing', () => {
  it.each([
    ['nothing', {}, alice],
    ['leaving without being a member', leave, stranger],
    ['a seat for one who is a member', reserve(bob), alice],
    ['what the member says already', me({ active: true }), alice],
    ['an empty change of the member', { members: { me: {} } }, alice],
    ['empty properties', { properties: {} }, alice],
    ['encounters', me({ encounters: ['harbor-duel'] }), alice],
    ['an index that nobody has', { members: { 7: null } }, 'service'],
  ])('leaves the tag as it was: %s', async (_, body, as) => {
    const { put, get } = start(session());
    await put(active); // settles the title of the caller
    const before = (await get()).tag;
    expect([(await put(body, { as })).tag, (await get()).tag]).toEqual([before, before]);
  });
});

describe('a device token', () => {
  it('of a loaded member stays until the device changes', async () => {
    const loaded = { ...member(alice, { active: true, secureDeviceAddress: 'AAECAwQ=' }), deviceToken: 'harbor-device' };
    const { put } = start(session({}, {}, [loaded, member(bob)]));
    const tokenAfter = async (system: object) => (await put(me(system))).session?.members[0]?.deviceToken;
    expect(await tokenAfter({ groups: ['raid'] })).toBe('harbor-device');
    expect(await tokenAfter({ secureDeviceAddress: 'AAECAwQ=' })).toBe('harbor-device');
    expect(await tokenAfter({ secureDeviceAddress: 'EBESExQ=' })).toMatch(/^[0-9a-f]{32}$/);
  });

  it('follows from the address, the same from the same, and goes with an empty one, which is not kept', async () => {
    const { put } = start(session());
    const tokenOf = async (secureDeviceAddress: string) => (await put(me({ secureDeviceAddress }))).session?.members[0]?.deviceToken;
    const token = await tokenOf('AAECAwQ=');
    expect(await tokenOf('EBESExQ=')).not.toBe(token);
    expect(await tokenOf('AAECAwQ=')).toBe(token);
    const { session: written } = await put(me({ secureDeviceAddress: '' }));
    expect(written?.members[0]).not.toHaveProperty('deviceToken');
    expect(written?.members[0]?.properties?.system).toEqual({ active: true });
  });
});

describe('the title of a member', () => {
  const seed = { users: { ...users, elsewhere: { xuid: bob, titleId: '1800000009' } } };

  it('is that in which the member turned active', async () => {
    const { put } = start(session({ inactiveRemovalTimeout: null }, {}, [member(alice), member(bob, {})]), { seed });
    const titleAfter = async (as: string, body: object) => (await put(body, { as })).session?.members[1]?.activeTitleId;
    expect(await titleAfter(bob, me({ groups: ['raid'] }))).toBeUndefined();
    expect(await titleAfter('elsewhere', active)).toBe('1800000009');
    expect(await titleAfter(bob, me({ groups: ['duel'] }))).toBe('1800000009');
    expect(await titleAfter(bob, me({ active: false }))).toBeUndefined();
    expect(await titleAfter(bob, active)).toBe('1800000001');
  });

  it('of a loaded member stays while the member is active', async () => {
    const { put } = start(session({}, {}, [{ ...member(alice), activeTitleId: '1800000005' }, member(bob)]));
    expect((await put(me({}, { custom: { Banner: 'blue' } }))).session?.members[0]?.activeTitleId).toBe('1800000005');
  });
});

describe('a member who is ready', () => {
  const timeouts = { readyRemovalTimeout: 1_000, inactiveRemovalTimeout: 5_000 };

  it('gets no more time for another change', async () => {
    const { put, wait, at } = start(session(timeouts));
    await put(me({ ready: true }));
    wait(400);
    expect((await put(me({ groups: ['raid'] }))).session?.nextTimer).toBe(at(1_000));
    expect((await put(me({ ready: true }))).session?.nextTimer).toBe(at(1_000));
  });

  it('has the time of one who is ready from joining on', async () => {
    const { put, at } = start(session(timeouts));
    expect((await put(me({ ready: true }), { as: stranger })).session?.nextTimer).toBe(at(1_000));
    const removed = start(session({ readyRemovalTimeout: 1_000, inactiveRemovalTimeout: 0 }));
    expect((await removed.put(me({ ready: true }), { as: stranger })).session?.nextTimer).toBe(at(1_000));
  });

  it('has the time of an inactive one once it is that', async () => {
    const { put, wait, at } = start(session(timeouts));
    await put(me({ ready: true }));
    wait(400);
    expect((await put(me({ ready: false }))).session?.nextTimer).toBe(at(5_400));
    wait(100);
    expect((await put(me({ ready: true }))).session?.nextTimer).toBe(at(1_500));
  });

  it('is no longer active, and has no timer once it is that again', async () => {
    const { put } = start(session(timeouts));
    expect((await put(me({ ready: true }))).session?.members[0]?.properties?.system).toEqual({ ready: true });
    const { session: written } = await put(active);
    expect([written?.nextTimer, written?.members[0]?.properties?.system]).toEqual([undefined, { active: true }]);
  });
});

describe('a member who is not active', () => {
  it('is removed after its time also when it never was', async () => {
    const { put, get, wait, at } = start(session({ inactiveRemovalTimeout: 500 }));
    expect((await put({ members: { me: {} } }, { as: stranger })).session?.nextTimer).toBe(at(500));
    wait(500);
    expect((await get()).session?.membersInfo.count).toBe(2);
  });

  it('gets no more time for another change', async () => {
    const { put, wait, at } = start(session({ inactiveRemovalTimeout: 500 }));
    await put(me({ active: false }));
    wait(200);
    expect((await put(me({ groups: ['raid'] }))).session?.nextTimer).toBe(at(500));
  });

  it('is removed at once with a time-out of 0, but stays when it never was active', async () => {
    const { put, get, wait } = start(session({ inactiveRemovalTimeout: 0 }));
    expect((await put(me({ active: false }))).session?.membersInfo).toMatchObject({ count: 1, first: 1 });
    await put(me(), { as: stranger });
    wait(1e6);
    expect((await get()).session?.membersInfo).toMatchObject({ count: 2, active: 1 });
  });

  it('is neither with both set to false', async () => {
    const { put } = start(session({ inactiveRemovalTimeout: null }));
    expect((await put(me({ active: false, ready: false }))).session?.members[0]?.properties?.system).toEqual({});
  });
});

describe('a connection', () => {
  const connection = '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77';
  const demanding = { capabilities: { connectionRequiredForActiveMembers: true }, inactiveRemovalTimeout: null };

  it('is asked for in a sentence when a member turns active', async () => {
    const { put } = start(session(demanding));
    expect(await put(active, { as: stranger })).toMatchObject({
      status: 400,
      text: "An active member needs a 'connection' in this session.",
    });
  });

  it('may be there already', async () => {
    const { put } = start(session(demanding));
    await put(me({ connection }), { as: stranger });
    expect((await put(active, { as: stranger })).status).toBe(200);
  });

  it('is not asked for by other changes, or by other sessions', async () => {
    const { put } = start(session(demanding));
    expect((await put(me({ groups: ['raid'] }))).status).toBe(200);
    expect((await start(session()).put(active, { as: stranger })).status).toBe(200);
  });
});

describe('a rule about members', () => {
  it.each([
    ['active and ready at once', me({ active: true, ready: true }), "A member must not be both 'active' and 'ready'."],
    [
      'the xuid of somebody else',
      { members: { me: { constants: { system: { xuid: bob } } } } },
      `The member's 'xuid' must be that of the user, ${alice}.`,
    ],
    ['a seat for nobody', { members: { reserve_0: { constants: {} } } }, "A reservation needs the 'xuid' of its user."],
    ['a seat without constants', { members: { reserve_0: {} } }, "A reservation needs the 'xuid' of its user."],
  ])('is told in a sentence: %s', async (_, body, sentence) => {
    expect(await start(session()).put(body)).toMatchObject({ status: 400, text: sentence });
  });

  it('about large sessions is told in a sentence', async () => {
    const { put } = start(session({ capabilities: { large: true } }));
    expect(await put(reserve(carol))).toMatchObject({ status: 409, text: 'A large session cannot have reservations.' });
    expect(await put({ members: { 1: null } }, { as: 'service' })).toMatchObject({
      status: 409,
      text: 'Other members of a large session cannot be changed.',
    });
  });
});

describe('seats', () => {
  it('are held until their users come', async () => {
    const { put } = start(session({ visibility: 'private', maxMembersCount: 3 }));
    const { session: reserved } = await put(reserve(stranger));
    expect(reserved?.members[2]).toMatchObject({ reserved: true, constants: { system: { xuid: stranger, index: 2 } } });
    expect(reserved?.members[2]).not.toHaveProperty('gamertag');
    expect(reserved?.membersInfo).toMatchObject({ count: 3, accepted: 2 });
    const { session: accepted } = await put(active, { as: stranger });
    expect(accepted?.members[2]).not.toHaveProperty('reserved');
    expect(accepted?.members[2]).toMatchObject({ gamertag: 'Player 0008', constants: { system: { xuid: stranger } } });
  });

  it('are refused in a full session', async () => {
    expect(await start(session({ maxMembersCount: 2 })).put(reserve(carol))).toMatchObject({ status: 400, text: 'The session is full.' });
  });

  it('are given in the order of their numbers', async () => {
    const { put } = start(session());
    const seats = [10, 2, 1].map((seat) => [`reserve_${seat}`, { constants: { system: { xuid: `253327000000010${seat}` } } }]);
    const { session: reserved } = await put({ members: Object.fromEntries(seats) });
    expect([2, 3, 4].map((index) => reserved?.members[index]?.constants?.system?.xuid)).toEqual([
      '2533270000000101',
      '2533270000000102',
      '25332700000001010',
    ]);
  });

  it('are given after members are removed', async () => {
    const { put } = start(session({ maxMembersCount: 2 }));
    const { session: reserved } = await put({ members: { 1: null, ...reserve(carol).members } }, { as: 'service' });
    expect(Object.keys(reserved?.members ?? {})).toEqual(['0', '2']);
  });

  it('are reserved by one who joins with the same write', async () => {
    const { put } = start(session());
    expect((await put(reserve(carol), { as: stranger })).status).toBe(403);
    const { session: reserved } = await put({ members: { ...active.members, ...reserve(carol).members } }, { as: stranger });
    expect(reserved?.membersInfo).toMatchObject({ count: 4, accepted: 3 });
  });

  it('are reserved by services that are nobody’s', async () => {
    expect((await start(session()).put(reserve(carol), { as: 'service' })).session?.membersInfo.count).toBe(3);
  });

  it('with custom constants keep them until the user brings others', async () => {
    const { put } = start(session());
    const seat = (xuid: string, skill: number) => ({ constants: { system: { xuid }, custom: { skill } } });
    await put({ members: { reserve_0: seat(carol, 1), reserve_1: seat(stranger, 2) } });
    await put({ members: { me: { constants: { custom: { skill: 9 } } } } }, { as: carol });
    const { session: joined } = await put(active, { as: stranger });
    expect([2, 3].map((index) => joined?.members[index]?.constants?.custom)).toEqual([{ skill: 9 }, { skill: 2 }]);
  });
});

describe('subscriptions', () => {
  const [party, roster] = ['5d7b9e13-0c6a-4f82-b1d4-8e2f7a9c0365', '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77'];

  it('merge by their keys, and nothing else of a member’s system object does', async () => {
    const { put } = start(session());
    const systemAfter = async (fields: object) => (await put(me(fields))).session?.members[0]?.properties?.system;
    const subscriptions = { [party]: { profile: 'party' } };
    await put(me({ subscriptions }));
    expect(await systemAfter({ groups: ['raid', 'harbor'] })).toEqual({ active: true, groups: ['raid', 'harbor'], subscriptions });
    const changed = { [roster]: { profile: 'roster' } };
    expect(await systemAfter({ subscriptions: { ...changed, [party]: null }, groups: ['duel'] })).toEqual({
      ...{ active: true, groups: ['duel'], subscriptions: changed },
    });
  });
});

describe('the members that a body names', () => {
  it('are others only in the body of a service', async () => {
    for (const members of [{ 1: null }, { 10: null }, { [`me_${alice}`]: {} }, { me_all: {} }, { me_allInSession: {} }]) {
      expect(await start(session()).put({ members })).toMatchObject({
        status: 403,
        text: "The request body can't contain existing member references unless the authentication principal includes a server.",
      });
      expect((await start(session()).put({ members }, { as: 'service' })).status).toBe(200);
    }
  });

  it('are those of the users that the service lists', async () => {
    const { put } = start(session());
    const body = { members: { [`me_${bob}`]: null } };
    expect(await put(body, actingFor(alice))).toMatchObject({
      status: 400,
      text: `The member 'me_${bob}' needs the user in 'X-Xbl-OnBehalfOf-Users'.`,
    });
    expect((await put(body, actingFor(`${alice},${bob}`))).session?.membersInfo.count).toBe(1);
  });

  it('are members already where the body says so', async () => {
    const { put } = start(session());
    const body = { members: { me_allInSession: { properties: { custom: { Banner: 'blue' } } } } };
    const { session: written } = await put(body, actingFor(`${bob},${stranger}`));
    expect([written?.membersInfo.count, written?.members[1]?.properties?.custom]).toEqual([2, { Banner: 'blue' }]);
  });

  it('are one user at a time on a large session, also when the list names that user twice', async () => {
    const { put } = start(session({ capabilities: { large: true } }));
    const body = { members: { me_all: { properties: { custom: { Banner: 'blue' } } } } };
    expect((await put(body, actingFor(`${bob},${bob}`))).status).toBe(200);
    expect((await put(body, actingFor(`${bob},${alice}`))).status).toBe(403);
  });

  it('may go on after the session has ended, which nothing changes any more', async () => {
    const { put, get } = start(session({ capabilities: { hasOwners: true } }, { owners: [0] }));
    const body = {
      members: { [`me_${alice}`]: null, [`me_${bob}`]: { properties: { custom: { Banner: 'blue' } } }, ...reserve(carol).members },
    };
    expect([(await put(body, { as: 'service' })).status, (await get()).status]).toEqual([204, 204]);
  });
});

describe('one who is no member', () => {
  it.each([
    ['properties', custom({ Map: 'reef' })],
    ['system properties', { properties: { system: { locked: true } } }],
    ['settings of roles, known or not', { roleTypes: { duel: {} } }],
  ])('does not write %s', async (_, body) => {
    const { status, session: shown } = await start(session()).put(body, { as: stranger });
    expect([status, shown?.membersInfo.count]).toEqual([403, 2]);
  });

  it.each([{ properties: {} }, { roleTypes: {} }, { properties: {}, roleTypes: {} }])('writes nothing with %j', async (body) => {
    expect((await start(session()).put(body, { as: stranger })).status).toBe(200);
  });

  it('writes properties with the write that leaves', async () => {
    const { put } = start(session());
    const { session: left } = await put({ ...leave, ...custom({ Map: 'reef' }) });
    expect([left?.membersInfo.count, left?.properties.custom]).toEqual([1, { Map: 'reef' }]);
  });

  it('comes back to a locked session after having been removed by a service', async () => {
    const { put } = start(session());
    await put({ members: { 1: null } }, { as: 'service' });
    await put({ properties: { system: { locked: true } } });
    expect([(await put(active, { as: stranger })).status, (await put(active, { as: bob })).status]).toEqual([403, 200]);
  });
});

describe('the host', () => {
  const device = (xuid: string, deviceToken: string) => ({ ...member(xuid), deviceToken });

  it('is a member’s device, in either case', async () => {
    const { put } = start(session({}, {}, [device(alice, 'Harbor-Device'), member(bob)]));
    const hostAfter = async (host: string) => (await put({ properties: { system: { host } } })).session?.properties.system?.host;
    expect(await hostAfter('HARBOR-device')).toBe('HARBOR-device');
    expect(await hostAfter('canyon-device')).toBeUndefined();
    await hostAfter('Harbor-Device');
    expect(await hostAfter('')).toBeUndefined();
  });

  it('stays when another member leaves', async () => {
    const { put } = start(session({}, { host: 'harbor-device' }, [device(alice, 'harbor-device'), member(bob)]));
    expect((await put(leave, { as: bob })).session?.properties.system?.host).toBe('harbor-device');
    expect((await put(active, { as: bob })).session?.properties.system?.host).toBe('harbor-device');
    expect((await put(leave)).session?.properties.system).not.toHaveProperty('host');
  });

  it('of a loaded session that is nobody’s device is dropped', async () => {
    expect((await start(session({}, { host: 'harbor-device' })).get()).session?.properties.system).not.toHaveProperty('host');
  });
});

describe('the turn', () => {
  it('passes on when one who has it leaves', async () => {
    const { put } = start(session({}, { turn: [0, 1] }));
    const { session: left } = await put(leave, { as: bob });
    expect([left?.properties.system?.turn, left?.members[0]?.turn]).toEqual([[0], true]);
  });

  it('is not made up when somebody leaves a session without one', async () => {
    expect((await start(session()).put(leave)).session?.properties.system).toEqual({});
  });

  it('is empty in a new session', async () => {
    expect((await start(undefined).put(active)).session?.properties.system?.turn).toEqual([]);
  });
});

describe('a member of a large session', () => {
  it.each([
    ['an initialization group', { initializationGroup: [0] }],
    ['subscriptions', { subscriptions: {} }],
  ])('has no %s', async (_, system) => {
    const { put } = start(session({ capabilities: { large: true } }));
    const { status, text } = await put(me(system));
    expect([status, text]).toEqual([400, expect.stringMatching(/^Members of a large session must have neither/)]);
  });
});
