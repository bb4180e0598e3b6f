import type { Actor, GrantedRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { SecretKind } from './secret-rules.ts'
import type { VouchedBy } from './vouch-phone.server.ts'

export type PersonGrant = { grantId: string; role: GrantedRole; sponsorId: string | null; grantedAt: Date }
export type PersonEvent = { eventId: string; at: Date; action: string; byName: string | null; detail: Record<string, unknown> }
export type PersonRecord = {
  personId: string
  name: string
  phone: string | null
  phoneVouchedBy: VouchedBy | null
  participantCode: string
  createdAt: Date
  /** Set for an erased account, of which little else remains. */
  erasedAt: Date | null
  secretKind: SecretKind
  mustChangeSecret: boolean
  grants: PersonGrant[]
  batches: { batchId: string; enrolmentId: string; name: string; state: string }[]
  /** What was done to this account, newest first. */
  events: PersonEvent[]
}

/** One person as operators see them. Throws `not_found`. */
export async function readPerson({ actor, personId }: { actor: Actor; personId: string }): Promise<PersonRecord> {
  requireOperator(actor)
  const [person, events] = await Promise.all([
    db.person.findUnique({
      where: { id: personId },
      select: {
        id: true,
        name: true,
        phone: true,
        phoneVouchedBy: true,
        participantCode: true,
        createdAt: true,
        erasedAt: true,
        secret: { select: { kind: true, mustChange: true } },
        grants: { where: { revokedAt: null }, orderBy: { grantedAt: 'asc' }, select: { id: true, role: true, sponsorId: true, grantedAt: true } },
        enrolments: { orderBy: { joinedAt: 'desc' }, take: 20, select: { id: true, state: true, batch: { select: { id: true, name: true } } } },
      },
    }),
    readEvents(personId),
  ])
  if (!person) throw new AppError('not_found')
  return {
    personId: person.id,
    name: person.name,
    phone: person.phone,
    phoneVouchedBy: person.phoneVouchedBy as VouchedBy | null,
    participantCode: person.participantCode,
    createdAt: person.createdAt,
    erasedAt: person.erasedAt,
    secretKind: (person.secret?.kind ?? 'pin') as SecretKind,
    mustChangeSecret: person.secret?.mustChange ?? false,
    grants: person.grants.map(({ id, role, ...grant }) => ({ grantId: id, role: role as GrantedRole, ...grant })),
    batches: person.enrolments.map(({ id, state, batch }) => ({ batchId: batch.id, enrolmentId: id, name: batch.name, state })),
    events,
  }
}

async function readEvents(personId: string): Promise<PersonEvent[]> {
  const rows = await db.auditEvent.findMany({
    where: { subjectType: 'person', subjectId: personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, at: true, action: true, actorId: true, detail: true },
  })
  const actors = await db.person.findMany({ where: { id: { in: rows.flatMap((row) => row.actorId ?? []) } }, select: { id: true, name: true } })
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return rows.map(({ id, at, action, actorId, detail }) => ({
    eventId: id,
    at,
    action,
    byName: actorId === null ? null : (names.get(actorId) ?? null),
    detail: typeof detail === 'object' && detail !== null && !Array.isArray(detail) ? detail : {},
  }))
}
