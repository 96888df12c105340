import { defineConfig } from 'vitest/config';

// For Stryker alone: the fast tests of the mutated files, without type checking and without projects.
export default defineConfig({
  test: {
    include: [
      'tests/{client,contract,wire}/*.test.ts',
      'tests/client/faults/{body,status,token,argument}.test.ts',
      'tests/together/consumer.test.ts',
    ],
  },
});
