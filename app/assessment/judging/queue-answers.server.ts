import type { Answer } from '#app/assessment/questions/answer.ts'
import { isAnswered } from '#app/assessment/questions/is-answered.ts'
import { isJudgedByPerson, type Question } from '#app/courses/question-body.ts'
import type { Tx } from '#app/platform/database.server.ts'

/**
 * Puts the answers of a finished attempt that no machine can score before the trainers of its batch, each once; and once more
 * when another answer than the one that was judged counts now.
 */
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
    on conflict (attempt_id, question) do update set judged_at = null, since = now()
    where answer_to_judge.judged_at is not null and not exists (
      select 1 from answer_judgement_event as judged, lateral (
        select op_id, received_at from answer_op where answer_op.attempt_id = judged.attempt_id and answer_op.question = judged.question
        order by seq desc, received_at desc, op_id desc limit 1) as newest
      where judged.attempt_id = answer_to_judge.attempt_id and judged.question = answer_to_judge.question
        and (judged.op_id = newest.op_id or (judged.op_id is null and newest.received_at <= judged.at)))`
}
