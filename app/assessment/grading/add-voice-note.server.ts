import { requireDesk } from '#app/assessment/require-desk.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { lockStoredBytes, nameStoredBytes } from '#app/platform/stored-bytes.server.ts'
import { voiceFormat } from './voice-format.ts'

/** Two minutes of speech weigh far less. */
export const voiceMaxMb = 5
const most = 3

type OnDesk = { actor: Actor; submissionId: string }

/**
 * Keeps what a grader says of the submission on their desk; its type is told by its bytes. The same recording sent twice is
 * one. Throws `not_found`, `claimed_by_other`, `grade_stale`, `voice_unreadable`, `voice_limit`.
 */
export async function addVoiceNote({ actor, submissionId, bytes }: OnDesk & { bytes: Uint8Array }): Promise<void> {
  await inTransaction((tx) => requireDesk(tx, { actor, submissionId }))
  const mediaType = voiceFormat(bytes)
  if (!mediaType) throw new AppError('voice_unreadable')
  const sha256 = await fileStore().put(bytes)
  await nameStoredBytes(sha256, async (tx) => {
    await requireDesk(tx, { actor, submissionId })
    const notes = await tx.voiceNote.findMany({ where: { submissionId, removedAt: null }, select: { sha256: true } })
    if (notes.some((other) => other.sha256 === sha256)) return
    if (notes.length >= most) throw new AppError('voice_limit', { params: { maximum: most } })
    await lockStoredBytes(tx, sha256)
    if (!(await fileStore().has(sha256))) await fileStore().put(bytes)
    await tx.voiceNote.create({ data: { submissionId, graderId: actor.personId, sha256, mediaType, bytes: bytes.byteLength } })
  })
}

/** Takes a recording of the actor's own away again, as long as nothing was graded. Throws as `addVoiceNote` does. */
export async function removeVoiceNote({ actor, submissionId, noteId }: OnDesk & { noteId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDesk(tx, { actor, submissionId })
    await tx.voiceNote.updateMany({
      where: { id: noteId, submissionId, graderId: actor.personId, removedAt: null },
      data: { removedAt: new Date() },
    })
  })
}
