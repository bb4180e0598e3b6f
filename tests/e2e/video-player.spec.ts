import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, expect, type Page, type Request, test } from '@playwright/test'
import { makeClip } from '../builders/clips.ts'
import { muxCredentials, newsOf, signNews, startMuxStandIn } from '../mux-stand-in.ts'
import { ownPort } from '../own-port.ts'
import { type StartedPortal, startPortal } from '../start-portal.ts'
import { joinRequest, openBatch, sent } from './batches.ts'
import { axeFaults, languageFaults, pageFaults } from './page-checks.ts'
import { learnerPin, signIn, signInAs, signUp } from './people.ts'

// Watching, with real files made by ffmpeg: a portal of its own, whose lesson on washing hands shows a video with sound
// and asks for 40 per cent of it. New videos go to a stand-in for Mux.

const port = await ownPort()
const lesson = '/kursus/keamanan-pangan-pirt/cuci-tangan'
const drawn = '/kursus/pemasaran-digital/cahaya-jendela'
const seconds = 40

test.use({ baseURL: `http://127.0.0.1:${port}` })
test.describe.configure({ mode: 'serial', timeout: 120_000 })

let portal: StartedPortal
let mux: Awaited<ReturnType<typeof startMuxStandIn>>
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000)
  mux = await startMuxStandIn()
  portal = await startPortal({
    port,
    env: { CONTENT_DIR: contentWithSound(), ...muxCredentials, MUX_BASE_URL: mux.origin, VIDEO_PROVIDER: 'mux' },
  })
  const page = await browser.newPage()
  for (const address of [lesson, drawn]) await expect(async () => expect(await choicesOf(page, address)).not.toEqual([])).toPass({ timeout: 120_000 })
  await page.close()
})
test.afterAll(async () => {
  expect(await portal.stop()).toEqual([])
  await mux.close()
})

/** The shipped content with one of its clips, and with a video of forty seconds and sound in one lesson. */
function contentWithSound(): string {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'naik-kelas-content-')), 'content')
  cpSync('content', folder, { recursive: true })
  for (const other of ['cuci-tangan', 'tata-potong', 'kunjungan-pertama']) rmSync(path.join(folder, 'videos', other), { recursive: true })
  const video = path.join(folder, 'videos/bersuara')
  mkdirSync(video)
  cpSync(makeClip({ seconds, size: '854x480' }), path.join(video, 'clip.mp4'))
  const transcript = Array.from({ length: 8 }, (_, i) => `  - { at: ${i * 5}, text: Kalimat ke-${i + 1}. }`).join('\n')
  writeFileSync(path.join(video, 'video.yaml'), `title: Video bersuara\nrights: Dibuat untuk uji.\ntranscript:\n${transcript}\n`)
  const cues = (word: string) => `WEBVTT\n\n00:00.000 --> 00:20.000\n${word} pertama\n\n00:20.000 --> 00:39.000\n${word} kedua\n`
  writeFileSync(path.join(video, 'id.vtt'), cues('Teks'))
  writeFileSync(path.join(video, 'en.vtt'), cues('Caption'))
  const file = path.join(folder, 'courses/keamanan-pangan-pirt/lessons/cuci-tangan.md')
  const asked = `{% video name="bersuara" share=40 %}
{% check question="Apa kata teksnya?" %}
{% option %}Bukan ini{% /option %}
{% option correct=true %}Kalimat{% /option %}
{% explain %}Begitu tertulis.{% /explain %}
{% /check %}
{% /video %}`
  writeFileSync(file, readFileSync(file, 'utf8').replace('{% video name="cuci-tangan" /%}', asked))
  return folder
}

async function choicesOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  return page.locator('[data-choice]').allTextContents()
}

const clock = (page: Page) => page.locator('[data-player] video').evaluate((video) => (video as HTMLVideoElement).currentTime)
const isMedia = (request: Request) => /\/video\/berkas\//.test(request.url()) && !/\.poster\./.test(request.url())

/** Plays until the video has moved on by so many seconds, and answers between which it played. */
async function playOn(page: Page, forSeconds: number): Promise<[number, number]> {
  const video = page.locator('[data-player] video')
  await video.evaluate((each) => (each as HTMLVideoElement).play())
  const from = await clock(page)
  await expect.poll(() => clock(page), { timeout: 60_000, intervals: [100] }).toBeGreaterThan(from + forSeconds)
  await video.evaluate((each) => (each as HTMLVideoElement).pause())
  return [from, await clock(page)]
}

async function seek(page: Page, to: number): Promise<void> {
  await page.locator('[data-player] video').evaluate(
    (video, time) =>
      new Promise<void>((resolve) => {
        video.addEventListener('seeked', () => resolve(), { once: true })
        ;(video as HTMLVideoElement).currentTime = time
      }),
    to,
  )
}

async function choose(page: Page, kind: string): Promise<void> {
  await page.locator(`[data-choice="${kind}"]`).click()
  await expect.poll(() => clock(page), { timeout: 30_000 }).toBeGreaterThan(0.2)
}

async function shownPercent(page: Page): Promise<number> {
  return Number(/(\d+)%/.exec((await page.locator('[data-watched]').textContent()) ?? '')?.[1] ?? Number.NaN)
}

/** The same person on another phone. */
async function otherDevice(browser: Browser, phone: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, { who: phone, secret: learnerPin })
  await expect(page.getByRole('button', { name: /Bukan saya/ })).toBeVisible()
  return page
}

test('nothing of a video is asked for before a size was chosen; sound only; another phone goes on where this one stopped', async ({
  page,
  browser,
}) => {
  const { phone } = await signUp(page, { name: 'Ratna Penonton' })
  const media: string[] = []
  page.on('request', (request) => isMedia(request) && media.push(request.url()))
  expect((await choicesOf(page, lesson)).map((text) => text.replace(/[\d.,]+ (KB|MB)/, '…'))).toEqual(['240p · …', '480p · …', 'Suara saja · …'])
  await page.waitForLoadState('networkidle')
  expect(media).toEqual([])

  await choose(page, 'audio')
  expect(media.length).toBeGreaterThan(0)
  expect(media.filter((url) => !/\.stream\.audio\.|\.file\.audio\./.test(url))).toEqual([])
  const [, stopped] = await playOn(page, 5)
  await expect.poll(() => shownPercent(page)).toBeGreaterThanOrEqual(10)

  const other = await otherDevice(browser, phone)
  await other.goto(lesson)
  await other.locator('[data-choice="240p"]').click()
  await expect(other.locator('[data-status]')).toContainText('Dilanjutkan dari')
  await expect.poll(() => clock(other)).toBeGreaterThan(stopped - 1)
  const [, further] = await playOn(other, 3)
  await expect.poll(() => shownPercent(other)).toBeGreaterThanOrEqual(Math.floor(((further - 1.5) / seconds) * 100))

  await page.reload()
  await expect(page.locator('[data-choice="audio"]')).toContainText('terakhir dipilih')
  await page.locator('[data-choice="audio"]').click()
  await expect.poll(() => clock(page)).toBeGreaterThan(further - 1)
})

for (const way of ['of the browser itself', 'of hls.js'] as const) {
  test(`the share is what was played, with skips and repeats, by the clock of the test: streams ${way}`, async ({ page }) => {
    if (way === 'of hls.js') {
      await page.addInitScript(() => {
        const real = HTMLMediaElement.prototype.canPlayType
        HTMLMediaElement.prototype.canPlayType = function (type) {
          return type.includes('mpegurl') ? '' : real.call(this, type)
        }
      })
    }
    const scripts: string[] = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
    await signUp(page, { name: 'Munah Penghitung' })
    await page.goto(lesson)
    await page.waitForLoadState('networkidle')
    expect(scripts.filter((url) => url.includes('hls'))).toEqual([])
    await choose(page, '240p')
    expect(scripts.filter((url) => url.includes('hls'))).toHaveLength(way === 'of hls.js' ? 1 : 0)
    const begun = await playOn(page, 4)
    await seek(page, 20)
    const skipped = await playOn(page, 4)
    await seek(page, 1)
    const again = await playOn(page, 2)
    const truth = begun[1] + (skipped[1] - skipped[0]) + Math.max(0, again[1] - begun[1])
    await expect.poll(async () => Math.abs((await shownPercent(page)) - (truth / seconds) * 100), { message: `${truth} s` }).toBeLessThanOrEqual(3)
  })
}

test('what was watched without a signal is kept on the phone and sent later', async ({ page, context }) => {
  await signUp(page, { name: 'Siti Sinyal' })
  await page.goto(lesson)
  await choose(page, '240p')
  await playOn(page, 2)
  await expect.poll(() => shownPercent(page)).toBeGreaterThan(0)
  await page.route('**/belajar/tontonan', (route) => route.abort())
  await playOn(page, 4)
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('nk-tonton:')).length)
  await expect.poll(kept).toBeGreaterThan(0)
  const later = await context.newPage()
  await later.goto(lesson)
  await expect.poll(() => shownPercent(later)).toBeGreaterThanOrEqual(10)
  await expect.poll(kept).toBe(0)
})

test('keys, speed, captions and the text work together', async ({ page }) => {
  await page.goto(lesson)
  await choose(page, '240p')
  const video = page.locator('[data-player] video')
  const read = <Value>(fn: (video: HTMLVideoElement) => Value) => video.evaluate(fn as (element: Element) => Value)
  const showing = () => read((each) => [...each.textTracks].find(({ mode }) => mode === 'showing')?.language ?? null)
  expect(await showing()).toBe('id')
  await page.locator('[data-to-line]').focus()
  await page.keyboard.press('k')
  expect(await read((each) => each.paused)).toBe(true)
  await page.keyboard.press('c')
  expect(await showing()).toBeNull()
  await page.locator('[data-captions]').selectOption('en')
  expect(await showing()).toBe('en')
  await page.locator('[data-to-line]').focus()
  await page.keyboard.press('>')
  expect(await read((each) => each.playbackRate)).toBe(1.25)
  await expect(page.locator('[data-speed]')).toHaveValue('1.25')
  await page.locator('[data-speed]').selectOption('0.75')
  expect(await read((each) => each.playbackRate)).toBe(0.75)
  await read((each) => {
    each.playbackRate = 2
  })
  await expect.poll(() => read((each) => each.playbackRate)).toBe(1.5)

  await page.getByRole('button', { name: 'Putar dari 0:25' }).click()
  await expect.poll(() => clock(page)).toBeGreaterThan(25)
  const current = page.locator('[data-at][aria-current]')
  await expect(current).toContainText('Kalimat ke-6.')
  await page.getByRole('button', { name: 'Ke baris ini' }).click()
  await expect(current.getByRole('button')).toBeFocused()
  await page.keyboard.press('j')
  await expect.poll(() => clock(page)).toBeLessThan(24)
  // While a place is looked for, a small picture of it.
  const preview = page.locator('[data-preview]')
  // It stays for a moment only, so it is awaited from within the page.
  const shown = preview.evaluate(
    (frame: HTMLElement) =>
      new Promise<string>((resolve) => {
        const look = () => !frame.hidden && frame.textContent === '0:33' && resolve(frame.textContent)
        new MutationObserver(look).observe(frame, { attributes: true, childList: true, subtree: true })
      }),
  )
  await seek(page, 33)
  expect(await shown).toBe('0:33')
  const sheet = await preview.locator('div').evaluate((picture) => /url\("([^"]+)"\)/.exec(getComputedStyle(picture).backgroundImage)?.[1] ?? '')
  expect(sheet).toMatch(/\.storyboard\.any\..*\/storyboard\.jpg$/)
  expect((await page.request.get(sheet)).headers()['content-type']).toBe('image/jpeg')
  await expect(preview).toBeHidden()
})

test('when the video cannot come, the player says so and the lesson with its text is there to read', async ({ page }) => {
  await page.route('**/video/berkas/**', (route) => route.abort())
  await page.goto(lesson)
  await page.locator('[data-choice="240p"]').click()
  await expect(page.locator('[data-status]')).toContainText('Video tidak dapat diputar sekarang', { timeout: 30_000 })
  await expect(page.getByText('Kalimat ke-8.')).toBeVisible()
  await page.unroute('**/video/berkas/**')
  await choose(page, '240p')
})

test('without script there is a plain player with captions and a download', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(lesson)
  await expect(page.getByText('Kalimat ke-8.')).toBeVisible()
  await page.getByRole('link', { name: /^240p/ }).click()
  const video = page.locator('[data-player] video')
  await expect(video).toBeVisible()
  await expect(video).toHaveAttribute('preload', 'none')
  await expect(video.locator('track')).toHaveCount(2)
  const address = (await video.getAttribute('src')) ?? ''
  const part = await page.request.get(address, { headers: { Range: 'bytes=0-99' } })
  expect([part.status(), (await part.body()).length, part.headers()['content-type']]).toEqual([206, 100, 'video/mp4'])
  const download = await page.getByRole('link', { name: 'Unduh untuk ditonton nanti' }).getAttribute('href')
  expect((await page.request.get(download ?? '')).headers()['content-disposition']).toMatch(/attachment/)
  expect(await (await page.request.get(`${lesson}/video/bersuara/teks/en`)).text()).toContain('Caption kedua')
  const stranger = await (await browser.newContext()).newPage()
  expect((await stranger.request.get(address)).status()).toBe(403)
})

test('a lesson that asks for its video is finished by watching enough, or by an answer about its text', async ({ page, browser }) => {
  const batch = await openBatch(browser, { name: 'Angkatan Video' })
  await signUp(page, { name: 'Yuni Penjawab' })
  await joinRequest(page.request, batch)
  await page.goto(lesson)
  const finish = page.getByRole('button', { name: /Tandai selesai/ })
  await finish.click()
  await expect(page.getByRole('alert')).toContainText('Video baru ditonton 0% dari 40% yang diminta')
  expect(await pageFaults(page)).toEqual([])
  await page.getByLabel('Bukan ini').check()
  await finish.click()
  await expect(page.getByRole('alert')).toContainText('Jawaban belum tepat')
  await page.getByLabel('Kalimat', { exact: true }).check()
  await finish.click()
  await expect(page).not.toHaveURL(/cuci-tangan/)

  const watcher = await (await browser.newContext()).newPage()
  await signUp(watcher, { name: 'Wati Penonton' })
  await joinRequest(watcher.request, batch)
  await watcher.goto(lesson)
  await choose(watcher, '240p')
  await watcher.locator('[data-speed]').selectOption('1.5')
  await playOn(watcher, 17)
  await expect(watcher.getByText('Video sudah ditonton. Terima kasih.')).toBeVisible()
  await watcher.getByRole('button', { name: /Tandai selesai/ }).click()
  await expect(watcher).not.toHaveURL(/cuci-tangan/)
})

test('the player is small, and pages without a video load nothing of it', async ({ page }) => {
  const scripts = new Map<string, number>()
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), (await response.body()).length)
  })
  for (const other of ['/', '/kursus', '/kursus/keamanan-pangan-pirt', '/kursus/keamanan-pangan-pirt/higiene-diri']) {
    await page.goto(other, { waitUntil: 'networkidle' })
    expect(await page.locator('video').count()).toBe(0)
  }
  expect([...scripts]).toEqual([])
  const strict = (await page.request.get('/kursus')).headers()['content-security-policy']
  expect(strict).not.toContain('media-src')
  await page.goto(lesson, { waitUntil: 'networkidle' })
  expect([...scripts.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000)
  expect(scripts.size).toBeGreaterThan(0)
})

test('the player is accessible, in both languages, in light and in dark, before and while it plays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults: string[] = []
  for (const language of ['id', 'en'] as const) {
    await page.context().addCookies([{ name: 'bahasa', value: language, url: `http://127.0.0.1:${port}` }])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(drawn)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      const here = async () => [...(await pageFaults(page)), ...(await axeFaults(page)), ...(language === 'en' ? await languageFaults(page) : [])]
      faults.push(...(await here()))
      await choose(page, '240p')
      await page.locator('[data-player] video').evaluate((video) => (video as HTMLVideoElement).pause())
      faults.push(...(await here()).map((fault) => `while playing, ${fault}`))
    }
  }
  expect(faults).toEqual([])
})

test('an operator’s file goes straight to Mux over a line that breaks, and becomes ready by its news', async ({ page }) => {
  await signInAs(page, 'operator')
  await page.goto('/pengelola/video/baru')
  await page.locator('[name=title]').fill('Panen jahe')
  await page.locator('[name=rights]').fill('Dibuat sendiri.')
  await page.getByRole('button', { name: 'Simpan, lalu pilih berkas' }).click()
  await expect(page.getByText('Menunggu berkas').first()).toBeVisible()
  const address = page.url()
  const bytes = Buffer.alloc(9_000_000, 'jahe merah ')
  mux.cutUploads(2)
  await page.locator('input[type=file]').setInputFiles({ name: 'jahe.mp4', mimeType: 'video/mp4', buffer: bytes })
  await page.getByRole('button', { name: 'Unggah', exact: true }).click()
  await expect.poll(() => mux.assets.size, { timeout: 60_000 }).toBe(1)
  const [asset] = mux.assets.values()
  const upload = mux.uploads.get(asset?.upload_id ?? '')
  expect(Buffer.concat(upload?.bytes ?? []).equals(bytes)).toBe(true)

  const tell = async () => {
    const body = newsOf('video.asset.ready', { ...asset })
    return (
      await page.request.post('/kabar/mux', { data: body, headers: { 'Content-Type': 'application/json', 'Mux-Signature': signNews(body) } })
    ).status()
  }
  expect(await tell()).toBe(200)
  await expect(async () => {
    await page.goto(address)
    await expect(page.getByText('Sedang disiapkan').first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  mux.finish(asset!)
  expect(await tell()).toBe(200)
  await expect(page.getByText('Siap ditonton').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/270p · 2,1 MB/).first()).toBeVisible()
  const faults: string[] = []
  for (const locale of ['en', 'id'] as const) {
    await sent(page.request, '/bahasa', { locale, returnTo: '/' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const one of ['/pengelola/video', '/pengelola/video/baru', address, `${address}/takarir`]) {
        await page.goto(one)
        faults.push(...(await pageFaults(page)), ...(locale === 'en' ? await languageFaults(page) : []))
      }
    }
  }
  expect(faults).toEqual([])
  const forged = await page.request.post('/kabar/mux', { data: '{}', headers: { 'Mux-Signature': signNews('{}', { secret: 'wrong' }) } })
  expect(forged.status()).toBe(403)
})
