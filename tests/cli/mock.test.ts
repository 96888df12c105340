import { describe, expect, it } from 'vitest';
import { createMock } from '../../src/mock/mock.js';
import { serve } from '../../src/node/serve.js';
import { execute, handleId } from './execute.js';

const urlIn = (printed: string) => /http:\S+/.exec(printed)?.[0] ?? '';

describe('mock', () => {
  it('serves the mock until it is interrupted', async () => {
    const statuses: number[] = [];
    const { code } = await execute(['mock', '--port', '0', '--example', 'overloaded'], {
      interrupted: async (printed) => {
        const headers = { Authorization: 'XBL3.0 x=1;invented', 'X-Xbl-Contract-Version': '107' };
        const { status } = await fetch(`${urlIn(printed)}/handles/${handleId}/session`, { headers });
        statuses.push(status);
      },
    });
    expect({ code, statuses }).toEqual({ code: 0, statuses: [503] });
  });

  it('prints where it listens and a request to copy on standard output, so that a script can read it', async () => {
    const { out, err } = await execute(['mock', '--port', '0'], { interrupted: async () => {} });
    expect(out).toMatch(
      /^Mock of the session directory on http:\/\/127\.0\.0\.1:\d+\n {2}handle {2}\S+\n {2}token {3}XBL3\.0 x=\S+\n {2}curl .*\n$/,
    );
    expect(err).toMatch(/^Choose a response .* Prefer: example=<name> .* Stop with Ctrl\+C\.\n$/);
  });

  it('names a free port as the way out when its own is taken', async () => {
    const taken = await serve(createMock());
    const { code, out, err } = await execute(['mock', '--port', new URL(taken.url).port]);
    await taken.close();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^--port \d+ on --host 127\.0\.0\.1 cannot be used \(.*EADDRINUSE.*\); --port 0 picks a free one\n$/);
  });

  it.each([
    ['a port that is none', ['--port', '99999'], /^option '--port <n>' argument '99999' is invalid\. Expected 0 to 65535\.; /],
    [
      'an address of another machine',
      ['--port', '0', '--host', '192.0.2.1'],
      /^--port 0 on --host 192\.0\.2\.1 cannot be used .*; --host must be/,
    ],
    ['an unknown example', ['--port', '0', '--example', 'nope'], /^no operation documents example "nope"/],
  ])('reports %s in one line with exit code 2', async (_, args, line) => {
    const { code, out, err } = await execute(['mock', ...args]);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(line) });
    expect(err.match(/\n/g)).toHaveLength(1);
  });
});
