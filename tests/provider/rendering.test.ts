import { describe, expect, it } from 'vitest';
import type { MultiplayerSession } from '../../generated/types.js';
import { alice, bob, me, member, session, start, stranger } from './session-behind-handle.js';

const document = session({
  ...{ reservedRemovalTimeout: 1, inactiveRemovalTimeout: null, readyRemovalTimeout: 3, sessionEmptyTimeout: 4 },
  memberInitialization: { externalEvaluation: true, membersNeededToStart: 2 },
});
const inVersion = (version: string) => ({ headers: { 'X-Xbl-Contract-Version': version } });
const read = async (version: string, of: MultiplayerSession = document) => (await start(of).get(inVersion(version))).session;

describe('a rendering', () => {
  it('of 107 has the newer names only', async () => {
    const system = (await read('107'))?.constants.system;
    expect(system).toMatchObject({
      ...{ reservedRemovalTimeout: 1, inactiveRemovalTimeout: null },
      memberInitialization: { externalEvaluation: true },
    });
    expect(system).not.toHaveProperty('timeouts');
    expect(system).not.toHaveProperty('managedInitialization');
  });

  it.each(['104', '105'])('of %s has the older names only', async (version) => {
    const system = (await read(version))?.constants.system;
    expect(system).toMatchObject({ timeouts: { reserved: 1, inactive: null, ready: 3, sessionEmpty: 4 } });
    expect(system?.managedInitialization).toEqual({ autoEvaluate: false, membersNeededToStart: 2 });
    expect(system).not.toHaveProperty('memberInitialization');
    expect(system).not.toHaveProperty('sessionEmptyTimeout');
  });

  it('shows matchmaking before 107 as an empty object when it is unused, and since as it is', async () => {
    expect((await read('105'))?.properties.system?.matchmaking).toEqual({});
    expect((await read('107'))?.properties.system).not.toHaveProperty('matchmaking');
    expect((await read('105', session({}, { matchmaking: { resubmit: true } })))?.properties.system?.matchmaking).toEqual({
      resubmit: true,
    });
  });

  it('counts episodes from 0 before 107 and from 1 since', async () => {
    const members = { 0: { ...member(alice), initializationEpisode: 2 }, 1: member(bob) };
    const running = { ...document, members, initializing: { stage: 'joining', episode: 2 } } as const;
    for (const [version, episode] of [
      ['105', 1],
      ['107', 2],
    ] as const) {
      const shown = await read(version, running);
      expect([shown?.initializing?.episode, shown?.members[0]?.initializationEpisode]).toEqual([episode, episode]);
      expect(shown?.members[1]).not.toHaveProperty('initializationEpisode');
    }
  });

  it('is the same whether the document was loaded with older or newer names', async () => {
    const older = await read('105');
    if (older === undefined) throw new Error('no session');
    expect((await read('107', older))?.constants).toEqual((await read('107'))?.constants);
  });

  it('has an entity tag of its own', async () => {
    const { get } = start(document);
    const [a, b, c, d] = await Promise.all(['104', '105', '107', '108'].map(async (version) => (await get(inVersion(version))).tag));
    expect([new Set([a, b, c]).size, d]).toEqual([3, c]);
  });

  it('shows `initialize` of a member only if the session has member initialization', async () => {
    const members = { 0: { constants: { system: { xuid: alice, initialize: true } } } };
    const initializeOf = async (of: MultiplayerSession) =>
      (await read('107', { ...of, members }))?.members[0]?.constants?.system?.initialize;
    expect([await initializeOf(document), await initializeOf(session())]).toEqual([true, undefined]);
  });
});

describe('a large session', () => {
  const large = session({ maxMembersCount: 10_000, capabilities: { large: true } });

  it('lists the caller only, as `me`, and all members to its tests', async () => {
    const { get, provider } = start(large);
    const { session: shown } = await get({ as: bob });
    expect(Object.keys(shown?.members ?? {})).toEqual(['me']);
    expect(shown?.members.me).toMatchObject({ constants: { system: { xuid: bob, index: 1 } }, next: 2 });
    expect(shown?.membersInfo).toMatchObject({ count: 2 });
    expect(Object.keys(provider.read('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13')?.members ?? {})).toEqual(['0', '1']);
  });

  it('lists nobody to one who is no member', async () => {
    expect((await start(large).get({ as: stranger })).session?.members).toEqual({});
  });

  it('has a tag of its own for each member', async () => {
    const { get } = start(large);
    expect((await get()).tag).not.toBe((await get({ as: bob })).tag);
  });

  it('of 10,000 members is read and joined', async () => {
    const members = Array.from({ length: 9_999 }, (_, index) => member(`${2533280000000000 + index}`));
    const { put } = start(session({ maxMembersCount: 10_000, capabilities: { large: true } }, {}, members));
    expect((await put(me())).session?.membersInfo).toMatchObject({ count: 10_000, next: 10_000 });
    expect((await put(me(), { as: bob })).status).toBe(400);
  });
});
