import { expect, test } from '@playwright/test'
import { joinRequest, openBatch, sent } from './batches.ts'
import { axeFaults, expectNone, learnerAtWork, pageFaults, pagesOf, publicPages } from './page-checks.ts'
import { signUp } from './people.ts'

// Every page of the journey, for each role: no violation of WCAG 2.0-2.2 A and AA, nothing wider than a phone, one
// heading, a title and a language. Pages are found by following links, so a new page is tested as soon as something
// leads to it.

test('public pages, in light and in dark', async ({ page }) => {
  // Each page is judged twice, and there are some thirty.
  test.setTimeout(240_000)
  // Colours must not be on their way from one scheme to the other when they are measured.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expectNone(page, await publicPages(page), async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await pageFaults(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    return [...light, ...(await axeFaults(page)).map((fault) => `in dark ${fault}`)]
  })
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
    await expectNone(page, await pagesOf(page, 'learner'), pageFaults)
  })

  test('who is half-way', async ({ page }) => {
    await expectNone(page, await pagesOf(page, 'newcomer'), pageFaults)
  })

  test('in the quiz and at the task, before and after', async ({ page, browser }) => {
    const batch = await openBatch(browser, { name: 'Angkatan Semua Orang', isPaired: true })
    const { home, attempt } = await learnerAtWork(page, batch)
    await expectNone(
      page,
      [attempt, `${attempt}?langkah=kirim`, `${home}/tugas`, `${home}/tugas/foto`, `${home}/tugas/berkas`, `${home}/nama`, `${home}/mundur`],
      pageFaults,
    )
    await sent(page.request, attempt, { intent: 'finish' })
    const paired = await sent(page.request, `${home}/tes`, { intent: 'before' })
    await sent(page.request, paired, { intent: 'finish' })
    await expectNone(page, [`${home}/tes`, `${paired}/hasil`], pageFaults)
    await sent(page.request, `${home}/mundur`, { reason: 'other' })
    await expectNone(page, [`${attempt}/hasil`, home, `${home}/kuis`, `${home}/tugas`, `/belajar/gabung?kode=${batch.code}`], pageFaults)
  })

  test('whose batch is full', async ({ page, browser }) => {
    const batch = await openBatch(browser, { name: 'Angkatan Penuh', seats: 1 })
    const first = await browser.newPage()
    await signUp(first, { name: 'Pertama' })
    await joinRequest(first.request, batch)
    await first.close()
    await signUp(page, { name: 'Kedua' })
    await expectNone(page, [`/belajar/gabung?kode=${batch.code}`], pageFaults)
    const home = await sent(page.request, '/belajar/gabung', { intent: 'wait', code: batch.code })
    await expectNone(page, [home, `${home}/mundur`, '/sertifikat', '/kabar'], pageFaults)
  })
})

for (const role of ['trainer', 'assessor', 'decider', 'sponsor', 'operator'] as const) {
  test(`a ${role}`, async ({ page }) => {
    // Staff have many pages, and each is looked at in several widths.
    test.slow()
    await expectNone(page, await pagesOf(page, role), pageFaults)
  })
}
