import { escapePointer, follow, lookUp } from './description.js';

// Fields of a schema as JSON paths: `$.members.*.gamertag`, with `*` for a key that the document chooses and `[]` for an item.

/** Every field that a schema of the description declares, in its order. */
export function declaredFields(schema: string): readonly string[] {
  return [...declaredBelow(follow(`#/components/schemas/${schema}`), '$')];
}

/** The declared fields that a document has. */
export function fieldsIn(schema: string, document: unknown): ReadonlySet<string> {
  const fields = new Set<string>();
  collect(follow(`#/components/schemas/${schema}`), document, '$', fields);
  return fields;
}

function* declaredBelow(pointer: string, path: string): Generator<string> {
  for (const { step, child } of childrenOf(pointer)) {
    yield `${path}${step}`;
    yield* declaredBelow(child, `${path}${step}`);
  }
}

function collect(pointer: string, value: unknown, path: string, fields: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const { step, child, has } of childrenOf(pointer)) {
    for (const [key, item] of Object.entries(value)) {
      if (!has(key, Array.isArray(value))) continue;
      fields.add(`${path}${step}`);
      collect(child, item, `${path}${step}`, fields);
    }
  }
}

interface Child {
  readonly step: string;
  readonly child: string;
  readonly has: (key: string, inArray: boolean) => boolean;
}

function childrenOf(pointer: string): readonly Child[] {
  const { properties = {}, patternProperties = {}, additionalProperties, items } = lookUp(pointer) as SchemaNode;
  const at = (keyword: string, name?: string) => followRef(`${pointer}/${keyword}${name === undefined ? '' : `/${escapePointer(name)}`}`);
  const names = Object.keys(properties);
  const children: Child[] = names.map((name) => ({
    step: `.${name}`,
    child: at('properties', name),
    has: (key, inArray) => !inArray && key === name,
  }));
  for (const pattern of Object.keys(patternProperties)) {
    const matches = new RegExp(pattern);
    children.push({ step: '.*', child: at('patternProperties', pattern), has: (key, inArray) => !inArray && matches.test(key) });
  }
  if (typeof additionalProperties === 'object') {
    children.push({ step: '.*', child: at('additionalProperties'), has: (key, inArray) => !inArray && !names.includes(key) });
  }
  if (items !== undefined) children.push({ step: '[]', child: at('items'), has: (_, inArray) => inArray });
  return children;
}

/** A reference may stand beside a description of its own. */
function followRef(pointer: string): string {
  const { $ref } = lookUp(pointer) as SchemaNode;
  return $ref === undefined ? pointer : followRef($ref);
}

type SchemaNode = {
  readonly $ref?: string;
  readonly properties?: object;
  readonly patternProperties?: object;
  readonly additionalProperties?: boolean | object;
  readonly items?: object;
};
