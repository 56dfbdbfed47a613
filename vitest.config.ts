import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** A test of a command waits as much as it computes: three at a time keep two cores busy. */
const QUICK = { maxWorkers: 3, sequence: { groupOrder: 0 } };
/** Their commands compute: one at a time a core. */
const HEAVY = { maxWorkers: 2, sequence: { groupOrder: 1 }, testTimeout: 900_000, hookTimeout: 900_000 };

/**
 * `unit` is what `npm test` runs; `publish` publishes to local doubles of GitHub and the Hub; `pack` tries the package on several versions of
 * Node. `generated` makes repos and runs them, `browser` opens their demos and pages: the two run side by side.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/times.ts'],
    projects: [
      {
        test: {
          ...QUICK,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/generated/**', 'test/browser/**', 'test/publish/**', 'test/pack.test.ts'],
          globalSetup: ['test/support/python.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...QUICK,
          name: 'publish',
          include: ['test/publish/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...QUICK,
          name: 'pack',
          include: ['test/pack.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          ...HEAVY,
          name: 'generated',
          include: ['test/generated/**/*.test.ts'],
          globalSetup: ['test/support/prepare.ts'],
          maxConcurrency: 2,
        },
      },
      {
        test: {
          ...HEAVY,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/prepare.ts'],
          maxConcurrency: 2,
        },
      },
    ],
  },
});
