import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

export type GradingRules = { blind: boolean; secondSharePercent: number }

/** Says how a batch is graded from now on; what was graded or drawn before stays. Throws `forbidden`, `not_found`. */
export async function setGradingPolicy({ actor, batchId, rules }: { actor: Actor; batchId: string; rules: GradingRules }): Promise<void> {
  requireOperator(actor)
  if ((await db.batch.count({ where: { id: batchId } })) === 0) throw new AppError('not_found')
  await inTransaction(async (tx) => {
    await tx.gradingPolicy.upsert({
      where: { batchId },
      create: { batchId, seed: randomUUID(), ...rules },
      update: { ...rules, updatedAt: new Date() },
    })
    await recordAudit(tx, { actorId: actor.personId, action: 'batch.grading_policy', subjectType: 'batch', subjectId: batchId, detail: rules })
  })
}
