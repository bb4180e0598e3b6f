import type { Actor } from '#app/platform/actor.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOpenTask } from './course-task.server.ts'
import { openDraft } from './open-draft.server.ts'

/**
 * Keeps the learner's note in their draft; without a note it only makes sure that there is a draft.
 * Throws `not_found`, `enrolment_closed`, `submission_locked`.
 */
export async function saveDraft({
  actor,
  enrolmentId,
  note,
}: {
  actor: Actor
  enrolmentId: string
  note?: string
}): Promise<{ submissionId: string }> {
  const own = await requireOpenTask({ actor, enrolmentId })
  return inTransaction(async (tx) => {
    const draft = await openDraft(tx, own)
    if (note !== undefined && note !== draft.note) await tx.submission.update({ where: { id: draft.id }, data: { note } })
    return { submissionId: draft.id }
  })
}
