import { randomInt } from 'node:crypto'
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { type DemoAccount, demoAccount } from '#prisma/demo-accounts.ts'
import { clickThrough } from './click-through.ts'

/** A number that no other test uses. */
export function freshPhone(): string {
  return `0813${randomInt(10 ** 7, 10 ** 8)}`
}

/** Letters that no other run of a test gave: for names and texts of which there may be one only, also at a second try. */
export function someLetters(): string {
  return Array.from({ length: 10 }, () => 'abcdefghijklmnopqrst'[randomInt(20)]).join('')
}

export const learnerPin = '274916'

/** Signs up through the page, as a learner does. */
export async function signUp(page: Page, { name, phone = freshPhone() }: { name: string; phone?: string }): Promise<{ phone: string }> {
  await page.goto('/daftar')
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=phone]').fill(phone)
  await page.locator('[name=pin]').fill(learnerPin)
  await page.locator('[name=agreed]').check()
  await clickThrough(page.getByRole('button', { name: 'Buat akun', exact: true }))
  await expect(page.getByRole('button', { name: /Bukan saya/ })).toBeVisible()
  return { phone }
}

/** Sends the form of the sign-in page and waits for its answer, whichever it is. */
export async function signIn(page: Page, { who, secret }: { who: string; secret: string }): Promise<void> {
  await page.goto('/masuk')
  await page.locator('[name=who]').fill(who)
  await page.locator('[name=secret]').fill(secret)
  await clickThrough(page.locator('main').getByRole('button', { name: 'Masuk', exact: true }))
}

/** Signs in as a demonstration account through the page. */
export async function signInAs(page: Page, role: DemoAccount['role']): Promise<void> {
  const account = demoAccount(role)
  await signIn(page, { who: account.signIn, secret: account.secret })
  await expect(page.getByRole('button', { name: /Bukan saya/ })).toBeVisible()
}

/** Signs in without a page; the request context keeps the cookie. */
export async function signInRequest(request: APIRequestContext, role: DemoAccount['role']): Promise<void> {
  const account = demoAccount(role)
  const answer = await request.post('/masuk', { form: { who: account.signIn, secret: account.secret }, maxRedirects: 0 })
  expect(answer.status(), `signing in as ${role}`).toBe(302)
}

/** A page of somebody on the staff, signed in; whoever asks for it closes it. */
export async function staffPage(browser: Browser, role: 'trainer' | 'decider' | 'operator'): Promise<Page> {
  const page = await browser.newPage()
  await signInRequest(page.request, role)
  return page
}
