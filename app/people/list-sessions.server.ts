import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

export type SessionLine = { sessionId: string; device: string; createdAt: Date; lastSeenAt: Date; isThisOne: boolean }

/** Where the person is signed in now: this device first, then the one seen last. */
export async function listSessions({ actor }: { actor: Actor }): Promise<SessionLine[]> {
  const rows = await db.$queryRaw<SessionLine[]>`
    select id as "sessionId", device, created_at as "createdAt", last_seen_at as "lastSeenAt", id = ${actor.sessionId}::uuid as "isThisOne"
    from session
    where person_id = ${actor.personId}::uuid and revoked_at is null and expires_at > now()
    order by id = ${actor.sessionId}::uuid desc, last_seen_at desc
    limit 100`
  return rows
}
