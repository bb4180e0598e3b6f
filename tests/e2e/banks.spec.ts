import { expect, type Page, test } from '@playwright/test'
import { joinRequest, openBatch, sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { signInAs, signUp, someLetters, staffPage } from './people.ts'

// A trainer writes a question, somebody else reviews it, and a learner who joins afterwards is asked it. Without JavaScript.

test.use({ javaScriptEnabled: false })

const course = 'pemasaran-digital'
const bank = `/pelatih/kursus/${course}/bank`
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a question written in the browser reaches the learner once somebody else has published it', async ({ page, browser }) => {
  const { code } = await openBatch(browser, { name: 'Angkatan bank soal', courseSlug: course })
  await signInAs(page, 'trainer')
  await page.goto(bank)
  await page.locator('[name=jenis]').selectOption('single')
  await page.locator('[name=bank]').selectOption('latihan')
  await button(page, 'Mulai menulis').click()

  const text = `Kapan balasan pertama dikirim kepada pembeli? ${Date.now()}`
  await page.locator('[name=text]').fill(text)
  await page.locator('[name="options.0.text"]').fill('Sebelum satu jam lewat')
  await page.locator('[name="options.0.correct"]').check()
  await page.locator('[name="options.1.text"]').fill('Sesudah tiga hari lewat')
  await button(page, 'Simpan ke usulan').click()
  await expect(page.getByRole('alert')).toContainText('Pembahasan: Isian ini belum diisi.')
  await expect(page.locator('[name=text]')).toHaveValue(text)
  await expect(page.locator('[name="options.0.correct"]')).toBeChecked()

  await button(page, 'Tambah pilihan').click()
  await expect(page).toHaveURL(/#f-options$/)
  await page.locator('[name="options.4.text"]').fill('Sebelum satu bulan lewat')
  await button(page, 'Hapus Pilihan 3').click()
  await expect(page.locator('[name="options.3.text"]')).toHaveValue('Sebelum satu bulan lewat')
  await expect(page.locator('[name=text]')).toHaveValue(text)
  await page.locator('[name=explanation]').fill('Pembeli menunggu jawaban pada hari yang sama.')
  await page.locator('[name=topic]').fill(`balasan-${someLetters()}`)
  await page.locator('[name=difficulty][value="1"]').check()
  await button(page, 'Lihat pratinjau').click()
  await expect(page.locator('#pratinjau')).toContainText(text)

  await button(page, 'Simpan ke usulan').click()
  await expect(page.getByRole('heading', { name: 'Usulan Anda' })).toBeVisible()
  await expect(page.locator('main')).toContainText(text)
  await expect(button(page, 'Terbitkan')).toHaveCount(0)
  await button(page, 'Kirim untuk ditinjau').click()
  await expect(page.locator('main')).toContainText('Menunggu tinjauan')
  const draft = new URL(page.url()).pathname
  const own = await page.request.post(draft, { form: { intent: 'publish' } })
  expect(own.status()).toBe(409)
  expect(await own.text()).toContain('orang lain yang meninjaunya')

  const reviewer = await staffPage(browser, 'operator')
  await reviewer.goto(bank)
  await reviewer.getByRole('link', { name: 'Usulan Sari Contoh' }).click()
  await reviewer.locator('[name=remark]').fill('Sebut saluran pesannya.')
  await button(reviewer, 'Kembalikan kepada penulis').click()
  await expect(reviewer.locator('main')).toContainText('Dikembalikan')
  await page.goto(draft)
  await expect(page.locator('main')).toContainText('Sebut saluran pesannya.')
  await clickThrough(button(page, 'Kirim untuk ditinjau'))
  await reviewer.goto(draft)
  await button(reviewer, 'Terbitkan').click()
  await expect(reviewer.locator('main')).toContainText('menerbitkan')

  const learner = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signUp(learner, { name: 'Peserta Bank Soal' })
  const enrolment = await joinRequest(learner.request, { code })
  const attempt = await sent(learner.request, `${enrolment.split('?')[0]}/latihan/latihan`, {})
  await learner.goto(attempt)
  await expect(learner.locator('fieldset', { hasText: text })).toBeVisible()
  await learner.context().close()
  await reviewer.close()
})
