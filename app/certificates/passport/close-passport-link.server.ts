import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'

/** Closes a link of the actor's own at once; once is enough. Throws `not_found` for anybody else's. */
export async function closePassportLink({ actor, linkId }: { actor: Actor; linkId: string }): Promise<void> {
  const { personId } = actor
  await inTransaction(async (tx) => {
    const link = await tx.passportLink.findFirst({ where: { id: linkId, personId }, select: { id: true } })
    if (!link) throw new AppError('not_found')
    const { count } = await tx.passportLink.updateMany({ where: { id: linkId, closedAt: null }, data: { closedAt: await databaseNow(tx) } })
    if (count === 0) return
    await recordAudit(tx, { actorId: personId, action: 'passport.link_closed', subjectType: 'passport_link', subjectId: linkId })
  })
}
