import { isAppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { type Passport, readPassportOf } from './read-passport.server.ts'
import { type PassportFile, writePassport } from './write-passport.server.ts'

export type SharedPassport =
  | { state: 'open'; passport: Passport; expiresAt: Date }
  /** `at`: when it ended. */
  | { state: 'ended' | 'closed'; at: Date }
  | { state: 'unknown' }

/** What the link with this token shows now. */
export async function readSharedPassport({ token }: { token: string }): Promise<SharedPassport> {
  const link = await findLink(token)
  if (!link) return { state: 'unknown' }
  if (link.closed_at) return { state: 'closed', at: link.closed_at }
  if (link.is_over) return { state: 'ended', at: link.expires_at }
  return { state: 'open', passport: await readPassportOf({ personId: link.person_id }), expiresAt: link.expires_at }
}

/** The file behind an open link; null behind any other, and when there is nothing to put in. Throws `unavailable` as `writePassport` does. */
export async function writeSharedPassport({ token }: { token: string }): Promise<PassportFile | null> {
  const link = await findLink(token)
  if (!link || link.closed_at || link.is_over) return null
  try {
    return await writePassport({ personId: link.person_id })
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') return null
    throw error
  }
}

type Link = { person_id: string; expires_at: Date; closed_at: Date | null; is_over: boolean }

async function findLink(token: string): Promise<Link | null> {
  const [link] = await db.$queryRaw<Link[]>`
    select person_id, expires_at, closed_at, expires_at <= now() as is_over from passport_link where token_hash = ${sha256Hex(token)}`
  return link ?? null
}
