import { requireDesk } from '#app/assessment/require-desk.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { MarkBox } from './photo-mark.ts'
import { isNewRemark, knownCriterion } from './say-of-file.server.ts'

type OnPhoto = { actor: Actor; submissionId: string; fileId: string }

/**
 * Marks a place on a photo of the submission that the actor is grading; the photo stays as it is. The same mark sent twice
 * is one. Throws `not_found`, `claimed_by_other`, `grade_stale`, `mark_limit`.
 */
export async function markPhoto({
  actor,
  submissionId,
  fileId,
  box,
  comment,
  criterion,
}: OnPhoto & { box: MarkBox; comment: string; criterion: string | null }): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDesk(tx, { actor, submissionId })
    const file = await tx.submissionFile.findFirst({
      where: { id: fileId, submissionId, kind: 'photo', removedAt: null },
      select: { submission: { select: { task: true, courseVersionId: true } }, marks: { where: { removedAt: null } } },
    })
    if (!file) throw new AppError('not_found')
    const mark = { graderId: actor.personId, ...box, comment, criterion: await knownCriterion(file.submission, criterion) }
    if (isNewRemark(file.marks, mark)) await tx.photoMark.create({ data: { fileId, ...mark } })
  })
}

/** Takes a mark of the actor's own away again, as long as nothing was graded. Throws as `markPhoto` does. */
export async function unmarkPhoto({ actor, submissionId, fileId, markId }: OnPhoto & { markId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDesk(tx, { actor, submissionId })
    await tx.photoMark.updateMany({
      where: { id: markId, graderId: actor.personId, removedAt: null, file: { id: fileId, submissionId } },
      data: { removedAt: new Date() },
    })
  })
}
