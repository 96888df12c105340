// The peers have a package.json of their own, so that whoever works on this package need not install them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './built.js';

const here = fileURLToPath(new URL('./', import.meta.url));
export const workFolder = fileURLToPath(new URL('coverage/bench/', root));
const heyApiSource = `${workFolder}hey-api`;
export const heyApiFile = `${workFolder}hey-api.js`;

/** Installs the peers if they are missing, and generates hey-api's client from the present description. */
export async function preparePeers() {
  if (!existsSync(`${here}node_modules`)) {
    // Some ask for a newer Node and run on this one all the same; --silent keeps npm from warning of each. None needs its scripts.
    run('npm', ['ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund']);
  }
  mkdirSync(workFolder, { recursive: true });
  const generator = `${here}node_modules/@hey-api/openapi-ts/bin/run.js`;
  const description = fileURLToPath(new URL('generated/openapi.json', root));
  run(process.execPath, [generator, '--input', description, '--output', heyApiSource, '--client', '@hey-api/client-fetch', '--silent']);
  const contents = "export * from './hey-api/client.gen.js'; export * from './hey-api/sdk.gen.js';";
  const { build } = await loadEsbuild();
  await build({ stdin: { contents, resolveDir: workFolder }, outfile: heyApiFile, bundle: true, format: 'esm', target: 'es2022' });
}

/** @returns {Promise<any>} */
export async function loadEsbuild() {
  const name = 'esbuild';
  return await import(name);
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} ended with ${status}`);
}
