import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/** Declarations of the module that {@link validatorsOf} writes. */
export const validatorTypes = `
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface Validate {
  (value: unknown): boolean;
  /** What was wrong with the last value. */
  readonly errors?: readonly ValidationError[] | null;
}

/** By the JSON pointer of the schema in openapi.json, after following references. */
export declare const validators: Readonly<Record<string, Validate>>;
`;

/**
 * Code of a module that validates without Ajv. Formats are regular expressions, because those of ajv-formats would have to
 * be imported, accept `urn:uuid:` and accept a space for the T of a time.
 *
 * @param {any} description
 */
export function validatorsOf(description) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    unicode: false, // counting code points would need an import
    logger: false, // which would print that the line above is deprecated
    code: { source: true, esm: true, lines: true, optimize: 2 },
    formats: {
      uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      'date-time':
        /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
    },
  });
  ajv.addSchema({ $id: 'components', $defs: inAjv(description.components.schemas) });

  /** @type {Record<string, string>} */
  const ids = {};
  const pointers = new Map();
  for (const [pointer, schema] of schemasIn(description, '#')) {
    const canonical = schema.$ref !== undefined && Object.keys(schema).length === 1 ? schema.$ref : pointer;
    if (pointers.has(canonical)) continue;
    const name = `check${pointers.size}`;
    pointers.set(canonical, name);
    ids[name] = name;
    ajv.addSchema({ ...inAjv(schema), $id: name });
  }
  const table = [...pointers].map(([pointer, name]) => `  ${JSON.stringify(pointer)}: ${name},\n`);
  return `${standalone.default(ajv, ids)}\nexport const validators = {\n${table.join('')}};\n`;
}

/**
 * Schemas of parameters, headers and bodies, with their JSON pointers.
 *
 * @param {any} node
 * @param {string} pointer
 * @returns {Generator<[string, any]>}
 */
function* schemasIn(node, pointer) {
  if (typeof node !== 'object' || node === null || pointer === '#/components/schemas') return;
  for (const [key, child] of Object.entries(node)) {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (key === 'schema') yield [at, child];
    else if (key !== 'examples' && key !== 'example') yield* schemasIn(child, at);
  }
}

/**
 * Schemas as Ajv knows them: references into one schema, and no annotations, which would only make the code longer.
 *
 * @param {any} node
 * @returns {any}
 */
function inAjv(node) {
  if (Array.isArray(node)) return node.map(inAjv);
  if (typeof node !== 'object' || node === null) return node;
  const isAnnotation = (/** @type {string} */ key) =>
    (key === 'description' && typeof node.description === 'string') ||
    (key === 'deprecated' && node.deprecated === true) ||
    key === 'externalDocs';
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !isAnnotation(key))
      .map(([key, value]) => [key, key === '$ref' ? value.replace('#/components/schemas/', 'components#/$defs/') : inAjv(value)]),
  );
}
