import { type OpenedBundle, openBundle } from '#app/certificates/offline/trust-bundle.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { loadedFiles } from '#app/platform/loaded-files.ts'
import { type Desk, showSupply, startDesk } from './desk.ts'
import type { DeskTexts } from './desk-texts.ts'

// The page that checks without network. It keeps itself, its scripts and the supply in a cache of its own; the service
// worker beside it (public/periksa/pekerja.js) answers from there.

const cacheName = 'periksa'
const supplyAddress = '/periksa/bekal.json'
const pageAddress = '/periksa/luring'

async function start(root: HTMLElement, texts: DeskTexts): Promise<void> {
  let bundle: OpenedBundle | null = await openKept()
  const desk: Desk = { root, texts, locale: document.documentElement.lang as Locale, bundle: () => bundle }
  startDesk(desk)
  showSupply(desk)
  bundle = (await fetchSupply()) ?? bundle
  showSupply(desk)
  addEventListener('online', async () => {
    bundle = (await fetchSupply()) ?? bundle
    showSupply(desk)
  })
  await keepPage(root, texts)
}

async function openKept(): Promise<OpenedBundle | null> {
  const kept = 'caches' in globalThis ? await caches.match(supplyAddress) : undefined
  return kept ? openBundle(await kept.text()) : null
}

/** The newest supply, kept once it has been opened; null without network. */
async function fetchSupply(): Promise<OpenedBundle | null> {
  try {
    const answer = await fetch(supplyAddress, { credentials: 'omit', cache: 'no-cache' })
    if (!answer.ok) return null
    const text = await answer.text()
    const opened = await openBundle(text)
    if (opened?.origin !== location.origin) return null
    if ('caches' in globalThis) {
      const cache = await caches.open(cacheName)
      await cache.put(supplyAddress, new Response(text, { headers: { 'Content-Type': 'application/json' } }))
    }
    return opened
  } catch {
    return null
  }
}

/** Keeps the page as a stranger sees it, with everything that it loads. */
async function keepPage(root: HTMLElement, texts: DeskTexts): Promise<void> {
  const place = root.querySelector<HTMLElement>('[data-ready]')
  const say = (text: string) => {
    if (place) place.textContent = text
  }
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) {
    say(texts['not-kept'])
    return
  }
  try {
    say(texts.preparing)
    await navigator.serviceWorker.register('/periksa/pekerja.js', { scope: '/periksa/' })
    // What is only loaded when it is needed must be there before the network goes.
    await Promise.all([import('./scan-picture.ts'), import('#app/certificates/offline/ed25519-fallback.ts')])
    if (navigator.onLine) await fillCache()
    await navigator.serviceWorker.ready
    say(texts.ready)
  } catch {
    say((await caches.match(pageAddress)) ? texts.ready : texts['not-kept'])
  }
}

async function fillCache(): Promise<void> {
  const cache = await caches.open(cacheName)
  const wanted = new Set([pageAddress, supplyAddress, '/periksa/periksa.webmanifest', '/favicon.svg', ...loadedFiles()])
  const page = await fetch(pageAddress, { credentials: 'omit', cache: 'no-cache' })
  if (page.ok) await cache.put(pageAddress, page)
  for (const path of wanted) if (!(await cache.match(path))) await cache.add(new Request(path, { credentials: 'omit' }))
  // Scripts of earlier versions.
  for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url)
}

const place = document.querySelector<HTMLElement>('[data-offline]')
if (place) void start(place, JSON.parse(place.dataset.offline ?? '{}') as DeskTexts)
