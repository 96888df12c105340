import { pointerTo } from '../wire/json-pointer.js';
import { follow, lookUp } from './description.js';

// Fields of a schema as JSON paths: `$.members.*.gamertag`, with `*` for a key that the document chooses and `[]` for an item.

export interface DeclaredField {
  readonly path: string;
  /** Whether the field or something around it belongs to older contract versions or retired features. */
  readonly isDeprecated: boolean;
}

/** Every field that a schema of the description declares, in its order. */
export function declaredFields(schema: string): readonly DeclaredField[] {
  return [...declaredBelow(follow(`#/components/schemas/${schema}`), '$', false)];
}

/** The declared fields that a document has. */
export function fieldsIn(schema: string, document: unknown): ReadonlySet<string> {
  const fields = new Set<string>();
  collect(follow(`#/components/schemas/${schema}`), document, '$', fields);
  return fields;
}

function* declaredBelow(pointer: string, path: string, withinDeprecated: boolean): Generator<DeclaredField> {
  for (const { step, child, isDeprecated } of childrenOf(pointer)) {
    const field = { path: `${path}${step}`, isDeprecated: withinDeprecated || isDeprecated };
    yield field;
    yield* declaredBelow(child, field.path, field.isDeprecated);
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
  readonly isDeprecated: boolean;
  readonly child: string;
  readonly has: (key: string, inArray: boolean) => boolean;
}

function childrenOf(pointer: string): readonly Child[] {
  const { properties = {}, patternProperties = {}, additionalProperties, items } = lookUp(pointer) as SchemaNode;
  const names = Object.keys(properties);
  const childOf = (step: string, at: string, has: Child['has']): Child => {
    const child = followRef(at);
    const isDeprecated = [at, child].some((node) => (lookUp(node) as SchemaNode).deprecated === true);
    return { step, child, isDeprecated, has };
  };
  return [
    ...names.map((name) => childOf(`.${name}`, pointerTo(pointer, 'properties', name), (key, inArray) => !inArray && key === name)),
    ...Object.keys(patternProperties).map((pattern) => {
      const matches = new RegExp(pattern);
      return childOf('.*', pointerTo(pointer, 'patternProperties', pattern), (key, inArray) => !inArray && matches.test(key));
    }),
    ...(typeof additionalProperties === 'object'
      ? [childOf('.*', `${pointer}/additionalProperties`, (key, inArray) => !inArray && !names.includes(key))]
      : []),
    ...(items === undefined ? [] : [childOf('[]', `${pointer}/items`, (_, inArray) => inArray)]),
  ];
}

/** A reference may stand beside a description of its own. */
function followRef(pointer: string): string {
  const { $ref } = lookUp(pointer) as SchemaNode;
  return $ref === undefined ? pointer : followRef($ref);
}

type SchemaNode = {
  readonly $ref?: string;
  readonly deprecated?: boolean;
  readonly properties?: object;
  readonly patternProperties?: object;
  readonly additionalProperties?: boolean | object;
  readonly items?: object;
};
