import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db } from '#app/platform/database.server.ts'

/** Many people's files leave at once: who took them, when and in which form is on record. */
export async function recordHandingOver({
  actor,
  batchId,
  form,
  count,
}: {
  actor: Actor
  batchId: string
  form: 'zip' | 'print'
  count: number
}): Promise<void> {
  await recordAudit(db, {
    actorId: actor.personId,
    action: 'certificates.taken',
    subjectType: 'batch',
    subjectId: batchId,
    detail: { form, count },
  })
}
