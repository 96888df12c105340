/**
 * Runs something for an item, and for the next ones in the meantime, because a run waits most of its time.
 *
 * @param runs - runs at the same time
 * @returns the result of an item
 */
export function sideBySide<T, R>(items: readonly T[], run: (item: T) => Promise<R>, runs: number): (item: T) => Promise<R> {
  const started = new Map<T, Promise<R>>();
  const start = (item: T) => {
    const result = started.get(item) ?? run(item);
    result.catch(() => undefined); // heard of by whoever asks
    started.set(item, result);
    return result;
  };
  return (item) => {
    const at = items.indexOf(item);
    for (const next of items.slice(at, at + runs)) start(next);
    return start(item);
  };
}
