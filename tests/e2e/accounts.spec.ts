import { expect, test } from '@playwright/test'
import { clickThrough } from './click-through.ts'
import { freshPhone, learnerPin, signIn, signUp } from './people.ts'

// Journey 1: an account with a number and a PIN, on a handset that others use too. With and without JavaScript.
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('a person with a one-word name signs up, leaves, and signs in again however the number is typed', async ({ page }) => {
      const phone = freshPhone()
      await signUp(page, { name: 'Suparti', phone })
      await expect(page.getByText('Suparti').first()).toBeVisible()
      await clickThrough(page.getByRole('button', { name: /Bukan saya/ }))
      for (const typed of [phone, `+62${phone.slice(1)}`, `62${phone.slice(1)} `, phone.replace(/(\d{4})(?=\d)/g, '$1-')]) {
        await signIn(page, { who: typed, secret: learnerPin })
        await expect(page.getByText('Suparti').first(), typed).toBeVisible()
        await clickThrough(page.getByRole('button', { name: /Bukan saya/ }))
      }
    })

    test('a malformed number and a trivial PIN are explained, and what was typed stays', async ({ page }) => {
      await page.goto('/daftar')
      await page.locator('[name=name]').fill('Raden Ayu Kartika Wulandari Kusumaningrum')
      await page.locator('[name=phone]').fill('0812-34')
      await page.locator('[name=pin]').fill('123456')
      await page.getByRole('button', { name: 'Buat akun', exact: true }).click()
      await expect(page.getByRole('alert').or(page.locator('[aria-invalid=true]')).first()).toBeVisible()
      await expect(page.locator('[name=phone]')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator('[name=pin]')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator('[name=name]')).toHaveValue('Raden Ayu Kartika Wulandari Kusumaningrum')
      await expect(page.locator('[name=phone]')).toHaveValue('0812-34')
      await expect(page.locator('[name=pin]')).toHaveValue('')
    })

    test('a taken number tells a stranger nothing but that, and shows the owner the way', async ({ page }) => {
      const { phone } = await signUp(page, { name: 'Pemilik Nomor' })
      await clickThrough(page.getByRole('button', { name: /Bukan saya/ }))
      await page.goto('/daftar')
      await page.locator('[name=name]').fill('Orang Lain')
      await page.locator('[name=phone]').fill(phone)
      await page.locator('[name=pin]').fill('739105')
      await page.locator('[name=agreed]').check()
      await page.getByRole('button', { name: 'Buat akun', exact: true }).click()
      const main = page.locator('main')
      await expect(page.locator('[name=phone]')).toHaveAttribute('aria-invalid', 'true')
      await expect(main).not.toContainText('Pemilik Nomor')
      await expect(main.locator('a[href^="/masuk"]').first()).toBeVisible()
    })

    test('an unknown number and a wrong PIN are answered with the same words', async ({ page }) => {
      const { phone } = await signUp(page, { name: 'Salah Pin' })
      await clickThrough(page.getByRole('button', { name: /Bukan saya/ }))
      const answers: string[] = []
      for (const who of [phone, freshPhone()]) {
        await signIn(page, { who, secret: '910374' })
        await expect(page.getByRole('alert')).toBeVisible()
        answers.push(await page.locator('main').innerText())
      }
      expect(answers[0]).toBe(answers[1])
    })
  })
}

test('mistakes make the wait grow, and say how long', async ({ page }) => {
  const { phone } = await signUp(page, { name: 'Lupa Pin' })
  await clickThrough(page.getByRole('button', { name: /Bukan saya/ }))
  for (let i = 0; i < 8; i += 1) await signIn(page, { who: phone, secret: `9103${10 + i}` })
  await signIn(page, { who: phone, secret: learnerPin })
  await expect(page.getByRole('button', { name: /Bukan saya/ })).toHaveCount(0)
  await expect(page.locator('main')).toContainText(/detik|menit/)
})

test('a person sees where they are signed in and ends another device', async ({ page, browser }) => {
  const { phone } = await signUp(page, { name: 'Dua Gawai' })
  const other = await (await browser.newContext()).newPage()
  await signIn(other, { who: phone, secret: learnerPin })
  await page.goto('/akun/perangkat')
  await clickThrough(page.locator('main form button').first())
  await other.goto('/akun')
  await expect(other).toHaveURL(/\/masuk/)
  await page.goto('/akun')
  await expect(page).toHaveURL(/\/akun$/)
  await other.context().close()
})

test('numbers count as unverified until somebody vouches, and the account says so', async ({ page }) => {
  await signUp(page, { name: 'Belum Pasti' })
  await page.goto('/akun')
  await expect(page.locator('main')).toContainText('Belum diverifikasi')
})

test('English is complete on the way in', async ({ page }) => {
  await page.goto('/masuk')
  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
