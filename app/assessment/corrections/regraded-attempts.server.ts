import { type AttemptResult, attemptResultSchema } from '#app/assessment/papers/score-paper.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'
import type { Question } from '#app/courses/question-body.ts'
import { db } from '#app/platform/database.server.ts'
import { type Correction, correctedScore, regradeResult } from './correction.ts'

export type RegradedAttempt = { attemptId: string; enrolmentId: string; before: AttemptResult; after: AttemptResult }

const pageSize = 500

/** Every finished attempt that was asked a question of a course version, with its result before and after a correction. */
export async function* regradedAttempts({
  courseVersionId,
  question,
  correction,
}: {
  courseVersionId: string
  question: Question
  correction: Correction
}): AsyncGenerator<RegradedAttempt> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await db.$queryRaw<{ id: string; enrolmentId: string; result: unknown; value: unknown }[]>`
      select attempt.id, attempt.enrolment_id as "enrolmentId", attempt.result, given.value
      from attempt left join lateral (
        select value from answer_op where attempt_id = attempt.id and answer_op.question = ${question.id}
        order by seq desc, received_at desc, op_id desc limit 1) as given on true
      where attempt.course_version_id = ${courseVersionId}::uuid and attempt.state <> 'open' and attempt.result is not null
        and attempt.items @> ${JSON.stringify([{ question: question.id }])}::jsonb and attempt.id > ${after}::uuid
      order by attempt.id limit ${pageSize}`
    for (const { id, enrolmentId, result, value } of rows) {
      const before = attemptResultSchema.parse(result)
      const answer: Answer | undefined = answerSchema.safeParse(value).data
      const points = correctedScore(question, answer, [correction])
      // A question that no machine judges counts nowhere, and has no place among the points.
      const isScored = Object.hasOwn(before.byQuestion, question.id)
      yield { attemptId: id, enrolmentId, before, after: isScored ? regradeResult(before, question.id, points) : before }
    }
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id
  }
}
