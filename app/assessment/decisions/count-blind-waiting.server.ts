import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireBatchRole } from '#app/programmes/read-batch-role.server.ts'

/** How many tasks of a batch that is graded blind wait for a grader; null where grading is not blind. Throws `not_found`. */
export async function countBlindWaiting({ actor, batchId }: { actor: Actor; batchId: string }): Promise<number | null> {
  await requireBatchRole({ actor, batchId, role: 'trainer' })
  const policy = await db.gradingPolicy.findUnique({ where: { batchId }, select: { blind: true } })
  return policy?.blind ? db.submission.count({ where: { batchId, state: 'submitted' } }) : null
}
