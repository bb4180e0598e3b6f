import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { photoBytes } from '#tests/builders/assessment.ts'
import { makeClip, withOtherSound } from '#tests/builders/clips.ts'
import { joinRequest, type OpenedBatch, openBatch } from './batches.ts'
import { signInRequest, signUp } from './people.ts'

// Answers by voice and by file on a phone: recorded without a signal, kept, sent by itself, judged by a trainer.

test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...microphone] })
    },
    { scope: 'worker' },
  ],
})

let batch: OpenedBatch
let sound: Buffer

test.beforeAll(async ({ browser }) => {
  batch = await openBatch(browser, { name: 'Angkatan Suara dan Berkas', courseSlug: 'jenis-soal' })
  sound = readFileSync(makeClip({ seconds: 2, name: 'suara.webm', args: ['-vn', '-c:a', 'libopus'] }))
})

test('a recording made without a signal stays on the phone through a reload, reaches the server by itself, and is judged', async ({
  page,
  context,
  browser,
}) => {
  await start(page, 'Bersuara')
  const voice = questionOf(page, 'berkas-suara')
  const photo = questionOf(page, 'berkas-foto')
  await expect(voice.getByRole('button', { name: 'Rekam jawaban' })).toBeVisible()
  await expectEasy(page)

  await context.route('**/unggah/bukti**', (route) => route.abort())
  await voice.getByRole('button', { name: 'Rekam jawaban' }).click()
  await expect(voice.getByText(/Sedang merekam: 0\.0[2-9] dari 1\.00/)).toBeVisible()
  await voice.getByRole('button', { name: 'Selesai merekam' }).click()
  await expect(voice.getByText(/Tersimpan di ponsel, belum di server/)).toBeVisible()
  await expect(voice.getByRole('link', { name: 'Simpan salinan' })).toBeVisible()
  await expect(status(page)).toContainText('1 berkas tersimpan di ponsel, belum di server')
  await page.reload()
  await expect(voice.getByText(/Tersimpan di ponsel, belum di server/)).toBeVisible()
  await expect(voice.getByRole('radio', { name: /rekaman suara/ })).toHaveCount(0)
  await expectEasy(page)

  // Where no signal comes back, the trainer gets it as a locked file.
  const saving = page.waitForEvent('download')
  await voice.getByRole('button', { name: 'Simpan untuk pelatih' }).click()
  const trainer = await (await browser.newContext()).newPage()
  await signInRequest(trainer.request, 'trainer')
  await trainer.goto('/susulan/berkas')
  await trainer.locator('input[type=file]').setInputFiles(await (await saving).path())
  await trainer.getByRole('button', { name: 'Masukkan berkas' }).click()
  await expect(trainer.locator('main')).toContainText('1 perubahan tepat waktu')
  await expectEasy(page)

  // Handing in waits for it, and goes on by itself once the line is back: the same recording is one version.
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page).not.toHaveURL(/langkah=kirim/)
  await context.unroute('**/unggah/bukti**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByText('Ya, kirim jawaban')).toBeVisible({ timeout: 45_000 })
  await page.getByRole('link', { name: 'Kembali' }).first().click()

  await expect(voice.getByRole('radio', { name: /Berkas 1: rekaman suara/ })).toBeChecked()
  await photo.locator('input[type=file]').setInputFiles({ name: 'catatan.txt', mimeType: 'text/plain', buffer: Buffer.from('bukan foto') })
  await expect(photo.getByText('Isi berkas itu bukan foto atau PDF')).toBeVisible()
  await photo.locator('input[type=file]').setInputFiles({ name: 'f.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photoBytes()) })
  await expect(photo.getByRole('radio', { name: /Berkas 1: foto/ })).toBeChecked()
  await expect(photo.getByText('Tersimpan di server.')).toBeVisible()
  await questionOf(page, 'berkas-benar').getByLabel('Benar').check()
  await expect(status(page)).toHaveText('Tersimpan di server: 3 dari 3 jawaban aman.')
  await handIn(page)
  await expect(page.getByText('Menunggu penilaian').first()).toBeVisible()
  await expectEasy(page)

  await trainer.goto('/pelatih')
  const row = trainer.getByRole('row').filter({ hasText: batch.name }).filter({ hasText: 'Jelaskan dengan suara' })
  await row.getByRole('button', { name: /^Nilai/ }).click()
  await expectEasy(trainer)
  const player = trainer.locator('main audio')
  await player.evaluate((audio: HTMLAudioElement) => audio.play())
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0)
  await trainer.getByLabel('Menyebut sabun').check()
  await trainer.locator('[name=comment]').fill('Suaranya jelas. Sebut juga kapan.')
  await trainer.getByRole('button', { name: 'Simpan penilaian' }).click()
  await expect(trainer.locator('main')).toContainText('dinilai')
  await trainer.close()
  await page.reload()
  await expect(page.getByText('Suaranya jelas. Sebut juga kapan.')).toBeVisible()
})

test.describe('without the script', () => {
  test.use({ javaScriptEnabled: false })

  test('the button of a question saves the page, brings a file, and an earlier one can be chosen again', async ({ page }) => {
    await start(page, 'Tanpa Skrip')
    const voice = questionOf(page, 'berkas-suara')
    await questionOf(page, 'berkas-benar').getByLabel('Benar').check()
    for (const [name, buffer] of [
      ['foto.jpg', Buffer.from(await photoBytes())],
      ['suara.webm', sound],
      ['dua.webm', withOtherSound(sound)],
    ] as const) {
      await voice.getByRole('button', { name: /Unggah rekaman/ }).click()
      await page.getByLabel('Pilih atau rekam berkas').setInputFiles({ name, mimeType: 'audio/webm', buffer })
      await page.getByRole('button', { name: 'Unggah berkas' }).click()
      if (name !== 'foto.jpg') continue
      await expect(page.getByText('Isi berkas itu bukan rekaman suara')).toBeVisible()
      await page.getByRole('link', { name: 'Kembali ke kuis' }).first().click()
    }
    await expect(questionOf(page, 'berkas-benar').getByLabel('Benar')).toBeChecked()
    await expect(voice.getByRole('radio', { name: /Berkas 2/ })).toBeChecked()
    await voice.getByRole('radio', { name: /Berkas 1/ }).check()
    await voice.getByRole('button', { name: /^Simpan/ }).click()
    await expect(voice.getByRole('radio', { name: /Berkas 1/ })).toBeChecked()
    await handIn(page)
    await expect(page.locator('main audio')).toHaveCount(1)
  })
})

async function start(page: Page, name: string): Promise<void> {
  await signUp(page, { name: `Peserta ${name}` })
  await page.goto(await joinRequest(page.request, batch))
  await page.getByRole('link', { name: 'Latihan suara dan berkas' }).click()
  await page.getByRole('button', { name: 'Mulai latihan' }).click()
  await expect(page.locator('fieldset[data-question]')).toHaveCount(3)
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await page.getByRole('button', { name: 'Ya, kirim jawaban' }).click()
  await expect(page.getByText('Latihan selesai')).toBeVisible()
}

/** Nothing on the page is hard to use, and it is no wider than the phone. */
async function expectEasy(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
}

function questionOf(page: Page, id: string): Locator {
  return page.locator(`fieldset[data-question="${id}"]`)
}

function status(page: Page): Locator {
  return page.locator('[data-quiz-status]')
}
