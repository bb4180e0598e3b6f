import type { Answer } from '#app/assessment/questions/answer.ts'
import type { PhoneDisk } from '#app/platform/phone-disk.ts'
import type { PhoneStorage } from '#app/platform/phone-storage.ts'
import { type Keeping, openPhoneStore } from '#app/platform/phone-store.ts'

/** `at` is when it was given, by the phone's own clock: only the time between two of its readings is used. */
export type OutgoingOp = { opId: string; question: string; seq: number; value: Answer; at?: number }

type Parts = {
  browser: PhoneStorage | null
  disk: PhoneDisk | null
  owner: { person: string; attempt: string }
  newId: () => string
  /** A change that only the disk still had, as after the phone had ended the whole browser. */
  found?: (op: OutgoingOp) => void
  /** What is kept is safer, or less safe, than before. */
  changed?: () => void
}

const root = 'nk-jawaban:'
const leastSafe: readonly Keeping[] = ['memory', 'browser', 'writing', 'soon', 'disk']

/**
 * Changes of answers that the server has not acknowledged: written to the phone before anything is sent, kept until the
 * server names their number. `settled` resolves once what the phone's disk still had is among them.
 */
export function openOutbox({ browser, disk, owner, newId, found = () => {}, changed }: Parts) {
  const prefix = `${root}${owner.person}:${owner.attempt}:`
  /** The highest number that the server has, by question. */
  const known = new Map<string, number>()
  /** Changes that were given on this page: newer than whatever is found. */
  const given = new Set<string>()
  let lastSeq = 0
  const store = openPhoneStore({ prefix, browser, disk, merge: ({ found: text }) => (isWanted(text) ? text : null), changed })
  const isSettled = store.settled()

  function unsent(): OutgoingOp[] {
    return [...store.entries().values()].flatMap((text) => parseOp(text) ?? []).sort((left, right) => left.seq - right.seq)
  }

  function remove(opId: string): void {
    given.delete(opId)
    store.remove(prefix + opId)
  }

  /** Whether a change that was found is still wanted; what it overtakes goes, and what overtakes it stays ahead of it. */
  function isWanted(text: string): boolean {
    const op = parseOp(text)
    // Another version of this page may understand it.
    if (!op) return true
    const others = unsent().filter(({ question, opId }) => question === op.question && opId !== op.opId)
    const own = others.find(({ opId }) => given.has(opId))
    lastSeq = Math.max(lastSeq, op.seq)
    if (own && own.seq <= op.seq) add(own.question, own.value)
    if (own || others.some(({ seq }) => seq > op.seq)) return false
    for (const { opId } of others) remove(opId)
    queueMicrotask(() => found(op))
    return true
  }

  function add(question: string, value: Answer, onItsWay: ReadonlySet<string> = new Set()): OutgoingOp {
    const before = unsent()
    lastSeq = Math.max(lastSeq, ...before.map(({ seq }) => seq)) + 1
    const op = { opId: newId(), question, seq: lastSeq, value, at: Date.now() }
    given.add(op.opId)
    store.put(prefix + op.opId, JSON.stringify(op))
    for (const old of before) if (old.question === question && !onItsWay.has(old.opId)) remove(old.opId)
    return op
  }

  return {
    unsent,
    settled: isSettled,
    /** How safely the least safe change is kept. */
    keeping(): Keeping {
      const each = new Set(unsent().map(({ opId }) => store.keeping(prefix + opId)))
      return leastSafe.find((keeping) => each.has(keeping)) ?? 'disk'
    },
    /** The server's highest numbers by question: ours go on after them. */
    learn(seqs: Record<string, number>): void {
      for (const [question, seq] of Object.entries(seqs)) {
        known.set(question, Math.max(seq, known.get(question) ?? 0))
        lastSeq = Math.max(lastSeq, seq)
      }
    },
    /** Keeps a change. An older one of the same question that is not on its way is no longer needed. */
    add,
    /** Whether nothing newer is known than this change; what is not is sent all the same, and shown no more. */
    isNewest: (op: OutgoingOp) =>
      op.seq >= (known.get(op.question) ?? 0) && !unsent().some(({ question, seq }) => question === op.question && seq > op.seq),
    /** Lets go of what was sent and stored, also of what is kept as `late`; what the server did not name stays. */
    acknowledge(sent: readonly OutgoingOp[], acked: Record<string, number>, late: readonly string[] = []): void {
      for (const { opId, question, seq } of sent) if ((acked[question] ?? 0) >= seq || late.includes(opId)) remove(opId)
    },
    /** The highest number known here. */
    lastSeq: () => lastSeq,
    /** The change that another tab has just kept, told by the key and value of a `storage` event. */
    fromOtherTab(key: string | null, value: string | null): OutgoingOp | null {
      return key?.startsWith(prefix) ? parseOp(value) : null
    },
  }
}

function parseOp(text: string | null): OutgoingOp | null {
  try {
    const op = JSON.parse(text ?? '') as OutgoingOp
    return typeof op.opId === 'string' && typeof op.question === 'string' && Number.isSafeInteger(op.seq) ? op : null
  } catch {
    return null
  }
}
