import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { gradableBy, gradableBySql, waitingInBatchesOf } from './grading-scope.server.ts'

const leaseMinutes = 10
/** Of what comes next, while something else is on the desk: short, so that it goes back by itself. */
const reserveMinutes = 3
/**
 * How many are looked at: first a few of each batch, which is nearly always enough; then more than the graders who may ask
 * at the same moment, so that somebody finds one that nobody else is just taking.
 */
const few = { perBatch: 4, limit: 200 }
const many = { perBatch: 40, limit: 40 }

const isFree = Prisma.sql`(submission.claimed_until is null or submission.claimed_until < now())`

/** Free for the actor: nobody holds it, the lease of another has run out, or it is theirs already. */
const freeFor = (actor: Actor) => Prisma.sql`submission.state = 'submitted' and (${isFree} or submission.claimed_by_id = ${actor.personId}::uuid)`

const takenBy = (actor: Actor, minutes = leaseMinutes) =>
  Prisma.sql`claimed_by_id = ${actor.personId}::uuid, claimed_until = now() + make_interval(mins => ${minutes})`

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

/**
 * Takes what the actor holds already, or else the oldest submission that is free in the actor's batches; trainers at once
 * never get the same one. Null when none is left.
 */
export async function claimNextSubmission({ actor }: { actor: Actor }): Promise<string | null> {
  return (await takeHeld(actor)) ?? (await takeFree(actor, leaseMinutes))
}

/** Holds for three minutes what the actor gets after `submissionId`, or renews that. Null when there is none. */
export async function reserveNextSubmission({ actor, submissionId }: { actor: Actor; submissionId: string }): Promise<string | null> {
  const held = await db.$queryRaw<{ id: string }[]>`
    update submission set claimed_until = greatest(claimed_until, now() + make_interval(mins => ${reserveMinutes}))
    where id = (select id from submission
      where ${heldBy(actor)} and id <> ${submissionId}::uuid and ${gradableBySql(actor)} order by submitted_at, id limit 1 for update of submission)
    returning id`
  return held[0]?.id ?? (await takeFree(actor, reserveMinutes))
}

const heldBy = (actor: Actor) => Prisma.sql`state = 'submitted' and claimed_by_id = ${actor.personId}::uuid and claimed_until >= now()`

async function takeHeld(actor: Actor): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    update submission set ${takenBy(actor)}
    where id = (select id from submission where ${heldBy(actor)} and ${gradableBySql(actor)} order by submitted_at, id limit 1 for update of submission)
    returning id`
  return rows[0]?.id ?? null
}

/**
 * The oldest of each batch are read from an index, so it does not matter how many wait behind them. Rows that others are
 * taking at this moment are skipped, and each is looked at again once it is locked.
 */
async function takeFree(actor: Actor, minutes: number): Promise<string | null> {
  for (let look = few; ; look = many) {
    const rows = await db.$queryRaw<{ taken: string | null; seen: number }[]>`
      with oldest as materialized (${waitingInBatchesOf(actor, { where: isFree, ...look })}),
      taken as (
        update submission set ${takenBy(actor, minutes)}
        where id = (
          select submission.id from submission join oldest on oldest.id = submission.id
          where submission.state = 'submitted' and ${isFree}
          order by submission.submitted_at, submission.id
          limit 1
          for update of submission skip locked)
        returning id)
      select (select id from taken) as taken, (select count(*)::int from oldest) as seen`
    const { taken = null, seen = 0 } = rows[0] ?? {}
    // Others took all that were seen: there may be more behind them.
    if (taken !== null || seen === 0 || (look === many && seen < many.limit)) return taken
  }
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
