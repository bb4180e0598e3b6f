import { isEmptyAnswer, sameAnswer } from '#app/assessment/questions/answer.ts'
import { fileInAnswer } from '#app/assessment/questions/answer-file.ts'
import { openPhoneDisk } from '#app/platform/phone-disk.ts'
import { newId, phoneStorage } from '#app/platform/phone-storage.ts'
import { answerIn, fieldsetOf, fillText, isTouched, questionFields, questionOf, sayHowRead, showAnswer } from './quiz-fields.ts'
import type { QuizFiles } from './quiz-files.ts'
import { type OutgoingOp, openOutbox } from './quiz-outbox.ts'
import { serverClock } from './quiz-phone.ts'
import { postAnswers } from './quiz-post.ts'
import { offerRescue } from './quiz-rescue.ts'
import { type Line, openSender, type Receipt } from './quiz-sender.ts'
import type { QuizTexts, SaidKeeping } from './quiz-texts.ts'

// Enhances the quiz: every change is kept on the phone first, sent within two seconds, sent again until the server names
// its number. Without this script the page's buttons do the same by hand.

/** Tells the server that the sheet was opened, where it does not know yet; null once it does. */
type Begin = () => Promise<Exclude<Line, 'idle' | 'sending' | 'refused'> | null>

/** Keeps and sends what is answered on a sheet; `begin` is asked before anything is sent. */
export function startQuiz(form: HTMLFormElement, begin?: Begin): void {
  const data = form.dataset as Record<string, string>
  const texts = JSON.parse(data.texts ?? '{}') as QuizTexts
  const owner = { person: data.person ?? '', attempt: data.quiz ?? '' }
  const outbox = openOutbox({ browser: phoneStorage(), disk: openPhoneDisk(), owner, newId, found, changed: say })
  outbox.learn(JSON.parse(data.seqs ?? '{}') as Record<string, number>)

  const clock = serverClock(data.serverNow ?? '', data.expiresAt ?? '')
  let ended = false
  let isTimeUp = false
  let isChangedElsewhere = false
  /** The button that was pressed and waits until everything has been sent. */
  let waiting: HTMLButtonElement | null = null
  /** Fetched only where a question is answered by a file. */
  let files: QuizFiles | null = null
  const sender = openSender({
    outbox,
    post: async (letter) => (await begin?.()) ?? postAnswers(data.answers ?? '', letter),
    told,
    changed,
    isHurried: () => isTimeUp || ended || waiting !== null,
    heartbeat: data.exam === undefined ? null : 20_000,
  })

  const showRescue = offerRescue({
    place: form.querySelector('[data-quiz-rescue]'),
    outbox,
    attempt: data.quiz ?? '',
    person: data.person ?? '',
    fileKeys: data.fileKeys ?? '{}',
    serverNow: clock.now,
  })

  // What was answered before this script came counts most, then what the phone kept, then what the server knew.
  const early = questionFields(form).filter(isTouched)
  for (const op of outbox.unsent()) if (!early.some((field) => questionOf(field) === op.question)) show(op)
  form.dataset.live = ''

  form.addEventListener('input', (event) => {
    const field = event.target instanceof HTMLInputElement && event.target.type === 'file' ? null : fieldsetOf(event.target)
    if (field) keep(field)
  })
  form.addEventListener('submit', (event) => {
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null
    files?.settle()
    if (isAllSent()) {
      leaveAnswersOut()
      return
    }
    event.preventDefault()
    waiting = button
    say()
    sender.send()
  })
  addEventListener('storage', (event) => {
    const op = outbox.fromOtherTab(event.key, event.newValue)
    if (op) show(op)
    say()
  })
  addEventListener('online', sender.send)
  addEventListener('pagehide', sender.send)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) sender.send()
  })
  document.addEventListener('visibilitychange', sender.send)
  for (const field of early) keep(field)
  setInterval(tick, 1_000)
  tick()
  say()
  if (begin || outbox.unsent().length > 0) sender.send()
  if (data.files) void openFiles(data.files)

  async function openFiles(page: string): Promise<void> {
    const { openQuizFiles } = await import('./quiz-files.ts')
    files = await openQuizFiles({
      form,
      owner,
      page,
      stored: sender.send,
      changed: () => changed(sender.isDone()),
      fileKeys: data.fileKeys ?? '{}',
      serverNow: clock.now,
    })
    say()
  }

  function show(op: OutgoingOp): void {
    if (outbox.isNewest(op)) showAnswer(form, op.question, op.value)
  }

  /** The phone had ended the whole browser, and its disk knew more than the browser. */
  function found(op: OutgoingOp): void {
    show(op)
    say()
    sender.send()
  }

  /** But for what the server refuses: that stays on the phone and keeps nobody from handing in. */
  function isAllSent(): boolean {
    return sender.isDone() && !files?.waiting()
  }

  function keep(field: HTMLFieldSetElement): void {
    if (ended || isTimeUp) return
    sender.keep(questionOf(field), answerIn(field))
    sayHowRead(field)
    say()
  }

  function told({ state, serverNow, expiresAt, others }: Receipt): void {
    clock.set(serverNow, expiresAt)
    const unsent = new Set(outbox.unsent().map(({ question }) => question))
    for (const field of questionFields(form)) {
      const question = questionOf(field)
      const value = others[question]
      if (value === undefined || unsent.has(question) || sameAnswer(answerIn(field), value)) continue
      files?.addVersion(field, value)
      showAnswer(form, question, value)
      isChangedElsewhere ||= fileInAnswer(value) === null
    }
    if (state !== 'open') end()
  }

  function changed(allSent: boolean): void {
    say()
    if (!allSent || files?.waiting()) return
    if (ended) location.assign(data.result ?? '')
    else goOn()
  }

  /** Everything has been sent: what waited for it happens now. */
  function goOn(): void {
    if (isTimeUp) handIn()
    if (isTimeUp || !waiting) return
    const button = waiting
    waiting = null
    form.requestSubmit(button)
  }

  function handIn(): void {
    ended = true
    sender.stop()
    leaveAnswersOut()
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'intent', value: 'finish' }))
    form.submit()
  }

  /** Everything has been sent one by one: the form must not change an answer, least of all by fields that are locked. */
  function leaveAnswersOut(): void {
    const shown = form.querySelector<HTMLInputElement>('input[name="shown"]')
    if (shown) shown.disabled = true
  }

  /** What is still unsent goes on being sent, as late answers. */
  function end(): void {
    ended = true
    lock()
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
    files?.settle()
    lock()
    say()
    sender.send()
  }

  function say(): void {
    const unsent = outbox.unsent()
    const line = sender.line()
    const questions = questionFields(form)
    const answered = questions.filter((field) => !isEmptyAnswer(answerIn(field)))
    const unsafe = new Set(unsent.map(({ question }) => question))
    const safe = answered.filter((field) => !unsafe.has(questionOf(field))).length
    const count = unsafe.size
    const atHome = files?.waiting() ?? 0
    const tone = ended || line === 'trouble' || line === 'refused' || line === 'signedOut' ? 'stopped' : count + atHome > 0 ? 'waiting' : 'safe'
    const bar = form.querySelector<HTMLElement>('[data-quiz-bar]')
    if (bar) bar.dataset.tone = tone
    showRescue(count > 0 && line !== 'idle' && line !== 'sending')
    // The page of the last look has no questions: what the server wrote there stands until something is unsent.
    if (questions.length === 0 && count + atHome === 0) return
    const keeping = outbox.keeping()
    // What was just given is said to be kept once it is.
    if (keeping === 'soon') return
    write('[data-quiz-status]', fillText(statusText(keeping, count, answered.length), { count, safe, answered: answered.length }))
  }

  function statusText(keeping: SaidKeeping, count: number, answered: number): string {
    const line = sender.line()
    const waits = texts[line === 'offline' ? 'offline' : 'sending']
    if (ended && count === 0 && files?.waiting()) return files.line()
    if (ended) return count > 0 ? texts.endedUnsent : texts.ended
    if (count > 0 && line === 'signedOut') return texts.signedOut
    if (count > 0 && line === 'trouble') return texts.trouble
    if (count > 0 && line === 'refused') return texts.refused
    if (count > 0 && line === 'offline') return waits[keeping]
    if (isTimeUp) return texts.timeUp
    if (count > 0 && waiting) return texts.finishing
    if (count > 0) return waits[keeping]
    if (files?.waiting()) return files.line()
    if (answered === 0) return texts.nothing
    return isChangedElsewhere ? texts.safeElsewhere : texts.safe
  }

  /** Writes only what is new, so that a screen reader hears nothing twice. */
  function write(selector: string, text: string): void {
    const place = form.querySelector(selector)
    if (place && place.textContent !== text) place.textContent = text
  }
}
