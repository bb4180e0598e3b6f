import { expect, type Locator, type Page } from '@playwright/test'
import { course, type OpenedBatch, sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { phonePhoto } from './photos.ts'
import { lessonCount } from './quiz.ts'

// What learners and trainers do on the way to a certificate.

/** The line of the completion list with this title. */
export function requirement(page: Page, title: string): Locator {
  return page.getByRole('list', { name: 'Menuju sertifikat' }).getByRole('listitem').filter({ hasText: title })
}

/** Adds a photo from the task's page; with the page's script choosing it is enough. */
export async function addPhoto(page: Page, { javaScriptEnabled = true } = {}): Promise<void> {
  const before = await page.getByRole('link', { name: /Buka foto/ }).count()
  await page.getByRole('button', { name: 'Tambah foto' }).click()
  await expect(page).toHaveURL(/\/tugas\/foto/)
  if (javaScriptEnabled) await expect(page.locator('[data-photo-status]')).not.toBeEmpty()
  await page.locator('input[type=file]').setInputFiles(await phonePhoto())
  if (!javaScriptEnabled) await page.getByRole('button', { name: 'Unggah foto' }).click()
  await expect(page.locator('main')).toContainText('Foto tersimpan di server')
  await expect(page.getByRole('link', { name: /Buka foto/ })).toHaveCount(before + 1)
}

/** The oldest waiting task of this batch, taken for grading. */
export async function openSubmission(page: Page, batch: OpenedBatch): Promise<void> {
  await openWaiting(page, batch, /^(Nilai|Lanjutkan) tugas/)
  await expect(page).toHaveURL(/\/pelatih\/nilai\//)
}

/** The oldest item of this batch that a button of this name takes, however many wait before it. */
export async function openWaiting(page: Page, batch: OpenedBatch, name: RegExp): Promise<void> {
  await page.goto('/pelatih')
  const button = page.getByRole('row').filter({ hasText: batch.name }).getByRole('button', { name }).first()
  const more = page.getByRole('link', { name: 'Berikutnya' })
  while (!(await button.isVisible()) && (await more.isVisible())) await clickThrough(more)
  await button.click()
}

/**
 * Walks through the form of the desk by keyboard on a phone's screen: the bar with its buttons must cover nothing that has
 * the focus (WCAG 2.4.11). Returns how many stops there were.
 */
export async function walkThroughDesk(page: Page): Promise<number> {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.locator('#penilaian').getByRole('radio').first().focus()
  const covered: string[] = []
  let stops = 0
  for (; stops < 40; stops += 1) {
    const found = await page.evaluate(() => {
      const [focused, bar] = [document.activeElement!, document.querySelector('[data-rubric-bar]')!]
      if (bar.contains(focused)) return 'bar'
      const [over, under] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()]
      return over.top < under.bottom && under.top < over.bottom ? `${focused.outerHTML.slice(0, 120)}` : null
    })
    if (found === 'bar') break
    if (found) covered.push(found)
    await page.keyboard.press('Tab')
  }
  expect(covered).toEqual([])
  if (size) await page.setViewportSize(size)
  // The keys choose where the focus was last.
  await page.reload()
  return stops
}

/** Until then the keys of the desk do nothing. */
export async function deskReady(page: Page): Promise<void> {
  await expect(page.locator('[data-desk]')).toHaveAttribute('data-ready', '')
}

/** Marks the first photo of the task on the desk: drawn where scripts run, by naming a part of it where they do not. */
export async function markPhoto(page: Page, { javaScriptEnabled, comment }: { javaScriptEnabled: boolean; comment: string }): Promise<void> {
  const desk = page.url()
  if (javaScriptEnabled) {
    await deskReady(page)
    await page.getByRole('link', { name: 'Tandai foto 1' }).click()
    const box = await page.getByRole('figure').first().locator('svg').boundingBox()
    if (!box) throw new Error('there is no photo to mark')
    await page.mouse.move(box.x + 20, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 100)
    await page.mouse.up()
    await page.getByLabel('Apa yang terlihat di sini?').fill(comment)
    await page.getByRole('dialog').getByRole('button', { name: 'Tambah tanda' }).click()
  } else {
    await page.goto((await page.getByRole('link', { name: 'Tandai foto 1' }).getAttribute('href')) ?? '')
    await page.getByLabel('Apa yang terlihat di sini?').fill(comment)
    await page.getByLabel('Bagian foto').selectOption({ label: 'Kanan bawah' })
    await page.getByRole('button', { name: 'Tambah tanda' }).click()
  }
  await expect(page.getByRole('figure').first()).toContainText(comment)
  if (!javaScriptEnabled) await page.goto(desk)
}

/** Finishes the lessons in order, all but the last few, by the form of each lesson's page. */
export async function finishLessons(page: Page, { home, leave }: { home: string; leave: number }): Promise<void> {
  await page.goto(`/kursus/${course.slug}`)
  const links = await page
    .locator(`main ol a[href^="/kursus/${course.slug}/"]`)
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links).toHaveLength(lessonCount)
  for (const lesson of links.slice(0, lessonCount - leave)) await sent(page.request, lesson, { enrolment: home.split('/').at(-1) ?? '' })
}

/** The completion of this batch's learner that waits for a decision, opened. */
export async function openDecision(page: Page, batch: OpenedBatch): Promise<void> {
  await page.goto('/pemutus')
  await page
    .getByRole('row')
    .filter({ hasText: batch.name })
    .getByRole('link', { name: /Periksa/ })
    .click()
}

export async function confirmCompletion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pastikan lulus' }).click()
  await expect(page.locator('main')).toContainText('Kelulusan sudah dipastikan')
}
