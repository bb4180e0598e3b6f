import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { joinRequest, type OpenedBatch, openBatch, sent } from './batches.ts'
import { signUp } from './people.ts'
import { answer, finalQuiz, questions, shownAnswers } from './quiz.ts'
import { startSignal } from './signal.ts'

// No answer is ever lost: what a phone keeps while the signal, the page or the battery is gone.

let batch: OpenedBatch

test.beforeAll(async ({ browser }) => {
  batch = await openBatch(browser, { name: 'Angkatan Tanpa Sinyal' })
})

test('answers given without a signal are kept on the phone, say so, and are sent when it is back', async ({ page, context }) => {
  const attempt = await startQuiz(page, 'Tanpa Sinyal')
  await answer(page, 1)
  await expect(status(page)).toHaveText('Tersimpan di server: 1 dari 1 jawaban aman.')
  await context.setOffline(true)
  for (const number of [2, 3, 4]) await answer(page, number)
  await expect(status(page)).toHaveText('Tersimpan di ponsel. Belum ada sinyal: 3 jawaban menunggu dikirim.')
  expect(await stored(page.request, attempt)).toBe(1)
  await context.setOffline(false)
  await expect(status(page)).toHaveText('Tersimpan di server: 4 dari 4 jawaban aman.')
  expect(await stored(page.request, attempt)).toBe(4)
})

test('an answer given before the page’s script has come is kept and sent like any other', async ({ page }) => {
  const attempt = await startQuiz(page, 'Sebelum Skrip')
  let scriptMayCome = () => {}
  const held = new Promise<void>((resolve) => {
    scriptMayCome = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(attempt, { waitUntil: 'commit' })
  await expect(questions(page)).toHaveCount(finalQuiz.draw)
  await answer(page, 1)
  expect(await stored(page.request, attempt)).toBe(0)
  scriptMayCome()
  await expect(status(page)).toHaveText('Tersimpan di server: 1 dari 1 jawaban aman.')
  expect(await stored(page.request, attempt)).toBe(1)
})

test('changing an answer many times without a signal sends the last one', async ({ page, context }) => {
  const attempt = await startQuiz(page, 'Berubah Pikiran')
  await context.setOffline(true)
  await answer(page, 1)
  await answer(page, 1, { right: false })
  await answer(page, 1)
  await answer(page, 1, { right: false })
  const given = await shownAnswers(page)
  await context.setOffline(false)
  await expect(status(page)).toHaveText('Tersimpan di server: 1 dari 1 jawaban aman.')
  await page.goto(attempt)
  await expect.poll(() => shownAnswers(page)).toEqual(given)
})

test('a reload without a signal keeps the answers: the phone has them, shows them again, and sends them later', async ({ page, browser }) => {
  const attempt = await startQuiz(page, 'Muat Ulang')
  const signal = await startSignal()
  const context = await browser.newContext({ proxy: signal.proxy, storageState: await page.context().storageState() })
  const phone = await context.newPage()
  await phone.goto(attempt)
  await expect(phone.locator('form[data-live]')).toHaveCount(1)
  signal.cut()
  for (const number of [1, 2, 3]) await answer(phone, number)
  const given = await shownAnswers(phone)
  await expect(phone.reload()).rejects.toThrow(/ERR_/)
  expect(await stored(page.request, attempt)).toBe(0)

  // Pages can be reached again, but the address for answers cannot.
  await phone.route('**/jawaban', (route) => route.abort())
  signal.restore()
  await phone.goto(attempt)
  await expect.poll(() => shownAnswers(phone)).toEqual(given)
  await expect(status(phone)).toHaveText('Tersimpan di ponsel. Belum ada sinyal: 3 jawaban menunggu dikirim.')

  await phone.unroute('**/jawaban')
  await phone.evaluate(() => dispatchEvent(new Event('online')))
  await expect(status(phone)).toHaveText('Tersimpan di server: 3 dari 3 jawaban aman.')
  expect(await stored(page.request, attempt)).toBe(3)
  await context.close()
  await signal.close()
})

test('a second tab shows what the first one answered and undoes nothing of it', async ({ page, context }) => {
  const attempt = await startQuiz(page, 'Dua Tab')
  const second = await context.newPage()
  await second.goto(attempt)
  await answer(page, 1)
  await answer(second, 2)
  await expect.poll(() => shownAnswers(second)).toEqual(await shownAnswers(page))
  await expect(status(page)).toHaveText('Tersimpan di server: 2 dari 2 jawaban aman.')
  await expect(status(second)).toHaveText('Tersimpan di server: 2 dari 2 jawaban aman.')
  await page.reload()
  await expect.poll(async () => Object.keys(await shownAnswers(page))).toHaveLength(2)
})

test('closing the page right after an answer loses nothing', async ({ page, context }) => {
  const attempt = await startQuiz(page, 'Tutup Cepat')
  await answer(page, 1)
  const given = await shownAnswers(page)
  await page.close({ runBeforeUnload: true })
  const again = await context.newPage()
  await again.goto(attempt)
  await expect.poll(() => shownAnswers(again)).toEqual(given)
  await expect(status(again)).toHaveText('Tersimpan di server: 1 dari 1 jawaban aman.')
})

test('handing in waits for the last answer', async ({ page, context }) => {
  const attempt = await startQuiz(page, 'Tergesa')
  for (let number = 1; number <= finalQuiz.draw; number += 1) await answer(page, number)
  await context.setOffline(true)
  await answer(page, finalQuiz.draw, { right: false })
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(status(page)).toContainText('jawaban')
  await expect(page).toHaveURL(new RegExp(`${attempt}$`))
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kirim jawaban sekarang?')
  await expect(page.locator('main')).toContainText(`Semua ${finalQuiz.draw} soal sudah terjawab dan tersimpan di server.`)
})

test('when the session has ended the answers stay on the phone until the same person signs in', async ({ page, context }) => {
  const attempt = await startQuiz(page, 'Sesi Habis')
  const cookies = await context.cookies()
  await context.clearCookies()
  await answer(page, 1)
  await expect(status(page)).toContainText('Anda sudah keluar dari akun. 1 jawaban masih di ponsel ini')
  await context.addCookies(cookies)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(status(page)).toHaveText('Tersimpan di server: 1 dari 1 jawaban aman.')
  expect(await stored(page.request, attempt)).toBe(1)
})

test('on a shared phone another person sees nothing of these answers, and their owner finds them again', async ({ page, context }) => {
  const attempt = await startQuiz(page, 'Pemilik Ponsel')
  const owner = await context.cookies()
  await page.route('**/jawaban', (route) => route.abort())
  await answer(page, 1)
  await expect(status(page)).toContainText('1 jawaban menunggu dikirim')
  const given = await shownAnswers(page)

  await context.clearCookies()
  await startQuiz(page, 'Peminjam Ponsel')
  await expect(status(page)).toHaveText('Belum ada jawaban.')
  await expect.poll(() => shownAnswers(page)).toEqual({})

  await context.clearCookies()
  await context.addCookies(owner)
  await page.unroute('**/jawaban')
  await page.goto(attempt)
  await expect.poll(() => shownAnswers(page)).toEqual(given)
  await expect(status(page)).toHaveText('Tersimpan di server: 1 dari 1 jawaban aman.')
})

/** A new learner of the batch at the first question, without the walk there. Returns the attempt's address. */
async function startQuiz(page: Page, name: string): Promise<string> {
  await signUp(page, { name })
  const home = await joinRequest(page.request, batch)
  const attempt = await sent(page.request, `${home}/kuis`, {})
  await page.goto(attempt)
  await expect(questions(page)).toHaveCount(finalQuiz.draw)
  await expect(page.locator('form[data-live]')).toHaveCount(1)
  return attempt
}

/** What the page says about the answers. */
function status(page: Page) {
  return page.locator('[data-quiz-status]')
}

/** How many answers the server has. */
async function stored(request: APIRequestContext, attempt: string): Promise<number> {
  const receipt = await request.post(`${attempt}/jawaban`, { data: { ops: [] } })
  return ((await receipt.json()) as { safe: number }).safe
}
