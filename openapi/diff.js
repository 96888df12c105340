// node openapi/diff.js [--check | --accept] [directory]
// Lists what generated/openapi.json breaks for users of the released description, and fails unless a changeset says so.
// With --accept the description of this moment becomes the released one; `npm run version` does that.
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakingChanges } from './compare.js';

const [option = '--check', directory = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
const [released, current] = [join(directory, 'openapi/released.json'), join(directory, 'generated/openapi.json')];
const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));

if (option === '--accept') {
  copyFileSync(current, released);
  console.log('openapi/released.json is now the description of this moment');
} else if (option === '--check') {
  const { name, version } = readJson(join(directory, 'package.json'));
  const changes = breakingChanges(readJson(released), readJson(current));
  // Below version 1 a minor version may break.
  const bumps = version.startsWith('0.') ? ['minor', 'major'] : ['major'];
  for (const change of changes) console.error(change);
  if (changes.length === 0) {
    console.log('nothing breaks users of the released description');
  } else if (!changesets().some((text) => bumps.some((bump) => new RegExp(`^['"]?${name}['"]?:\\s*${bump}\\s*$`, 'm').test(text)))) {
    console.error(`${changes.length} breaking changes, and no changeset with "${name}": ${bumps[0]}. Run: npm run changeset`);
    process.exitCode = 1;
  }
} else {
  console.error(`unknown option ${option}, expected --check or --accept`);
  process.exitCode = 2;
}

/** The changesets that wait for a release. */
function changesets() {
  const folder = join(directory, '.changeset');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
