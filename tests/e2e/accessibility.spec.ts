import { expect, type Page, test } from '@playwright/test'
import { joinRequest, type OpenedBatch, openBatch, sent } from './batches.ts'
import { axeFaults, crawl, languageFaults, pageFaults } from './page-checks.ts'
import { signInRequest, signUp } from './people.ts'
import { phonePhoto } from './photos.ts'

// Every page of the journey, for each role: no violation of WCAG 2.0-2.2 A and AA, nothing wider than a phone, one
// heading, a title and a language; and in English no word of the interface left in Bahasa. Pages are found by following
// links, so a new page is tested as soon as something leads to it.

const publicStart = ['/', '/kursus', '/verifikasi', '/verifikasi/berkas', '/masuk', '/daftar', '/tentang', '/privasi', '/tidak-ada']

test('public pages, in light and in dark', async ({ page }) => {
  const paths = await crawl(page, { from: publicStart.slice(0, -1), within: /^\/(?!masuk|daftar|akun|belajar|kabar)/ })
  expect(paths.length).toBeGreaterThan(12)
  await expectNoFaults(page, [...paths, '/tidak-ada', '/verifikasi/NK-2026-7QX4M2-K', '/s/tidak-ada'])
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNone(page, [...paths, '/tidak-ada', '/s/tidak-ada'], axeFaults)
})

test('forms with mistakes', async ({ page }) => {
  const faults: string[] = []
  for (const [path, form] of [
    ['/masuk', { who: '0812', secret: 'x' }],
    ['/daftar', { name: 'Siti 4', phone: '0812', pin: '123456' }],
    ['/verifikasi', { number: 'NK-2026-7QX4U2-K' }],
  ] as const) {
    await page.goto(path)
    for (const [name, value] of Object.entries(form)) await page.locator(`main [name=${name}]`).fill(value)
    await page
      .locator('main form')
      .first()
      .evaluate((element) => {
        ;(element as HTMLFormElement).noValidate = true
      })
    await page.locator('main form').first().getByRole('button').first().click()
    await expect(page.getByRole('alert')).toBeVisible()
    faults.push(...(await pageFaults(page)).map((fault) => `${path} ${fault}`))
  }
  expect(faults).toEqual([])
})

test.describe('a learner', () => {
  test('who holds a certificate', async ({ page }) => {
    await signInRequest(page.request, 'learner')
    const paths = await crawl(page, { from: ['/belajar', '/sertifikat', '/kabar', '/akun'], within: /^\/(belajar|sertifikat|kabar|akun|s)(\/|$)/ })
    expect(paths.length).toBeGreaterThan(6)
    await expectNoFaults(page, paths)
  })

  test('who is half-way', async ({ page }) => {
    await signInRequest(page.request, 'newcomer')
    const paths = await crawl(page, { from: ['/belajar', '/kursus/keamanan-pangan-pirt/pangan-aman-usaha-aman'], within: /^\/belajar/ })
    expect(paths.length).toBeGreaterThan(6)
    await expectNoFaults(page, paths)
  })

  test('in the quiz and at the task, before and after', async ({ page, browser }) => {
    const batch = await openBatch(browser, { name: 'Angkatan Semua Orang' })
    const { home, attempt } = await learnerAtWork(page, batch)
    await expectNoFaults(page, [attempt, `${attempt}?langkah=kirim`, `${home}/tugas`, `${home}/tugas/foto`, `${home}/nama`, `${home}/mundur`])
    await sent(page.request, attempt, { intent: 'finish' })
    await sent(page.request, `${home}/mundur`, { reason: 'other' })
    await expectNoFaults(page, [`${attempt}/hasil`, home, `${home}/kuis`, `${home}/tugas`, `/belajar/gabung?kode=${batch.code}`])
  })

  test('whose batch is full', async ({ page, browser }) => {
    const batch = await openBatch(browser, { name: 'Angkatan Penuh', seats: 1 })
    const first = await browser.newPage()
    await signUp(first, { name: 'Pertama' })
    await joinRequest(first.request, batch)
    await first.close()
    await signUp(page, { name: 'Kedua' })
    await expectNoFaults(page, [`/belajar/gabung?kode=${batch.code}`])
    const home = await sent(page.request, '/belajar/gabung', { intent: 'wait', code: batch.code })
    await expectNoFaults(page, [home, `${home}/mundur`, '/sertifikat', '/kabar'])
  })
})

for (const [role, home] of [
  ['trainer', '/pelatih'],
  ['decider', '/pemutus'],
  ['sponsor', '/sponsor'],
  ['operator', '/pengelola'],
] as const) {
  test(`a ${role}`, async ({ page }) => {
    await signInRequest(page.request, role)
    const from = role === 'trainer' ? [home, await firstToGrade(page)] : [home]
    const paths = await crawl(page, { from, within: new RegExp(`^${home}`) })
    expect(paths.length).toBeGreaterThan(1)
    await expectNoFaults(page, [...paths, role === 'operator' ? '/sponsor' : '/pengelola'])
  })
}

/** Joins, opens the quiz, and writes a draft with a photo. */
async function learnerAtWork(page: Page, batch: OpenedBatch): Promise<{ home: string; attempt: string }> {
  await signUp(page, { name: 'Siti Nur’aini Kusumaningrum Wulandari' })
  const home = await joinRequest(page.request, batch)
  const attempt = await sent(page.request, `${home}/kuis`, {})
  await sent(page.request, `${home}/tugas`, { intent: 'note', next: 'stay', note: 'Baris pertama.\nBaris kedua.' })
  const answer = await page.request.post(`${home}/tugas/foto`, { multipart: { photo: await phonePhoto() }, maxRedirects: 0 })
  expect(answer.status()).toBe(302)
  return { home, attempt }
}

/** Takes the oldest waiting task; the demonstration has one. */
async function firstToGrade(page: Page): Promise<string> {
  return sent(page.request, '/pelatih', { intent: 'next' })
}

/** In Bahasa everything; in English what only English can get wrong. */
async function expectNoFaults(page: Page, paths: readonly string[]): Promise<void> {
  await expectNone(page, paths, pageFaults)
  // The cookie alone: the switch on the page would change the account's language for the tests beside this one.
  const { origin } = new URL(page.url())
  await page.context().addCookies([{ name: 'bahasa', value: 'en', url: origin }])
  await expectNone(page, paths, languageFaults)
  await page.context().clearCookies({ name: 'bahasa' })
}

async function expectNone(page: Page, paths: readonly string[], check: (page: Page) => Promise<string[]>): Promise<void> {
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    faults.push(...(await check(page)).map((fault) => `${path} ${fault}`))
  }
  expect(faults).toEqual([])
}
