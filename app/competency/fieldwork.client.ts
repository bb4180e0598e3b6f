import { forgetPage } from '#app/platform/kept-pages.ts'
import { openPhoneDisk } from '#app/platform/phone-disk.ts'
import { newId, phoneStorage } from '#app/platform/phone-storage.ts'
import { openPhoneStore, type PhoneStore } from '#app/platform/phone-store.ts'
import type { FieldworkTexts } from './fieldwork-texts.ts'
import { keepForm } from './keep-form.ts'
import { ageDraft, type Draft, newerDraft, parseDraft } from './kept-draft.ts'
import { addSignaturePad } from './signature-pad.ts'

// A form that is filled in where there is no network: its page can be opened again, what is filled in is kept on the device
// with every change, sent when there is network, and never over what somebody else kept meanwhile. What was not sent stays
// through signing out, for a month. Without this script it is a plain form.

type Page = { seen: string | null; texts: FieldworkTexts }

const prefix = 'nk-lapangan:'
const key = `${prefix}${location.pathname}`
const tryAgainMs = 15_000

function start(place: HTMLElement, form: HTMLFormElement, { seen, texts }: Page): void {
  const status = Object.assign(document.createElement('div'), { role: 'status' })
  form.append(status)
  const keeping = document.createElement('p')
  place.prepend(keeping)
  const kept = keepForm(place, texts, (text) => {
    keeping.textContent = text
  })
  let draft: Draft = { values: [], seen, sendingId: null, at: Date.now(), turn: 0 }
  let isSending = false
  /** What was filled in since the page came. */
  const touched = new Set<string>()
  let isNews = false
  const store = openPhoneStore({ prefix, browser: phoneStorage(), disk: openPhoneDisk(), merge, changed: sayKept })
  forgetOld(store)
  const isRefused = form.querySelector('[aria-invalid=true]') !== null
  const before = isRefused ? null : parseDraft(store.entries().get(key) ?? null)
  const startedFrom = before?.turn ?? -1

  function say(text: string, link?: { href: string } | { does: () => void; label: string }): void {
    isNews = false
    status.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }))
    if (link && 'href' in link) status.append(Object.assign(document.createElement('a'), { href: link.href, textContent: link.href }))
    if (link && 'does' in link) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: link.label })
      button.addEventListener('click', link.does)
      status.append(button)
    }
  }
  function keep(): void {
    draft.at = Date.now()
    draft.oldSince = undefined
    draft.turn += 1
    draft.values = valuesOf(form)
    store.put(key, JSON.stringify(draft))
  }
  function changed(name: string): void {
    touched.add(name)
    // What is typed after it was sent is another form.
    draft.sendingId = null
    keep()
    isNews = true
    sayKept()
  }
  /** What was just filled in is said to be kept once it is, and not over what was said since. */
  function sayKept(): void {
    const how = store.keeping(key)
    if (!isNews || how === 'soon') return
    say(texts[keptTexts[how]])
    isNews = how === 'writing'
  }
  function sayWaiting(): void {
    const how = store.keeping(key)
    say(how === 'memory' ? texts.full : how === 'browser' ? texts.fleeting : texts.waiting)
  }
  /** The device had ended the whole browser, and its disk knows more: it comes back, except where somebody wrote since. */
  function merge({ key: which, found, here }: { key: string; found: string; here: string | null }): string | null {
    const later = parseDraft(found)
    if (later && which !== key && ageDraft(later, Date.now()) === null) return null
    if (which !== key || !later || isRefused) return newerDraft(found, here)
    if (later.turn <= startedFrom) return here
    restore(form, later.values, touched)
    draft = touched.size === 0 ? later : { ...later, sendingId: null, turn: Math.max(later.turn, draft.turn) + 1, values: valuesOf(form) }
    say(draft.sendingId ? texts.waiting : texts.restored)
    return JSON.stringify(draft)
  }

  async function send(): Promise<void> {
    if (isSending) return
    isSending = true
    draft.sendingId ??= newId()
    keep()
    const body = new URLSearchParams([...draft.values, ['sendingId', draft.sendingId], ['seen', draft.seen ?? '']])
    const answer = await fetch(location.pathname, { method: 'POST', body }).catch(() => null)
    await store.settled()
    isSending = false
    if (!answer || answer.status >= 500) return sayWaiting()
    if (answer.redirected && new URL(answer.url).pathname.startsWith('/masuk')) return say(texts.signIn, { href: '/masuk' })
    if (answer.ok) {
      store.remove(key)
      await Promise.all([kept, store.settled()])
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

  for (const one of place.querySelectorAll<HTMLElement>('[data-signature]')) addSignaturePad(one, () => changed(one.dataset.signature ?? ''))
  if (before) {
    draft = before
    restore(form, draft.values)
    say(draft.sendingId ? texts.waiting : texts.restored)
  }
  form.addEventListener('input', ({ target }) => changed((target as HTMLInputElement).name))
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

/** What the form says of what was just filled in. */
const keptTexts = { disk: 'kept', writing: 'writing', browser: 'fleeting', memory: 'full' } as const

function forgetOld(store: PhoneStore): void {
  for (const [name, text] of store.entries()) {
    const draft = parseDraft(text)
    // The form that is open has just been found.
    if (!draft || name === key) continue
    const aged = ageDraft(draft, Date.now())
    if (aged === null) store.remove(name)
    else if (aged !== draft) store.put(name, JSON.stringify(aged))
  }
}

function valuesOf(form: HTMLFormElement): Draft['values'] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)])
}

function restore(form: HTMLFormElement, values: Draft['values'], except: ReadonlySet<string> = new Set()): void {
  for (const field of form.elements) {
    if (!('name' in field) || except.has(String(field.name))) continue
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
