import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createMock } from '../../src/mock/mock.js';
import { type Server, serve } from '../../src/node/serve.js';
import { createProviderStates } from '../../src/provider/index.js';
import { refusingUrl } from '../client/faults/faulty-server.js';
import { execute, handleId, XBL_TOKEN } from './execute.js';

describe('verify', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  const files = { 'states.json': JSON.stringify({ overloaded: { handleId }, staleHandle: { handleId, tokenVariable: 'OTHER_TOKEN' } }) };
  const env = { XBL_TOKEN, OTHER_TOKEN: 'XBL3.0 x=1;another-unreal-token' };
  const options = ['--states', 'states.json', '--no-limits'];

  it('exits with 0 when the provider passes, and reports on standard output', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const only = ['--only', 'answers 503 when overloaded, with the seconds to wait'];
    const { code, out, err } = await execute(['verify', '--url', server.url, ...options, ...only], { env, files });
    expect(code).toBe(0);
    expect(out).toMatch(/verify: 1 passed, 0 failed, 0 skipped \(1 requests, /);
    expect(err).toBe('1/1 passed: answers 503 when overloaded, with the seconds to wait\n');
  });

  it('exits with 1 when the provider fails, and shows no token', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const only = ['--only', 'answers 404 to a handle that does not exist'];
    const { code, out, err } = await execute(['verify', '--url', server.url, ...options, ...only], { env, files });
    expect(code).toBe(1);
    expect(out).toMatch(/expected {3}404\n {5}received {3}503/);
    expect(out).toContain('curl -i -X GET');
    expect(out + err).not.toContain('unreal-token');
  });

  it('runs no check that writes unless asked', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'answers 503 to a write when overloaded'];
    const skipped = await execute(call, { env, files });
    expect(skipped.out).toContain('0 passed, 0 failed, 1 skipped');
    expect({ code: skipped.code, err: skipped.err }).toEqual({ code: 2, err: expect.stringContaining('Nothing was verified') });
    expect((await execute([...call, '--write'], { env, files })).out).toContain('1 passed, 0 failed, 0 skipped');
  });

  it('writes the report to a file in the format asked for', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'overloaded', '--format', 'junit', '--output', 'report.xml'];
    const { out, files: written } = await execute(call, { env, files });
    expect(out).toBe('');
    expect(written['report.xml']).toMatch(/^<\?xml/);
  });

  const url = ['--url', 'http://127.0.0.1:9'];

  it.each([
    ['no URL', ['--states', 'states.json'], /^verify needs --url <url>/],
    ['a set-up URL that is none', [...url, '--states', 'setup.json'], /^setup\.json: \/openLobby\/setupUrl must be an http or https URL/],
    ['neither handle nor states', url, /^verify needs --handle <id>, one handle, or --states <file>/],
    ['a handle and states', [...url, '--handle', handleId, '--states', 'states.json'], /^--handle and --states cannot be combined/],
    ['a handle that is none', [...url, '--handle', 'abc'], /^--handle must be a GUID/],
    ['credentials in the URL', ['--url', 'https://a:secret@x', '--states', 'open.json'], /^--url must be .* without credentials/],
    [
      'a password alone in the URL',
      ['--url', 'http://:secret@127.0.0.1:9', '--states', 'open.json'],
      /^--url must be .* without credentials/,
    ],
    [
      'an unknown format',
      [...url, ...options, '--format', 'pdf'],
      /^option '--format <format>' argument 'pdf' is invalid\. Expected text, junit/,
    ],
    ['a seed that is none', [...url, ...options, '--seed', 'x'], /^option '--seed <n>' argument 'x' is invalid\. Expected 0 to/],
    ['a missing file', [...url, '--states', 'none.json'], /^--states none\.json cannot be read: ENOENT/],
    ['malformed JSON', [...url, '--states', 'bad.json'], /^bad\.json is not JSON: /],
    ['a list', [...url, '--states', 'list.json'], /^list\.json must be an object of states/],
    ['a state without a handle', [...url, '--states', 'empty.json'], /^empty\.json: \/openLobby needs a handleId or a setupUrl$/m],
    ['an unknown field', [...url, '--states', 'odd.json'], /^odd\.json: \/openLobby\/token is unknown/],
    ['an unknown state', [...url, '--states', 'typo.json'], /^typo\.json: \/openLoby is a state of no check; did you mean openLobby\?$/m],
    ['a handle id in the file that is none', [...url, '--states', 'path.json'], /^path\.json: \/openLobby\/handleId must be a GUID/],
    ['unset tokens', [...url, '--states', 'two.json'], /^two\.json names environment variables that are not set: "A_TOKEN", "B_TOKEN"$/m],
    [
      'a token variable that is no name',
      [...url, '--states', 'three.json'],
      /^three\.json: \/openLobby\/tokenVariable must be the name of/,
    ],
  ])('reports %s in one line with exit code 2', async (_, args, line) => {
    const state = (more: object) => JSON.stringify({ openLobby: { handleId, ...more } });
    const odd = {
      ...files,
      'open.json': state({}),
      'bad.json': '{',
      'list.json': '[]',
      'empty.json': '{"openLobby":{}}',
      'odd.json': state({ token: 'x' }),
      'typo.json': `{"openLoby":{"handleId":"${handleId}"}}`,
      'path.json': '{"openLobby":{"handleId":"../../x"}}',
      'two.json': JSON.stringify({ openLobby: { handleId, tokenVariable: 'A_TOKEN' }, joinLobby: { handleId, tokenVariable: 'B_TOKEN' } }),
      'setup.json': '{"openLobby":{"setupUrl":"file:///etc/passwd"}}',
      'three.json': state({ tokenVariable: 3 }),
    };
    const { code, out, err } = await execute(['verify', ...args], { files: odd });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
    expect(err).not.toContain('secret');
    expect(err.match(/\n/g)).toHaveLength(1);
  });

  it.each([
    [
      'a token with a line break',
      'http://127.0.0.1:9',
      'XBL3.0 x=1;first\nsecond',
      /^XBL_TOKEN must be .* but was a string of another form\n$/,
    ],
    ['a token and a host without TLS', 'http://staging.invalid', XBL_TOKEN, /^--url must be an https URL .*\n$/],
  ])('refuses %s before anything is sent', async (_, target, token, line) => {
    const { code, err } = await execute(['verify', '--url', target, '--handle', handleId], { env: { XBL_TOKEN: token } });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(line) });
    expect(err).not.toMatch(/first|second|not-a-real/);
  });

  it.each([
    ['not set', {}],
    ['empty', { XBL_TOKEN: '' }],
  ])('says before the run that XBL_TOKEN is %s', async (_, variables) => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, '--states', 'open.json', '--no-limits', '--only', 'answers 503 when overloaded'];
    const open = { 'open.json': `{"overloaded":{"handleId":"${handleId}"}}` };
    const { code, err } = await execute(call, { env: variables, files: open });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^XBL_TOKEN is not set: .*\n1\/1 passed: /) });
  });

  it('reports what it has found when it is interrupted, and exits with 2', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'overloaded'];
    const { code, out, err } = await execute(call, { env, files, interrupted: async () => {} });
    expect(code).toBe(2);
    expect(out).toContain('skipped: the run was interrupted');
    expect(err).toMatch(/^Interrupted: the remaining checks are skipped\.$/m);
  });

  it('exits with 2 before the run when the report cannot be written', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const writeFile = () => Promise.reject(new Error('EACCES: permission denied'));
    const call = ['verify', '--url', server.url, ...options, '--only', 'overloaded', '--output', '/report.xml'];
    const { code, err } = await execute(call, { env, files, writeFile });
    expect({ code, err }).toEqual({ code: 2, err: '--output /report.xml cannot be written: EACCES: permission denied\n' });
  });

  it('shows its progress in colours where standard error has them', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'answers 503 when overloaded, with the seconds to wait'];
    const colored = await execute(call, { env, files, colors: true });
    expect(colored.err).toContain('\u001b[32mpassed\u001b[39m: ');
    expect(colored.out).not.toContain('\u001b');
    expect((await execute(call, { env, files })).err).not.toContain('\u001b');
  });

  it('exits with 2 when the provider accepts connections and never answers', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const { code, err } = await execute(['verify', '--url', url, ...options, '--timeout', '1'], { env, files });
    silent.closeAllConnections();
    silent.close();
    expect({ code, err }).toEqual({ code: 2, err: `${url} cannot be reached: no response within 1 s\n` });
  });

  it.each(['http://provider:9', 'http://provider.internal:9'])('takes a token to %s, a name of a private network', async (url) => {
    const { code, err } = await execute(['verify', '--url', url, ...options], { env, files });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${url} cannot be reached`) });
  });

  it('exits with 2 and leaves no report when the provider cannot be reached', async () => {
    const written = await execute(['verify', '--url', await refusingUrl(), ...options, '--output', 'report.xml'], { env, files });
    expect(written).toEqual({ code: 2, out: '', err: expect.stringMatching(/cannot be reached: .*ECONNREFUSED/), files: {} });
  });

  it.each([
    ['conditional_reqest', 'did you mean "conditional_request"?'],
    ['Answers 404 to a handle that does not exist', 'did you mean "answers 404 to a handle that does not exist"?'],
    ['no such check', '--list names them'],
  ])('exits with 2 when no check has the name %s, and suggests one that is near', async (only, advice) => {
    const { code, out, err } = await execute(['verify', ...url, ...options, '--only', only], { env, files });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `--only "${only}" names no check; ${advice}\n` });
  });

  it('runs with one handle alone what a readable session allows', async () => {
    const { fetch, states } = createProviderStates();
    server = await serve(fetch);
    const { handleId: handle, token } = states.openLobby();
    const call = ['verify', '--url', server.url, '--handle', handle, '--no-limits', '--write'];
    const { code, out, err } = await execute(call, { env: { XBL_TOKEN: token } });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^verify: 1\d\d passed, 0 failed, /m) });
    expect(out).toContain('skipped: the session lacks role types; give the state sessionWithRoles one that has it');
    expect(err).toMatch(
      /^Skipped \d\d of \d{3} checks: without a state \(see --list and --states\): \d\d; for other reasons, see the report: /m,
    );
  });

  it('counts a skipped check as failed with --strict alone', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'when overloaded', '--quiet'];
    const strict = await execute([...call, '--strict'], { env, files });
    expect(strict).toMatchObject({ code: 1, err: '1 of 2 checks was skipped, which --strict counts as failed.\n' });
    expect(await execute(call, { env, files })).toMatchObject({ code: 0, err: '' });
  });

  it('says before a run that keeps the limits what they are', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, '--states', 'states.json', '--only', 'answers 503 when overloaded'];
    const { err } = await execute(call, { env, files });
    expect(err).toMatch(/^The run sends at most 30 requests in 15 seconds .*--no-limits .*\n1\/1 passed/);
  });

  describe('before a run that writes', () => {
    const handles = ['leaveSession', 'joinLobby', 'openLobby'].map((name) => [name, { handleId: crypto.randomUUID() }] as const);
    const given = { 'states.json': JSON.stringify(Object.fromEntries(handles)) };
    const handleOf = (state: string) => handles.find(([name]) => name === state)?.[1].handleId;
    const remarks = async (...args: readonly string[]) => {
      server = await serve(createMock({ example: 'overloaded' }));
      const call = ['verify', '--url', server.url, '--states', 'states.json', '--no-limits', '--quiet', '--only', 'answers 503', ...args];
      return (await execute(call, { env, files: given })).err;
    };

    it('says which handles it changes and which it uses up', async () => {
      const err = await remarks('--write');
      expect(err).toContain(`The run writes to these sessions and reverts the changes: ${handleOf('joinLobby')} (joinLobby).\n`);
      expect(err).toContain(`The run uses these sessions up: ${handleOf('leaveSession')} (leaveSession).\n`);
    });

    it('says nothing of the kind before one that only reads', async () => {
      expect(await remarks()).not.toContain('The run ');
    });
  });

  describe('with a setupUrl', () => {
    /** Runs the check of a state that a server sets up, or does not. */
    const run = async (respond: (request: Request) => Promise<Response>) => {
      server = await serve(async (request) =>
        new URL(request.url).pathname === '/set-up' ? await respond(request) : new Response(null, { status: 404 }),
      );
      const setUp = { 'states.json': JSON.stringify({ staleHandle: { setupUrl: `${server.url}/set-up`, tokenVariable: 'OTHER_TOKEN' } }) };
      const call = ['verify', '--url', server.url, ...options, '--only', 'answers 404 to a handle that does not exist', '--format', 'json'];
      return JSON.parse((await execute(call, { env, files: setUp })).out).checks[0];
    };

    it('asks for a handle with the name of the state and without a token', async () => {
      const asked: unknown[] = [];
      const { outcome } = await run(async (request) => {
        asked.push(request.method, request.headers.get('Authorization'), await request.json());
        return Response.json({ handleId, tokenVariable: 'HOME' });
      });
      expect(outcome).not.toBe('skipped');
      expect(asked).toEqual(['POST', null, { state: 'staleHandle', action: 'setup' }]);
    });

    it.each([
      ['refuses', () => new Response('no', { status: 500 }), 'it answered 500'],
      ['gives no handle', () => Response.json({ handleId: '../../x' }), 'its response has no handleId that is a GUID'],
    ])('skips the check when the server %s', async (_, respond, reason) => {
      const result = await run(async () => respond());
      expect(result).toMatchObject({
        outcome: 'skipped',
        reason: expect.stringMatching(new RegExp(`set up no state staleHandle: ${reason}$`)),
      });
    });
  });
});
