import { queueAnswers } from '#app/assessment/judging/queue-answers.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { scoreAttempt } from '#app/assessment/papers/score-attempt.server.ts'
import { findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { graceSeconds } from './attempt-clock.ts'
import { readCurrentAnswers } from './current-answers.server.ts'
import { writeReceipt } from './write-receipt.server.ts'

/**
 * Ends an open attempt with the answers that are stored, scores it and writes the receipt. One conditional UPDATE decides
 * who does it: whoever comes later changes nothing and gets false. Past deadline and grace the attempt counts as expired.
 */
export async function closeAttempt({ attemptId }: { attemptId: string }): Promise<boolean> {
  const { courseVersionId, paper, items } = await db.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { courseVersionId: true, paper: true, items: true },
  })
  const { body } = await readCourseVersion({ courseVersionId })
  const ids = paperItemsSchema.parse(items).map((item) => item.question)
  const questions = ids.flatMap((id) => body.questions.find((question) => question.id === id) ?? [])
  return inTransaction(async (tx) => {
    const [closed] = await tx.$queryRaw<{ state: 'submitted' | 'expired'; startedAt: Date; finishedAt: Date }[]>`
      update attempt
      set state = case when now() > expires_at + make_interval(secs => ${graceSeconds}) then 'expired' else 'submitted' end, finished_at = now()
      where id = ${attemptId}::uuid and state = 'open'
      returning state, started_at as "startedAt", finished_at as "finishedAt"`
    if (!closed) return false
    const current = await readCurrentAnswers(tx, attemptId)
    const answers = new Map([...current].map(([question, { answer }]) => [question, answer]))
    const result = await scoreAttempt(tx, { courseVersionId, asked: questions, answers, passPercent: findPaper(body, paper)?.passPercent ?? 100 })
    await tx.attempt.update({ where: { id: attemptId }, data: { result } })
    await queueAnswers(tx, { attemptId, asked: questions, answers })
    await writeReceipt(tx, { ...closed, attemptId, answers: ids.map((question) => ({ question, given: current.get(question) ?? null })) })
    return true
  })
}
