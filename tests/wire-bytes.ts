import type { Browser } from '@playwright/test'

export type Visit = { requests: number; bytes: number; scriptBytes: number; kinds: string[] }

type Wanted = { url: string; cookie?: string }

/**
 * A visit at phone size with nothing cached, read to its end: bytes of all answers as they were sent, with their
 * headers, and of scripts among them. Pictures below the fold load lazily, so they are asked for.
 */
export async function firstVisit(browser: Browser, { url, cookie }: Wanted): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'id-ID' })
  if (cookie) await context.setExtraHTTPHeaders({ cookie })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  const visit: Visit = { requests: 0, bytes: 0, scriptBytes: 0, kinds: [] }
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    visit.requests += 1
    visit.bytes += encodedDataLength
    if (kinds.get(requestId) === 'Script') visit.scriptBytes += encodedDataLength
  })
  const answer = await page.goto(url)
  if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}`)
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager'
    await Promise.all([...document.images].map((picture) => picture.decode()))
    await document.fonts.ready
  })
  await page.waitForLoadState('networkidle')
  await context.close()
  visit.kinds = [...kinds.values()]
  return visit
}
