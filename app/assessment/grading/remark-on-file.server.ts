import { requireDesk } from '#app/assessment/require-desk.server.ts'
import { findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'

const mostPerFile = 30

type OnFile = { actor: Actor; submissionId: string; fileId: string }
/** `place`: the page of a PDF, the second of a video or recording. */
type NewRemark = { place: number; comment: string; criterion: string | null }

/**
 * Says something of a page or a moment of a file on the actor's desk; the file stays as it is. The same remark sent twice
 * is one. Throws `not_found` (also for photos, which are marked), `claimed_by_other`, `grade_stale`, `mark_limit`.
 */
export async function remarkOnFile({ actor, submissionId, fileId, place, comment, criterion }: OnFile & NewRemark): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDesk(tx, { actor, submissionId })
    const file = await tx.submissionFile.findFirst({
      where: { id: fileId, submissionId, kind: { not: 'photo' }, removedAt: null },
      select: { submission: { select: { task: true, courseVersionId: true } }, remarks: { where: { removedAt: null } } },
    })
    if (!file) throw new AppError('not_found')
    const { body } = await readCourseVersion(file.submission)
    const known = findTask(body, file.submission.task)?.rubric.criteria.some(({ key }) => key === criterion)
    const remark = { graderId: actor.personId, place, comment, criterion: known ? criterion : null }
    const isSame = (other: (typeof file.remarks)[number]) =>
      (Object.keys(remark) as (keyof typeof remark)[]).every((key) => other[key] === remark[key])
    if (file.remarks.some(isSame)) return
    if (file.remarks.length >= mostPerFile) throw new AppError('mark_limit', { params: { maximum: mostPerFile } })
    await tx.fileRemark.create({ data: { fileId, ...remark } })
  })
}

/** Takes a remark of the actor's own away again, as long as nothing was graded. Throws as `remarkOnFile` does. */
export async function forgetRemark({ actor, submissionId, fileId, remarkId }: OnFile & { remarkId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDesk(tx, { actor, submissionId })
    await tx.fileRemark.updateMany({
      where: { id: remarkId, graderId: actor.personId, removedAt: null, file: { id: fileId, submissionId } },
      data: { removedAt: new Date() },
    })
  })
}
