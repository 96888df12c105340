// node openapi/docs/build.js
// Writes dist/docs.html, the reference as one page that needs no network.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, exactText } from '../bundle.js';
import { redocly } from '../redocly.js';
import { rewriteForPage } from './for-page.js';

const page = 'dist/docs.html';

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

/** Redoc would load its logo, which the page's policy refuses; the name stands there as text. */
function leaveOutLogo() {
  const html = readFileSync(page, 'utf8');
  const [before, after, ...others] = html.split('https://cdn.redoc.ly/redoc/logo-mini-full.svg');
  if (after === undefined || others.length > 0) throw new Error('Redoc has its logo elsewhere: see leaveOutLogo in openapi/docs/build.js');
  writeFileSync(page, `${before}data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E${after}`);
}

const description = bundle();
writeLongIntegers(description);
rewriteForPage(description);
const directory = mkdtempSync(join(tmpdir(), 'docs-'));
try {
  const file = join(directory, 'openapi.json');
  writeFileSync(file, JSON.stringify(description));
  console.log(`Writing ${page} …`);
  redocly('build-docs', file, '--config', 'openapi/docs/redocly.yaml', '--inlineBundle', '-o', page);
  leaveOutLogo();
} finally {
  rmSync(directory, { recursive: true });
}
