import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { unpackBrowser } from '../tests/browser.ts'
import { startPortal } from '../tests/start-portal.ts'
import { demoCertificate, lessonPath } from './demo-addresses.ts'

const debuggingPort = 24_420

/** Lighthouse's mobile scores of the public pages. Verification results are noindex on purpose, so SEO is not theirs. */
export async function run(): Promise<void> {
  const portal = await startPortal()
  const { executablePath, env, args } = await unpackBrowser()
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${debuggingPort}`],
    env: { ...process.env, ...env } as Record<string, string>,
  })
  try {
    const certificate = await demoCertificate(portal.origin)
    const rows = []
    for (const [page, path] of Object.entries({ home: '/', catalogue: '/kursus', lesson: lessonPath, verification: certificate.byToken })) {
      const result = await lighthouse(portal.origin + path, { port: debuggingPort, output: 'json', logLevel: 'error' })
      const categories = result?.lhr.categories ?? {}
      const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
      const failing = Object.values(result?.lhr.audits ?? {})
        .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
        .map((audit) => audit.id)
      rows.push({
        page,
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best practices': score('best-practices'),
        SEO: score('seo'),
        'below 90': failing.join(', '),
      })
    }
    console.table(rows)
  } finally {
    await browser.close()
    await portal.stop()
  }
}
