import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, serve } from '../../src/node/serve.js';
import { createProvider } from '../../src/provider/provider.js';
import { parseSeed } from '../../src/provider/seed/seed.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

describe('the Arazzo description, run by redocly respect against the reference provider', () => {
  const directory = mkdtempSync(join(tmpdir(), 'arazzo-'));
  const workflow = join(directory, 'openapi/join-and-leave.arazzo.yaml');
  let server: Server;
  beforeAll(async () => {
    cpSync(join(root, 'openapi'), join(directory, 'openapi'), { recursive: true });
    server = await serve(createProvider({ seed: parseSeed(readFileSync(join(root, 'examples/seed.json'), 'utf8'), 'seed.json') }).fetch);
  });
  afterAll(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });

  /** Rejects with what redocly prints if a step fails. */
  const respect = () => {
    const input = {
      handleId: '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24',
      token: 'XBL3.0 x=2533270000000002;invented',
      connection: 'b7a0e5d2-83c6-4f19-9d54-1c6e8a2f0b93',
    };
    const command = join(root, 'node_modules/@redocly/cli/bin/cli.js');
    const args = [command, 'respect', workflow, '-S', `mpsd=${server.url}`, '--input', JSON.stringify(input)];
    return run(process.execPath, args, { cwd: directory, env: { ...process.env, REDOCLY_TELEMETRY: 'off' } });
  };

  it('reads, joins, reads again and leaves', async () => {
    const { stdout, stderr } = await respect();
    expect(stdout + stderr).toMatch(/1 passed, 1 total/);
  });

  it('fails when a step has another outcome than it says', async () => {
    writeFileSync(workflow, readFileSync(workflow, 'utf8').replace('$statusCode == 304', '$statusCode == 200'));
    await expect(respect()).rejects.toMatchObject({ code: 1 });
  });
});
