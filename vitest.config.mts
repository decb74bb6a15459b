import { defineConfig } from 'vitest/config';

/** An emulated machine says by how much it is slower. */
const slowness = Number(process.env.VELO_TEST_SLOWNESS ?? 1);
/** End-to-end files at once; more than one where they share nothing but the processor. */
const atOnce = Number(process.env.VELO_TEST_AT_ONCE ?? 1);

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['src/**', 'actions/**'], reporter: ['text', 'html'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Some call ssh-keygen or sh hundreds of times, beside whatever else this machine does.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // They import JSON without saying so, which Node itself refuses.
          server: { deps: { inline: [/@actions\/(languageservice|workflow-parser)/] } },
        },
      },
      // Real servers on a real machine: one file after the other, and time enough.
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: atOnce > 1,
          // Reading the sources anew for each file takes an emulated machine minutes.
          isolate: slowness === 1,
          maxWorkers: atOnce,
          testTimeout: 120_000 * slowness,
          hookTimeout: 120_000 * slowness,
        },
      },
      // A throw-away machine's administrator, users and runner, on both sides of a reboot.
      {
        test: {
          name: 'host',
          include: process.env.VELO_TEST_HOST === '1' ? ['test/host/**/*.test.ts'] : [],
          fileParallelism: false,
          testTimeout: 60_000 * slowness,
          hookTimeout: 60_000 * slowness,
        },
      },
    ],
  },
});
