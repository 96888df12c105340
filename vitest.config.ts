import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default one core is left idle
    projects: [
      {
        test: {
          name: 'node',
          pool: 'threads', // which exchange messages with the main process for less than processes do
          isolate: false, // modules are loaded once for all files of a worker, so a file has to leave nothing changed behind it
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
          include: [
            'tests/{cli,client,contract,mock,node,openapi,project,provider,together,verify,wire}/**/*.test.ts',
            'examples/recipes/*.test.ts',
          ],
          testTimeout: 30_000, // Prism takes its time to load on a busy machine
        },
      },
      // Some hundred deliberate defects, each against the whole suite: npm run prove
      { test: { name: 'proof', include: ['tests/proof/*/*.test.ts'], testTimeout: 60_000 } },
      // Packs the package and installs it elsewhere, with npm: npm run test:package
      { test: { name: 'package', include: ['tests/package/*.test.ts'], globalSetup: 'tests/package/setup.ts', testTimeout: 60_000 } },
      // Runs what reads the description besides this package, Prism's proxy among it, and the clients of examples/: npm run test:tools
      { test: { name: 'tools', include: ['tests/tools/*.test.ts'], testTimeout: 120_000, maxConcurrency: 2 } },
      // Needs Chromium and a built docs page, and patience on a busy machine: npm run test:browser
      { test: { name: 'browser', include: ['tests/browser/*.test.ts'], expect: { poll: { timeout: 10_000 } } } },
    ],
  },
});
