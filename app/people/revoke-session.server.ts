import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

/** Ends one of the person's own sessions. Throws `not_found` for anybody else's. Ending it again changes nothing. */
export async function revokeSession({ actor, sessionId }: { actor: Actor; sessionId: string }): Promise<void> {
  const ended = await db.$executeRaw`
    update session set revoked_at = coalesce(revoked_at, now()) where id = ${sessionId}::uuid and person_id = ${actor.personId}::uuid`
  if (ended === 0) throw new AppError('not_found')
}
