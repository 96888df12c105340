// node openapi/generate.js [--write | --check] [directory]
// Writes everything in generated/ from openapi.yaml. With --check it compares instead, and fails on any difference.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { redocly } from './redocly.js';
import { validatorsOf, validatorTypes } from './validators.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = `Do not edit the files in this folder. \`npm run generate\` writes them from \`openapi/\`, and \`npm run generate:check\` fails when they differ.

- \`openapi.json\`: the description in one file
- \`types.ts\`: its types, by openapi-typescript
- \`validate.js\`: a validator for each of its schemas, by Ajv; needs no eval and no import
`;

/** @param {string} directory */
async function generate(directory) {
  const bundle = join(directory, 'openapi.json');
  redocly('bundle', 'openapi/openapi.yaml', '-o', bundle);
  const description = JSON.parse(readFileSync(bundle, 'utf8'));
  const types = await openapiTS(closeForTypes(description), {
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  const header = '// Generated from openapi/ by `npm run generate`. Do not edit.\n';
  writeFileSync(join(directory, 'types.ts'), header + astToString(types));
  writeFileSync(join(directory, 'validate.js'), header + validatorsOf(description));
  writeFileSync(join(directory, 'validate.d.ts'), header + validatorTypes);
  writeFileSync(join(directory, 'README.md'), readme);
}

/**
 * Objects that the service may extend are open in the description. As a TypeScript index signature that openness would let
 * every misspelt field compile, so the types name the described fields only.
 *
 * @param {any} node
 * @returns {any}
 */
function closeForTypes(node) {
  if (Array.isArray(node)) return node.map(closeForTypes);
  if (typeof node !== 'object' || node === null) return node;
  const names = node.properties ?? node.patternProperties;
  const open = names !== undefined && node.additionalProperties === true;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !(open && key === 'additionalProperties'))
      .map(([key, value]) => [key, key === 'examples' || key === 'example' ? value : closeForTypes(value)]),
  );
}

/**
 * @param {string} committed
 * @param {string} fresh
 */
function differences(committed, fresh) {
  const names = new Set([...readdirSync(committed), ...readdirSync(fresh)]);
  return [...names].sort().filter((name) => read(join(committed, name)) !== read(join(fresh, name)));
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const [option = '--write', directory = join(root, 'generated')] = process.argv.slice(2);
if (option === '--check') {
  const fresh = mkdtempSync(join(tmpdir(), 'generated-'));
  try {
    await generate(fresh);
    const drifted = differences(directory, fresh);
    for (const name of drifted) console.error(`generated/${name} is not what openapi/ generates. Run: npm run generate`);
    if (drifted.length > 0) process.exitCode = 1;
    else console.log('generated/ is up to date');
  } finally {
    rmSync(fresh, { recursive: true });
  }
} else if (option === '--write') {
  await generate(directory);
  console.log('wrote generated/');
} else {
  console.error(`unknown option ${option}, expected --write or --check`);
  process.exitCode = 2;
}
