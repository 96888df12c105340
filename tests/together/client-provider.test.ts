import { describe, expect, it } from 'vitest';
import { createClient, type Fetch } from '../../src/index.js';
import { createProviderStates, type StateName } from '../../src/provider/states/states.js';

// The client against the reference provider: what a player does, from reading to leaving.

const { fetch, states } = createProviderStates();
const connection = '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77';
const join = { members: { me: { properties: { system: { active: true, connection } } } } };

/** A client in a state of the provider, and the handle of the state. */
function enter(state: StateName, transport: Fetch = fetch) {
  const { handleId, token } = states[state]();
  return { handleId, client: createClient({ token, fetch: transport, maxAttempts: 1 }) };
}

describe('a client of the reference provider', () => {
  it('reads a session, and is told when it is unchanged', async () => {
    const { client, handleId } = enter('openLobby');
    const read = await client.getSessionByHandle(handleId);
    if (read.status !== 200) return expect.fail(`status ${read.status}`);
    expect(read.reference?.templateName).toBe('lobby');
    const again = await client.getSessionByHandle(handleId, { headers: { 'If-None-Match': read.etag } });
    expect(again).toMatchObject({ status: 304, etag: read.etag });
  });

  it('reads one session in two renderings', async () => {
    const { handleId } = enter('openLobby');
    const token = 'XBL3.0 x=2533270000000001;invented';
    const older = await createClient({ token, fetch, contractVersion: 105 }).getSessionByHandle(handleId);
    const newer = await createClient({ token, fetch }).getSessionByHandle(handleId);
    if (older.status !== 200 || newer.status !== 200) return expect.fail('no session');
    expect(older.session.constants.system?.timeouts?.sessionEmpty).toBe(newer.session.constants.system?.sessionEmptyTimeout);
  });

  it('joins a session, changes a property and leaves', async () => {
    const { client, handleId } = enter('joinLobby');
    const joined = await client.writeSessionByHandle(handleId, join, { headers: { 'If-Match': '*' } });
    if (joined.status !== 200) return expect.fail(`status ${joined.status}`);
    const { count } = joined.session.membersInfo;
    const change = { members: { me: { properties: { custom: { score: 18446744073709551615n } } } } };
    const changed = await client.writeSessionByHandle(handleId, change, { headers: { 'If-Match': joined.etag } });
    if (changed.status !== 200) return expect.fail(`status ${changed.status}`);
    const scores = Object.values(changed.session.members).map((member) => member.properties?.custom?.score);
    expect(scores).toContain(18446744073709551615n);
    const left = await client.writeSessionByHandle(handleId, { members: { me: null } });
    expect(left).toMatchObject({ status: 200, session: { membersInfo: { count: count - 1 } } });
  });

  it('is shown the current session when somebody wrote first, and writes on top of it', async () => {
    const { client, handleId } = enter('updateProperties');
    const read = await client.getSessionByHandle(handleId);
    if (read.status !== 200) return expect.fail(`status ${read.status}`);
    await client.writeSessionByHandle(handleId, { properties: { custom: { first: true } } });
    const change = { properties: { custom: { second: true } } };
    const refused = await client.writeSessionByHandle(handleId, change, { headers: { 'If-Match': read.etag } });
    if (refused.status !== 412 || refused.session === undefined) return expect.fail(`status ${refused.status}`);
    expect(refused.session.properties.custom).toMatchObject({ first: true });
    const written = await client.writeSessionByHandle(handleId, change, { headers: { 'If-Match': refused.etag } });
    expect(written).toMatchObject({ status: 200, session: { properties: { custom: { first: true, second: true } } } });
  });

  it('creates a session behind a handle that points to none, and deletes it by leaving', async () => {
    const { client, handleId } = enter('createSession');
    expect((await client.getSessionByHandle(handleId)).status).toBe(204);
    const created = await client.writeSessionByHandle(handleId, join, { headers: { 'If-None-Match': '*' } });
    expect(created).toMatchObject({ status: 201, session: { changeNumber: 1 } });
    expect((await client.writeSessionByHandle(handleId, { members: { me: null } })).status).toBe(204);
    expect((await client.getSessionByHandle(handleId)).status).toBe(204);
  });

  it.each([
    ['staleHandle', 404],
    ['readRestricted', 403],
    ['expiredToken', 401],
    ['rateLimited', 429],
    ['overloaded', 503],
  ] as const)('is told of %s by the status %i', async (state, status) => {
    const { client, handleId } = enter(state);
    expect((await client.getSessionByHandle(handleId)).status).toBe(status);
  });

  it('sees a readable session that it may not write', async () => {
    const { client, handleId } = enter('readOnlyCaller');
    const refused = await client.writeSessionByHandle(handleId, { properties: { custom: { a: 1 } } });
    if (refused.status !== 403) return expect.fail(`status ${refused.status}`);
    expect(refused.session?.membersInfo.count).toBeGreaterThan(0);
  });
});
