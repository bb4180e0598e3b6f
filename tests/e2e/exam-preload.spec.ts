import { expect, type Page, test } from '@playwright/test'
import { joinRequest, openBatch, sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { freshPhone, signUp, staffPage } from './people.ts'
import { answer, finalQuiz, questions, shownAnswers } from './quiz.ts'
import { startSignal } from './signal.ts'

// An exam in a hall without any signal: the phone keeps the locked paper, the supervisor reads out a code, the paper opens.

test('the paper is on the phone before the signal goes, opens by the supervisor’s code, and its answers arrive when the signal is back', async ({
  page,
  browser,
}) => {
  const batch = await openBatch(browser, { name: 'Angkatan Tanpa Sinyal' })
  const trainer = await staffPage(browser, 'trainer')
  const now = new Date(Date.now() - 60_000 + 7 * 3_600_000).toISOString()
  const form = { intent: 'schedule', day: now.slice(0, 10), time: now.slice(11, 16), minutes: '60' }
  const board = await sent(trainer.request, `/ujian/angkatan/${batch.batchId}`, form)
  await signUp(page, { name: 'Peserta Jauh', phone: freshPhone() })
  const home = await joinRequest(page.request, batch)

  const signal = await startSignal()
  const context = await browser.newContext({ proxy: signal.proxy, storageState: await page.context().storageState() })
  const phone = await context.newPage()
  const sealed = phone.waitForResponse((response) => response.url().endsWith('/kuis/bekal') && response.request().method() === 'GET')
  await phone.goto(`${home}/kuis`)
  const bytes = await (await sealed).text()
  // What was not answered in time is asked for again after a minute.
  await expect(status(phone)).toContainText('Soal sudah tersimpan di ponsel ini dan terkunci', { timeout: 90_000 })
  const row = trainer.getByRole('row', { name: /Peserta Jauh/ })
  await trainer.goto(`${board}?diam`)
  await expect(row).toContainText('tersimpan')
  expect(await trainer.locator('main code').count()).toBe(1)
  await clickThrough(trainer.getByRole('button', { name: 'Tampilkan kode tanpa sinyal' }))
  await expect(trainer.locator('main code')).toHaveCount(2)
  const [startCode, longCode] = await trainer.locator('main code').allTextContents()

  // The signal is gone; only the long code opens, and only the right one.
  signal.cut()
  for (const [code, words] of [
    [startCode!, 'Belum ada sinyal'],
    [longCode!.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 'Kode itu belum cocok'],
  ] as const) {
    await phone.locator('[name=startCode]').fill(code)
    await phone.getByRole('button', { name: 'Mulai kuis' }).click()
    await expect(status(phone)).toContainText(words, { timeout: 30_000 })
  }
  await phone.locator('[name=startCode]').fill(longCode!.toLowerCase())
  await phone.getByRole('button', { name: 'Mulai kuis' }).click()
  await expect(questions(phone)).toHaveCount(finalQuiz.draw)
  // None of what is asked could be read from what was fetched.
  for (const text of await questions(phone).locator('legend [lang=id]').allTextContents()) expect(bytes).not.toContain(text.slice(0, 12))
  for (const number of [1, 2, 3]) await answer(phone, number)
  const given = await shownAnswers(phone)
  await expect(phone.locator('[data-quiz-status]')).toContainText('Tersimpan di ponsel. Belum ada sinyal: 3 jawaban', { timeout: 30_000 })
  await trainer.goto(`${board}?diam`)
  await expect(row).toContainText('belum mulai')

  // The page is closed, the signal comes back, and the page of the exam goes on with everything.
  await phone.close()
  signal.restore()
  const again = await context.newPage()
  await again.goto(`${home}/kuis`)
  await expect(questions(again)).toHaveCount(finalQuiz.draw, { timeout: 30_000 })
  await expect.poll(() => shownAnswers(again)).toEqual(given)
  await expect(again.locator('[data-quiz-status]')).toHaveText('Tersimpan di server: 3 dari 3 jawaban aman.', { timeout: 60_000 })
  await trainer.goto(`${board}?diam`)
  await expect(row).toContainText('mengerjakan, aman')
  await expect(row).toContainText('mulai tanpa sinyal')
  await again.reload()
  await expect.poll(() => shownAnswers(again)).toEqual(given)
  await clickThrough(again.getByRole('button', { name: 'Kirim jawaban' }))
  await again.getByRole('button', { name: 'Kirim', exact: false }).last().click()
  await expect(again).toHaveURL(/\/hasil$/)
  await context.close()
  await signal.close()
})

function status(page: Page) {
  return page.locator('[data-preload-status]')
}
