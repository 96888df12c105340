import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/**
 * Declarations of the module that {@link validatorsOf} writes.
 *
 * @param {any} description
 */
export function validatorTypes(description) {
  const pointers = canonicalSchemas(description).map(([pointer]) => `\n  | ${JSON.stringify(pointer)}`);
  return `
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The property whose name is wrong, where it is not its value. */
  readonly propertyName?: string;
  readonly message?: string;
}

export interface Validate {
  (value: unknown): boolean;
  /** What was wrong with the last value. */
  readonly errors?: readonly ValidationError[] | null;
}

/** JSON pointer of a schema in openapi.json, after following references. */
export type SchemaPointer =${pointers.join('')};

export declare const validators: Readonly<Record<SchemaPointer, Validate>>;
`;
}

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

  const schemas = canonicalSchemas(description).map(([pointer, schema], index) => ({ pointer, schema, name: `check${index}` }));
  for (const { name, schema } of schemas) ajv.addSchema({ ...inAjv(schema), $id: name });
  const ids = Object.fromEntries(schemas.map(({ name }) => [name, name]));
  const table = schemas.map(({ pointer, name }) => `  ${JSON.stringify(pointer)}: ${name},\n`);
  return `${inPlace(standalone.default(ajv, ids))}\nexport const validators = {\n${table.join('')}};\n`;
}

/**
 * Ajv's code copies the errors that are known each time that a referenced schema finds more, which takes a time quadratic in
 * their number. Here they are added to the list; each call of a validator has a list of its own.
 *
 * @param {string} code
 * @throws if Ajv writes something else, so that this would change nothing
 */
function inPlace(code) {
  const copying = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  const changed = code.replaceAll(copying, 'vErrors = addErrors(vErrors, $1.errors);');
  if (changed === code || changed.includes('.concat(')) throw new Error('Ajv joins errors in another way than before');
  return `${changed}
function addErrors(known, more) {
  if (known === null) return more;
  for (const error of more) known.push(error);
  return known;
}
`;
}

/**
 * The schemas that are validated, each once, by the pointer that references lead to.
 *
 * @param {any} description
 */
function canonicalSchemas(description) {
  /** @type {Map<string, any>} */
  const schemas = new Map();
  for (const [pointer, schema] of schemasIn(description, '#')) {
    const canonical = schema.$ref !== undefined && Object.keys(schema).length === 1 ? schema.$ref : pointer;
    if (!schemas.has(canonical)) schemas.set(canonical, schema);
  }
  return [...schemas];
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
