import { describe, expect, it } from 'vitest';
import { active, alice, custom, member, session, start, system } from './session-behind-handle.js';

const userStyle = { capabilities: { userAuthorizationStyle: true } } as const;
const create = async (constants: object, properties: object) => {
  const { status, session: created } = await start(undefined).put({ constants: { system: constants }, ...system(properties), ...active });
  const { joinRestriction, readRestriction } = created?.properties.system ?? {};
  return { status, restrictions: [joinRestriction, readRestriction] };
};

describe('the restrictions of a new session', () => {
  it.each([
    ['neither', {}, {}, ['none', 'none']],
    ['a joinRestriction only', {}, { joinRestriction: 'followed' }, ['followed', 'none']],
    ['a local joinRestriction only', {}, { joinRestriction: 'local' }, ['local', 'none']],
    ['both', {}, { joinRestriction: 'local', readRestriction: 'followed' }, ['local', 'followed']],
    ['neither, with user authorization', userStyle, {}, ['local', 'local']],
    ['a joinRestriction only, with user authorization', userStyle, { joinRestriction: 'followed' }, ['followed', 'followed']],
    ['a local joinRestriction only, with user authorization', userStyle, { joinRestriction: 'local' }, ['local', 'local']],
    ['a readRestriction only, with user authorization', userStyle, { readRestriction: 'followed' }, ['local', 'followed']],
  ])('are filled in when the write gives %s', async (_, constants, properties, restrictions) => {
    expect(await create(constants, properties)).toEqual({ status: 201, restrictions });
  });

  it.each([
    ['reading less open than joining, which is none by default', {}, { readRestriction: 'local' }],
    ['joining open to all with user authorization, which reading would have to follow', userStyle, { joinRestriction: 'none' }],
    ['reading open to all with user authorization', userStyle, { readRestriction: 'none' }],
  ])('are refused: %s', async (_, constants, properties) => {
    expect((await create(constants, properties)).status).toBe(400);
  });
});

describe('a restriction', () => {
  it.each([
    ['local', 'local', 200],
    ['local', 'followed', 200],
    ['local', 'none', 200],
    ['followed', 'local', 400],
    ['followed', 'followed', 200],
    ['followed', 'none', 200],
    ['none', 'local', 400],
    ['none', 'followed', 400],
    ['none', 'none', 200],
    ['None', 'Followed', 400],
    ['Followed', 'None', 200],
  ])('on joining of %s goes with one on reading of %s: %i', async (joinRestriction, readRestriction, status) => {
    expect((await start(session()).put(system({ joinRestriction, readRestriction }))).status).toBe(status);
  });

  it('on reading that is less open than joining is refused in a sentence', async () => {
    const { text } = await start(session()).put(system({ readRestriction: 'local' }));
    expect(text).toBe("The session's 'readRestriction' must be at least as open as its 'joinRestriction'.");
  });

  it.each(['none', 'None'])('on reading of %s is refused with user authorization, in the recorded words', async (readRestriction) => {
    const { put } = start(session(userStyle, { joinRestriction: 'local', readRestriction: 'local' }));
    expect(await put(system({ readRestriction }))).toMatchObject({
      status: 400,
      text: "Invalid session 'readRestriction' provided, cannot be set to none on sessions with the 'userAuthorizationStyle' capability.",
    });
    expect((await put(system({ readRestriction: 'followed' }))).status).toBe(200);
  });

  it('on joining a large session is refused in a sentence, and none is not', async () => {
    const { put } = start(session({ capabilities: { large: true } }));
    expect(await put(system({ joinRestriction: 'local' }))).toMatchObject({
      status: 400,
      text: "A large session's 'joinRestriction' must be none.",
    });
    expect((await put(system({ joinRestriction: 'None' }))).status).toBe(200);
  });

  it('on reading a large session is taken where that is as open as joining', async () => {
    const { put } = start(session({ capabilities: { large: true } }));
    expect((await put(system({ readRestriction: 'none' }))).status).toBe(200);
  });
});

describe('restrictions that a session was loaded with', () => {
  it.each([
    ['reading open to all with user authorization', session(userStyle, { joinRestriction: 'none', readRestriction: 'none' })],
    ['none at all with user authorization', session(userStyle)],
    ['one on joining a large session', session({ capabilities: { large: true } }, { joinRestriction: 'local' })],
    ['reading less open than joining', session({}, { joinRestriction: 'none', readRestriction: 'local' })],
  ])('stand in the way of no other write: %s', async (_, document) => {
    expect((await start(document).put(custom({ Map: 'reef' }))).status).toBe(200);
  });

  it('may be sent again as they are, but not be changed for others that break a rule', async () => {
    const { put } = start(session({}, { joinRestriction: 'none', readRestriction: 'local' }));
    expect((await put(system({ joinRestriction: 'none', readRestriction: 'local' }))).status).toBe(200);
    expect((await put(system({ joinRestriction: 'followed' }))).status).toBe(400);
    expect((await put(system({ readRestriction: 'followed' }))).status).toBe(400);
  });
});

describe('a flag of the session', () => {
  it.each(['closed', 'locked'])('%s is shown while it is true and absent when it is false', async (name) => {
    const { put } = start(session());
    expect((await put(system({ [name]: true }))).session?.properties.system).toEqual({ [name]: true });
    expect((await put(system({ [name]: false }))).session?.properties.system).toEqual({});
  });

  it.each(['closed', 'locked'])('%s that is false already changes nothing', async (name) => {
    const { put, get } = start(session());
    expect((await put(system({ [name]: false }))).tag).toBe((await get()).tag);
  });
});

describe('keywords', () => {
  it.each(['private', 'Private'] as const)('are refused on a session that is %s, in a sentence', async (visibility) => {
    const { put } = start(session({ visibility }));
    expect(await put(system({ keywords: ['raid'] }))).toMatchObject({ status: 400, text: 'A private session must not have keywords.' });
    expect((await put(system({ keywords: [] }))).status).toBe(200);
  });

  it('are taken on a session that is visible', async () => {
    const { session: written } = await start(session({ visibility: 'visible' })).put(system({ keywords: ['raid'] }));
    expect(written?.properties.system?.keywords).toEqual(['raid']);
  });
});

describe('a list of member indices', () => {
  const owned = { capabilities: { hasOwners: true } };

  it.each([
    ['turn', session(), { turn: [0, 1] }, { turn: [0, 7] }],
    ['owners', session(owned, { owners: [0] }), { owners: [0, 1] }, { owners: [0, 7] }],
  ])('%s names members only', async (_, document, members, stranger) => {
    const { put } = start(document);
    expect((await put(system(members))).session?.properties.system).toMatchObject(members);
    expect(await put(system(stranger))).toMatchObject({ status: 400, text: 'No member of the session has the index 7.' });
  });

  it('may name a member who joins with the same write', async () => {
    const { put } = start(session({}, {}, [member(alice)]));
    const { session: written } = await put({ ...system({ turn: [1] }), ...active }, { as: '2533270000000002' });
    expect(written?.members[1]?.turn).toBe(true);
  });

  it('turn is refused on a large session, in a sentence', async () => {
    const { put } = start(session({ capabilities: { large: true } }));
    expect(await put(system({ turn: [0] }))).toMatchObject({ status: 400, text: "A large session must not have a 'turn'." });
    expect((await put(system({ turn: [] }))).status).toBe(200);
  });
});
