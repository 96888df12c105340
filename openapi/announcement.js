import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readChangesets from '@changesets/read';

/**
 * Says which changeset is missing, if breaking changes are announced by none.
 *
 * @param {number} count - of breaking changes
 * @param {string} directory - of the package
 * @returns {Promise<string | undefined>}
 */
export async function missingAnnouncement(count, directory) {
  const { name, version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  // Below version 1 a minor version may break.
  const bumps = version.startsWith('0.') ? ['minor', 'major'] : ['major'];
  const announced = (await readChangesets(directory)).flatMap(({ releases }) => releases);
  if (count === 0 || announced.some((release) => release.name === name && bumps.includes(release.type))) return undefined;
  const changes = count === 1 ? '1 breaking change' : `${count} breaking changes`;
  return `${changes}, and no changeset with "${name}": ${bumps[0]}. Run: npm run changeset`;
}
