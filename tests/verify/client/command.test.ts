import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { ClientProcess } from '../../../src/verify/client/command.js';

const never = new AbortController().signal;

/** A client in JavaScript whose body sees each case as `given` and answers with `say`. */
const script = (body: string, before = '') => [
  '-e',
  `${before};
   const say = (result) => process.stdout.write(typeof result === 'string' ? result : JSON.stringify(result) + '\\n');
   require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => { const given = JSON.parse(line); ${body} });`,
];

const reading = `
  fetch(given.baseUrl.replace(/\\/$/, '') + '/handles/' + given.handleId + '/session', { redirect: 'manual', headers: {
    Accept: '*/*', Authorization: given.token, 'X-Xbl-Contract-Version': '107' } })
    .then(async (response) => response.status === 200 ? { status: 200, session: await response.json() } : { status: response.status })
    .catch(() => ({ error: 'network' }))
    .then((result) => say({ id: given.id, ...result }));`;

/** What the command prints, and its exit code. */
async function verify(options: readonly string[], command: readonly string[], interrupted: Promise<void> = new Promise(() => {})) {
  let output = '';
  let errors = '';
  const code = await run(['verify-client', '--quiet', ...options, ...(command.length > 0 ? ['--', ...command] : [])], {
    env: {},
    print: (text) => {
      output += text;
    },
    printError: (text) => {
      errors += text;
    },
    readFile: async () => 'own_response\n# a remark\n\n',
    writeFile: async () => {},
    interrupted: () => interrupted,
  });
  return { code, output, errors };
}

const node = process.execPath;

describe('verify-client', () => {
  it('passes a client that speaks in lines', async () => {
    const { code, output } = await verify(['--only', 'keeps'], [node, ...script(reading)]);
    expect(output).toMatch(/verify: \d+ passed, 0 failed/);
    expect(code).toBe(0);
  });

  it('exits with 1 for a client that fails a check, and says which', async () => {
    const { code, output } = await verify(['--only', 'read_204'], [node, ...script('say({ id: given.id, status: 404 })')]);
    expect(output).toContain('The request was not sent (sessionGone)');
    expect(code).toBe(1);
  });

  it('fails a check that is listed as known to fail and passes', async () => {
    const { code, output } = await verify(['--only', 'own_response', '--known-failing', 'known.txt'], [node, ...script(reading)]);
    expect(output).toContain('take it off the list');
    expect(code).toBe(1);
  });

  it('lists the checks without a command', async () => {
    const { code, output } = await verify(['--list', '--only', 'read_method'], []);
    expect(output).toBe('read_method  sends GET for a read and PUT for a write (core)\n');
    expect(code).toBe(0);
  });

  const outOfOrder: readonly { readonly what: string; readonly command: readonly string[]; readonly message: RegExp }[] = [
    { what: 'does not exist', command: ['/nowhere/client'], message: /cannot be started: spawn \/nowhere\/client ENOENT/ },
    { what: 'ends at once', command: [node, '-e', 'process.exit(3)'], message: /ended with exit code 3 before the end of its input/ },
    {
      what: 'writes a log to its output',
      command: [node, ...script(reading, "console.log('ready')")],
      message: /line 1 of its output is not a result: it is not JSON.*\(ready\).*standard error/,
    },
    { what: 'writes an unknown id', command: [node, ...script("say({ id: 'c99', status: 200 })")], message: /no case has the id "c99"/ },
    {
      what: 'writes two results of a case',
      command: [node, ...script('say({ id: given.id, status: 204 }); say({ id: given.id, status: 204 })')],
      message: /the case c\d+ already has a result/,
    },
    { what: 'writes no id', command: [node, ...script('say({ status: 200 })')], message: /its id must be the string from the case/ },
    {
      what: 'floods its output',
      command: [node, '-e', "const more = () => process.stdout.write('x'.repeat(1 << 20), more); more();"],
      message: /longer than 64 MiB/,
    },
  ];
  it.each(outOfOrder)('exits with 2 for a command that $what, and says so', async ({ command, message }) => {
    const { code, errors } = await verify([], command);
    expect(errors).toMatch(message);
    expect(code).toBe(2);
  });

  it('exits with 2 when the command ends in the middle, and skips what is left', async () => {
    const { code, output, errors } = await verify([], [node, ...script(`if (given.id === 'c9') process.exit(1); ${reading}`)]);
    expect(errors).toContain('the command ended with exit code 1 before the end of its input');
    expect(output).toContain('skipped: the command ended with exit code 1');
    expect(code).toBe(2);
  });

  it('exits with 2 when it is interrupted', async () => {
    const command = [node, ...script("if (given.id === 'c0') say({ id: given.id, status: 204 })")];
    const { code, errors } = await verify([], command, Promise.resolve());
    expect(errors).toContain('interrupted');
    expect(code).toBe(2);
  });

  it.each([
    [['--features', 'write'], /"write" is no feature; did you mean writes/],
    [['--features', ', '], /--features names no feature/],
    [['--only', 'read_handle_ids'], /names no check; did you mean "read_handle_id"/],
    [['--only', 'nonsense'], /names no check/],
    [[], /needs a command after --/],
  ])('exits with 2 for the arguments %j', async (options, message) => {
    const { code, errors } = await verify(options, []);
    expect(errors).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('ClientProcess', () => {
  it('ends what its command has started, too', async () => {
    const { client, ended } = await withGrandchild();
    expect(await client.close(), 'ended by itself').toBe(false);
    await ended;
  });

  it('gives a command that never answers so much time, and not more', async () => {
    const starting = ClientProcess.start(node, script(''), never, 300);
    await expect(starting).rejects.toThrow('the command gave no result within 0.3 s after its start');
  });

  it('gives a command a minute for its first result, so that it can be compiled', async () => {
    const client = await ClientProcess.start(node, script(`if (given.id !== 'c0' || given.resultWithinMs === 60_000) ${reading}`), never);
    await client.close();
  });

  it('says that a command ended by itself', async () => {
    const client = await ClientProcess.start(node, script(reading), never);
    expect(await client.close()).toBe(true);
  });
});

/** A client that starts another process, which stays. Resolves once that process is there; `ended` once it is not. */
async function withGrandchild() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connected = once(server, 'connection');
  const { port } = server.address() as AddressInfo;
  const staying = `require('node:net').connect(${port}, '127.0.0.1'); setInterval(() => {}, 1000)`;
  const before = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(staying)}], { stdio: 'ignore' })`;
  const client = await ClientProcess.start(node, script(reading, before), never);
  const [socket] = (await connected) as [Socket];
  socket.on('error', () => {});
  const ended = once(socket.resume(), 'close').finally(() => server.close());
  return { client, ended };
}
