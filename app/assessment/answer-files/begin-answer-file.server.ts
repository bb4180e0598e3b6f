import { isBelievable } from '#app/assessment/attempts/given-ago.ts'
import { openEvidenceUpload, requireSize } from '#app/assessment/evidence/begin-evidence.server.ts'
import { limitsOf } from '#app/assessment/evidence/evidence-folder.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { findAnswerPlace } from './answer-place.server.ts'

type Announced = {
  actor: Actor
  attemptId: string
  question: string
  uploadId: string
  bytes: number
  /** Of the file as it leaves the phone, when the browser could tell. */
  sha256: string | null
  /** How many milliseconds ago it was made, as the phone says. */
  ago: number | null
}

/** Opens an upload of a file that answers a question of the learner's own paper. Throws `UploadRefused`. */
export async function beginAnswerFile({ actor, attemptId, question, uploadId, bytes, sha256, ago }: Announced): Promise<void> {
  const place = await findAnswerPlace({ actor, attemptId, question }).catch((error) => {
    throw error instanceof AppError ? new UploadRefused('not_open') : error
  })
  requireSize({ bytes, limits: limitsOf(place.takes) })
  const givenAt = ago !== null && isBelievable(ago) ? new Date(Date.now() - ago) : null
  await openEvidenceUpload({ id: uploadId, enrolmentId: place.enrolmentId, attemptId, question, bytes, sha256, givenAt })
}
