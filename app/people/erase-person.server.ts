import { translate } from '#app/i18n/translate.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { drawParticipantCode } from './draw-participant-code.server.ts'
import { personErasedJob } from './jobs.ts'
import { forgetAttempts, throttleKey } from './sign-in-throttle.server.ts'

/**
 * Erases an account at its owner's request: nobody can sign in to it again, and name, number and code are gone. A row
 * stays that certificates, answers, grades and decisions point at. Later areas forget the rest (`person-erased`).
 * Throws `forbidden` for oneself, `last_operator`, and `withdraw_first` while the person is in a batch. Repeats change nothing.
 */
export async function erasePerson({ actor, personId }: { actor: Actor; personId: string }): Promise<void> {
  requireOperator(actor)
  if (personId === actor.personId) throw new AppError('forbidden')
  await inTransaction(async (tx) => {
    if (await isErased(tx, personId)) return
    await refuseWhileInUse(tx, personId)
    const roles = await tx.$executeRaw`update role_grant set revoked_at = now() where person_id = ${personId}::uuid and revoked_at is null`
    await tx.signInSecret.deleteMany({ where: { personId } })
    const { count: sessions } = await tx.session.deleteMany({ where: { personId } })
    await tx.$executeRaw`update privacy_consent set withdrawn_at = now() where person_id = ${personId}::uuid and withdrawn_at is null`
    await tx.$executeRaw`
      update person set name = ${translate('id', 'people.erased.name')}, phone = null, phone_vouched_by = null, phone_vouched_at = null,
        participant_code = ${drawParticipantCode()}, erased_at = now()
      where id = ${personId}::uuid`
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'person.erased',
      subjectType: 'person',
      subjectId: personId,
      detail: { roles, sessions },
    })
    await sendJob(tx, personErasedJob, { personId }, { key: personId })
  })
  await Promise.all([forgetAttempts(throttleKey('account', personId)), forgetAttempts(throttleKey('change-secret', personId))])
}

/** Holds the person's row until the end: nobody joins a batch or is given a role meanwhile. Throws `not_found`. */
async function isErased(tx: Tx, personId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ erased: boolean }[]>`
    select erased_at is not null as erased from person where id = ${personId}::uuid for update`
  if (!row) throw new AppError('not_found')
  return row.erased
}

async function refuseWhileInUse(tx: Tx, personId: string): Promise<void> {
  const open = await tx.person.count({ where: { id: personId, enrolments: { some: { state: { in: ['active', 'waiting'] } } } } })
  if (open > 0) throw new AppError('withdraw_first')
  // Two operators may erase each other in the same moment; only one may succeed.
  await tx.$executeRaw`lock table role_grant in share row exclusive mode`
  const operators = await tx.roleGrant.findMany({ where: { role: 'operator', revokedAt: null }, select: { personId: true } })
  if (operators.every((grant) => grant.personId === personId)) throw new AppError('last_operator')
}
