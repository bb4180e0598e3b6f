import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { toBase32 } from '#app/certificates/offline/base32.ts'
import { readCsv } from '#app/platform/read-csv.ts'
import { signInAs } from './people.ts'

// What a buyer, a sponsor or an auditor uses: links as QR codes write them, whole lists, the register.

test('the link of a certificate opens in both its forms, and a changed one leads nowhere', async ({ page, browser }) => {
  await signInAs(page, 'learner')
  await page.goto('/sertifikat')
  const link = await page.locator('a[href*="/s/"]').first().getAttribute('href')
  const token = /\/s\/([\w-]+)/.exec(link ?? '')![1]!
  const written = toBase32(Buffer.from(token, 'base64url'))
  const visitor = await browser.newPage()
  for (const path of [`/s/${token}`, `/S/${written}`, `/s/${written.toLowerCase()}`]) {
    await visitor.goto(path)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Berlaku')
  }
  await visitor.goto(`/S/${written.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Tidak dikenal')
  await visitor.close()
})

test('a sponsor checks a list and gets a file; a list that cannot be checked says why', async ({ page }) => {
  await signInAs(page, 'sponsor')
  await page.goto('/verifikasi')
  await page.getByRole('link', { name: 'Periksa satu daftar' }).click()
  await page.getByLabel('CSV', { exact: true }).check()
  await page
    .locator('[name=file]')
    .setInputFiles({ name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from('Nomor;Nama\nNK-2026-999999-AAAA;Siti') })
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Periksa dan unduh hasil' }).click()])
  expect(download.suggestedFilename()).toBe('hasil-pemeriksaan.csv')
  const rows = readCsv(readFileSync(await download.path()), () => false)
  expect(rows[1]?.slice(0, 4)).toEqual(['2', 'NK-2026-999999-AAAA', 'Siti', 'Tidak dikenal'])
  await page.locator('[name=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('halo') })
  await page.getByRole('button', { name: 'Periksa dan unduh hasil' }).click()
  await expect(page.getByRole('alert')).toContainText('Tidak ada nomor sertifikat kami')
})

test('the register’s page shows the state that its checkpoint signs', async ({ page, request }) => {
  const [origin, size, root] = (await (await request.get('/daftar-induk/checkpoint')).text()).split('\n')
  await page.goto('/daftar-induk')
  await expect(page.getByText(root!)).toBeVisible()
  await expect(page.locator('main')).toContainText(`Jumlah baris${Number(size).toLocaleString('id-ID')}`)
  await expect(page.locator('main')).toContainText(`${origin}+`)
  expect((await request.get('/daftar-induk/tile/0/999')).status()).toBe(404)
  expect((await request.get('/status/999')).status()).toBe(404)
})
