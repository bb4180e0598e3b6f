import type { Actor } from '#app/platform/actor.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import type { Part } from './field-spec.ts'
import { loadAssessment } from './load-assessment.server.ts'
import { requirePart } from './require-part.ts'

const readers: readonly Part[] = ['candidate', 'assessor', 'panel', 'decider', 'office']

/** A document of a portfolio, for everybody who has a part in the assessment. Throws `not_found`, `unavailable`. */
export async function readDocument({ actor, applicationId, documentId }: { actor: Actor; applicationId: string; documentId: string }) {
  const { assessment } = await loadAssessment(db, { applicationId })
  if (!readers.some((part) => mayRead(actor, part, assessment))) throw new AppError('not_found')
  const row = await db.competencyDocument.findFirst({
    where: { id: documentId, applicationId, removedAt: null },
    select: { fileSha256: true, mediaType: true },
  })
  if (!row?.fileSha256 || !row.mediaType) throw new AppError('not_found')
  const bytes = await fileStore().get(row.fileSha256)
  if (!bytes) throw new AppError('unavailable')
  return { bytes, mediaType: row.mediaType, fileName: `Dokumen-${documentId.slice(-8)}.${row.mediaType === 'application/pdf' ? 'pdf' : 'jpg'}` }
}

function mayRead(actor: Actor, part: Part, assessment: Parameters<typeof requirePart>[0]['assessment']): boolean {
  try {
    requirePart({ actor, part, assessment })
    return true
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}
