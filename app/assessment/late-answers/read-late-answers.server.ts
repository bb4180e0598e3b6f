import { readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { type AttemptResult, attemptResultSchema } from '#app/assessment/papers/score-paper.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'
import { type ExplainedQuestion, explainQuestion } from '#app/assessment/questions/explained-question.ts'
import { pictureFinder } from '#app/assessment/questions/find-picture.ts'
import { scoreAnswer } from '#app/assessment/questions/score-answer.ts'
import { type Bilingual, findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readNames } from '#app/people/read-names.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { attemptsInCareOf } from './late-scope.server.ts'

export type LateAttempt = {
  attemptId: string
  learner: string
  batchName: string
  title: Bilingual
  finishedAt: Date
  timeZone: string
  waiting: number
}

/** Ids of late answers that nobody has judged, by attempt. */
async function readUnjudged(attemptIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ attempt_id: string; op_id: string }[]>`
    select late_answer.attempt_id, late_answer.op_id from late_answer
    where late_answer.attempt_id = any(${attemptIds}::uuid[])
      and not exists (select 1 from answer_op where answer_op.attempt_id = late_answer.attempt_id and answer_op.op_id = late_answer.op_id)
      and not exists (select 1 from late_judgement_event where late_judgement_event.attempt_id = late_answer.attempt_id and late_answer.op_id = any(op_ids))
    order by late_answer.received_at, late_answer.seq`
  const grouped = Map.groupBy(rows, ({ attempt_id }) => attempt_id)
  return new Map([...grouped].map(([attemptId, own]) => [attemptId, own.map(({ op_id }) => op_id)]))
}

type LateAttempts = {
  /** The oldest end first. */
  waiting: LateAttempt[]
  /** The enrolment was over before anybody judged them: they are kept, and judged no more. The newest end first. */
  over: LateAttempt[]
}

/** Attempts of the actor's batches with late answers that nobody judged; at most 200 that wait, and 50 of the others. */
export async function readLateAttempts({ actor }: { actor: Actor }): Promise<LateAttempts> {
  const attempts = await db.attempt.findMany({
    where: { AND: [attemptsInCareOf(actor), { state: { not: 'open' }, lateAnswers: { some: {} } }] },
    orderBy: { finishedAt: 'asc' },
    select: {
      id: true,
      paper: true,
      courseVersionId: true,
      finishedAt: true,
      enrolment: { select: { state: true, person: { select: { name: true } }, batch: { select: { name: true, timeZone: true } } } },
    },
  })
  const unjudged = await readUnjudged(attempts.map(({ id }) => id))
  const view = async ({ id, paper, courseVersionId, finishedAt, enrolment }: (typeof attempts)[number]): Promise<LateAttempt> => {
    const { body } = await readCourseVersion({ courseVersionId })
    return {
      attemptId: id,
      learner: enrolment.person.name,
      batchName: enrolment.batch.name,
      title: findPaper(body, paper)?.title ?? body.title,
      finishedAt: finishedAt!,
      timeZone: enrolment.batch.timeZone,
      waiting: unjudged.get(id)!.length,
    }
  }
  const left = attempts.filter(({ id }) => unjudged.has(id))
  const [waiting, over] = [left.filter(({ enrolment }) => enrolment.state === 'active'), left.filter(({ enrolment }) => enrolment.state !== 'active')]
  return { waiting: await Promise.all(waiting.slice(0, 200).map(view)), over: await Promise.all(over.reverse().slice(0, 50).map(view)) }
}

/** How many late answers of the learner's own attempt wait for a judgement. */
export async function countLateAnswers({ attemptId }: { attemptId: string }): Promise<number> {
  return (await readUnjudged([attemptId])).get(attemptId)?.length ?? 0
}

export type LateAnswerView = {
  opId: string
  number: number
  receivedAt: Date
  /** When the phone says it was given; null when its clock proves nothing. */
  givenAt: Date | null
  wasGivenInTime: boolean
  /** It came after the learner had been shown what is right. */
  cameAfterExplained: boolean
  source: 'phone' | 'file'
  /** Who brought it in a file; null for a phone. */
  broughtBy: string | null
  /** It came in a file without the proof of the learner's own page. */
  isUnproven: boolean
  /** False where the actor brought it without proof: then somebody else says whether it counts. */
  mayAccept: boolean
  /** A newer answer to the same question is stored: this one would change nothing. */
  isOvertaken: boolean
  late: ExplainedQuestion
  stored: ExplainedQuestion
}

export type LateDesk = Omit<LateAttempt, 'waiting'> & {
  state: 'submitted' | 'expired'
  expiresAt: Date
  enrolmentState: string
  /** When the learner was first shown what was right and wrong; null when that is not known to have happened. */
  explainedAt: Date | null
  result: AttemptResult
  /** The actor is the batch's decider: whoever accepts an answer here may not decide about this learner any more. */
  mayDecide: boolean
  /** How many questions the paper asked. */
  total: number
  answers: LateAnswerView[]
  judgements: { outcome: 'accepted' | 'refused'; reason: string; judge: string; count: number; before: number; after: number; at: Date }[]
}

/** One attempt's late answers beside what is stored, and what was judged before. Throws `not_found`. */
export async function readLateDesk({ actor, attemptId }: { actor: Actor; attemptId: string }): Promise<LateDesk> {
  const attempt = await db.attempt.findFirst({
    where: { AND: [{ id: attemptId, state: { not: 'open' }, lateAnswers: { some: {} } }, attemptsInCareOf(actor)] },
    include: {
      lateAnswers: { orderBy: [{ receivedAt: 'asc' }, { seq: 'asc' }] },
      lateJudgements: { orderBy: { at: 'desc' } },
      enrolment: {
        select: {
          state: true,
          person: { select: { name: true } },
          batch: {
            select: {
              name: true,
              timeZone: true,
              roles: { where: { personId: actor.personId, role: 'decider', removedAt: null }, select: { role: true } },
            },
          },
        },
      },
    },
  })
  if (!attempt) throw new AppError('not_found')
  const [{ body }, current, unjudged, nameOf] = await Promise.all([
    readCourseVersion(attempt),
    readCurrentAnswers(db, attemptId),
    readUnjudged([attemptId]),
    readNames([...attempt.lateJudgements.map(({ judgeId }) => judgeId), ...attempt.lateAnswers.flatMap(({ broughtById }) => broughtById ?? [])]),
  ])
  const items = paperItemsSchema.parse(attempt.items)
  const findPicture = pictureFinder(body)
  const waiting = new Set(unjudged.get(attemptId))
  const endedAt = new Date(Math.min(attempt.finishedAt!.getTime(), attempt.expiresAt.getTime()))
  const answers = attempt.lateAnswers.flatMap((row): LateAnswerView[] => {
    const index = items.findIndex(({ question }) => question === row.question)
    const question = body.questions.find(({ id }) => id === row.question)
    if (!waiting.has(row.opId) || index < 0 || !question) return []
    const stored = current.get(row.question)
    const explained = (answer = answerSchema.safeParse(row.value).data) =>
      explainQuestion({ question, order: items[index]!.options, answer, points: scoreAnswer(question, answer), findPicture, all: true })
    return [
      {
        opId: row.opId,
        number: index + 1,
        receivedAt: row.receivedAt,
        givenAt: row.givenAt,
        wasGivenInTime: row.givenAt !== null && row.givenAt <= endedAt,
        cameAfterExplained: attempt.explainedAt !== null && row.receivedAt > attempt.explainedAt,
        source: row.source as LateAnswerView['source'],
        broughtBy: row.broughtById && nameOf(row.broughtById),
        isUnproven: row.source === 'file' && row.isProven !== true,
        mayAccept: row.isProven !== false || row.broughtById !== actor.personId,
        isOvertaken: stored !== undefined && stored.seq > Number(row.seq),
        late: explained(),
        stored: explained(stored?.answer ?? ''),
      },
    ]
  })
  return {
    attemptId,
    learner: attempt.enrolment.person.name,
    batchName: attempt.enrolment.batch.name,
    title: findPaper(body, attempt.paper)?.title ?? body.title,
    finishedAt: attempt.finishedAt!,
    expiresAt: attempt.expiresAt,
    explainedAt: attempt.explainedAt,
    timeZone: attempt.enrolment.batch.timeZone,
    state: attempt.state as LateDesk['state'],
    enrolmentState: attempt.enrolment.state,
    mayDecide: attempt.enrolment.batch.roles.length > 0,
    result: attemptResultSchema.parse(attempt.result),
    total: items.length,
    answers,
    judgements: attempt.lateJudgements.map(({ judgeId, outcome, before, after, opIds, reason, at }) => ({
      outcome: outcome as 'accepted' | 'refused',
      reason,
      at,
      judge: nameOf(judgeId),
      count: opIds.length,
      before: attemptResultSchema.parse(before).percent,
      after: attemptResultSchema.parse(after).percent,
    })),
  }
}
