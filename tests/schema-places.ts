// The places of a schema as JSON paths, such as `$.members.*.constants.system.xuid`, and where a document has them.

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** Paths of all declared properties. `*` is a key that the document chooses, `[]` an item of an array. */
export function* leavesOf(schemas: Readonly<Record<string, Schema>>, name: string): Generator<string> {
  yield* placesOf(schemas, resolve(schemas, { $ref: name }), '$');
}

function* placesOf(schemas: Readonly<Record<string, Schema>>, schema: Schema, path: string): Generator<string> {
  for (const [name, child] of childrenOf(schema)) {
    const place = `${path}${name}`;
    yield place;
    yield* placesOf(schemas, resolve(schemas, child), place);
  }
}

function childrenOf(schema: Schema): [string, Schema][] {
  const named = Object.entries(schema.properties ?? {}).map(([name, child]): [string, Schema] => [`.${name}`, child]);
  const chosen = Object.entries(schema.patternProperties ?? {}).map(([pattern, child]): [string, Schema] => [
    `.${keyFor[pattern] ?? '*'}`,
    child,
  ]);
  const further: [string, Schema][] = typeof schema.additionalProperties === 'object' ? [['.*', schema.additionalProperties]] : [];
  const items: [string, Schema][] = schema.items ? [['[]', schema.items]] : [];
  return [...new Map([...named, ...chosen, ...further, ...items].filter(([name]) => !/^\.me_/.test(name)))];
}

/** Members of a change: `me` stands for all forms of `me_…`, which have the same schema. */
const keyFor: Readonly<Record<string, string>> = {
  '^me_[0-9]+$': 'me',
  '^reserve_(?:0|[1-9][0-9]*)$': 'reserve_<n>',
  '^(?:0|[1-9][0-9]*)$': '<index>',
};

function resolve(schemas: Readonly<Record<string, Schema>>, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (target === undefined) throw new Error(`no schema ${schema.$ref}`);
  return { ...target, ...schema };
}

export function shownIn(documents: readonly unknown[], place: string): boolean {
  return documents.some((document) => occurrences(document, steps(place)).length > 0);
}

/** Copies of the documents in which the first occurrence of the place has a value of another type. */
export function withWrongType(
  documents: readonly unknown[],
  place: string,
  schemas: Readonly<Record<string, Schema>>,
  name: string,
): unknown[] {
  const schema = steps(place).reduce<Schema>(
    (at, step) => resolve(schemas, new Map(childrenOf(at)).get(step === '[]' ? '[]' : `.${step}`) ?? {}),
    resolve(schemas, { $ref: name }),
  );
  if (schema.type === undefined) return []; // any JSON value
  const types = [schema.type].flat();
  const wrong = types.includes('object') || types.includes('array') ? 42 : { not: 'this' };
  const document = documents.find((candidate) => occurrences(candidate, steps(place)).length > 0);
  if (document === undefined) return [];
  const copy = structuredClone(document);
  const [holder] = occurrences(copy, steps(place));
  if (holder === undefined) return [];
  holder.set(wrong);
  return [copy];
}

function steps(place: string): string[] {
  return [...place.matchAll(/\.([^.[]+)|(\[\])/g)].map((match) => match[1] ?? '[]');
}

interface Occurrence {
  set(value: unknown): void;
}

function occurrences(document: unknown, path: readonly string[]): Occurrence[] {
  const [step, ...rest] = path;
  if (step === undefined || typeof document !== 'object' || document === null) return [];
  const parent = document as Record<string, unknown>;
  const keys = Object.keys(parent).filter((key) => matches(step, key, Array.isArray(document)));
  if (rest.length > 0) return keys.flatMap((key) => occurrences(parent[key], rest));
  return keys.map((key) => ({
    set: (value) => {
      parent[key] = value;
    },
  }));
}

function matches(step: string, key: string, inArray: boolean): boolean {
  if (step === '[]') return inArray;
  if (step === '*') return true;
  if (step === 'me') return /^me(?:_|$)/.test(key);
  if (step === 'reserve_<n>') return /^reserve_\d+$/.test(key);
  return step === '<index>' ? /^\d+$/.test(key) : step === key;
}
