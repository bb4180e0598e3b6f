import { agoOf } from '#app/assessment/attempts/given-ago.ts'
import { UploadEnded } from '#app/platform/uploads/send-in-pieces.ts'
import type { sendByTus } from '#app/platform/uploads/tus-upload.ts'
import type { UploadRefusal } from '#app/platform/uploads/upload-refusal.ts'
import type { KeptFile, KeptFiles } from './kept-files.ts'

/** Where a file is: on the phone, on its way, on the server, or not taken. */
export type FileState =
  | { at: 'phone'; isKept: boolean }
  | { at: 'line'; percent: number; size: number }
  | { at: 'waiting' }
  | { at: 'signed-out' }
  | { at: 'server'; size: number }
  | { at: 'refused'; reason: UploadRefusal }

type Parts = {
  kept: KeptFiles
  attempt: string
  address: string
  /** Sends one file, going on where an earlier try ended. */
  send: typeof sendByTus
  hash: (file: Blob) => Promise<string | null>
  newId: () => string
  /** Waits until another try makes sense; throws to give up for now. */
  pause: (tries: number) => Promise<void>
  told: (question: string, state: FileState) => void
  /** A file is on the server, and with it the answer that names it. */
  stored: () => void
}

/** Reasons that lie with the phone's owner or the server's disk and not with the file: it stays, and is tried again. */
const notItsFault: readonly (UploadRefusal | null)[] = [null, 'signed_out', 'disk_full']
const againAfter = 30_000

/** Sends what the phone keeps, one file at a time, until each is on the server or was refused for its content. */
export function openFileSender({ kept, attempt, address, send, hash, newId, pause, told, stored }: Parts) {
  /** Questions whose file is not whole yet. */
  const growing = new Set<string>()
  let isSending = false
  let request: XMLHttpRequest | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  async function start(): Promise<void> {
    clearTimeout(again)
    if (isSending) return
    isSending = true
    try {
      for (let next = ready()[0]; next; next = ready()[0]) {
        if (!(await deliver(next))) {
          again = setTimeout(start, againAfter)
          return
        }
      }
    } finally {
      isSending = false
    }
  }

  function ready(): KeptFile[] {
    return kept.all().filter(({ question }) => !growing.has(question))
  }

  const isCurrent = ({ question, id }: KeptFile) => kept.of(question)?.id === id

  /** False when it must be tried later. */
  async function deliver(kepts: KeptFile): Promise<boolean> {
    const { question, file } = kepts
    const sha256 = await hash(file)
    const ago = agoOf(kepts.at)
    try {
      await send({
        file,
        address,
        metadata: { attempt, question, ...(sha256 && { sha256 }), ...(ago !== undefined && { ago: String(ago) }) },
        resumeFrom: kepts.upload,
        onBegun: (upload) => {
          if (isCurrent(kepts)) void kept.put({ ...kepts, upload })
        },
        onProgress: (sent) => {
          if (isCurrent(kepts)) told(question, { at: 'line', percent: Math.floor((sent / file.size) * 100), size: file.size })
        },
        onTrouble: async (tries) => {
          if (!isCurrent(kepts)) throw new UploadEnded(null)
          told(question, { at: 'waiting' })
          await pause(tries)
        },
        onRequest: (piece) => {
          request = piece
        },
      })
    } catch (error) {
      if (!isCurrent(kepts)) return true
      const reason = error instanceof UploadEnded ? error.reason : null
      if (reason === null || notItsFault.includes(reason)) {
        told(question, reason === 'signed_out' ? { at: 'signed-out' } : { at: 'waiting' })
        return false
      }
      await kept.remove(question)
      told(question, { at: 'refused', reason })
      return true
    }
    if (!isCurrent(kepts)) return true
    await kept.remove(question)
    told(question, { at: 'server', size: file.size })
    stored()
    return true
  }

  return {
    start,
    /** How many files are not on the server yet. */
    waiting: () => kept.all().length,
    /** Keeps a file on the phone and sends it; while it is `whole: false` it is only kept. */
    async keep(question: string, file: Blob, { whole = true }: { whole?: boolean } = {}): Promise<void> {
      if (whole) growing.delete(question)
      else growing.add(question)
      const before = kept.of(question)
      const isKept = await kept.put({ question, id: newId(), file, at: Date.now(), upload: null })
      // What is on its way in its place is sent no further.
      if (before?.upload) request?.abort()
      if (!whole) return
      told(question, { at: 'phone', isKept })
      void start()
    },
    /** Lets go of a file that was not sent yet. */
    async cancel(question: string): Promise<void> {
      growing.delete(question)
      await kept.remove(question)
      request?.abort()
    },
  }
}
