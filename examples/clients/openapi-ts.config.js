/** @type {import('@hey-api/openapi-ts').UserConfig} */
export default {
  input: '../../generated/openapi.json',
  output: { path: 'hey-api', module: { extension: '.js' } }, // Node's own loader wants the extension
  logs: { file: false },
};
