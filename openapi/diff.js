// node openapi/diff.js [--check | --accept] [directory]
// Lists what generated/openapi.json breaks for users of the released description, and fails unless a changeset says so.
// With --accept the description of this moment becomes the released one; `npm run version` does that.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingAnnouncement } from './announcement.js';
import { breakingChanges } from './breaking-changes.js';

const [option = '--check', directory = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
const [released, current] = [join(directory, 'openapi/released.json'), join(directory, 'generated/openapi.json')];

if (option === '--accept') {
  copyFileSync(current, released);
  console.log('openapi/released.json is now the description of this moment');
} else if (option === '--check') {
  const changes = breakingChanges(released, current);
  for (const change of changes) console.error(change);
  if (changes.length === 0) console.log('nothing breaks users of the released description');
  const missing = await missingAnnouncement(changes.length, directory);
  if (missing !== undefined) {
    console.error(missing);
    process.exitCode = 1;
  }
} else {
  console.error(`unknown option ${option}, expected --check or --accept`);
  process.exitCode = 2;
}
