import { defineConfig } from 'vitest/config';
import { catalogueVitePlugin } from './scripts/embed-catalogue';

export default defineConfig({
  plugins: [catalogueVitePlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.journey.test.ts'],
          environment: 'node',
          // No test is about time: those of whole corpora only take long where others work too.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/*.journey.test.ts'],
          environment: 'node',
          // One browser, one journey at a time: the machine that runs them may have two cores.
          fileParallelism: false,
          // A journey has a window and a vault of its own; all share a browser and the page's bundle.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
