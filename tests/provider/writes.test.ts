import { describe, expect, it } from 'vitest';
import {
  active,
  alice,
  bob,
  custom,
  leave,
  me,
  member,
  otherHandleId,
  reference,
  session,
  start,
  system,
} from './session-behind-handle.js';

const alone = (constants = {}) => session(constants, {}, [member(alice)]);

describe('a write', () => {
  it('merges custom properties key by key, to the last digit, and null deletes', async () => {
    const { put } = start(session());
    await put(custom({ Seed: 18446744073709551557n, Mode: 'coop' }));
    const { status, text, session: written } = await put(custom({ Deck: 9007199254740993n, Map: null, Absent: null }));
    expect([status, Object.keys(written?.properties.custom ?? {})]).toEqual([200, ['Seed', 'Mode', 'Deck']]);
    expect(text).toContain('"Seed":18446744073709551557');
    expect(text).toContain('"Deck":9007199254740993');
  });

  it('replaces a system field as a whole and keeps the others', async () => {
    const { put } = start(session({}, { keywords: ['raid', 'evening'], turn: [0] }));
    expect((await put(system({ keywords: ['duel'] }))).session?.properties.system).toEqual({ keywords: ['duel'], turn: [0] });
  });

  it('changes the entity tag and raises the change number by one', async () => {
    const { put, get } = start(session());
    const before = await get();
    const { tag, session: written } = await put(custom({ Map: 'harbor' }));
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

  it('leaves other sessions alone', async () => {
    const { provider, put } = start(session());
    const other = { ...reference, name: 'canyon' };
    provider.addSession(other, session());
    provider.addHandle(otherHandleId, { type: 'invite', reference: other });
    const before = provider.read(otherHandleId);
    await put(custom({ Map: 'harbor' }));
    expect(provider.read(otherHandleId)).toEqual(before);
  });

  it('keeps __proto__ an ordinary key', async () => {
    const { text } = await start(session()).send('{"properties":{"custom":{"__proto__":{"polluted":true},"constructor":1}}}');
    expect(text).toContain('"__proto__":{"polluted":true}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('that is refused leaves no trace', async () => {
    const { put, get } = start(session({}, {}, [member(alice)]));
    const before = (await get()).text;
    expect((await put({ ...me({ groups: ['raid'] }), ...custom({ Map: 'reef' }), ...system({ turn: [7] }) })).status).toBe(400);
    expect((await put({ ...active, constants: { custom: { Mode: 'duel' } } }, { as: bob })).status).toBe(409);
    expect((await get()).text).toBe(before);
  });
});

describe('a trial write', () => {
  const trial = { query: '?nocommit=true' };

  it('creates and deletes nothing', async () => {
    const missing = start(undefined);
    expect([(await missing.put(active, trial)).status, (await missing.get()).status]).toEqual([201, 204]);
    const last = start(alone());
    expect([(await last.put(leave, trial)).status, (await last.get()).status]).toEqual([204, 200]);
  });

  it.each(['?nocommit=True', '?NoCommit=true&nocommit=true'])('shows what it would change, as %s', async (query) => {
    const { put, get } = start(session());
    const { tag } = await get();
    expect((await put(custom({ Map: 'reef' }), { query })).session?.properties.custom).toEqual({ Map: 'reef' });
    expect((await get()).tag).toBe(tag);
  });

  it('is a real one with nocommit=false, and refused with another value', async () => {
    const { put } = start(session());
    expect((await put(custom({ Map: 'harbor' }), { query: '?nocommit=false' })).session?.changeNumber).toBe(2);
    expect(await put({}, { query: '?nocommit=maybe' })).toMatchObject({
      status: 400,
      text: "The query parameter 'nocommit' must be true or false.",
    });
  });
});

describe('creating', () => {
  it.each([{}, { members: {} }, leave, custom({ Map: 'reef' })])('creates nothing with %j', async (body) => {
    const { put, get } = start(undefined);
    expect([(await put(body)).status, (await get()).status]).toEqual([204, 204]);
  });

  it('keeps an empty session for as long as the write says', async () => {
    const { put, get, wait } = start(undefined);
    expect((await put({ constants: { system: { sessionEmptyTimeout: 1000 } } })).status).toBe(201);
    wait(1000);
    expect((await get()).status).toBe(204);
  });

  it('starts a new branch but keeps the correlation id when the session existed before', async () => {
    const { put, get } = start(alone());
    const before = (await get()).session;
    await put(leave);
    const { session: again, status } = await put(active);
    expect([status, again?.correlationId, again?.changeNumber]).toEqual([201, before?.correlationId, 1]);
    expect(again?.branch).not.toBe(before?.branch);
  });
});

describe('joining', () => {
  it('adds the user with the next index, links it and counts it', async () => {
    const { put } = start({ ...alone(), membersInfo: { first: 0, next: 4, count: 1 } });
    const { session: joined } = await put(active, { as: bob });
    expect(joined?.membersInfo).toEqual({ first: 0, next: 5, count: 2, accepted: 2, active: 2 });
    expect([joined?.members[0]?.next, joined?.members[4]?.next]).toEqual([4, 5]);
    expect(joined?.members[4]).toMatchObject({
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
    const join = (constants: unknown) => put({ members: { me: { constants: { custom: constants } } } }, { as: bob });
    expect((await join('Hello')).session?.members[1]?.constants?.custom).toBe('Hello');
    expect((await join('Bye')).session?.members[1]?.constants?.custom).toBe('Hello');
  });
});

describe('leaving', () => {
  it('as the last member starts the session’s time-out', async () => {
    const { put, get, wait, at } = start(alone({ sessionEmptyTimeout: 60_000 }));
    const { status, session: left, headers } = await put(leave);
    expect([status, left?.nextTimer, headers.get('Expires')]).toEqual([200, at(60_000), 'Wed, 11 Mar 2026 12:01:00 GMT']);
    wait(59_999);
    expect((await get()).status).toBe(200);
    wait(1);
    expect((await get()).status).toBe(204);
  });

  it('can be undone before the time-out', async () => {
    const { put, get, wait } = start(alone({ sessionEmptyTimeout: 60_000 }));
    await put(leave);
    expect((await put(active)).session?.nextTimer).toBeUndefined();
    wait(60_000);
    expect((await get()).status).toBe(200);
  });
});
