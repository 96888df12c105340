// node tests/bench/run.js [--quick] [section ...]
// Measures the built client and its peers side by side. A slow figure is a figure and ends with 0; a wrong result ends with 1.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calls, checkResults } from './calls.js';
import { checks } from './checks.js';
import { json } from './json.js';
import { memory } from './memory.js';
import { preparePeers, workFolder } from './peers.js';
import { asJson, asMarkdown, asText, machine } from './report.js';
import { startServer } from './server.js';
import { size } from './size.js';
import { validation } from './validation.js';

/** @type {Readonly<Record<string, (run: import('./section.js').Run) => Promise<import('./section.js').Section>>>} */
const sections = { calls, json, validation, size, memory, checks };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean', default: false } } });
const unknown = positionals.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}. There are: ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}

const { quick } = values;
const chosen = Object.entries(sections).filter(([name]) => positionals.length === 0 || positionals.includes(name));
const start = Date.now();

/** @param {string} text */
function progress(text) {
  console.error(`${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s  ${text}`);
}

const report = {
  quotable: !quick,
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
  sections: /** @type {Record<string, import('./section.js').Section>} */ ({}),
};

progress('preparing the peers');
await preparePeers();
const { base, stop } = await startServer();
try {
  progress('checking every client');
  await checkResults(base);
  for (const [name, section] of chosen) {
    report.sections[name] = await section({ quick, base, progress: (text) => progress(`${name}: ${text}`) });
  }
  console.log(asText(report));
  // What is committed is a whole run.
  const whole = !quick && chosen.length === Object.keys(sections).length;
  const folder = whole ? fileURLToPath(new URL('./', import.meta.url)) : workFolder;
  writeFileSync(`${folder}results.json`, asJson(report));
  writeFileSync(`${folder}results.md`, asMarkdown(report));
  progress(`also in ${folder}results.json and results.md`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  stop();
}
// The connections of the check are kept alive.
process.exit();
