import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Server, serve } from '../../src/node/serve.js';
import { createProviderStates, type StateName } from '../../src/provider/index.js';
import type { Fetch } from '../../src/wire/fetch.js';
import { refusingUrl } from '../client/faults/faulty-server.js';
import { execute, handleId, XBL_TOKEN } from './execute.js';

let server: Server | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const env = { XBL_TOKEN };

/** Reads from a server, once. */
async function getFrom(fetch: Fetch, ...args: readonly string[]) {
  server = await serve(fetch);
  return await execute(['get', handleId, '--base-url', server.url, '--attempts', '1', ...args], { env });
}

/** A state of the reference provider, whatever the handle and the token. */
function inState(name: StateName): Fetch {
  const { fetch, states } = createProviderStates();
  const state = states[name]();
  return () => {
    const headers = { Authorization: state.token, 'X-Xbl-Contract-Version': '107' };
    return fetch(new Request(`http://provider.invalid/handles/${state.handleId}/session`, { headers }));
  };
}

describe('get without a handle id', () => {
  it('shows a built-in session, says where it is from, and ends with what to try next', async () => {
    const { code, out, err } = await execute(['get']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Session {6}world \/ /);
    expect(out).toMatch(/^Access {7}open, join: followed, read: followed$/m);
    expect(out).toMatch(/^Members {6}2 of 30\n {13}0 {2}Cobalt Heron 01 {2}2533270000000001 {2}active$/m);
    expect(out).toContain('"NetherNetId": 18446744073709551557\n'); // JSON.parse would make it 18446744073709552000
    expect(err).toMatch(
      /^No handle id given: .* reference provider\. Nothing leaves this process\.\n\n\nNext: npx mpsd-handle-session serve /,
    );
    expect(err).not.toMatch(/https:|token was sent/);
  });

  it('prints the document alone with --json', async () => {
    const { out } = await execute(['get', '--json']);
    expect(JSON.parse(out)).toMatchObject({ contractVersion: 107 });
    expect(out).toContain('18446744073709551557');
  });
});

describe('get with a handle id', () => {
  it('reads a service with the token of the environment, says so and does not show it', async () => {
    const provider = inState('sessionWithRoles');
    const tokens: (string | null)[] = [];
    const { code, out, err } = await getFrom((request) => {
      tokens.push(request.headers.get('Authorization'));
      return provider(request);
    });
    expect({ code, tokens }).toEqual({ code: 0, tokens: [XBL_TOKEN] });
    expect(out).toMatch(/Cobalt Heron 01 {2}2533270000000001 {2}active {2}lfg: healer/);
    expect(err).toMatch(/\nGET http:\S+ -> 200, contract version 107\nThe token was sent and is not shown\.\n$/);
    expect(out + err).not.toContain('not-a-real-token');
  });

  it('takes the handle id out of the URI of an accepted invite', async () => {
    const uri = `ms-xbl-multiplayer://inviteHandleAccept?invitedXuid=1&handle=${handleId}&senderXuid=2`;
    const paths: string[] = [];
    const lobby = inState('openLobby');
    server = await serve((request) => {
      paths.push(new URL(request.url).pathname);
      return lobby(request);
    });
    const { code } = await execute(['get', uri, '--base-url', server.url], { env });
    expect({ code, paths }).toEqual({ code: 0, paths: [`/handles/${handleId}/session`] });
  });

  it.each([
    ['staleHandle', "No handle has this id, or it is stale (status 404): The requested handle wasn't found.\n"],
    ['sessionGone', 'The handle is valid, but no session exists behind it (status 204)\n'],
    ['rateLimited', 'Too many requests (status 429). Try again in 15 seconds.\n'],
    ['expiredToken', 'The token is missing, malformed or expired (status 401)\n'],
  ] as const)('explains %s in one line with exit code 1', async (state, line) => {
    const { code, out, err } = await getFrom(inState(state));
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `Reading the session.\n\n${line}` });
  });

  it.each([
    [0, '0 seconds'],
    [0.5, '1 second'],
  ])('says that it tries again, and when (%d of the longest wait)', async (share, wait) => {
    vi.spyOn(Math, 'random').mockReturnValue(share);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const lobby = inState('openLobby');
    let requests = 0;
    server = await serve(async (request) => (++requests === 1 ? new Response('busy', { status: 500 }) : await lobby(request)));
    let err = '';
    const printError = (text: string) => {
      err += text;
      if (text.includes('trying again')) setImmediate(() => vi.advanceTimersByTime(1000)); // once the wait has begun
    };
    const { code } = await execute(['get', handleId, '--base-url', server.url], { env, printError });
    vi.restoreAllMocks();
    vi.useRealTimers();
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(`Status 500; trying again in ${wait}.\n`) });
  });

  it('explains an unreachable service in one line with exit code 1', async () => {
    const { code, err } = await execute(['get', handleId, '--base-url', await refusingUrl(), '--attempts', '1'], { env });
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^Reading the session\.\n\n[^\n]*GET http:\S+ \(.*ECONNREFUSED.*\)\n$/),
    });
  });
});

describe('get with a response that could steer the terminal', () => {
  const hostile = 'Cobalt\u001b[2J\u009b1m\u202e\u200bHeron\n01';
  const sent = String.raw`Cobalt\u001b[2J\u009b1m\u202e\u200bHeron\n01`;
  const steering = /[^\P{C}\n]/u;
  const world = inState('bedrockWorld');

  /** A world whose host has a hostile name. */
  const hostileWorld = async (request: Request) => {
    const response = await world(request);
    return new Response(
      (await response.text()).replaceAll(/Cobalt Heron 01|Harbor/g, () => sent),
      response,
    );
  };

  it('shows gamertags and custom data with escapes', async () => {
    const { code, out } = await getFrom(hostileWorld);
    expect({ code, steers: steering.test(out) }).toEqual({ code: 0, steers: false });
    expect(out).toContain(`0  ${sent}  2533270000000001  active\n`);
    expect(out).toContain(`"worldName": "${sent}"`);
  });

  it('prints the document as it came with --json', async () => {
    const { out } = await getFrom(hostileWorld, '--json');
    expect(JSON.parse(out)).toMatchObject({ members: { 0: { gamertag: hostile } }, properties: { custom: { worldName: hostile } } });
  });

  it.each([
    ['the text of a 404', 404, 'text/plain', /^No handle has this id, or it is stale \(status 404\): Cobalt\\u001b.*Heron\\n01$/m],
    ['the HTML of a 502', 502, 'text/html', /^Unexpected .*getSessionByHandle: .*: Cobalt\\u001b.*Heron 01$/m],
  ])('shows %s in one line with escapes', async (_, status, type, line) => {
    const { err } = await getFrom(async () => new Response(hostile, { status, headers: { 'Content-Type': type } }));
    expect(err).toMatch(line);
    expect(err).not.toMatch(steering);
  });
});

describe('get', () => {
  it.each([
    ['a malformed handle id', ['get', 'abc'], env, /^handleId must be a GUID with hyphens, .* but was "abc"/],
    ['a malformed handle id before a missing token', ['get', 'abc'], {}, /^handleId must be a GUID/],
    ['a URI without a handle', ['get', 'ms-xbl-1://inviteAccept?connectionString=handle'], env, /^this URI has no handle; /],
    [
      'a URI with half of an invite',
      ['get', 'ms-xbl-1://inviteHandleAccept?handle=1'],
      env,
      /^uri inviteHandleAccept needs handle with a GUID/,
    ],
    ['no token', ['get', handleId], {}, /^Set XBL_TOKEN to /],
    ['a malformed token', ['get', handleId], { XBL_TOKEN: 'a\nb' }, /^XBL_TOKEN must be "[^"]*" in visible ASCII characters, but was /],
    ['an unsafe base URL', ['get', handleId, '--base-url', 'http://example.com'], env, /^--base-url must be an https URL/],
    ['a base URL without a handle id', ['get', '--base-url', 'http://127.0.0.1:1'], {}, /^--base-url needs a handle id/],
    [
      'a number of attempts that is none',
      ['get', '--attempts', '0'],
      {},
      /^option '--attempts <n>' argument '0' is invalid\. Expected 1 to 10/,
    ],
  ])('reports %s in one line with exit code 2', async (_, args, variables, line) => {
    const { code, out, err } = await execute(args, { env: variables });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
    expect(err.match(/\n/g)).toHaveLength(1);
  });
});
