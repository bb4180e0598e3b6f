import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { enrolmentOfItemSql, gradableItemSql, trainedBySql, waitingInBatchesOf } from './grading-scope.server.ts'
import type { WaitingItem } from './waiting-item.ts'

const leaseMinutes = 10
/** Of what comes next, while something else is on the desk: short, so that it goes back by itself. */
const reserveMinutes = 3
/**
 * How many are looked at: first a few of each batch, which is nearly always enough; then more than the graders who may ask
 * at the same moment, so that somebody finds one that nobody else is just taking.
 */
const few = { perBatch: 2, limit: 200 }
const many = { perBatch: 40, limit: 40 }

const isFree = Prisma.sql`(grading_item.claimed_until is null or grading_item.claimed_until < now())`

const takenBy = ({ personId }: Actor, minutes = leaseMinutes) =>
  Prisma.sql`claimed_by_id = ${personId}::uuid, claimed_until = greatest(claimed_until, now() + make_interval(mins => ${minutes}))`

type Which = { actor: Actor; itemId: string }

/**
 * Takes an item for ten minutes, or renews one's own lease. False when another trainer holds it or when it waits no more.
 * Throws `not_found`.
 */
export async function claimItem({ actor, itemId }: Which): Promise<boolean> {
  const taken = await db.$executeRaw`
    /* kept */ update grading_item set ${takenBy(actor)}
    where id = ${itemId}::uuid and (${isFree} or claimed_by_id = ${actor.personId}::uuid) and ${gradableItemSql(actor)}`
  if (taken === 1) return true
  const known = await db.$queryRaw<object[]>`
    select 1 from ${enrolmentOfItemSql(itemId)} as item join enrolment on enrolment.id = item.enrolment_id where ${trainedBySql(actor)}`
  if (known.length === 0) throw new AppError('not_found')
  return false
}

/**
 * Takes what the actor holds already, or else the oldest item that is free in the actor's batches; trainers at once never
 * get the same one. Null when none is left.
 */
export async function claimNextItem({ actor }: { actor: Actor }): Promise<WaitingItem | null> {
  return takeNext({ actor, minutes: leaseMinutes, besides: null })
}

/** Holds for three minutes what the actor gets after `itemId`, or renews that. Null when there is none. */
export async function reserveNextItem({ actor, itemId }: Which): Promise<WaitingItem | null> {
  return takeNext({ actor, minutes: reserveMinutes, besides: itemId })
}

type Taken = { itemId: string | null; kind: WaitingItem['kind']; seen: number }

/**
 * One statement. The oldest of each batch are read from an index, so it does not matter how many wait behind them. Rows that
 * others are taking at this moment are skipped, and each is looked at again once it is locked.
 */
async function takeNext({ actor, minutes, besides }: { actor: Actor; minutes: number; besides: string | null }): Promise<WaitingItem | null> {
  for (let look = few; ; look = many) {
    const [row] = await db.$queryRaw<Taken[]>`
      /* kept */ with held as materialized (
        select grading_item.id from grading_item
        where claimed_by_id = ${actor.personId}::uuid and claimed_until >= now() and id is distinct from ${besides}::uuid and ${gradableItemSql(actor)}
        order by since, id limit 1 for update of grading_item),
      oldest as materialized (
        select * from (${waitingInBatchesOf(actor, { where: isFree, ...look })}) as waiting where not exists (select from held)),
      free as materialized (
        select grading_item.id from grading_item join oldest on oldest.id = grading_item.id
        where ${isFree}
        order by grading_item.since, grading_item.id limit 1 for update of grading_item skip locked),
      taken as (
        update grading_item set ${takenBy(actor, minutes)}
        where id = coalesce((select id from held), (select id from free))
        returning id, kind)
      select (select id from taken) as "itemId", (select kind from taken) as kind, (select count(*)::int from oldest) as seen`
    const { itemId = null, kind = 'submission', seen = 0 } = row ?? {}
    if (itemId !== null) return { kind, itemId }
    // Others took all that were seen: there may be more behind them.
    if (seen === 0 || (look === many && seen < many.limit)) return null
  }
}

/** Renews the lease of whoever holds it; does nothing for anybody else. */
export async function renewClaim({ actor, itemId }: Which): Promise<void> {
  await db.$executeRaw`
    /* kept */ update grading_item set ${takenBy(actor)}
    where id = ${itemId}::uuid and claimed_by_id = ${actor.personId}::uuid and ${gradableItemSql(actor)}`
}

/** Gives an item back to the queue. */
export async function releaseClaim({ actor, itemId }: Which): Promise<void> {
  await db.$executeRaw`
    /* kept */ update grading_item set claimed_by_id = null, claimed_until = null where id = ${itemId}::uuid and claimed_by_id = ${actor.personId}::uuid`
}
