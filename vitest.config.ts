import { defineConfig } from 'vitest/config';

/**
 * Two projects: `unit` needs nothing but Node; `neo4j` needs a real server at NEO4J_URI, which `npm test` starts.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'apps/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.neo4j.test.ts', 'test/browser/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'neo4j',
          include: ['packages/**/*.neo4j.test.ts', 'apps/**/*.neo4j.test.ts', 'test/*.neo4j.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
