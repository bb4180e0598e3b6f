import { readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { queueAnswers } from '#app/assessment/judging/queue-answers.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { scoreAttempt } from '#app/assessment/papers/score-attempt.server.ts'
import { type AttemptResult, attemptResultSchema } from '#app/assessment/papers/score-paper.ts'
import { findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { attemptsInCareOf } from './late-scope.server.ts'

/** Which of the late answers that the page showed are accepted; the others shown are refused. */
export type LateVerdict = { accepted: readonly string[]; shown: readonly string[]; reason: string }

/**
 * Accepts or refuses late answers, each once. An accepted one joins the answers under its own number, as if it had come in
 * time, and the attempt is scored anew; the event keeps the result before. Throws `not_found`, `enrolment_closed`,
 * `changed_meanwhile` when one of them was judged already, and `own_answer_file` for accepting what the actor brought
 * without proof.
 */
export async function judgeLateAnswers({ actor, attemptId, verdict }: { actor: Actor; attemptId: string; verdict: LateVerdict }): Promise<void> {
  const attempt = await db.attempt.findFirst({
    where: { AND: [{ id: attemptId, state: { not: 'open' } }, attemptsInCareOf(actor)] },
    select: { courseVersionId: true, paper: true, items: true, enrolmentId: true },
  })
  if (!attempt) throw new AppError('not_found')
  const { body } = await readCourseVersion(attempt)
  const asked = paperItemsSchema.parse(attempt.items).flatMap(({ question }) => body.questions.find(({ id }) => id === question) ?? [])
  await inTransaction(async (tx) => {
    const before = await lock(tx, attemptId, attempt.enrolmentId)
    await refuseJudged(tx, attemptId, verdict.shown)
    const accepted = verdict.shown.filter((opId) => verdict.accepted.includes(opId))
    const refused = verdict.shown.filter((opId) => !verdict.accepted.includes(opId))
    const event = { attemptId, judgeId: actor.personId, reason: verdict.reason }
    if (refused.length > 0) await tx.lateJudgementEvent.create({ data: { ...event, outcome: 'refused', opIds: refused, before, after: before } })
    if (accepted.length === 0) return
    await refuseOwnFile(tx, { actor, attemptId, accepted })
    await tx.$executeRaw`
      insert into answer_op (attempt_id, op_id, question, seq, value, brought_by_id)
      select attempt_id, op_id, question, seq, value, brought_by_id from late_answer where attempt_id = ${attemptId}::uuid and op_id = any(${accepted}::uuid[])`
    const answers = new Map([...(await readCurrentAnswers(tx, attemptId))].map(([question, { answer }]) => [question, answer]))
    const passPercent = findPaper(body, attempt.paper)?.passPercent ?? 100
    const after = await scoreAttempt(tx, { courseVersionId: attempt.courseVersionId, asked, answers, passPercent })
    await tx.lateJudgementEvent.create({ data: { ...event, outcome: 'accepted', opIds: accepted, before, after } })
    await tx.attempt.update({ where: { id: attemptId }, data: { result: after } })
    await queueAnswers(tx, { attemptId, asked, answers })
  })
}

/** Keeps other judges and the decision on completion away meanwhile. Returns the result so far. */
async function lock(tx: Tx, attemptId: string, enrolmentId: string): Promise<AttemptResult> {
  const [enrolment] = await tx.$queryRaw<{ state: string }[]>`select state from enrolment where id = ${enrolmentId}::uuid for update`
  if (enrolment?.state !== 'active') throw new AppError('enrolment_closed')
  const [row] = await tx.$queryRaw<{ result: unknown }[]>`select result from attempt where id = ${attemptId}::uuid for update`
  return attemptResultSchema.parse(row?.result)
}

/** Of a file without proof nobody knows who wrote it: another person than its bringer says whether it counts. */
async function refuseOwnFile(
  tx: Tx,
  { actor, attemptId, accepted }: { actor: Actor; attemptId: string; accepted: readonly string[] },
): Promise<void> {
  const own = { attemptId, opId: { in: [...accepted] }, source: 'file', broughtById: actor.personId, isProven: false }
  if ((await tx.lateAnswer.count({ where: own })) > 0) throw new AppError('own_answer_file')
}

async function refuseJudged(tx: Tx, attemptId: string, opIds: readonly string[]): Promise<void> {
  const [count] = await tx.$queryRaw<{ waiting: number }[]>`
    select count(*)::int as waiting from late_answer
    where attempt_id = ${attemptId}::uuid and op_id = any(${[...opIds]}::uuid[])
      and not exists (select 1 from answer_op where answer_op.attempt_id = late_answer.attempt_id and answer_op.op_id = late_answer.op_id)
      and not exists (select 1 from late_judgement_event where late_judgement_event.attempt_id = late_answer.attempt_id and late_answer.op_id = any(op_ids))`
  if (opIds.length === 0 || count?.waiting !== new Set(opIds).size) throw new AppError('changed_meanwhile')
}
