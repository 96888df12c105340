import { describe, expect, it } from 'vitest';
import { actingFor, active, alice, bob, carol, leave, me, member, session, start, system } from './session-behind-handle.js';

const owned = { capabilities: { hasOwners: true } } as const;
const three = [member(alice), member(bob), member(carol)];
const lock = system({ locked: true });

describe('an owner', () => {
  it('writes every system property, and nobody else any', async () => {
    const { put } = start(session(owned, { owners: [1] }));
    const { status, session: shown } = await put(lock);
    expect([status, shown?.properties.system]).toEqual([403, { owners: [1] }]);
    expect((await put(lock, { as: bob })).session?.properties.system).toEqual({ owners: [1], locked: true });
  });

  it('removes members by their index, and nobody else any', async () => {
    const { put } = start(session(owned, { owners: [1] }, three));
    expect((await put({ members: { 1: null } })).status).toBe(403);
    const { status, session: shown } = await put({ members: { 0: null, 2: null } }, { as: bob });
    expect([status, Object.keys(shown?.members ?? {})]).toEqual([200, ['1']]);
  });

  it('is any of several', async () => {
    const { put } = start(session(owned, { owners: [0, 1] }, three));
    const statuses = [];
    for (const as of [alice, bob, carol]) statuses.push((await put(system({ keywords: [as] }), { as })).status);
    expect(statuses).toEqual([200, 200, 403]);
  });

  it('is nobody when the session names none', async () => {
    expect((await start(session(owned)).put(lock)).status).toBe(403);
  });

  it('is not asked for in a session without the capability', async () => {
    expect((await start(session({}, { owners: [1] })).put(lock)).status).toBe(200);
  });

  it('is not asked for by custom properties, or by none', async () => {
    const { put } = start(session(owned, { owners: [1] }));
    expect((await put({ properties: {} }, { as: '2533270000000008' })).status).toBe(200);
    expect((await put({ properties: { custom: { Map: 'reef' } } })).status).toBe(200);
  });

  it('is every service, with the checks of users on or off', async () => {
    const { put } = start(session(owned, { owners: [1] }));
    expect((await put(lock, { as: 'service' })).status).toBe(200);
    const headers = { 'X-Xbl-Deny-Scope': 'Multiplayer.Manage' };
    expect((await put(system({ locked: false }), actingFor(alice, headers))).status).toBe(200);
  });

  it('is whoever creates the session, and writes its properties with the same write', async () => {
    const { put } = start(undefined);
    const { status, session: created } = await put({ constants: { system: owned }, ...lock, ...active });
    expect([status, created?.properties.system]).toMatchObject([201, { owners: [0], locked: true }]);
    expect((await put({ ...system({ locked: false }), ...active }, { as: bob })).status).toBe(403);
  });

  it('is nobody in a session that a service creates without users', async () => {
    const { put } = start(undefined);
    const { session: created } = await put({ constants: { system: { ...owned, sessionEmptyTimeout: null } } }, { as: 'service' });
    expect(created?.properties.system?.owners).toEqual([]);
  });

  it('is not recorded in a new session without the capability', async () => {
    expect((await start(undefined).put(active)).session?.properties.system).not.toHaveProperty('owners');
  });
});

describe('a session that lists what others may write', () => {
  const document = session(
    { ...owned, ownershipPolicies: { nonOwnerModifiableSystemProperties: ['keywords', 'closed'] } },
    { owners: [1] },
  );

  it.each([
    ['one of the listed', { keywords: ['raid'] }, 200],
    ['all of the listed', { keywords: ['raid'], closed: true }, 200],
    ['another one', { locked: true }, 403],
    ['a listed one with another', { keywords: ['raid'], locked: true }, 403],
  ])('takes %s from others: %#', async (_, properties, status) => {
    expect((await start(document).put(system(properties))).status).toBe(status);
  });
});

describe('owners of roles', () => {
  const roleTypes = { lfg: { ownerManaged: true, mutableRoleSettings: ['max'], roles: { tank: { max: 2 } } } } as const;
  const document = { ...session(owned, { owners: [1] }), roleTypes };
  const take = { members: { me: { roles: { lfg: 'tank' } } } };

  it('assign them, and others do not', async () => {
    const { put } = start(document);
    expect([(await put(take)).status, (await put(take, { as: bob })).status]).toEqual([403, 200]);
  });

  it('are shown the session when they are none', async () => {
    const { session: shown } = await start(document).put({ roleTypes: { lfg: { roles: { tank: { max: 1 } } } } });
    expect(shown?.roleTypes?.lfg?.roles?.tank).toEqual({ max: 2, count: 0 });
  });

  it('are services too', async () => {
    const { put } = start(document);
    expect((await put(take, actingFor(alice))).session?.members[0]?.roles).toEqual({ lfg: 'tank' });
  });
});

describe('an owner who leaves', () => {
  const migrating = { ...owned, ownershipPolicies: { migration: 'oldest' } } as const;

  it('beside another owner leaves the session to that one', async () => {
    const { put } = start(session(owned, { owners: [0, 2] }, three));
    const { status, session: left } = await put(leave);
    expect([status, left?.properties.system?.owners]).toEqual([200, [2]]);
  });

  it('as the last one ends the session with it', async () => {
    const { put, get } = start(session(owned, { owners: [1] }, three));
    expect([(await put(leave, { as: bob })).status, (await get()).status]).toEqual([204, 204]);
  });

  it('as the last one leaves it to the member with the lowest index where the session says so', async () => {
    const { put } = start(session(migrating, { owners: [1] }, three));
    const { session: left } = await put(leave, { as: bob });
    expect([left?.properties.system?.owners, Object.keys(left?.members ?? {})]).toEqual([[0], ['0', '2']]);
  });

  it('as the last member of all leaves an empty session without owners', async () => {
    const { put } = start(session({ ...migrating, sessionEmptyTimeout: 1_000 }, { owners: [0] }, [member(alice)]));
    const { status, session: left } = await put(leave);
    expect([status, left?.properties.system?.owners, left?.membersInfo.count]).toEqual([200, [], 0]);
  });

  it('as the last member of all keeps the session for its time-out, whatever becomes of owners', async () => {
    const { put } = start(session({ ...owned, sessionEmptyTimeout: 1_000 }, { owners: [0] }, [member(alice)]));
    expect((await put(leave)).status).toBe(200);
  });

  it('is not meant when a session without owners loses a member', async () => {
    const { put } = start(session(owned, { owners: [] }, three));
    expect((await put(leave)).status).toBe(200);
    const unsaid = start(session(owned, {}, three));
    expect((await unsaid.put(leave)).session?.properties.system).not.toHaveProperty('owners');
  });

  it('of a session without the capability leaves it like anybody else', async () => {
    const left = await start(session({}, { owners: [0] })).put(leave);
    expect([left.status, left.session?.properties.system?.owners]).toEqual([200, []]);
  });

  it('is not meant when another member leaves', async () => {
    const { put } = start(session(migrating, { owners: [1] }, three));
    const { session: left } = await put(leave);
    expect(left?.properties.system?.owners).toEqual([1]);
  });

  it('by a time-out leaves the session like any other', async () => {
    const { put, get, wait } = start(session({ ...migrating, inactiveRemovalTimeout: 1_000 }, { owners: [0] }));
    await put(me({ active: false }));
    wait(1_000);
    expect((await get({ as: bob })).session?.properties.system?.owners).toEqual([1]);
  });
});
