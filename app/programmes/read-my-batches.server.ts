import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { BatchSummary } from './batch-summary.ts'
import type { BatchRoleName } from './read-batch-staff.server.ts'
import { batchSelect, summariseBatch } from './select-batch.server.ts'

/** Batches in which the actor holds `role`, the newest start first. */
export async function readBatchesAs({ actor, role }: { actor: Actor; role: BatchRoleName }): Promise<BatchSummary[]> {
  const rows = await db.batch.findMany({
    where: { roles: { some: { personId: actor.personId, role, removedAt: null } } },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: batchSelect,
  })
  return rows.map(summariseBatch)
}
