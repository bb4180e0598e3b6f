import { defineConfig } from '@playwright/test'
import { unpackBrowser } from './tests/browser.ts'
import { ownPort } from './tests/own-port.ts'

const browser = await unpackBrowser()
const everyPage = ['accessibility.spec.ts', 'english.spec.ts']
// Chosen once; the workers, which read this file again, inherit it.
process.env.E2E_PORT ??= String(await ownPort())

/** Phone size first: what a learner holds. Tests that need a desk say so. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/portal.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // What passes only then is counted and named (docs/decisions/0020-a-second-try.md).
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // `npm test` runs the first; looking at every page of everybody takes long (playwright.long.config.ts).
  projects: [
    { name: 'portal', testIgnore: everyPage },
    { name: 'every page', testMatch: everyPage },
  ],
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    viewport: { width: 360, height: 740 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: browser.executablePath, args: browser.args, env: { ...process.env, ...browser.env } as Record<string, string> },
  },
})
