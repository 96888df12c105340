/**
 * Copies of the first document that has a field, each with a value of a type that the field must not have.
 *
 * @param path - as in src/fields.ts: `$.members.*.gamertag`
 */
export function withWrongType(documents: readonly unknown[], path: string): readonly unknown[] {
  const steps = [...path.matchAll(/\.([^.[]+)|(\[\])/g)].map((match) => match[1] ?? '[]');
  for (const document of documents) {
    const copy = structuredClone(document);
    const place = find(copy, steps);
    if (place === undefined) continue;
    const value = place.holder[place.key];
    place.holder[place.key] = typeof value === 'object' ? 42 : { not: 'this' };
    return [copy];
  }
  return [];
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function find(node: unknown, [step, ...rest]: readonly string[]): Place | undefined {
  if (step === undefined || typeof node !== 'object' || node === null) return undefined;
  const holder = node as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const isStep = step === '*' || (step === '[]' && Array.isArray(node)) || step === key;
    const place = isStep ? (rest.length === 0 ? { holder, key } : find(holder[key], rest)) : undefined;
    if (place !== undefined) return place;
  }
  return undefined;
}
