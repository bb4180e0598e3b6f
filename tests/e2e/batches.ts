import { randomInt } from 'node:crypto'
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { day, villageBatch } from '#tests/builders/batch-of-a-village.ts'
import { signInRequest } from './people.ts'

export const course = { slug: 'keamanan-pangan-pirt', title: 'Keamanan Pangan dan Kesiapan P-IRT' }

export type OpenedBatch = { batchId: string; code: string; name: string; path: string }

/** A batch of a course (food safety unless said) that runs now, opened by the operator, with the demonstration's trainer and decider. Its name is its own. */
export async function openBatch(
  browser: Browser,
  wanted: { name: string; seats?: number; sponsor?: string; courseSlug?: string; isPaired?: boolean },
): Promise<OpenedBatch> {
  const { seats = 20, sponsor = 'CONTOH PT Nila Nusantara', courseSlug = course.slug } = wanted
  const name = `${wanted.name} ${randomInt(1000, 10_000)}`
  const page = await browser.newPage()
  await signInRequest(page.request, 'operator')
  const programme = await sent(page.request, '/pengelola/program/baru', {
    sponsorName: sponsor,
    name: `Program ${name} (CONTOH)`,
    fiscalYear: '2026',
  })
  const path = await sent(page.request, `${programme}/angkatan/baru`, {
    courseSlug,
    name,
    seats: String(seats),
    startsOn: day(-2),
    ...villageBatch(),
    contactPhone: '',
  })
  if (wanted.isPaired) await sent(page.request, path, { intent: 'paired', on: 'yes' })
  await page.goto(path)
  await nameStaff(page, 'pelatih', 'Sari Contoh')
  await nameStaff(page, 'pemutus', 'Budiman Contoh')
  const code = (await page.locator('main code').first().textContent()) ?? ''
  await page.close()
  return { batchId: path.split('/').at(-1) ?? '', code, name, path }
}

/** Names a trainer or a decider on the batch's page. */
export async function nameStaff(page: Page, role: 'pelatih' | 'pemutus', name: string): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: `Tunjuk ${role}` }) })
  await form.locator('select').selectOption({ label: name })
  await form.getByRole('button').click()
  await expect(page.getByRole('button', { name: `Lepas ${name}` })).toBeVisible()
}

/** Joins without a page; the request context belongs to the learner. Returns the address of the learner's course. */
export async function joinRequest(request: APIRequestContext, { code }: { code: string }): Promise<string> {
  return sent(request, '/belajar/gabung', { intent: 'join', code })
}

/** Sends a form that must succeed, and returns where it leads. */
export async function sent(request: APIRequestContext, path: string, form: Record<string, string>): Promise<string> {
  const answer = await request.post(path, { form, maxRedirects: 0 })
  expect(answer.status(), `POST ${path}`).toBe(302)
  return answer.headers().location ?? ''
}
