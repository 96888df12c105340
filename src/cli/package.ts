import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Found by name, because this module runs from src/ in tests and from dist/ once bundled. */
const manifest = () => createRequire(import.meta.url).resolve('mpsd-handle-session/package.json');

/** The reference as one HTML page. It is built for the tarball; a checkout has it after `npm run docs`. */
export const docsPage = () => join(dirname(manifest()), 'dist/docs.html');

export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(manifest(), 'utf8'));
  return version;
}
