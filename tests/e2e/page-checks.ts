import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { DemoAccount } from '#prisma/demo-accounts.ts'
import { joinRequest, type OpenedBatch, sent } from './batches.ts'
import { signInRequest, signUp } from './people.ts'
import { phonePhoto } from './photos.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Everything wrong with the page that is open, in one list: empty when all is well. */
export async function pageFaults(page: Page): Promise<string[]> {
  return [...(await axeFaults(page)), ...(await frameFaults(page)), ...(await scrollFaults(page))]
}

export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`))
}

/** One heading of the first level, a title, a language, a main part. */
async function frameFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length
    return [
      count('h1') !== 1 && `${count('h1')} headings of the first level`,
      count('main') !== 1 && `${count('main')} main parts`,
      document.title.trim() === '' && 'no title',
      !['id', 'en'].includes(document.documentElement.lang) && `lang is "${document.documentElement.lang}"`,
    ].filter((fault) => typeof fault === 'string')
  })
}

/** Nothing is wider than the phone, nor than half of it (320 px is what 400 % zoom leaves of a desk). */
async function scrollFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 })
    const wide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth <= room) return null
      const widest = [...document.querySelectorAll('body *')].find((element) => element.getBoundingClientRect().right > room + 1)
      return `${document.documentElement.scrollWidth} px: ${widest?.outerHTML.slice(0, 120)}`
    })
    if (wide) faults.push(`scrolls sideways at ${width} px, ${wide}`)
  }
  return faults
}

// Words that no English sentence has and hardly any name of a place or a course.
const bahasa = /\b(yang|dan|untuk|dengan|Anda|belum|sudah|tidak|dari|atau|adalah|akan|setelah|bila|Simpan|Kirim|Lihat|Buka|Masuk|Keluar|Kembali)\b/

/** Texts of the interface that were not translated: raw keys, unfilled places, and Bahasa where the page says English. */
export async function languageFaults(page: Page): Promise<string[]> {
  const lines = await page.evaluate(() => {
    const isText = (node: Node) => node.parentElement?.closest('script, style, title, [lang]')?.getAttribute('lang') === 'en'
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT, (node) =>
      isText(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    )
    const texts: string[] = []
    while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '')
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.closest('[lang]')?.getAttribute('lang') === 'en') texts.push(element.getAttribute(name)?.trim() ?? '')
      }
    }
    return [document.documentElement.lang === 'en' ? '' : 'the page is not in English: the test is wrong, a.b.c', ...texts]
  })
  return lines.flatMap((line) => {
    if (/(^|\s)[a-z]+(\.[a-z0-9_-]+){2,}(\s|$)/.test(line)) return [`raw key: ${line}`]
    if (/\{\w+\}/.test(line)) return [`unfilled: ${line}`]
    return bahasa.test(line) ? [`Bahasa: ${line.slice(0, 100)}`] : []
  })
}

/** What an address looks like without its ids, so that one page of each kind is enough. */
function shapeOf(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^(.*\/(?:unit|mandiri))\/[^/]+/, '$1/:unit')
    .replace(/^(\/kursus\/[^/]+)\/.+/, '$1/:lesson')
    .replace(/^(\/pelatih\/kursus)\/[^/]+/, '$1/:course')
    .replace(/\/soal\/[^/]+$/, '/soal/:question')
    .replace(/^\/s\/.+/, '/s/:token')
    .replace(/^\/verifikasi\/NK-.+/, '/verifikasi/:number')
}

const isFile = (path: string) => /\.(pdf|xml|svg|json|html|zip|xlsx)$|\/unduh$|\/lencana\/|^\/(bukti|gambar|assets)\//.test(path)

/** The addresses reached by links from these, at most two of a kind, in the order found. */
async function crawl(page: Page, { from, within = /^\// }: { from: readonly string[]; within?: RegExp }): Promise<string[]> {
  const queue = [...from]
  const found: string[] = []
  const kinds = new Map<string, number>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const seen = kinds.get(shapeOf(path)) ?? 0
    if (found.includes(path) || seen >= 2 || isFile(path)) continue
    kinds.set(shapeOf(path), seen + 1)
    const answer = await page.request.get(path)
    if (!answer.ok()) throw new Error(`a link leads to ${path}, which answers ${answer.status()}`)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    found.push(path)
    const links = [...(await answer.text()).matchAll(/<a [^>]*href="(\/[^"#?]*)/g)].map(([, href = '']) => href)
    queue.push(...links.filter((href) => within.test(href)))
  }
  return found
}

/** What a visitor without an account can open, with answers for what does not exist. */
export async function publicPages(page: Page): Promise<string[]> {
  const from = ['/', '/kursus', '/verifikasi', '/verifikasi/berkas', '/masuk', '/daftar', '/tentang', '/privasi']
  const found = await crawl(page, { from, within: /^\/(?!akun|belajar|kabar)/ })
  expect(found.length).toBeGreaterThan(12)
  return [...found, '/tidak-ada', '/verifikasi/NK-2026-7QX4M2-K', '/s/tidak-ada']
}

const starts: Record<DemoAccount['role'], { from: string[]; within: RegExp; least: number }> = {
  learner: {
    from: ['/belajar', '/asesmen', '/sertifikat', '/kabar', '/akun'],
    within: /^\/(belajar|asesmen|sertifikat|kabar|akun|s)(\/|$)/,
    least: 12,
  },
  newcomer: { from: ['/belajar', '/kursus/keamanan-pangan-pirt/pangan-aman-usaha-aman'], within: /^\/belajar/, least: 7 },
  trainer: { from: ['/pelatih'], within: /^\/pelatih/, least: 4 },
  assessor: { from: ['/asesor'], within: /^\/asesor/, least: 12 },
  decider: { from: ['/pemutus'], within: /^\/pemutus/, least: 2 },
  sponsor: { from: ['/sponsor'], within: /^\/sponsor/, least: 3 },
  operator: { from: ['/pengelola'], within: /^\/pengelola/, least: 12 },
}

/** Signs in as a demonstration account and follows the links of its own pages; the last one is closed to it. */
export async function pagesOf(page: Page, role: DemoAccount['role']): Promise<string[]> {
  await signInRequest(page.request, role)
  const { from, within, least } = starts[role]
  // Grading begins with a button, not a link.
  const more = role === 'trainer' ? [await sent(page.request, '/pelatih', { intent: 'next' })] : []
  const found = await crawl(page, { from: [...from, ...more], within })
  expect(found.length).toBeGreaterThanOrEqual(least)
  return [...found, role === 'operator' ? '/sponsor' : '/pengelola']
}

/** A new learner who joins, opens the quiz, and writes a draft with a photo. */
export async function learnerAtWork(page: Page, batch: OpenedBatch): Promise<{ home: string; attempt: string }> {
  await signUp(page, { name: 'Siti Nur’aini Kusumaningrum Wulandari' })
  const home = await joinRequest(page.request, batch)
  const attempt = await sent(page.request, `${home}/kuis`, {})
  await sent(page.request, `${home}/tugas`, { intent: 'note', next: 'stay', note: 'Baris pertama.\nBaris kedua.' })
  const answer = await page.request.post(`${home}/tugas/foto`, { multipart: { photo: await phonePhoto() }, maxRedirects: 0 })
  expect(answer.status()).toBe(302)
  return { home, attempt }
}

/** Opens each page and expects the check to find nothing; all findings are listed together. */
export async function expectNone(page: Page, paths: readonly string[], check: (page: Page) => Promise<string[]>): Promise<void> {
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    faults.push(...(await check(page)).map((fault) => `${path} ${fault}`))
  }
  expect(faults).toEqual([])
}
