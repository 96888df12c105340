// One call, warm, over a connection that is kept alive: each client against bare fetch.
import assert from 'node:assert/strict';
import { clients, control, createReader } from './clients.js';
import { documents, documentText, sizes } from './documents.js';
import { alternate, ratios, shuffle, summarize, totalCpuRatio } from './paired.js';
import { inFreshProcess } from './process.js';
import { goal, spread, WrongResult } from './section.js';

/** @typedef {import('./documents.js').Size} Size */
/** In one round: ratios and milliseconds of each cycle, CPU of all cycles. @typedef {Record<Size, { wall: number[], cpu: number[], milliseconds: number[] }>} Measured */

const rivals = ['hey-api', 'ky', 'Stainless (openai)'];
const byHand = 'node:http by hand';
/** Of 5 MB, nearly all is the work of `JSON.parse`, which is that of every client. */
const quickSizes = /** @type {const} */ (['small', 'medium']);
const contestants = [control, ...Object.keys(clients).filter((name) => name !== 'fetch')];

/** Blocks of a few milliseconds. The engine has compiled what it will after some thousand calls. */
const plans = {
  small: { cycles: 250, calls: 20, warmup: 5000 },
  medium: { cycles: 150, calls: 6, warmup: 1000 },
  large: { cycles: 30, calls: 1, warmup: 3, collect: true },
};

/** @param {import('./section.js').Run} run @returns {Promise<import('./section.js').Section>} */
export async function calls({ quick, base, progress }) {
  const rounds = quick ? 1 : 4;
  /** @type {Map<string, Measured[]>} */
  const measured = new Map(contestants.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of shuffle(contestants)) {
      progress(`round ${round} of ${rounds}: ${name}`);
      measured.get(name)?.push(await inFreshProcess(import.meta.url, 'compare', name, base, quick));
    }
  }
  const summaries = new Map([...measured].map(([name, results]) => [name, summaryOf(results)]));
  /** @param {string} name @param {Size} size */
  const wall = (name, size) => summaries.get(name)?.[size].wall.median ?? Number.NaN;
  return {
    title: 'One call, as a multiple of bare fetch',
    method:
      'Wall time of a call, `fetch(url, { headers })` and `response.json()` being 1: median over all cycles, in parentheses the quartiles. ' +
      'CPU: that of all cycles together, all threads and garbage collection included; median over the rounds. ' +
      'A fresh process for each client and round, the server in another one. ' +
      `"${control}" is the control: its distance from 1 is the error of the method.`,
    columns: ['client', ...sizes.map((size) => documents[size].label), ...sizes.map((size) => `CPU ${documents[size].label}`)],
    rows: [
      ['fetch, in milliseconds', ...sizes.map((size) => spread(summaries.get(control)?.[size].milliseconds)), ...sizes.map(() => '')],
      ...[...summaries].map(([name, summary]) => [
        name,
        ...sizes.map((size) => spread(summary[size].wall)),
        ...sizes.map((size) => summary[size].cpu.median.toFixed(2)),
      ]),
    ],
    goals: [
      ...quickSizes.map((size) =>
        goal(`ours / openapi-fetch, ${documents[size].label}`, wall('ours', size) / wall('openapi-fetch', size), '<=', 1),
      ),
      goal(`ours / fetch, ${documents.large.label}`, wall('ours', 'large'), '<=', 1.03),
      ...sizes.map((size) =>
        goal(
          `ours, Node transport / ${byHand}, ${documents[size].label}`,
          wall('ours, Node transport', size) / wall(byHand, size),
          '<=',
          1.2,
        ),
      ),
      ...rivals.flatMap((rival) =>
        quickSizes.map((size) => goal(`ours / ${rival}, ${documents[size].label}`, wall('ours', size) / wall(rival, size), '<', 1)),
      ),
    ],
    data: Object.fromEntries(summaries),
  };
}

/** @param {readonly Measured[]} results - one for each round */
function summaryOf(results) {
  /** @param {Size} size @param {keyof Measured[Size]} what */
  const all = (size, what) => summarize(results.flatMap((result) => result[size][what]));
  return /** @type {Record<Size, Record<keyof Measured[Size], import('./paired.js').Summary>>} */ (
    Object.fromEntries(
      sizes.map((size) => [size, { wall: all(size, 'wall'), cpu: all(size, 'cpu'), milliseconds: all(size, 'milliseconds') }]),
    )
  );
}

/**
 * Runs in a process of its own.
 *
 * @param {string} name
 * @param {string} base
 * @param {boolean} quick
 * @returns {Promise<Measured>}
 */
export async function compare(name, base, quick) {
  const [read, fetchJson] = await Promise.all([createReader(name, base), createReader('fetch', base)]);
  const measured = /** @type {Measured} */ ({});
  for (const size of sizes) {
    const { handleId } = documents[size];
    const plan = quick ? { ...plans[size], cycles: Math.ceil(plans[size].cycles / 10) } : plans[size];
    const blocks = await alternate({ client: () => read(handleId), fetch: () => fetchJson(handleId) }, plan);
    const { client = [], fetch = [] } = blocks;
    measured[size] = {
      wall: ratios(client, fetch, 'wall'),
      cpu: [totalCpuRatio(client, fetch)],
      milliseconds: client.map(({ wall }) => wall),
    };
  }
  return measured;
}

/**
 * Reads every document once with every client.
 *
 * @param {string} base
 * @throws {WrongResult} if one is not the right one
 */
export async function checkResults(base) {
  for (const name of Object.keys(clients)) {
    const read = await createReader(name, base);
    for (const size of sizes) {
      try {
        assert.deepEqual(await read(documents[size].handleId), JSON.parse(documentText(size)));
      } catch (error) {
        throw new WrongResult(`${name} reads the document of ${documents[size].label} wrongly`, { cause: error });
      }
    }
  }
}
