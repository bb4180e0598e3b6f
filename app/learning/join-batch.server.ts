import { readCourse } from '#app/courses/read-course.server.ts'
import { vouchPhone } from '#app/people/vouch-phone.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { findBatchByCode } from '#app/programmes/find-batch-by-code.server.ts'
import { lockBatchSeats } from '#app/programmes/lock-batch-seats.server.ts'
import { readBatchRole } from '#app/programmes/read-batch-role.server.ts'
import { countSeatsForNewcomers } from './count-free-seats.server.ts'
import { requireOpenBatch } from './require-open-batch.server.ts'

export type Joined = { enrolmentId: string; state: 'active' | 'waiting' }

/**
 * Enrols the actor in the batch that the code opens, and pins the course as it is now. Whoever is in it already gets
 * the enrolment they have. With `mayWait` a full batch gives a place on the waiting list; nobody overtakes those on it.
 * Throws `batch_code_unknown`, `batch_code_expired`, `batch_ended`, `batch_full`, `own_trainee`, `enrolment_closed`.
 */
export async function joinBatch({ actor, code, mayWait = false }: { actor: Actor; code: string; mayWait?: boolean }): Promise<Joined> {
  const batch = await findBatchByCode({ code })
  await requireOpenBatch(batch)
  const { courseVersionId } = await readCourse({ slug: batch.courseSlug })
  return inTransaction(async (tx) => {
    // Naming staff locks too: nobody becomes learner and staff of a batch at the same moment.
    const { seats } = await lockBatchSeats(tx, batch)
    if (await readBatchRole({ actor, batchId: batch.batchId, tx })) throw new AppError('own_trainee')
    const mine = await tx.enrolment.findUnique({
      where: { batchId_personId: { batchId: batch.batchId, personId: actor.personId } },
      select: { id: true, state: true },
    })
    if (mine && (mine.state === 'active' || mine.state === 'waiting')) return { enrolmentId: mine.id, state: mine.state }
    if (mine && mine.state !== 'withdrawn') throw new AppError('enrolment_closed')
    const free = (await countSeatsForNewcomers(tx, { batchId: batch.batchId, seats })) > 0
    if (!free && !mayWait) throw new AppError('batch_full', { params: { seats } })
    const state = free ? 'active' : 'waiting'
    const enrolmentId = mine
      ? await rejoin(tx, mine.id, state)
      : await enrol(tx, { batchId: batch.batchId, personId: actor.personId, courseVersionId, state })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: free ? 'enrolment.joined' : 'enrolment.waiting',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
    })
    await vouchPhone({ actor, personId: actor.personId, by: 'batch_code', tx })
    return { enrolmentId, state }
  })
}

async function enrol(tx: Tx, row: { batchId: string; personId: string; courseVersionId: string; state: string }): Promise<string> {
  const { id } = await tx.enrolment.create({ data: row, select: { id: true } })
  return id
}

/** Whoever withdrew comes back to what they had done, so the course stays the version they began with. */
async function rejoin(tx: Tx, enrolmentId: string, state: string): Promise<string> {
  await tx.$executeRaw`update enrolment set state = ${state}, joined_at = now(), ended_at = null where id = ${enrolmentId}::uuid`
  return enrolmentId
}
