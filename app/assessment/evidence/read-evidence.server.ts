import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { shrinkPhoto } from './prepare-photo.server.ts'

export type Evidence = { bytes: Uint8Array; mediaType: string; sha256: string }

/**
 * A photo for its learner, for who trains or decides in the batch, and for operators; to others it does not exist.
 * Drafts are the learner's alone. Throws `not_found`.
 */
export async function readEvidence({ actor, fileId, small }: { actor: Actor; fileId: string; small: boolean }): Promise<Evidence> {
  const own = { submission: { enrolment: { personId: actor.personId } } }
  const handedIn = { state: { not: 'draft' } }
  // Being named in the batch is not enough: who lost the role in the portal lost this too.
  const role = { in: (['trainer', 'decider'] as const).filter((name) => hasRole(actor, name)) }
  const staff = { submission: { ...handedIn, enrolment: { batch: { roles: { some: { personId: actor.personId, removedAt: null, role } } } } } }
  const operator = hasRole(actor, 'operator') ? [{ submission: handedIn }] : []
  const file = await db.submissionFile.findFirst({
    where: { id: fileId, removedAt: null, OR: [own, staff, ...operator] },
    select: { sha256: true, mediaType: true },
  })
  const bytes = file && (await fileStore().get(file.sha256))
  if (!bytes) throw new AppError('not_found')
  return { ...file, bytes: small ? await shrinkPhoto(bytes) : bytes }
}
