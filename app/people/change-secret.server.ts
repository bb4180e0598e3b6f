import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { hashSecret, verifySecret } from './hash-secret.server.ts'
import { type ChosenSecret, checkSecret, type Problems, refuseProblems } from './person-details.ts'
import { endSessions } from './revoke-other-sessions.server.ts'
import { mustHavePassword, normaliseSecret } from './secret-rules.ts'
import { forgetAttempts, refuseBlocked, takeAttempt, throttleKey } from './sign-in-throttle.server.ts'
import { accountPolicy } from './throttle-rules.ts'

/**
 * The person chooses a new PIN or password; with a granted role only a password will do. The current secret is asked
 * for, and guessed at no faster than at the door, where others' mistakes are counted apart. All other sessions end. Throws `invalid_form` or `sign_in_blocked`.
 */
export async function changeSecret({ actor, current, pin, password }: ChosenSecret & { actor: Actor; current: string }): Promise<void> {
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { phone: true, secret: { select: { hash: true } } } })
  const problems: Problems = {}
  const { kind, secret } = checkSecret({ pin, password }, person.phone, problems, { passwordOnly: mustHavePassword(actor.roles) })
  if (current === '') problems.currentSecret = { key: 'form.required' }
  if (secret === normaliseSecret(current)) problems[kind] ??= { key: 'form.secret.same' }
  refuseProblems(problems)
  const attempts = throttleKey('change-secret', actor.personId)
  refuseBlocked(await takeAttempt(accountPolicy, attempts))
  const stored = person.secret?.hash ?? null
  if (!(await verifySecret(stored, normaliseSecret(current)))) {
    throw new AppError('secret_wrong', { fields: { currentSecret: { key: 'form.secret.wrong' } } })
  }
  await forgetAttempts(attempts)
  const hash = await hashSecret(secret)
  await inTransaction(async (tx) => {
    // Only over the secret that was checked: a reset by staff in this very moment stands.
    const changed = await tx.$executeRaw`
      update sign_in_secret set kind = ${kind}, hash = ${hash}, must_change = false, changed_at = now()
      where person_id = ${actor.personId}::uuid and hash = ${stored}`
    if (changed === 0) throw new AppError('secret_wrong', { fields: { currentSecret: { key: 'form.secret.wrong' } } })
    await endSessions(tx, { personId: actor.personId, except: actor.sessionId })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'person.secret_changed',
      subjectType: 'person',
      subjectId: actor.personId,
      detail: { kind },
    })
  })
}
