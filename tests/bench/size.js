// What a program that imports an entry has to carry, and how long the import takes.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { builtFile } from './built.js';
import { shuffle, summarize } from './paired.js';
import { heyApiFile, loadEsbuild } from './peers.js';
import { runNode } from './process.js';
import { goal, spread } from './section.js';

const here = fileURLToPath(new URL('./', import.meta.url));

/** What is bundled: for ours whole entries, for peers the smallest program that can read a session. */
const programs = {
  ours: { file: builtFile('index') },
  'ours, createClient alone': { code: `export { createClient } from ${JSON.stringify(builtFile('index'))}` },
  'ours, Node transport alone': { file: builtFile('node'), platform: 'node' },
  'ours, validate alone': { file: builtFile('validate') },
  'openapi-fetch': { code: "export { default } from 'openapi-fetch'" },
  'hey-api': { file: heyApiFile, code: `export { client, getSessionByHandle } from ${JSON.stringify(heyApiFile)}` },
  ky: { code: "export { default } from 'ky'" },
  'Stainless (openai)': { code: "export { default } from 'openai'" },
};

const imported = {
  ours: builtFile('index'),
  'openapi-fetch': 'openapi-fetch',
  'hey-api': heyApiFile,
  ky: 'ky',
  'Stainless (openai)': 'openai',
};

/** @param {import('./section.js').Run} run @returns {Promise<import('./section.js').Section>} */
export async function size({ quick, progress }) {
  /** @type {Record<string, { minified: number, gzip: number }>} */
  const sizes = {};
  for (const [name, program] of Object.entries(programs)) {
    progress(`bundling ${name}`);
    sizes[name] = await bundle(program);
  }
  const times = await importTimes(quick ? 2 : 21, progress);
  const names = [...new Set([...Object.keys(sizes), ...Object.keys(times)])];
  const difference = summarize((times.ours ?? []).map((time, round) => time - (times['openapi-fetch']?.[round] ?? Number.NaN)));
  const importTime = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, summarize(values)]));
  return {
    title: 'Size and import',
    method:
      'Bundled with all it imports and minified by esbuild, then gzip -9: of ours the whole entry, of peers what reads a session. ' +
      'Import: milliseconds of `await import()` in a fresh process, in turn; median and quartiles.',
    columns: ['package', 'minified, bytes', 'gzip, bytes', 'import, ms'],
    rows: names.map((name) => [
      name,
      sizes[name]?.minified.toLocaleString('en') ?? '',
      sizes[name]?.gzip.toLocaleString('en') ?? '',
      spread(importTime[name], 1),
    ]),
    goals: [
      goal('ours with openapi-fetch inside, gzip bytes', sizes.ours?.gzip ?? Number.NaN, '<=', 8500, (bytes) => bytes.toLocaleString('en')),
      goal('import of ours - of openapi-fetch, ms', difference.median, '<=', 4, (milliseconds) => milliseconds.toFixed(1)),
    ],
    data: { sizes, importTime, importDifference: difference },
  };
}

/** @param {{ file?: string, code?: string, platform?: string }} program */
async function bundle({ file = '', code = `export * from ${JSON.stringify(file)}`, platform = 'browser' }) {
  const { build } = await loadEsbuild();
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: here },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform,
    write: false,
  });
  /** @type {Uint8Array} */
  const output = outputFiles[0].contents;
  return { minified: output.length, gzip: gzipSync(output, { level: 9 }).length };
}

/**
 * @param {number} rounds
 * @param {(text: string) => void} progress
 * @returns {Promise<Record<string, number[]>>} milliseconds of each round
 */
async function importTimes(rounds, progress) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(imported).map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    progress(`importing, round ${round} of ${rounds}`);
    for (const [name, module] of shuffle(Object.entries(imported))) {
      times[name]?.push(Number(await runNode([`${here}import-time.js`, module])));
    }
  }
  return times;
}
