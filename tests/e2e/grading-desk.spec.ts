import { expect, type Page, test } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { joinRequest, openBatch } from './batches.ts'
import { addPhoto, deskReady, openSubmission, openWaiting } from './completion-steps.ts'
import { pageFaults } from './page-checks.ts'
import { signInRequest, signUp } from './people.ts'
import { questions } from './quiz.ts'

// What a trainer does at the desk beyond the rubric: an essay from the same queue, by keyboard, and a place on a page of a PDF.

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled })
    test('an essay is judged from the queue, and its learner sees points and comment', async ({ page: trainer, browser }) => {
      const batch = await openBatch(browser, { name: 'Angkatan Uraian', courseSlug: 'jenis-soal' })
      const page = await browser.newPage({ javaScriptEnabled: true })
      await signUp(page, { name: 'Bu Uraian' })
      await page.goto(await joinRequest(page.request, batch))
      await page.getByRole('link', { name: 'Latihan semua jenis' }).click()
      await page.getByRole('button', { name: 'Mulai latihan' }).click()
      await page.locator('fieldset[data-question="soal-uraian"] textarea').fill('Setiap pagi meja dan lantai dilap bersih.')
      await expect(questions(page)).toHaveCount(12)
      await expect(page.locator('[data-quiz-status]')).toContainText('1 dari 1 jawaban aman')
      await page.getByRole('button', { name: 'Kirim jawaban' }).click()
      await page.getByRole('button', { name: 'Ya, kirim jawaban' }).click()
      await expect(page.getByRole('article').filter({ hasText: 'Ceritakan cara Anda' })).toContainText('Menunggu penilaian')
      const result = page.url()

      await signInRequest(trainer.request, 'trainer')
      await openWaiting(trainer, batch, /^Nilai jawaban Bu Uraian/)
      await expect(trainer.locator('main')).toContainText('Setiap pagi meja dan lantai dilap bersih.')
      if (javaScriptEnabled) await judgeByKeyboard(trainer)
      else await judgeByForm(trainer)
      await expect(trainer.locator('main')).toContainText('Bu Uraian: 1 dari 2 pokok ada')

      await page.goto(result)
      const explained = page.getByRole('article').filter({ hasText: 'Ceritakan cara Anda' })
      await expect(explained).toContainText('Pelatih menemukan 1 dari 2 pokok.')
      await expect(explained).toContainText('Jelas apa yang dilap. Sebut siapa yang melakukannya.')
      await page.close()
    })
  })
}

async function judgeByKeyboard(page: Page): Promise<void> {
  expect(await pageFaults(page)).toEqual([])
  await deskReady(page)
  await expect(page.getByText('Di meja Anda sampai')).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(page.getByLabel('Menyebut apa yang dibersihkan setiap hari')).toBeChecked()
  await expect(page.getByLabel('Menyebut siapa yang melakukannya')).not.toBeChecked()
  await page.keyboard.press('c')
  await page.keyboard.type('Jelas apa yang dilap. Sebut siapa yang melakukannya.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
}

async function judgeByForm(page: Page): Promise<void> {
  await page.getByLabel('Menyebut apa yang dibersihkan setiap hari').check()
  await page.getByLabel('Tanggapan').fill('Jelas apa yang dilap. Sebut siapa yang melakukannya.')
  await page.getByRole('button', { name: 'Simpan penilaian' }).click()
}

test('a trainer marks a place on a page of a PDF, drawn or by its part, and the learner sees it on the page', async ({ page: trainer, browser }) => {
  const batch = await openBatch(browser, { name: 'Angkatan Halaman' })
  const page = await browser.newPage({ javaScriptEnabled: true })
  await signUp(page, { name: 'Pak Halaman' })
  const task = `${await joinRequest(page.request, batch)}/tugas`
  await page.goto(task)
  await page.getByLabel('Catatan').fill('Catatan suhu saya ada di halaman kedua.')
  await page.getByRole('button', { name: 'Tambah video, suara, atau PDF' }).click()
  await expect(page.locator('[data-photo-status]')).not.toBeEmpty()
  await page.locator('input[type=file]').setInputFiles({ name: 'suhu.pdf', mimeType: 'application/pdf', buffer: await twoPages() })
  await expect(page.locator('main')).toContainText('Berkas tersimpan di server')
  await page.goto(task)
  await addPhoto(page)
  await page.goto(task)
  await page.getByRole('button', { name: 'Kirim ke pelatih' }).click()
  await expect(page.locator('main')).toContainText('Kiriman ke-1')

  await signInRequest(trainer.request, 'trainer')
  await openSubmission(trainer, batch)
  const desk = trainer.url()
  await trainer.goto((await trainer.getByRole('link', { name: 'Beri catatan pada berkas 1' }).getAttribute('href')) ?? '')
  await trainer.getByLabel('Halaman', { exact: true }).fill('1')
  await trainer.getByLabel('Bagian halaman').selectOption({ label: 'Kiri atas' })
  await trainer.getByLabel('Apa yang terlihat di sini?').fill('Judulnya jelas.')
  await trainer.getByRole('button', { name: 'Tambahkan catatan' }).click()
  await expect(trainer.getByRole('listitem').filter({ hasText: 'Judulnya jelas.' })).toContainText('17% dari kiri, 17% dari atas')

  await openPages(trainer)
  expect(await darkShare(trainer)).toBeLessThan(0.05)
  await trainer.getByRole('button', { name: 'Halaman berikutnya' }).click()
  await expect(trainer.locator('[data-pdf-shown="2"]')).toBeVisible()
  expect(await darkShare(trainer)).toBeGreaterThan(0.1)
  await trainer.getByRole('button', { name: 'Tandai di halaman ini' }).click()
  const canvas = trainer.locator('canvas')
  const { width, height } = (await canvas.boundingBox())!
  await canvas.hover({ position: { x: width * 0.1, y: height * 0.1 } })
  await trainer.mouse.down()
  await canvas.hover({ position: { x: width * 0.5, y: height * 0.3 } })
  await trainer.mouse.up()
  await expect(trainer.getByText('Tempat ditandai.')).toBeVisible()
  await trainer.keyboard.type('Baris ini belum lengkap.')
  await trainer.getByRole('button', { name: 'Tambahkan catatan' }).click()
  await expect(trainer.locator('[data-pdf-shown="2"]')).toBeVisible()
  await expect(trainer.getByRole('listitem').filter({ hasText: 'Baris ini belum lengkap.' })).toContainText('30% dari kiri, 20% dari atas')
  await expect(trainer.locator('[data-pdf-marks] rect')).toHaveCount(1)
  expect(await pageFaults(trainer)).toEqual([])

  await trainer.goto(desk)
  await trainer.getByLabel('Komentar untuk peserta').fill('Lengkapi satu baris.')
  await trainer.getByRole('button', { name: 'Kembalikan untuk diperbaiki' }).click()
  await expect(trainer.locator('main')).toContainText('dikembalikan untuk diperbaiki')

  await page.goto(task)
  await openPages(page)
  await expect(page.locator('[data-pdf-marks] text')).toHaveText('1')
  await page.getByRole('button', { name: 'Halaman berikutnya' }).click()
  await expect(page.locator('[data-pdf-shown="2"]')).toBeVisible()
  await expect(page.locator('[data-pdf-marks] text')).toHaveText('2')
  await page.close()
})

async function openPages(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tampilkan halaman di sini/ }).click()
  await expect(page.locator('[data-pdf-shown="1"]')).toBeVisible()
  await expect(page.getByText('Halaman 1 dari 2')).toBeVisible()
}

/** How much of the drawn page is dark, 0 to 1. */
async function darkShare(page: Page): Promise<number> {
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 100) dark += 1
    return dark / (data.length / 4)
  })
}

/** A page with words in a font that is not in the file, and one with a black band. */
async function twoPages(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage([420, 595]).drawText('Catatan suhu', { x: 30, y: 540, size: 24 })
  pdf.addPage([420, 595]).drawRectangle({ x: 42, y: 416, width: 336, height: 119 })
  return Buffer.from(await pdf.save())
}
