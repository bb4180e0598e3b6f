import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'

// What takes long in a browser: whole courses, every lesson.
export default defineConfig({
  ...base,
  testDir: 'tests/long',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/long',
  projects: [{ name: 'long' }],
  timeout: 300_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/long.json' }]],
})
