import type { Actor } from '#app/platform/actor.ts'
import { revokeSession } from './revoke-session.server.ts'
import { emptySessionCookie } from './session-cookie.server.ts'

/** Ends the session this came with and returns the cookie that takes it out of the browser. */
export async function signOut({ actor }: { actor: Actor | null }): Promise<{ cookie: string }> {
  if (actor) await revokeSession({ actor, sessionId: actor.sessionId })
  return { cookie: emptySessionCookie() }
}
