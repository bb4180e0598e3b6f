import { type FoundExam, findExam } from '#app/assessment/exam-day/find-exam.server.ts'
import { drawAttempt, readPreparedPaper } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { askedPaper } from '#app/assessment/papers/asked-paper.ts'
import { readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import { findPaper, type Paper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { isOverdue } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { attemptMilliseconds } from './conditions.ts'
import { cooldownEnd } from './cooldown.ts'
import { databaseNow } from './database-clock.server.ts'
import { readConditions } from './read-conditions.server.ts'

type Start = { actor: Actor; enrolmentId: string; practice?: string; startCode?: string }

/**
 * Opens the learner's next attempt at the course's quiz, or at the practice paper named; while one is open, that one is
 * returned, so that a second tab or a repeated post gives no extra attempt. Where the batch has an exam, the quiz is
 * started in its window only, with its code. Throws `not_found`, `enrolment_closed`, `attempt_finished` (the quiz is
 * already passed), `attempts_used_up`, `attempt_too_soon`, `exam_not_open`, `exam_over` or `start_code_wrong`.
 */
export async function startAttempt({ actor, enrolmentId, practice, startCode = '' }: Start): Promise<{ attemptId: string }> {
  const enrolment = await readEnrolment({ actor, enrolmentId })
  if (enrolment.state !== 'active') throw new AppError('enrolment_closed')
  const { body } = await readCourseVersion({ courseVersionId: enrolment.courseVersionId })
  const paper = askedPaper(body, practice)
  if (!paper) throw new AppError('not_found')
  const isPractice = practice !== undefined
  const exam = isPractice ? null : await findExam({ batchId: enrolment.batch.batchId, paper: paper.key })
  for (let tries = 0; tries < 5; tries += 1) {
    const attemptId = await openOrCreate({ enrolmentId, courseVersionId: enrolment.courseVersionId, paper, isPractice, exam, startCode })
    if (attemptId) return { attemptId }
  }
  throw new AppError('unavailable')
}

type Opening = { enrolmentId: string; courseVersionId: string; paper: Paper; isPractice: boolean; exam: FoundExam | null; startCode: string }
type Earlier = { id: string; state: string; expiresAt: Date; finishedAt: Date | null; result: unknown }

/** The open attempt or a new one; null when another request was faster and it should be looked at again. */
async function openOrCreate(opening: Opening): Promise<string | null> {
  const { enrolmentId, paper, isPractice, exam, startCode } = opening
  const earlier = await db.attempt.findMany({
    where: { enrolmentId, paper: paper.key },
    select: { id: true, state: true, expiresAt: true, finishedAt: true, result: true },
  })
  const open = earlier.find(({ state }) => state === 'open')
  if (open && !isOverdue(open.expiresAt, await databaseNow())) return open.id
  if (open) {
    await closeAttempt({ attemptId: open.id })
    return null
  }
  if (!isPractice && earlier.some(({ result }) => readAttemptResult(result)?.passed)) throw new AppError('attempt_finished')
  if (exam) refuseOutside(exam, startCode)
  else await refuseTooSoon(paper, earlier)
  return create(opening, earlier.length + 1)
}

function refuseOutside(exam: FoundExam, startCode: string): void {
  if (exam.phase === 'before') throw new AppError('exam_not_open')
  if (exam.phase === 'over') throw new AppError('exam_over')
  if (startCode.toUpperCase().replace(/[\s-]/g, '') !== exam.startCode) {
    throw new AppError('start_code_wrong', { fields: { startCode: { key: 'error.start_code_wrong' } } })
  }
}

async function refuseTooSoon(paper: Paper, earlier: readonly Earlier[]): Promise<void> {
  const end = cooldownEnd(paper, earlier)
  if (!end) return
  const wait = end.getTime() - (await databaseNow()).getTime()
  if (wait > 0) throw new AppError('attempt_too_soon', { params: { count: Math.ceil(wait / 60_000) } })
}

async function create({ enrolmentId, courseVersionId, paper: pinned, isPractice, exam }: Opening, number: number): Promise<string | null> {
  const versionId = exam?.courseVersionId ?? courseVersionId
  const { body } = await readCourseVersion({ courseVersionId: versionId })
  const paper = findPaper(body, pinned.key) ?? pinned
  const prepared = exam && (await readPreparedPaper({ examSessionId: exam.examSessionId, enrolmentId, number }))
  const drawn = prepared ?? drawAttempt(body, paper, { enrolmentId, number })
  const [{ extraPercent, oral, extraAttempts }, startedAt] = await Promise.all([
    readConditions({ enrolmentId, paper: isPractice ? '' : paper.key }),
    databaseNow(),
  ])
  const allowed = paper.attempts + extraAttempts
  if (number > allowed) throw new AppError('attempts_used_up', { params: { attempts: allowed } })
  const expiresAt = new Date(startedAt.getTime() + attemptMilliseconds({ minutes: paper.minutes, extraPercent }))
  const row = { enrolmentId, courseVersionId: versionId, paper: paper.key, number, allowed, ...drawn, examSessionId: exam?.examSessionId ?? null }
  // One statement and no transaction, since a whole class starts at one moment. Number and openness are unique: of two
  // starts at once, one finds them taken.
  const created = await db.attempt.createManyAndReturn({
    data: [{ ...row, conditions: { extraPercent, oral }, startedAt, expiresAt }],
    skipDuplicates: true,
    select: { id: true },
  })
  return created[0]?.id ?? null
}
