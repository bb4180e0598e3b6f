import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

/** Takes a role away at once, in running sessions too. The portal keeps an operator (`last_operator`). */
export async function revokeRole({ actor, personId, grantId }: { actor: Actor; personId: string; grantId: string }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    // Two operators may take each other's role in the same moment; only one may succeed.
    await tx.$executeRaw`lock table role_grant in share row exclusive mode`
    const grant = await tx.roleGrant.findFirst({ where: { id: grantId, personId }, select: { role: true, sponsorId: true, revokedAt: true } })
    if (!grant) throw new AppError('not_found')
    if (grant.revokedAt) return
    if (grant.role === 'operator') {
      const others = await tx.roleGrant.count({ where: { role: 'operator', revokedAt: null, personId: { not: personId } } })
      if (others === 0) throw new AppError('last_operator')
    }
    await tx.$executeRaw`update role_grant set revoked_at = now() where id = ${grantId}::uuid`
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'person.role_revoked',
      subjectType: 'person',
      subjectId: personId,
      detail: { role: grant.role, sponsorId: grant.sponsorId },
    })
  })
}
