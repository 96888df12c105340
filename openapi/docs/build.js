// node openapi/docs/build.js
// Writes dist/docs.html, the reference as one page that needs no network.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, exactText } from '../bundle.js';
import { redocly } from '../redocly.js';

/**
 * Redoc holds a sample as JavaScript values, whose numbers are doubles. So a sample with an integer that no double holds is
 * handed over as the text that it is to show.
 *
 * @param {any} node
 */
function writeLongIntegers(node) {
  if (typeof node !== 'object' || node === null) return;
  for (const example of Object.values(node.examples ?? {})) {
    const exact = example?.value && exactText(example.value);
    if (exact !== (example?.value && JSON.stringify(example.value, null, 2))) example.value = exact;
  }
  for (const child of Object.values(node)) writeLongIntegers(child);
}

const description = bundle();
writeLongIntegers(description);
// Every example of a header would push the session itself off the page.
for (const header of Object.values(description.components.headers)) {
  if (header.examples) header.examples = Object.fromEntries(Object.entries(header.examples).slice(0, 1));
}
const directory = mkdtempSync(join(tmpdir(), 'docs-'));
try {
  const file = join(directory, 'openapi.json');
  writeFileSync(file, JSON.stringify(description));
  console.log('Writing dist/docs.html …');
  redocly('build-docs', file, '--config', 'openapi/docs/redocly.yaml', '--inlineBundle', '-o', 'dist/docs.html');
} finally {
  rmSync(directory, { recursive: true });
}
