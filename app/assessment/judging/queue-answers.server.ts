import type { Answer } from '#app/assessment/questions/answer.ts'
import { isAnswered } from '#app/assessment/questions/is-answered.ts'
import { isJudgedByPerson, type Question } from '#app/courses/question-body.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Puts the answers of a finished attempt that no machine can score before the trainers of its batch, each once. */
export async function queueAnswers(
  tx: Tx,
  { attemptId, asked, answers }: { attemptId: string; asked: readonly Question[]; answers: ReadonlyMap<string, Answer> },
): Promise<void> {
  const questions = asked.filter((question) => isJudgedByPerson(question.type) && isAnswered(question, answers.get(question.id))).map(({ id }) => id)
  if (questions.length === 0) return
  await tx.$executeRaw`
    insert into answer_to_judge (attempt_id, question, batch_id)
    select attempt.id, each.question, enrolment.batch_id
    from attempt join enrolment on enrolment.id = attempt.enrolment_id cross join unnest(${questions}::text[]) as each(question)
    where attempt.id = ${attemptId}::uuid
    on conflict do nothing`
}
