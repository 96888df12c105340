import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CliContext } from '../../src/cli/context.js';
import { run } from '../../src/cli/run.js';
import { createClient } from '../../src/index.js';
import { createMock } from '../../src/mock/mock.js';
import { type Server, serve } from '../../src/node/serve.js';

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const XBL_TOKEN = 'XBL3.0 x=4294967295;not-a-real-token';

interface Files {
  readonly [path: string]: string;
}

/** Runs the command with everything around it kept in memory. */
async function execute(
  args: readonly string[],
  env: Record<string, string> = {},
  files: Files = {},
  interrupted: (printed: string) => Promise<void> = () => new Promise(() => {}),
  around: Partial<CliContext> = {},
) {
  const written = { out: '', err: '', files: {} as Record<string, string> };
  const code = await run(args, {
    env,
    print: (text) => {
      written.out += text;
    },
    printError: (text) => {
      written.err += text;
    },
    readFile: async (path) => files[path] ?? Promise.reject(new Error(`ENOENT: no such file or directory, open '${path}'`)),
    writeFile: async (path, text) => {
      written.files[path] = text;
    },
    interrupted: () => interrupted(written.out),
    ...around,
  });
  return { code, ...written };
}

describe('get', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it('without a handle id shows the example and says what it did', async () => {
    const { code, out, err } = await execute(['get']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Session {6}world \/ c0d8e4b2-7f1a-4963-95e7-2b0f6a8d3c19$/m);
    expect(out).toMatch(/^Access {7}open, join: followed, read: followed$/m);
    expect(out).toMatch(/^Members {6}1 of 30\n {13}0 {2}Cobalt Heron 01 {2}2533270000000001 {2}active$/m);
    expect(out).toContain('"NetherNetId": 12345678901234567000');
    expect(out).toContain('ETag         "7c1d9a52e3f84b06a1c95d2f7e80b364"');
    expect(err).toBe(
      `No handle id given: reading the example "bedrockWorld" from the mock in this process.\n\n\nGET https://sessiondirectory.xboxlive.com/handles/2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24/session -> 200, contract version 107\nThe token was sent and is not shown.\n`,
    );
  });

  it('with --json prints the document alone', async () => {
    const { out } = await execute(['get', '--json']);
    expect(JSON.parse(out)).toMatchObject({ contractVersion: 107 });
    expect(out).toContain('12345678901234567000');
  });

  it('with a handle id and a base URL reads a service with the token of the environment', async () => {
    const mock = createMock({ example: 'sessionWithRoles' });
    const tokens: (string | null)[] = [];
    server = await serve((request) => {
      tokens.push(request.headers.get('Authorization'));
      return mock(request);
    });
    const { code, out, err } = await execute(['get', handleId, '--base-url', server.url], { XBL_TOKEN });
    expect(code).toBe(0);
    expect(tokens).toEqual([XBL_TOKEN]);
    expect(out).toContain('closed, locked');
    expect(out).toMatch(/Cobalt Heron 01 {2}2533270000000001 {2}active {4}lfg: healer/);
    expect(out).toMatch(/\(no gamertag\) {4}2533270000000004 {2}reserved/);
    expect(out + err).not.toContain('not-a-real-token');
  });

  it('says how many members a large session does not list', async () => {
    server = await serve(createMock({ example: 'largeSession' }));
    const { out } = await execute(['get', handleId, '--base-url', server.url], { XBL_TOKEN });
    expect(out).toContain('2718 of 5000, of which the answer lists 1');
  });

  it.each([
    ['staleHandle', "No handle has this id, or it is stale (status 404): The requested handle wasn't found.\n"],
    ['sessionGone', 'The handle is valid, but no session exists behind it (status 204)\n'],
    ['rateLimited', 'Too many requests (status 429) Try again in 15 seconds.\n'],
    ['expiredToken', 'The token is missing, malformed or expired (status 401)\n'],
  ])('explains %s in one line with exit code 1', async (example, line) => {
    server = await serve(createMock({ example }));
    const { code, out, err } = await execute(['get', handleId, '--base-url', server.url, '--attempts', '1'], { XBL_TOKEN });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`Reading the session.\n\n${line}`);
  });

  describe('with an answer that could steer the terminal', () => {
    const hostile = 'Cobalt\u001b[2J\u009b1m\u202e\u200bHeron\n01';
    const sent = String.raw`Cobalt\u001b[2J\u009b1m\u202e\u200bHeron\n01`;
    const steering = /[^\P{C}\n]/u;

    /** A world whose host has a hostile name. */
    const serveWorld = async () => {
      const mock = createMock({ example: 'bedrockWorld' });
      return await serve(async (request) => {
        const answer = await mock(request);
        return new Response((await answer.text()).replaceAll('Cobalt Heron 01', sent), answer);
      });
    };

    it('shows gamertags and custom data with escapes', async () => {
      server = await serveWorld();
      const { code, out } = await execute(['get', handleId, '--base-url', server.url], { XBL_TOKEN });
      expect({ code, steers: steering.test(out) }).toEqual({ code: 0, steers: false });
      expect(out).toContain(`0  ${sent}  2533270000000001  active\n`);
      expect(out).toContain(`"hostName": "${sent}"`);
    });

    it('prints the document as it came with --json', async () => {
      server = await serveWorld();
      const { out } = await execute(['get', handleId, '--base-url', server.url, '--json'], { XBL_TOKEN });
      expect(JSON.parse(out)).toMatchObject({ members: { 0: { gamertag: hostile } }, properties: { custom: { hostName: hostile } } });
    });

    it.each([
      ['the text of a 404', 404, 'text/plain', /^No handle has this id, or it is stale \(status 404\): Cobalt\\u001b.*Heron\\n01$/m],
      ['the HTML of a 502', 502, 'text/html', /^Unexpected answer to getSessionByHandle: .*: Cobalt\\u001b.*Heron 01$/m],
    ])('shows %s in one line with escapes', async (_, status, type, line) => {
      server = await serve(async () => new Response(hostile, { status, headers: { 'Content-Type': type } }));
      const { err } = await execute(['get', handleId, '--base-url', server.url, '--attempts', '1'], { XBL_TOKEN });
      expect(err).toMatch(line);
      expect(err).not.toMatch(steering);
    });
  });

  it('says that it tries again, and when', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const mock = createMock();
    let requests = 0;
    server = await serve(async (request) => (++requests === 1 ? new Response('busy', { status: 500 }) : await mock(request)));
    const { code, err } = await execute(['get', handleId, '--base-url', server.url], { XBL_TOKEN });
    vi.restoreAllMocks();
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('Status 500; trying again in 0 seconds.\n') });
  });

  it('explains an unreachable service in one line with exit code 1', async () => {
    server = await serve(createMock());
    await server.close();
    const { code, err } = await execute(['get', handleId, '--base-url', server.url, '--attempts', '1'], { XBL_TOKEN });
    expect(code).toBe(1);
    expect(err).toMatch(/^No answer: GET http:\S+ \(.*ECONNREFUSED.*\)\n$/m);
  });

  it.each([
    ['a malformed handle id', ['get', 'abc'], { XBL_TOKEN }, /handleId must be a GUID with hyphens, .* but was "abc"/],
    ['a malformed handle id before a missing token', ['get', 'abc'], {}, /^handleId must be a GUID/],
    ['no token', ['get', handleId], {}, /^Set XBL_TOKEN to /],
    ['a malformed token', ['get', handleId], { XBL_TOKEN: 'a\nb' }, /token must be /],
    ['an unsafe base URL', ['get', handleId, '--base-url', 'http://example.com'], { XBL_TOKEN }, /baseUrl must be an https URL/],
    ['a number of attempts that is none', ['get', '--attempts', '0'], {}, /^--attempts must be 1 to 10, but was "0"$/m],
    ['a base URL without a handle id', ['get', '--base-url', 'http://127.0.0.1:1'], {}, /--base-url needs a handle id/],
    ['an unknown option', ['get', '--verbose'], {}, /^Unknown option '--verbose'; --help lists the options$/m],
    ['an option without its value', ['get', '--base-url'], {}, /^Option '--base-url <value>' argument missing; --help lists the options$/m],
    ['no command', [], {}, /^a command is missing, expected get, mock, serve, verify, docs; --help explains them$/m],
    ['the same flag twice', ['get', '--json', '--json'], {}, /^Option '--json' is given more than once$/m],
    ['one argument too many', ['get', handleId, 'again'], {}, /unexpected argument "again"/],
    ['an unknown command', ['fetch'], {}, /unknown command "fetch", expected get, mock, serve, verify, docs; --help explains them/],
    ['a port that is none', ['mock', '--port', '99999'], {}, /--port must be 0 to 65535, but was "99999"/],
    ['an unknown example', ['mock', '--port', '0', '--example', 'nope'], {}, /no operation documents example "nope"/],
  ])('answers %s with one line and exit code 2', async (_, args, env, line) => {
    const { code, out, err } = await execute(args, env);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(line);
    expect(err.match(/\n/g)).toHaveLength(1);
  });
});

describe('mock', () => {
  it('serves the mock until it is interrupted', async () => {
    const statuses: number[] = [];
    const { code } = await execute(['mock', '--port', '0', '--example', 'overloaded'], {}, {}, async (printed) => {
      const headers = { Authorization: 'XBL3.0 x=1;invented', 'X-Xbl-Contract-Version': '107' };
      const { status } = await fetch(`${/http:\S+/.exec(printed)?.[0]}/handles/${handleId}/session`, { headers });
      statuses.push(status);
    });
    expect({ code, statuses }).toEqual({ code: 0, statuses: [503] });
  });

  it('prints where it listens and nothing else, so that a script can read it', async () => {
    const { out, err } = await execute(['mock', '--port', '0'], {}, {}, async () => {});
    expect(out).toMatch(/^Mock of the session directory on http:\/\/127\.0\.0\.1:\d+\n$/);
    expect(err).toMatch(/^Choose an answer .* Stop with Ctrl\+C\.\n$/);
  });

  it('names a free port as the way out when its own is taken', async () => {
    const taken = await serve(createMock());
    const { code, out, err } = await execute(['mock', '--port', new URL(taken.url).port]);
    await taken.close();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Port \d+ cannot be used \(.*EADDRINUSE.*\); --port 0 takes a free one\n$/);
  });
});

describe('serve', () => {
  const seed = readFileSync(new URL('../../examples/seed.json', import.meta.url), 'utf8');

  it('serves the reference provider with the sessions of a file until it is interrupted', async () => {
    const answers: unknown[] = [];
    const { code, out } = await execute(['serve', '--port', '0', '--seed', 'seed.json'], {}, { 'seed.json': seed }, async (printed) => {
      const url = /http:\S+(?=,)/.exec(printed)?.[0] ?? '';
      const client = createClient({ token: 'XBL3.0 x=2533270000000001;invented', baseUrl: url });
      const read = await client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13');
      const left = await client.writeSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', { members: { me: null } });
      answers.push(read.status, left.status);
    });
    expect(code).toBe(0);
    expect(out).toMatch(/^Reference provider on http:\/\/127\.0\.0\.1:\d+, with \d+ handles\./);
    expect(answers).toEqual([200, 200]);
  });

  it('serves integers beyond 2^53 to get --json with all their digits', async () => {
    let read = '';
    await execute(['serve', '--port', '0', '--seed', 'seed.json'], {}, { 'seed.json': seed }, async (printed) => {
      const url = /http:\S+(?=,)/.exec(printed)?.[0] ?? '';
      const call = ['get', '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24', '--base-url', url, '--json'];
      read = (await execute(call, { XBL_TOKEN: 'XBL3.0 x=2533270000000001;invented' })).out;
    });
    expect(read).toContain('"NetherNetId": 12345678901234567891\n'); // JSON.parse would make it 12345678901234567000
  });

  it.each([
    ['no file', [], /^serve needs --seed FILE/],
    ['a missing file', ['--seed', 'none.json'], /^--seed none\.json cannot be read: ENOENT/],
    ['the same option twice', ['--seed', 'seed.json', '--seed', 'odd.json'], /^Option '--seed' is given more than once$/m],
    ['malformed JSON', ['--seed', 'bad.json'], /^bad\.json/],
    ['bad data', ['--seed', 'odd.json'], /^odd\.json, at \/handles/],
    ['an unknown form of 429', ['--seed', 'seed.json', '--rate-limit', 'on'], /^--rate-limit must be off, limitType, type, empty/],
  ])('answers %s with one line and exit code 2', async (_, args, line) => {
    const files = { 'seed.json': seed, 'bad.json': '{', 'odd.json': '{"handles":{"abc":{"type":"invite"}}}' };
    const { code, err } = await execute(['serve', '--port', '0', ...args], {}, files);
    expect(code).toBe(2);
    expect(err).toMatch(line);
    expect(err.match(/\n/g)).toHaveLength(1);
  });
});

describe('verify', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  const states = { 'states.json': JSON.stringify({ overloaded: { handleId }, staleHandle: { handleId, tokenVariable: 'OTHER_TOKEN' } }) };
  const tokens = { XBL_TOKEN, OTHER_TOKEN: 'XBL3.0 x=1;another-unreal-token' };
  const options = ['--states', 'states.json', '--no-limits'];

  it('exits with 0 when the provider passes, and reports on standard output', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const only = ['--only', 'answers 503 when overloaded, with the seconds to wait'];
    const { code, out, err } = await execute(['verify', '--url', server.url, ...options, ...only], tokens, states);
    expect(code).toBe(0);
    expect(out).toMatch(/verify: 1 passed, 0 failed, 0 skipped \(1 requests, /);
    expect(err).toBe('1/1 passed: answers 503 when overloaded, with the seconds to wait\n');
  });

  it('exits with 1 when the provider fails, and shows no token', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const only = ['--only', 'answers 404 to a handle that does not exist'];
    const { code, out, err } = await execute(['verify', '--url', server.url, ...options, ...only], tokens, states);
    expect(code).toBe(1);
    expect(out).toMatch(/expected {3}404\n {5}received {3}503/);
    expect(out).toContain('curl -i -X GET');
    expect(out + err).not.toContain('unreal-token');
  });

  it('runs no check that writes unless asked', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'answers 503 to a write when overloaded'];
    const skipped = await execute(call, tokens, states);
    expect(skipped.out).toContain('0 passed, 0 failed, 1 skipped');
    expect({ code: skipped.code, err: skipped.err }).toEqual({ code: 2, err: expect.stringContaining('Nothing was verified') });
    expect((await execute([...call, '--write'], tokens, states)).out).toContain('1 passed, 0 failed, 0 skipped');
  });

  it('writes the report to a file in the format asked for', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'overloaded', '--format', 'junit', '--output', 'report.xml'];
    const { out, files } = await execute(call, tokens, states);
    expect(out).toBe('');
    expect(files['report.xml']).toMatch(/^<\?xml/);
  });

  it.each([
    ['no URL', ['--states', 'states.json'], /verify needs --url URL and --states FILE/],
    [
      'a URL with credentials',
      ['--url', 'https://a:secret@x', '--states', 'open.json'],
      /--url must be an http or https URL without credentials/,
    ],
    ['a missing file', ['--url', 'http://127.0.0.1:9', '--states', 'none.json'], /none\.json: ENOENT/],
    ['malformed JSON', ['--url', 'http://127.0.0.1:9', '--states', 'bad.json'], /bad\.json: .*JSON/],
    [
      'a state without a handle',
      ['--url', 'http://127.0.0.1:9', '--states', 'empty.json'],
      /empty\.json: \/openLobby\/handleId must be a GUID/,
    ],
    ['an unknown field', ['--url', 'http://127.0.0.1:9', '--states', 'odd.json'], /odd\.json: \/openLobby\/token is unknown/],
    [
      'an unset token',
      ['--url', 'http://127.0.0.1:9', ...options],
      /\/staleHandle\/tokenVariable must name an environment variable that is set/,
    ],
    [
      'an unknown state',
      ['--url', 'http://127.0.0.1:9', '--states', 'typo.json'],
      /typo\.json: \/openLoby is a state of no check; known are .*openLobby/,
    ],
    [
      'a handle id that is none',
      ['--url', 'http://127.0.0.1:9', '--states', 'path.json'],
      /path\.json: \/openLobby\/handleId: .* must be a GUID/,
    ],
    [
      'a password in the URL',
      ['--url', 'http://:secret@127.0.0.1:9', '--states', 'open.json'],
      /--url must be an http or https URL without/,
    ],
    [
      'an unknown format',
      ['--url', 'http://127.0.0.1:9', ...options, '--format', 'pdf'],
      /--format must be text, junit, json, github, but was "pdf"/,
    ],
    ['a seed that is none', ['--url', 'http://127.0.0.1:9', ...options, '--seed', 'x'], /--seed must be 0 to/],
  ])('answers %s with one line and exit code 2', async (_, args, line) => {
    const files = {
      ...states,
      'bad.json': '{',
      'empty.json': '{"openLobby":{}}',
      'odd.json': '{"openLobby":{"handleId":"1","token":"x"}}',
      'typo.json': `{"openLoby":{"handleId":"${handleId}"}}`,
      'path.json': '{"openLobby":{"handleId":"../../x"}}',
      'open.json': `{"openLobby":{"handleId":"${handleId}"}}`,
    };
    const { code, out, err } = await execute(['verify', ...args], {}, files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(line);
    expect(err).not.toContain('secret');
    expect(err.match(/\n/g)).toHaveLength(1);
  });

  it.each([
    [
      'a token with a line break',
      'http://127.0.0.1:9',
      'XBL3.0 x=1;first\nsecond',
      /^XBL_TOKEN: token must be .* but was a string with other characters\n$/,
    ],
    ['a token and a host without TLS', 'http://staging.invalid', XBL_TOKEN, /^--url: baseUrl must be an https URL .*\n$/],
  ])('refuses %s before anything is sent', async (_, url, token, line) => {
    const call = ['verify', '--url', url, '--states', 'open.json'];
    const { code, err } = await execute(call, { XBL_TOKEN: token }, { 'open.json': `{"openLobby":{"handleId":"${handleId}"}}` });
    expect(code).toBe(2);
    expect(err).toMatch(line);
    expect(err).not.toMatch(/first|second|unreal|not-a-real/);
  });

  it('takes an empty XBL_TOKEN for none', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, '--states', 'open.json', '--no-limits', '--only', 'answers 503 when overloaded'];
    const { code } = await execute(call, { XBL_TOKEN: '' }, { 'open.json': `{"overloaded":{"handleId":"${handleId}"}}` });
    expect(code).toBe(0);
  });

  it('reports what it has found when it is interrupted, and exits with 2', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'overloaded'];
    const { code, out, err } = await execute(call, tokens, states, async () => {});
    expect(code).toBe(2);
    expect(out).toContain('skipped: the run was interrupted');
    expect(err).toMatch(/^Interrupted: the checks that were left are skipped\.$/m);
  });

  it('exits with 2 before the run when the report cannot be written', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const writeFile = () => Promise.reject(new Error('EACCES: permission denied'));
    const call = ['verify', '--url', server.url, ...options, '--only', 'overloaded', '--output', '/report.xml'];
    const { code, err } = await execute(call, tokens, states, undefined, { writeFile });
    expect({ code, err }).toEqual({ code: 2, err: '--output /report.xml cannot be written: EACCES: permission denied\n' });
  });

  it('shows its progress in colours where standard error has them', async () => {
    server = await serve(createMock({ example: 'overloaded' }));
    const call = ['verify', '--url', server.url, ...options, '--only', 'answers 503 when overloaded, with the seconds to wait'];
    const colored = await execute(call, tokens, states, undefined, { colors: true });
    expect(colored.err).toContain('\u001b[32mpassed\u001b[39m: ');
    expect(colored.out).not.toContain('\u001b');
    expect((await execute(call, tokens, states)).err).not.toContain('\u001b');
  });

  it('exits with 2 when the provider cannot be reached', async () => {
    server = await serve(createMock());
    await server.close();
    const { code, err } = await execute(['verify', '--url', server.url, ...options], tokens, states);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/cannot be reached: .*ECONNREFUSED/) });
  });

  it('exits with 2 when no check has the name', async () => {
    server = await serve(createMock());
    const { code, err } = await execute(['verify', '--url', server.url, ...options, '--only', 'no such check'], tokens, states);
    expect({ code, err }).toEqual({ code: 2, err: '--only "no such check" names no check\n' });
  });
});

describe('docs', () => {
  const page = fileURLToPath(new URL('../../dist/docs.html', import.meta.url));

  it('prints where the page is', async () => {
    await expect(execute(['docs'], {}, { [page]: '<html>' })).resolves.toMatchObject({ code: 0, out: `${page}\n`, err: '' });
  });

  it('writes a copy of the page', async () => {
    const { code, out, files } = await execute(['docs', '--output', 'docs.html'], {}, { [page]: '<html>' });
    expect({ code, out, files }).toEqual({ code: 0, out: '', files: { 'docs.html': '<html>' } });
  });

  it('says in one line how to get the page when it is missing', async () => {
    const { code, out, err } = await execute(['docs']);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${page} is missing; in a checkout, npm run docs builds it\n` });
  });
});

describe('every command', () => {
  const commands = ['get', 'mock', 'serve', 'verify', 'docs'];

  it.each(commands.flatMap((command) => ['--help', '-h'].map((option) => [command, option] as const)))(
    '%s %s explains its options and the exit codes, and no other command',
    async (command, option) => {
      const { code, out, err } = await execute([command, option]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
      expect(out).toContain('Exit codes: 0 ');
      for (const other of commands.filter((name) => name !== command)) expect(out).not.toMatch(new RegExp(`^  ${other} `, 'm'));
    },
  );

  it.each(commands)('%s --version prints the version', async (command) => {
    await expect(execute([command, '--version'])).resolves.toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it.each(commands)('%s is explained by --help', async (command) => {
    const { code, out } = await execute(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it('shows an error in red where standard error has colours', async () => {
    const { err } = await execute(['get', 'abc'], {}, {}, undefined, { colors: true });
    expect(err.startsWith('\u001b[31mhandleId must be ')).toBe(true);
    expect(err.endsWith('\u001b[39m\n')).toBe(true);
  });
});

describe('--version', () => {
  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    await expect(execute(['--version'])).resolves.toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  });
});
