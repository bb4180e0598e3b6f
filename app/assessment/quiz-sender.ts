import type { Answer } from './questions/answer.ts'
import type { OutgoingOp, openOutbox } from './quiz-outbox.ts'

/** What the server says after storing changes; times as ISO text. */
export type Receipt = {
  state: 'open' | 'submitted' | 'expired'
  serverNow: string
  expiresAt: string
  /** The highest number stored, by question. */
  acked: Record<string, number>
}

/** How the last try went: all stored, under way, no answer, nobody signed in, or refused. */
export type Line = 'idle' | 'sending' | 'offline' | 'signedOut' | 'trouble'

/** Why nothing was stored. */
type Failure = Exclude<Line, 'idle' | 'sending'>

type Parts = {
  outbox: ReturnType<typeof openOutbox>
  /** Sends these changes; with none it only asks for the time. Throwing means that no answer came. */
  post: (ops: readonly OutgoingOp[]) => Promise<Receipt | Failure>
  told: (receipt: Receipt) => void
  /** Called after each try; `allSent` when nothing is left to send. */
  changed: (allSent: boolean) => void
  /** Whether somebody waits for everything to be sent. */
  isHurried: () => boolean
}

export type Sender = ReturnType<typeof openSender>

const afterChange = 2_000
const forced = 15_000
const longestWait = 30_000
const perRequest = 100

/**
 * Sends what the phone keeps: two seconds after the last change, fifteen after the first unsent one at the latest, one
 * request at a time, and again after growing pauses until the server has named each change's number.
 */
export function openSender({ outbox, post, told, changed, isHurried }: Parts) {
  const onItsWay = new Set<string>()
  let line: Line = 'idle'
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstUnsentAt: number | null = null
  let isSending = false
  let isStopped = false

  /** Keeps a change on the phone before anything is sent. */
  function keep(question: string, value: Answer): OutgoingOp {
    const op = outbox.add(question, value, onItsWay)
    firstUnsentAt ??= performance.now()
    if (line === 'idle') line = 'sending'
    sendIn(Math.max(0, Math.min(afterChange, firstUnsentAt + forced - performance.now())))
    return op
  }

  function sendIn(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(send, milliseconds)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (isStopped || isSending) return
    isSending = true
    const ops = outbox.unsent().slice(0, perRequest)
    for (const { opId } of ops) onItsWay.add(opId)
    const answer = await post(ops).catch((): Failure => 'offline')
    onItsWay.clear()
    isSending = false
    if (typeof answer === 'string') {
      line = answer
      failures += 1
      sendIn(Math.min(longestWait, 1_000 * 2 ** failures) * (0.75 + Math.random() / 2))
      changed(false)
      return
    }
    for (const seq of Object.values(answer.acked)) outbox.learn(seq)
    outbox.acknowledge(ops, answer.acked)
    failures = 0
    firstUnsentAt = null
    const left = outbox.unsent().length
    line = left > 0 ? 'sending' : 'idle'
    told(answer)
    if (!isStopped && left > 0) sendIn(isHurried() ? 500 : afterChange)
    changed(left === 0)
  }

  /** Sends nothing more. */
  function stop(): void {
    isStopped = true
    clearTimeout(timer)
  }

  return { keep, send, stop, line: () => line }
}
