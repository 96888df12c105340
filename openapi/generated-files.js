import openapiTS, { astToString } from 'openapi-typescript';
import { bundle, exactText } from './bundle.js';
import { exchangesModule, fieldsModule, mediaTypesModule, operationsModule } from './modules.js';
import { validatorsOf, validatorTypes } from './validators.js';

const header = '// Generated from openapi/ by `npm run generate`. Do not edit.\n';
const readme = `Do not edit the files in this folder. \`npm run generate\` writes them from \`openapi/\`, and \`npm run generate:check\` fails when they differ.

- \`openapi.json\`: the description in one file
- \`types.ts\`: its types, by openapi-typescript
- \`validate.js\`: a validator for each of its schemas, by Ajv; needs no eval and no import
- \`media-types.ts\`: the media types of each status, for the client
- \`operations.ts\`: parameters, headers, statuses and bodies, with the keys of their validators
- \`exchanges.ts\`: the documented exchanges, exact to the digit
- \`fields.ts\`: the declared fields of bodies, as paths
`;

/**
 * Everything in generated/, by file name.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function generatedFiles() {
  const description = bundle();
  const types = await openapiTS(closeForTypes(description), {
    immutable: true,
    defaultNonNullable: false, // a field with a default may be absent all the same
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
  });
  return {
    'README.md': readme,
    'exchanges.ts': header + exchangesModule(description),
    'fields.ts': header + fieldsModule(description),
    'media-types.ts': header + mediaTypesModule(description),
    'openapi.json': exactText(description),
    'operations.ts': header + operationsModule(description),
    'types.ts': header + astToString(types),
    'validate.d.ts': header + validatorTypes(description),
    'validate.js': header + validatorsOf(description),
  };
}

/**
 * Objects that the service may extend are open in the description. As a TypeScript index signature that openness would let
 * every misspelt field compile, so the types name the described fields only.
 *
 * @param {any} node
 * @returns {any}
 */
function closeForTypes(node) {
  if (Array.isArray(node)) return node.map(closeForTypes);
  if (typeof node !== 'object' || node === null) return node;
  const names = node.properties ?? node.patternProperties;
  const open = names !== undefined && node.additionalProperties === true;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !(open && key === 'additionalProperties'))
      .map(([key, value]) => [key, key === 'examples' || key === 'example' ? value : closeForTypes(value)]),
  );
}
