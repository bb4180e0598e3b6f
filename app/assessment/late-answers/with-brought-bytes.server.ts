import { createDecipheriv, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findAnswerPlace } from '#app/assessment/answer-files/answer-place.server.ts'
import { nameAnswerFile } from '#app/assessment/answer-files/name-answer-file.server.ts'
import { evidenceFolder, limitsOf } from '#app/assessment/evidence/evidence-folder.server.ts'
import { storeArrived } from '#app/assessment/evidence/store-arrived.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { nameStoredBytes } from '#app/platform/stored-bytes.server.ts'
import { dropArrived, requireRoom } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import type { FiledBytes } from './answer-file.ts'

type FileOp = { opId: string; question: string; seq: number; value: string; givenAt?: string }
type Brought<Result> = {
  file: { attempt: string; person: string }
  /** What the sealed part says of the bytes, and the bytes as they came. */
  bytes: FiledBytes
  sealed: Uint8Array | undefined
  /** Appends the operation that names the file, in the transaction that writes its row. */
  write: (tx: Tx, op: FileOp) => Promise<Result>
}

/**
 * Opens a recording or file that somebody brought and puts it into the store, under the same inspection as one that was
 * sent. Throws `answer_file_wrong` for bytes that are not the sealed ones, `answer_recording_refused` for what the question
 * does not take, `not_found`, `unavailable`.
 */
export async function withBroughtBytes<Result>({ file, bytes, sealed, write }: Brought<Result>): Promise<Result> {
  const { attempt: attemptId, person: personId } = file
  const { opId, question, sha256, givenAt } = bytes
  const plain = opened(bytes, sealed)
  const { takes } = await findAnswerPlace({ actor: { personId }, attemptId, question })
  const [folder, id] = [evidenceFolder(), randomUUID()]
  try {
    await requireRoom({ folder, bytes: plain.length, promised: 0 })
    await writeFile(path.join(folder, id), plain)
    const stored = await storeArrived({ upload: { id, sha256 }, limits: limitsOf(takes), placeOf: () => null })
    if (!(await fileStore().has(stored.file.sha256))) throw new AppError('unavailable')
    return await nameStoredBytes(stored.file.sha256, async (tx) => {
      const named = await nameAnswerFile(tx, { id, attemptId, question }, stored)
      return write(tx, { opId, question, ...named, givenAt })
    })
  } catch (error) {
    throw refusalOf(error)
  } finally {
    await dropArrived({ folder, uploadId: id })
  }
}

function opened({ key, iv }: FiledBytes, sealed: Uint8Array = new Uint8Array()): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    decipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  } catch (error) {
    throw new AppError('answer_file_wrong', { cause: error })
  }
}

function refusalOf(error: unknown): unknown {
  const isUnreadable = error instanceof AppError && error.code === 'photo_unreadable'
  if (!isUnreadable && !(error instanceof UploadRefused)) return error
  return new AppError(error instanceof UploadRefused && error.reason === 'disk_full' ? 'unavailable' : 'answer_recording_refused', { cause: error })
}
