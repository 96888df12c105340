import { describe, expect, it } from 'vitest';
import type { MultiplayerSession } from '../../generated/types.js';
import { active, alice, bob, carol, handleId, member, session, start, stranger } from './session-behind-handle.js';

const read = async (document: MultiplayerSession) => (await start(document).get()).session;

describe('a loaded session', () => {
  it('keeps its own ids, number and times', async () => {
    const own = {
      branch: '5d7b9e13-0c6a-4f82-b1d4-8e2f7a9c0365',
      correlationId: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77',
      changeNumber: 12,
      startTime: '2026-03-10T08:00:00.1234567Z',
    };
    expect(await read({ ...session(), ...own })).toMatchObject(own);
  });

  it('gets those that it lacks', async () => {
    expect(await read(session())).toMatchObject({
      branch: '00000000-0000-4000-8000-000000000001',
      correlationId: '00000000-0000-4000-8000-000000000002',
      changeNumber: 1,
      startTime: '2026-03-11T12:00:00.0000000Z',
    });
  });

  it('keeps what only documents have', async () => {
    const own = {
      arbitration: { status: 'playing' },
      searchHandle: '5d7b9e13-0c6a-4f82-b1d4-8e2f7a9c0365',
      hostCandidates: ['harbor-device'],
    } as const;
    expect(await read({ ...session(), ...own })).toMatchObject(own);
    const bare = await read(session());
    for (const name of Object.keys(own)) expect(bare).not.toHaveProperty(name);
  });

  it('shows the search handle that points to it rather than that of its document', async () => {
    const document = { ...session(), searchHandle: '5d7b9e13-0c6a-4f82-b1d4-8e2f7a9c0365' };
    const { session: found } = await start(document, {}, 'search').get();
    expect(found?.searchHandle).toBe('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13');
  });

  it('has empty objects in place of those that it lacks', async () => {
    const document = await read({ ...session(), constants: {}, properties: {} });
    expect([document?.constants, document?.properties]).toEqual([
      { system: {}, custom: {} },
      { system: {}, custom: {} },
    ]);
  });

  it('lists its members by index', async () => {
    const members = { 12: member(alice), 3: member(bob) };
    const loaded = await read({ ...session(), members, membersInfo: { first: 3, count: 2 } });
    expect(loaded?.membersInfo).toEqual({ first: 3, next: 13, count: 2, accepted: 2, active: 2 });
    expect([loaded?.members[3]?.next, loaded?.members[12]?.next]).toEqual([12, 13]);
  });

  it('gives the next member the index that its document names', async () => {
    const { put } = start({ ...session(), membersInfo: { first: 0, next: 7, count: 2 } });
    expect((await put(active, { as: stranger })).session?.members[7]?.constants?.system?.xuid).toBe(stranger);
  });

  it('gives its first member the index 0 when it is empty', async () => {
    const empty = session({ sessionEmptyTimeout: null }, {}, []);
    expect((await read(empty))?.membersInfo).toEqual({ first: 0, next: 0, count: 0, accepted: 0, active: 0 });
    expect(Object.keys((await start(empty).put(active)).session?.members ?? {})).toEqual(['0']);
  });

  it.each(['joining', 'measuring', 'evaluating', 'failed', 'Joining', 'Evaluating'] as const)(
    'is in the stage %s that it names',
    async (stage) => {
      const document = { ...session(), initializing: { stage, episode: 3, stageStartTime: '2026-03-10T08:00:00Z' } };
      expect((await read(document))?.initializing).toEqual({
        stage: stage.toLowerCase(),
        episode: 3,
        stageStartTime: '2026-03-11T12:00:00.0000000Z', // timers start when it is loaded
      });
    },
  );

  it('is in the first episode when it does not say which', async () => {
    expect((await read({ ...session(), initializing: { stage: 'joining' } }))?.initializing?.episode).toBe(1);
    const older = { ...session(), contractVersion: 105, initializing: { stage: 'joining' } } as const;
    expect((await read(older))?.initializing?.episode).toBe(1);
  });

  it.each([
    [107, 4, 4],
    [105, 4, 5],
    [104, 0, 1],
    [undefined, 4, 4],
  ])('in the rendering of %s counts episode %i as %i', async (contractVersion, episode, counted) => {
    const members = [{ ...member(alice), initializationEpisode: episode }, member(bob)];
    const document = { ...session({}, {}, members), initializing: { stage: 'joining', episode } } as const;
    const loaded = await read({ ...document, ...(contractVersion !== undefined && { contractVersion }) });
    expect([loaded?.initializing?.episode, loaded?.members[0]?.initializationEpisode]).toEqual([counted, counted]);
    expect(loaded?.members[1]).not.toHaveProperty('initializationEpisode');
  });

  it('goes on counting episodes when nobody is in it any more', async () => {
    const settings = { memberInitialization: { externalEvaluation: true }, sessionEmptyTimeout: null };
    const { put } = start({ ...session(settings, {}, []), initializing: { stage: 'failed', episode: 4 } });
    const join = { members: { me: { constants: { system: { initialize: true } }, properties: { system: { active: true } } } } };
    expect((await put(join)).session?.initializing).toMatchObject({ stage: 'evaluating', episode: 5 });
  });

  it.each([
    ['members', session({ memberInitialization: { externalEvaluation: true }, sessionEmptyTimeout: null }), 2],
    ['nobody', session({ memberInitialization: { externalEvaluation: true }, sessionEmptyTimeout: null }, {}, []), 1],
  ])('with %s has had an episode if it had members', async (_, document, episode) => {
    const { put } = start(document);
    const join = { members: { me: { constants: { system: { initialize: true } }, properties: { system: { active: true } } } } };
    expect((await put(join, { as: stranger })).session?.initializing).toMatchObject({ stage: 'evaluating', episode });
  });
});

describe('a loaded session stays', () => {
  it.each([
    ['an inactive member', session({ inactiveRemovalTimeout: 0 }, {}, [member(alice, {})])],
    ['somebody and a time-out for when it is empty', session({ sessionEmptyTimeout: 1_000 })],
  ])('with %s', async (_, document) => {
    const { get, wait } = start(document);
    wait(1e9);
    expect((await get()).status).toBe(200);
  });

  it('what it was when its document or what is read from it changes', async () => {
    const document = session();
    const { provider, get } = start(document);
    const before = await get();
    Object.assign(document.properties.custom ?? {}, { Map: 'reef' });
    Object.assign(provider.read(handleId)?.properties.custom ?? {}, { Map: 'reef' });
    expect((await get()).text).toBe(before.text);
  });
});

describe('a loaded member', () => {
  it('keeps its own fields', async () => {
    const own = {
      ...member(alice),
      gamertag: 'Cobalt Heron 01',
      deviceToken: 'harbor-device',
      nat: 'open',
      joinTime: '2026-03-10T08:00:00.1234567Z',
      roles: { lfg: 'tank' },
      initializationFailure: 'latency',
    } as const;
    expect((await read(session({}, {}, [own])))?.members[0]).toMatchObject(own);
  });

  it('gets a time and empty objects when it lacks them', async () => {
    expect((await read(session({}, {}, [{}])))?.members[0]).toEqual({
      joinTime: '2026-03-11T12:00:00.0000000Z',
      next: 1,
      constants: { system: { index: 0 }, custom: {} },
      properties: { system: {}, custom: {} },
    });
  });

  it('has its turn from the list of turns, whatever its document says', async () => {
    const loaded = await read(session({}, { turn: [1] }, [{ ...member(alice), turn: true }, member(bob)]));
    expect([loaded?.members[0]?.turn, loaded?.members[1]?.turn]).toEqual([undefined, true]);
  });

  it('has its index and its next from the list, whatever its document says', async () => {
    const wrong = { ...member(alice), next: 9, constants: { system: { xuid: alice, index: 5 } } };
    const loaded = await read(session({}, {}, [wrong, member(bob)]));
    expect([loaded?.members[0]?.next, loaded?.members[0]?.constants?.system?.index]).toEqual([1, 0]);
  });

  it('waits for no episode, although it wanted one once', async () => {
    const wanting = { constants: { system: { xuid: alice, initialize: true } }, properties: { system: { active: true } } };
    const { put } = start(session({ memberInitialization: { externalEvaluation: true } }, {}, [wanting]));
    expect((await put(active)).session).not.toHaveProperty('initializing');
  });

  it('shows no encounters', async () => {
    const loaded = await read(session({}, {}, [member(alice, { active: true, encounters: ['harbor-duel'] })]));
    expect(loaded?.members[0]?.properties?.system).toEqual({ active: true });
  });

  it('without an xuid is nobody', async () => {
    const document = session({ capabilities: { large: true } }, {}, [{ properties: { system: { active: true } } }, member(bob)]);
    const { get, put } = start(document);
    expect((await get({ as: 'service' })).session?.members).toEqual({});
    expect((await get()).session?.membersInfo.count).toBe(2);
    const { session: joined } = await put(active, { as: alice });
    expect(joined?.membersInfo.count).toBe(3);
  });

  it('that is ready has its timer also where an inactive one stays', async () => {
    const document = session({ inactiveRemovalTimeout: 0, readyRemovalTimeout: 1_000 }, {}, [member(alice), member(bob, { ready: true })]);
    const { get, at } = start(document);
    expect((await get()).session?.nextTimer).toBe(at(1_000));
  });

  it.each([
    ['active', { active: true }],
    ['ready', { ready: true }],
    ['reserved', {}],
  ])('that is %s is not removed for being inactive', async (state, system) => {
    const document = session({ inactiveRemovalTimeout: 500 }, {}, [
      member(alice),
      { ...member(carol, system), reserved: state === 'reserved' },
    ]);
    const { get, wait } = start(document);
    wait(500);
    expect((await get()).session?.membersInfo.count).toBe(2);
  });
});

describe('a new session', () => {
  it('begins with the time of its write, and with nothing that nobody said', async () => {
    const { put } = start(undefined);
    const { session: created } = await put(active);
    expect(created).toMatchObject({
      changeNumber: 1,
      startTime: '2026-03-11T12:00:00.0000000Z',
      properties: { system: { turn: [], joinRestriction: 'none', readRestriction: 'none' }, custom: {} },
      servers: {},
      members: { 0: { next: 1, constants: { system: { xuid: alice, index: 0 }, custom: {} }, properties: { system: { active: true } } } },
    });
    for (const name of ['initializing', 'hostCandidates', 'arbitration', 'searchHandle', 'roleTypes', 'nextTimer']) {
      expect(created).not.toHaveProperty(name);
    }
  });
});
