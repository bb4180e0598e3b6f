import type { Bilingual, Paper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { askedPaper } from './asked-paper.ts'
import { readCompletion } from './read-completion.server.ts'
import { readAttemptResult } from './score-paper.ts'

export type QuizOverview = {
  enrolmentId: string
  isPractice: boolean
  course: Bilingual
  paper: Paper
  timeZone: string
  lessonsLeft: number
  attempts: { attemptId: string; number: number; state: string; expiresAt: Date; finishedAt: Date | null; percent: number | null; passed: boolean }[]
  /** What the learner may do: start, go on with the open attempt, or why neither. */
  turn: 'start' | 'resume' | 'passed' | 'used-up' | 'closed'
}

type Which = { actor: Actor; enrolmentId: string; practice?: string }

/** The quiz of the learner's own course, or a practice paper of it, before it begins, with the attempts so far. Throws `not_found`. */
export async function readQuiz({ actor, enrolmentId, practice }: Which): Promise<QuizOverview> {
  const enrolment = await readEnrolment({ actor, enrolmentId })
  const { body } = await readCourseVersion(enrolment)
  const paper = askedPaper(body, practice)
  if (!paper) throw new AppError('not_found')
  const [rows, { requirements }] = await Promise.all([
    db.attempt.findMany({
      where: { enrolmentId, paper: paper.key },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, state: true, expiresAt: true, finishedAt: true, result: true },
    }),
    readCompletion({ enrolmentId }),
  ])
  const attempts = rows.map(({ id, result: stored, ...row }) => {
    const result = readAttemptResult(stored)
    return { ...row, attemptId: id, percent: result?.percent ?? null, passed: result?.passed ?? false }
  })
  const lessons = requirements.find((requirement) => requirement.kind === 'lessons')
  return {
    enrolmentId,
    isPractice: practice !== undefined,
    course: body.title,
    paper,
    timeZone: enrolment.batch.timeZone,
    lessonsLeft: lessons ? lessons.total - lessons.done : 0,
    attempts,
    turn: whoseTurn({ attempts, paper, isPractice: practice !== undefined, isActive: enrolment.state === 'active' }),
  }
}

type Standing = Pick<QuizOverview, 'attempts' | 'paper' | 'isPractice'> & { isActive: boolean }

function whoseTurn({ attempts, paper, isPractice, isActive }: Standing): QuizOverview['turn'] {
  if (!isPractice && attempts.some(({ passed }) => passed)) return 'passed'
  if (attempts.some(({ state }) => state === 'open')) return 'resume'
  if (!isActive) return 'closed'
  return attempts.length >= paper.attempts ? 'used-up' : 'start'
}
