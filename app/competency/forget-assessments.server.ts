import { forgetUploads } from '#app/assessment/evidence/follow-evidence.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { removeUnusedBytes } from '#app/platform/stored-bytes.server.ts'

/**
 * Empties the forms of an erased person's assessments: what they and others wrote about them, and takes their documents
 * out, bytes and all unless another row still needs the same. What they practised goes. Which form there was, and the events
 * with their results, stay. May run twice; for the job `person-erased`.
 */
export async function forgetAssessments({ personId }: { personId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.competencyRehearsal.deleteMany({ where: { personId } })
    await tx.competencyForm.updateMany({ where: { application: { candidateId: personId } }, data: { body: {} } })
    await tx.$executeRaw`
      update competency_document set name = '', latitude = null, longitude = null, removed_at = coalesce(removed_at, now())
      from competency_application where competency_application.id = application_id and candidate_id = ${personId}::uuid`
  })
  await forgetUploads({ application: { candidateId: personId } })
  const files = await db.competencyDocument.findMany({
    where: { application: { candidateId: personId }, fileSha256: { not: null } },
    select: { id: true, fileSha256: true },
  })
  for (const { id, fileSha256 } of files) if (fileSha256 !== null) await forgetFile(id, fileSha256)
}

async function forgetFile(id: string, sha256: string): Promise<void> {
  // The row names them until they are gone: a run that was cut short finds them again.
  await removeUnusedBytes({ sha256 })
  await db.competencyDocument.update({ where: { id }, data: { fileSha256: null, mediaType: null, bytes: null } })
}
