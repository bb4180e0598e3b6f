import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

/** Marks all of the person's news as read. */
export async function markNoticesRead({ actor }: { actor: Actor }): Promise<void> {
  await db.$executeRaw`update notice set read_at = now() where person_id = ${actor.personId}::uuid and read_at is null`
}
