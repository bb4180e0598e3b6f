import { randomUUID } from 'node:crypto'
import { attemptResultSchema } from '#app/assessment/papers/score-paper.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { regradeResult } from './correction.ts'
import { correctionOf } from './read-corrections.server.ts'
import { type RegradedAttempt, regradedAttempts } from './regraded-attempts.server.ts'

/**
 * Goes through the finished attempts that a correction is about; each one that rises gets an event with its result before and
 * after, and its learner is told. For the job; may be cut short and run again, an attempt rises by a correction once.
 */
export async function regradeAttempts({ correctionId }: { correctionId: string }): Promise<void> {
  const row = await db.questionCorrection.findUnique({ where: { id: correctionId } })
  if (!row?.appliedAt) return
  const { courseVersionId } = row
  const { body } = await readCourseVersion({ courseVersionId })
  const question = body.questions.find(({ id }) => id === row.question)
  if (question) {
    for await (const attempt of regradedAttempts({ courseVersionId, question, correction: correctionOf(row) })) {
      if (attempt.after !== attempt.before) await raise(attempt, correctionId, question.id)
    }
  }
  await db.questionCorrection.updateMany({ where: { id: correctionId, finishedAt: null }, data: { finishedAt: new Date() } })
}

/** Once more under a lock: another correction may have raised it meanwhile. */
async function raise({ attemptId, enrolmentId, after: wanted }: RegradedAttempt, correctionId: string, question: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ result: unknown; personId: string }[]>`
      select attempt.result, enrolment.person_id as "personId"
      from attempt join enrolment on enrolment.id = attempt.enrolment_id where attempt.id = ${attemptId}::uuid for update of attempt`
    const before = attemptResultSchema.parse(row?.result)
    const after = regradeResult(before, question, wanted.byQuestion[question] ?? 0)
    if (after === before) return
    const id = randomUUID()
    const { count } = await tx.scoreEvent.createMany({ data: [{ id, attemptId, correctionId, before, after }], skipDuplicates: true })
    if (count === 0) return
    await tx.attempt.update({ where: { id: attemptId }, data: { result: after } })
    const href = `/belajar/${enrolmentId}/kuis/${attemptId}/hasil`
    await sendJob(tx, noticeJob, { id, personId: row!.personId, kind: 'quiz_regraded', href }, { key: id })
  })
}
