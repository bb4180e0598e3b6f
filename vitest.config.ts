import { defineConfig } from 'vitest/config'

// The Remix plugin stays out: tests run the same modules that the worker and the tools run natively.
export default defineConfig({
  test: {
    include: [
      'app/**/*.test.ts',
      'app/**/*.test.tsx',
      'server/**/*.test.ts',
      'prisma/**/*.test.ts',
      'tests/unit/**/*.test.ts',
      'tests/unit/**/*.test.tsx',
    ],
    globalSetup: ['tests/database-server.ts'],
    setupFiles: ['tests/database-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: process.env.VITEST_JSON ? ['default', ['json', { outputFile: process.env.VITEST_JSON }]] : ['default'],
  },
  esbuild: { jsx: 'automatic' },
})
