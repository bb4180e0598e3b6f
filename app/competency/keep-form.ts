import { forgetPage, forgetPages, keepPage } from '#app/platform/kept-pages.ts'
import { loadedFiles } from '#app/platform/loaded-files.ts'
import { ageMark, type FieldworkTexts } from './fieldwork-texts.ts'

// A form that was opened can be opened again without network, on this device only. The copy says of itself that it is one
// and since when; see public/asesor/pekerja.js.

const mark = 'data-fieldwork='

/** Keeps the page as the server has it now, and says what the person can rely on. `place` is the form's element. */
export async function keepForm(place: HTMLElement, texts: FieldworkTexts, say: (text: string) => void): Promise<void> {
  const { keptAt } = place.dataset
  if (keptAt) say(texts.copy.replace(ageMark, ageOf(Number(keptAt))))
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return say(texts.unopenable)
  try {
    await forgetPages({ onlyOld: true })
    await navigator.serviceWorker.register('/asesor/pekerja.js', { scope: '/asesor/' })
    if (!(await keepNewest())) return
    await navigator.serviceWorker.ready
    if (!keptAt) say(texts.openable)
  } catch {
    if (!keptAt) say(texts.unopenable)
  }
}

/** False where there is no network, or the server says that this page is not theirs to keep. */
async function keepNewest(): Promise<boolean> {
  const { pathname } = location
  const page = await fetch(pathname, { cache: 'no-cache' }).catch(() => null)
  if (!page || page.status >= 500) return false
  const text = await page.text()
  if (!page.ok || page.redirected || !text.includes(mark)) {
    await forgetPage(pathname)
    return false
  }
  await document.fonts.ready
  const marked = text.replace(mark, `data-kept-at="${Date.now()}" ${mark}`)
  await keepPage({ pathname, text: marked, headers: page.headers, files: ['/favicon.svg', ...new Set(loadedFiles())] })
  return true
}

/** In the reader's language, in whole minutes, hours or days. */
function ageOf(at: number): string {
  const minutes = Math.round((at - Date.now()) / 60_000)
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' })
  if (minutes > -60) return words.format(minutes, 'minute')
  return minutes > -48 * 60 ? words.format(Math.round(minutes / 60), 'hour') : words.format(Math.round(minutes / 60 / 24), 'day')
}
