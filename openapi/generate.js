// node openapi/generate.js [--write | --check] [directory]
// Writes everything in generated/ from openapi.yaml. With --check it compares instead, and fails on any difference.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { driftIn } from './drift.js';
import { generatedFiles } from './generated-files.js';

const [option = '--write', directory = fileURLToPath(new URL('../generated', import.meta.url))] = process.argv.slice(2);
if (option === '--check') {
  const drifted = driftIn(directory, await generatedFiles());
  for (const name of drifted) console.error(`generated/${name} is not what openapi/ generates. Run: npm run generate`);
  if (drifted.length > 0) process.exitCode = 1;
  else console.log('generated/ is up to date');
} else if (option === '--write') {
  for (const [name, text] of Object.entries(await generatedFiles())) writeFileSync(join(directory, name), text);
  console.log('wrote generated/');
} else {
  console.error(`unknown option ${option}, expected --write or --check`);
  process.exitCode = 2;
}
