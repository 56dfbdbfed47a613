import { defineConfig } from 'vitest/config';

/** `unit` is what `npm test` runs; `publish` publishes to a local double of GitHub; `generated` makes repos and runs them; `pack` tries the package on several versions of Node. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/generated/**', 'test/publish/**', 'test/pack.test.ts'],
          globalSetup: ['test/support/python.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'generated',
          include: ['test/generated/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
      {
        test: {
          name: 'publish',
          include: ['test/publish/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'pack',
          include: ['test/pack.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
