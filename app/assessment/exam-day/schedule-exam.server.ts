import { readCourse } from '#app/courses/read-course.server.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { makeBatchCode, makeCode } from '#app/programmes/batch-code.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { requireBatchRole } from '#app/programmes/read-batch-role.server.ts'
import type { ExamWindow } from './exam-window.ts'
import { longCodeLength } from './preload/sealed-paper.ts'

/** Passes the batch's trainers and any operator; to others the batch does not exist. Throws `not_found`. */
export async function requireExamKeeper({ actor, batchId }: { actor: Actor; batchId: string }): Promise<void> {
  if (!hasRole(actor, 'operator')) await requireBatchRole({ actor, batchId, role: 'trainer' })
}

/**
 * Sets an exam of a batch's final quiz: from now on it is started only in a window of an exam, with its code, and every
 * paper is drawn from the course as it is at this moment. Throws `not_found`, `invalid_form` for a window that is over or
 * too short, and `exam_overlaps`.
 */
export async function scheduleExam({
  actor,
  batchId,
  opensAt,
  closesAt,
}: { actor: Actor; batchId: string } & ExamWindow): Promise<{ examSessionId: string }> {
  await requireExamKeeper({ actor, batchId })
  const batch = await readBatch({ batchId })
  const { courseVersionId } = await readCourse({ slug: batch.courseSlug })
  const { body } = await readCourseVersion({ courseVersionId })
  const paper = body.completion.paper
  if (paper === null) throw new AppError('not_found')
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`exam:${batchId}`}, 0))`
    const [clock] = await tx.$queryRaw<{ isOver: boolean }[]>`select ${closesAt}::timestamptz <= now() as "isOver"`
    if (clock?.isOver || closesAt <= opensAt) throw new AppError('invalid_form', { fields: { minutes: { key: 'exam.form.over' } } })
    const other = await tx.examSession.findFirst({
      where: { batchId, paper, cancelledAt: null, opensAt: { lt: closesAt }, closesAt: { gt: opensAt } },
      select: { id: true },
    })
    if (other) throw new AppError('exam_overlaps')
    const data = {
      batchId,
      paper,
      courseVersionId,
      startCode: makeBatchCode(),
      longCode: makeCode(longCodeLength),
      opensAt,
      closesAt,
      createdById: actor.personId,
    }
    const { id } = await tx.examSession.create({ data, select: { id: true } })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'exam.scheduled',
      subjectType: 'batch',
      subjectId: batchId,
      detail: { examSessionId: id },
    })
    return { examSessionId: id }
  })
}

/**
 * Takes an exam back before anybody has begun it. Throws `not_found`, `exam_began`, and `exam_opened` once a sealed paper lies
 * on a phone and its code was shown: it may be sat there, unknown to the portal, and must find its exam.
 */
export async function cancelExam({ actor, batchId, examSessionId }: { actor: Actor; batchId: string; examSessionId: string }): Promise<void> {
  await requireExamKeeper({ actor, batchId })
  await inTransaction(async (tx) => {
    const [exam] = await tx.$queryRaw<{ codeShownAt: Date | null }[]>`
      select code_shown_at as "codeShownAt" from exam_session where id = ${examSessionId}::uuid and batch_id = ${batchId}::uuid and cancelled_at is null for update`
    if (!exam) throw new AppError('not_found')
    if ((await tx.attempt.count({ where: { examSessionId } })) > 0) throw new AppError('exam_began')
    const fetched = { examSessionId, fetchedAt: { not: null } }
    if (exam.codeShownAt !== null && (await tx.preparedPaper.count({ where: fetched })) > 0) throw new AppError('exam_opened')
    await tx.$executeRaw`update exam_session set cancelled_at = now() where id = ${examSessionId}::uuid`
    await recordAudit(tx, { actorId: actor.personId, action: 'exam.cancelled', subjectType: 'batch', subjectId: batchId, detail: { examSessionId } })
  })
}
