import { examNow, type FoundExam } from '#app/assessment/exam-day/find-exam.server.ts'
import { countedStart } from '#app/assessment/exam-day/preload/counted-start.ts'
import { plainCode } from '#app/assessment/exam-day/preload/sealed-paper.ts'
import { drawAttempt } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { drawPaired, type PairedStart } from '#app/assessment/paired/draw-paired.server.ts'
import { askedPaper } from '#app/assessment/papers/asked-paper.ts'
import { findPaper, type Paper, pairedKeys } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { isOverdue } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { attemptMilliseconds, attemptsInExam, conditionsOf } from './conditions.ts'
import { cooldownEnd } from './cooldown.ts'
import { type EarlierAttempt, readStanding, type Standing } from './read-standing.server.ts'

type Start = { actor: Actor; enrolmentId: string; practice?: string; paired?: PairedStart; startCode?: string }

/**
 * Opens the learner's next attempt at the course's quiz, at the practice paper named, or at a paper of the paired test; while one is open, that one is
 * returned, so that a second tab or a repeated post gives no extra attempt. Where the batch has an exam, the quiz is
 * started in its window only, with its code, and once. Throws `not_found`, `enrolment_closed`, `attempt_finished` (the
 * quiz is already passed), `attempts_used_up`, `attempt_too_soon`, `exam_not_open`, `exam_over`, `exam_taken` or
 * `start_code_wrong`.
 */
export async function startAttempt({ actor, enrolmentId, practice, paired, startCode = '' }: Start): Promise<{ attemptId: string }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const standing = await readStanding({ actor, enrolmentId })
    const isAfterwards = paired?.part === 'after' && standing.state === 'completed'
    if (standing.state !== 'active' && !isAfterwards) throw new AppError('enrolment_closed')
    const { body } = await readCourseVersion(standing)
    const paper = paired ? findPaper(body, pairedKeys[paired.part]) : askedPaper(body, practice)
    if (!paper) throw new AppError('not_found')
    const isPractice = practice !== undefined || paired !== undefined
    const exam = isPractice ? null : examNow({ exams: standing.exams, paper: paper.key, now: standing.now })
    const attemptId = await openOrCreate({ enrolmentId, standing, paper, isPractice, paired, exam, startCode })
    if (attemptId) return { attemptId }
  }
  throw new AppError('unavailable')
}

/**
 * Enters an exam that was begun without a signal, from a sealed paper and the long code. Its time runs from the moment at
 * which the code was shown, and an answer that comes later than that allows is a late one; nothing is refused for coming
 * after the window. A repeat returns the same attempt. Throws `not_found` for a stranger's paper, `start_code_wrong`,
 * `exam_not_open`, `enrolment_closed`, `attempt_finished` or `attempts_used_up`.
 */
export async function enterOpened({
  actor,
  enrolmentId,
  attemptId,
  code,
}: {
  actor: Pick<Actor, 'personId'>
  enrolmentId: string
  attemptId: string
  /** Null where a proven file of its answers shows that it was opened. */
  code: string | null
}): Promise<{ attemptId: string }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const standing = await readStanding({ actor, enrolmentId })
    const opened = standing.prepared.find((each) => each.attemptId === attemptId)
    const row = standing.exams.find(({ id }) => id === opened?.examSessionId)
    if (!opened || !row) throw new AppError('not_found')
    if (standing.attempts.some(({ id }) => id === attemptId)) return { attemptId }
    const exam: FoundExam = { ...row, examSessionId: row.id, phase: 'open' }
    if (row.codeShownAt === null || opened.fetchedAt === null || (code !== null && plainCode(code) !== row.longCode))
      throw new AppError('start_code_wrong')
    if (standing.now < row.opensAt) throw new AppError('exam_not_open')
    if (standing.state !== 'active') throw new AppError('enrolment_closed')
    const { body } = await readCourseVersion(row)
    const paper = findPaper(body, row.paper)
    if (!paper) throw new AppError('not_found')
    const earlier = standing.attempts.filter((attempt) => attempt.paper === row.paper)
    const open = earlier.find(({ state }) => state === 'open')
    if (open) return { attemptId: open.id }
    if (earlier.length >= opened.number) throw new AppError('attempt_finished')
    const opening: Opening = { enrolmentId, standing, paper, isPractice: false, paired: undefined, exam, startCode: '', opened }
    const created = await create(opening, opened.number)
    if (created) return { attemptId: created }
  }
  throw new AppError('unavailable')
}

type Opening = {
  enrolmentId: string
  standing: Standing
  paper: Paper
  /** Nothing depends on it. */
  isPractice: boolean
  paired: PairedStart | undefined
  exam: FoundExam | null
  startCode: string
  /** A sealed paper that was opened without a signal: begun already, whatever the server would say now. */
  opened?: Standing['prepared'][number]
}

/** The open attempt or a new one; null when another request was faster and it should be looked at again. */
async function openOrCreate(opening: Opening): Promise<string | null> {
  const { standing, paper, isPractice, exam, startCode } = opening
  const earlier = standing.attempts.filter((attempt) => attempt.paper === paper.key)
  const open = earlier.find(({ state }) => state === 'open')
  if (open && !isOverdue(open.expiresAt, standing.now)) return open.id
  if (open) {
    await closeAttempt({ attemptId: open.id })
    return null
  }
  if (!isPractice && earlier.some(({ passed }) => passed)) throw new AppError('attempt_finished')
  if (exam) refuseOutside(exam, startCode)
  else refuseTooSoon(paper, earlier, standing.now)
  return create(opening, earlier.length + 1)
}

function refuseOutside(exam: FoundExam, startCode: string): void {
  if (exam.phase === 'before') throw new AppError('exam_not_open')
  if (exam.phase === 'over') throw new AppError('exam_over')
  if (!isStartCode(exam, startCode)) throw new AppError('start_code_wrong', { fields: { startCode: { key: 'error.start_code_wrong' } } })
}

/** The code of the hall, or the long one once a supervisor was shown it. */
function isStartCode({ startCode, longCode, codeShownAt }: FoundExam, typed: string): boolean {
  const code = plainCode(typed)
  return code === startCode || (codeShownAt !== null && code === longCode)
}

function refuseTooSoon(paper: Paper, earlier: readonly EarlierAttempt[], now: Date): void {
  const end = cooldownEnd(paper, earlier)
  if (!end) return
  const wait = end.getTime() - now.getTime()
  if (wait > 0) throw new AppError('attempt_too_soon', { params: { count: Math.ceil(wait / 60_000) } })
}

async function create({ enrolmentId, standing, paper: pinned, isPractice, paired, exam, opened }: Opening, number: number): Promise<string | null> {
  const courseVersionId = exam?.courseVersionId ?? standing.courseVersionId
  const { body } = await readCourseVersion({ courseVersionId })
  const paper = findPaper(body, pinned.key) ?? pinned
  const without = new Set(standing.voids.filter((each) => each.courseVersionId === courseVersionId).map(({ question }) => question))
  const live = standing.prepared.find((each) => each.examSessionId === exam?.examSessionId && each.number === number && each.voidedAt === null)
  // Nobody has seen a paper that was drawn ahead: one that asks what was made void since is drawn anew.
  const prepared = opened ?? (live?.items.every(({ question }) => !without.has(question)) ? live : undefined)
  const asked = isPractice ? timesAsked(standing.attempts.filter((attempt) => attempt.paper === paper.key)) : undefined
  const draw = () => (paired ? drawPaired(body, paired, without) : drawAttempt(body, paper, { enrolmentId, number, without, asked }))
  const { seed, items } = prepared ?? draw()
  // Who needs more time for the quiz needs it to be measured as well; a pair is taken once by everybody.
  const granted = paired ? (body.completion.paper ?? '') : isPractice ? '' : paper.key
  const grants = standing.grants.filter((grant) => grant.paper === granted)
  const { extraPercent, oral, extraAttempts } = conditionsOf(grants)
  const allowed = paired ? 1 : paper.attempts + extraAttempts
  if (number > allowed) throw new AppError('attempts_used_up', { params: { attempts: allowed } })
  const startedAt = exam && prepared ? countedStart({ ...exam, ...prepared, now: standing.now }) : standing.now
  const expiresAt = new Date(startedAt.getTime() + attemptMilliseconds({ minutes: paper.minutes, extraPercent }))
  if (!opened && expiresAt <= standing.now) throw new AppError('sealed_time_over')
  const examSessionId = exam?.examSessionId ?? null
  const inExam = exam && placeInExam(exam, standing, grants)
  // One statement and no transaction, since a whole class starts at one moment. Number and openness are unique: of two
  // starts at once, one finds them taken.
  const created = await db.attempt.createManyAndReturn({
    data: [
      {
        id: prepared?.attemptId,
        enrolmentId,
        courseVersionId,
        paper: paper.key,
        number,
        allowed,
        seed,
        items,
        examSessionId,
        ...inExam,
        conditions: { extraPercent, oral, ...(opened ? { withoutSignal: true } : {}) },
        startedAt,
        expiresAt,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  return created[0]?.id ?? null
}

function timesAsked(attempts: readonly EarlierAttempt[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const question of attempts.flatMap(({ questions }) => questions)) times.set(question, (times.get(question) ?? 0) + 1)
  return times
}

/** Which attempt of the exam this is. The numbers are unique and bounded in the database as well. */
function placeInExam(exam: FoundExam, { attempts }: Standing, grants: Standing['grants']): { examNumber: number; examAllowed: number } {
  const examNumber = attempts.filter(({ examSessionId }) => examSessionId === exam.examSessionId).length + 1
  const examAllowed = attemptsInExam(exam, grants)
  if (examNumber > examAllowed) throw new AppError('exam_taken')
  return { examNumber, examAllowed }
}
