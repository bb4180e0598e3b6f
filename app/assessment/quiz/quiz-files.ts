import { type FileState, openFileSender } from '#app/assessment/answer-files/answer-file-sender.ts'
import type { AnswerFileTexts } from '#app/assessment/answer-files/answer-file-texts.ts'
import { answerFileAddress, type LiveAnswerFile } from '#app/assessment/answer-files/answer-file-view.ts'
import { openKeptFiles } from '#app/assessment/answer-files/kept-files.ts'
import { bytesOf, hashOf, shrinkInBrowser } from '#app/assessment/evidence/browser-file.ts'
import { type EvidenceLimits, evidenceFormat, evidenceHeadBytes } from '#app/assessment/evidence/evidence-format.ts'
import type { EvidenceRefusal } from '#app/assessment/evidence/upload-page.ts'
import { canSeal, type FileKeys, mostSealedBytes, sealBytes } from '#app/assessment/late-answers/answer-file.ts'
import { fileInAnswer } from '#app/assessment/questions/answer-file.ts'
import { newId } from '#app/platform/phone-storage.ts'
import { canRecord, type Recording, recordSound } from '#app/platform/record-sound.ts'
import { sendByTus } from '#app/platform/uploads/tus-upload.ts'
import { megabytes, waitForLine } from '#app/platform/uploads/upload-line.ts'
import { fieldsetOf, fillText, questionFields, questionOf } from './quiz-fields.ts'
import { givenAt, saveFile } from './save-file.ts'

// Recordings and files as answers: kept on the phone before anything is sent, sent piece by piece over a line that may break.

type Page = { address: string; limits: EvidenceLimits; texts: AnswerFileTexts }

type Parts = {
  form: HTMLElement
  owner: { person: string; attempt: string }
  /** As the page was given it. */
  page: string
  /** A file came to the server: the answer that names it is to be asked for. */
  stored: () => void
  changed: () => void
  /** With what to seal files for a trainer, as JSON, and the server's time as it is counted on here, null when never told. */
  fileKeys: string
  serverNow: () => number | null
}

export type QuizFiles = {
  /** Saves each waiting file sealed for the portal; null where this browser cannot. */
  saveSealed: (() => Promise<void>) | null
  /** Recordings under way and files that the server does not have. */
  waiting: () => number
  /** What the bar of the page says of them. */
  line: () => string
  /** Ends recordings, so that they are sent too. */
  settle: () => void
  /** Makes a file choosable that arrived since the page was made. */
  addVersion: (field: HTMLFieldSetElement, answer: unknown) => void
}

/** Less is no speech, and no whole file. */
const leastBytes = 1_500

export async function openQuizFiles({ form, owner, page, stored, changed, fileKeys, serverNow }: Parts): Promise<QuizFiles> {
  const { address, limits, texts } = JSON.parse(page) as Page
  const kept = await openKeptFiles(owner)
  const recordings = new Map<string, Recording>()
  const sizes = new Map<string, number>()
  const places = new Map<string, Place>()
  const sender = openFileSender({
    kept,
    attempt: owner.attempt,
    address,
    send: sendByTus,
    hash: hashOf,
    newId,
    pause: (tries) => waitForLine(tries, () => {}),
    stored,
    told(question, state) {
      if (state.at === 'server') sizes.set(question, state.size)
      places.get(question)?.show(state)
      changed()
    },
  })
  for (const field of questionFields(form)) {
    const element = field.querySelector<HTMLElement>('[data-answer-file]')
    if (element) places.set(questionOf(field), openPlace(questionOf(field), element))
  }
  for (const { question } of kept.all()) places.get(question)?.show({ at: 'phone', isKept: true })
  addEventListener('online', sender.start)
  addEventListener('beforeunload', (event) => {
    if (recordings.size > 0) event.preventDefault()
  })
  void sender.start()

  type Place = { show: (state: FileState) => void }

  function openPlace(question: string, element: HTMLElement): Place {
    const own = JSON.parse(element.dataset.answerFile ?? '{}') as LiveAnswerFile
    const live = element.querySelector<HTMLElement>('[data-file-live]')!
    const input = live.querySelector<HTMLInputElement>('input[type="file"]')!
    const status = live.querySelector<HTMLElement>('[data-file-status]')!
    const bar = live.querySelector('progress')!
    const heard = live.querySelector<HTMLAudioElement>('[data-file-heard]')!
    const keptRow = live.querySelector<HTMLElement>('[data-file-kept]')!
    const sealRow = live.querySelector<HTMLElement>('[data-file-seal]')!
    const record = live.querySelector<HTMLElement>('[data-file-record]')!
    const recordButton = record.querySelector('button')!
    let ticking: ReturnType<typeof setInterval> | undefined
    live.hidden = false
    record.hidden = !own.kinds.includes('audio') || !canRecord()
    // What this does by itself, the button for pages without script need not do.
    fieldsetOf(element)?.querySelector<HTMLElement>('[data-question-foot]')?.setAttribute('hidden', '')
    say(own.limitsText)
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      input.value = ''
      if (file) void take(file)
    })
    recordButton.addEventListener('click', () => {
      const running = recordings.get(question)
      if (running) running.stop()
      else void startRecording()
    })
    sealRow.querySelector('button')!.addEventListener('click', () => void saveSealed(question))
    keptRow.querySelector('button')!.addEventListener('click', () => {
      void sender.cancel(question)
      letGo()
      recordButton.disabled = false
      input.disabled = false
      say(own.limitsText)
      changed()
    })

    async function take(file: File): Promise<void> {
      say(texts['live.preparing'])
      const format = evidenceFormat(await bytesOf(file.slice(0, evidenceHeadBytes)))
      if (file.size === 0) refuse('empty')
      else if (!format || !own.kinds.includes(format.kind)) refuse('not_taken')
      else {
        const sent = format.kind === 'photo' ? await shrinkInBrowser(file) : file
        if (sent.size > limits[format.kind]) refuse('too_large')
        else await sender.keep(question, sent)
      }
    }

    async function startRecording(): Promise<void> {
      const recording = await recordSound({
        longestMs: (own.seconds ?? 120) * 1_000,
        onPart: (soFar) => void sender.keep(question, soFar, { whole: false }),
      })
      if (!recording) {
        say(texts['live.no-microphone'])
        return
      }
      recordings.set(question, recording)
      letGo()
      recordButton.textContent = texts.stop
      input.disabled = true
      const from = performance.now()
      const tick = () =>
        say(fillText(texts['live.recording'], { time: clock((performance.now() - from) / 1_000), most: own.most || clock(120) }), true)
      tick()
      ticking = setInterval(tick, 1_000)
      changed()
      const sound = await recording.sound
      clearInterval(ticking)
      recordings.delete(question)
      input.disabled = false
      recordButton.textContent = texts['record.again']
      if (sound.size >= leastBytes) {
        await sender.keep(question, sound)
        return
      }
      await sender.cancel(question)
      say(texts['live.cut'])
      changed()
    }

    function refuse(reason: EvidenceRefusal): void {
      say(fillText(texts.refused[reason], { kinds: own.kindsText, limits: own.limitsText }))
    }

    /** A recording's seconds are seen, and not read out each time. */
    function say(text: string, isTick = false): void {
      status.ariaLive = isTick ? 'off' : 'polite'
      if (status.textContent !== text) status.textContent = text
    }

    function offerKept(): void {
      const file = kept.of(question)?.file
      if (!file || !keptRow.hidden) return
      const link = keptRow.querySelector('a')!
      link.href = URL.createObjectURL(file)
      link.download = `jawaban-${question}${file instanceof File ? `-${file.name}` : '.webm'}`
      heard.hidden = !file.type.startsWith('audio/')
      if (!heard.hidden) heard.src = link.href
      keptRow.hidden = false
    }

    function letGo(): void {
      const link = keptRow.querySelector('a')!
      if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href)
      heard.removeAttribute('src')
      heard.hidden = true
      keptRow.hidden = true
      bar.hidden = true
    }

    function show(state: FileState): void {
      // One that waits is let go of before another takes its place.
      const isWaiting = state.at !== 'server' && state.at !== 'refused'
      recordButton.disabled = isWaiting
      input.disabled = isWaiting
      if (state.at === 'phone') {
        letGo()
        say(state.isKept ? texts['live.kept'] : texts['live.unkept'])
      }
      bar.hidden = state.at !== 'line'
      if (state.at === 'line') {
        bar.value = state.percent
        const text = state.percent < 100 ? texts['live.sending'] : texts['live.checking']
        say(fillText(text, { percent: state.percent, size: megabytes(state.size) }), state.percent < 100)
      }
      if (state.at === 'waiting') say(texts['live.waiting'])
      if (state.at === 'signed-out') say(texts['live.signed-out'])
      const file = kept.of(question)?.file
      // Offered once sending it went wrong.
      sealRow.hidden = !canSeal() || (state.at !== 'waiting' && state.at !== 'signed-out') || (file?.size ?? 0) > mostSealedBytes
      if (isWaiting) offerKept()
      else letGo()
      if (state.at === 'server') say(texts['live.stored'])
      if (state.at === 'refused') refuse(state.reason as EvidenceRefusal)
    }

    return { show }
  }

  function addVersion(field: HTMLFieldSetElement, answer: unknown): void {
    const reference = typeof answer === 'string' ? fileInAnswer(answer) : null
    const list = field.querySelector<HTMLElement>('[data-versions]')
    const template = field.querySelector<HTMLTemplateElement>('template[data-version-row]')
    if (!reference || !list || !template) return
    const shown = [...list.querySelectorAll<HTMLInputElement>('input[type="radio"]')]
    if (shown.some(({ value }) => value === answer)) return
    const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement
    const size = sizes.get(questionOf(field))
    const words = { number: shown.length, kind: texts.kinds[reference.kind], size: size === undefined ? '' : megabytes(size) }
    const label = fillText(texts.version, words).replace(/, $/, '')
    row.querySelector('input')!.value = answer as string
    row.querySelector('label span')!.textContent = label
    for (const player of row.querySelectorAll<HTMLElement>('[data-kind]')) {
      if (!(player.dataset.kind ?? '').split(' ').includes(reference.kind)) {
        player.remove()
        continue
      }
      player.setAttribute(player instanceof HTMLAnchorElement ? 'href' : 'src', answerFileAddress(reference.fileId))
      player.setAttribute('aria-label', label)
      if (player instanceof HTMLAnchorElement) player.textContent = texts[reference.kind === 'photo' ? 'open.photo' : 'open.pdf']
    }
    list.insertBefore(row, list.lastElementChild)
    list.hidden = false
  }

  async function saveSealed(question: string): Promise<void> {
    const { id: opId, at, file } = kept.of(question) ?? {}
    if (!file || opId === undefined) return
    const sealed = await sealBytes(owner, { opId, question, file, givenAt: givenAt(at, serverNow()) }, JSON.parse(fileKeys) as FileKeys)
    saveFile(sealed, `jawaban-${owner.attempt.slice(-12)}-${question}.terkunci`)
  }

  async function saveAllSealed(): Promise<void> {
    for (const { question, file } of kept.all()) if (file.size <= mostSealedBytes) await saveSealed(question)
  }

  const waiting = () => new Set([...recordings.keys(), ...kept.all().map(({ question }) => question)]).size
  return {
    saveSealed: canSeal() ? saveAllSealed : null,
    waiting,
    line: () => fillText(waiting() === 1 ? texts.bar.one : texts.bar.other, { count: waiting() }),
    settle() {
      for (const recording of recordings.values()) recording.stop()
    },
    addVersion,
  }
}

/** "1.05": minutes and seconds. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}.${String(Math.floor(seconds % 60)).padStart(2, '0')}`
}
