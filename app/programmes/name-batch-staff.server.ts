import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { lockBatchSeats } from './lock-batch-seats.server.ts'
import type { BatchRoleName } from './read-batch-staff.server.ts'

/**
 * Names a trainer or a decider of a batch. The person must hold that role in the portal (`not_found` otherwise),
 * may not be enrolled in the batch (`own_trainee`), and has one role in it at most, also after being taken off: whoever
 * ever trained a batch does not decide in it (`same_person_two_roles`). Naming somebody for the same role again gives it
 * back to them, or changes nothing while they hold it.
 */
export async function nameBatchStaff({
  actor,
  batchId,
  personId,
  role,
}: {
  actor: Actor
  batchId: string
  personId: string
  role: BatchRoleName
}): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    // As joining does: nobody becomes learner and staff of a batch at the same moment.
    await lockBatchSeats(tx, { batchId })
    const batch = await tx.batch.findUniqueOrThrow({
      where: { id: batchId },
      select: { enrolments: { where: { personId }, select: { id: true } }, roles: { where: { personId } } },
    })
    const eligible = await tx.person.findFirst({ where: { id: personId, grants: { some: { role, revokedAt: null } } }, select: { id: true } })
    if (!eligible) throw new AppError('not_found')
    if (batch.enrolments.length > 0) throw new AppError('own_trainee')
    const [known] = batch.roles
    if (known && known.role !== role) throw new AppError('same_person_two_roles')
    if (known && known.removedAt === null) return
    if (known) await tx.batchRole.update({ where: { batchId_personId: { batchId, personId } }, data: { removedAt: null } })
    else await tx.batchRole.create({ data: { batchId, personId, role } })
    await recordAudit(tx, { actorId: actor.personId, action: `batch.${role}_named`, subjectType: 'batch', subjectId: batchId, detail: { personId } })
  })
}

/** Takes a person off a batch; what they graded or decided stays, and so does the record that they had the role. */
export async function removeBatchStaff({ actor, batchId, personId }: { actor: Actor; batchId: string; personId: string }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const removed = await tx.$executeRaw`
      update batch_role set removed_at = now() where batch_id = ${batchId}::uuid and person_id = ${personId}::uuid and removed_at is null`
    if (removed > 0)
      await recordAudit(tx, {
        actorId: actor.personId,
        action: 'batch.staff_removed',
        subjectType: 'batch',
        subjectId: batchId,
        detail: { personId },
      })
  })
}
