import { newId, phoneStorage } from '#app/platform/phone-storage.ts'
import { isEmptyAnswer } from './questions/answer.ts'
import { answerIn, fieldsetOf, fillText, isTouched, questionFields, questionOf, sayHowRead, showAnswer } from './quiz-fields.ts'
import { forgetAttempt, type OutgoingOp, openOutbox } from './quiz-outbox.ts'
import { serverClock } from './quiz-phone.ts'
import type { QuizTexts } from './quiz-texts.ts'

// Enhances the quiz: every change is kept on the phone first, sent within two seconds, sent again until the server names
// its number. Without this script the page's buttons do the same by hand.

type Receipt = { state: 'open' | 'submitted' | 'expired'; serverNow: string; expiresAt: string; acked: Record<string, number> }
type Line = 'idle' | 'sending' | 'offline' | 'signedOut' | 'trouble'

const afterChange = 2_000
const forced = 15_000
const answerWithin = 20_000

function startQuiz(form: HTMLFormElement): void {
  const data = form.dataset as Record<string, string>
  const texts = JSON.parse(data.texts ?? '{}') as QuizTexts
  const storage = phoneStorage()
  const owner = { person: data.person ?? '', attempt: data.quiz ?? '' }
  const outbox = openOutbox(storage, owner, newId)
  outbox.learn(Number(data.lastSeq))

  const clock = serverClock(data.serverNow ?? '', data.expiresAt ?? '')
  const onItsWay = new Set<string>()
  let line: Line = 'idle'
  let failures = 0
  let timer = 0
  let firstUnsentAt = 0
  let ended = false
  let isTimeUp = false
  /** The button that was pressed and waits until everything has been sent. */
  let waiting: HTMLButtonElement | null = null

  // What was answered before this script came counts most, then what the phone kept, then what the server knew.
  const early = questionFields(form).filter(isTouched)
  for (const { question, value } of outbox.unsent()) if (!early.some((field) => questionOf(field) === question)) showAnswer(form, question, value)
  form.dataset.live = ''

  form.addEventListener('input', (event) => {
    const field = fieldsetOf(event.target)
    if (field) keep(field)
  })
  form.addEventListener('submit', (event) => {
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null
    if (outbox.unsent().length === 0) {
      leaveAnswersOut()
      return
    }
    event.preventDefault()
    waiting = button
    say()
    send()
  })
  addEventListener('storage', (event) => {
    const op = outbox.fromOtherTab(event.key, event.newValue)
    if (op) showAnswer(form, op.question, op.value)
    say()
  })
  addEventListener('online', send)
  addEventListener('pagehide', send)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) send()
  })
  document.addEventListener('visibilitychange', send)
  for (const field of early) keep(field)
  setInterval(tick, 1_000)
  tick()
  say()
  if (outbox.unsent().length > 0) send()

  function keep(field: HTMLFieldSetElement): void {
    if (ended || isTimeUp) return
    outbox.add(questionOf(field), answerIn(field), onItsWay)
    sayHowRead(field)
    firstUnsentAt ||= Date.now()
    if (line === 'idle') line = 'sending'
    sendIn(Math.max(0, Math.min(afterChange, firstUnsentAt + forced - Date.now())))
    say()
  }

  function sendIn(milliseconds: number): void {
    clearTimeout(timer)
    timer = window.setTimeout(send, milliseconds)
  }

  /** Sends what the server has not acknowledged; with nothing to send it only asks for the time. */
  async function send(): Promise<void> {
    clearTimeout(timer)
    if (ended || onItsWay.size > 0) return
    const ops = outbox.unsent().slice(0, 100)
    for (const { opId } of ops) onItsWay.add(opId)
    onItsWay.add('request')
    let wait = 0
    try {
      wait = await post(ops)
    } catch {
      wait = trouble('offline')
    } finally {
      onItsWay.clear()
    }
    say()
    if (ended) return
    if (wait > 0) sendIn(wait)
    else if (outbox.unsent().length > 0) sendIn(waiting || isTimeUp ? 500 : afterChange)
    else allSent()
  }

  /** How long to wait before the next try; 0 when it was stored. */
  async function post(ops: OutgoingOp[]): Promise<number> {
    const answer = await fetch(data.answers ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ops }),
      credentials: 'same-origin',
      // A page that is being left may still finish sending; a redirect means that nobody is signed in.
      keepalive: true,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithin),
    })
    if (answer.type === 'opaqueredirect' || answer.status === 401) return trouble('signedOut')
    if (!answer.ok) return trouble(answer.status >= 500 || answer.status === 429 ? 'offline' : 'trouble')
    const receipt = (await answer.json()) as Receipt
    clock.set(receipt.serverNow, receipt.expiresAt)
    for (const seq of Object.values(receipt.acked)) outbox.learn(seq)
    outbox.acknowledge(ops, receipt.acked)
    failures = 0
    firstUnsentAt = 0
    line = outbox.unsent().length > 0 ? 'sending' : 'idle'
    if (receipt.state !== 'open') end()
    return 0
  }

  function trouble(kind: Line): number {
    line = kind
    failures += 1
    return Math.min(30_000, 1_000 * 2 ** failures) * (0.75 + Math.random() / 2)
  }

  function allSent(): void {
    if (isTimeUp) handIn()
    if (isTimeUp || !waiting) return
    const button = waiting
    waiting = null
    form.requestSubmit(button)
  }

  function handIn(): void {
    ended = true
    leaveAnswersOut()
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'intent', value: 'finish' }))
    form.submit()
  }

  /** Everything has been sent one by one: the form must not change an answer, least of all by fields that are locked. */
  function leaveAnswersOut(): void {
    const shown = form.querySelector<HTMLInputElement>('input[name="shown"]')
    if (shown) shown.disabled = true
  }

  function end(): void {
    ended = true
    lock()
    location.assign(data.result ?? '')
  }

  function lock(): void {
    for (const field of questionFields(form)) field.disabled = true
  }

  function tick(): void {
    const seconds = clock.secondsLeft()
    const text = seconds > 60 ? fillText(texts.left, { count: Math.ceil(seconds / 60) }) : fillText(texts.leftSeconds, { count: Math.ceil(seconds) })
    write('[data-quiz-left]', seconds > 0 ? text : texts.leftNone)
    if (seconds > 0 || isTimeUp || ended) return
    isTimeUp = true
    lock()
    say()
    send()
  }

  function say(): void {
    const unsent = outbox.unsent()
    const questions = questionFields(form)
    const answered = questions.filter((field) => !isEmptyAnswer(answerIn(field)))
    const unsafe = new Set(unsent.map(({ question }) => question))
    const safe = answered.filter((field) => !unsafe.has(questionOf(field))).length
    const count = unsafe.size
    const tone = ended || line === 'trouble' || line === 'signedOut' ? 'stopped' : count > 0 ? 'waiting' : 'safe'
    const bar = form.querySelector<HTMLElement>('[data-quiz-bar]')
    if (bar) bar.dataset.tone = tone
    // The page of the last look has no questions: what the server wrote there stands until something is unsent.
    if (questions.length === 0 && count === 0) return
    write('[data-quiz-status]', fillText(statusText(count, answered.length), { count, safe, answered: answered.length }))
  }

  function statusText(count: number, answered: number): string {
    if (ended) return texts.ended
    if (count > 0 && line === 'signedOut') return texts.signedOut
    if (count > 0 && line === 'trouble') return texts.trouble
    if (count > 0 && line === 'offline') return outbox.keeps() ? texts.offline : texts.offlineUnkept
    if (isTimeUp) return texts.timeUp
    if (count > 0 && waiting) return texts.finishing
    if (count > 0) return outbox.keeps() ? texts.sending : texts.sendingUnkept
    return answered > 0 ? texts.safe : texts.nothing
  }

  /** Writes only what is new, so that a screen reader hears nothing twice. */
  function write(selector: string, text: string): void {
    const place = form.querySelector(selector)
    if (place && place.textContent !== text) place.textContent = text
  }
}

const quiz = document.querySelector<HTMLFormElement>('form[data-quiz]')
if (quiz) startQuiz(quiz)

const finished = document.querySelector<HTMLElement>('[data-quiz-finished]')
const kept = finished && phoneStorage()
if (finished && kept) {
  const { person = '', quizFinished = '' } = finished.dataset
  forgetAttempt(kept, { person, attempt: quizFinished })
}
