import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { dropArrived } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { evidenceFolder } from './evidence-folder.server.ts'

type Upload = { uploadId: string }

/** Lets only the learner who began an upload go on with it. Throws `UploadRefused`. */
export async function requireOwnEvidence({ actor, uploadId }: Upload & { actor: Actor }): Promise<void> {
  const upload = await db.evidenceUpload.findFirst({
    where: { id: uploadId, enrolment: { personId: actor.personId } },
    select: { state: true },
  })
  if (upload?.state === 'finished') throw new UploadRefused('finished')
  if (upload?.state !== 'open') throw new UploadRefused('gone')
}

/** Notes how much of an upload is on disk: one that still moves is not swept. */
export async function noteEvidenceProgress({ uploadId, offset }: Upload & { offset: number }): Promise<void> {
  await db.evidenceUpload.updateMany({ where: { id: uploadId, state: 'open' }, data: { offset, updatedAt: new Date() } })
}

/** What came does not do: its bytes go at once. */
export async function refuseEvidence({ uploadId }: Upload): Promise<void> {
  const refused = { state: 'refused', latitude: null, longitude: null, updatedAt: new Date() }
  const { count } = await db.evidenceUpload.updateMany({ where: { id: uploadId, state: 'open' }, data: refused })
  if (count > 0) await dropArrived({ folder: evidenceFolder(), uploadId })
}
