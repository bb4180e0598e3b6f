import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { joinRequest, openBatch, sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { freshPhone, signUp, someLetters, staffPage } from './people.ts'
import { answer, finalQuiz, questions, shownAnswers } from './quiz.ts'
import { startSignal } from './signal.ts'

// An exam in a village hall: a code on the wall, a slow line that breaks, a browser that dies, and nothing is lost.

/** A batch with an exam that is open now, its code, and the address of its board. */
async function openExam(browser: Browser, name: string): Promise<{ batch: { code: string }; board: string; startCode: string; trainer: Page }> {
  const batch = await openBatch(browser, { name })
  const trainer = await staffPage(browser, 'trainer')
  const now = new Date(Date.now() - 60_000 + 7 * 3_600_000).toISOString()
  const form = { intent: 'schedule', day: now.slice(0, 10), time: now.slice(11, 16), minutes: '60' }
  const board = await sent(trainer.request, `/ujian/angkatan/${batch.batchId}`, form)
  await trainer.goto(`${board}?diam`)
  const startCode = (await trainer.locator('main code').first().textContent()) ?? ''
  return { batch, board, startCode, trainer }
}

/** What a camera reads from a code on the screen. */
async function readCode(code: Locator): Promise<string> {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data })
}

test('an exam over a slow line that breaks, with a tab that dies and a file that a trainer brings', async ({ page, browser }) => {
  const { batch, board, startCode, trainer } = await openExam(browser, 'Angkatan Ujian')
  await expect(trainer.locator('main')).toContainText('Kode mulai')
  await signUp(page, { name: 'Peserta Ujian', phone: freshPhone() })
  const home = await joinRequest(page.request, batch)

  // The code of the hall opens the paper, nothing else.
  const signal = await startSignal()
  const context = await browser.newContext({ proxy: signal.proxy, storageState: await page.context().storageState(), acceptDownloads: true })
  const phone = await context.newPage()
  await phone.goto(`${home}/kuis`)
  await phone.locator('[name=startCode]').fill('AAAAAA')
  await phone.getByRole('button', { name: 'Mulai kuis' }).click()
  await expect(phone.getByText('Kode mulai belum cocok').first()).toBeVisible()
  await phone.locator('[name=startCode]').fill(startCode.toLowerCase())
  await phone.getByRole('button', { name: 'Mulai kuis' }).click()
  await expect(questions(phone)).toHaveCount(finalQuiz.draw)
  await expect(phone.locator('form[data-live]')).toHaveCount(1)

  // A line of the second generation.
  const line = await context.newCDPSession(phone)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 600, downloadThroughput: 6_000, uploadThroughput: 3_000 })
  for (const number of [1, 2, 3]) await answer(phone, number)
  await expect(status(phone)).toHaveText('Tersimpan di server: 3 dari 3 jawaban aman.', { timeout: 30_000 })
  await trainer.goto(`${board}?diam`)
  await expect(trainer.getByRole('row', { name: /Peserta Ujian/ })).toContainText('mengerjakan, aman')

  // It breaks: the phone keeps two answers and offers them as a file, which the trainer brings in.
  signal.cut()
  for (const number of [4, 5]) await answer(phone, number)
  const given = await shownAnswers(phone)
  await expect(status(phone)).toHaveText('Tersimpan di ponsel. Belum ada sinyal: 2 jawaban menunggu dikirim.', { timeout: 30_000 })
  const [download] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: 'Simpan berkas jawaban' }).click()])
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toContain('"naikKelas":"jawaban-1"')
  await trainer.goto('/susulan/berkas')
  for (const counts of [
    '2 perubahan tepat waktu · 0 menjadi susulan · 0 sudah ada sebelumnya',
    '0 perubahan tepat waktu · 0 menjadi susulan · 2 sudah ada sebelumnya',
  ]) {
    await trainer
      .locator('[name=file]')
      .setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/json', buffer: Buffer.from(file) })
    await trainer.getByRole('button', { name: 'Masukkan berkas' }).click()
    await expect(trainer.getByText(counts)).toBeVisible()
  }
  await trainer
    .locator('[name=file]')
    .setInputFiles({ name: 'jawaban.json', mimeType: 'application/json', buffer: Buffer.from(file.replace('"data":"', '"data":"A')) })
  await trainer.getByRole('button', { name: 'Masukkan berkas' }).click()
  await expect(trainer.getByText('Berkas ini bukan berkas jawaban dari portal ini').first()).toBeVisible()

  // The same as codes on its screen, which the trainer's camera reads: each is a link that carries a part.
  await phone.getByRole('button', { name: 'Tampilkan sebagai kode QR' }).click()
  const figure = phone.locator('[data-quiz-rescue] figure')
  const total = Number(/dari (\d+)/.exec((await figure.locator('figcaption').textContent()) ?? '')?.[1])
  for (let number = 1; number <= total; number += 1) {
    await expect(figure).toContainText(`Kode ${number} dari ${total}`)
    await trainer.goto(await readCode(figure.locator('svg')))
    await expect(trainer.locator('[data-answer-codes]')).toContainText(number < total ? `${number} dari ${total} kode` : 'Semua kode sudah terbaca')
    expect(trainer.url()).not.toContain('#j1')
    if (number < total) await phone.getByRole('button', { name: 'Kode berikutnya' }).click()
  }
  await trainer.getByRole('button', { name: 'Masukkan berkas' }).click()
  await expect(trainer.getByText('0 perubahan tepat waktu · 0 menjadi susulan · 2 sudah ada sebelumnya')).toBeVisible()

  // The tab dies with one more answer; another one finds everything.
  await answer(phone, 6)
  const all = { ...given, ...(await shownAnswers(phone)) }
  const address = phone.url()
  const dead = phone.waitForEvent('crash')
  void (await context.newCDPSession(phone)).send('Page.crash').catch(() => {})
  await dead
  signal.restore()
  const again = await context.newPage()
  await again.goto(address)
  await expect.poll(() => shownAnswers(again)).toEqual(all)
  await expect(status(again)).toHaveText('Tersimpan di server: 6 dari 6 jawaban aman.', { timeout: 30_000 })

  // Handed in, with a receipt that anybody who has its code can check.
  await clickThrough(again.getByRole('button', { name: 'Kirim jawaban' }))
  await again.getByRole('button', { name: 'Kirim', exact: false }).last().click()
  await expect(again).toHaveURL(/\/hasil$/)
  const code = (await again.locator('main code').first().textContent()) ?? ''
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(`/tanda-terima/${code}`)
  await expect(visitor.locator('main')).toContainText('Jawaban di server masih sama')
  await expect(visitor.locator('main')).toContainText(`6 dari ${finalQuiz.draw}`)
  await expect(visitor.locator('main')).not.toContainText('Peserta Ujian')
  await trainer.goto(`${board}?diam`)
  await expect(trainer.getByRole('row', { name: /Peserta Ujian/ })).toContainText('sudah dikirim')
  await context.close()
  await signal.close()
})

test('without script: late answers reach a trainer, who accepts one with a reason; another attempt is granted', async ({ browser }) => {
  const batch = await openBatch(browser, { name: 'Angkatan Susulan' })
  const page = await browser.newPage()
  const name = `Peserta ${someLetters()}`
  await signUp(page, { name, phone: freshPhone() })
  const home = await joinRequest(page.request, batch)
  const attempt = await sent(page.request, `${home}/kuis`, {})
  await sent(page.request, attempt, { intent: 'finish' })
  const still = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const sheet = await page.request.get(`${home}/kuis`)
  expect(sheet.status()).toBe(200)

  // The phone comes back with an answer that it could not send before the end.
  const drawn = await page.request.get(`${attempt}/tanda-terima.txt`)
  const question = /^1 (\S+) -$/m.exec(await drawn.text())![1]!
  const op = { opId: crypto.randomUUID(), question, seq: 1, value: 'a', ago: 5_000 }
  const receipt = await (await page.request.post(`${attempt}/jawaban`, { data: { ops: [op] } })).json()
  expect(receipt).toMatchObject({ state: 'submitted', acked: {}, late: [op.opId] })
  const result = await still.newPage()
  await result.goto(`${attempt}/hasil`)
  await expect(result.locator('main')).toContainText('1 jawaban susulan menunggu keputusan')

  const trainer = await (
    await browser.newContext({ javaScriptEnabled: false, storageState: await (await staffPage(browser, 'trainer')).context().storageState() })
  ).newPage()
  await trainer.goto('/susulan')
  await trainer.getByRole('link', { name: new RegExp(`Timbang jawaban susulan ${name}`) }).click()
  await trainer.getByLabel('Terima jawaban ini').check()
  await trainer.locator('[name=reason]').fill('Listrik balai padam, disaksikan pengawas.')
  await trainer.getByRole('button', { name: 'Simpan keputusan' }).click()
  await expect(trainer.locator('main')).toContainText('1 jawaban diterima')
  await result.reload()
  await expect(result.locator('main')).not.toContainText('menunggu keputusan')

  await trainer.goto(`/keringanan/${home.split('/').at(-1)}`)
  const form = trainer.locator('form:has(input[value=extra_attempt])')
  await form.locator('[name=reason]').fill('Sakit pada hari ujian.')
  await clickThrough(form.getByRole('button'))
  await expect(trainer.locator('main')).toContainText(`terpakai 1 dari ${finalQuiz.attempts + 1}`)
})

function status(page: Page) {
  return page.locator('[data-quiz-status]')
}
