import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { makeClip } from '#tests/builders/clips.ts'
import { joinRequest, type OpenedBatch, openBatch } from './batches.ts'
import { pageFaults } from './page-checks.ts'
import { signUp } from './people.ts'
import { phonePhoto } from './photos.ts'
import { startSignal } from './signal.ts'

// Videos, recordings and PDFs of a practical task, over a line that breaks, and without script.

let batch: OpenedBatch
test.beforeAll(async ({ browser }) => {
  batch = await openBatch(browser, { name: 'Angkatan Bukti' })
})

async function openFilePage(page: Page, name: string): Promise<string> {
  await signUp(page, { name })
  const task = `${await joinRequest(page.request, batch)}/tugas`
  await page.goto(task)
  await page.getByLabel('Catatan').fill('Catatan yang tidak boleh hilang.')
  await page.getByRole('button', { name: 'Tambah video, suara, atau PDF' }).click()
  return task
}

test('a video of 20 MB survives a pause, a broken line and a closed tab, and plays', async ({ page, browser }) => {
  test.setTimeout(180_000)
  const task = await openFilePage(page, 'Bu Sinyal Lemah')
  // What phones film weighs much; bytes that nothing refers to do as well.
  const clip = readFileSync(makeClip({ seconds: 2, size: '320x240', args: ['-movflags', '+faststart'] }))
  const free = Buffer.alloc(20_000_000)
  free.writeUInt32BE(free.length)
  free.write('free', 4, 'latin1')
  randomBytes(1_000_000).copy(free, 8)
  const video = { name: 'praktik.mp4', mimeType: 'video/mp4', buffer: Buffer.concat([clip, free]) }

  const signal = await startSignal()
  const context = await browser.newContext({ proxy: signal.proxy, storageState: await page.context().storageState() })
  const phone = await context.newPage()
  await phone.goto(`${task}/berkas`)
  const status = phone.locator('[data-photo-status]')
  await expect(status).toContainText('Berkas langsung dikirim')
  const before = signal.sent()
  signal.cutAfter(6_000_000)
  await phone.locator('input[type=file]').setInputFiles(video)
  await expect(status).toContainText('Sambungan terputus. Yang sudah terkirim aman')
  await phone.getByRole('button', { name: 'Jeda' }).click()
  await expect(status).toContainText('Dijeda', { timeout: 40_000 })
  await phone.close({ runBeforeUnload: false })
  signal.restore()

  const later = await context.newPage()
  await later.goto(`${task}/berkas`)
  await expect(later.locator('[data-photo-status]')).toContainText('Pengiriman praktik.mp4 (20')
  await later.locator('input[type=file]').setInputFiles(video)
  await expect(later.locator('main')).toContainText('Berkas tersimpan di server', { timeout: 60_000 })
  // What had arrived was not sent again: at most a piece for the break.
  expect(signal.sent() - before).toBeLessThan(video.buffer.length + 2 * 4_000_000)
  const player = later.locator('video')
  await expect(player).toHaveAttribute('preload', 'none')
  await player.evaluate((video: HTMLVideoElement) => {
    video.muted = true
    return video.play()
  })
  await expect.poll(() => player.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.2)
  await expect(later.getByLabel('Catatan')).toHaveValue('Catatan yang tidak boleh hilang.')
  expect(await pageFaults(later)).toEqual([])
  await later.goto(`${task}/berkas`)
  expect(await pageFaults(later)).toEqual([])
  const address = (await later.locator('video').getAttribute('src')) ?? ''
  const part = await page.request.get(address, { headers: { range: 'bytes=4-7' } })
  expect([part.status(), (await part.body()).toString(), part.headers()['content-range']]).toEqual([206, 'ftyp', `bytes 4-7/${video.buffer.length}`])
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`${javaScriptEnabled ? 'with' : 'without'} script a PDF is handed over, and a renamed archive refused with the reason`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled })
    const task = await openFilePage(page, 'Pak Lembar Kerja')
    const choose = async (buffer: Buffer) => {
      if (javaScriptEnabled) await expect(page.locator('[data-photo-status]')).not.toBeEmpty()
      await page.locator('input[type=file]').setInputFiles({ name: 'lembar.pdf', mimeType: 'application/pdf', buffer })
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Unggah berkas' }).click()
    }
    await choose(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(9_000)]))
    await expect(page.locator('main')).toContainText('Isi berkas itu bukan video, rekaman suara, atau PDF, apa pun namanya, jadi tidak disimpan.')
    await choose(Buffer.from(`%PDF-1.7\n${'isi '.repeat(500)}\nstartxref\n9\n%%EOF\n`))
    await expect(page.locator('main')).toContainText('Berkas tersimpan di server')
    const link = page.getByRole('link', { name: 'Unduh PDF' })
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect([answer.status(), answer.headers()['content-disposition']]).toEqual([200, 'attachment; filename="bukti.pdf"'])
    await page.goto(task)
    await page.getByRole('button', { name: /Hapus\s+berkas 1/ }).click()
    await expect(link).toHaveCount(0)
    await page.close()
  })
}

test('the place of a photo is kept when asked for, although the phone makes the photo smaller', async ({ page }) => {
  const task = await openFilePage(page, 'Bu Tempat')
  await page.goto(`${task}/foto`)
  await expect(page.locator('[data-photo-status]')).not.toBeEmpty()
  const { buffer } = await phonePhoto({ place: true })
  await expect(page.getByLabel('Simpan juga tempat foto ini diambil')).not.toBeChecked()
  await page.getByLabel('Simpan juga tempat foto ini diambil').check()
  await page.locator('input[type=file]').setInputFiles({ name: 'dapur.jpg', mimeType: 'image/jpeg', buffer })
  await expect(page.locator('main')).toContainText('Foto tersimpan di server')
  await expect(page.locator('main')).toContainText('Tempat: -7.63, 111.52389')
})

test('a document of a portfolio says why it is not taken, and goes on after a break with what was typed', async ({ page, context }) => {
  await signUp(page, { name: 'Pendamping Sinyal Lemah' })
  await page.goto('/asesmen')
  await page.locator('form:has(input[value="fasilitator-umkm"]) button').first().click()
  await page.waitForURL(/asesmen\/.+/)
  const portfolio = `${new URL(page.url()).pathname}/portofolio`
  await page.goto(portfolio)
  const status = page.locator('[data-photo-status]')
  await page.locator('[name=name]').first().fill('Kertas kerja kunjungan')
  await page.locator('[name=madeOn]').first().fill('2026-10-01')
  const send = (tab: Page) => tab.getByRole('button', { name: 'Tambah dokumen' }).click()
  const choose = (tab: Page, buffer: Buffer) =>
    tab.locator('input[type=file]').setInputFiles({ name: 'kerja.pdf', mimeType: 'application/pdf', buffer })
  await choose(page, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(9_000)]))
  await send(page)
  await expect(status).toContainText('bukan PDF atau foto yang utuh')
  const pdf = Buffer.from(`%PDF-1.4\n${'isi '.repeat(200_000)}\nstartxref\n9\n%%EOF\n`)
  await choose(page, pdf)
  await page.locator('input[name=units]').first().check()
  await page.route('**/unggah/portofolio/**', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
  await send(page)
  await expect(status).toContainText('Sambungan terputus. Yang sudah terkirim aman')
  await page.close({ runBeforeUnload: false })

  const later = await context.newPage()
  await later.goto(portfolio)
  await expect(later.locator('[data-photo-status]')).toContainText('Pengiriman kerja.pdf')
  await expect(later.locator('[name=name]').first()).toHaveValue('Kertas kerja kunjungan')
  expect(await pageFaults(later)).toEqual([])
  await choose(later, pdf)
  await send(later)
  await expect(later.locator('main')).toContainText('Tersimpan di server')
  await expect(later.getByRole('link', { name: 'Kertas kerja kunjungan' })).toBeVisible()
  await expect(later.locator('main')).toContainText('dibuat 1 Oktober 2026')
})
