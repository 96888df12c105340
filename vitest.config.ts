import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/*.test.ts'],
          typecheck: { enabled: true, include: ['tests/*.test-d.ts'] },
        },
      },
      // Needs Chromium and a built docs page: npm run test:docs
      { test: { name: 'browser', include: ['tests/browser/*.test.ts'] } },
    ],
  },
});
