// @ts-check
// The package as it is published: what `npm run build` wrote.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

/** @param {string} entry @returns the file of an entry, also if it is not built */
export function builtFile(entry) {
  return fileURLToPath(new URL(`dist/src/${entry}.js`, root));
}

/**
 * Loads a module of the package. Undefined if it is not built, so that nobody takes an older stand-in for it.
 *
 * @param {string} entry
 * @returns {Promise<any>}
 */
export async function loadBuilt(entry) {
  return existsSync(builtFile(entry)) ? await import(builtFile(entry)) : undefined;
}

/** Validators of all schemas, by Ajv. @returns {Promise<typeof import('../../generated/validate.js')>} */
export async function loadValidators() {
  return await import(fileURLToPath(new URL('dist/generated/validate.js', root)));
}
