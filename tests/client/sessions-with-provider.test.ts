import { describe, expect, it, vi } from 'vitest';
import {
  joinSession,
  leaveSession,
  modifySession,
  refreshSession,
  updateMember,
  updateSession,
  type WriteMode,
} from '../../src/client/sessions.js';
import { type Client, createClient, type MultiplayerSession, type OutcomeFor } from '../../src/index.js';
import { createProviderStates, type StateName } from '../../src/provider/states/states.js';

describe('against the reference provider', () => {
  const { fetch, states } = createProviderStates();
  const [caller, joiner] = ['XBL3.0 x=2533270000000001;invented', 'XBL3.0 x=2533270000000002;invented'];
  const connection = '6e0a4c2d-91b7-4f35-a8d3-0c5e7b9f1a24';
  const clientOf = (token: string) => createClient({ token, fetch, maxAttempts: 1 });

  /** A client in a state of the provider, and the handle of the state. */
  function enter(state: StateName) {
    const { handleId, token } = states[state]();
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

  it.each<[WriteMode, StateName, number]>([
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
  ] as const)('there is nothing to modify in the state %s', async (state, status) => {
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
