import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { parseParticipantCode } from './participant-code.ts'
import { parsePhone } from './phone.ts'

type PersonLine = { personId: string; name: string; phone: string | null; phoneVouched: boolean; participantCode: string; roles: string[] }
export type PeoplePage = { people: PersonLine[]; page: number; pages: number; total: number }

const pageSize = 25

/** Operators find a person by the whole number, the whole participant code, or the beginning of a word of the name. Erased accounts are not among them. */
export async function searchPeople({ actor, query, page }: { actor: Actor; query: string; page: number }): Promise<PeoplePage> {
  requireOperator(actor)
  const where = { AND: [{ erasedAt: null }, condition(query.trim())] }
  const total = await db.person.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
  const rows = await db.person.findMany({
    where,
    // Nothing searched: who came last stands first.
    orderBy: query.trim() === '' ? { id: 'desc' } : [{ name: 'asc' }, { id: 'asc' }],
    skip: (shown - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      name: true,
      phone: true,
      phoneVouchedAt: true,
      participantCode: true,
      grants: { where: { revokedAt: null }, select: { role: true }, distinct: 'role' },
    },
  })
  const people = rows.map((row) => ({
    personId: row.id,
    name: row.name,
    phone: row.phone,
    phoneVouched: row.phoneVouchedAt !== null,
    participantCode: row.participantCode,
    roles: row.grants.map((grant) => grant.role),
  }))
  return { people, page: shown, pages, total }
}

function condition(query: string): Prisma.PersonWhereInput {
  if (query === '') return {}
  const code = parseParticipantCode(query)
  if (code !== null) return { participantCode: code }
  const phone = parsePhone(query)
  if (phone.ok) return { phone: phone.phone }
  const start = query.normalize('NFC').replace(/[\\%_]/g, '\\$&')
  return { OR: [{ name: { startsWith: start, mode: 'insensitive' } }, { name: { contains: ` ${start}`, mode: 'insensitive' } }] }
}
