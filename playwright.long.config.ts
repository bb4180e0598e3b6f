import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'

// What takes long in a browser: whole courses, every lesson; then every page of everybody, with what the courses left in
// them. The tests in English switch the language of accounts that others use, so they come last.
export default defineConfig({
  ...base,
  testDir: 'tests',
  outputDir: 'test-results/long',
  projects: [
    { name: 'courses', testMatch: 'long/*.spec.ts' },
    { name: 'accessibility', testMatch: 'e2e/accessibility.spec.ts', dependencies: ['courses'] },
    { name: 'english', testMatch: 'e2e/english.spec.ts', dependencies: ['accessibility'] },
  ],
  timeout: 300_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/long.json' }]],
})
