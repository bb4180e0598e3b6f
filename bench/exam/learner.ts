import { setTimeout as pause } from 'node:timers/promises'
import { openWithKey, type SealedPaper } from '#app/assessment/exam-day/preload/sealed-paper.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { type OutgoingOp, openOutbox } from '#app/assessment/quiz/quiz-outbox.ts'
import { openSender, type Receipt } from '#app/assessment/quiz/quiz-sender.ts'
import { newId } from '#app/platform/phone-storage.ts'
import { phoneMemory } from '#tests/builders/phone-memory.ts'
import { someAnswer } from './course.ts'
import type { openLine } from './line.ts'

/** What one phone knows by itself, whatever the portal says. */
export type Diary = {
  personId: string
  enrolmentId: string
  attemptId: string | null
  questions: string[]
  /** Every change it kept, and which of them the portal acknowledged. */
  ops: OutgoingOp[]
  acknowledged: Set<string>
  /** The last answer to each question. */
  last: Map<string, Answer>
  /** What the phone still keeps and goes on sending. */
  unsent: () => OutgoingOp[]
  /** Ends the page's tries to send. */
  stop: () => void
  startedAt: number
  finishedAt: number | null
  reloads: number
  fault: string | null
}

export type Pace = { startWithin: number; think: number }

/** An exam of a batch, whose papers phones fetch sealed before it begins, so many milliseconds after the first of them came. */
type SealedExam = { startCode: string; beginsAfter: number }

type Sitting = { diary: Diary; line: ReturnType<typeof openLine>; pace: Pace; benchStart: number; sealed: SealedExam | null }

export function emptyDiary(personId: string, enrolmentId: string): Diary {
  return {
    personId,
    enrolmentId,
    attemptId: null,
    questions: [],
    ops: [],
    acknowledged: new Set(),
    last: new Map(),
    unsent: () => [],
    stop: () => {},
    startedAt: 0,
    finishedAt: null,
    reloads: 0,
    fault: null,
  }
}

/**
 * Sits one exam with the outbox and the sender of the real page: starts, reads the paper, answers every question, changes
 * one in ten, hands in when everything is acknowledged. One learner in twenty has the page killed in between. With a sealed
 * exam the paper is fetched beforehand, and the start brings its key and no page.
 */
export async function sitExam({ diary, line, pace, benchStart, sealed }: Sitting): Promise<void> {
  await pause(Math.random() * pace.startWithin)
  const storage = phoneMemory()
  const { address, sheet } = await (sealed ? startKept(sealed) : start())
  diary.startedAt = performance.now() - benchStart - (sealed?.beginsAfter ?? 0)
  diary.attemptId = address.slice(-36)
  let page = sheet === null ? await openPage(address) : openSheet(address, sheet)
  const killAt = Math.random() < 0.05 ? Math.floor(Math.random() * diary.questions.length) : -1
  for (const [index, question] of diary.questions.entries()) {
    await pause(pace.think * (0.25 + 1.5 * Math.random()))
    answer(question, 0)
    if (Math.random() < 0.1) answer(diary.questions[Math.floor(Math.random() * (index + 1))]!, 1 + Math.floor(Math.random() * 3))
    if (index === killAt) {
      page.sender.stop()
      diary.reloads += 1
      page = await openPage(address)
    }
  }
  await page.allSent()
  page.sender.stop()
  const finished = await line.insist('hand in', address, { intent: 'finish' })
  if (!finished.location.endsWith('/hasil')) throw new Error(`handing in answered ${finished.status} ${finished.location}`)
  const result = await line.insist('result', finished.location)
  if (result.status !== 200) throw new Error(`the result answered ${result.status}`)
  diary.finishedAt = performance.now() - benchStart

  async function start(): Promise<{ address: string; sheet: null }> {
    const { status, location } = await line.insist('start', `/belajar/${diary.enrolmentId}/kuis`, {})
    if (!/\/kuis\/[0-9a-f-]{36}$/.test(location)) throw new Error(`the start answered ${status} ${location}`)
    return { address: location, sheet: null }
  }

  async function startKept({ startCode, beginsAfter }: SealedExam): Promise<{ address: string; sheet: string }> {
    const desk = `/belajar/${diary.enrolmentId}/kuis/bekal`
    const fetched = await line.insist('sealed paper', desk)
    if (fetched.status !== 200) throw new Error(`the sealed paper answered ${fetched.status}`)
    const paper = JSON.parse(fetched.text) as SealedPaper
    await line.insistJson('paper is kept', desk, { intent: 'held', attempt: paper.attempt })
    await pause(Math.max(0, beginsAfter + Math.random() * pace.startWithin - (performance.now() - benchStart)))
    const started = await line.insistJson('start', desk, { intent: 'start', attempt: paper.attempt, code: startCode, offline: false })
    const { attempt, key } = JSON.parse(started.text) as { attempt: string; key: string | null }
    if (attempt !== paper.attempt || key === null) throw new Error(`the start answered ${started.status}`)
    return { address: `/belajar/${diary.enrolmentId}/kuis/${attempt}`, sheet: await openWithKey(paper, key) }
  }

  function answer(question: string, turn: number): void {
    const value = someAnswer(question, turn)
    diary.ops.push(page.sender.keep(question, value))
    diary.last.set(question, value)
  }

  async function openPage(path: string) {
    return openSheet(path, (await line.insist('paper', path)).text)
  }

  function openSheet(path: string, sheet: string) {
    diary.questions = [...sheet.matchAll(/data-question="([^"]+)"/g)].map((match) => match[1]!)
    if (diary.questions.length === 0) throw new Error('the paper asks nothing')
    const outbox = openOutbox({ browser: storage, disk: null, owner: { person: diary.personId, attempt: diary.attemptId! }, newId })
    diary.unsent = outbox.unsent
    outbox.learn(JSON.parse(/data-seqs="([^"]*)"/.exec(sheet)![1]!.replaceAll('&quot;', '"')) as Record<string, number>)
    let whenSent = () => {}
    const sender = openSender({
      outbox,
      post: async (letter) => {
        const reply = await line.postJson('autosave', `${path}/jawaban`, letter)
        if (reply.status !== 200) return reply.status >= 500 || reply.status === 429 ? 'offline' : 'trouble'
        const receipt = JSON.parse(reply.text) as Receipt
        for (const op of letter.ops) if ((receipt.acked[op.question] ?? 0) >= op.seq) diary.acknowledged.add(op.opId)
        return receipt
      },
      told: () => {},
      changed: (allSent) => {
        if (allSent) whenSent()
      },
      isHurried: () => false,
    })
    diary.stop = sender.stop
    if (outbox.unsent().length > 0) void sender.send()
    return {
      sender,
      allSent: () => (outbox.unsent().length === 0 ? Promise.resolve() : new Promise<void>((resolve) => (whenSent = resolve))),
    }
  }
}
