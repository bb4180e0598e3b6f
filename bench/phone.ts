import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { type MortalBrowser, openMortalBrowser } from '../tests/mortal-browser.ts'

const trials = Number(process.env.PHONE_TRIALS ?? 20)
const changes = 5
const ways = ['browser', 'disk', 'both'] as const
const names = { browser: 'localStorage alone', disk: 'IndexedDB alone', both: 'both' }
/** Milliseconds after the last change. */
const moments = [50, 500, 3_000, 10_000]

type Way = (typeof ways)[number]

/**
 * Answers that a phone loses when it kills the page or the whole browser: real Chromium with a profile on the disk, the
 * outbox of the quiz, five changes a trial, SIGKILL, then the same profile again. Nothing is sent. PHONE_TRIALS sets how often.
 * A killed browser leaves what it gave to the system; what a dead battery leaves cannot be seen this way.
 */
export async function run(): Promise<void> {
  const site = await serve(await pageOf())
  const profile = await mkdtemp(path.join(os.tmpdir(), 'nk-phone-'))
  const rows: Record<string, string>[] = []
  let browser = await openMortalBrowser(profile)
  try {
    for (const moment of ['page killed in the very task', 'page killed 50 ms later', ...moments]) {
      const lost = { browser: 0, disk: 0, both: 0 }
      for (let trial = 0; trial < trials; trial += 1) {
        const given = []
        // Whoever is given to last has waited least: by turns.
        const turn = [...ways.slice(trial % 3), ...ways.slice(0, trial % 3)]
        for (const way of turn) given.push({ way, ...(await give(browser, way, moment === 'page killed in the very task')) })
        if (typeof moment === 'number') {
          await pause(moment)
          await browser.killAll()
          browser = await openMortalBrowser(profile)
        } else {
          if (moment.includes('50')) await pause(50)
          await browser.killPages()
        }
        for (const { way, address, questions } of given) lost[way] += await countLost(browser, { address, questions })
      }
      const given = trials * changes
      const when = typeof moment === 'number' ? `browser killed ${moment} ms later` : moment
      rows.push({ killed: when, ...Object.fromEntries(ways.map((way) => [`${names[way]}: lost of ${given}`, String(lost[way])])) })
    }
    console.table(rows)
  } finally {
    await browser.context.close().catch(() => {})
    await site.close()
    await rm(profile, { recursive: true, force: true })
  }

  /** Five changes on a page of their own. */
  async function give({ context }: MortalBrowser, way: Way, stopsInTask: boolean) {
    const address = `${site.origin}/?keep=${way}&trial=${randomUUID()}`
    const questions = Array.from({ length: changes }, (_, index) => `soal-${index}`)
    const page = await context.newPage()
    await page.goto(address)
    await page.evaluate(() => window.kept())
    for (const question of questions.slice(0, -1)) await giveOne(page, question)
    const last = questions.at(-1)!
    if (!stopsInTask) await giveOne(page, last)
    else {
      const stopped = site.nextStop()
      void page.evaluate((question) => window.give(question, true), last).catch(() => {})
      await stopped
    }
    return { address, questions }
  }

  async function giveOne(page: Page, question: string): Promise<void> {
    await page.evaluate((each) => window.give(each, false), question)
  }
}

async function countLost({ context }: MortalBrowser, { address, questions }: { address: string; questions: readonly string[] }): Promise<number> {
  const page = await context.newPage()
  await page.goto(address)
  const kept = await page.evaluate(() => window.kept())
  await page.close()
  return questions.filter((question) => !kept.includes(question)).length
}

/** The page with the module of the quiz, built as the portal builds it. */
async function pageOf(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: 'bench/phone/kept-page.client.ts', output: { format: 'iife' } },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return `<!doctype html><title>Bench</title><input><script>${output.output[0].code}</script>`
}

async function serve(page: string) {
  let stopped = () => {}
  const server = createServer((request, response) => {
    // This one is never answered.
    if (request.url === '/killed') stopped()
    else response.setHeader('content-type', 'text/html').end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** When a page says that it runs no further. */
    nextStop: () =>
      new Promise<void>((resolve) => {
        stopped = resolve
      }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
