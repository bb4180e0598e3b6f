import { currentAnswersOf } from '#app/assessment/attempts/current-answers.server.ts'
import { readAskedCourse } from '#app/assessment/papers/find-asked-question.server.ts'
import { readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { type AskedPaper, type ItemStatistics, itemStatistics } from './item-statistics.ts'

export type ShownStatistics = ItemStatistics & { text: string; bank: string }

/**
 * What the answers to the questions of a course version tell about them, those with most to mend first. Each person counts
 * once, by the first finished attempt at each paper. Throws `not_found`.
 */
export async function readItemStatistics({ actor, course, number }: { actor: Actor; course: string; number: number | null }) {
  const { courseVersionId, body, ...version } = await readAskedCourse({ actor, course, number })
  const papers = await readPapers(courseVersionId)
  const statistics = body.questions
    .filter((question) => kindOf(question).isScored)
    .map((question): ShownStatistics => ({ ...itemStatistics(question, papers), text: question.text, bank: question.bank }))
  const rank = ({ verdicts, people }: ItemStatistics) => verdicts.length * 1_000_000 + people
  return {
    title: body.title,
    slug: body.slug,
    ...version,
    people: papers.length,
    questions: statistics.sort((left, right) => rank(right) - rank(left)),
  }
}

async function readPapers(courseVersionId: string): Promise<AskedPaper[]> {
  const attempts = await db.$queryRaw<{ id: string; result: unknown }[]>`
    select distinct on (enrolment_id, paper) id, result
    from attempt
    where course_version_id = ${courseVersionId}::uuid and state <> 'open' and result is not null
    order by enrolment_id, paper, number`
  const operations = await db.$queryRaw<{ attempt: string; question: string; seq: bigint; value: unknown }[]>`
    select distinct on (op.attempt_id, op.question) op.attempt_id as attempt, op.question, op.seq, op.value
    from answer_op as op
    where op.attempt_id = any(${attempts.map(({ id }) => id)}::uuid[])
    order by op.attempt_id, op.question, op.seq desc, op.received_at desc, op.op_id desc`
  const byAttempt = Map.groupBy(operations, ({ attempt }) => attempt)
  return attempts.flatMap(({ id, result }): AskedPaper[] => {
    const read = readAttemptResult(result)
    if (!read) return []
    const answers = [...currentAnswersOf(byAttempt.get(id) ?? [])].map(([question, { answer }]) => [question, answer] as const)
    return [{ points: read.byQuestion, answers: new Map(answers) }]
  })
}
