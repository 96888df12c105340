import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { execute, handleId, XBL_TOKEN } from './execute.js';

const seed = readFileSync(new URL('../../examples/seed.json', import.meta.url), 'utf8');
const files = { 'seed.json': seed };
const urlIn = (printed: string) => /http:[^\s,]+/.exec(printed)?.[0] ?? '';

/** Runs serve on a free port and calls a function with its URL while it listens. */
async function whileServing(args: readonly string[], visit: (url: string, printed: string) => Promise<unknown> = async () => {}) {
  let visited: unknown;
  const result = await execute(['serve', '--port', '0', ...args], {
    files,
    interrupted: async (printed) => {
      visited = await visit(urlIn(printed), printed);
    },
  });
  return { ...result, visited };
}

/** What the line to copy asks for, sent as it says. */
async function sendCopied(printed: string): Promise<number> {
  const [, line = ''] = /^ {2}curl -i (.*)$/m.exec(printed) ?? [];
  const headers = [...line.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(([, name = '', value = '']) => [name, value] as [string, string]);
  return (await fetch(line.split(' ').at(-1) ?? '', { headers })).status;
}

describe('serve', () => {
  it('serves the sessions of a file until it is interrupted', async () => {
    const { code, out, visited } = await whileServing(['--seed', 'seed.json'], async (baseUrl) => {
      const client = createClient({ token: 'XBL3.0 x=2533270000000001;invented', baseUrl });
      const read = await client.getSessionByHandle(handleId);
      const left = await client.writeSessionByHandle(handleId, { members: { me: null } });
      return [read.status, left.status];
    });
    expect({ code, visited }).toEqual({ code: 0, visited: [200, 200] });
    expect(out).toMatch(/^Reference provider on http:\/\/127\.0\.0\.1:\d+, with \d+ handles\n/);
  });

  it('serves integers beyond 2^53 to get --json with all their digits', async () => {
    const { visited } = await whileServing(['--seed', 'seed.json'], async (url) => {
      const call = ['get', '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24', '--base-url', url, '--json'];
      return (await execute(call, { env: { XBL_TOKEN: 'XBL3.0 x=2533270000000001;invented' } })).out;
    });
    expect(visited).toContain('"NetherNetId": 12345678901234567891\n'); // JSON.parse would make it 12345678901234567000
  });

  it.each([
    ['of a file', ['--seed', 'seed.json']],
    ['of its own', []],
    ['of its own on every address', ['--host', '0.0.0.0']],
  ])('prints a request to copy that reads a session %s', async (_, args) => {
    const { visited } = await whileServing(args, (_url, printed) => sendCopied(printed));
    expect(visited).toBe(200);
  });

  it('prints no request to copy when the file has no session', async () => {
    const { out } = await execute(['serve', '--port', '0', '--seed', 'empty.json'], {
      files: { 'empty.json': '{}' },
      interrupted: async () => {},
    });
    expect(out).toMatch(/^Reference provider on \S+, with 0 handles\n$/);
  });

  describe('logs', () => {
    const visit = async (url: string) => {
      const headers = { Authorization: XBL_TOKEN, 'X-Xbl-Contract-Version': '107' };
      await fetch(`${url}/handles/${handleId}/session`, { headers });
      await fetch(`${url}/handles/${handleId}/session?x=%1b`, { headers: { Authorization: XBL_TOKEN } });
      await fetch(`${url}/health`);
    };

    it('each request with its verdict by the description, and no token', async () => {
      const { err } = await whileServing([], visit);
      expect(err.split('\n').slice(1, -1)).toEqual([
        `GET /handles/${handleId}/session -> 404: conforms`,
        expect.stringMatching(
          /^GET \S+\?x=%1b -> 4\d\d: X-Xbl-Contract-Version is missing: expected a value, received none \(and 1 more\)$/,
        ),
      ]);
      expect(err).not.toContain('not-a-real-token');
    });

    it('nothing with --quiet', async () => {
      const { err } = await whileServing(['--quiet'], visit);
      expect(err).toBe('Stop with Ctrl+C.\n');
    });
  });

  it.each([
    ['every request', ['--overloaded'], [503, 503, 503, 503]],
    ['one request of two', ['--overloaded', '1/2'], [503, 200, 503, 200]],
    ['no request', [], [200, 200, 200, 200]],
  ])('answers 503 with Retry-After to %s', async (_, args, statuses) => {
    const { visited } = await whileServing(['--seed', 'seed.json', ...args], async (url) => {
      const headers = { Authorization: 'XBL3.0 x=2533270000000001;invented', 'X-Xbl-Contract-Version': '107' };
      const responses: Response[] = [];
      for (const _ of statuses) responses.push(await fetch(`${url}/handles/${handleId}/session`, { headers }));
      return responses.map(({ status, headers: received }) => ({ status, waits: received.has('Retry-After') }));
    });
    expect(visited).toEqual(statuses.map((status) => ({ status, waits: status === 503 })));
  });

  it('lets pages of other origins read with --cors alone', async () => {
    const readable = async (url: string) => (await fetch(`${url}/handles/${handleId}/session`)).headers.get('Access-Control-Allow-Origin');
    expect([(await whileServing(['--cors'], readable)).visited, (await whileServing([], readable)).visited]).toEqual(['*', null]);
  });

  it('writes a states file without tokens, and names the variables to set and the next command', async () => {
    const { out, files: written } = await whileServing(['--states', 'states.json']);
    const text = written['states.json'] ?? '';
    expect(JSON.parse(text)).toMatchObject({
      openLobby: { handleId: expect.stringMatching(/^[\da-f-]{36}$/) },
      joinLobby: { tokenVariable: 'XBL_TOKEN_JOINER' },
    });
    expect(text).not.toContain('XBL3.0');
    expect(out).toContain('  export XBL_TOKEN="XBL3.0 x=2533270000000001;invented"\n');
    expect(out).toMatch(/^ {2}export XBL_TOKEN_JOINER="XBL3\.0 x=\S+;\S+"$/m);
    expect(out).toMatch(/^ {2}npx mpsd-handle-session verify --url http:\S+ --states states\.json --write --no-limits\n$/m);
  });

  it('sets the variables in PowerShell on Windows', async () => {
    const { out } = await execute(['serve', '--port', '0', '--states', 's.json'], { isWindows: true, interrupted: async () => {} });
    expect(out).toContain('  $env:XBL_TOKEN = "XBL3.0 x=2533270000000001;invented"\n');
  });

  it.each([
    ['a missing file', ['--seed', 'none.json'], /^--seed none\.json cannot be read: ENOENT/],
    ['malformed JSON', ['--seed', 'bad.json'], /^bad\.json/],
    ['bad data', ['--seed', 'odd.json'], /^odd\.json, at \/handles/],
    ['a seed and states', ['--seed', 'seed.json', '--states', 's.json'], /^--seed and --states cannot be combined/],
    [
      'an unknown form of 429',
      ['--seed', 'seed.json', '--rate-limit', 'on'],
      /^option '--rate-limit <form>' argument 'on' is invalid\. Expected off, /,
    ],
    ['a rate limit without a seed', ['--rate-limit', 'type'], /^--rate-limit needs --seed/],
    ['an impossible share', ['--overloaded', '3/2'], /^option '--overloaded \[n\/m\]' argument '3\/2' is invalid\. Expected <n>\/<m>/],
  ])('reports %s in one line with exit code 2', async (_, args, line) => {
    const odd = { ...files, 'bad.json': '{', 'odd.json': '{"handles":{"abc":{"type":"invite"}}}' };
    const { code, out, err } = await execute(['serve', '--port', '0', ...args], { files: odd });
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
    expect(err.match(/\n/g)).toHaveLength(1);
  });
});
