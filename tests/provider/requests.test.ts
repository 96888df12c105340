import { describe, expect, it } from 'vitest';
import { createProvider } from '../../src/provider/index.js';
import { active, alice, custom, handleId, member, reference, session, start } from './session-behind-handle.js';

const headers = { Authorization: `XBL3.0 x=${alice};invented`, 'X-Xbl-Contract-Version': '107' };
const url = `http://provider.invalid/handles/${handleId}/session`;

describe('a request that goes nowhere', () => {
  it.each([
    ['another path', '/handles', 404, 'The requested resource was not found.'],
    ['no handle id', '/handles/undefined/session', 404, 'The request URI contains an invalid handle ID.'],
    ['a malformed encoding', '/handles/%zz/session', 404, 'The request URI contains an invalid handle ID.'],
  ])('is told so: %s', async (_, path, status, text) => {
    const response = await start(session()).provider.fetch(new Request(`http://provider.invalid${path}`, { headers }));
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(text)]);
  });

  it('may write handles and session in capitals', async () => {
    const response = await start(session()).provider.fetch(
      new Request(url.replace('handles', 'Handles').replace('session', 'Session'), { headers }),
    );
    expect(response.status).toBe(200);
  });

  it('is told which method is not allowed', async () => {
    const response = await start(session()).provider.fetch(new Request(url, { method: 'DELETE', headers }));
    expect([response.status, await response.text()]).toEqual([405, 'The method DELETE is not allowed.']);
  });

  it('of another method is not read', async () => {
    let pulled = 0;
    const body = new ReadableStream(
      {
        pull(controller) {
          pulled += 1;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const request = new Request(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect([(await start(session()).provider.fetch(request)).status, pulled]).toEqual([405, 0]);
  });
});

describe('a contract version that is refused', () => {
  it('is told what it must be', async () => {
    const { text } = await start(session()).get({ headers: { 'X-Xbl-Contract-Version': '103' } });
    expect(text).toBe("The 'X-Xbl-Contract-Version' header must be an integer of at least 104.");
  });
});

describe('the query parameter nocommit', () => {
  it('is told what it must be', async () => {
    const { status, text } = await start(session()).put(active, { query: '?nocommit=maybe' });
    expect([status, text]).toEqual([400, "The query parameter 'nocommit' must be true or false."]);
  });

  it.each(['?nocommit=True', '?NoCommit=true&nocommit=true'])('is a trial as %s', async (query) => {
    const { put, get } = start(session());
    const { tag } = await get();
    expect((await put(custom({ Map: 'reef' }), { query })).session?.properties.custom).toEqual({ Map: 'reef' });
    expect((await get()).tag).toBe(tag);
  });
});

describe('an answer', () => {
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

describe('an error of the caller’s own functions', () => {
  it('is not taken for an answer', async () => {
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
