import type { CourseBody, Paper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { randomToken } from '#app/platform/keyed-hash.server.ts'
import { askedPaper } from './asked-paper.ts'
import { isOverdue } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { databaseNow } from './database-clock.server.ts'
import { drawPaper, paperOfAttempt } from './draw-paper.ts'
import { readAttemptResult } from './score-paper.ts'

type Start = { actor: Actor; enrolmentId: string; practice?: string }

/**
 * Opens the learner's next attempt at the course's quiz, or at the practice paper named; while one is open, that one is returned, so that a second tab
 * or a repeated post gives no extra attempt. Throws `not_found`, `enrolment_closed`, `attempt_finished` (the quiz is
 * already passed) or `attempts_used_up`.
 */
export async function startAttempt({ actor, enrolmentId, practice }: Start): Promise<{ attemptId: string }> {
  const enrolment = await readEnrolment({ actor, enrolmentId })
  if (enrolment.state !== 'active') throw new AppError('enrolment_closed')
  const { body } = await readCourseVersion({ courseVersionId: enrolment.courseVersionId })
  const paper = askedPaper(body, practice)
  if (!paper) throw new AppError('not_found')
  for (let tries = 0; tries < 5; tries += 1) {
    const attemptId = await openOrCreate({ enrolmentId, courseVersionId: enrolment.courseVersionId, body, paper, isPractice: practice !== undefined })
    if (attemptId) return { attemptId }
  }
  throw new AppError('unavailable')
}

type Opening = { enrolmentId: string; courseVersionId: string; body: CourseBody; paper: Paper; isPractice: boolean }

/** The open attempt or a new one; null when another request was faster and it should be looked at again. */
async function openOrCreate({ enrolmentId, courseVersionId, body, paper, isPractice }: Opening): Promise<string | null> {
  const attempts = await db.attempt.findMany({
    where: { enrolmentId, paper: paper.key },
    select: { id: true, state: true, expiresAt: true, result: true },
  })
  const open = attempts.find(({ state }) => state === 'open')
  if (open && !isOverdue(open.expiresAt, await databaseNow())) return open.id
  if (open) {
    await closeAttempt({ attemptId: open.id })
    return null
  }
  if (!isPractice && attempts.some(({ result }) => readAttemptResult(result)?.passed)) throw new AppError('attempt_finished')
  if (attempts.length >= paper.attempts) throw new AppError('attempts_used_up', { params: { attempts: paper.attempts } })
  const seed = randomToken(16)
  const number = attempts.length + 1
  const items = drawPaper(body, paperOfAttempt(paper, { enrolmentId, number }), seed)
  const paperRow = { enrolmentId, courseVersionId, paper: paper.key, number, seed, items }
  return inTransaction(async (tx) => {
    const startedAt = await databaseNow(tx)
    const expiresAt = new Date(startedAt.getTime() + paper.minutes * 60_000)
    // The number is unique: of two starts at once, one finds it taken.
    const created = await tx.attempt.createManyAndReturn({
      data: [{ ...paperRow, startedAt, expiresAt }],
      skipDuplicates: true,
      select: { id: true },
    })
    return created[0]?.id ?? null
  })
}
