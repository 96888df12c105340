import { describe, expect, it } from 'vitest';
import { createProvider, type HandleType } from '../../src/provider/index.js';
import { InvalidArgumentError } from '../../src/wire/errors.js';
import {
  active,
  alice,
  bob,
  custom,
  handleId,
  leave,
  me,
  member,
  otherHandleId as other,
  reference,
  session,
  start,
} from './session-behind-handle.js';

const third = '3c8f5ea2-7d49-4ab3-82e6-8b4f9f1c7d35';

describe('a handle id', () => {
  it.each(['not-a-guid', '00000000-0000-0000-0000-000000000000', ''])('%j is refused in a sentence', (id) => {
    const error = new InvalidArgumentError(`handleId must be a GUID that is not all zeroes, but was "${id}"`);
    expect(() => createProvider().addHandle(id, { type: 'invite', reference })).toThrow(error);
    expect(() => createProvider({ seed: { handles: { [id]: { type: 'invite', reference } } } })).toThrow(/^seed\/handles\//);
  });

  it('means the same in upper and lower case', async () => {
    const { provider, get } = start(session());
    provider.addHandle(other.toUpperCase(), { type: 'invite', reference });
    expect(provider.read(other)?.membersInfo.count).toBe(2);
    expect((await get({ handle: other })).status).toBe(200);
    provider.removeHandle(other.toUpperCase());
    expect((await get({ handle: other })).status).toBe(404);
  });

  it('that nobody added reads nothing', () => {
    expect(createProvider().read(handleId)).toBeUndefined();
  });

  it('that points to no session reads nothing', () => {
    expect(start(undefined).provider.read(handleId)).toBeUndefined();
  });

  it('that is removed twice, or was never added, is stale', async () => {
    const { provider, get } = start(session());
    for (const id of [handleId, handleId, other]) provider.removeHandle(id);
    expect((await get()).status).toBe(404);
  });

  it('can be added again for another session', async () => {
    const { provider, get } = start(session());
    provider.addHandle(handleId, { type: 'search', reference: { ...reference, name: 'canyon' } });
    expect((await get()).status).toBe(204);
    provider.addHandle(other, { type: 'invite', reference });
    expect((await get({ handle: other })).session?.searchHandle).toBeUndefined();
  });
});

describe('a reference', () => {
  it.each(['scid', 'templateName', 'name'] as const)('needs %s', (part) => {
    const { [part]: _, ...incomplete } = reference;
    const error = new RegExp(`^(?:handle/)?reference/${part} is `);
    expect(() => createProvider().addSession(incomplete, session())).toThrow(error);
    expect(() => createProvider().addHandle(handleId, { type: 'invite', reference: incomplete })).toThrow(error);
    expect(() => createProvider().addSession({ ...reference, [part]: '' }, session())).toThrow(error);
  });

  it('with a name that no path can hold is refused', () => {
    expect(() => createProvider().addSession({ ...reference, name: '\uD800' }, session())).toThrow(
      /^reference\/name .* well-formed Unicode$/,
    );
    expect(() => createProvider().addHandle(handleId, { type: 'invite', reference: { ...reference, name: '\uD800' } })).toThrow(
      /^handle\/reference\/name .* well-formed Unicode$/,
    );
  });

  it('means the same in upper and lower case', () => {
    const { provider } = start(undefined);
    provider.addSession({ scid: reference.scid.toUpperCase(), templateName: 'LOBBY', name: 'Harbor' }, session());
    expect(provider.read(handleId)?.membersInfo.count).toBe(2);
  });
});

describe('a session without a handle', () => {
  it('is there for a later one, also when it was replaced', async () => {
    const provider = createProvider();
    provider.addSession(reference, session());
    provider.addSession(reference, session({}, {}, [member(alice)]));
    provider.addHandle(handleId, { type: 'invite', reference });
    expect(provider.read(handleId)?.membersInfo.count).toBe(1);
  });
});

describe('an activity', () => {
  const add = (started: ReturnType<typeof start>, id: string, handle: { type?: HandleType; ownerXuid?: string }) =>
    started.provider.addHandle(id, { type: 'activity', reference, ...handle });

  it('of a member is a change of the session', async () => {
    const started = start(session());
    add(started, other, { ownerXuid: bob });
    expect((await started.get()).session?.changeNumber).toBe(2);
  });

  it.each([
    ['of somebody else', { ownerXuid: '2533270000000008' }],
    ['of nobody', {}],
    ['that is an invite', { type: 'invite', ownerXuid: bob }],
  ] as const)('%s is no change of the session', async (_, handle) => {
    const started = start(session());
    add(started, other, handle);
    expect((await started.get()).session?.changeNumber).toBe(1);
  });

  it('may point to no session yet, and is that of a member later', async () => {
    const started = start(undefined);
    add(started, other, { ownerXuid: alice });
    await started.put(active);
    expect((await started.get({ handle: other })).status).toBe(200);
    await started.put(leave);
    expect((await started.get({ handle: other })).status).toBe(404);
  });

  it('ends when its user turns inactive, and not when somebody else does', async () => {
    const started = start(session({ inactiveRemovalTimeout: null }));
    add(started, other, { ownerXuid: bob });
    await started.put(me({ active: false }));
    expect((await started.get({ handle: other })).status).toBe(200);
    await started.put(me({ active: false }), { as: bob });
    expect((await started.get({ handle: other })).status).toBe(404);
  });

  it('ends when its user’s leaving ends the session', async () => {
    const started = start(session({}, {}, [member(alice)]));
    add(started, other, { ownerXuid: alice });
    expect([(await started.put(leave)).status, (await started.get({ handle: other })).status]).toEqual([204, 404]);
  });

  it('does not end with its user’s leaving when it is nobody’s', async () => {
    const started = start(session({}, {}, [member(alice)]));
    add(started, other, {});
    expect([(await started.put(leave)).status, (await started.get({ handle: other })).status]).toEqual([204, 204]);
  });

  it('does not end before its user was active', async () => {
    const started = start(session({ inactiveRemovalTimeout: null }, {}, [member(alice), member(bob, {})]));
    add(started, other, { ownerXuid: bob });
    await started.put(custom({ Map: 'reef' }));
    expect((await started.get({ handle: other })).status).toBe(200);
  });

  it('takes the place of an older one of its user, and of nothing else', async () => {
    const started = start(session());
    add(started, other, { ownerXuid: bob, type: 'invite' });
    add(started, third, { ownerXuid: bob });
    const last = '4d9a6fb3-8e5a-4bc4-93f7-9c5fa0208e46';
    add(started, last, { ownerXuid: bob });
    const statuses = [];
    for (const handle of [other, third, last]) statuses.push((await started.get({ handle })).status);
    expect(statuses).toEqual([200, 404, 200]);
  });

  it('of nobody stands beside others of nobody', async () => {
    const started = start(session());
    add(started, other, {});
    add(started, third, {});
    expect([(await started.get({ handle: other })).status, (await started.get({ handle: third })).status]).toEqual([200, 200]);
  });

  it('takes the place of an older one also when the service configuration is written in another case', async () => {
    const started = start(session());
    add(started, other, { ownerXuid: bob });
    started.provider.addHandle(third, {
      type: 'activity',
      reference: { ...reference, scid: reference.scid.toUpperCase() },
      ownerXuid: bob,
    });
    expect((await started.get({ handle: other })).status).toBe(404);
  });
});

describe('an activity of a user', () => {
  it.each([
    ['of another user', { reference, ownerXuid: alice }],
    ['in another service configuration', { reference: { ...reference, scid: handleId }, ownerXuid: bob }],
  ])('stands beside one %s', async (_, handle) => {
    const { provider, get } = start(session());
    provider.addHandle(other, { type: 'activity', reference, ownerXuid: bob });
    provider.addHandle(third, { type: 'activity', ...handle });
    expect((await get({ handle: other })).status).toBe(200);
  });
});

describe('an invite', () => {
  it('outlives the user whom it names', async () => {
    const { provider, put, get } = start(session());
    provider.addHandle(other, { type: 'invite', reference, ownerXuid: bob });
    await put(leave, { as: bob });
    expect((await get({ handle: other })).status).toBe(200);
  });

  it('outlives its session, and points to one of the same names again', async () => {
    const { put, get } = start(session({}, {}, [member(alice)]));
    await put(leave);
    expect((await get()).status).toBe(204);
    await put(active, { as: bob });
    expect((await get()).session?.members[0]?.constants?.system?.xuid).toBe(bob);
  });
});

describe('a transfer', () => {
  it('outlives a change of its session, and not its end', async () => {
    const { put, get } = start(session({}, {}, [member(alice)]), {}, 'transfer');
    await put(custom({ Map: 'reef' }));
    expect((await get()).status).toBe(200);
    await put(leave);
    expect((await get()).status).toBe(404);
  });

  it('ends with the timer that ends its session', async () => {
    const { put, get, wait } = start(session({ readyRemovalTimeout: 1000, inactiveRemovalTimeout: 1000 }), {}, 'transfer');
    await put(me({ ready: true }));
    await put(leave, { as: bob });
    wait(2000);
    expect((await get()).status).toBe(404);
  });
});

describe('a search handle', () => {
  it('is shown while it points to the session', async () => {
    const { provider, get } = start(session());
    provider.addHandle(other.toUpperCase(), { type: 'search', reference });
    expect((await get()).session?.searchHandle).toBe(other);
    expect(provider.read(handleId)?.searchHandle).toBe(other);
    provider.removeHandle(other);
    expect((await get()).session?.searchHandle).toBeUndefined();
  });

  it('takes the place of an older one of its session', async () => {
    const { provider, get } = start(session(), {}, 'search');
    provider.addHandle(other, { type: 'search', reference });
    expect((await get()).status).toBe(404);
    expect(provider.read(other)?.searchHandle).toBe(other);
  });
});
