import { type Page, test } from '@playwright/test'
import { openBatch, sent } from './batches.ts'
import { expectNone, languageFaults, learnerAtWork, pagesOf, publicPages } from './page-checks.ts'

// English is complete: on no page a raw key, an unfilled place, or a word of the interface left in Bahasa. An account
// reads one language on every device, so these tests run after all others (playwright.config.ts) and switch back.

test.afterEach(async ({ page }) => readIn(page, 'id'))

test('public pages', async ({ page }) => {
  await readIn(page, 'en')
  await expectNone(page, await publicPages(page), languageFaults)
})

for (const role of ['learner', 'newcomer', 'trainer', 'assessor', 'decider', 'sponsor', 'operator'] as const) {
  test(`the pages of the ${role}`, async ({ page }) => {
    const paths = await pagesOf(page, role)
    await readIn(page, 'en')
    await expectNone(page, paths, languageFaults)
  })
}

test('the quiz and the task', async ({ page, browser }) => {
  const batch = await openBatch(browser, { name: 'Angkatan Berbahasa', isPaired: true })
  const { home, attempt } = await learnerAtWork(page, batch)
  await readIn(page, 'en')
  await expectNone(
    page,
    [attempt, `${attempt}?langkah=kirim`, `${home}/tugas`, `${home}/tugas/foto`, `${home}/tugas/berkas`, `${home}/nama`, `${home}/mundur`],
    languageFaults,
  )
  await sent(page.request, attempt, { intent: 'finish' })
  const paired = await sent(page.request, `${home}/tes`, { intent: 'before' })
  await sent(page.request, paired, { intent: 'finish' })
  await expectNone(page, [`${attempt}/hasil`, home, `${home}/kuis`, `${home}/tes`, `${paired}/hasil`], languageFaults)
})

async function readIn(page: Page, locale: 'id' | 'en'): Promise<void> {
  await sent(page.request, '/bahasa', { locale, returnTo: '/' })
}
