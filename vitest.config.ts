import { defineConfig } from 'vitest/config';

/** Fast tests: everything beside the code except `*.long.test.ts`. */
export default defineConfig({
  resolve: { conditions: ['@sallyport/source'] },
  ssr: { resolve: { conditions: ['@sallyport/source'] } },
  test: {
    // Left to itself it keeps a core free, which is half of a small machine.
    maxWorkers: '100%',
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**', '**/testdata/**'],
    testTimeout: 30_000,
    // Some bundle a guest first.
    hookTimeout: 120_000,
  },
});
