import { evidenceFolder } from '#app/assessment/evidence/evidence-folder.server.ts'
import { asRefusal, placeWanted } from '#app/assessment/evidence/finish-evidence.server.ts'
import { endUpload, requireOpenUpload } from '#app/assessment/evidence/follow-evidence.server.ts'
import { storeArrived } from '#app/assessment/evidence/store-arrived.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { dropArrived } from '#app/platform/uploads/require-room.server.ts'
import { keepDocument } from './add-document.server.ts'
import { documentFactsSchema } from './document-facts.ts'
import { documentLimits } from './portfolio-rules.ts'

type OwnUpload = { actor: Actor; uploadId: string }

/**
 * Every byte of a document is here: it is the file that was announced, whole, a PDF or a photo, stored, and named in the
 * portfolio. A repeat does nothing more. Throws `UploadRefused` for the file's own faults, and `unavailable` when the store
 * cannot be asked; then it may be tried again.
 */
export async function finishDocument({ actor, uploadId }: OwnUpload): Promise<void> {
  const upload = await db.evidenceUpload.findFirst({
    where: { id: uploadId, state: 'open', application: { candidateId: actor.personId } },
  })
  if (!upload?.applicationId) return
  const { applicationId, bytes } = upload
  try {
    const facts = documentFactsSchema.parse(upload.facts)
    const stored = await storeArrived({ upload, limits: documentLimits, placeOf: placeWanted(upload) })
    await keepDocument({ actor, applicationId, facts, stored, alongside: (tx) => endUpload(tx, { uploadId, bytes }) })
  } catch (error) {
    throw asRefusal(error)
  }
  await dropArrived({ folder: evidenceFolder(), uploadId })
}

/** Lets only the candidate who began an upload go on with it. Throws `UploadRefused`. */
export async function requireOwnDocument({ actor, uploadId }: OwnUpload): Promise<void> {
  await requireOpenUpload({ id: uploadId, application: { candidateId: actor.personId } })
}
