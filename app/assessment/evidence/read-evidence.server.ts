import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { staffedBy } from '#app/programmes/staffed-by.server.ts'
import type { EvidenceKind } from './evidence-format.ts'
import { shrinkPhoto } from './prepare-photo.server.ts'

type Wish = { actor: Actor; fileId: string }
export type EvidenceFile = { kind: EvidenceKind; mediaType: string; sha256: string; bytes: number }

/**
 * A file for its learner, for who trains or decides in the batch, and for operators; to others it does not exist.
 * Drafts are the learner's alone. Throws `not_found`.
 */
export async function findEvidence({ actor, fileId }: Wish): Promise<EvidenceFile> {
  const own = { submission: { enrolment: { personId: actor.personId } } }
  const handedIn = { state: { not: 'draft' } }
  const staff = { submission: { ...handedIn, enrolment: { batch: staffedBy(actor) } } }
  const operator = hasRole(actor, 'operator') ? [{ submission: handedIn }] : []
  const file = await db.submissionFile.findFirst({
    where: { id: fileId, removedAt: null, OR: [own, staff, ...operator] },
    select: { kind: true, sha256: true, mediaType: true, bytes: true },
  })
  if (!file) throw new AppError('not_found')
  return { ...file, kind: file.kind as EvidenceKind }
}

/** A photo's own bytes, or those of a small copy. Throws `not_found`, also for files that are no photo. */
export async function readEvidence({ small, ...wish }: Wish & { small: boolean }): Promise<{ bytes: Uint8Array; mediaType: string; sha256: string }> {
  const { kind, mediaType, sha256 } = await findEvidence(wish)
  const bytes = kind === 'photo' ? await fileStore().get(sha256) : null
  if (!bytes) throw new AppError('not_found')
  return { mediaType, sha256, bytes: small ? await shrinkPhoto(bytes) : bytes }
}
