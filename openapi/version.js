// node openapi/version.js
// Writes the version of package.json where else it stands: into the description, and into the recipe that names a release.
import { readFileSync, writeFileSync } from 'node:fs';

const file = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);
const { version } = JSON.parse(readFileSync(file('package.json'), 'utf8'));
const [major, minor] = version.split('.');

replace('openapi/openapi.yaml', /^( {2}version: ).*$/m, version);
replace('examples/recipes/verify.yml', /(mpsd-handle-session@)[\d.]+/, `${major}.${minor}`);

/** @type {(path: string, pattern: RegExp, value: string) => void} */
function replace(path, pattern, value) {
  const text = readFileSync(file(path), 'utf8');
  writeFileSync(file(path), text.replace(pattern, `$1${value}`));
}
