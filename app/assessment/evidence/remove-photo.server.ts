import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOpenTask } from './course-task.server.ts'
import { openDraft } from './open-draft.server.ts'

/** Takes a photo out of the learner's draft. A repeat changes nothing. Throws `not_found`, `enrolment_closed`, `submission_locked`. */
export async function removePhoto({ actor, enrolmentId, fileId }: { actor: Actor; enrolmentId: string; fileId: string }): Promise<void> {
  const own = await requireOpenTask({ actor, enrolmentId })
  await inTransaction(async (tx) => {
    const draft = await openDraft(tx, own)
    const photo = await tx.submissionFile.findFirst({ where: { id: fileId, submissionId: draft.id }, select: { removedAt: true } })
    if (!photo) throw new AppError('not_found')
    if (photo.removedAt === null) await tx.submissionFile.update({ where: { id: fileId }, data: { removedAt: await databaseNow(tx) } })
  })
}
