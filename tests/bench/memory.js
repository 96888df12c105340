// Memory: how much one large document needs at its peak, and how much many calls leave behind.
import { getEventListeners } from 'node:events';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { loadBuilt } from './built.js';
import { createReader, token } from './clients.js';
import { documents, documentText, responseHeaders } from './documents.js';
import { shuffle, summarize } from './paired.js';
import { inFreshProcess } from './process.js';
import { goal, spread } from './section.js';

const readers = ['fetch', 'ours', 'ours, Node transport'];

/** @param {import('./section.js').Run} run @returns {Promise<import('./section.js').Section>} */
export async function memory({ quick, base, progress }) {
  const rounds = quick ? 1 : 11;
  const calls = quick ? 5_000 : 100_000;
  /** @type {Map<string, number[]>} */
  const peaks = new Map(readers.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    progress(`peak, round ${round} of ${rounds}`);
    for (const name of shuffle(readers)) {
      peaks.get(name)?.push(await inFreshProcess(import.meta.url, 'peakOf', name, base));
    }
  }
  /** @type {Map<string, { bytes: number, listeners: number }>} */
  const growths = new Map();
  for (const transport of /** @type {const} */ (['a stub', 'fetch', 'the Node transport'])) {
    const count = transport === 'a stub' ? calls : calls / 5;
    progress(`growth, ${count} calls over ${transport}`);
    const growth = await inFreshProcess(import.meta.url, 'growthOf', transport, base, count);
    growths.set(`${count.toLocaleString('en')} calls over ${transport}`, growth);
  }
  const summaries = new Map([...peaks].map(([name, values]) => [name, summarize(values)]));
  /** @param {string} name */
  const ratio = (name) => (summaries.get(name)?.median ?? Number.NaN) / (summaries.get('fetch')?.median ?? Number.NaN);
  const { label } = documents.large;
  return {
    title: 'Memory',
    method:
      `Peak: highest resident set of the process while it reads the document of ${label} once, above what it had after 20 small ones; ` +
      'median and quartiles over processes. Growth: heap in use after collection at the end, less heap in use after collection before. ' +
      'All calls have the same signal; the stub answers within the process.',
    columns: ['what', 'figure', ''],
    rows: [
      ...readers.map((name) => [`peak of ${name}, MB`, spread(summaries.get(name), 1), `${ratio(name).toFixed(2)} times that of fetch`]),
      ...[...growths].map(([name, growth]) => [
        `growth over ${name}, bytes per call`,
        growth.bytes.toFixed(1),
        `at most ${growth.listeners} listeners on the signal`,
      ]),
    ],
    goals: [
      ...readers.slice(1).map((name) => goal(`peak of ${name} / fetch, ${label}`, ratio(name), '<=', 1.2)),
      // About 0: one listener or promise that is kept for each call would be ten times as much.
      ...[...growths].map(([name, growth]) =>
        goal(`growth over ${name}, bytes per call`, growth.bytes, '<=', 8, (bytes) => bytes.toFixed(1)),
      ),
    ],
    data: { peakMegabytes: Object.fromEntries(summaries), growth: Object.fromEntries(growths) },
  };
}

/**
 * Runs in a process of its own.
 *
 * @param {string} name
 * @param {string} base
 * @returns {Promise<number>} megabytes
 */
export async function peakOf(name, base) {
  const read = await createReader(name, base);
  for (let call = 0; call < 20; call += 1) await read(documents.small.handleId);
  await collect();
  const before = process.memoryUsage.rss();
  await read(documents.large.handleId);
  return (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
}

/**
 * Runs in a process of its own.
 *
 * @param {'a stub' | 'fetch' | 'the Node transport'} transport
 * @param {string} base
 * @param {number} calls
 * @returns {Promise<{ bytes: number, listeners: number }>}
 */
export async function growthOf(transport, base, calls) {
  const [{ createClient }, node] = await Promise.all([loadBuilt('index'), loadBuilt('node')]);
  const text = documentText('small');
  const stub = async () => {
    await nextTurn(); // as every real response does; finalizers run between turns only
    return new Response(text, { headers: responseHeaders });
  };
  const own = { 'a stub': () => ({ fetch: stub }), fetch: () => ({}), 'the Node transport': () => ({ fetch: node.createNodeFetch() }) };
  /** @type {import('../../src/index.js').Client} */
  const client = createClient({ baseUrl: base, token, ...own[transport]() });
  const { signal } = new AbortController();
  // The number is reported instead.
  process.removeAllListeners('warning');
  let listeners = 0;
  /** @param {number} count */
  const read = async (count) => {
    for (let call = 0; call < count; call += 1) {
      await client.getSessionByHandle(documents.small.handleId, { signal });
      if (call % 100 === 0) listeners = Math.max(listeners, getEventListeners(signal, 'abort').length);
    }
  };
  await read(3_000);
  const before = await collect();
  await read(calls);
  return { bytes: ((await collect()) - before) / calls, listeners };
}

/** Collects until nothing is left to collect, and returns what the heap then holds. What is finalized is free a turn later. */
async function collect() {
  for (let turn = 0; turn < 5; turn += 1) {
    globalThis.gc?.();
    await sleep(20);
  }
  return process.memoryUsage().heapUsed;
}
