import { attemptConditionsSchema } from '#app/assessment/attempts/conditions.ts'
import { readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { readConditions } from '#app/assessment/attempts/read-conditions.server.ts'
import { evidenceAddress, evidenceLimits } from '#app/assessment/evidence/evidence-folder.server.ts'
import type { EvidenceLimits } from '#app/assessment/evidence/evidence-format.ts'
import { readExamHold } from '#app/assessment/exam-day/read-exam-hold.server.ts'
import { type EarlierJudgement, readEarlierJudgements, readJudgedAnswers } from '#app/assessment/judging/read-answer-to-judge.server.ts'
import type { FileKeys } from '#app/assessment/late-answers/answer-file.ts'
import { answerFileKeys } from '#app/assessment/late-answers/answer-file-key.server.ts'
import { type BroughtAnswer, readBroughtAnswers } from '#app/assessment/late-answers/brought-answers.server.ts'
import { countLateAnswers } from '#app/assessment/late-answers/read-late-answers.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { lessonsAbout } from '#app/assessment/papers/lessons-about.ts'
import { type AttemptResult, attemptResultSchema, readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import { type ExplainedQuestion, explainQuestion } from '#app/assessment/questions/explained-question.ts'
import { pictureFinder } from '#app/assessment/questions/find-picture.ts'
import { type Bilingual, type CourseBody, findPaper, type PairedPart, pairedKeys, pairedPartOf } from '#app/courses/course-body.ts'
import { isAnsweredByFile } from '#app/courses/question-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

export type QuizResult = {
  attemptId: string
  enrolmentId: string
  /** Null for the final quiz. */
  practice: string | null
  /** Which paper of the paired test it is. */
  paired: PairedPart | null
  title: Bilingual
  number: number
  attemptsAllowed: number
  attemptsUsed: number
  state: 'submitted' | 'expired'
  finishedAt: Date
  timeZone: string
  /** What the learner can show; null for attempts older than receipts. */
  receipt: { code: string; sha256: string } | null
  /** Answers that came too late and wait for a person's judgement. */
  lateWaiting: number
  /** The enrolment is over: nobody can judge them any more. */
  isLateClosed: boolean
  /** With what the phone seals unsent answers as a file. */
  fileKeys: FileKeys
  /** Where files go that are still on the phone; null where no question is answered by one. */
  files: { address: string; limits: EvidenceLimits } | null
  extraPercent: number
  oral: boolean
  /** Without the points by question, which each question carries. */
  result: Omit<AttemptResult, 'byQuestion'>
  questions: (ExplainedQuestion & { brought: BroughtAnswer | null; earlier: EarlierJudgement[] })[]
  /** An exam that others still sit keeps the questions back until then; null when they are shown. */
  heldUntil: Date | null
  /** How corrected questions raised it, in order. */
  regraded: { id: string; question: string; reason: string; before: number; after: number; at: Date }[]
}

/** The learner's own finished attempt with explanations; null while it is open. Throws `not_found`. */
export async function readResult({ actor, attemptId }: { actor: Actor; attemptId: string }): Promise<QuizResult | null> {
  const attempt = await db.attempt.findFirst({
    where: { id: attemptId, enrolment: { personId: actor.personId } },
    include: {
      receipt: { select: { code: true, sha256: true } },
      enrolment: { select: { state: true, batch: { select: { id: true, timeZone: true } } } },
      scoreEvents: { orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { correction: { select: { question: true, reason: true } } } },
    },
  })
  if (!attempt) throw new AppError('not_found')
  if (attempt.state === 'open' || !attempt.finishedAt) return null
  const [{ body }, answers, attempts, granted, lateWaiting, judged, earlier] = await Promise.all([
    readCourseVersion({ courseVersionId: attempt.courseVersionId }),
    readCurrentAnswers(db, attemptId),
    db.attempt.findMany({ where: { enrolmentId: attempt.enrolmentId, paper: attempt.paper }, select: { state: true, result: true } }),
    readConditions(attempt),
    countLateAnswers({ attemptId }),
    readJudgedAnswers({ attemptId }),
    readEarlierJudgements({ attemptId }),
  ])
  const brought = await readBroughtAnswers(answers)
  const { byQuestion, ...result } = attemptResultSchema.parse(attempt.result)
  const paper = findPaper(body, attempt.paper)
  const heldUntil = paper ? await readExamHold({ batchId: attempt.enrolment.batch.id, paper }) : null
  const findPicture = pictureFinder(body)
  const attemptsUsed = attempts.length
  const attemptsAllowed = (paper?.attempts ?? attemptsUsed) + granted.extraAttempts
  // An attempt that is still open must not learn its key from the ones before.
  const isOver =
    attempts.some((each) => readAttemptResult(each.result)?.passed) ||
    (attemptsUsed >= attemptsAllowed && attempts.every(({ state }) => state !== 'open'))
  const asked = new Set(paperItemsSchema.parse(attempt.items).map((item) => item.question))
  const asksForFiles = body.questions.some(({ id, type }) => asked.has(id) && isAnsweredByFile(type))
  const paired = pairedPartOf(attempt.paper)
  const all = paired ? await isPairOver(attempt) : isOver || isFreePractice(body, attempt.paper)
  return {
    attemptId,
    enrolmentId: attempt.enrolmentId,
    practice: body.completion.paper === attempt.paper ? null : attempt.paper,
    paired,
    title: paper?.title ?? body.title,
    number: attempt.number,
    attemptsAllowed,
    attemptsUsed,
    state: attempt.state as QuizResult['state'],
    receipt: attempt.receipt,
    lateWaiting,
    isLateClosed: attempt.enrolment.state !== 'active',
    fileKeys: answerFileKeys({ attemptId }),
    files: asksForFiles ? { address: evidenceAddress, limits: evidenceLimits() } : null,
    ...attemptConditionsSchema.parse(attempt.conditions),
    finishedAt: attempt.finishedAt,
    timeZone: attempt.enrolment.batch.timeZone,
    result,
    heldUntil,
    regraded: (heldUntil ? [] : attempt.scoreEvents).map(({ id, before, after, at, correction: { question, reason } }) => ({
      id,
      question: body.questions.find((candidate) => candidate.id === question)?.text ?? '',
      reason,
      before: attemptResultSchema.parse(before).percent,
      after: attemptResultSchema.parse(after).percent,
      at,
    })),
    questions: (heldUntil ? [] : paperItemsSchema.parse(attempt.items)).flatMap(({ question: id, options }) => {
      const question = body.questions.find((candidate) => candidate.id === id)
      if (!question) return []
      const given = { question, order: options, answer: answers.get(id)?.answer, points: byQuestion[id] ?? 0 }
      const explained = explainQuestion({ ...given, findPicture, all, lessons: lessonsAbout(body, question), judgement: judged.get(id) })
      return [{ ...explained, brought: brought.get(id) ?? null, earlier: earlier.get(id) ?? [] }]
    }),
  }
}

/** The first test of a pair is explained once the second was taken, or can no longer be. */
async function isPairOver({ enrolmentId, enrolment }: { enrolmentId: string; enrolment: { state: string } }): Promise<boolean> {
  if (enrolment.state !== 'active' && enrolment.state !== 'completed') return true
  return (await db.attempt.count({ where: { enrolmentId, paper: pairedKeys.after, state: { not: 'open' } } })) > 0
}

/** True for a paper on which nothing depends, as long as it asks nothing that the final quiz asks. */
function isFreePractice(body: CourseBody, key: string): boolean {
  const decisive = new Set(body.completion.paper === null ? [] : findPaper(body, body.completion.paper)?.banks)
  return !findPaper(body, key)?.banks.some((bank) => decisive.has(bank))
}
