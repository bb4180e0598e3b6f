import { readCourse } from '#app/courses/read-course.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'

export type PairedSetting = {
  isOn: boolean
  /** Whether the course has a paired test at all. */
  isOffered: boolean
}

/** Whether a batch takes the paired test of its course. Throws `not_found`. */
export async function readPairedSetting({ batchId }: { batchId: string }): Promise<PairedSetting> {
  const [{ courseSlug }, setting] = await Promise.all([
    readBatch({ batchId }),
    db.pairedTest.findUnique({ where: { batchId }, select: { isOn: true } }),
  ])
  const { body } = await readCourse({ slug: courseSlug })
  return { isOn: setting?.isOn ?? false, isOffered: body.pairedTest !== undefined }
}

/**
 * Switches the paired test of a batch on or off. Whoever has begun may finish, and what was answered stays. Throws
 * `forbidden`, and `not_found` also where the course has none.
 */
export async function setPairedTest({ actor, batchId, isOn }: { actor: Actor; batchId: string; isOn: boolean }): Promise<void> {
  requireOperator(actor)
  const setting = await readPairedSetting({ batchId })
  if (isOn && !setting.isOffered) throw new AppError('not_found')
  if (setting.isOn === isOn) return
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      insert into paired_test (batch_id, is_on, changed_by_id) values (${batchId}::uuid, ${isOn}, ${actor.personId}::uuid)
      on conflict (batch_id) do update set is_on = excluded.is_on, changed_by_id = excluded.changed_by_id, changed_at = now()`
    await recordAudit(tx, { actorId: actor.personId, action: 'batch.paired_test', subjectType: 'batch', subjectId: batchId, detail: { isOn } })
  })
}
