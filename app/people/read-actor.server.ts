import { defaultLocale, isLocale } from '#app/i18n/locale.ts'
import { type Actor, type GrantedRole, grantedRoles } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { readSessionToken } from './session-cookie.server.ts'

type Row = {
  personId: string
  name: string
  locale: string
  sessionId: string
  mustChangeSecret: boolean
  grants: { role: string; sponsorId: string | null }[]
  seenLongAgo: boolean
}

/** Who sends this cookie, in one query; null for nobody, a tampered cookie, a revoked or an expired session. */
export async function readActor(cookieHeader: string): Promise<Actor | null> {
  const token = readSessionToken(cookieHeader)
  if (token === null) return null
  const [row] = await db.$queryRaw<Row[]>`
    select person.id as "personId", person.name, person.locale, session.id as "sessionId",
      coalesce(secret.must_change, false) as "mustChangeSecret",
      session.last_seen_at < now() - interval '5 minutes' as "seenLongAgo",
      (select coalesce(json_agg(json_build_object('role', grants.role, 'sponsorId', grants.sponsor_id)), '[]')
        from role_grant as grants where grants.person_id = person.id and grants.revoked_at is null) as grants
    from session
    join person on person.id = session.person_id
    left join sign_in_secret as secret on secret.person_id = person.id
    where session.token_hash = ${sha256Hex(token)} and session.revoked_at is null and session.expires_at > now() and person.erased_at is null`
  if (!row) return null
  if (row.seenLongAgo) await db.$executeRaw`update session set last_seen_at = now() where id = ${row.sessionId}::uuid`
  return actorOf(row)
}

function actorOf(row: Row): Actor {
  const granted = grantedRoles.filter((role: GrantedRole) => row.grants.some((grant) => grant.role === role))
  return {
    personId: row.personId,
    name: row.name,
    locale: isLocale(row.locale) ? row.locale : defaultLocale,
    sessionId: row.sessionId,
    roles: ['learner', ...granted],
    sponsorIds: row.grants.flatMap((grant) => (grant.role === 'sponsor' && grant.sponsorId ? [grant.sponsorId] : [])),
    mustChangeSecret: row.mustChangeSecret,
  }
}
