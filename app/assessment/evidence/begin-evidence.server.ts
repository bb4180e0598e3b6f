import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { dropArrived, requireRoom } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { requireOpenTask } from './course-task.server.ts'
import { evidenceFolder, evidenceLimits } from './evidence-folder.server.ts'
import type { EvidenceLimits } from './evidence-format.ts'
import { nothingSaid } from './follow-evidence.server.ts'
import { openDraft } from './open-draft.server.ts'
import type { Place } from './photo-place.ts'

type Announced = {
  actor: Actor
  enrolmentId: string
  uploadId: string
  bytes: number
  /** Of the file as it was chosen or taken, when the browser could tell. */
  sha256: string | null
  keepsPlace: boolean
  place: Place | null
}

/** So many files may be on their way for one enrolment or portfolio; the oldest is given up for another one. */
const mostOpen = 4

/**
 * Opens an upload of a file for the learner's own task, which must be theirs to write in. Nothing of the file has arrived
 * yet: its size is judged by what the browser announces, and held to it later. Throws `UploadRefused`.
 */
export async function beginEvidence({ actor, enrolmentId, uploadId, bytes, sha256, keepsPlace, place }: Announced): Promise<void> {
  requireSize({ bytes, limits: evidenceLimits() })
  try {
    const own = await requireOpenTask({ actor, enrolmentId })
    await inTransaction((tx) => openDraft(tx, own))
  } catch (error) {
    throw error instanceof AppError ? new UploadRefused('not_open') : error
  }
  await openEvidenceUpload({ id: uploadId, enrolmentId, bytes, sha256, keepsPlace, ...(keepsPlace && place) })
}

/** Judges what a browser announces, of which no byte has come yet. Throws `UploadRefused`. */
export function requireSize({ bytes, limits }: { bytes: number; limits: Partial<EvidenceLimits> }): void {
  if (bytes === 0) throw new UploadRefused('empty')
  if (bytes > Math.max(...Object.values(limits))) throw new UploadRefused('too_large')
}

/** Notes that a file is on its way, if there is room for it. Throws `UploadRefused`. */
export async function openEvidenceUpload(upload: Prisma.EvidenceUploadUncheckedCreateInput): Promise<void> {
  const { enrolmentId, applicationId, bytes } = upload
  const owner = enrolmentId ? { enrolmentId } : { applicationId }
  const folder = evidenceFolder()
  const givenUp = await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('evidence_upload.space'))`
    const [promised] = await tx.$queryRaw<{ bytes: number }[]>`
      select coalesce(sum(bytes - "offset"), 0)::float8 as bytes from evidence_upload where state = 'open'`
    await requireRoom({ folder, bytes, promised: promised?.bytes ?? 0 })
    const open = await tx.evidenceUpload.findMany({ where: { ...owner, state: 'open' }, orderBy: { createdAt: 'desc' }, select: { id: true } })
    const old = open.slice(mostOpen - 1).map(({ id }) => id)
    await tx.evidenceUpload.updateMany({ where: { id: { in: old } }, data: { state: 'given_up', ...nothingSaid, updatedAt: new Date() } })
    await tx.evidenceUpload.create({ data: upload })
    return old
  })
  for (const old of givenUp) await dropArrived({ folder, uploadId: old })
}

/** Gives up files nobody went on with for a week, and throws away what had arrived of them. Runs daily. */
export async function sweepEvidenceUploads(now = new Date()): Promise<void> {
  const old = await db.evidenceUpload.updateManyAndReturn({
    where: { state: 'open', updatedAt: { lt: new Date(now.getTime() - 7 * 86_400_000) } },
    data: { state: 'given_up', ...nothingSaid, updatedAt: now },
    select: { id: true },
  })
  for (const { id } of old) await dropArrived({ folder: evidenceFolder(), uploadId: id })
}
