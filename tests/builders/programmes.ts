import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { createBatch, type NewBatch } from '#app/programmes/create-batch.server.ts'
import { createProgramme } from '#app/programmes/create-programme.server.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { day, villageBatch } from './batch-of-a-village.ts'

/** A batch of a new sponsor's programme that runs now, with 20 seats; `trainer` and `decider` are named when given. */
export async function makeBatch({
  operator,
  courseSlug,
  trainer,
  decider,
  ...overrides
}: { operator: Actor; courseSlug: string; trainer?: Actor; decider?: Actor } & Partial<NewBatch>): Promise<{
  batchId: string
  code: string
  programmeId: string
  sponsorId: string
}> {
  const name = `CONTOH ${randomUUID().slice(0, 8)}`
  const { programmeId, sponsorId } = await createProgramme({ actor: operator, programme: { sponsorName: `${name} Sponsor`, name, fiscalYear: 2026 } })
  const { batchId, code } = await createBatch({
    actor: operator,
    batch: {
      programmeId,
      courseSlug,
      name,
      seats: 20,
      startsOn: day(-7),
      ...villageBatch(),
      contactPhone: null,
      ...overrides,
    },
  })
  if (trainer) await nameBatchStaff({ actor: operator, batchId, personId: trainer.personId, role: 'trainer' })
  if (decider) await nameBatchStaff({ actor: operator, batchId, personId: decider.personId, role: 'decider' })
  return { batchId, code, programmeId, sponsorId }
}
