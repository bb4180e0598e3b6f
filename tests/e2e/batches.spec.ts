import { expect, type Page, test } from '@playwright/test'
import { nameStaff, openBatch } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { finishLessons, requirement } from './completion-steps.ts'
import { signInRequest, signUp, someLetters } from './people.ts'
import { lessonCount } from './quiz.ts'

test('a full batch has a waiting list: whoever withdraws makes room, keeps what they did, and may come back', async ({ page, browser }) => {
  const batch = await openBatch(browser, { name: 'Angkatan Satu Kursi', seats: 1 })
  const other = await browser.newPage()
  await signUp(page, { name: 'Duluan' })
  await page.goto(`/belajar/gabung?kode=${batch.code}`)
  await page.getByRole('button', { name: 'Ya, gabung' }).click()
  const home = await pathAfter(page, /\/belajar\/[0-9a-f-]{36}$/)
  await finishLessons(page, { home, leave: 20 })

  await signUp(other, { name: 'Belakangan' })
  await other.goto(`/belajar/gabung?kode=${batch.code}`)
  await expect(other.locator('main')).toContainText('Semua 1 kursi terisi.')
  await other.getByRole('button', { name: 'Masuk daftar tunggu' }).click()
  await expect(other.locator('main')).toContainText('Anda nomor 1 di daftar tunggu')

  await page.goto(home)
  await page.getByRole('link', { name: 'Mundur dari kursus ini' }).click()
  await page.getByLabel('Waktunya tidak cocok').check()
  await page.getByRole('button', { name: 'Ya, mundur' }).click()
  await expect(page.locator('main')).toContainText('Anda sudah mundur')
  await other.reload()
  await expect(other.getByRole('link', { name: 'Mulai pelajaran pertama' })).toBeVisible()

  await page.goto(`/belajar/gabung?kode=${batch.code}`)
  await page.getByRole('button', { name: 'Masuk daftar tunggu' }).click()
  await expect(page.locator('main')).toContainText('Anda nomor 1 di daftar tunggu')
  await other.getByRole('link', { name: 'Mundur dari kursus ini' }).click()
  await other.getByRole('button', { name: 'Ya, mundur' }).click()
  await page.reload()
  await expect(requirement(page, 'Pelajaran')).toContainText(`${lessonCount - 20} dari ${lessonCount} pelajaran selesai`)
  await other.close()
})

test('an operator cannot name one person trainer and decider of a batch', async ({ page, browser }) => {
  const batch = await openBatch(browser, { name: 'Angkatan Dua Peran' })
  const both = `Ganda ${someLetters()}`
  await signInRequest(page.request, 'operator')
  await page.goto('/pengelola/orang/baru')
  await page.getByLabel('Nama').fill(both)
  await page.locator('[name=agreed]').check()
  await clickThrough(page.locator('main form').getByRole('button').last())
  await page.locator('main').locator('a[href^="/pengelola/orang/"]').last().click()
  for (const role of ['trainer', 'decider']) {
    const form = page.locator('form').filter({ has: page.locator('select[name=role]') })
    await form.locator('select[name=role]').selectOption(role)
    await form.locator('[name=confirm]').check()
    await form.getByRole('button').click()
    await expect(page.locator(`form:has(select[name=role]) option[value=${role}]`)).toHaveCount(0)
  }
  await page.goto(batch.path)
  await nameStaff(page, 'pelatih', both)
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Tunjuk pemutus' }) })
  await form.locator('select').selectOption({ label: both })
  await form.getByRole('button').click()
  await expect(page.locator('main')).toContainText('Pelatih dan pemutus harus dua orang berbeda.')
  await page.goto(batch.path)
  await expect(page.getByRole('button', { name: `Lepas ${both}` })).toHaveCount(1)
})

/** The path of the page that is open once its address fits. */
async function pathAfter(page: Page, address: RegExp): Promise<string> {
  await expect(page).toHaveURL(address)
  return new URL(page.url()).pathname
}
