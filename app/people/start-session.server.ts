import type { Tx } from '#app/platform/database.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import type { KnownDevice } from './known-device.server.ts'
import { newSessionToken, sessionCookie } from './session-cookie.server.ts'

/** Hours: a learner's own phone stays signed in for a month, an office computer for a working day. */
export const sessionHours = { learner: 30 * 24, granted: 12 } as const

/** What the server knows of somebody who is not signed in yet. */
export type Visitor = {
  addressKey: string
  device: string
  /** The browser's cookie that says who signed in there before. */
  knownDevice?: KnownDevice | null
}

/** Opens a session and returns the cookie that carries it. Old ones of the same person are tidied away. */
export async function startSession(
  tx: Tx,
  { personId, roles, visitor }: { personId: string; roles: readonly string[]; visitor: Visitor },
): Promise<string> {
  const hours = roles.length > 0 ? sessionHours.granted : sessionHours.learner
  const token = newSessionToken()
  const [clock] = await tx.$queryRaw<{ expiresAt: Date; longAgo: Date }[]>`
    select now() + make_interval(hours => ${hours}::int) as "expiresAt", now() - interval '30 days' as "longAgo"`
  const { expiresAt, longAgo } = clock!
  await tx.session.deleteMany({ where: { personId, expiresAt: { lt: longAgo } } })
  await tx.session.create({ data: { personId, tokenHash: sha256Hex(token), device: visitor.device, expiresAt } })
  return sessionCookie(token, expiresAt)
}
