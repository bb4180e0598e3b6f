import { attemptMilliseconds, attemptsInExam, type Conditions, conditionsOf } from '#app/assessment/attempts/conditions.ts'
import { cooldownEnd } from '#app/assessment/attempts/cooldown.ts'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { readGrants } from '#app/assessment/attempts/read-conditions.server.ts'
import { readCompletion } from '#app/assessment/decisions/read-completion.server.ts'
import type { ExamPhase } from '#app/assessment/exam-day/exam-window.ts'
import { findExam } from '#app/assessment/exam-day/find-exam.server.ts'
import { askedPaper } from '#app/assessment/papers/asked-paper.ts'
import { readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import type { Bilingual, Paper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

export type QuizOverview = {
  enrolmentId: string
  personId: string
  isPractice: boolean
  course: Bilingual
  paper: Paper
  timeZone: string
  lessonsLeft: number
  attempts: { attemptId: string; number: number; state: string; expiresAt: Date; finishedAt: Date | null; percent: number | null; passed: boolean }[]
  attemptsAllowed: number
  /** With the extra time that was granted. */
  minutes: number
  conditions: Conditions
  /** The exam of the batch that decides when this quiz is started; null when learners start by themselves. */
  exam: { opensAt: Date; closesAt: Date; phase: ExamPhase; isSealed: boolean } | null
  /** When the wait after the last attempt ends; null when there is none. */
  waitUntil: Date | null
  /** What the learner may do: start, go on with the open attempt, or why neither. */
  turn: 'start' | 'resume' | 'passed' | 'used-up' | 'closed' | 'wait' | 'exam-before' | 'exam-over' | 'exam-taken'
}

type Which = { actor: Actor; enrolmentId: string; practice?: string }

/** The quiz of the learner's own course, or a practice paper of it, before it begins, with the attempts so far. Throws `not_found`. */
export async function readQuiz({ actor, enrolmentId, practice }: Which): Promise<QuizOverview> {
  const enrolment = await readEnrolment({ actor, enrolmentId })
  const { body } = await readCourseVersion(enrolment)
  const paper = askedPaper(body, practice)
  if (!paper) throw new AppError('not_found')
  const isPractice = practice !== undefined
  const [rows, { requirements }, grants, exam, now] = await Promise.all([
    db.attempt.findMany({
      where: { enrolmentId, paper: paper.key },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, state: true, expiresAt: true, finishedAt: true, result: true, examSessionId: true },
    }),
    readCompletion({ enrolmentId }),
    readGrants({ enrolmentId, paper: isPractice ? '' : paper.key }),
    isPractice ? null : findExam({ batchId: enrolment.batch.batchId, paper: paper.key }),
    databaseNow(),
  ])
  const conditions = conditionsOf(grants)
  const attempts = rows.map(({ id, result: stored, examSessionId: _, ...row }) => {
    const result = readAttemptResult(stored)
    return { ...row, attemptId: id, percent: result?.percent ?? null, passed: result?.passed ?? false }
  })
  const attemptsAllowed = paper.attempts + conditions.extraAttempts
  const sat = rows.filter(({ examSessionId }) => exam !== null && examSessionId === exam.examSessionId)
  const isTaken = exam !== null && sat.length >= attemptsInExam(exam, grants)
  const cooldown = exam ? null : cooldownEnd(paper, attempts)
  const waitUntil = cooldown && cooldown > now ? cooldown : null
  const lessons = requirements.find((requirement) => requirement.kind === 'lessons')
  return {
    enrolmentId,
    personId: actor.personId,
    isPractice,
    course: body.title,
    paper,
    timeZone: enrolment.batch.timeZone,
    lessonsLeft: lessons ? lessons.total - lessons.done : 0,
    attempts,
    attemptsAllowed,
    minutes: Math.round(attemptMilliseconds({ minutes: paper.minutes, ...conditions }) / 60_000),
    conditions,
    exam: exam && { opensAt: exam.opensAt, closesAt: exam.closesAt, phase: exam.phase, isSealed: exam.longCode !== null },
    waitUntil,
    turn: whoseTurn({ attempts, attemptsAllowed, isPractice, isActive: enrolment.state === 'active', exam, isTaken, waitUntil }),
  }
}

type Standing = Pick<QuizOverview, 'attempts' | 'attemptsAllowed' | 'isPractice' | 'waitUntil'> & {
  exam: Pick<NonNullable<QuizOverview['exam']>, 'phase'> | null
  isActive: boolean
  isTaken: boolean
}

function whoseTurn({ attempts, attemptsAllowed, isPractice, isActive, exam, isTaken, waitUntil }: Standing): QuizOverview['turn'] {
  if (!isPractice && attempts.some(({ passed }) => passed)) return 'passed'
  if (attempts.some(({ state }) => state === 'open')) return 'resume'
  if (!isActive) return 'closed'
  if (attempts.length >= attemptsAllowed) return 'used-up'
  if (isTaken) return 'exam-taken'
  if (exam && exam.phase !== 'open') return exam.phase === 'before' ? 'exam-before' : 'exam-over'
  return waitUntil ? 'wait' : 'start'
}
