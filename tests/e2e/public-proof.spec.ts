import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
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
  await expectReceipts(visitor, `/s/${token}`)
  for (const path of [`/s/${token}`, `/S/${written}`, `/s/${written.toLowerCase()}`]) {
    await visitor.goto(path)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Berlaku')
  }
  await visitor.goto(`/S/${written.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Tidak dikenal')
  await visitor.close()
})

/** Takes the answer of a page along in both forms; the command that needs no portal then knows them as receipts of it. */
async function expectReceipts(visitor: Page, path: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'receipts-'))
  try {
    await visitor.goto(path)
    await writeFile(join(folder, 'bekal.json'), await (await visitor.request.get('/periksa/bekal.json')).body())
    for (const [button, ending] of [
      ['Unduh tanda terima (PDF)', 'pdf'],
      ['Untuk program (JSON)', 'json'],
    ] as const) {
      const [download] = await Promise.all([visitor.waitForEvent('download'), visitor.getByRole('button', { name: button }).click()])
      const file = join(folder, download.suggestedFilename())
      expect(file).toMatch(new RegExp(`Tanda-terima-NK-.*\\.${ending}$`))
      await download.saveAs(file)
      const { status, stdout } = spawnSync(process.execPath, ['server/verify.ts', file, '--bundle', join(folder, 'bekal.json')], { encoding: 'utf8' })
      expect([status, stdout]).toEqual([4, expect.stringMatching(/^RECEIPT$[\s\S]*answer then: active, NK-/m)])
      await visitor.goto('/verifikasi/berkas')
      await visitor.locator('[name=file]').setInputFiles(file)
      await visitor.getByRole('button', { name: 'Periksa berkas ini' }).click()
      await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Tanda terima asli')
      await visitor.goto(path)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

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
  let [origin, size, root]: string[] = []
  // Others may be entered into it between the two.
  await expect(async () => {
    ;[origin, size, root] = (await (await request.get('/daftar-induk/checkpoint')).text()).split('\n')
    await page.goto('/daftar-induk')
    await expect(page.getByText(root!)).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.locator('main')).toContainText(`Jumlah baris${Number(size).toLocaleString('id-ID')}`)
  await expect(page.locator('main')).toContainText(`${origin}+`)
  expect((await request.get('/daftar-induk/tile/0/999')).status()).toBe(404)
  expect((await request.get('/status/999')).status()).toBe(404)
})
