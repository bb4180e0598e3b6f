import { expect, test } from '@playwright/test'
import { day } from '#tests/builders/batch-of-a-village.ts'
import { clickThrough } from './click-through.ts'
import { freshPhone, learnerPin, signIn, signInAs, signUp } from './people.ts'

// Journey 0: an operator sets a batch up, with a trainer and a decider who are two people.

test('an operator makes a programme and a batch, names trainer and decider, and one person cannot be both', async ({ page }) => {
  await signInAs(page, 'operator')
  await page.goto('/pengelola/program/baru')
  await page.locator('[name=sponsorName]').fill('CONTOH PT Uji Angkatan')
  await page.locator('[name=name]').fill('Program Uji (CONTOH)')
  await page.getByRole('button', { name: 'Buat program' }).click()
  await page.getByRole('link', { name: 'Buka angkatan' }).first().click()
  await page.locator('[name=courseSlug]').selectOption('keamanan-pangan-pirt')
  await page.locator('[name=name]').fill('Angkatan Uji')
  await page.locator('[name=seats]').fill('2')
  await page.locator('[name=startsOn]').fill(day(0))
  await page.locator('[name=endsOn]').fill(day(-3))
  await page.locator('[name=codeExpiresOn]').fill(day(20))
  await page.locator('[name=venue]').fill('Balai Uji')
  await page.locator('[name=placeCode]').fill('35.19.09.2001')
  await page.locator('[name=placeName]').fill('Desa Bukur')
  await page.getByRole('button', { name: 'Buka angkatan' }).click()
  await expect(page.locator('[name=endsOn]')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('[name=venue]')).toHaveValue('Balai Uji')
  await page.locator('[name=endsOn]').fill(day(30))
  await page.getByRole('button', { name: 'Buka angkatan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Angkatan Uji')

  await page.locator('form:has(button:has-text("Tunjuk pelatih")) select').selectOption({ label: 'Sari Contoh' })
  await page.getByRole('button', { name: 'Tunjuk pelatih' }).click()
  await expect(page.getByRole('button', { name: 'Lepas Sari Contoh' })).toBeVisible()
  await page.locator('form:has(button:has-text("Tunjuk pemutus")) select').selectOption({ label: 'Budiman Contoh' })
  await page.getByRole('button', { name: 'Tunjuk pemutus' }).click()
  await expect(page.getByRole('button', { name: 'Lepas Budiman Contoh' })).toBeVisible()
})

test('an operator resets a PIN: the old one is dead, the new one works once and must be changed', async ({ page, browser }) => {
  const learner = await (await browser.newContext()).newPage()
  const { phone } = await signUp(learner, { name: `Reset ${freshPhone()}`.replace(/\d+/, 'Uji') })
  await signInAs(page, 'operator')
  await page.goto('/pengelola/orang')
  await page.locator('main form input:not([type=hidden])').first().fill(phone)
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.locator('main').getByRole('link', { name: 'Reset Uji' }).first().click()
  const form = page.locator('form:has(input[name=intent][value=reset])')
  await form.locator('[name=confirm]').check()
  await clickThrough(form.getByRole('button'))
  const oneTime = /\b\d{6}\b/.exec(await page.locator('main').innerText())?.[0] ?? ''
  expect(oneTime).not.toBe('')
  await learner.goto('/akun')
  await expect(learner).toHaveURL(/\/masuk/)
  await signIn(learner, { who: phone, secret: learnerPin })
  await expect(learner.getByRole('button', { name: /Bukan saya/ })).toHaveCount(0)
  await signIn(learner, { who: phone, secret: oneTime })
  await expect(learner).toHaveURL(/\/akun\/rahasia/)
  await learner.goto('/belajar')
  await expect(learner).toHaveURL(/\/akun\/rahasia/)
  // It is recorded: the person's page shows the event.
  await page.reload()
  await expect(page.locator('main')).toContainText('PIN atau kata sandi diatur ulang')
  await learner.context().close()
})

test('a person without a number is registered by an operator and signs in with a participant code', async ({ page, browser }) => {
  await signInAs(page, 'operator')
  await page.goto('/pengelola/orang/baru')
  await page.locator('[name=name]').fill('Tanpa Nomor')
  const agreed = page.locator('[name=agreed]')
  if (await agreed.count()) await agreed.check()
  await clickThrough(page.locator('main form button').last())
  const text = await page.locator('main').innerText()
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0] ?? ''
  const pin = /\b\d{6}\b/.exec(text)?.[0] ?? ''
  expect([code, pin]).not.toContain('')
  const learner = await (await browser.newContext()).newPage()
  await signIn(learner, { who: code.toLowerCase(), secret: pin })
  await expect(learner).toHaveURL(/\/akun\/rahasia/)
  await expect(learner.getByText('Tanpa Nomor').first()).toBeVisible()
  await learner.context().close()
})
