// node bundle.js
// Bundles src/ into dist/: a file for each entry of the package, and one for each room that several of them share.
import { rolldown } from 'rolldown';

const entries = {
  index: 'src/index.ts',
  sessions: 'src/client/sessions.ts',
  node: 'src/node/transport.ts',
  validate: 'src/contract/validate.ts',
  mock: 'src/mock/mock.ts',
  provider: 'src/provider/index.ts',
  verify: 'src/verify/index.ts',
  'verify-client': 'src/verify/client/verify-client.ts',
  contract: 'src/contract/contract.ts',
  serve: 'src/node/serve.ts',
  'cli/bin': 'src/cli/bin.ts',
};

/** Rooms whose files are loaded together. An entry that only some programs need stays out of its room's file. */
const shared =
  /\/src\/(wire|client|description|contract|mock|provider|verify)\/(?!sessions\.|session-arguments\.|validate\.|json-values\.|client\/)/;

/** @param {string} id */
function roomOf(id) {
  if (id.endsWith('/generated/media-types.ts')) return 'client'; // its only user
  return shared.exec(id)?.[1] ?? null;
}

const bundle = await rolldown({
  input: entries,
  platform: 'neutral',
  // Dependencies; and the validators and openapi.json, which are in the package already.
  external: [/^[^./]/, /\/generated\/(?:validate\.js|openapi\.json)$/],
  preserveEntrySignatures: 'allow-extension', // for the groups; a test sees to it that no entry gains an export
  onLog: (_, { message }) => {
    throw new Error(message);
  },
});
await bundle.write({
  dir: 'dist',
  entryFileNames: '[name].js',
  chunkFileNames: ({ moduleIds }) => `${moduleIds.every((id) => id.includes('/src/cli/')) ? 'cli' : 'shared'}/[name].js`,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ name: roomOf, debugName: 'rooms' }],
  },
  minifyInternalExports: false,
  sourcemap: true,
  sourcemapExcludeSources: true, // src/ is in the package
});
