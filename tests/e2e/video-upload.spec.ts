import { statSync, writeFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { makeClip, videoScratch } from '../builders/clips.ts'
import { pageFaults } from './page-checks.ts'
import { signInAs } from './people.ts'
import { type Signal, startSignal } from './signal.ts'

// An operator brings videos: a large one over a line that breaks, and files that are no videos.

const MB = 1_000_000

let signal: Signal
test.beforeAll(async () => {
  signal = await startSignal()
})
test.afterAll(async () => {
  await signal.close()
})

/** Noise that no encoder can shrink: a real file of 50 MB that runs a few seconds. */
function largeFile(): string {
  return makeClip({ seconds: 7, size: '640x360', args: ['-vf', 'noise=alls=90:allf=t', '-qp', '0'], name: 'panen-keripik.mp4' })
}

async function addVideo(page: Page, title: string): Promise<string> {
  await page.goto('/pengelola/video/baru')
  await page.locator('[name=title]').fill(title)
  await page.locator('[name=rights]').fill('Dibuat sendiri.')
  await page.getByRole('button', { name: 'Simpan, lalu pilih berkas' }).click()
  await expect(page.getByText('Menunggu berkas').first()).toBeVisible()
  return page.url()
}

async function overSignal(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ proxy: { ...signal.proxy, bypass: '<-loopback>' } })
  return context.newPage()
}

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Unggah', exact: true }).click()
}

test('50 MB arrive although the line breaks twice and the tab is closed once', async ({ browser }) => {
  test.setTimeout(240_000)
  const file = largeFile()
  const { size } = statSync(file)
  expect(size).toBeGreaterThan(50 * MB)
  const page = await overSignal(browser)
  await signInAs(page, 'operator')
  const address = await addVideo(page, 'Panen keripik')
  expect(await pageFaults(page)).toEqual([])
  const status = page.locator('[data-upload-status]')

  const before = signal.sent()
  signal.cutAfter(14 * MB)
  await choose(page, file)
  await expect(status).toContainText('Sambungan terputus')
  signal.restore()
  await expect(status).toContainText('terkirim.')
  signal.cutAfter(11 * MB)
  await expect(status).toContainText('Sambungan terputus')

  // The tab is closed while the line is down; the phone goes on another day.
  const later = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  signal.restore()
  await later.goto(address)
  await expect(later.locator('[data-upload-status]')).toContainText('panen-keripik.mp4')
  await choose(later, file)
  await expect(later.getByText('Siap ditonton').first()).toBeVisible({ timeout: 150_000 })
  // What had arrived was not sent again: at most a piece for each break.
  expect(signal.sent() - before).toBeLessThan(size + 3 * 4 * MB + MB)
  await expect(later.getByText(/240p · .+ \/ 360p · .+ \/ suara saja · /)).toBeVisible()
  expect(await pageFaults(later)).toEqual([])
  await later.context().close()
})

test('without script a form brings the same video', async ({ browser }) => {
  test.setTimeout(240_000)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, 'operator')
  const address = await addVideo(page, 'Lewat formulir')
  await choose(page, makeClip())
  await expect(page).toHaveURL(address)
  await expect(page.getByText(/Sedang disiapkan|Siap ditonton/).first()).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Siap ditonton').first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 150_000 })
  await context.close()
})

test('an archive with a video’s name is refused with the reason, with and without script', async ({ browser }) => {
  const archive = `${videoScratch()}/resep.mp4`
  writeFileSync(archive, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200_000, 7)]))
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await signInAs(page, 'operator')
    await addVideo(page, `Arsip ${javaScriptEnabled}`)
    await choose(page, archive)
    await expect(page.getByText('Isi berkas itu bukan video').first()).toBeVisible()
    await page.reload()
    await expect(page.getByText('Berkas itu bukan video.').first()).toBeVisible()
    await context.close()
  }
})
