import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

/** How many lines of news the person has not opened yet. */
export async function countUnreadNotices({ actor }: { actor: Actor }): Promise<number> {
  return db.notice.count({ where: { personId: actor.personId, readAt: null } })
}
