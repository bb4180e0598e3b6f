import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { gradableBy, gradableBySql } from './grading-scope.server.ts'

const leaseMinutes = 10

/** Free for the actor: nobody holds it, the lease of another has run out, or it is theirs already. */
const freeFor = (actor: Actor) => Prisma.sql`state = 'submitted'
  and (claimed_until is null or claimed_until < now() or claimed_by_id = ${actor.personId}::uuid)`

const takenBy = (actor: Actor) => Prisma.sql`claimed_by_id = ${actor.personId}::uuid, claimed_until = now() + make_interval(mins => ${leaseMinutes})`

/**
 * Takes a submission for ten minutes, or renews one's own lease. False when another trainer holds it or when it was
 * graded already. Throws `not_found`.
 */
export async function claimSubmission({ actor, submissionId }: { actor: Actor; submissionId: string }): Promise<boolean> {
  const taken = await db.$executeRaw`
    update submission set ${takenBy(actor)}
    where id = ${submissionId}::uuid and ${freeFor(actor)} and ${gradableBySql(actor)}`
  if (taken === 1) return true
  if ((await db.submission.count({ where: { id: submissionId, ...gradableBy(actor) } })) === 0) throw new AppError('not_found')
  return false
}

/** Takes the oldest submission that is free in the actor's batches; trainers at once never get the same one. Null when none is left. */
export async function claimNextSubmission({ actor }: { actor: Actor }): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    update submission set ${takenBy(actor)}
    where id = (
      select id from submission
      where ${freeFor(actor)} and ${gradableBySql(actor)}
      order by submitted_at, id
      limit 1
      for update of submission skip locked)
    returning id`
  return rows[0]?.id ?? null
}

/** Renews the lease of whoever holds it; does nothing for anybody else. */
export async function renewClaim({ actor, submissionId }: { actor: Actor; submissionId: string }): Promise<void> {
  await db.$executeRaw`
    update submission set ${takenBy(actor)}
    where id = ${submissionId}::uuid and claimed_by_id = ${actor.personId}::uuid and ${freeFor(actor)} and ${gradableBySql(actor)}`
}

/** Gives a submission back to the queue. */
export async function releaseClaim({ actor, submissionId }: { actor: Actor; submissionId: string }): Promise<void> {
  await db.$executeRaw`
    update submission set claimed_by_id = null, claimed_until = null
    where id = ${submissionId}::uuid and claimed_by_id = ${actor.personId}::uuid and state = 'submitted'`
}
