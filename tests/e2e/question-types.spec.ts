import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { joinRequest, type OpenedBatch, openBatch } from './batches.ts'
import { signUp } from './people.ts'
import { answer, explanationOf, questions, shownAnswers } from './quiz.ts'

// One question of every type on a phone: answered, left, found again, handed in and explained.

let batch: OpenedBatch

test.beforeAll(async ({ browser }) => {
  batch = await openBatch(browser, { name: 'Angkatan Semua Soal', courseSlug: 'jenis-soal' })
})

test('with the script every type is saved by itself, survives a reload and is scored in full', async ({ page, context }) => {
  await startPractice(page, 'Semua Jenis')
  await expectNothingLeaks(page)
  await expectFits(page)
  const asked = await answerAll(page)
  await expect(status(page)).toHaveText('Tersimpan di server: 12 dari 12 jawaban aman.')
  const given = await shownAnswers(page)
  expect(Object.keys(given)).toHaveLength(12)
  await page.reload()
  await expect.poll(() => shownAnswers(page)).toEqual(given)
  const second = await context.newPage()
  await second.goto(page.url())
  await expect.poll(() => shownAnswers(second)).toEqual(given)
  await questionOf(second, 'soal-rumpang').locator('[data-part="1"]').fill('15')
  await expect.poll(async () => (await shownAnswers(page))['soal-rumpang']?.[0]).toBe('1=15')
  await questionOf(second, 'soal-rumpang').locator('[data-part="1"]').fill('20')
  await expect(status(second)).toHaveText('Tersimpan di server: 12 dari 12 jawaban aman.')
  await second.close()
  await handIn(page)
  await expectFullMarks(page, asked)
})

test.describe('without the script', () => {
  test.use({ javaScriptEnabled: false })

  test('every type is saved by its button, found again and scored in full', async ({ page }) => {
    await startPractice(page, 'Tanpa Skrip')
    await answer(page, 1)
    await page.getByRole('button', { name: /Simpan soal 1$/ }).click()
    await expect(page.getByText('Tersimpan di server')).toHaveCount(1)
    const asked = await answerAll(page)
    await page.getByRole('button', { name: /Simpan soal 12$/ }).click()
    await expect(page.getByText('Tersimpan di server')).toHaveCount(12)
    await expect.poll(async () => Object.keys(await shownAnswers(page))).toHaveLength(12)
    await handIn(page)
    await expectFullMarks(page, asked)
  })
})

test('answers kept without a signal come back part by part', async ({ page, context }) => {
  await startPractice(page, 'Tanpa Sinyal')
  await expect(page.locator('form[data-live]')).toHaveCount(1)
  await context.setOffline(true)
  await answerAll(page)
  const given = await shownAnswers(page)
  await context.setOffline(false)
  await expect(status(page)).toHaveText('Tersimpan di server: 12 dari 12 jawaban aman.')
  await page.reload()
  await expect.poll(() => shownAnswers(page)).toEqual(given)
})

test('what is partly right is scored and explained in part', async ({ page }) => {
  await startPractice(page, 'Sebagian')
  await expect(page.locator('form[data-live]')).toHaveCount(1)
  const pairs = questionOf(page, 'soal-jodoh')
  await choose(pairs, 'Mengukur suhu minyak', 'termometer')
  const steps = questionOf(page, 'soal-hitung')
  await steps.getByLabel('Jumlah biaya bahan').fill('90.000')
  await expect(steps.getByText('Terbaca sebagai 90.000')).toBeVisible()
  await steps.getByLabel('Biaya bahan satu bungkus').fill('3.600')
  await expect(status(page)).toHaveText('Tersimpan di server: 2 dari 2 jawaban aman.')
  await handIn(page)
  const explained = page.getByRole('article')
  await expect(explained.filter({ hasText: 'Pasangkan pekerjaan' })).toContainText('Benar sebagian: 33%')
  const calculation = explained.filter({ hasText: 'Berapa biaya bahan satu bungkus' })
  await expect(calculation).toContainText('Benar sebagian: 50%')
  await expect(calculation).toContainText('Cocok dengan angka Anda sebelumnya')
  await expect(calculation).toContainText('95.000 rupiah')
  // Practice shares no bank with the final, so it explains what was left open too.
  await expect(explained.filter({ hasText: 'Apa singkatan izin edar' })).toContainText('Tidak dijawab')
})

test('a place on the picture can be tapped, and the keyboard reaches its line in the list', async ({ page }) => {
  await startPractice(page, 'Ketuk Gambar')
  const field = questionOf(page, 'soal-tempat')
  const right = field.getByLabel('Kiri bawah: 100 g')
  await field.locator('foreignObject label').nth(1).click()
  await expect(right).toBeChecked()
  await right.press('ArrowDown')
  await expect(right).not.toBeChecked()
})

test('nothing on the pages of every type is hard to use', async ({ page }) => {
  await startPractice(page, 'Mudah Dipakai')
  const form = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(form.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await answerAll(page, { right: false })
  await expect(status(page)).toContainText('12 dari 12')
  await handIn(page)
  await expectFits(page)
  const result = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await expect(page.locator('main')).toContainText('0 dari 11 soal benar')
})

async function startPractice(page: Page, name: string): Promise<void> {
  await signUp(page, { name: `Peserta ${name}` })
  const home = await joinRequest(page.request, batch)
  await page.goto(home)
  await page.getByRole('link', { name: 'Latihan semua jenis' }).click()
  await page.getByRole('button', { name: 'Mulai latihan' }).click()
  await expect(questions(page)).toHaveCount(12)
}

async function answerAll(page: Page, how = { right: true }): Promise<string[]> {
  const asked: string[] = []
  for (let number = 1; number <= 12; number += 1) asked.push(await answer(page, number, how))
  return asked
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await page.getByRole('button', { name: 'Ya, kirim jawaban' }).click()
  await expect(page.getByText('Latihan selesai')).toBeVisible()
}

async function expectFullMarks(page: Page, asked: string[]): Promise<void> {
  await expect(page.locator('main')).toContainText(/100%.*11 dari 11 soal benar/s)
  await expect(page.getByText('Benar sebagian')).toHaveCount(0)
  const explained = page.getByRole('article')
  for (const [index, id] of asked.entries()) await expect(explained.nth(index)).toContainText(explanationOf(id).slice(0, 60))
  await expect(explained.filter({ hasText: 'Ceritakan cara Anda' })).toContainText('Menunggu penilaian')
  await expect(explained.filter({ hasText: 'Gosok tangan paling sedikit' })).toContainText('20 detik dengan sabun, lalu bilas')
}

/** The page's own text, as anyone can read it, holds nothing that only an explanation says. */
async function expectNothingLeaks(page: Page): Promise<void> {
  const source = await (await page.request.get(page.url())).text()
  expect(source).toContain('soal-rumpang')
  for (const secret of ['SPP-IRT', 'dibilas', 'Sela jari', 'terlewat', '95000', '3800', 'Menyebut', '"correct"']) expect(source).not.toContain(secret)
}

async function expectFits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
}

function questionOf(page: Page, id: string): Locator {
  return page.locator(`fieldset[data-question="${id}"]`)
}

async function choose(field: Locator, label: string, ending: string): Promise<string[]> {
  const list = field.getByLabel(label)
  const value = await list
    .locator('option')
    .filter({ hasText: new RegExp(`${ending}$`) })
    .getAttribute('value')
  return list.selectOption(value)
}

function status(page: Page): Locator {
  return page.locator('[data-quiz-status]')
}
