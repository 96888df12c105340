import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  joinSession,
  leaveSession,
  type ModeOptions,
  modifySession,
  refreshSession,
  updateMember,
  updateSession,
  type WriteMode,
} from '../../src/client/sessions.js';
import { type Client, createClient, InvalidArgumentError, MpsdError, type MultiplayerSession, type OutcomeFor } from '../../src/index.js';
import { createProviderStates } from '../../src/provider/states/states.js';
import { answer, etag, handleId, minimal, observe, type Respond, session, single, text, withCustom } from '../proof/client/harness.js';
import { inTurn, onCommand } from './scripted.js';

const left = new Error('the player left');
const custom = { round: 2, old: null };

/** Each function, and the change that it sends. */
const writers = [
  [
    'joinSession',
    (client: Client, options?: ModeOptions) => joinSession(client, handleId, {}, options),
    { members: { me: { constants: { system: {} }, properties: { system: { active: true } } } } },
  ],
  ['leaveSession', (client: Client, options?: ModeOptions) => leaveSession(client, handleId, options), { members: { me: null } }],
  [
    'updateMember',
    (client: Client, options?: ModeOptions) => updateMember(client, handleId, { custom, system: { active: false } }, options),
    { members: { me: { properties: { custom, system: { active: false } } } } },
  ],
  [
    'updateSession',
    (client: Client, options?: ModeOptions) => updateSession(client, handleId, { custom, system: { closed: true } }, options),
    { properties: { custom, system: { closed: true } } },
  ],
] as const;

describe.each(writers)('%s', (_, write, change) => {
  it('sends one PUT with its change and nothing else', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client)).resolves.toMatchObject({ status: 200 });
    const { method, url, body } = single(requests);
    expect([method, new URL(url).pathname, new URL(url).search]).toEqual(['PUT', `/handles/${handleId}/session`, '']);
    expect(JSON.parse(body ?? '')).toEqual(change);
  });

  it.each<[string, ModeOptions | undefined, string | null, string | null]>([
    ['no mode', undefined, '*', null],
    ['an undefined mode', { writeMode: undefined }, '*', null],
    ['updateExisting', { writeMode: 'updateExisting' }, '*', null],
    ['createNew', { writeMode: 'createNew' }, null, '*'],
    ['updateOrCreateNew', { writeMode: 'updateOrCreateNew' }, null, null],
    ['synchronizedUpdate', { writeMode: 'synchronizedUpdate', etag }, etag, null],
  ])('with %s has the precondition of it', async (_, options, match, noneMatch) => {
    const { client, requests } = observe(createClient);
    await write(client, options);
    const { headers } = single(requests);
    expect([headers.get('If-Match'), headers.get('If-None-Match')]).toEqual([match, noneMatch]);
  });

  it('with synchronizedUpdate and no entity tag sends nothing', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { writeMode: 'synchronizedUpdate', etag: undefined })).rejects.toThrow(
      new InvalidArgumentError('writeMode "synchronizedUpdate" needs the etag of an outcome, but it was undefined'),
    );
    expect(requests).toEqual([]);
  });

  it('with an unknown mode sends nothing', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { writeMode: 'overwrite' as 'createNew' })).rejects.toThrow(
      new InvalidArgumentError('writeMode must be createNew, updateOrCreateNew, updateExisting or synchronizedUpdate, but was "overwrite"'),
    );
    expect(requests).toEqual([]);
  });

  it('hands the other options on', async () => {
    const { client, requests } = observe(createClient);
    const headers = { 'Accept-Language': 'en-US' };
    await write(client, { writeMode: 'createNew', headers, query: { nocommit: true }, correlationVector: 'cV.1', retry: true });
    const request = single(requests);
    expect(new URL(request.url).search).toBe('?nocommit=true');
    expect([...['Accept-Language', 'MS-CV', 'If-None-Match'].map((name) => request.headers.get(name))]).toEqual(['en-US', 'cV.1', '*']);
  });

  it('ends with the caller’s signal', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { signal: AbortSignal.abort(left) })).rejects.toBe(left);
    expect(requests).toEqual([]);
  });

  it('cannot be repeated in a mode that would undo what others wrote', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { writeMode: 'updateExisting', retry: true })).rejects.toThrow(InvalidArgumentError);
    expect(requests).toEqual([]);
  });

  it.each([text(404, 'gone'), text(403, 'no'), answer(412)])('gives a refusal as an outcome', async (refuse) => {
    const { client } = observe(createClient, refuse);
    expect([403, 404, 412]).toContain((await write(client)).status);
  });
});

describe('joinSession', () => {
  it('sends everything that a member brings along', async () => {
    const { client, requests } = observe(createClient);
    await joinSession(client, handleId, {
      xuid: '2533270000000002',
      initialize: true,
      active: false,
      connection: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77',
      subscription: { id: '845cc784-7348-4a27-bcde-3083579ae5e4', changeTypes: ['everything'] },
      secureDeviceAddress: 'AAECAwQFBgcICQoLDA0ODw==',
      roles: { team: 'red' },
      constants: { skill: 18446744073709551615n },
      properties: { ready: false },
    });
    expect(single(requests).body).toBe(
      JSON.stringify({
        members: {
          me: {
            constants: { system: { xuid: '2533270000000002', initialize: true }, custom: { skill: 'digits' } },
            properties: {
              system: {
                active: false,
                connection: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77',
                subscription: { id: '845cc784-7348-4a27-bcde-3083579ae5e4', changeTypes: ['everything'] },
                secureDeviceAddress: 'AAECAwQFBgcICQoLDA0ODw==',
              },
              custom: { ready: false },
            },
            roles: { team: 'red' },
          },
        },
      }).replace('"digits"', '18446744073709551615'),
    );
  });

  it('keeps what is false, zero or null, which is not missing', async () => {
    const { client, requests } = observe(createClient);
    await joinSession(client, handleId, { initialize: false, constants: null, properties: { score: 0 } });
    expect(JSON.parse(single(requests).body ?? '')).toEqual({
      members: {
        me: {
          constants: { system: { initialize: false }, custom: null },
          properties: { system: { active: true }, custom: { score: 0 } },
        },
      },
    });
  });
});

describe('modifySession', () => {
  const tagged = (tag: string, round: number, status = 200): Respond => session(withCustom(`{"round":${round}}`), { ETag: tag }, status);
  const increment = (current: MultiplayerSession) => ({ properties: { custom: { round: Number(current.properties.custom?.round) + 1 } } });
  const sent = (requests: ReturnType<typeof observe>['requests']) =>
    requests.map(({ method, headers, body }) => [method, headers.get('If-Match'), body]);
  const writes = (round: number) => `{"properties":{"custom":{"round":${round}}}}`;

  it('writes what the function makes of the session, under its entity tag', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2)));
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 200, etag: '"2"' });
    expect(sent(requests)).toEqual([
      ['GET', null, null],
      ['PUT', '"1"', writes(2)],
    ]);
  });

  it('waits for a function that answers in a promise', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2)));
    await modifySession(client, handleId, async (current) => increment(current));
    expect(sent(requests)[1]).toEqual(['PUT', '"1"', writes(2)]);
  });

  it('takes the session of a 412 and tries again, without reading', async () => {
    const respond = inTurn(tagged('"1"', 1), tagged('"5"', 5, 412), tagged('"6"', 6, 412), tagged('"7"', 7));
    const { client, requests } = observe(createClient, respond);
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 200, etag: '"7"' });
    expect(sent(requests)).toEqual([
      ['GET', null, null],
      ['PUT', '"1"', writes(2)],
      ['PUT', '"5"', writes(6)],
      ['PUT', '"6"', writes(7)],
    ]);
  });

  it.each(['W/"1"', '"1-gzip"'])('says so when its entity tag %s, changed by a gateway, is refused', async (tag) => {
    const { client, requests } = observe(createClient, inTurn(tagged(tag, 1), tagged(tag, 1, 412)));
    await expect(modifySession(client, handleId, increment)).rejects.toThrow(`refused the entity tag that it sent, ${tag}`);
    expect(requests).toHaveLength(2);
  });

  it('repeats a write that was cut', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const cut: Respond = () => Promise.reject(new TypeError('fetch failed'));
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), cut, tagged('"2"', 2)), { maxAttempts: 2 });
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 200, etag: '"2"' });
    expect(sent(requests).slice(1)).toEqual(Array(2).fill(['PUT', '"1"', writes(2)]));
  });

  it('makes no second change when a write that was cut and repeated is refused, because it may have been done', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const cut: Respond = () => Promise.reject(new TypeError('fetch failed'));
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), cut, tagged('"2"', 2, 412)), { maxAttempts: 2 });
    await expect(modifySession(client, handleId, increment)).rejects.toThrow('it may have been done before');
    expect(requests).toHaveLength(3);
  });

  it('reads and writes with the headers and the correlation vector of the caller', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2)));
    const headers = { 'X-Xbl-OnBehalfOf-Users': '2533270000000001' };
    await modifySession(client, handleId, increment, { headers, correlationVector: 'cV.1' });
    expect(requests.map(({ headers }) => [headers.get('X-Xbl-OnBehalfOf-Users'), headers.get('MS-CV')])).toEqual([
      ['2533270000000001', 'cV.1'],
      ['2533270000000001', 'cV.1'],
    ]);
  });

  it('gives a 412 without a session as it is', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), answer(412)));
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 412, message: '' });
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['five', undefined, 5],
    ['one', 1, 1],
    ['three', 3, 3],
  ])('writes at most %s times, and then gives the last 412', async (_, maxWrites, expected) => {
    const modify = vi.fn(increment);
    let round = 0;
    const { client, requests } = observe(createClient, (sent) => {
      round += 1;
      return tagged(`"${round}"`, round, sent.method === 'GET' ? 200 : 412)(sent);
    });
    const outcome = await modifySession(client, handleId, modify, maxWrites === undefined ? {} : { maxWrites });
    expect(outcome).toMatchObject({ status: 412, etag: `"${expected + 1}"` });
    expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(expected);
    expect(modify).toHaveBeenCalledTimes(expected);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5'])(
    'cannot write at most %j times, and sends nothing',
    async (maxWrites) => {
      const { client, requests } = observe(createClient);
      const call = modifySession(client, handleId, increment, { maxWrites: maxWrites as number });
      await expect(call).rejects.toThrow(InvalidArgumentError);
      await expect(call).rejects.toThrow(/^maxWrites must be a positive integer, for example 5, but was /);
      expect(requests).toEqual([]);
    },
  );

  it('leaves the session as it is when the function returns undefined, and gives the read', async () => {
    const { client, requests } = observe(createClient, tagged('"1"', 1));
    await expect(modifySession(client, handleId, () => undefined)).resolves.toMatchObject({ status: 200, etag: '"1"' });
    expect(requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('gives the 412 when the function returns undefined for its session', async () => {
    const once = (current: MultiplayerSession) => (current.properties.custom?.round === 1 ? increment(current) : undefined);
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2, 412)));
    await expect(modifySession(client, handleId, once)).resolves.toMatchObject({ status: 412, etag: '"2"' });
    expect(requests).toHaveLength(2);
  });

  it('does not write when the read has no entity tag', async () => {
    const { client, requests } = observe(createClient, session());
    const call = modifySession(client, handleId, increment);
    await expect(call).rejects.toThrow(MpsdError);
    await expect(call).rejects.toThrow('The session came without an entity tag, so a write could undo another one');
    expect(requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('does not write again when the 412 has no entity tag', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), session(minimal, {}, 412)));
    await expect(modifySession(client, handleId, increment)).rejects.toThrow(MpsdError);
    expect(requests).toHaveLength(2);
  });

  it('needs no entity tag when there is nothing to write', async () => {
    const { client } = observe(createClient, session());
    await expect(modifySession(client, handleId, () => undefined)).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    [204, answer(204)],
    [404, text(404, 'gone')],
    [403, text(403, 'no')],
    [503, text(503, 'busy')],
  ])('gives a %i of the read, and does not ask the function', async (status, respond) => {
    const modify = vi.fn(increment);
    const { client, requests } = observe(createClient, respond);
    await expect(modifySession(client, handleId, modify)).resolves.toMatchObject({ status });
    expect(modify).not.toHaveBeenCalled();
    expect(requests).toHaveLength(1);
  });

  it.each([403, 404, 409])('gives a %i of the write', async (status) => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), text(status, 'no')));
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status, message: 'no' });
    expect(requests).toHaveLength(2);
  });

  it.each([
    [
      'throws',
      () => {
        throw left;
      },
    ],
    ['rejects', () => Promise.reject(left)],
  ])('rejects with the function’s own error when it %s, and does not write', async (_, modify) => {
    const { client, requests } = observe(createClient, tagged('"1"', 1));
    await expect(modifySession(client, handleId, modify)).rejects.toBe(left);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['read', 1],
    ['write', 2],
  ])('ends with the caller’s signal during the %s', async (_, number) => {
    const service = onCommand();
    const { client, requests } = observe(createClient, service.respond);
    const controller = new AbortController();
    const call = modifySession(client, handleId, increment, { signal: controller.signal });
    call.catch(() => undefined); // looked at below
    await service.arrived(1);
    if (number === 2) {
      service.answer(1, tagged('"1"', 1));
      await service.arrived(2);
    }
    controller.abort(left);
    await expect(call).rejects.toBe(left);
    expect(requests).toHaveLength(number);
  });
});

describe('refreshSession', () => {
  const held = { status: 200, etag, note: 'mine' } as const;

  it('gives the held outcome itself when the session is unchanged', async () => {
    const { client, requests } = observe(createClient, answer(304));
    expect(await refreshSession(client, handleId, held)).toBe(held);
    expect(single(requests).headers.get('If-None-Match')).toBe(etag);
  });

  it('gives the new outcome when it has changed', async () => {
    const { client } = observe(createClient, session(minimal, { ETag: '"8"' }));
    await expect(refreshSession(client, handleId, held)).resolves.toMatchObject({ status: 200, etag: '"8"' });
  });

  it.each([
    [204, answer(204)],
    [404, text(404, 'gone')],
  ])('gives a %i', async (status, respond) => {
    const { client } = observe(createClient, respond);
    await expect(refreshSession(client, handleId, held)).resolves.toMatchObject({ status });
  });

  it('reads without a condition when the held outcome has no entity tag', async () => {
    const { client, requests } = observe(createClient);
    await expect(refreshSession(client, handleId, { etag: undefined })).resolves.toMatchObject({ status: 200 });
    expect(single(requests).headers.has('If-None-Match')).toBe(false);
  });

  it('ends with the caller’s signal', async () => {
    const { client, requests } = observe(createClient);
    await expect(refreshSession(client, handleId, held, { signal: AbortSignal.abort(left) })).rejects.toBe(left);
    expect(requests).toEqual([]);
  });

  it('keeps the type of what is held', () => {
    type Refreshed = Awaited<ReturnType<typeof refreshSession<typeof held>>>;
    expectTypeOf<Extract<Refreshed, { note: string }>>().toEqualTypeOf<typeof held>();
    expectTypeOf<Extract<Refreshed, { status: 304 }>>().toEqualTypeOf<never>();
  });
});

describe('against the reference provider', () => {
  const { fetch, states } = createProviderStates();
  const [caller, joiner] = ['XBL3.0 x=2533270000000001;invented', 'XBL3.0 x=2533270000000002;invented'];
  const connection = '6e0a4c2d-91b7-4f35-a8d3-0c5e7b9f1a24';
  const clientOf = (token: string) => createClient({ token, fetch, maxAttempts: 1 });

  /** A client in a state of the provider, and the handle of the state. */
  function enter(state: string) {
    const { handleId, token = caller } = states[state]?.() ?? {};
    if (handleId === undefined) throw new Error(`no state ${state}`);
    return { handleId, client: clientOf(token) };
  }

  function found<O extends OutcomeFor<'getSessionByHandle'> | OutcomeFor<'writeSessionByHandle'>>(outcome: O): Extract<O, { status: 200 }> {
    expect(outcome.status).toBe(200);
    return outcome as Extract<O, { status: 200 }>;
  }

  it('a member joins, tells about itself and leaves', async () => {
    const { client, handleId } = enter('joinLobby');
    const before = found(await client.getSessionByHandle(handleId)).session.membersInfo.count;
    const joined = found(await joinSession(client, handleId, { connection, constants: { clan: 'herons' }, properties: { ready: false } }));
    expect(joined.session.membersInfo.count).toBe(before + 1);
    const me = Object.values(joined.session.members).find((member) => member.constants?.system?.xuid === '2533270000000002');
    expect(me).toMatchObject({
      constants: { custom: { clan: 'herons' } },
      properties: { system: { active: true, connection }, custom: { ready: false } },
    });
    const updated = found(await updateMember(client, handleId, { custom: { ready: true } }));
    expect(Object.values(updated.session.members).map((member) => member.properties?.custom?.ready)).toContain(true);
    expect(found(await leaveSession(client, handleId)).session.membersInfo.count).toBe(before);
  });

  it('the last member leaves, and the session is gone', async () => {
    const { client, handleId } = enter('lastMemberLeaves');
    expect((await leaveSession(client, handleId)).status).toBe(204);
    expect((await client.getSessionByHandle(handleId)).status).toBe(204);
  });

  it('properties are merged, and null deletes', async () => {
    const { client, handleId } = enter('openLobby');
    await updateSession(client, handleId, { custom: { round: 1, mode: 'ranked' } });
    const { session } = found(await updateSession(client, handleId, { custom: { mode: null } }));
    expect(session.properties.custom).toMatchObject({ Map: 'canyon', round: 1 });
    expect(session.properties.custom).not.toHaveProperty('mode');
  });

  it.each<[WriteMode, string, number]>([
    ['createNew', 'createSession', 201],
    ['updateOrCreateNew', 'createSession', 201],
    ['updateExisting', 'createSession', 412],
    ['createNew', 'joinLobby', 412],
    ['updateOrCreateNew', 'joinLobby', 200],
    ['updateExisting', 'joinLobby', 200],
  ])('%s in the state %s is answered with %i', async (writeMode, state, status) => {
    const { client, handleId } = enter(state);
    const outcome = await joinSession(client, handleId, { connection }, { writeMode: writeMode as 'createNew' });
    expect(outcome.status).toBe(status);
  });

  it('synchronizedUpdate goes through once for each entity tag', async () => {
    const { client, handleId } = enter('openLobby');
    const { etag } = found(await client.getSessionByHandle(handleId));
    const options = { writeMode: 'synchronizedUpdate', etag } as const;
    found(await updateSession(client, handleId, { custom: { round: 1 } }, options));
    const refused = await updateSession(client, handleId, { custom: { round: 9 } }, options);
    expect(refused).toMatchObject({ status: 412, session: { properties: { custom: { round: 1 } } } });
  });

  const roundOf = (session: MultiplayerSession) => Number(session.properties.custom?.round ?? 0);

  it('two clients that modify a session at the same time lose no update', async () => {
    const { handleId } = enter('openLobby');
    const increment = (session: MultiplayerSession) => ({ properties: { custom: { round: roundOf(session) + 1 } } });
    const play = async (client: Client) => {
      for (let turn = 0; turn < 10; turn += 1) found(await modifySession(client, handleId, increment));
    };
    await Promise.all([play(clientOf(caller)), play(clientOf(joiner))]);
    const { session } = found(await clientOf(caller).getSessionByHandle(handleId));
    expect(roundOf(session)).toBe(20);
  });

  it('two clients that update it without an entity tag lose one', async () => {
    const { handleId } = enter('openLobby');
    const clients = [clientOf(caller), clientOf(joiner)];
    const read = await Promise.all(clients.map(async (client) => found(await client.getSessionByHandle(handleId)).session));
    await Promise.all(
      clients.map((client, i) => updateSession(client, handleId, { custom: { round: roundOf(read[i] as MultiplayerSession) + 1 } })),
    );
    const { session } = found(await clientOf(caller).getSessionByHandle(handleId));
    expect(roundOf(session)).toBe(1);
  });

  it.each([
    ['sessionGone', 204],
    ['staleHandle', 404],
    ['readRestricted', 403],
  ])('there is nothing to modify in the state %s', async (state, status) => {
    const { client, handleId } = enter(state);
    const modify = vi.fn(() => ({}));
    expect((await modifySession(client, handleId, modify)).status).toBe(status);
    expect(modify).not.toHaveBeenCalled();
  });

  it('a held session is kept until somebody writes', async () => {
    const { client, handleId } = enter('openLobby');
    const held = found(await client.getSessionByHandle(handleId));
    expect(await refreshSession(client, handleId, held)).toBe(held);
    const written = found(await updateSession(clientOf(joiner), handleId, { custom: { round: 1 } }));
    const refreshed = await refreshSession(client, handleId, held);
    expect(refreshed).toMatchObject({ status: 200, etag: written.etag, session: { properties: { custom: { round: 1 } } } });
    expect(await refreshSession(client, handleId, written)).toBe(written);
  });
});
