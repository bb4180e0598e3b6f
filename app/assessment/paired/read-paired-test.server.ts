import type { Bilingual } from '#app/courses/course-body.ts'
import { judgeProgress } from '#app/learning/progress.ts'
import { type Enrolment, readEnrolment } from '#app/learning/read-enrolment.server.ts'
import { readLessonProgress } from '#app/learning/read-lesson-progress.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { changeByElement, type ElementChange } from './element-change.ts'
import { normalisedGain, percentOf } from './gain.ts'
import { type AfterTurn, type BeforeTurn, pairedTurns } from './paired-turn.ts'
import { readPairs, type TakenTest } from './read-pairs.server.ts'

type OwnTest<Turn> = { turn: Turn; attemptId: string | null; percent: number | null; finishedAt: Date | null }

export type OwnPairedTest = {
  enrolmentId: string
  course: Bilingual
  draw: number
  minutes: number
  timeZone: string
  lessonsLeft: number
  before: OwnTest<BeforeTurn>
  after: OwnTest<AfterTurn>
  /** What either test asked of each element. */
  elements: ElementChange[]
  /** Percentage points and normalised gain; null until both tests say something. */
  change: { points: number; gain: number | null } | null
}

/** The paired test of an enrolment; null where the course has none, and where the batch does not take it and nothing was begun. */
export async function findPairedTest(enrolment: Enrolment): Promise<OwnPairedTest | null> {
  const { enrolmentId } = enrolment
  const [[pair], setting, seen] = await Promise.all([
    readPairs({ enrolmentId }),
    db.pairedTest.findUnique({ where: { batchId: enrolment.batch.batchId }, select: { isOn: true } }),
    readLessonProgress({ enrolmentId }),
  ])
  const isOn = setting?.isOn ?? false
  if (!pair?.body.pairedTest || (!isOn && !pair.before && !pair.after)) return null
  const { body, before, after } = pair
  const { completed, total } = judgeProgress({ body, seen, lastLesson: enrolment.lastLesson })
  const turns = pairedTurns({
    before: before?.state ?? null,
    after: after?.state ?? null,
    state: enrolment.state,
    isOn,
    lessons: { done: completed.size, total },
  })
  const own = { before: ownTest(turns.before, before), after: ownTest(turns.after, after) }
  const [from, to] = [own.before.percent, own.after.percent]
  return {
    enrolmentId,
    course: body.title,
    draw: pair.body.pairedTest.draw,
    minutes: pair.body.pairedTest.minutes,
    timeZone: enrolment.batch.timeZone,
    lessonsLeft: total - completed.size,
    ...own,
    elements: changeByElement(body, [{ before: before?.byElement ?? new Map(), after: after?.byElement ?? new Map() }]),
    change: from === null || to === null ? null : { points: to - from, gain: normalisedGain({ before: from, after: to }) },
  }
}

/** The same of the learner's own enrolment. Throws `not_found`, also where there is none. */
export async function readPairedTest(whose: { actor: Actor; enrolmentId: string }): Promise<OwnPairedTest> {
  const test = await findPairedTest(await readEnrolment(whose))
  if (!test) throw new AppError('not_found')
  return test
}

function ownTest<Turn>(turn: Turn, taken: TakenTest | null): OwnTest<Turn> {
  return {
    turn,
    attemptId: taken?.attemptId ?? null,
    percent: taken?.points ? percentOf(taken.points) : null,
    finishedAt: taken?.finishedAt ?? null,
  }
}
