import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { gradableBy, gradableItemSql } from './grading/grading-scope.server.ts'

/**
 * Passes only who holds the submission for grading right now, and locks it until the transaction ends, so that it is not
 * graded in between. Throws `not_found`, `claimed_by_other`, `grade_stale` (graded already).
 */
export async function requireDesk(tx: Tx, { actor, submissionId }: { actor: Actor; submissionId: string }): Promise<void> {
  const held = await isHeldBy(tx, { actor, itemId: submissionId })
  if (held) return
  if (held === false) throw new AppError('claimed_by_other')
  throw new AppError((await tx.submission.count({ where: { id: submissionId, ...gradableBy(actor) } })) === 0 ? 'not_found' : 'grade_stale')
}

/**
 * Whether the actor holds an item of the queue, which stays locked until the transaction ends; null when it does not wait, or
 * not for the actor. A lease that ran out still holds as long as nobody else has taken the item.
 */
export async function isHeldBy(tx: Tx, { actor, itemId }: { actor: Actor; itemId: string }): Promise<boolean | null> {
  const rows = await tx.$queryRaw<{ mine: boolean }[]>`
    select claimed_by_id is not distinct from ${actor.personId}::uuid as mine
    from grading_item where id = ${itemId}::uuid and ${gradableItemSql(actor)} for update of grading_item`
  return rows[0]?.mine ?? null
}
