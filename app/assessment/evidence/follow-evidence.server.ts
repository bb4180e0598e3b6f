import type { Actor } from '#app/platform/actor.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { dropArrived } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { Prisma } from '#prisma/client/client.ts'
import { evidenceFolder } from './evidence-folder.server.ts'

type Upload = { uploadId: string }

/** What came with a file and is not needed once it arrived or does not come. */
export const nothingSaid = { latitude: null, longitude: null, facts: Prisma.DbNull }

/** Lets only the learner who began an upload of a task or an answer go on with it. Throws `UploadRefused`. */
export async function requireOwnEvidence({ actor, uploadId }: Upload & { actor: Actor }): Promise<void> {
  await requireOpenUpload({ id: uploadId, enrolment: { personId: actor.personId } })
}

/** Throws `UploadRefused`: `finished` where it arrived before, `gone` where there is none such. */
export async function requireOpenUpload(where: Prisma.EvidenceUploadWhereInput): Promise<void> {
  const upload = await db.evidenceUpload.findFirst({ where, select: { state: true } })
  if (upload?.state === 'finished') throw new UploadRefused('finished')
  if (upload?.state !== 'open') throw new UploadRefused('gone')
}

/** Notes how much of an upload is on disk: one that still moves is not swept. */
export async function noteEvidenceProgress({ uploadId, offset }: Upload & { offset: number }): Promise<void> {
  await db.evidenceUpload.updateMany({ where: { id: uploadId, state: 'open' }, data: { offset, updatedAt: new Date() } })
}

/** What came does not do: its bytes go at once. */
export async function refuseEvidence({ uploadId }: Upload): Promise<void> {
  const refused = { state: 'refused', ...nothingSaid, updatedAt: new Date() }
  const { count } = await db.evidenceUpload.updateMany({ where: { id: uploadId, state: 'open' }, data: refused })
  if (count > 0) await dropArrived({ folder: evidenceFolder(), uploadId })
}

/** Written with the row that names the file; false when it was ended before. */
export async function endUpload(tx: Tx, { uploadId, bytes }: Upload & { bytes: number }): Promise<boolean> {
  const ended = { state: 'finished', offset: bytes, ...nothingSaid, updatedAt: new Date() }
  const { count } = await tx.evidenceUpload.updateMany({ where: { id: uploadId, state: 'open' }, data: ended })
  return count > 0
}

/** Ends what is on its way, and throws away its bytes; also those that a process that was killed left of an ended one. */
export async function forgetUploads(where: Prisma.EvidenceUploadWhereInput): Promise<void> {
  for (const { id: uploadId } of await db.evidenceUpload.findMany({ where, select: { id: true } })) {
    await refuseEvidence({ uploadId })
    await dropArrived({ folder: evidenceFolder(), uploadId })
  }
}
