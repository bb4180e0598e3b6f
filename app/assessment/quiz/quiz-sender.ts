import { agoOf } from '#app/assessment/attempts/given-ago.ts'
import type { SaveReceipt } from '#app/assessment/attempts/save-receipt.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import type { OutgoingOp, openOutbox } from './quiz-outbox.ts'

/** As far as sending looks at it. */
export type Receipt = Omit<SaveReceipt, 'safe' | 'total'>

/** What is sent: changes with the milliseconds since each was given, and what is known and kept here. */
export type Letter = { ops: (Omit<OutgoingOp, 'at'> & { ago?: number })[]; seen: number; unsent: number }

/** How the last try went: all stored, under way, no answer, nobody signed in, refused, or all stored but what cannot be. */
export type Line = 'idle' | 'sending' | 'offline' | 'signedOut' | 'trouble' | 'refused'

/** Why nothing was stored. */
type Failure = Exclude<Line, 'idle' | 'sending' | 'refused'>

type Parts = {
  outbox: ReturnType<typeof openOutbox>
  /** Sends a letter; one without changes only asks for the time. Throwing means that no answer came. */
  post: (letter: Letter) => Promise<Receipt | Failure>
  told: (receipt: Receipt) => void
  /** How often to say that the phone is there although nothing changes; null for never. */
  heartbeat?: number | null
  /** Called after each try; `allSent` when nothing is left to send but what the server refuses. */
  changed: (allSent: boolean) => void
  /** Whether somebody waits for everything to be sent. */
  isHurried: () => boolean
}

const afterChange = 2_000
const forced = 15_000
const longestWait = 30_000
const perRequest = 100
/** A page that is being left may send 64 KiB at most. */
const lettersLength = 20_000

/**
 * Sends what the phone keeps: two seconds after the last change, fifteen after the first unsent one at the latest, one
 * request at a time, and again after growing pauses until the server has named each change's number.
 */
export function openSender({ outbox, post, told, changed, isHurried, heartbeat = null }: Parts) {
  const onItsWay = new Set<string>()
  /** What the server could not take: kept, and sent again by another page. */
  const refused = new Set<string>()
  let line: Line = 'idle'
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstUnsentAt: number | null = null
  let seen = outbox.lastSeq()
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
    const unsent = outbox.unsent()
    const ops = firstOf(unsent.filter(isSendable))
    for (const { opId } of ops) onItsWay.add(opId)
    const answer = await post({ ops: ops.map(outgoing), seen, unsent: unsent.length - ops.length }).catch((): Failure => 'offline')
    onItsWay.clear()
    isSending = false
    if (typeof answer === 'string') {
      line = answer
      sendLater()
      changed(false)
      return
    }
    outbox.learn(answer.acked)
    seen = Math.max(seen, ...Object.values(answer.acked))
    for (const opId of answer.refused) refused.add(opId)
    outbox.acknowledge(ops, answer.acked, answer.late)
    firstUnsentAt = null
    const unsentNow = outbox.unsent()
    const left = unsentNow.filter(isSendable).length
    line = left > 0 ? 'sending' : unsentNow.length > 0 ? 'refused' : 'idle'
    told(answer)
    const isStuck = left > 0 && ops.every((sent) => isSendable(sent) && unsentNow.some(({ opId }) => opId === sent.opId))
    if (isStuck) sendLater()
    else failures = 0
    if (!isStopped && !isStuck && left > 0) sendIn(isHurried() ? 500 : afterChange)
    else if (!isStopped && left === 0 && heartbeat !== null) sendIn(heartbeat)
    changed(left === 0)
  }

  function isSendable({ opId }: OutgoingOp): boolean {
    return !refused.has(opId)
  }

  function sendLater(): void {
    failures += 1
    if (!isStopped) sendIn(Math.min(longestWait, 1_000 * 2 ** failures) * (0.75 + Math.random() / 2))
  }

  /** Sends nothing more. */
  function stop(): void {
    isStopped = true
    clearTimeout(timer)
  }

  return {
    keep,
    send,
    stop,
    line: () => line,
    /** Whether the server has all that it can take. */
    isDone: () => !outbox.unsent().some(isSendable),
  }
}

function firstOf(unsent: readonly OutgoingOp[]): OutgoingOp[] {
  let length = 0
  return unsent.slice(0, perRequest).filter((op, index) => {
    length += JSON.stringify(op).length
    return index === 0 || length <= lettersLength
  })
}

function outgoing({ at, ...op }: OutgoingOp): Letter['ops'][number] {
  const ago = agoOf(at)
  return ago === undefined ? op : { ...op, ago }
}
