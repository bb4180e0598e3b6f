import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { lockBatchSeats } from '#app/programmes/lock-batch-seats.server.ts'
import { promoteWaiting } from './promote-waiting.server.ts'
import { readEnrolment } from './read-enrolment.server.ts'
import { readToday } from './read-today.server.ts'
import type { WithdrawReason } from './withdraw-reasons.ts'

/**
 * The learner leaves the batch or its waiting list; what they did stays stored, and a free seat goes to whoever waits
 * longest. Throws `not_found` and `enrolment_closed`.
 */
export async function withdraw({ actor, enrolmentId, reason }: { actor: Actor; enrolmentId: string; reason: WithdrawReason | null }): Promise<void> {
  const { batch } = await readEnrolment({ actor, enrolmentId })
  const isOver = (await readToday(batch)) > batch.endsOn
  await inTransaction(async (tx) => {
    // The batch first and then the enrolment, as joining does: two transactions never wait for each other.
    await lockBatchSeats(tx, batch)
    const left = await tx.$executeRaw`
      update enrolment set state = 'withdrawn', ended_at = now()
      where id = ${enrolmentId}::uuid and person_id = ${actor.personId}::uuid and state in ('active', 'waiting')`
    if (left === 0) throw new AppError('enrolment_closed')
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'enrolment.withdrawn',
      subjectType: 'enrolment',
      subjectId: enrolmentId,
      detail: { reason },
    })
    if (!isOver) await promoteWaiting(tx, batch)
  })
}
