import { currentAnswersOf } from '#app/assessment/attempts/current-answers.server.ts'
import { readCorrections } from '#app/assessment/corrections/read-corrections.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { readAskedCourse } from '#app/assessment/papers/find-asked-question.server.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { scoreAnswer } from '#app/assessment/questions/score-answer.ts'
import type { Question } from '#app/courses/question-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { type AskedPaper, type ItemStatistics, itemStatistics } from './item-statistics.ts'

/** `isCorrected`: the question turned out to be bad and was corrected; the figures are those of before. */
export type ShownStatistics = ItemStatistics & { text: string; bank: string; isCorrected: boolean }

/**
 * What the answers to the questions of a course version tell about them, those with most to mend first. Each person counts
 * once, by the first finished attempt at each paper, and by the key as it was: a correction does not hide what it was made for.
 * Throws `not_found`.
 */
export async function readItemStatistics({ actor, course, number }: { actor: Actor; course: string; number: number | null }) {
  const { courseVersionId, body, ...version } = await readAskedCourse({ actor, course, number })
  const [papers, corrections] = await Promise.all([readPapers(courseVersionId, body.questions), readCorrections(db, courseVersionId)])
  const statistics = body.questions
    .filter((question) => kindOf(question).isScored)
    .map(
      (question): ShownStatistics => ({
        ...itemStatistics(question, papers),
        text: question.text,
        bank: question.bank,
        isCorrected: corrections.has(question.id),
      }),
    )
  const rank = ({ verdicts, people }: ItemStatistics) => verdicts.length * 1_000_000 + people
  return {
    title: body.title,
    slug: body.slug,
    ...version,
    people: papers.length,
    questions: statistics.sort((left, right) => rank(right) - rank(left)),
  }
}

async function readPapers(courseVersionId: string, questions: readonly Question[]): Promise<AskedPaper[]> {
  const attempts = await db.$queryRaw<{ id: string; items: unknown }[]>`
    select distinct on (enrolment_id, paper) id, items
    from attempt
    where course_version_id = ${courseVersionId}::uuid and state <> 'open' and result is not null
    order by enrolment_id, paper, number`
  const operations = await db.$queryRaw<{ attempt: string; question: string; seq: bigint; value: unknown }[]>`
    select distinct on (op.attempt_id, op.question) op.attempt_id as attempt, op.question, op.seq, op.value
    from answer_op as op
    where op.attempt_id = any(${attempts.map(({ id }) => id)}::uuid[])
    order by op.attempt_id, op.question, op.seq desc, op.received_at desc, op.op_id desc`
  const byAttempt = Map.groupBy(operations, ({ attempt }) => attempt)
  const scored = new Map(questions.filter((question) => kindOf(question).isScored).map((question) => [question.id, question]))
  return attempts.map(({ id, items }): AskedPaper => {
    const answers = new Map([...currentAnswersOf(byAttempt.get(id) ?? [])].map(([question, { answer }]) => [question, answer]))
    const asked = paperItemsSchema.parse(items).flatMap((item) => scored.get(item.question) ?? [])
    return { points: Object.fromEntries(asked.map((question) => [question.id, scoreAnswer(question, answers.get(question.id))])), answers }
  })
}
