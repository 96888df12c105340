import { execFile, spawn } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { startService } from './runtimes/service.js';

const tool = (path: string) => join(inject('tools'), 'node_modules', path);
const folder = join(inject('project'), 'runtimes');
const bun = tool('@oven/bun-linux-x64/bin/bun');
const deno = tool('@deno/linux-x64-glibc/deno');
const workerd = tool('@cloudflare/workerd-linux-64/bin/workerd');
const denoRun = ['run', '--quiet', '--no-prompt', '--cached-only', '--no-lock', '--node-modules-dir=manual', '--allow-net=127.0.0.1'];

/** Runs a program in a runtime with a command line. */
async function printedBy([command, ...args]: readonly [string, ...string[]], ...programAndArgs: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, [...args, ...programAndArgs], { cwd: folder, timeout: 100_000 });
  return stdout;
}

const inBun = [bun] as const;
const inDeno = [deno, ...denoRun] as const;
const program = (runtime: readonly [string, ...string[]], transport: string) => (service: string) =>
  printedBy(runtime, 'program.js', service, transport);

/** Starts workerd, which says on a descriptor at which port it listens, and sends it one request. */
async function inWorkerd(service: string): Promise<string> {
  const bundle = await rolldown({ input: join(folder, 'worker.js'), platform: 'browser' });
  const { output } = await bundle.generate({ codeSplitting: false });
  await writeFile(join(folder, 'worker.bundle.js'), output[0].code);
  const child = spawn(workerd, ['serve', '--control-fd=1', 'workerd.capnp'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface(child.stdout)) {
      const { event, port } = JSON.parse(line) as { event: string; port?: number };
      if (event !== 'listen') continue;
      return await (await fetch(`http://127.0.0.1:${port}/?service=${service}`, { signal: AbortSignal.timeout(30_000) })).text();
    }
    throw new Error('workerd ended before it listened');
  } finally {
    child.kill();
  }
}

interface Runtime {
  readonly name: string;
  readonly binary: string;
  readonly run: (service: string) => Promise<string>;
  /** How often a write arrives whose kept connection ends before any response. HTTP lets a client repeat PUT (RFC 9110 section 9.2.2). */
  readonly lost: 1 | 2;
}

/** The one that runs the tests, and later ones. */
const nodes = [
  ['Node', process.execPath],
  ...['22', '24', '26'].map((major) => [`Node ${major}`, tool(`node-${major}/bin/node`)] as const),
] as const;

const runtimes: readonly Runtime[] = [
  ...nodes.flatMap(([name, binary]): readonly Runtime[] => [
    { name, binary, run: program([binary], 'fetch'), lost: 1 },
    { name: `${name} by node:http`, binary, run: program([binary], 'node:http'), lost: 1 },
  ]),
  { name: 'Bun', binary: bun, run: program(inBun, 'fetch'), lost: 2 },
  { name: 'Bun by node:http', binary: bun, run: program(inBun, 'node:http'), lost: 1 },
  { name: 'Deno', binary: deno, run: program(inDeno, 'fetch'), lost: 2 },
  { name: 'Deno by node:http', binary: deno, run: program(inDeno, 'node:http'), lost: 1 },
  { name: 'workerd', binary: workerd, run: inWorkerd, lost: 1 },
];

/** The tools have other runtimes for one platform alone. */
const unless = (name: string, binary: string): [boolean, string] => {
  const platform = `${process.platform}-${process.arch}`;
  return [binary !== process.execPath && platform !== 'linux-x64', `the tools have ${name} for linux-x64 alone, and this is ${platform}`];
};

/** The checks that fail because the built-in `fetch` of Bun and Deno repeats a write. */
const repeated = ['write_one_request', 'lost_on_kept_connection'];

const exact = { status: 200, id: 'bigint 12345678901234567890' };
const expected = {
  found: exact,
  none: { status: 204 },
  denied: { status: 403 },
  written: exact,
  repeated: exact,
  causes: [503],
  late: { error: 'TimeoutError', waitingFor: 'response' },
  lateWrite: { error: 'TimeoutError', waitingFor: 'response' },
  writtenAgain: exact,
  lostWrite: 'NetworkError',
  aborted: { error: 'RangeError', message: 'the caller has left' },
  cut: 'NetworkError',
};

describe('the packed package', () => {
  beforeAll(async () => {
    await cp(fileURLToPath(new URL('runtimes', import.meta.url)), folder, { recursive: true });
  });

  it.for(runtimes)(
    'has a client that reads, writes, repeats, is late, aborts and sees a cut in $name',
    async ({ name, binary, run, lost }, { skip }) => {
      skip(...unless(name, binary));
      const service = await startService();
      onTestFinished(service.close);
      expect(JSON.parse(await run(service.url))).toEqual(expected);
      expect(new Set(service.written)).toEqual(new Set(['{"constants":{"custom":{"id":12345678901234567890}}}']));
      // Of the silent ones, one is a write.
      expect(service.requests).toEqual({ found: 1, none: 1, denied: 1, written: 2, flaky: 2, silent: 3, lost, cut: 1 });
      await expect.poll(service.left).toBe(3);
    },
  );

  it.for([
    ['Bun', inBun],
    ['Deno', [...inDeno, '--allow-env', '--allow-sys', '--allow-read']],
  ] as const)('%s runs both suites, provider and server', { timeout: 120_000 }, async ([name, runtime], { skip }) => {
    skip(...unless(name, runtime[0]));
    expect(JSON.parse(await printedBy(runtime, 'entries.js'))).toEqual({ served: 200, verify: [], client: repeated, nodeClient: [] });
  });
});
