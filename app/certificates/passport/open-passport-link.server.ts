import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { randomToken, sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { mostPassportLinks, type passportDays } from './passport-days.ts'

/** Random bytes of a token. */
const tokenBytes = 16

/**
 * A link to the actor's passport that ends after so many days. The address is known to whoever gets this answer and
 * kept nowhere. Throws `invalid_form` when too many are open.
 */
export async function openPassportLink({
  actor,
  days,
}: {
  actor: Actor
  days: (typeof passportDays)[number]
}): Promise<{ url: string; expiresAt: Date }> {
  const { personId } = actor
  const { origin } = await readPublisher()
  const token = randomToken(tokenBytes)
  const expiresAt = new Date((await databaseNow()).getTime() + days * 86_400_000)
  const open = await db.passportLink.count({ where: { personId, closedAt: null, expiresAt: { gt: await databaseNow() } } })
  if (open >= mostPassportLinks) throw new AppError('invalid_form', { fields: { days: { key: 'passport.links.many', params: { count: open } } } })
  await inTransaction(async (tx) => {
    const { id } = await tx.passportLink.create({ data: { personId, tokenHash: sha256Hex(token), expiresAt } })
    await recordAudit(tx, { actorId: personId, action: 'passport.link_opened', subjectType: 'passport_link', subjectId: id, detail: { days } })
  })
  return { url: `${origin}/paspor/${token}`, expiresAt }
}
