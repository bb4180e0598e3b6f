import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { joinRequest, openBatch, sent } from '../e2e/batches.ts'
import { signUp } from '../e2e/people.ts'
import { answer, shownAnswers } from '../e2e/quiz.ts'
import { startSignal } from '../e2e/signal.ts'
import { openMortalBrowser } from '../mortal-browser.ts'

// A phone that ends the whole browser, and browsers that keep less than they should: nothing is lost, nothing untrue is said.

const offline = (count: number) => `Tersimpan di ponsel. Belum ada sinyal: ${count} jawaban menunggu dikirim.`

test('answers given without a signal are there again after the phone killed the whole browser, twice, and reach the server', async ({
  page,
  browser,
}, { project }) => {
  const attempt = await startQuiz(page, await openBatch(browser, { name: 'Angkatan Baterai Habis' }))
  const { cookies } = await page.context().storageState()
  const profile = mkdtempSync(path.join(os.tmpdir(), 'nk-killed-'))
  const signal = await startSignal()
  const { baseURL, viewport, locale } = project.use
  const open = async () => {
    const opened = await openMortalBrowser(profile, { proxy: signal.proxy, baseURL, viewport, locale })
    await opened.context.addCookies(cookies)
    // The page can be reached, its address for answers cannot.
    await opened.context.route('**/jawaban', (route) => route.abort())
    const phone = await opened.context.newPage()
    signal.restore()
    await phone.goto(attempt)
    await expect(phone.locator('form[data-live]')).toHaveCount(1)
    return { ...opened, phone }
  }
  let { phone, killAll, context } = await open()
  signal.cut()
  for (const number of [1, 2, 3]) await answer(phone, number)
  await expect(status(phone)).toHaveText(offline(3))
  const given = await shownAnswers(phone)
  await killAll()

  ;({ phone, killAll, context } = await open())
  await expect.poll(() => shownAnswers(phone)).toEqual(given)
  await expect(status(phone)).toHaveText(offline(3))
  // One of them is changed: it is this one that comes back, and none twice.
  await answer(phone, 2, { right: false })
  await answer(phone, 4)
  await expect(status(phone)).toHaveText(offline(4))
  const changed = await shownAnswers(phone)
  await killAll()

  ;({ phone, killAll, context } = await open())
  await expect.poll(() => shownAnswers(phone)).toEqual(changed)
  await context.unroute('**/jawaban')
  await phone.evaluate(() => dispatchEvent(new Event('online')))
  await expect(status(phone)).toHaveText('Tersimpan di server: 4 dari 4 jawaban aman.')
  await expect.poll(() => keptBy(phone)).toEqual([0, 0])
  await page.goto(attempt)
  expect(await shownAnswers(page)).toEqual(changed)
  await context.close()
  await signal.close()
  rmSync(profile, { recursive: true, force: true })
})

test('a browser that keeps less than it should says so, and no answer is lost or refused for it', async ({ page, context, browser }) => {
  const attempt = await startQuiz(page, await openBatch(browser, { name: 'Angkatan Peramban Pelit' }))
  // This one would send what the others keep.
  await page.goto('about:blank')
  await context.route('**/jawaban', (route) => route.abort())
  const open = async (script?: () => void) => {
    const tab = await context.newPage()
    if (script) await tab.addInitScript(script)
    await tab.goto(attempt)
    await expect(tab.locator('form[data-live]')).toHaveCount(1)
    return tab
  }

  // IndexedDB is blocked, as by a setting.
  const blocked = await open(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
  })
  await answer(blocked, 1)
  await expect(status(blocked)).toContainText('Tersimpan sementara di peramban. Belum ada sinyal: 1 jawaban menunggu.')
  await blocked.close()

  // localStorage is full: the disk alone has it. What the tab before kept is taken over.
  const full = await open(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await answer(full, 2)
  await expect(status(full)).toHaveText(offline(2))
  expect(await keptBy(full)).toEqual([1, 2])

  // A newer portal in another tab changes the database; this one lets it, and goes on.
  const newer = await open()
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('nk-ponsel', 7)
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => reject(request.error)
        request.onblocked = () => reject(new Error('an older tab is in the way'))
      }),
  )
  await newer.close()
  await answer(full, 3)
  await expect(status(full)).toHaveText(offline(3))
  // That tab could write what was found on the disk.
  expect(await keptBy(full)).toEqual([2, 3])
  await full.close()

  // Neither keeps anything: the page says that it must stay open.
  const nothing = await open(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await answer(nothing, 4)
  await expect(status(nothing)).toHaveText('Belum ada sinyal: 1 jawaban menunggu. Jangan tutup halaman ini.')
  await context.unroute('**/jawaban')
  await nothing.evaluate(() => dispatchEvent(new Event('online')))
  // What a tab sends while it is closed passes the test's blockade: then those answers are there already.
  await expect(status(nothing)).toHaveText(/^Tersimpan di server: (\d) dari \1 jawaban aman\.$/)
  await nothing.close()

  // What the others kept comes back from both.
  await page.goto(attempt)
  await expect(status(page)).toHaveText('Tersimpan di server: 4 dari 4 jawaban aman.')
  await expect.poll(() => keptBy(page)).toEqual([0, 0])
})

async function startQuiz(page: Page, batch: Awaited<ReturnType<typeof openBatch>>): Promise<string> {
  await signUp(page, { name: 'Peserta Ponsel Tua' })
  const home = await joinRequest(page.request, batch)
  const attempt = await sent(page.request, `${home}/kuis`, {})
  await page.goto(attempt)
  await expect(page.locator('form[data-live]')).toHaveCount(1)
  return attempt
}

function status(page: Page) {
  return page.locator('[data-quiz-status]')
}

/** How many answers lie in localStorage and in IndexedDB. */
async function keptBy(page: Page): Promise<[number, number]> {
  return page.evaluate(async () => {
    const stored = Object.keys(localStorage).filter((key) => key.startsWith('nk-jawaban:')).length
    const count = await new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('nk-ponsel')
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const asked = request.result.transaction('entries').objectStore('entries').count()
        asked.onsuccess = () => {
          request.result.close()
          resolve(asked.result)
        }
      }
    })
    return [stored, count]
  })
}
