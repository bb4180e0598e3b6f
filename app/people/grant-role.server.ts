import type { Actor, GrantedRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { Prisma } from '#prisma/client/client.ts'
import { lockPerson } from './lock-person.server.ts'
import { sessionHours } from './start-session.server.ts'

/**
 * Gives a person a role; 'sponsor' for one organisation at a time. Who still has a PIN must choose a password before
 * anything else, and sessions shrink to a working day. Granting it again changes nothing. Throws `invalid_form` for a
 * sponsor that does not exist, and `not_found`.
 */
export async function grantRole({
  actor,
  personId,
  role,
  sponsorId,
}: {
  actor: Actor
  personId: string
  role: GrantedRole
  sponsorId?: string | null
}): Promise<void> {
  requireOperator(actor)
  if (role === 'sponsor' && !sponsorId) throw new AppError('invalid_form', { fields: { sponsorId: { key: 'form.required' } } })
  const scope = role === 'sponsor' ? (sponsorId ?? null) : null
  await inTransaction(async (tx) => {
    await lockPerson(tx, personId)
    if (await tx.roleGrant.findFirst({ where: { personId, role, sponsorId: scope, revokedAt: null }, select: { id: true } })) return
    await tx.roleGrant.create({ data: { personId, role, sponsorId: scope, grantedById: actor.personId } }).catch(refuseUnknownSponsor)
    await tx.signInSecret.updateMany({ where: { personId, kind: 'pin' }, data: { mustChange: true } })
    await tx.$executeRaw`
      update session set expires_at = least(expires_at, now() + make_interval(hours => ${sessionHours.granted}::int))
      where person_id = ${personId}::uuid and revoked_at is null`
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'person.role_granted',
      subjectType: 'person',
      subjectId: personId,
      detail: { role, sponsorId: scope },
    })
  })
}

/** The person is there, since their row is locked, so a foreign key that leads nowhere is the sponsor's. */
function refuseUnknownSponsor(error: unknown): never {
  const leadsNowhere = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003'
  throw leadsNowhere ? new AppError('invalid_form', { fields: { sponsorId: { key: 'form.sponsor.unknown' } }, cause: error }) : error
}
