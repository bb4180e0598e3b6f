import { requireDesk } from '#app/assessment/require-desk.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { MarkBox } from './photo-mark.ts'
import { isNewRemark, knownCriterion } from './say-of-file.server.ts'

const nowhere = { x: null, y: null, width: null, height: null }

type OnFile = { actor: Actor; submissionId: string; fileId: string }
/** `place`: the page of a PDF, the second of a video or recording; `box`: where on the page. */
type NewRemark = { place: number; box?: MarkBox | null; comment: string; criterion: string | null }

/**
 * Says something of a page or a moment of a file on the actor's desk; the file stays as it is. The same remark sent twice
 * is one. Throws `not_found` (also for photos, which are marked), `claimed_by_other`, `grade_stale`, `mark_limit`.
 */
export async function remarkOnFile({ actor, submissionId, fileId, place, box = null, comment, criterion }: OnFile & NewRemark): Promise<void> {
  await inTransaction(async (tx) => {
    await requireDesk(tx, { actor, submissionId })
    const file = await tx.submissionFile.findFirst({
      where: { id: fileId, submissionId, kind: { not: 'photo' }, removedAt: null },
      select: { kind: true, submission: { select: { task: true, courseVersionId: true } }, remarks: { where: { removedAt: null } } },
    })
    if (!file) throw new AppError('not_found')
    // Only a page has places.
    const { x, y, width, height } = (file.kind === 'pdf' && box) || nowhere
    const remark = { graderId: actor.personId, place, x, y, width, height, comment, criterion: await knownCriterion(file.submission, criterion) }
    if (isNewRemark(file.remarks, remark)) await tx.fileRemark.create({ data: { fileId, ...remark } })
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
