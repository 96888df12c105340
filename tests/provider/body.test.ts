import { describe, expect, it } from 'vitest';
import { alice, custom, handleId, me, session, start } from './session-behind-handle.js';

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
  ])('is refused as %j', async (contentType) => {
    const { status, text } = await start(session()).send(change, { headers: { 'Content-Type': contentType } });
    expect([status, text]).toEqual([400, "The 'Content-Type' header must be application/json."]);
  });

  it('is asked for', async () => {
    const { provider } = start(session());
    const headers = { Authorization: `XBL3.0 x=${alice};invented`, 'X-Xbl-Contract-Version': '107' };
    const request = new Request(`http://provider.invalid/handles/${handleId}/session`, { method: 'PUT', headers, body: bytesOf(change) });
    expect((await provider.fetch(request)).status).toBe(400);
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
    const headers = {
      Authorization: `XBL3.0 x=${alice};invented`,
      'X-Xbl-Contract-Version': '107',
      'Content-Type': 'application/json',
    };
    const request = new Request(`http://provider.invalid/handles/${handleId}/session`, { method: 'PUT', headers, body: change });
    await request.text();
    expect((await provider.fetch(request)).status).toBe(400);
  });

  it('that is not there is refused in a sentence', async () => {
    const { provider } = start(session());
    const headers = { Authorization: `XBL3.0 x=${alice};invented`, 'X-Xbl-Contract-Version': '107', 'Content-Type': 'application/json' };
    const request = new Request(`http://provider.invalid/handles/${handleId}/session`, { method: 'PUT', headers });
    const response = await provider.fetch(request);
    expect([response.status, await response.text()]).toEqual([400, 'The request body must not be empty.']);
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
  it.each([
    ['a list for the whole', [], 'it must be an object'],
    ['a string for the whole', 'x', 'it must be an object'],
    ['null for the whole', null, 'it must be an object'],
    [
      'an unknown part',
      { activity: {} },
      "'/activity' must be absent, because only these are known: constants, properties, members, servers, roleTypes",
    ],
    [
      'an unknown part of properties',
      { properties: { Map: 1 } },
      "'/properties/Map' must be absent, because only these are known: system, custom",
    ],
    [
      'an unknown part of a member',
      me({}, { x: 1 }),
      "'/members/me/properties/x' must be absent, because only these are known: system, custom",
    ],
    [
      'an unknown member',
      { members: { you: {} } },
      "'/members/you' must be absent, because only these are known: me, me_<xuid>, me_all, me_allInSession, reserve_<number>, and null for an index",
    ],
    ['a name with a slash and a tilde', { properties: { 'a/b~c': 1 } }, "'/properties/a~1b~0c' must be absent"],
    ['a number for a member', { members: { me: 5 } }, "'/members/me' must be an object, or null"],
    ['a value for an index', { members: { 0: {} } }, "'/members/0' must be null"],
    ['null for a reservation', { members: { reserve_0: null } }, "'/members/reserve_0' must be an object"],
    ['a role that is no text', { members: { me: { roles: { lfg: 1 } } } }, "'/members/me/roles/lfg' must be a string"],
    ['a flag that is a text', me({ active: 'true' }), "'/members/me/properties/system/active' must be true or false"],
    ['a connection that is no GUID', me({ connection: 'x' }), "'/members/me/properties/system/connection' must be a GUID with hyphens"],
    [
      'an xuid that is a number',
      { members: { me: { constants: { system: { xuid: 1 } } } } },
      "'/members/me/constants/system/xuid' must be an xuid, which is a string of decimal digits",
    ],
    ['keywords that are no list', { properties: { system: { keywords: {} } } }, "'/properties/system/keywords' must be an array"],
    ['a keyword that is no text', { properties: { system: { keywords: ['a', 5] } } }, "'/properties/system/keywords/1' must be a string"],
    [
      'an unknown restriction',
      { properties: { system: { joinRestriction: 'all' } } },
      "'/properties/system/joinRestriction' must be one of none, local, followed, None, Local, Followed",
    ],
    [
      'too large a session',
      { constants: { system: { maxMembersCount: 10_001 } } },
      "'/constants/system/maxMembersCount' must be an integer from 1 to 10000",
    ],
    [
      'a time-out below 0',
      { constants: { system: { sessionEmptyTimeout: -1 } } },
      "'/constants/system/sessionEmptyTimeout' must be an integer of at least 0, or null",
    ],
    [
      'a role setting of 0',
      { roleTypes: { lfg: { roles: { tank: { max: 0 } } } } },
      "'/roleTypes/lfg/roles/tank/max' must be an integer of at least 1",
    ],
    [
      'a role setting that only answers have',
      { roleTypes: { lfg: { roles: { tank: { count: 1 } } } } },
      "'/roleTypes/lfg/roles/tank/count' must be absent, because only these are known: max, target",
    ],
    [
      'too long a name',
      { properties: { system: { matchmaking: { clientResult: { targetSessionRef: { name: 'x'.repeat(101) } } } } } },
      "'/properties/system/matchmaking/clientResult/targetSessionRef/name' must be a string of at most 100 characters",
    ],
  ])('is told with its place and what would be right: %s', async (_, body, sentence) => {
    expect(await refusalOf(body)).toContain(`The request body is invalid: ${sentence}`);
  });

  it.each([
    ['a turn of texts', { properties: { system: { turn: ['first'] } } }, "The session's 'turn' property must be an array of numbers."],
    ['a turn that is no list', { properties: { system: { turn: 5 } } }, "The session's 'turn' property must be an array of numbers."],
    [
      'a measurement that is no object',
      me({ serverMeasurements: { 'west/1~a': 41 } }),
      "Invalid member property serverMeasurements 'west/1~a' provided, must be a JSON object.",
    ],
  ])('is told in the recorded words: %s', async (_, body, sentence) => {
    expect(await refusalOf(body)).toBe(sentence);
  });

  it('within a measurement of a server is told with its place', async () => {
    expect(await refusalOf(me({ serverMeasurements: { west: { latency: 'low' } } }))).toBe(
      "The request body is invalid: '/members/me/properties/system/serverMeasurements/west/latency' must be an integer of at least 0.",
    );
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

  it('of a server that nobody knows has free system bags', async () => {
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
