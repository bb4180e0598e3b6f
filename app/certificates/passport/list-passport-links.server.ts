import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

export type OpenPassportLink = { linkId: string; createdAt: Date; expiresAt: Date }

/** The actor's links that still open, the newest first. Their addresses are not known any more. */
export async function listPassportLinks({ actor }: { actor: Actor }): Promise<OpenPassportLink[]> {
  const rows = await db.passportLink.findMany({
    where: { personId: actor.personId, closedAt: null, expiresAt: { gt: await databaseNow() } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true, expiresAt: true },
  })
  return rows.map(({ id, ...row }) => ({ linkId: id, ...row }))
}
