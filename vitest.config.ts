import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/*.test.ts'],
          testTimeout: 30_000, // Prism takes its time to load on a busy machine
          typecheck: { enabled: true, include: ['tests/*.test-d.ts'] },
        },
      },
      // Some hundred deliberate defects, each against the whole suite: npm run prove
      { test: { name: 'proof', include: ['tests/proof/*.test.ts'], testTimeout: 60_000 } },
      // Needs Chromium and a built docs page: npm run test:docs
      { test: { name: 'browser', include: ['tests/browser/*.test.ts'] } },
    ],
  },
});
