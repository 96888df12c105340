// Exact JSON against JSON.parse.
import assert from 'node:assert/strict';
import { loadBuilt } from './built.js';
import { bigNumber, documents, documentText, sizes } from './documents.js';
import { alternate, ratios, summarize } from './paired.js';
import { inFreshProcess } from './process.js';
import { goal, spread, WrongResult } from './section.js';

/** Blocks of a few milliseconds. */
export const plans = {
  small: { cycles: 200, calls: 500, warmup: 5_000 },
  medium: { cycles: 200, calls: 20, warmup: 400 },
  large: { cycles: 100, calls: 1, warmup: 5 },
};

/** @param {import('./section.js').Run} run @returns {Promise<import('./section.js').Section>} */
export async function json({ quick, progress }) {
  checkParser((await loadBuilt('shared/wire')).parseJson);
  const measured = [];
  for (const bigNumbers of [false, true]) {
    for (const size of sizes) {
      const name = `${documents[size].label}${bigNumbers ? ', a big number per member' : ''}`;
      progress(name);
      /** @type {number[]} */
      const cpu = await inFreshProcess(import.meta.url, 'compare', size, bigNumbers, quick);
      measured.push({ name, limit: !bigNumbers ? 1.03 : size === 'large' ? 2 : undefined, ratio: summarize(cpu) });
    }
  }
  return {
    title: 'Exact JSON, as a multiple of JSON.parse',
    method: 'CPU time of `parseJson` for a text that `JSON.parse` takes 1 for: median over the cycles, in parentheses the quartiles.',
    columns: ['document', 'parseJson / JSON.parse'],
    rows: measured.map(({ name, ratio }) => [name, spread(ratio)]),
    goals: measured.flatMap(({ name, limit, ratio }) =>
      limit === undefined ? [] : [goal(`parseJson / JSON.parse, ${name}`, ratio.median, '<=', limit)],
    ),
    data: Object.fromEntries(measured.map(({ name, ratio }) => [name, ratio])),
  };
}

/**
 * Runs in a process of its own.
 *
 * @param {import('./documents.js').Size} size
 * @param {boolean} bigNumbers
 * @param {boolean} quick
 * @returns {Promise<number[]>}
 */
export async function compare(size, bigNumbers, quick) {
  const { parseJson } = await loadBuilt('shared/wire');
  const text = textAsReceived(size, bigNumbers);
  const plan = quick ? { ...plans[size], cycles: Math.ceil(plans[size].cycles / 10) } : plans[size];
  const { exact = [], native = [] } = await alternate({ exact: () => parseJson(text), native: () => JSON.parse(text) }, plan);
  return ratios(exact, native, 'cpu');
}

/**
 * Decoded from bytes, as a response is: a text that was put together here would be flattened by its first reader.
 *
 * @param {import('./documents.js').Size} size
 * @param {boolean} bigNumbers
 */
export function textAsReceived(size, bigNumbers) {
  return new TextDecoder().decode(Buffer.from(documentText(size, { bigNumbers })));
}

/** @param {(text: string) => any} parseJson @throws {WrongResult} if it loses a digit, or anything else */
function checkParser(parseJson) {
  try {
    for (const size of sizes) {
      assert.deepEqual(parseJson(documentText(size)), JSON.parse(documentText(size)));
      const { members } = parseJson(documentText(size, { bigNumbers: true }));
      for (let index = 0; index < documents[size].members; index += 1) {
        assert.equal(String(members[index].properties.custom.NetherNetId), bigNumber(index));
      }
    }
  } catch (error) {
    throw new WrongResult('parseJson is not exact', { cause: error });
  }
}
