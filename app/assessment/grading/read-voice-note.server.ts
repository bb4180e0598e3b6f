import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { staffedBy } from '#app/programmes/staffed-by.server.ts'

/**
 * A recording for who trains or decides in the batch and for operators; for its learner once the verdict is told. To others it
 * does not exist. Throws `not_found`.
 */
export async function readVoiceNote({ actor, noteId }: { actor: Actor; noteId: string }): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const own = { submission: { state: { in: ['graded', 'returned'] }, enrolment: { personId: actor.personId } } }
  const staff = { submission: { enrolment: { batch: staffedBy(actor) } } }
  const operator = hasRole(actor, 'operator') ? [{}] : []
  const note = await db.voiceNote.findFirst({
    where: { id: noteId, removedAt: null, OR: [own, staff, ...operator] },
    select: { sha256: true, mediaType: true },
  })
  const bytes = note && (await fileStore().get(note.sha256))
  if (!bytes) throw new AppError('not_found')
  return { bytes, mediaType: note.mediaType }
}
