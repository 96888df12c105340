import { describe, expect, it } from 'vitest';
import { actingFor, active, alice, bob, me, session, start, stranger, users } from './session-behind-handle.js';

const statusWith = async (headers: Readonly<Record<string, string>>, as = 'service') =>
  (await start(session()).get({ as, headers })).status;

describe('an Authorization header', () => {
  it.each([
    ['that is missing', undefined, 401],
    ['of another scheme', 'Bearer invented', 401],
    ['without parts', 'XBL3.0', 401],
    ['without a token', `XBL3.0 x=${alice};`, 401],
    ['of an unknown user', 'XBL3.0 x=nobody;invented', 401],
    ['that is expired', `XBL3.0 x=${alice};expired`, 401],
    ['in lower case', `xbl3.0 x=${alice};invented`, 200],
    ['with several spaces', `XBL3.0   x=${alice};invented`, 200],
    ['with text before it', `Token XBL3.0 x=${alice};invented`, 401],
    ['with text behind it', `XBL3.0 x=${alice};invented token`, 401],
    ['without a space', `XBL3.0x=${alice};invented`, 401],
    ['of another version', `XBL3a0 x=${alice};invented`, 401],
    ['with a space in the user hash', `XBL3.0 x=${alice} ;invented`, 401],
    ['with an empty user hash', 'XBL3.0 x=;invented', 401],
    ['with a semicolon in the token', `XBL3.0 x=${alice};inven;ted`, 200],
    ['with an xuid of 20 digits', 'XBL3.0 x=25332700000000010000;invented', 200],
    ['with 21 digits', 'XBL3.0 x=253327000000000100000;invented', 401],
    ['with digits and a letter behind them', `XBL3.0 x=${alice}a;invented`, 401],
    ['with digits and a letter before them', `XBL3.0 x=a${alice};invented`, 401],
  ])('%s: %#', async (_, Authorization, status) => {
    const response = await start(session()).get({ headers: { Authorization } });
    expect([response.status, response.text === '']).toEqual([status, status === 401]);
  });

  it('stands for the seeded user of its user hash also if that is all digits', async () => {
    const seed = { users: { [stranger]: { xuid: bob, gamertag: 'Amber Otter 02' } } };
    const { put } = start(session(), { seed });
    const { session: written } = await put(me({}, { custom: { Banner: 'blue' } }), { as: stranger });
    expect(written?.members[1]?.properties?.custom).toEqual({ Banner: 'blue' });
  });

  it('of digits names the user after the last four', async () => {
    const { put } = start(session());
    const { session: joined } = await put(active, { as: stranger });
    expect(joined?.members[2]).toMatchObject({ gamertag: 'Player 0008', activeTitleId: '1800000001' });
  });
});

describe('X-Xbl-OnBehalfOf-Title', () => {
  it.each([
    ['1800000007', 200],
    ['7', 200],
    ['18000000070', 400],
    ['', 400],
    ['7a', 400],
    ['a7', 400],
    ['-7', 400],
  ])('%j is answered with %i', async (title, status) => {
    expect(await statusWith({ 'X-Xbl-OnBehalfOf-Title': title })).toBe(status);
  });

  it('is refused in a sentence that names it', async () => {
    const { text } = await start(session()).get({ as: 'service', headers: { 'X-Xbl-OnBehalfOf-Title': 'x' } });
    expect(text).toBe("The 'X-Xbl-OnBehalfOf-Title' header must be a title id.");
  });

  it('has the form of a title id also when a user sends it, whose own title counts', async () => {
    expect(await statusWith({ 'X-Xbl-OnBehalfOf-Title': 'x' }, alice)).toBe(400);
    const { put } = start(session());
    const { session: joined } = await put(active, { as: stranger, headers: { 'X-Xbl-OnBehalfOf-Title': '1800000007' } });
    expect(joined?.members[2]?.activeTitleId).toBe('1800000001');
  });

  it('is the title of those whom a service brings, and the title of the service if it is absent', async () => {
    const titleOf = async (more: Readonly<Record<string, string>>) =>
      (await start(session()).put(active, actingFor(stranger, more))).session?.members[2]?.activeTitleId;
    expect([await titleOf({ 'X-Xbl-OnBehalfOf-Title': '1800000007' }), await titleOf({})]).toEqual(['1800000007', '1800000001']);
  });
});

describe('X-Xbl-OnBehalfOf-Users', () => {
  it.each([
    [alice, 200],
    [`${alice},${bob}`, 200],
    [`${alice},  ${bob}`, 200],
    [`${alice};priv=multiplayer,${bob};priv=multiplayer`, 200],
    ['', 400],
    ['everybody', 400],
    [`${alice},`, 400],
    [`,${alice}`, 400],
    [`${alice} ${bob}`, 400],
    [`${alice};${bob}`, 400],
    [`${alice};priv=`, 400],
    [`${alice};priv=1`, 400],
    [`${alice};role=owner`, 400],
    [`${alice},${bob};priv=`, 400],
    [`${alice},${bob}x`, 400],
    [`x${alice}`, 400],
    [`${alice};priv=multiplayer;priv=multiplayer`, 400],
    [`${alice},everybody`, 400],
  ])('%j is answered with %i', async (list, status) => {
    expect(await statusWith({ 'X-Xbl-OnBehalfOf-Users': list })).toBe(status);
  });

  it('is refused in a sentence that names it', async () => {
    const { text } = await start(session()).get(actingFor('everybody'));
    expect(text).toBe("The 'X-Xbl-OnBehalfOf-Users' header must be a comma-separated list of xuids.");
  });

  it('has its form also when a user sends it, who acts for nobody else', async () => {
    expect(await statusWith({ 'X-Xbl-OnBehalfOf-Users': 'everybody' }, alice)).toBe(400);
    const { put } = start(session());
    const { session: written } = await put(me({}, { custom: { Banner: 'blue' } }), {
      as: bob,
      headers: { 'X-Xbl-OnBehalfOf-Users': alice },
    });
    expect([written?.members[0]?.properties?.custom, written?.members[1]?.properties?.custom]).toEqual([{}, { Banner: 'blue' }]);
  });

  it('brings each user whom it lists, with the gamertag that the seed knows', async () => {
    const seed = { users: { ...users, ada: { xuid: stranger, gamertag: 'Amber Otter 02' } } };
    const { put } = start(session(), { seed });
    const join = { members: { me_all: { properties: { system: { active: true } } } } };
    const { session: joined } = await put(join, actingFor(`${stranger}, 2533270000000009;priv=multiplayer`));
    expect(joined?.members[2]).toMatchObject({ gamertag: 'Amber Otter 02', constants: { system: { xuid: stranger } } });
    expect(joined?.members[3]).toMatchObject({ constants: { system: { xuid: '2533270000000009' } } });
    expect(joined?.members[3]).not.toHaveProperty('gamertag');
  });

  it('is not needed by a service that is a user itself', async () => {
    const seed = { users: { service: { xuid: alice, isServer: true } } };
    const { session: written } = await start(session(), { seed }).put(me({}, { custom: { Banner: 'blue' } }), { as: 'service' });
    expect(written?.members[0]?.properties?.custom).toEqual({ Banner: 'blue' });
  });

  it('takes the place of the user that the service is', async () => {
    const seed = { users: { service: { xuid: alice, isServer: true } } };
    const { session: written } = await start(session(), { seed }).put(me({}, { custom: { Banner: 'blue' } }), actingFor(bob));
    expect([written?.members[0]?.properties?.custom, written?.members[1]?.properties?.custom]).toEqual([{}, { Banner: 'blue' }]);
  });
});

describe('a service that lists no users', () => {
  it('names them in the body', async () => {
    const { put } = start(session());
    const body = { members: { [`me_${stranger}`]: { properties: { system: { active: true } } } } };
    const { session: joined } = await put(body, { as: 'service' });
    expect(joined?.members[2]).toMatchObject({ activeTitleId: '1800000001', constants: { system: { xuid: stranger } } });
    expect(joined?.members[2]).not.toHaveProperty('gamertag');
  });

  it('means those whom the body names by all of them', async () => {
    const { put } = start(session());
    const body = { members: { [`me_${alice}`]: {}, me_all: { properties: { custom: { Banner: 'blue' } } } } };
    const { session: written } = await put(body, { as: 'service' });
    expect([written?.members[0]?.properties?.custom, written?.members[1]?.properties?.custom]).toEqual([{ Banner: 'blue' }, {}]);
  });

  it('has no `me`, and neither has one for two users', async () => {
    const { put } = start(session());
    for (const asked of [{ as: 'service' }, actingFor(`${alice},${bob}`)]) {
      expect(await put(active, asked)).toMatchObject({ status: 400, text: "The member 'me' needs exactly one user." });
    }
  });
});

describe('a principal that is neither user nor service', () => {
  it('reads an open session and has no `me`', async () => {
    const { get, put } = start(session(), { seed: { users: { nobody: {} } } });
    expect([(await get({ as: 'nobody' })).status, (await put(active, { as: 'nobody' })).status]).toEqual([200, 400]);
  });
});
