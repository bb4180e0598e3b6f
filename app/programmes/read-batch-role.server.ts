import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import type { BatchRoleName } from './read-batch-staff.server.ts'

/** The actor's role in a batch, or null; null too for whoever was taken off it. */
export async function readBatchRole({ actor, batchId, tx = db }: { actor: Actor; batchId: string; tx?: Tx }): Promise<BatchRoleName | null> {
  const row = await tx.batchRole.findFirst({ where: { batchId, personId: actor.personId, removedAt: null }, select: { role: true } })
  return (row?.role as BatchRoleName | undefined) ?? null
}

/** Passes only whoever holds `role` in the batch; to others the batch does not exist. Throws `not_found`. */
export async function requireBatchRole({ actor, batchId, role }: { actor: Actor; batchId: string; role: BatchRoleName }): Promise<void> {
  if ((await readBatchRole({ actor, batchId })) !== role) throw new AppError('not_found')
}
