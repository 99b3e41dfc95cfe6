import { defineConfig } from 'vitest/config';

/** Long suites: whole standard libraries, fuzzing with many rounds, packed tarballs. */
export default defineConfig({
  resolve: { conditions: ['@sallyport/source'] },
  ssr: { resolve: { conditions: ['@sallyport/source'] } },
  test: {
    // Left to itself it keeps a core free, which is half of a small machine.
    maxWorkers: '100%',
    include: ['packages/*/src/**/*.long.test.ts', 'tests/**/*.long.test.ts'],
    exclude: ['**/node_modules/**', '**/testdata/**'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
