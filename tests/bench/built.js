// The package as it is published: what `npm run bundle` wrote.
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

/** @param {string} entry - or what entries share, such as `shared/wire` @returns its file */
export function builtFile(entry) {
  return fileURLToPath(new URL(`dist/${entry}.js`, root));
}

/** @param {string} entry @returns {Promise<any>} the module of an entry */
export async function loadBuilt(entry) {
  return await import(builtFile(entry));
}
