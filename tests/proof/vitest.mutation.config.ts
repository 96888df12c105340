import { defineConfig } from 'vitest/config';

// For Stryker alone: the fast tests of the mutated files, without type checking and without projects.
export default defineConfig({
  test: {
    include: [
      'tests/{contract,client,json,consumer,abort,authorization,body,hooks,rate-limiter,redaction,retry,sessions,sharing,validate}.test.ts',
      'tests/faults-{body,status,token,argument}.test.ts',
    ],
  },
});
