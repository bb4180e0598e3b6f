import { chromium } from '@playwright/test'
import { unpackBrowser } from '../tests/browser.ts'
import { startPortal } from '../tests/start-portal.ts'
import { firstVisit } from '../tests/wire-bytes.ts'
import { demoCertificate, lessonPath, signInAs } from './demo-addresses.ts'

/** Bytes on the wire of a first visit (compressed; fonts, pictures and styles included), and of script among them. */
export async function run(): Promise<void> {
  const portal = await startPortal()
  const { executablePath, env, args } = await unpackBrowser()
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } as Record<string, string> })
  try {
    const certificate = await demoCertificate(portal.origin)
    const cookie = await signInAs(portal.origin, 'newcomer')
    const quiz = await openQuiz(portal.origin, cookie)
    const pages = [
      { name: 'home', path: '/' },
      { name: 'catalogue', path: '/kursus' },
      { name: 'course', path: '/kursus/keamanan-pangan-pirt' },
      { name: 'lesson', path: lessonPath },
      { name: 'verification form', path: '/verifikasi' },
      { name: 'verification by link', path: certificate.byToken },
      { name: 'verification by number', path: certificate.byNumber },
      { name: 'sign in', path: '/masuk' },
      ...(quiz ? [{ name: 'quiz (signed in)', path: quiz, cookie }] : []),
    ]
    const rows = []
    for (const page of pages) {
      const visit = await firstVisit(browser, { url: portal.origin + page.path, cookie: 'cookie' in page ? page.cookie : undefined })
      rows.push({ page: page.name, requests: visit.requests, 'bytes in all': visit.bytes, 'script bytes': visit.scriptBytes })
    }
    console.table(rows)
  } finally {
    await browser.close()
    await portal.stop()
  }
}

/** Opens a quiz of the demonstration learner; null when every attempt is used up. */
async function openQuiz(origin: string, cookie: string): Promise<string | null> {
  const mine = await (await fetch(`${origin}/belajar`, { headers: { cookie } })).text()
  for (const [, enrolment] of mine.matchAll(/\/belajar\/([0-9a-f-]{36})/g)) {
    const answer = await fetch(`${origin}/belajar/${enrolment}/kuis`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    })
    const location = answer.headers.get('location')
    if (location?.includes('/kuis/')) return location
  }
  return null
}
