/** Runs at the same time: one waits most of its time. */
const runs = 3;

/** Runs something for an item, and for the next ones in the meantime. @returns the result of an item */
export function sideBySide<T, R>(items: readonly T[], run: (item: T) => Promise<R>): (item: T) => Promise<R> {
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
