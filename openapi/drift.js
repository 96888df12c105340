import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names of the files in which a directory differs from what it should hold: changed, missing or foreign.
 *
 * @param {string} directory
 * @param {Readonly<Record<string, string>>} files texts by name
 */
export function driftIn(directory, files) {
  const present = readdirSync(directory);
  const isRight = (/** @type {string} */ name) => present.includes(name) && readFileSync(join(directory, name), 'utf8') === files[name];
  return [...new Set([...present, ...Object.keys(files)])].sort().filter((name) => !isRight(name));
}
