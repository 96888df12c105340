import type { Fault } from './field-check.js';

/** Deepest nesting of a document. No source documents a limit; what is stored is walked by recursion. */
const deepest = 100;

/** Finds what can be parsed but not written back. Walks level by level, so that depth cannot exhaust the stack. */
export function findUnstorable(root: unknown): Fault | undefined {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return { pointer: '', expected: `nested at most ${deepest} levels deep` };
    if (level.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
      return { pointer: '', expected: 'free of numbers beyond the range of a double' };
    }
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return undefined;
}
