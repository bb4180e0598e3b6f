import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import sharp from 'sharp'
import { qrPicture } from '#tests/builders/offline.ts'
import { pageFaults } from './page-checks.ts'
import { signInAs } from './people.ts'

// What holders do with their certificates, without script; and the camera of the page that checks, with a picture of a
// code before it.

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a passport is shared by link, read by a stranger, and closed', async ({ page, browser, baseURL }) => {
    await signInAs(page, 'learner')
    await page.goto('/sertifikat/paspor')
    await page.getByRole('button', { name: 'Buat tautan' }).click()
    const url = await page.getByText(/\/paspor\/[\w-]{22}$/).innerText()
    await page.goto('/sertifikat/paspor')
    await expect(page.getByText(url)).toHaveCount(0)

    const stranger = await browser.newPage({ baseURL, javaScriptEnabled: false, locale: 'id-ID' })
    const shared = new URL(url).pathname
    const answer = await stranger.goto(shared)
    expect([answer?.status(), answer?.headers()['cache-control']]).toEqual([200, 'private, no-store'])
    await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await stranger.getByRole('link', { name: 'Periksa keasliannya' }).first().click()
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Berlaku')

    const file = await stranger.request.get(`${shared}/berkas`)
    await stranger.goto('/verifikasi/berkas')
    await stranger.getByLabel('Berkas sertifikat').setInputFiles({ name: 'paspor.json', mimeType: 'application/json', buffer: await file.body() })
    await stranger.getByRole('button', { name: 'Periksa berkas ini' }).click()
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Paspor asli')

    await page
      .getByRole('button', { name: /Tutup tautan/ })
      .first()
      .click()
    const closed = await stranger.goto(shared)
    expect(closed?.status()).toBe(410)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Tautan ini ditutup pemiliknya')
    const closedFile = await stranger.goto(`${shared}/berkas`)
    expect([closedFile?.status(), new URL(stranger.url()).pathname]).toEqual([410, shared])
    await stranger.close()
  })
})

test('the camera reads the code of a certificate and opens its page; a code that leads elsewhere is not followed', async ({ page, baseURL }) => {
  await signInAs(page, 'learner')
  await page.goto('/sertifikat')
  const link = await page.locator('a[href^="/s/"]').first().getAttribute('href')
  await page.goto('/verifikasi/pindai')
  expect(await pageFaults(page)).toEqual([])

  for (const [code, outcome] of [
    [`${baseURL}${link}#ABC`, 'Berlaku'],
    ['https://tiruan.example/s/mYw0p3xJ4kQ2zV8sT1uB7A', 'Kode ini menuju ke tiruan.example'],
  ] as const) {
    const browser = await chromium.launch({
      ...test.info().project.use.launchOptions,
      args: [
        ...(test.info().project.use.launchOptions?.args ?? []),
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${await film(code)}`,
      ],
    })
    const watcher = await browser.newPage({ baseURL, locale: 'id-ID' })
    await watcher.goto('/verifikasi/pindai')
    await watcher.getByRole('button', { name: 'Nyalakan kamera' }).click()
    await expect(watcher.getByText(outcome).first()).toBeVisible({ timeout: 30_000 })
    await browser.close()
  }
})

/** A film (Motion JPEG) of a hand that holds a code before the camera, a little turned. */
async function film(code: string): Promise<string> {
  const picture = await sharp(await qrPicture(code))
    .rotate(6, { background: '#fff' })
    .resize(420, 420)
    .toBuffer()
  const frame = await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#b9ab97' } })
    .composite([{ input: picture, left: 430, top: 150 }])
    .jpeg({ quality: 80 })
    .toBuffer()
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'camera-')), 'code.mjpeg')
  writeFileSync(file, Buffer.concat(Array.from({ length: 30 }, () => frame)))
  return file
}
