import { defineConfig } from 'vitest/config';

// For Stryker alone: the tests of the reference provider, without type checking and without projects.
export default defineConfig({
  test: {
    include: ['tests/provider/*.test.ts', 'tests/together/client-provider.test.ts'],
  },
});
