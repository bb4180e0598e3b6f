import { expect, test } from '@playwright/test'
import { openBatch, sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { finishLessons } from './completion-steps.ts'
import { freshPhone, signUp, staffPage } from './people.ts'
import { answer, questions } from './quiz.ts'

test('without script: a test before and one after the lessons, the own change, and the trainer’s table', async ({ browser }) => {
  const batch = await openBatch(browser, { name: 'Angkatan Berpasangan' })
  const operator = await staffPage(browser, 'operator')
  await operator.goto(batch.path)
  await operator.getByRole('button', { name: 'Nyalakan tes berpasangan' }).click()
  await expect(operator.getByRole('button', { name: 'Matikan tes berpasangan' })).toBeVisible()

  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signUp(page, { name: 'Peserta Berpasangan', phone: freshPhone() })
  const home = await sent(page.request, '/belajar/gabung', { intent: 'join', code: batch.code })
  const take = async (part: 'sebelum' | 'sesudah', right: boolean) => {
    await page.goto(home)
    await expect(page.getByRole('heading', { name: `Tes ${part} belajar` })).toBeVisible()
    await page.getByRole('link', { name: 'Buka tes' }).click()
    await page.getByRole('button', { name: `Mulai tes ${part} belajar` }).click()
    await expect(questions(page)).toHaveCount(12)
    for (let number = 1; number <= 12; number += 1) await answer(page, number, { right })
    await clickThrough(page.getByRole('button', { name: 'Kirim jawaban' }))
    await page.getByRole('button', { name: 'Kirim', exact: false }).last().click()
    await expect(page.locator('main')).toContainText('Tes ini selesai')
  }
  await take('sebelum', false)
  await expect(page.locator('main')).toContainText('bukan nilai kelulusan')
  await page.goto(`${home}/tes`)
  await expect(page.locator('main')).toContainText('Dibuka setelah tes sebelum belajar dan semua pelajaran selesai')
  // It is no gate: the next step is a lesson all the same.
  await page.goto(home)
  await expect(page.getByRole('link', { name: 'Mulai', exact: false }).first()).toBeVisible()
  await finishLessons(page, { home, leave: 0 })
  await take('sesudah', true)
  await page.getByRole('link', { name: 'Lihat kedua tes' }).click()
  await expect(page.getByRole('heading', { name: 'Perubahan Anda' })).toBeVisible()
  await expect(page.locator('main')).toContainText('100%')
  await expect(page.getByRole('table')).toContainText('Sesudah belajar')

  const trainer = await staffPage(browser, 'trainer')
  await trainer.goto(`/pelatih/angkatan/${batch.batchId}`)
  await trainer.getByRole('link', { name: 'Lihat tes sebelum dan sesudah' }).click()
  await expect(trainer.getByRole('row', { name: /Peserta Berpasangan/ })).toContainText('100%')
  const file = await trainer.request.get(`/pelatih/angkatan/${batch.batchId}/tes.xlsx`)
  expect(file.headers()['content-disposition']).toContain('.xlsx')
})
