import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { gradableBySql } from './grading/grading-scope.server.ts'

/**
 * Passes only who holds the submission for grading right now, and locks it until the transaction ends, so that it is not
 * graded in between. Throws `not_found`, `claimed_by_other`, `grade_stale` (graded already).
 */
export async function requireDesk(tx: Tx, { actor, submissionId }: { actor: Actor; submissionId: string }): Promise<void> {
  const rows = await tx.$queryRaw<{ state: string; mine: boolean }[]>`
    select state, coalesce(claimed_by_id = ${actor.personId}::uuid, false) as mine
    from submission where id = ${submissionId}::uuid and state <> 'draft' and ${gradableBySql(actor)}
    for update of submission`
  const [desk] = rows
  if (!desk) throw new AppError('not_found')
  if (desk.state !== 'submitted') throw new AppError('grade_stale')
  if (!desk.mine) throw new AppError('claimed_by_other')
}
