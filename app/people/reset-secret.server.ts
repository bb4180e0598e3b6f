import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { makeOneTimeSecret, type OneTimeSecret } from './one-time-secret.server.ts'
import { endSessions } from './revoke-other-sessions.server.ts'
import { forgetAttempts, throttleKey } from './sign-in-throttle.server.ts'

/**
 * An operator gives a person a one-time PIN (a password, with a granted role) to read out; it is returned this once.
 * All sessions end, waits after mistakes are lifted, and it is recorded. One's own secret is changed, not reset (`forbidden`).
 */
export async function resetSecret({ actor, personId }: { actor: Actor; personId: string }): Promise<OneTimeSecret> {
  requireOperator(actor)
  if (personId === actor.personId) throw new AppError('forbidden')
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { phone: true, erasedAt: true, grants: { where: { revokedAt: null }, select: { role: true } } },
  })
  if (!person || person.erasedAt) throw new AppError('not_found')
  const { kind, secret, hash } = await makeOneTimeSecret(
    person.grants.map((grant) => grant.role),
    person.phone,
  )
  await inTransaction(async (tx) => {
    await tx.$executeRaw`update sign_in_secret set kind = ${kind}, hash = ${hash}, must_change = true, changed_at = now() where person_id = ${personId}::uuid`
    const sessions = await endSessions(tx, { personId })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'person.secret_reset',
      subjectType: 'person',
      subjectId: personId,
      detail: { kind, sessions },
    })
    await sendJob(tx, noticeJob, { id: randomUUID(), personId, kind: 'secret_reset', href: '/akun/perangkat' })
  })
  await Promise.all([forgetAttempts(throttleKey('account', personId)), forgetAttempts(throttleKey('change-secret', personId))])
  return { kind, secret }
}
