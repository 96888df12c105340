import { describe, expect, it } from 'vitest';
import { active, alice, bob, carol, custom, leave, me, member, session, start, stranger } from './session-behind-handle.js';

const lastTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

describe('the next timer', () => {
  const timeouts = { readyRemovalTimeout: 3_000, inactiveRemovalTimeout: 2_000, reservedRemovalTimeout: 1_000 };
  const reserved = { ...member('2533270000000004', {}), reserved: true };

  it.each([
    ['a ready member', [member(alice), member(bob, { ready: true })], 3_000],
    ['an inactive member', [member(alice), member(bob, {})], 2_000],
    ['a reservation', [member(alice), reserved], 1_000],
    ['the earliest of several, in rising order', [reserved, member(bob, {}), member(carol, { ready: true })], 1_000],
    ['the earliest of several, in falling order', [member(carol, { ready: true }), member(bob, {}), reserved], 1_000],
    ['the earliest of several, in the middle', [member(bob, {}), reserved, member(carol, { ready: true })], 1_000],
    ['the earliest, beside an active member behind it', [reserved, member(bob)], 1_000],
  ])('is that of %s', async (_, members, end) => {
    const { get, at } = start(session(timeouts, {}, members));
    const { session: read, headers } = await get();
    expect([read?.nextTimer, headers.get('Expires')]).toEqual([at(end), new Date(Date.UTC(2026, 2, 11, 12) + end).toUTCString()]);
  });

  it('is absent, and so is Expires, while no timer runs', async () => {
    const { session: read, headers } = await start(session()).get();
    expect([read?.nextTimer, headers.get('Expires')]).toEqual([undefined, null]);
  });

  it.each([
    ['a ready member', { readyRemovalTimeout: null }, [member(alice), member(bob, { ready: true })]],
    ['an inactive member', { inactiveRemovalTimeout: null }, [member(alice), member(bob, {})]],
    ['a reservation', { reservedRemovalTimeout: null }, [member(alice), reserved]],
    ['an empty session', { sessionEmptyTimeout: null }, []],
  ])('is absent when a time-out of null lets %s stay', async (_, constants, members) => {
    const { get, wait } = start(session(constants, {}, members));
    expect((await get()).session?.nextTimer).toBeUndefined();
    wait(1e9);
    expect((await get()).session?.membersInfo.count).toBe(members.length);
  });

  it('may be the last time that can be written, and is absent beyond', async () => {
    const nextTimerWith = async (readyRemovalTimeout: number) =>
      (await start(session({ readyRemovalTimeout })).put(me({ ready: true }))).session?.nextTimer;
    const longest = lastTime - Date.UTC(2026, 2, 11, 12);
    expect([await nextTimerWith(longest), await nextTimerWith(longest + 1)]).toEqual(['9999-12-31T23:59:59.9990000Z', undefined]);
  });

  it('of a contract’s defaults is that of its page', async () => {
    const { put, at } = start(undefined);
    const seat = { members: { ...active.members, reserve_0: { constants: { system: { xuid: bob } } } } };
    expect((await put(seat)).session?.nextTimer).toBe(at(30_000));
    expect((await put(me({ ready: true }))).session?.nextTimer).toBe(at(30_000));
    expect((await put({ members: { 1: null } }, { as: 'service' })).session?.nextTimer).toBe(at(180_000));
  });

  it('of a loaded session that says nothing has the defaults too', async () => {
    const { get, put, at } = start(session({}, {}, [member(alice), { ...member(bob, {}), reserved: true }]));
    expect((await get()).session?.nextTimer).toBe(at(30_000));
    await put({ members: { 1: null } }, { as: 'service' });
    expect((await put(me({ ready: true }))).session?.nextTimer).toBe(at(180_000));
    expect((await put(leave)).status).toBe(204);
  });
});

describe('a timer that runs out', () => {
  it('leaves the timers of others alone', async () => {
    const { put, get, wait, at } = start(session({ readyRemovalTimeout: 1_000, inactiveRemovalTimeout: 5_000 }));
    await put(me({ ready: true }));
    wait(500);
    await put(me({ active: false }), { as: bob });
    wait(500);
    const { session: rested } = await get();
    expect([rested?.members[0]?.properties?.system, rested?.nextTimer]).toEqual([{}, at(5_500)]);
  });

  it('leaves ready members alone whose time is not over', async () => {
    const { put, get, wait, at } = start(session({ readyRemovalTimeout: 1_000, inactiveRemovalTimeout: null }));
    await put(me({ ready: true }));
    wait(400);
    await put(me({ ready: true }), { as: bob });
    wait(600);
    const { session: rested } = await get();
    expect(Object.values(rested?.members ?? {}).map(({ properties }) => properties?.system)).toEqual([{}, { ready: true }]);
    expect(rested?.nextTimer).toBe(at(1_400));
  });

  it('keeps what else is known of a member who turns inactive', async () => {
    const { put, get, wait } = start(session({ readyRemovalTimeout: 1_000, inactiveRemovalTimeout: null }));
    await put(me({ ready: true, groups: ['raid'] }, { custom: { Banner: 'blue' } }));
    wait(1_000);
    expect((await get()).session?.members[0]).toMatchObject({
      constants: { system: { xuid: alice } },
      properties: { system: { groups: ['raid'] }, custom: { Banner: 'blue' } },
    });
  });

  it('is a change of its own, so that two at different times count twice', async () => {
    const { put, get, wait } = start(session({ readyRemovalTimeout: 1_000, inactiveRemovalTimeout: 500 }));
    const before = (await put(me({ ready: true }))).session?.changeNumber ?? 0;
    wait(1_500);
    expect((await get()).session).toMatchObject({ changeNumber: before + 2, membersInfo: { count: 1 } });
  });

  it('removes several members in one change when it is the same time', async () => {
    const { get, wait } = start(session({ inactiveRemovalTimeout: 500 }, {}, [member(alice, {}), member(bob, {}), member(carol)]));
    wait(500);
    expect((await get()).session).toMatchObject({ changeNumber: 2, membersInfo: { count: 1, first: 2 } });
  });

  it('removes the last members, and so ends the session', async () => {
    const { get, wait } = start(session({ inactiveRemovalTimeout: 500 }, {}, [member(alice, {}), member(bob, {})]));
    wait(500);
    expect((await get()).status).toBe(204);
  });

  it('removes the last member, and so starts the time-out of the empty session', async () => {
    const { get, wait, at } = start(session({ inactiveRemovalTimeout: 500, sessionEmptyTimeout: 1_000 }, {}, [member(alice, {})]));
    wait(700);
    expect((await get()).session?.nextTimer).toBe(at(1_500));
    wait(800);
    expect((await get()).status).toBe(204);
  });

  it('of a member times out no stage of initialization', async () => {
    const constants = { memberInitialization: { joinTimeout: 5_000 }, inactiveRemovalTimeout: 500, reservedRemovalTimeout: null };
    const members = [member(alice), { ...member(bob, {}), reserved: true, initializationEpisode: 1 }, member(carol, {})];
    const { get, wait } = start({ ...session(constants, {}, members), initializing: { stage: 'joining', episode: 1 } });
    wait(500);
    const { session: read } = await get();
    expect([read?.membersInfo.count, read?.initializing?.stage]).toEqual([2, 'joining']);
  });

  it.each([
    ['an end of its own', 5_000],
    ['no end', null],
  ])('of a stage does not end an empty session with %s', async (_, sessionEmptyTimeout) => {
    const constants = { memberInitialization: { joinTimeout: 1_000 }, sessionEmptyTimeout };
    const document = { ...session(constants, {}, []), initializing: { stage: 'joining', episode: 1 } } as const;
    const { get, wait, at } = start(document);
    wait(1_000);
    const { session: read } = await get();
    expect([read?.initializing?.stage, read?.nextTimer]).toEqual(['failed', sessionEmptyTimeout === null ? undefined : at(5_000)]);
  });
});

describe('an empty session', () => {
  it('is not kept longer by those who leave it without being members', async () => {
    const { get, put, wait } = start(session({ sessionEmptyTimeout: 1_000 }, {}, []));
    wait(600);
    expect((await put(leave, { as: stranger })).status).toBe(200);
    wait(400);
    expect((await get()).status).toBe(204);
  });

  it('that stays because it was loaded is not ended by them either', async () => {
    const { get, put } = start(session({ sessionEmptyTimeout: 0 }, {}, []));
    expect([(await put(leave, { as: stranger })).status, (await get()).status]).toEqual([200, 200]);
  });

  it('is written by anybody', async () => {
    const { put } = start(session({ sessionEmptyTimeout: 1_000 }, {}, []));
    expect((await put(custom({ Map: 'reef' }), { as: stranger })).session?.properties.custom).toEqual({ Map: 'reef' });
  });

  it('with a time-out of null stays when its last member leaves', async () => {
    const { get, put, wait } = start(session({ sessionEmptyTimeout: null }, {}, [member(alice)]));
    const { status, session: left } = await put(leave);
    expect([status, left?.nextTimer, left?.membersInfo.count]).toEqual([200, undefined, 0]);
    wait(1e12);
    expect((await get()).status).toBe(200);
  });
});
