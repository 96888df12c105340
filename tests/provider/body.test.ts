import { describe, expect, it } from 'vitest';
import { alice, custom, handleId, me, session, start, system } from './session-behind-handle.js';

const change = JSON.stringify(custom({ Map: 'reef' }));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const refusalOf = async (body: unknown, as = alice) => (await start(session()).put(body, { as })).text;

/** A change of exactly so many bytes. */
function padded(length: number): string {
  const empty = JSON.stringify(custom({ Text: '' }));
  return JSON.stringify(custom({ Text: 'x'.repeat(length - empty.length) }));
}

describe('the media type of a body', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json;',
    'application/json; ',
    'application/json;charset=utf-8',
    'application/json ; charset = utf-8 ;',
    'application/json; charset="UTF-8"',
  ])('is taken as %s', async (contentType) => {
    expect((await start(session()).send(change, { headers: { 'Content-Type': contentType } })).status).toBe(200);
  });

  it.each([
    '',
    'json',
    'text/json',
    'x-application/json',
    'application/json charset=utf-8',
    'application/json; charset=utf-8; version=1',
    'application/json; charset=',
    'application/json; charset=utf-16',
    'application/json; version=1',
    'application/json, application/json',
    'application/jsonx',
    'application/merge-patch+json',
  ])('is refused as %j', async (contentType) => {
    const { status, text } = await start(session()).send(change, { headers: { 'Content-Type': contentType } });
    expect([status, text]).toEqual([400, "The 'Content-Type' header must be application/json."]);
  });

  it('is asked for', async () => {
    expect((await start(session()).send(bytesOf(change), { headers: { 'Content-Type': undefined } })).status).toBe(400);
  });
});

describe('the coding of a body', () => {
  it.each(['identity', 'Identity'])('may be %s, which is none', async (encoding) => {
    expect((await start(session()).send(change, { headers: { 'Content-Encoding': encoding } })).status).toBe(200);
  });

  it.each(['gzip', 'identity, gzip'])('is refused as %s', async (encoding) => {
    const { status, text } = await start(session()).send(change, { headers: { 'Content-Encoding': encoding } });
    expect([status, text]).toEqual([400, `The content encoding '${encoding}' is not supported.`]);
  });
});

describe('a body', () => {
  it('arrives in pieces', async () => {
    const pieces = [change.slice(0, 5), change.slice(5, 12), change.slice(12)].map(bytesOf);
    const body = new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });
    expect((await start(session()).send(body)).session?.properties.custom).toEqual({ Map: 'reef' });
  });

  it('may have a million bytes and not one more', async () => {
    const { send } = start(session());
    expect([(await send(padded(1_000_000))).status, (await send(padded(1_000_001))).status]).toEqual([200, 400]);
  });

  it('that is too large is read no further, and its sender told to stop', async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(400_000));
      },
      cancel() {
        cancelled = true;
      },
    });
    const { status, text } = await start(session()).send(body);
    expect([status, text, cancelled]).toEqual([400, 'The request body is too large or was cut off.', true]);
    expect(pulled).toBeLessThan(6);
  });

  it('that breaks off is refused', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytesOf('{}'));
        controller.error(new Error('connection reset'));
      },
    });
    const { status, text } = await start(session()).send(body);
    expect([status, text]).toEqual([400, 'The request body is too large or was cut off.']);
  });

  it('of a request that somebody else has read is refused', async () => {
    const { provider } = start(session());
    const headers = { Authorization: `XBL3.0 x=${alice};invented`, 'X-Xbl-Contract-Version': '107', 'Content-Type': 'application/json' };
    const request = new Request(`http://provider.invalid/handles/${handleId}/session`, { method: 'PUT', headers, body: change });
    await request.text();
    expect((await provider.fetch(request)).status).toBe(400);
  });

  it('that is not there is refused in a sentence', async () => {
    expect(await start(session()).ask('PUT', undefined)).toMatchObject({ status: 400, text: 'The request body must not be empty.' });
  });

  it('may begin with a byte order mark', async () => {
    expect((await start(session()).send('\uFEFF{}')).status).toBe(200);
  });

  it.each([
    ['nothing', '', 'The request body must not be empty.'],
    ['white space', ' \n', 'The request body must not be empty.'],
    ['no JSON', '{"properties":', 'The request body must be JSON.'],
    [
      'an integer without end',
      `{"properties":{"custom":{"a":${'1'.repeat(1001)}}}}`,
      'The request body is invalid: an integer has 1001 digits, but at most 1000 are read.',
    ],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'The request body must be UTF-8.'],
  ])('of %s is refused in a sentence', async (_, body, sentence) => {
    expect(await start(session()).send(body)).toMatchObject({ status: 400, text: sentence });
  });

  it('is looked at after the preconditions', async () => {
    const { send } = start(session());
    const headers = { 'Content-Type': 'text/plain', 'If-Match': '"x"' };
    expect([(await send('{', { headers })).status, (await send('{')).status]).toEqual([412, 400]);
  });

  it('is nested at most a hundred levels deep', async () => {
    // The value stands three levels below the root.
    const nested = (depth: number) => `{"properties":{"custom":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}}`;
    const { send } = start(session());
    expect((await send(nested(98))).status).toBe(200);
    expect(await send(nested(99))).toMatchObject({
      status: 400,
      text: 'The request body is invalid: it must be nested at most 100 levels deep.',
    });
  });

  it('holds no number beyond the range of a double', async () => {
    const { send } = start(session());
    expect(await send('{"properties":{"custom":{"a":[1e999]}}}')).toMatchObject({
      status: 400,
      text: 'The request body is invalid: it must be free of numbers beyond the range of a double.',
    });
    expect((await send('{"properties":{"custom":{"a":[1e300]}}}')).status).toBe(200);
  });
});

describe('a fault in a body', () => {
  const absent = (known: string) => `absent, because only these are known: ${known}`;
  const inMe = '/members/me/properties';
  const reference = { matchmaking: { clientResult: { targetSessionRef: { name: 'x'.repeat(101) } } } };
  const roles = (tank: object) => ({ roleTypes: { lfg: { roles: { tank } } } });

  it.each([
    ['', [], 'an object'],
    ['', 'x', 'an object'],
    ['', null, 'an object'],
    ['/activity', { activity: {} }, absent('constants, properties, members, servers, roleTypes')],
    ['/properties/Map', { properties: { Map: 1 } }, absent('system, custom')],
    ['/properties/a~1b~0c', { properties: { 'a/b~c': 1 } }, absent('system, custom')],
    [`${inMe}/x`, me({}, { x: 1 }), absent('system, custom')],
    ['/members/you', { members: { you: {} } }, absent('me, me_<xuid>, me_all, me_allInSession, reserve_<number>, and null for an index')],
    ['/members/me', { members: { me: 5 } }, 'an object, or null'],
    ['/members/0', { members: { 0: {} } }, 'null'],
    ['/members/reserve_0', { members: { reserve_0: null } }, 'an object'],
    ['/members/me/roles/lfg', { members: { me: { roles: { lfg: 1 } } } }, 'a string'],
    [`${inMe}/system/active`, me({ active: 'true' }), 'true or false'],
    [`${inMe}/system/connection`, me({ connection: 'x' }), 'a GUID with hyphens'],
    [`${inMe}/system/serverMeasurements/west/latency`, me({ serverMeasurements: { west: { latency: '9' } } }), 'an integer of at least 0'],
    [
      '/members/me/constants/system/xuid',
      { members: { me: { constants: { system: { xuid: 1 } } } } },
      'an xuid, which is a string of decimal digits',
    ],
    ['/properties/system/keywords', system({ keywords: {} }), 'an array'],
    ['/properties/system/keywords/1', system({ keywords: ['a', 5] }), 'a string'],
    ['/properties/system/joinRestriction', system({ joinRestriction: 'all' }), 'one of none, local, followed, None, Local, Followed'],
    ['/properties/system/matchmaking/clientResult/targetSessionRef/name', system(reference), 'a string of at most 100 characters'],
    ['/constants/system/maxMembersCount', { constants: { system: { maxMembersCount: 10_001 } } }, 'an integer from 1 to 10000'],
    ['/constants/system/sessionEmptyTimeout', { constants: { system: { sessionEmptyTimeout: -1 } } }, 'an integer of at least 0, or null'],
    ['/roleTypes/lfg/roles/tank/max', roles({ max: 0 }), 'an integer of at least 1'],
    ['/roleTypes/lfg/roles/tank/count', roles({ count: 1 }), absent('max, target')],
  ])('is told with its place and what would be right: %s', async (pointer, body, expected) => {
    const place = pointer === '' ? 'it' : `'${pointer}'`;
    expect(await refusalOf(body)).toBe(`The request body is invalid: ${place} must be ${expected}.`);
  });

  it.each([
    [
      'a turn of texts',
      system({ turn: ['first'] }),
      "The session's 'turn' property must be an array of numbers representing the indicies of the member(s) in the session whose turn it is.",
    ],
    [
      'a turn that is no list',
      system({ turn: 5 }),
      "The session's 'turn' property must be an array of numbers representing the indicies of the member(s) in the session whose turn it is.",
    ],
    [
      'a measurement that is no object',
      me({ serverMeasurements: { 'west/1~a': 41 } }),
      "Invalid member property serverMeasurements 'west/1~a' provided, must be a JSON object.",
    ],
  ])('is told in the recorded words: %s', async (_, body, sentence) => {
    expect(await refusalOf(body)).toBe(sentence);
  });

  it('within the servers of a service is told with its place', async () => {
    const fault = (servers: unknown) => refusalOf({ servers }, 'service');
    expect(await fault([])).toContain("'/servers' must be an object.");
    expect(await fault({ dedicated: 5 })).toContain("'/servers/dedicated' must be an object, or null.");
    expect(await fault({ matchmaking: { properties: { system: { status: 'lost' } } } })).toContain(
      "'/servers/matchmaking/properties/system/status' must be one of searching, expired, found, failed, canceled, Searching, Expired, Found, Failed, Canceled.",
    );
  });
});

describe('a name in a body', () => {
  it.each([
    ['a member by its xuid', { [`me_${alice}`]: {} }, 200],
    ['a member by something else', { me_alice: {} }, 400],
    ['a member by an xuid with a tail', { [`me_${alice}x`]: {} }, 400],
    ['an index with a leading zero', { '01': null }, 400],
    ['an index with a tail', { '1x': null }, 400],
    ['an index with a head', { x1: null }, 400],
    ['an index of several digits', { 10: null }, 200],
    ['a name with a head before me', { x_me_1: {} }, 400],
    ['a seat with a leading zero', { reserve_01: {} }, 400],
    ['a seat with a tail', { reserve_1x: {} }, 400],
    ['a seat with a head', { x_reserve_1: {} }, 400],
    ['a seat of several digits', { reserve_10: { constants: { system: { xuid: alice } } } }, 200],
  ])('%s is answered with %i', async (_, members, status) => {
    expect((await start(session()).put({ members }, { as: 'service' })).status).toBe(status);
  });

  it('of an unknown server has free system objects', async () => {
    const dedicated = { constants: { system: { anything: 1 } }, properties: { system: { status: 5 } } };
    const { session: written } = await start(session()).put({ servers: { dedicated } }, { as: 'service' });
    expect(written?.servers.dedicated).toMatchObject(dedicated);
  });

  it('of a server may be one that every object has', async () => {
    const { status, text } = await start(session()).send('{"servers":{"constructor":{"properties":{"system":{"status":5}}}}}', {
      as: 'service',
    });
    expect([status, text]).toEqual([200, expect.stringContaining('"constructor":{"constants"')]);
  });
});
