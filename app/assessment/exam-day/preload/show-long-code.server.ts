import { requireExamKeeper } from '#app/assessment/exam-day/schedule-exam.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'

/**
 * Shows a supervisor the code that opens sealed papers without a signal. From this moment, though not before the exam
 * opens, time runs for whoever holds one; the first time counts. Throws `not_found`.
 */
export async function showLongCode({ actor, examSessionId }: { actor: Actor; examSessionId: string }): Promise<void> {
  const exam = await db.examSession.findUnique({ where: { id: examSessionId }, select: { batchId: true } })
  if (!exam) throw new AppError('not_found')
  await requireExamKeeper({ actor, batchId: exam.batchId })
  await inTransaction(async (tx) => {
    const shown = await tx.$executeRaw`
      update exam_session set code_shown_at = now()
      where id = ${examSessionId}::uuid and cancelled_at is null and long_code is not null and code_shown_at is null`
    if (shown === 0) return
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'exam.code_shown',
      subjectType: 'batch',
      subjectId: exam.batchId,
      detail: { examSessionId },
    })
  })
}
