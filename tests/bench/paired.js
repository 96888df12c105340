// Measures in pairs. On a machine that others use too, absolute times mean little; two things done in turn suffer alike.

/** Milliseconds of one call in one block. CPU counts all threads of the process. @typedef {{ wall: number, cpu: number }} Block */
/**
 * @typedef {object} Plan
 * @property {number} cycles
 * @property {number} calls - of one block
 * @property {number} warmup - calls before the first cycle
 * @property {boolean} [collect] - collect garbage before each block: for calls that allocate so much that it is a lottery which
 *   block pays for it. No remedy for small ones: the engine then also forgets what it has learnt, and they take twice as long.
 */

/** @typedef {{ median: number, low: number, high: number, count: number }} Summary low and high are the quartiles */

/**
 * Runs contestants in short blocks, in random order within each cycle. The shorter the block, the fewer of them meet a garbage
 * collection or another program; the median over many cycles then leaves those out.
 *
 * @param {Readonly<Record<string, () => unknown>>} contestants
 * @param {Plan} plan
 * @returns {Promise<Record<string, Block[]>>} one block for each cycle
 */
export async function alternate(contestants, { cycles, calls, warmup, collect = false }) {
  const names = Object.keys(contestants);
  /** @type {Record<string, Block[]>} */
  const blocks = Object.fromEntries(names.map((name) => [name, []]));
  for (const work of Object.values(contestants)) await block(work, warmup);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    for (const name of shuffle(names)) {
      if (collect) globalThis.gc?.();
      blocks[name]?.push(await block(contestants[name] ?? (() => {}), calls));
    }
  }
  return blocks;
}

/**
 * @param {() => unknown} work
 * @param {number} calls
 * @returns {Promise<Block>}
 */
async function block(work, calls) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const result = work();
    if (result instanceof Promise) await result; // an await would cost more than the smallest of the synchronous work
  }
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall: wall / calls, cpu: (user + system) / 1000 / calls };
}

/**
 * @param {readonly Block[]} blocks
 * @param {readonly Block[]} base - of the same cycles
 * @param {keyof Block} time
 * @returns {number[]} one ratio for each cycle
 */
export function ratios(blocks, base, time) {
  return blocks.map((block, cycle) => block[time] / (base[cycle]?.[time] ?? Number.NaN));
}

/** Of all blocks together, garbage collection and all. @param {readonly Block[]} blocks @param {readonly Block[]} base */
export function totalCpuRatio(blocks, base) {
  /** @param {readonly Block[]} list */
  const total = (list) => list.reduce((sum, { cpu }) => sum + cpu, 0);
  return total(blocks) / total(base);
}

/** @param {readonly number[]} values @returns {Summary} */
export function summarize(values) {
  const sorted = [...values].sort((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), count: sorted.length };
}

/** @template T @param {readonly T[]} items @returns {T[]} */
export function shuffle(items) {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
