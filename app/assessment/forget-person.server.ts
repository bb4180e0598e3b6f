import { db, inTransaction } from '#app/platform/database.server.ts'
import { removeUnusedBytes } from '#app/platform/stored-bytes.server.ts'
import { forgetUploads } from './evidence/follow-evidence.server.ts'

/**
 * Forgets what an erased person wrote and brought for tasks and questions: notes, photos and other files, those still on
 * their way, what graders said aloud about them, and the bytes of all unless another row still needs the same. Grades stay,
 * without a name. May run twice; for the job `person-erased`.
 */
export async function forgetPerson({ personId }: { personId: string }): Promise<void> {
  const theirs = { enrolment: { personId } }
  await inTransaction(async (tx) => {
    await tx.submission.updateMany({ where: theirs, data: { note: '' } })
    await tx.$executeRaw`
      update submission_file set removed_at = now()
      from submission join enrolment on enrolment.id = submission.enrolment_id
      where submission.id = submission_file.submission_id and enrolment.person_id = ${personId}::uuid and submission_file.removed_at is null`
    await tx.submissionFile.updateMany({ where: { submission: theirs }, data: { latitude: null, longitude: null } })
    await tx.answerFile.updateMany({ where: { attempt: theirs, removedAt: null }, data: { removedAt: new Date() } })
    await tx.voiceNote.updateMany({ where: { submission: theirs, removedAt: null }, data: { removedAt: new Date() } })
  })
  await forgetUploads(theirs)
  // Files that the person had taken out before, too; and those of an earlier run that was cut short.
  const files = await db.submissionFile.findMany({ where: { submission: theirs }, distinct: 'sha256', select: { sha256: true } })
  const notes = await db.voiceNote.findMany({ where: { submission: theirs }, distinct: 'sha256', select: { sha256: true } })
  const answers = await db.answerFile.findMany({ where: { attempt: theirs }, distinct: 'sha256', select: { sha256: true } })
  for (const { sha256 } of [...files, ...notes, ...answers]) await removeUnusedBytes({ sha256 })
}
