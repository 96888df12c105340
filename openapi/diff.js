// node openapi/diff.js [--check | --accept] [directory]
// Lists what generated/openapi.json breaks for users of the released description, and fails unless a changeset says so.
// With --accept the description of this moment becomes the released one; `npm run version` does that.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import readChangesets from '@changesets/read';
import { redocly } from './redocly.js';

/**
 * @typedef {object} Change
 * @property {string} path
 * @property {string} [property]
 * @property {string} typeName
 * @property {'added' | 'removed' | 'modified'} kind
 * @property {'major' | 'minor' | 'patch'} impact
 * @property {{ message: string }[]} verdicts
 * @property {{ value: unknown }} [revision]
 */

const [option = '--check', directory = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
const [released, current] = [join(directory, 'openapi/released.json'), join(directory, 'generated/openapi.json')];

if (option === '--accept') {
  copyFileSync(current, released);
  console.log('openapi/released.json is now the description of this moment');
} else if (option === '--check') {
  const changes = breakingChanges();
  for (const change of changes) console.error(change);
  if (changes.length === 0) {
    console.log('nothing breaks users of the released description');
  } else {
    const { name, version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    // Below version 1 a minor version may break.
    const bumps = version.startsWith('0.') ? ['minor', 'major'] : ['major'];
    const announced = (await readChangesets(directory)).flatMap(({ releases }) => releases);
    if (!announced.some((release) => release.name === name && bumps.includes(release.type))) {
      const count = changes.length === 1 ? '1 breaking change' : `${changes.length} breaking changes`;
      console.error(`${count}, and no changeset with "${name}": ${bumps[0]}. Run: npm run changeset`);
      process.exitCode = 1;
    }
  }
} else {
  console.error(`unknown option ${option}, expected --check or --accept`);
  process.exitCode = 2;
}

/** A line for each, with its place as a JSON pointer. */
function breakingChanges() {
  /** @type {{ changes: Change[] }} */
  const { changes } = JSON.parse(redocly('diff', released, current, '--format', 'json', '--fail-on', 'none'));
  return changes
    .filter((change) => change.impact === 'major' || isUnderrated(change))
    .map(({ path, property, kind, verdicts }) => {
      const messages = verdicts.map(({ message }) => message).join(' ');
      return `${path}${property === undefined ? '' : `/${property}`}: ${messages || kind}`;
    });
}

/**
 * What no rule of `redocly diff` looks at: a header that is no longer certain, names that no pattern knows any more.
 *
 * @param {Change} change
 */
function isUnderrated({ path, property, typeName, kind, revision }) {
  if (typeName === 'Header' && property === 'required') return revision?.value !== true;
  return kind === 'removed' && /\/patternProperties\/[^/]+$/.test(path);
}
