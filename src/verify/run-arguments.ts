import { checkFunction, checkSignal, show, wrong } from '../wire/arguments.js';
import { InvalidArgumentError } from '../wire/errors.js';
import { nearest } from '../wire/nearest.js';

// What callers pass to a run of either suite, checked before it begins.

/** Options of a run; absent is right. */
interface RunOptions {
  readonly totalTimeoutMs?: unknown;
  readonly signal?: unknown;
  readonly onProgress?: unknown;
}

export function checkRunOptions({ totalTimeoutMs = 0, signal, onProgress }: RunOptions): void {
  if (!(typeof totalTimeoutMs === 'number' && totalTimeoutMs >= 0))
    throw wrong('totalTimeoutMs', 'a number of milliseconds', totalTimeoutMs);
  checkSignal(signal);
  if (onProgress !== undefined) checkFunction('onProgress', onProgress);
}

/**
 * The checks of a name, or with a text in their title; without one, all of them.
 *
 * @throws InvalidArgumentError if there is none, because a run that checks nothing would find nothing wrong
 */
export function selectChecks<Check extends { readonly name: string; readonly title: string }>(
  checks: readonly Check[],
  only: string | undefined,
): readonly Check[] {
  const selected = checks.filter(({ name, title }) => only === undefined || name === only || title.includes(only));
  if (selected.length > 0) return selected;
  const meant = nearest(String(only), [...new Set(checks.flatMap(({ name, title }) => [name, title]))]);
  throw new InvalidArgumentError(`only ${show(only)} names no check${meant === undefined ? '' : `; did you mean "${meant}"?`}`);
}

/** @param kind - for the message, `is no check` or `is no feature` */
export function checkKnown(name: unknown, known: readonly string[], kind: string): void {
  if (typeof name === 'string' && known.includes(name)) return;
  const meant = nearest(String(name), known);
  throw new InvalidArgumentError(
    `${show(name)} is no ${kind}; ${meant === undefined ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`}`,
  );
}
