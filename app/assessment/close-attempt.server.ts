import { findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { graceSeconds } from './attempt-clock.ts'
import { readCurrentAnswers } from './current-answers.server.ts'
import { paperItemsSchema } from './draw-paper.ts'
import { scorePaper } from './score-paper.ts'

/**
 * Ends an open attempt with the answers that are stored, and scores it. One conditional UPDATE decides who does it:
 * whoever comes later changes nothing and gets false. Past deadline and grace the attempt counts as expired.
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
    const closed = await tx.$executeRaw`
      update attempt
      set state = case when now() > expires_at + make_interval(secs => ${graceSeconds}) then 'expired' else 'submitted' end, finished_at = now()
      where id = ${attemptId}::uuid and state = 'open'`
    if (closed === 0) return false
    const answers = new Map([...(await readCurrentAnswers(tx, attemptId))].map(([question, { answer }]) => [question, answer]))
    const result = scorePaper(questions, answers, findPaper(body, paper)?.passPercent ?? 100)
    await tx.attempt.update({ where: { id: attemptId }, data: { result } })
    return true
  })
}
