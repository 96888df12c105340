import { defineConfig } from 'vitest/config';

// For Stryker alone: the fast tests of the mutated files, without type checking and without projects.
export default defineConfig({
  test: {
    include: ['tests/contract.test.ts', 'tests/client.test.ts', 'tests/json.test.ts', 'tests/consumer.test.ts'],
  },
});
