/**
 * @typedef {{ $ref?: string, description?: string, enum?: string[] }} Schema
 * @typedef {{ example?: unknown, examples?: Record<string, { value: unknown }>, schema?: { examples?: unknown[] } }} Field
 */

/**
 * Rewrites a description for the page alone: the words are the same, what Redoc would show twice or not at all is not.
 *
 * @param {any} description
 */
export function rewriteForPage(description) {
  const { components, paths } = description;
  for (const parameter of Object.values(components.parameters)) showOneExample(parameter);
  for (const header of Object.values(components.headers)) keepOneExample(header);
  visit({ components, paths }, (node) => {
    explainWords(node, components.schemas);
    // Redoc would list a property without a name in every object that may have more than the described ones.
    if (node.additionalProperties === true) delete node.additionalProperties;
    if (Array.isArray(node.enum)) node.enum = node.enum.filter(isFirstSpelling);
  });
  visit(description, (node) => {
    // Search shows a description without its line breaks, so that two words become one.
    if (typeof node.description === 'string') node.description = joinLines(node.description);
  });
}

/**
 * The examples of all exchanges would push the session itself off the page.
 *
 * @param {Field} field
 */
function keepOneExample(field) {
  delete field.schema?.examples;
  if (field.examples) field.examples = Object.fromEntries(Object.entries(field.examples).slice(0, 1));
}

/**
 * The name of an exchange says nothing here. (In the example of a header, Redoc would escape the quotes of an entity tag.)
 *
 * @param {Field} field
 */
function showOneExample(field) {
  const [first] = Object.values(field.examples ?? {});
  if (first === undefined) return;
  field.example = first.value;
  delete field.examples;
}

/**
 * Redoc shows the description of a property instead of that of its schema, which explains the words of an enum.
 *
 * @param {Schema} node
 * @param {Record<string, Schema>} schemas
 */
function explainWords(node, schemas) {
  const target = schemas[node.$ref?.replace('#/components/schemas/', '') ?? ''];
  if (target?.enum && node.description !== undefined) node.description += `\n\n${target.description}`;
}

/**
 * Whether no earlier word differs in case alone. That a word may start with a capital is said by the description.
 *
 * @param {string} word
 * @param {number} at
 * @param {readonly string[]} words
 */
function isFirstSpelling(word, at, words) {
  return words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === at;
}

/**
 * Markdown whose paragraphs and list items are one line each. Fenced code and tables keep their lines.
 *
 * @param {string} markdown
 */
export function joinLines(markdown) {
  return markdown
    .split(/^(```[\s\S]*?^```)$/m)
    .map((part) => (part.startsWith('```') ? part : part.replace(/(?<=[^\n|])\n[ ]*(?=[^\n|\-#\s])/g, ' ')))
    .join('');
}

/**
 * Calls back with every object but those within examples, which are data.
 *
 * @param {any} node
 * @param {(node: any) => void} see
 */
function visit(node, see) {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) see(node);
  for (const [name, child] of Object.entries(node)) if (name !== 'examples' && name !== 'example') visit(child, see);
}
