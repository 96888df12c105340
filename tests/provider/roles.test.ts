import { describe, expect, it } from 'vitest';
import type { RoleType } from '../../generated/types.js';
import { active, alice, bob, carol, member, reference, session, start } from './session-behind-handle.js';

const take = (role: string, type = 'lfg') => ({ members: { me: { roles: { [type]: role } } } });
const settings = (role: string, values: object) => ({ roleTypes: { lfg: { roles: { [role]: values } } } });
const tanks: RoleType = { mutableRoleSettings: ['max', 'target'], roles: { tank: { max: 2, target: 1 }, healer: {} } };

/** A raid of Alice, its owner, Bob and Carol. */
const raid = (lfg: RoleType, more: Readonly<Record<string, RoleType>> = {}) => ({
  ...session({ capabilities: { hasOwners: true } }, { owners: [0] }, [member(alice), member(bob), member(carol)]),
  roleTypes: { lfg, ...more },
});

describe('a role', () => {
  it('is refused in a sentence when nobody defined its type', async () => {
    for (const type of ['duel', 'constructor', '__proto__']) {
      const { send } = start(raid(tanks));
      expect(await send(`{"members":{"me":{"roles":{"${type}":"tank"}}}}`)).toMatchObject({
        status: 400,
        text: `A member's 'roles' section contains a role type with an invalid name: ${type}`,
      });
    }
  });

  it.each(['mage', 'constructor', '__proto__'])('%s is refused in a sentence when nobody defined it', async (role) => {
    expect(await start(raid(tanks)).put(take(role))).toMatchObject({ status: 400, text: `The role type 'lfg' has no role '${role}'.` });
  });

  it('is refused in a sentence when its type has none', async () => {
    expect(await start(raid({})).put(take('mage'))).toMatchObject({ status: 400, text: "The role type 'lfg' has no role 'mage'." });
  });

  it('is full at its maximum, and without one never', async () => {
    const { put } = start(raid({ roles: { tank: { max: 1 }, healer: { target: 1 } } }));
    expect((await put(take('tank'))).status).toBe(200);
    expect(await put(take('tank'), { as: bob })).toMatchObject({ status: 400, text: "The role 'tank' is full." });
    const statuses = [];
    for (const as of [alice, bob, carol]) statuses.push((await put(take('healer'), { as })).status);
    expect(statuses).toEqual([200, 200, 200]);
  });

  it('is free again when its member takes another one', async () => {
    const { put } = start(raid({ roles: { tank: { max: 1 }, healer: {} } }));
    await put(take('tank'));
    await put(take('healer'));
    const { session: written } = await put(take('tank'), { as: bob });
    expect(written?.roleTypes?.lfg?.roles).toMatchObject({
      tank: { count: 1, memberXuids: [bob] },
      healer: { count: 1, memberXuids: [alice] },
    });
  });

  it('is one of each type', async () => {
    const { put } = start(raid(tanks, { team: { roles: { red: {} } } }));
    await put(take('tank'));
    const { session: written } = await put(take('red', 'team'));
    expect(written?.members[0]?.roles).toEqual({ lfg: 'tank', team: 'red' });
  });

  it('that owners assign is kept by a member who names it again', async () => {
    const managed = raid({ ...tanks, ownerManaged: true });
    const { put } = start({ ...managed, members: { ...managed.members, 1: { ...member(bob), roles: { lfg: 'tank' } } } });
    expect((await put(take('tank'), { as: bob })).status).toBe(200);
    expect((await put(take('healer'), { as: bob })).status).toBe(403);
  });

  it('is kept by a change of the member that names none', async () => {
    const { put } = start(raid(tanks));
    await put(take('tank'));
    expect((await put({ members: { me: { properties: { custom: { Banner: 'blue' } } } } })).session?.members[0]?.roles).toEqual({
      lfg: 'tank',
    });
  });

  it('that nobody has is shown without members', async () => {
    const { session: read } = await start(raid(tanks)).get();
    expect(read?.roleTypes?.lfg?.roles?.healer).toEqual({ count: 0 });
  });

  it('counts a member of the same role in its own type only', async () => {
    const { put } = start(raid(tanks, { pvp: { roles: { tank: { max: 1 } } } }));
    const { session: written } = await put(take('tank'));
    expect([written?.roleTypes?.lfg?.roles?.tank?.count, written?.roleTypes?.pvp?.roles?.tank?.count]).toEqual([1, 0]);
  });
});

describe('the roles of a template', () => {
  const template = { constants: { system: { capabilities: { hasOwners: true } } }, roleTypes: { lfg: { ...tanks, ownerManaged: true } } };
  const seed = { templates: { [`${reference.scid}/${reference.templateName}`]: template } };

  it('are those of the session, and whoever creates it assigns them', async () => {
    const { put } = start(undefined, { seed });
    const body = { members: { me: { ...active.members.me, roles: { lfg: 'tank' } } }, ...settings('tank', { max: 1 }) };
    const { status, session: created } = await put(body);
    expect([status, created?.roleTypes?.lfg]).toEqual([
      201,
      {
        ownerManaged: true,
        mutableRoleSettings: ['max', 'target'],
        roles: { tank: { max: 1, target: 1, count: 1, memberXuids: [alice] }, healer: { count: 0 } },
      },
    ]);
  });
});

describe('the roles of the write that creates the session', () => {
  const owned = { constants: { system: { capabilities: { hasOwners: true } } } };
  const defining = (lfg: object) => ({ ...active, roleTypes: { lfg } });

  it('are those of the session, and its creator may take one', async () => {
    const { put } = start(undefined);
    const body = { ...owned, ...defining({ ...tanks, ownerManaged: true }), members: { me: { roles: { lfg: 'tank' } } } };
    const { status, session: created } = await put(body);
    expect([status, created?.roleTypes?.lfg]).toEqual([
      201,
      {
        ownerManaged: true,
        mutableRoleSettings: ['max', 'target'],
        roles: { tank: { max: 2, target: 1, count: 1, memberXuids: [alice] }, healer: { count: 0 } },
      },
    ]);
  });

  it('may be defined again as they are, by anyone, and not otherwise', async () => {
    const { put } = start(undefined);
    await put(defining(tanks));
    expect((await put(defining(tanks), { as: bob })).status).toBe(200);
    expect((await put(defining({ ...tanks, mutableRoleSettings: [] }), { as: bob })).status).toBe(403);
  });

  it('keep what only their definition says', async () => {
    const { put } = start(undefined);
    await put({ ...owned, ...defining(tanks) });
    expect(await put(defining({ ownerManaged: true }))).toMatchObject({
      status: 400,
      text: "The role type 'lfg' exists; only the settings of its roles can be changed.",
    });
  });

  it.each([
    ['a type with a capital', { roleTypes: { LFG: {} } }, "The name 'LFG' must have 1 to 100 lower-case letters and digits."],
    ['a role with a space', defining({ roles: { 'a b': {} } }), "The name 'a b' must have 1 to 100 lower-case letters and digits."],
    [
      'a target above its maximum',
      defining({ roles: { tank: { max: 1, target: 2 } } }),
      "The 'target' of the role 'tank' must be at most its 'max'.",
    ],
    ['owners where there are none', defining({ ownerManaged: true }), "The role type 'lfg' needs the 'hasOwners' capability."],
  ])('are refused in a sentence: %s', async (_, body, sentence) => {
    expect(await start(undefined).put({ ...active, ...body })).toMatchObject({ status: 400, text: sentence });
  });
});

describe('a setting of a role', () => {
  it('is changed, and everything else stays', async () => {
    const { put } = start(raid(tanks, { team: { roles: { red: {} } } }));
    const { session: written } = await put(settings('tank', { max: 3 }));
    expect(written?.roleTypes).toEqual({
      lfg: { mutableRoleSettings: ['max', 'target'], roles: { tank: { max: 3, target: 1, count: 0 }, healer: { count: 0 } } },
      team: { roles: { red: { count: 0 } } },
    });
  });

  it.each([
    ['a role of another name', settings('mage', { max: 3 }), "The role type 'lfg' has no role 'mage'."],
    ['a type of another name', { roleTypes: { duel: {} } }, "The session has no role type 'duel'."],
    ['a target above the maximum', settings('tank', { target: 3 }), "The 'target' of the role 'tank' must be at most its 'max'."],
    ['a maximum below the target', settings('tank', { target: 2, max: 1 }), "The 'target' of the role 'tank' must be at most its 'max'."],
  ])('is refused in a sentence: %s', async (_, body, sentence) => {
    expect(await start(raid(tanks)).put(body)).toMatchObject({ status: 400, text: sentence });
  });

  it.each([
    ['the list is empty', []],
    ['there is no list', undefined],
    ['the list names the other one', ['target']],
  ] as const)('that is not mutable is refused in a sentence: %s', async (_, mutableRoleSettings) => {
    const { put } = start(raid({ roles: { tank: { max: 2 } }, ...(mutableRoleSettings && { mutableRoleSettings }) }));
    expect(await put(settings('tank', { max: 3 }))).toMatchObject({
      status: 400,
      text: "The setting 'max' of the role type 'lfg' cannot be changed.",
    });
    expect((await put(settings('tank', { max: 2 }))).status).toBe(200);
  });

  it('may be a target without a maximum', async () => {
    const { session: written } = await start(raid(tanks)).put(settings('healer', { target: 9 }));
    expect(written?.roleTypes?.lfg?.roles?.healer).toEqual({ target: 9, count: 0 });
  });

  it('is no maximum below the number of those who have the role', async () => {
    const { put } = start(raid(tanks));
    await put(take('tank'));
    await put(take('tank'), { as: bob });
    expect((await put(settings('tank', { max: 2 }))).status).toBe(200);
    expect(await put(settings('tank', { max: 1 }))).toMatchObject({ status: 400, text: "The role 'tank' has 2 members already." });
  });

  it('of a type without roles is none', async () => {
    const { put } = start(raid({}));
    expect((await put({ roleTypes: { lfg: {} } })).status).toBe(200);
    expect((await put(settings('tank', { max: 1 }))).status).toBe(400);
  });
});
