import { openEvidenceUpload, requireSize } from '#app/assessment/evidence/begin-evidence.server.ts'
import type { Place } from '#app/assessment/evidence/photo-place.ts'
import type { Actor } from '#app/platform/actor.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { requireRoomForDocument } from './add-document.server.ts'
import { documentFactsSchema } from './document-facts.ts'
import { documentLimits } from './portfolio-rules.ts'

type Announced = {
  actor: Actor
  applicationId: string
  uploadId: string
  bytes: number
  /** Of the file as it leaves the phone, when the browser could tell. */
  sha256: string | null
  keepsPlace: boolean
  place: Place | null
  /** As they came with the file. */
  facts: Record<keyof typeof documentFactsSchema.shape, unknown>
}

/**
 * Opens an upload of a document for the candidate's own portfolio, with what they say of it. Nothing of the file has arrived
 * yet. Throws `UploadRefused`.
 */
export async function beginDocument({ actor, applicationId, uploadId, bytes, sha256, keepsPlace, place, facts }: Announced): Promise<void> {
  requireSize({ bytes, limits: documentLimits })
  const given = documentFactsSchema.safeParse(facts)
  if (!given.success) throw new UploadRefused('incomplete')
  try {
    await requireRoomForDocument({ actor, applicationId, facts: given.data })
  } catch (error) {
    if (!isAppError(error)) throw error
    const reasons = { document_limit: 'too_many', invalid_form: 'incomplete' } as const
    throw new UploadRefused(reasons[error.code as keyof typeof reasons] ?? 'not_open')
  }
  await openEvidenceUpload({ id: uploadId, applicationId, facts: given.data, bytes, sha256, keepsPlace, ...(keepsPlace && place) })
}
