import { requireDesk } from '#app/assessment/require-desk.server.ts'
import { findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { MarkBox } from './photo-mark.ts'

const mostPerPhoto = 30

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
    const { body } = await readCourseVersion(file.submission)
    const known = findTask(body, file.submission.task)?.rubric.criteria.some(({ key }) => key === criterion)
    const mark = { graderId: actor.personId, ...box, comment, criterion: known ? criterion : null }
    const isSame = (other: (typeof file.marks)[number]) => (Object.keys(mark) as (keyof typeof mark)[]).every((key) => other[key] === mark[key])
    if (file.marks.some(isSame)) return
    if (file.marks.length >= mostPerPhoto) throw new AppError('mark_limit', { params: { maximum: mostPerPhoto } })
    await tx.photoMark.create({ data: { fileId, ...mark } })
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
