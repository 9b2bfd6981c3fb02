import { defineConfig } from 'vitest/config';

// Three projects: pure unit tests share one module graph (fast); of tests on a real database or in a real browser two files run at a time.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.db.test.ts'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts', 'tests/guards/**/*.test.ts'],
          globalSetup: ['tests/support/database.setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          // One module graph per worker: reading the program takes as long as half of the tests.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/database.setup.ts'],
          pool: 'forks',
          // A browser waits as often as it works.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
