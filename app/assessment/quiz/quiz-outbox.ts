import type { Answer } from '#app/assessment/questions/answer.ts'
import type { PhoneStorage } from '#app/platform/phone-storage.ts'

/** `at` is when it was given, by the phone's own clock: only the time between two of its readings is used. */
export type OutgoingOp = { opId: string; question: string; seq: number; value: Answer; at?: number }

const root = 'nk-jawaban:'

/**
 * Changes of answers that the server has not acknowledged: written to the phone before anything is sent, kept until the
 * server names their number. Without storage they are kept in memory and `keeps()` says so.
 */
export function openOutbox(storage: PhoneStorage | null, owner: { person: string; attempt: string }, newId: () => string) {
  const prefix = `${root}${owner.person}:${owner.attempt}:`
  const unkept = new Map<string, OutgoingOp>()
  let lastSeq = 0

  function unsent(): OutgoingOp[] {
    const stored = keysOf(storage, prefix).flatMap((key) => parseOp(storage?.getItem(key) ?? null) ?? [])
    return [...stored, ...unkept.values()].sort((left, right) => left.seq - right.seq)
  }

  function remove(opId: string): void {
    unkept.delete(opId)
    try {
      storage?.removeItem(prefix + opId)
    } catch {
      // What cannot be removed is sent once more, which changes nothing.
    }
  }

  return {
    unsent,
    /** False when a change could only be kept in memory. */
    keeps: () => unkept.size === 0,
    /** The server's highest number: ours go on after it. */
    learn(seq: number): void {
      lastSeq = Math.max(lastSeq, seq)
    },
    /** Keeps a change. An older one of the same question that is not on its way is no longer needed. */
    add(question: string, value: Answer, onItsWay: ReadonlySet<string> = new Set()): OutgoingOp {
      const before = unsent()
      lastSeq = Math.max(lastSeq, ...before.map(({ seq }) => seq)) + 1
      const op = { opId: newId(), question, seq: lastSeq, value, at: Date.now() }
      try {
        if (!storage) throw new Error('no storage')
        storage.setItem(prefix + op.opId, JSON.stringify(op))
      } catch {
        unkept.set(op.opId, op)
      }
      for (const old of before) if (old.question === question && !onItsWay.has(old.opId)) remove(old.opId)
      return op
    },
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

function keysOf(storage: PhoneStorage | null, prefix: string): string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '').filter((key) => key.startsWith(prefix))
}

function parseOp(text: string | null): OutgoingOp | null {
  try {
    const op = JSON.parse(text ?? '') as OutgoingOp
    return typeof op.opId === 'string' && typeof op.question === 'string' && Number.isSafeInteger(op.seq) ? op : null
  } catch {
    return null
  }
}
