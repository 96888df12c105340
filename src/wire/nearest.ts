/** The known name that a name was probably meant to be: another case, or a typing error or two away. Undefined if none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const ranked = known.map((each) => ({ each, distance: distanceBetween(lower, each.toLowerCase()) }));
  const [best] = ranked.sort((one, other) => one.distance - other.distance);
  return best !== undefined && best.distance <= Math.min(3, Math.floor(best.each.length / 3)) ? best.each : undefined;
}

/** Levenshtein's distance, where two neighbours that swapped places are one mistake. Long texts count as far, so that a wrong name takes no time. */
function distanceBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 3) return Number.POSITIVE_INFINITY;
  let above: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwapped ? (above[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(substituted, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    above = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
