import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = fileURLToPath(new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url));

/**
 * Runs the Redocly CLI with the repository's redocly.yaml.
 *
 * @param {string[]} args
 * @returns {string} what it prints
 * @throws an error that holds its messages, if it fails
 */
export function redocly(...args) {
  return execFileSync(process.execPath, [command, ...args], {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26, // a diff quotes what it compares
  });
}
