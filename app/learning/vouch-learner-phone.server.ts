import { vouchPhone } from '#app/people/vouch-phone.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireBatchRole } from '#app/programmes/read-batch-role.server.ts'

type InBatch = { actor: Actor; batchId: string }

/** Learners of the actor's batch whose number nobody stands for yet, by name. Throws `not_found`. */
export async function readUnvouchedLearners({ actor, batchId }: InBatch): Promise<{ personId: string; name: string }[]> {
  await requireBatchRole({ actor, batchId, role: 'trainer' })
  const rows = await db.enrolment.findMany({
    where: { batchId, person: { phone: { not: null }, phoneVouchedBy: null } },
    orderBy: { person: { name: 'asc' } },
    select: { person: { select: { id: true, name: true } } },
  })
  return rows.map(({ person }) => ({ personId: person.id, name: person.name }))
}

/** The trainer of a batch stands for a learner's number. Throws `not_found` for anybody outside the batch. */
export async function vouchLearnerPhone({ actor, batchId, personId }: InBatch & { personId: string }): Promise<void> {
  await requireBatchRole({ actor, batchId, role: 'trainer' })
  if ((await db.enrolment.count({ where: { batchId, personId } })) === 0) throw new AppError('not_found')
  await vouchPhone({ actor, personId, by: 'trainer' })
}
