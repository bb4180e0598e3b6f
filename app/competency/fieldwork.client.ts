import { forgetPage } from '#app/platform/kept-pages.ts'
import { newId, phoneStorage } from '#app/platform/phone-storage.ts'
import type { FieldworkTexts } from './fieldwork-texts.ts'
import { keepForm } from './keep-form.ts'
import { addSignaturePad } from './signature-pad.ts'

// A form that is filled in where there is no network: its page can be opened again, what is filled in is kept on the device
// with every change, sent when there is network, and never over what somebody else kept meanwhile. What was not sent stays
// through signing out, for a month. Without this script it is a plain form.

type Page = { seen: string | null; texts: FieldworkTexts }
/** `sendingId` is drawn when it is first sent, and stays until it has arrived. */
type Draft = { values: [string, string][]; seen: string | null; sendingId: string | null; at: number }

const storage = phoneStorage()
const prefix = 'nk-lapangan:'
const key = `${prefix}${location.pathname}`
const longestMs = 30 * 24 * 60 * 60_000
const tryAgainMs = 15_000

function start(place: HTMLElement, form: HTMLFormElement, { seen, texts }: Page): void {
  const status = Object.assign(document.createElement('div'), { role: 'status' })
  form.append(status)
  const keeping = document.createElement('p')
  place.prepend(keeping)
  const kept = keepForm(place, texts, (text) => {
    keeping.textContent = text
  })
  forgetOld()
  let draft: Draft = { values: [], seen, sendingId: null, at: Date.now() }
  let isSending = false

  function say(text: string, link?: { href: string } | { does: () => void; label: string }): void {
    status.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }))
    if (link && 'href' in link) status.append(Object.assign(document.createElement('a'), { href: link.href, textContent: link.href }))
    if (link && 'does' in link) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: link.label })
      button.addEventListener('click', link.does)
      status.append(button)
    }
  }
  function keep(): boolean {
    draft.at = Date.now()
    draft.values = [...new FormData(form)].map(([name, value]) => [name, String(value)])
    try {
      storage?.setItem(key, JSON.stringify(draft))
      return storage !== null
    } catch {
      return false
    }
  }
  function changed(): void {
    // What is typed after it was sent is another form.
    draft.sendingId = null
    say(keep() ? texts.kept : texts.full)
  }

  async function send(): Promise<void> {
    if (isSending) return
    isSending = true
    draft.sendingId ??= newId()
    keep()
    const body = new URLSearchParams([...draft.values, ['sendingId', draft.sendingId], ['seen', draft.seen ?? '']])
    const answer = await fetch(location.pathname, { method: 'POST', body }).catch(() => null)
    isSending = false
    if (!answer || answer.status >= 500) return say(texts.waiting)
    if (answer.redirected && new URL(answer.url).pathname.startsWith('/masuk')) return say(texts.signIn, { href: '/masuk' })
    if (answer.ok) {
      storage?.removeItem(key)
      await kept
      if ('caches' in globalThis) await forgetPage(location.pathname)
      location.assign(answer.url)
      return
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const newest = page.querySelector<HTMLElement>('[data-fieldwork]')?.dataset.fieldwork
    const now = newest ? (JSON.parse(newest) as Page).seen : draft.seen
    if (answer.status === 409 && now !== draft.seen) {
      say(texts.conflict, {
        label: texts.mine,
        does: () => {
          draft = { ...draft, seen: now, sendingId: null }
          send()
        },
      })
    } else if (answer.status === 400) {
      // The page says field by field what is missing.
      form.submit()
    } else say(page.querySelector('[role=alert]')?.textContent ?? texts.waiting)
  }

  for (const one of place.querySelectorAll<HTMLElement>('[data-signature]')) addSignaturePad(one, changed)
  const before = storage?.getItem(key)
  if (before && !form.querySelector('[aria-invalid=true]')) {
    draft = JSON.parse(before) as Draft
    restore(form, draft.values)
    say(draft.sendingId ? texts.waiting : texts.restored)
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send()
  })
  const again = () => {
    if (draft.sendingId) send()
  }
  addEventListener('online', again)
  setInterval(again, tryAgainMs)
  again()
}

/** What was never sent does not stay on a device for good. */
function forgetOld(): void {
  for (const name of Object.keys(storage ?? {})) {
    if (!name.startsWith(prefix)) continue
    const { at } = JSON.parse(storage?.getItem(name) ?? '{}') as Partial<Draft>
    if (Date.now() - (at ?? 0) > longestMs) storage?.removeItem(name)
  }
}

function restore(form: HTMLFormElement, values: readonly [string, string][]): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = values.some(([name, value]) => name === field.name && value === field.value)
    } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.value = values.find(([name]) => name === field.name)?.[1] ?? field.value
      field.dispatchEvent(new Event('restored'))
    }
  }
}

const place = document.querySelector<HTMLElement>('[data-fieldwork]')
const form = place?.querySelector('form')
if (place?.dataset.fieldwork && form) start(place, form, JSON.parse(place.dataset.fieldwork) as Page)
