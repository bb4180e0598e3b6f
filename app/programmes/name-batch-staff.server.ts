import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { BatchRoleName } from './read-batch-staff.server.ts'

/**
 * Names a trainer or a decider of a batch. The person must hold that role in the portal (`not_found` otherwise),
 * may not be enrolled in the batch (`own_trainee`), and holds one role in it at most: who grades does not
 * decide (`same_person_two_roles`). Naming the same person again changes nothing.
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
    const batch = await tx.batch.findUnique({
      where: { id: batchId },
      select: { enrolments: { where: { personId }, select: { id: true } }, roles: { where: { personId } } },
    })
    const eligible = await tx.person.findFirst({ where: { id: personId, grants: { some: { role, revokedAt: null } } }, select: { id: true } })
    if (!batch || !eligible) throw new AppError('not_found')
    if (batch.enrolments.length > 0) throw new AppError('own_trainee')
    const [held] = batch.roles
    if (held?.role === role) return
    if (held) throw new AppError('same_person_two_roles')
    await tx.batchRole.create({ data: { batchId, personId, role } })
    await recordAudit(tx, { actorId: actor.personId, action: `batch.${role}_named`, subjectType: 'batch', subjectId: batchId, detail: { personId } })
  })
}

/** Takes a person off a batch; what they graded or decided stays. */
export async function removeBatchStaff({ actor, batchId, personId }: { actor: Actor; batchId: string; personId: string }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const { count } = await tx.batchRole.deleteMany({ where: { batchId, personId } })
    if (count > 0)
      await recordAudit(tx, {
        actorId: actor.personId,
        action: 'batch.staff_removed',
        subjectType: 'batch',
        subjectId: batchId,
        detail: { personId },
      })
  })
}
