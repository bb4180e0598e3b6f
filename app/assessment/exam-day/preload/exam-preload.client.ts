import { postJson } from '#app/assessment/quiz/quiz-post.ts'
import { startQuiz } from '#app/assessment/quiz/start-quiz.ts'
import { phoneStorage } from '#app/platform/phone-storage.ts'
import { type KeptPaper, keepSealedPaper, timePassed } from './kept-paper.ts'
import type { PreloadTexts } from './preload-texts.ts'
import { canOpenSealed, longCodeLength, openWithCode, openWithKey, plainCode, type SealedPaper } from './sealed-paper.ts'

// Fetches the sealed paper before the exam, and opens it with the key that comes with the start or, without a signal, with
// the long code. Without this script, or with a paper that is no longer the one, the form starts the exam as ever.

const checkEvery = 60_000
const answerWithin = 8_000

type Started = { attempt: string; key: string | null; serverNow: string; expiresAt: string }

function preload(place: HTMLElement): void {
  const { address = '', person = '', enrolment = '' } = place.dataset
  const texts = JSON.parse(place.dataset.texts ?? '{}') as PreloadTexts
  const kept = keepSealedPaper(phoneStorage(), { person, enrolment })
  const form = place.querySelector('form')
  const before = kept.read()
  let timer: ReturnType<typeof setInterval> | undefined
  if (!canOpenSealed()) {
    say('unable')
    return
  }
  // Opened without a signal, and the page was left before the server knew of it.
  if (before?.code !== undefined) {
    void openByCode(before, before.code)
    return
  }
  if (!form?.querySelector('[name=startCode]')) return
  form.addEventListener('submit', (event) => {
    const paper = kept.read()
    if (!paper) return
    event.preventDefault()
    void start(form, paper)
  })
  addEventListener('online', look)
  document.addEventListener('visibilitychange', look)
  timer = setInterval(look, checkEvery)
  if (before) showHeld()
  void look()

  /** Fetches the paper unless the one that is kept is still the one. */
  async function look(): Promise<void> {
    const held = kept.read()
    try {
      if (held && (await current(held.sealed.attempt)) === held.sealed.attempt) return showHeld()
      if (held) say('renewed')
      const answer = await fetch(address, { credentials: 'same-origin', redirect: 'manual' })
      if (answer.status === 404) {
        kept.remove()
        return say('none')
      }
      if (!answer.ok) return
      const sealed = (await answer.json()) as SealedPaper
      if (!kept.write({ sealed })) return say('unable')
      await current(sealed.attempt)
      showHeld()
      // What draws rescue codes is fetched now: later there may be no signal.
      void import('#app/assessment/late-answers/answer-code-drawing.ts').catch(() => {})
    } catch {
      say(held ? 'held' : 'waiting')
    }
  }

  /** Tells the server which paper is kept here, and hears which one it should be. */
  async function current(attempt: string): Promise<string | null> {
    const answer = await postJson(address, { intent: 'held', attempt }, answerWithin)
    if (!answer.ok) throw new Error('no answer')
    return ((await answer.json()) as { attempt: string | null }).attempt
  }

  async function start(form: HTMLFormElement, paper: KeptPaper): Promise<void> {
    const code = plainCode(new FormData(form).get('startCode')?.toString() ?? '')
    if (code.length === longCodeLength) {
      say('opening')
      if (await openByCode(paper, code)) return
    }
    const answer = await postJson(address, { intent: 'start', attempt: paper.sealed.attempt, code, offline: false }, answerWithin).catch(() => null)
    if (answer === null) return say(code.length === longCodeLength ? 'wrong' : 'offline')
    // The ordinary way says what is wrong.
    if (!answer.ok) return form.submit()
    const { attempt, key, serverNow, expiresAt } = (await answer.json()) as Started
    if (key === null || attempt !== paper.sealed.attempt) return location.assign(`/belajar/${enrolment}/kuis/${attempt}`)
    show(paper.sealed, await openWithKey(paper.sealed, key), { serverNow, expiresAt })
    kept.remove()
  }

  /** Opens the paper here and tells the server as soon as it can be reached. False for a wrong code. */
  async function openByCode(paper: KeptPaper, code: string): Promise<boolean> {
    const html = await openWithCode(paper.sealed, code).catch(() => null)
    if (html === null) return false
    const openedAt = paper.openedAt ?? Date.now()
    kept.write({ ...paper, code, openedAt })
    let begun = false
    const sheet = show(paper.sealed, html, null)
    // After a reload the time goes on, as far as this phone's clock can be believed.
    sheet.dataset.expiresAt = new Date(Date.parse(sheet.dataset.expiresAt ?? '') - timePassed(openedAt)).toISOString()
    startQuiz(sheet, async () => {
      if (begun) return null
      const answer = await postJson(address, { intent: 'start', attempt: paper.sealed.attempt, code, offline: true }, answerWithin)
      if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signedOut'
      if (!answer.ok) return answer.status >= 500 || answer.status === 429 ? 'offline' : 'trouble'
      if (((await answer.json()) as Started).attempt !== paper.sealed.attempt) return 'trouble'
      begun = true
      kept.remove()
      return null
    })
    return true
  }

  /** Puts the sheet in the place of the page, under the address of its attempt. */
  function show(sealed: SealedPaper, html: string, clock: { serverNow: string; expiresAt: string } | null): HTMLFormElement {
    clearInterval(timer)
    history.replaceState(null, '', `/belajar/${enrolment}/kuis/${sealed.attempt}`)
    const main = place.closest('main') ?? place
    const head = main.querySelector('h1')
    main.innerHTML = html
    if (head) main.prepend(head)
    const sheet = main.querySelector<HTMLFormElement>('form[data-quiz]')
    if (!sheet) throw new Error('the paper has no sheet')
    if (clock) Object.assign(sheet.dataset, clock)
    // The first word from the server brings what another device answered.
    if (clock) startQuiz(sheet, async () => null)
    scrollTo(0, 0)
    head?.setAttribute('tabindex', '-1')
    head?.focus()
    return sheet
  }

  function showHeld(): void {
    say('held')
    const hidden = place.querySelector<HTMLElement>('[data-preload-form]')
    if (hidden) hidden.hidden = false
  }

  function say(text: keyof PreloadTexts): void {
    const status = place.querySelector<HTMLElement>('[data-preload-status]')
    if (!status) return
    status.hidden = false
    if (status.textContent !== texts[text]) status.textContent = texts[text]
  }
}

const place = document.querySelector<HTMLElement>('[data-preload]')
if (place) preload(place)
