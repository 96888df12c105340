// The package as it is published: what `npm run build` wrote.
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

/** @param {string} entry @returns the file of an entry */
export function builtFile(entry) {
  return fileURLToPath(new URL(`dist/src/${entry}.js`, root));
}

/** @param {string} entry @returns {Promise<any>} the module of an entry */
export async function loadBuilt(entry) {
  return await import(builtFile(entry));
}
