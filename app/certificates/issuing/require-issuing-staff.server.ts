import { type Actor, hasRole } from '#app/platform/actor.ts'
import { requireBatchRole } from '#app/programmes/read-batch-role.server.ts'

/** Passes operators and the batch's decider; to others the batch does not exist. Throws `not_found`. */
export async function requireIssuingStaff({ actor, batchId }: { actor: Actor; batchId: string }): Promise<void> {
  if (!hasRole(actor, 'operator')) await requireBatchRole({ actor, batchId, role: 'decider' })
}
