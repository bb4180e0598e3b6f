import { randomUUID } from 'node:crypto'
import { readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { isHeldBy } from '#app/assessment/require-desk.server.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { guideOf, type Judgement } from './judgement.ts'
import { findWhoseAnswer } from './read-answer-to-judge.server.ts'

/** `seen`: how many judgements the page showed; `about`: the operation whose answer it showed. */
type Given = { actor: Actor; answerId: string; judgement: Judgement; seen: number; about: string }

/**
 * Judges an answer that no machine can score; a later judgement stands beside the earlier one and counts instead of it. The
 * learner is told. As long as it waits, only who holds it judges it. Throws `not_found`, `claimed_by_other`, or `grade_stale`
 * when somebody judged it since the page was made, or when a newer answer counts since.
 */
export async function judgeAnswer({ actor, answerId, judgement, seen, about }: Given): Promise<void> {
  const { attemptId, question, personId, enrolmentId, courseVersionId } = await findWhoseAnswer({ actor, answerId })
  const { body } = await readCourseVersion({ courseVersionId })
  const asked = body.questions.find(({ id }) => id === question)
  if (!asked) throw new AppError('not_found')
  const guide = guideOf(asked)
  const met = [...new Set(judgement.met)].filter((place) => place < guide.length).sort((one, other) => one - other)
  await inTransaction(async (tx) => {
    // A late answer is accepted under the same lock: what is judged is what counts.
    await tx.$executeRaw`select 1 from attempt where id = ${attemptId}::uuid for share`
    await tx.$executeRaw`select 1 from answer_to_judge where id = ${answerId}::uuid for update`
    if ((await tx.answerJudgementEvent.count({ where: { attemptId, question } })) !== seen) throw new AppError('grade_stale')
    const opId = (await readCurrentAnswers(tx, attemptId)).get(question)?.opId ?? null
    if (opId !== about) throw new AppError('grade_stale')
    if ((await isHeldBy(tx, { actor, itemId: answerId })) === false) throw new AppError('claimed_by_other')
    const id = randomUUID()
    await tx.answerJudgementEvent.create({ data: { id, attemptId, question, graderId: actor.personId, met, comment: judgement.comment, opId } })
    await tx.$executeRaw`update answer_to_judge set judged_at = coalesce(judged_at, now()) where id = ${answerId}::uuid`
    await recordAudit(tx, { actorId: actor.personId, action: 'answer.judged', subjectType: 'attempt', subjectId: attemptId, detail: { question } })
    const href = `/belajar/${enrolmentId}/kuis/${attemptId}/hasil`
    await sendJob(tx, noticeJob, { id, personId, kind: 'answer_judged', href }, { key: id })
  })
}
