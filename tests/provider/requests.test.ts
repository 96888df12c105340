import { describe, expect, it } from 'vitest';
import { createProvider } from '../../src/provider/index.js';
import { active, alice, handleId, member, otherHandleId, reference, session, start } from './session-behind-handle.js';

const headers = { Authorization: `XBL3.0 x=${alice};invented`, 'X-Xbl-Contract-Version': '107' };
const url = `http://provider.invalid/handles/${handleId}/session`;

describe('a path', () => {
  it.each([
    '/',
    '/handles',
    `/handles/${handleId}`,
    `/handles/${handleId}/session/`,
    `/handles/${handleId}/sessions`,
    `/x/handles/${handleId}/session`,
  ])('is refused when it is %s', async (path) => {
    const { status, headers: received, text } = await start(session()).get({ path });
    expect([status, received.get('Content-Type'), text]).toEqual([404, 'text/plain', 'The requested resource was not found.']);
  });

  it.each([
    ...['not-a-guid', '00000000-0000-0000-0000-000000000000', `{${handleId}}`, handleId.slice(1), `${handleId}0`, '', '%zz', '%00'],
    ...['..%2f..%2fhandles', 'a'.repeat(3000), '%F0%9F%98%80', '%C0%80', ' ', '*', `${handleId}%00`, `${handleId}%20`],
  ])('is refused in the recorded words when the handle id is %.50s', async (handle) => {
    const { get, put } = start(session());
    const refused = {
      status: 404,
      text: 'The request URI contains an invalid handle ID. It may contain invalid characters or be all zeroes.',
    };
    expect([await get({ handle }), await put({}, { handle })]).toMatchObject([refused, refused]);
  });

  it('may be in capitals, and have unknown query parameters', async () => {
    const { get } = start(session());
    expect((await get({ path: `/Handles/${handleId.toUpperCase()}/Session?changeNumber=5` })).status).toBe(200);
  });
});

describe('a method', () => {
  it.each(['POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('%s is refused and the allowed ones are named', async (method) => {
    const { status, headers: received, text } = await start(session()).ask(method, undefined);
    expect([status, received.get('Allow'), received.get('Content-Type')]).toEqual([405, 'GET, PUT', 'text/plain']);
    expect(text).toBe(`The method ${method} is not allowed.`);
  });

  it('that is not allowed is refused without reading the body', async () => {
    let pulled = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      pulled += 1;
      controller.close();
    };
    const { status } = await start(session()).ask('POST', new ReadableStream({ pull }, { highWaterMark: 0 }));
    expect([status, pulled]).toEqual([405, 0]);
  });
});

describe('a contract version', () => {
  it.each([
    ['104', 104],
    ['105', 105],
    ['106', 105],
    ['107', 107],
    ['108', 107],
    ['999999999999', 107],
  ])('%s is rendered as %i', async (version, rendered) => {
    const { session: read } = await start(session()).get({ headers: { 'X-Xbl-Contract-Version': version } });
    expect(read?.contractVersion).toBe(rendered);
  });

  it.each([undefined, '', '103', '1', '0', '-107', '10.7', 'abc', '107, 107', '0x6b', '1e3'])('%s is refused', async (version) => {
    const { status, text } = await start(session()).get({ headers: { 'X-Xbl-Contract-Version': version } });
    expect([status, text]).toEqual([400, "The 'X-Xbl-Contract-Version' header must be an integer of at least 104."]);
  });
});

describe('a response', () => {
  it.each([
    ['a session', {}, 200],
    ['an error', { path: '/handles/x/session' }, 404],
    ['a missing token', { headers: { Authorization: undefined } }, 401],
  ] as const)('carries the recorded headers: %s', async (_, asked, status) => {
    const { get } = start(session());
    const [one, other] = [await get(asked), await get(asked)];
    expect([one.status, one.headers.get('X-Content-Type-Options')]).toEqual([status, 'nosniff']);
    expect(one.headers.get('X-XblCorrelationId')).toMatch(/^[0-9a-f-]{36}$/);
    expect(other.headers.get('X-XblCorrelationId')).not.toBe(one.headers.get('X-XblCorrelationId'));
  });

  it('escapes the names in the path of the session', async () => {
    const { provider, get } = start(session());
    const other = { ...reference, name: 'a b/ü' };
    provider.addSession(other, session());
    provider.addHandle(otherHandleId, { type: 'invite', reference: other });
    expect((await get({ handle: otherHandleId })).headers.get('Content-Location')).toMatch(/\/sessions\/a%20b%2F%C3%BC$/);
  });

  it('to a handle that does not exist is an error', async () => {
    const { provider, get } = start(undefined);
    provider.removeHandle(handleId);
    expect(await get()).toMatchObject({ status: 404, text: "The requested handle wasn't found." });
  });

  it('with a session may be kept as long as it is checked', async () => {
    const { headers: received } = await start(session()).put(active);
    expect([received.get('Content-Type'), received.get('Cache-Control')]).toEqual(['application/json', 'max-age=0, must-revalidate']);
    expect(received.get('Content-Location')).toBe(`/serviceconfigs/${reference.scid}/sessionTemplates/lobby/sessions/harbor`);
  });

  it('without a session has no media type', async () => {
    const { headers: received, status, text } = await start(undefined).get();
    expect([status, text, received.get('Content-Type')]).toEqual([204, '', null]);
  });

  it('has the time of the clock', async () => {
    const { get, wait } = start(session());
    wait(90_000);
    expect((await get()).headers.get('Date')).toBe('Wed, 11 Mar 2026 12:01:30 GMT');
  });
});

describe('a provider without options', () => {
  const startPlain = () => {
    const provider = createProvider();
    provider.addSession(reference, session());
    provider.addHandle(handleId, { type: 'invite', reference });
    return () => provider.fetch(new Request(url, { headers }));
  };

  it('makes ids of its own', async () => {
    const ask = startPlain();
    const ids = [await ask(), await ask()].map((response) => response.headers.get('X-XblCorrelationId'));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(2);
  });

  it('has the time of the day', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const date = Date.parse((await startPlain()()).headers.get('Date') ?? '');
    expect([date >= before, date <= Date.now()]).toEqual([true, true]);
  });

  it('limits no rate and is never overloaded', async () => {
    const ask = startPlain();
    const statuses = new Set<number>();
    for (let count = 0; count < 40; count += 1) statuses.add((await ask()).status);
    expect([...statuses]).toEqual([200]);
  });
});

describe('an overload', () => {
  it('is a 503 with a time to wait and no body, before the token is looked at, as long as it lasts', async () => {
    let overloaded = true;
    const { get } = start(session(), { isOverloaded: () => overloaded });
    const { status, headers: received, text } = await get({ headers: { Authorization: undefined } });
    expect([status, received.get('Retry-After'), text]).toEqual([503, '5', '']);
    overloaded = false;
    expect((await get()).status).toBe(200);
  });
});

describe('an error of the caller’s own functions', () => {
  it('is not taken for a response', async () => {
    const provider = createProvider({
      isOverloaded: () => {
        throw new Error('the test is wrong');
      },
    });
    await expect(provider.fetch(new Request(url, { headers }))).rejects.toThrow('the test is wrong');
  });
});

describe('the templates of a seed', () => {
  it('are found in any case, and by the whole name', async () => {
    const template = { constants: { system: { maxMembersCount: 4 } } };
    const sizeWith = async (name: string) => {
      const { put } = start(undefined, { seed: { templates: { [name]: template } } });
      return (await put(active)).session?.constants.system?.maxMembersCount;
    };
    expect(await sizeWith(`${reference.scid.toUpperCase()}/Lobby`)).toBe(4);
    expect(await sizeWith(`${reference.scid}/lob`)).toBe(100);
  });
});

describe('the sessions of a seed', () => {
  it('have the handles of the seed, which keep their types and users', async () => {
    const seed = {
      sessions: [{ reference, document: session({}, {}, [member(alice)]) }],
      handles: { [handleId]: { type: 'activity', reference, ownerXuid: alice } },
    } as const;
    const { fetch } = createProvider({ seed });
    const init = { method: 'PUT', headers: { ...headers, 'Content-Type': 'application/json' }, body: '{"members":{"me":null}}' };
    expect((await fetch(new Request(url, init))).status).toBe(204);
    expect((await fetch(new Request(url, { headers }))).status).toBe(404);
  });
});
