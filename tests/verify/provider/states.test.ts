import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../../src/index.js';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { type ProviderState, stateNames, verifyProvider } from '../../../src/verify/index.js';
import { differencesOf } from '../../../src/verify/json-values.js';
import { stateDescriptions } from '../../../src/verify/provider/states.js';
import { parseJson } from '../../../src/wire/json.js';

const { fetch, states } = createProviderStates();

/** Ready-made handles, one for each state, as a file has them. */
const readyMade = () => Object.fromEntries(Object.entries(states).map(([name, enter]) => [name, enter()]));

async function sessionOf({ handleId, token = '' }: ProviderState): Promise<unknown> {
  const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107' };
  return parseJson((await (await fetch(new Request(`http://provider.invalid/handles/${handleId}/session`, { headers }))).text()) || 'null');
}

const notPassed = async (options: Parameters<typeof verifyProvider>[1], provider: Fetch = fetch) =>
  (await verifyProvider(provider, options)).checks.filter(({ outcome }) => outcome !== 'passed');

describe('a run over ready-made handles', async () => {
  const ready = readyMade();
  const watched = [
    'updateProperties',
    'staleEntityTag',
    'createSession',
    'sessionMissing',
    'nothingCreated',
    'constantConflict',
    'openLobby',
  ];
  const read = () => Promise.all(watched.map((name) => sessionOf(ready[name] as ProviderState)));
  const before = await read();
  const first = await notPassed({ states: ready });
  const after = await read();
  const second = await notPassed({ states: ready });

  it('passes', () => {
    expect(first).toEqual([]);
  });

  it('leaves each session as it found it, but for the number of changes', () => {
    const counter = '/changeNumber';
    const changed = watched.flatMap((name, at) =>
      differencesOf(before[at], after[at])
        .filter((pointer) => pointer !== counter)
        .map((pointer) => `${name} ${pointer}`),
    );
    expect(changed).toEqual([]);
  });

  it('passes again, but for states that it says to use up', () => {
    const usedUp = stateDescriptions.filter(({ effect }) => effect === 'used up').map(({ name }) => name);
    expect(second.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(second.map(({ state }) => state)).toEqual(['leaveSession', 'lastMemberLeaves']);
    expect(usedUp).toEqual(expect.arrayContaining(['leaveSession', 'lastMemberLeaves']));
  });
});

describe('a check whose state is not given', () => {
  const openLobby = () => states.openLobby();

  it.each([
    ['creates a missing session', { createSession: openLobby }, 'a session already exists behind the handle'],
    ['creates nothing when nobody joins', { nothingCreated: openLobby }, 'a session already exists behind the handle'],
    ['refuses to update a session that does not exist', { sessionMissing: openLobby }, 'a session already exists behind the handle'],
    ['adds the caller as a member, once', { joinLobby: openLobby }, 'the caller is a member of the session'],
    ['answers 403 to a join that', { joinRefused: openLobby }, 'the caller is a member of the session'],
    ['answers 403 to a caller who may read but not write', { readOnlyCaller: openLobby }, 'the caller is a member of the session'],
    ['removes the caller who leaves', { leaveSession: () => states.joinLobby() }, 'the caller is not a member of the session'],
    ['removes the caller who leaves', { leaveSession: () => states.lastMemberLeaves() }, 'nobody else is in the session'],
    ['deletes the session', { lastMemberLeaves: openLobby }, 'others are in the session'],
    ['removes another member', { otherMembersRefused: () => states.lastMemberLeaves() }, 'nobody else is in the session'],
    ['stores custom properties of the calling member', { updateProperties: () => states.joinLobby() }, 'the caller is not a member'],
    ['measurements of a session without', { measurementsWithoutMetrics: () => states.matchmakingSession() }, 'the constant "metrics"'],
    ['a read restriction of none', { readRestrictionTooOpen: () => states.matchmakingSession() }, 'lacks the capability'],
    ['accepts a write whose If-Match is *', { updateProperties: () => states.readOnlyCaller() }, 'the caller may not write'],
    ['names the session by a path', { openLobby: () => states.staleHandle() }, 'there is no such handle (404)'],
    ['names the session by a path', { openLobby: () => states.sessionGone() }, 'no session exists behind the handle (204)'],
    ['names the session by a path', { openLobby: () => states.readRestricted() }, 'the caller may not read the session (403)'],
    ['names the session by a path', { openLobby: () => states.expiredToken() }, 'the provider does not accept the token (401)'],
    ['answers 401 to an expired token', { expiredToken: { handleId: states.openLobby().handleId } }, 'no token of its own'],
  ])('"%s" says so and fails nothing', async (only, given, reason) => {
    const [check] = await notPassed({ states: given as Record<string, ProviderState | (() => ProviderState)>, only });
    expect(check).toMatchObject({ outcome: 'skipped', reason: expect.stringContaining(reason) });
  });

  it('fails all the same when the response is that of no other state', async () => {
    const broken: Fetch = async (request) => (request.method === 'GET' ? new Response(null, { status: 500 }) : fetch(request));
    const found = await notPassed({ states: { openLobby: states.openLobby }, only: 'names the session by a path' }, broken);
    expect(found).toMatchObject([{ outcome: 'failed' }]);
  });

  it('is told when it shares its handle with a state that would suffer', async () => {
    const { handleId, token } = states.openLobby();
    const shared = { openLobby: { handleId, token }, leaveSession: { handleId: handleId.toUpperCase(), token } };
    const [check] = await notPassed({ states: shared, only: 'leave_session' });
    expect(check?.reason).toMatch(/^leaveSession has the handle of openLobby, and a run that writes uses it up/);
    expect(await sessionOf({ handleId, token })).toHaveProperty('membersInfo.count', 2);
  });

  it('is told when two sessions that it compares are one', async () => {
    const openLobby = states.openLobby();
    const [check] = await notPassed({ states: { openLobby, bedrockWorld: openLobby }, only: 'handle_identity' });
    expect(check?.reason).toBe('the state bedrockWorld has the same handle; give it the handle of another session');
  });
});

describe('a run that ends early', () => {
  it('takes back what the check under way has written', async () => {
    const state = states.updateProperties();
    const before = await sessionOf(state);
    const stopping = new AbortController();
    const hanging: Fetch = async (request) => {
      if (request.method !== 'PUT' || stopping.signal.aborted) return await fetch(request);
      await fetch(request);
      stopping.abort();
      return await new Promise(() => {});
    };
    const options = { states: { updateProperties: state }, only: 'raises changeNumber', signal: stopping.signal };
    const [check] = await notPassed(options, hanging);
    expect(check?.reason).toBe('the run was interrupted');
    expect(differencesOf(before, await sessionOf(state)).filter((pointer) => pointer !== '/changeNumber')).toEqual([]);
  });

  it('notes that a session could not be put back', async () => {
    let writes = 0;
    const stubborn: Fetch = async (request) =>
      request.method === 'PUT' && ++writes > 2
        ? new Response('no', { status: 400, headers: { 'Content-Type': 'text/plain' } })
        : await fetch(request);
    const { notes } = await verifyProvider(stubborn, {
      states: { updateProperties: states.updateProperties },
      only: 'raises changeNumber',
    });
    expect(notes).toEqual([
      expect.stringMatching(/^The session of the state updateProperties may not be as it was found .*got the status 400$/),
    ]);
  });
});

describe('the descriptions of states', () => {
  it('are of every state that a check asks for, and of no other', () => {
    expect(stateDescriptions.map(({ name }) => name).sort()).toEqual(stateNames);
  });
});

describe('one session', () => {
  it('is enough to begin with, as openLobby', async () => {
    const { checks } = await verifyProvider(fetch, { states: { openLobby: states.openLobby() } });
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(40);
  });
});
