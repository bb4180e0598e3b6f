import type { Actor } from '#app/platform/actor.ts'
import { db, type Tx } from '#app/platform/database.server.ts'

/** Signs the person out everywhere but here. Returns how many sessions ended. */
export function revokeOtherSessions({ actor }: { actor: Actor }): Promise<number> {
  return endSessions(db, { personId: actor.personId, except: actor.sessionId })
}

/** Ends the sessions of a person, all of them or all but one. */
export function endSessions(tx: Tx, { personId, except = null }: { personId: string; except?: string | null }): Promise<number> {
  return tx.$executeRaw`
    update session set revoked_at = now()
    where person_id = ${personId}::uuid and revoked_at is null and expires_at > now() and id is distinct from ${except}::uuid`
}
