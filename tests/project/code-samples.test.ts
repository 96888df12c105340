import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import description from '../../generated/openapi.json' with { type: 'json' };
import { type Server, serve } from '../../src/node/serve.js';
import { createProvider } from '../../src/provider/provider.js';
import { parseSeed } from '../../src/provider/seed/seed.js';
import type { Fetch } from '../../src/wire/fetch.js';

// Every request that the page shows is sent, to the reference provider in place of the service.

const samples = new URL('../../openapi/code-samples/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, samples), 'utf8');
const run = promisify(execFile);
const token = 'XBL3.0 x=2533270000000002;invented';
const service = 'https://sessiondirectory.xboxlive.com';

const newProvider = () =>
  createProvider({ seed: parseSeed(readFileSync(new URL('../../examples/seed.json', import.meta.url), 'utf8'), 'seed.json') });

describe('the code sample', () => {
  const directory = mkdtempSync(join(tmpdir(), 'samples-'));
  let sent: Request[] = [];
  let server: Server;
  const listening = (fetch: Fetch): Fetch => {
    return (request) => {
      sent.push(request.clone());
      return fetch(request);
    };
  };
  beforeAll(async () => {
    server = await serve(listening(newProvider().fetch));
  });
  afterEach(() => {
    sent = [];
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  afterAll(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });

  it.for([
    ['read.sh', 'curl', '--version', ['sh'], /"membersInfo":\{.*"count":2/],
    ['join.sh', 'curl', '--version', ['sh'], /"membersInfo":\{.*"count":2/],
    ['read.py', 'python3', '--version', ['python3'], /\b2\b/],
    ['join.py', 'python3', '--version', ['python3'], /^200 2\n$/],
    ['read.go', 'go', 'version', ['go', 'run'], /^200 2\n$/],
    ['join.go', 'go', 'version', ['go', 'run'], /^200 .*"count":2/],
  ] as const)('%s gets the session with %s', async ([name, tool, version, [command, ...args], printed], { skip }) => {
    const isHere = await run(tool, [version]).then(
      () => true,
      () => false,
    );
    skip(!isHere, `${tool} is not on this machine`);
    expect(read(name)).toContain(service);
    const file = join(directory, name);
    writeFileSync(file, read(name).replaceAll(service, server.url));
    const { stdout } = await run(command, [...args, file], { env: { ...process.env, XBL_TOKEN: token } });
    expect(stdout).toMatch(printed);
    expect(sent.map(({ method }) => method)).toEqual([name.startsWith('read') ? 'GET' : 'PUT']);
  });

  it.each([
    ['read.ts', () => import('../../openapi/code-samples/read.js'), 'GET', /^2 "/],
    ['join.ts', () => import('../../openapi/code-samples/join.js'), 'PUT', /^200 2$/],
  ])('%s gets the session with this package', async (_, load, method, printed) => {
    vi.stubEnv('XBL_TOKEN', token);
    const fetch = listening(newProvider().fetch);
    vi.stubGlobal('fetch', (...request: ConstructorParameters<typeof Request>) => fetch(new Request(...request)));
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await load();
    const [values = []] = log.mock.calls;
    log.mockRestore();
    expect(values.join(' ')).toMatch(printed);
    expect(sent.map((request) => request.method)).toEqual([method]);
  });

  it.todo('read.cs and join.cs get the session with .NET, which no machine of ours has');

  it.each(['read.sh', 'join.sh'])('%s stands in the introduction as it is run here', (name) => {
    const introduction: string = description.info.description;
    expect(introduction).toContain(`\n\`\`\`sh\n${read(name)}\`\`\`\n`);
  });

  it('is shown for both operations in every language', () => {
    const languages = ['cs', 'go', 'py', 'sh', 'ts'];
    expect(readdirSync(samples).sort()).toEqual(['join', 'read'].flatMap((name) => languages.map((language) => `${name}.${language}`)));
    const shown = read('../paths/handles_{handleId}_session.yaml');
    expect(readdirSync(samples).filter((file) => !shown.includes(`../code-samples/${file}`))).toEqual([]);
  });
});
