import { expect, test } from '@playwright/test'
import { signInAs } from './people.ts'

for (const javaScriptEnabled of [false, true]) {
  test.describe(`script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a decider issues for a batch, the page comes to its end by itself, and files and list can be taken away', async ({ page }) => {
      await signInAs(page, 'decider')
      await page.goto('/pemutus')
      await page
        .getByRole('row', { name: /Angkatan 1 Bukur/ })
        .getByRole('link', { name: /Sertifikat/ })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sertifikat angkatan')
      await page.locator('form:has([name=intent][value=start]) button').click()
      await expect(page).toHaveURL(/#penerbitan$/)
      // Nobody loads the page again: without script the browser does, with it the page's script.
      await expect(page.getByText('Selesai', { exact: true })).toBeVisible({ timeout: 60_000 })
      await expect(page.getByRole('heading', { name: 'Belum bisa diterbitkan' })).toBeVisible()

      const base = new URL(page.url()).pathname
      const archive = await page.request.get(`${base}/arsip.zip`)
      const bytes = await archive.body()
      expect(archive.headers()['content-length']).toBe(String(bytes.length))
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
      const print = await page.request.get(`${base}/cetak/1`)
      expect((await print.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-')
      expect((await page.request.get(`${base}/cetak/9`)).status()).toBe(404)
      await page.getByRole('link', { name: 'Daftar serah terima' }).click()
      await expect(page.getByRole('rowheader', { name: 'Ratna Contoh' })).toBeVisible()
    })
  })
}
