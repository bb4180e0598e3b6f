import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { makeBatchCode } from './batch-code.ts'
import { columnOf, type Day } from './batch-dates.ts'

export type NewBatch = {
  programmeId: string
  courseSlug: string
  name: string
  seats: number
  startsOn: Day
  endsOn: Day
  codeExpiresOn: Day
  timeZone: string
  venue: string
  placeCode: string
  placeName: string
  contactPhone: string | null
}

/** Opens a batch of a course with a fresh join code. Throws `not_found` for an unknown programme or course. */
export async function createBatch({ actor, batch }: { actor: Actor; batch: NewBatch }): Promise<{ batchId: string; code: string }> {
  requireOperator(actor)
  const { programmeId, courseSlug, startsOn, endsOn, codeExpiresOn, ...rest } = batch
  return inTransaction(async (tx) => {
    const course = await tx.course.findFirst({ where: { slug: courseSlug, currentVersionId: { not: null } }, select: { id: true } })
    const programme = await tx.programme.findUnique({ where: { id: programmeId }, select: { id: true } })
    if (!course || !programme) throw new AppError('not_found')
    const created = await tx.batch.create({
      data: {
        ...rest,
        programmeId,
        courseId: course.id,
        code: makeBatchCode(),
        startsOn: columnOf(startsOn),
        endsOn: columnOf(endsOn),
        codeExpiresOn: columnOf(codeExpiresOn),
      },
      select: { id: true, code: true },
    })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'batch.created',
      subjectType: 'batch',
      subjectId: created.id,
      detail: { programmeId, seats: rest.seats },
    })
    return { batchId: created.id, code: created.code }
  })
}
