import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url));

/** Runs the built command. A stream is read, or its reader goes away before anything is written, or it is a full disk. */
async function execute(args: readonly string[], streams: { readonly [name in 'stdout' | 'stderr']?: 'closed' | 'full' } = {}) {
  const full = Object.values(streams).includes('full') ? openSync('/dev/full', 'w') : undefined;
  const target = (name: 'stdout' | 'stderr') => (streams[name] === 'full' ? full : 'pipe');
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', target('stdout'), target('stderr')] });
  if (full !== undefined) closeSync(full);
  const exit = new Promise((resolve) => child.once('close', resolve));
  const read = async (name: 'stdout' | 'stderr') => {
    if (streams[name] === 'closed') child[name]?.destroy();
    return streams[name] === undefined && child[name] !== null ? await text(child[name]) : '';
  };
  const [code, out, err] = await Promise.all([exit, read('stdout'), read('stderr')]);
  return { code, out, err };
}

describe('the command', () => {
  it('writes its results to standard output and everything else to standard error', async () => {
    const { code, out, err } = await execute(['get']);
    expect({ code, out, err }).toEqual({ code: 0, out: expect.stringMatching(/^Session /), err: expect.stringMatching(/^No handle id/) });
  });

  it.each([
    ['stdout', { err: expect.stringMatching(/^No handle id/) }],
    ['stderr', { out: expect.stringMatching(/^Session /) }],
  ] as const)('succeeds when the reader of its %s has gone, and writes the other stream', async (name, other) => {
    await expect(execute(['get'], { [name]: 'closed' })).resolves.toMatchObject({ code: 0, ...other });
  });

  it('keeps its exit code when the reader of its error has gone', async () => {
    await expect(execute(['get', 'abc'], { stderr: 'closed' })).resolves.toMatchObject({ code: 2, out: '' });
  });
});

describe('a file that the command reads', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bin-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['UTF-8 with a byte order mark', 'utf8'],
    ['the UTF-16 of Windows PowerShell 5.1', 'utf16le'],
  ] as const)('may be %s', async (_, encoding) => {
    const states = join(folder, 'states.json');
    await writeFile(states, '\ufeff{ "openLobby": {} }', encoding);
    const { code, err } = await execute(['verify', '--url', 'http://127.0.0.1:9', '--states', states]);
    expect({ code, err }).toEqual({ code: 2, err: `${states}: /openLobby needs a handleId or a setupUrl\n` });
  });

  it('is named as what it is not when it is no text', async () => {
    const states = join(folder, 'states.bin');
    await writeFile(states, Buffer.from([0x7b, 0xff, 0x7d]));
    const { code, err } = await execute(['verify', '--url', 'http://127.0.0.1:9', '--states', states]);
    expect({ code, err }).toEqual({ code: 2, err: `--states ${states} cannot be read: it is neither UTF-8 nor UTF-16 text\n` });
  });

  it('is named with its option when it is a folder', async () => {
    const { code, err } = await execute(['serve', '--port', '0', '--seed', folder]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^--seed \S+bin-\S+ cannot be read: EISDIR.*\n$/) });
  });
});

describe('a file that the command writes', () => {
  it('gets its folder made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bin-'));
    const states = join(folder, 'reports/today/states.json');
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--states', states], { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const chunk of child.stdout) if (String(chunk).includes('Wrote ')) break;
    child.kill('SIGTERM');
    expect(JSON.parse(await readFile(states, 'utf8'))).toHaveProperty('openLobby');
    await rm(folder, { recursive: true });
  });
});

describe('verify-client', () => {
  /** Runs it with a command that stays, and starts another one that stays. @returns how the runner ended, and how many of them have gone */
  async function interrupted(interrupt: (runner: ChildProcess) => void): Promise<{ readonly exit: unknown; readonly left: number }> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
    const staying = `require('node:net').connect(${port}, '127.0.0.1'); setInterval(() => {}, 1000);`;
    const client = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(staying)}]); ${staying}`;
    const runner = spawn(process.execPath, [bin, 'verify-client', '--', process.execPath, '-e', client], { stdio: 'ignore' });
    const sockets: Socket[] = [];
    for await (const [socket] of on(server, 'connection')) if (sockets.push(socket) === 2) break;
    const left = Promise.all(sockets.map((socket) => once(socket.on('error', () => {}).resume(), 'close')));
    const exit = once(runner, 'exit');
    interrupt(runner);
    const ended = { exit: await exit, left: (await left).length };
    server.close();
    return ended;
  }

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('leaves nothing of its command behind after %s', async (signal) => {
    expect(await interrupted((runner) => runner.kill(signal))).toEqual({ exit: [2, null], left: 2 });
  });

  it('leaves nothing of its command behind when Ctrl+C is pressed again and again', async () => {
    const { left } = await interrupted((runner) => {
      const again = setInterval(() => runner.kill('SIGINT'), 1);
      runner.once('exit', () => clearInterval(again));
    });
    expect(left).toBe(2);
  });
});

describe.skipIf(!existsSync('/dev/full'))('the command on a full disk', () => {
  it('says in one line that the output is lost, with exit code 1', async () => {
    const { code, err } = await execute(['--help'], { stdout: 'full' });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^Standard output cannot be written: ENOSPC.*\n$/) });
  });

  it('exits with 1 and writes its results when standard error is lost', async () => {
    const { code, out } = await execute(['get'], { stderr: 'full' });
    expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/^Session /) });
  });
});
