import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { readAttemptResult } from '#app/assessment/papers/score-paper.ts'
import { type CourseBody, pairedKeys, pairedPartOf } from '#app/courses/course-body.ts'
import { elementOf } from '#app/courses/pair-blueprint.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { db } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Points } from './gain.ts'

/** A test of the pair that was begun. */
export type TakenTest = {
  attemptId: string
  state: string
  finishedAt: Date | null
  /** What it asked. */
  questions: string[]
  /** Null while it is open, and where nothing was answered: such a test measured nothing. */
  points: Points | null
  /** By unit and element, see `elementOf`. */
  byElement: Map<string, Points>
}

export type PairedLearner = {
  enrolmentId: string
  learner: string
  state: string
  body: CourseBody
  before: TakenTest | null
  after: TakenTest | null
}

/** The two tests of each of these enrolments, by name; for callers that have proved that they may be seen. */
export async function readPairs(where: { batchId: string } | { enrolmentId: string }): Promise<PairedLearner[]> {
  const scope: Prisma.EnrolmentWhereInput = 'batchId' in where ? { batchId: where.batchId, state: { not: 'waiting' } } : { id: where.enrolmentId }
  const rows = await db.enrolment.findMany({
    where: scope,
    select: {
      id: true,
      state: true,
      courseVersionId: true,
      person: { select: { name: true } },
      attempts: {
        where: { paper: { in: Object.values(pairedKeys) } },
        select: { id: true, paper: true, state: true, finishedAt: true, items: true, result: true },
      },
    },
  })
  const learners = await Promise.all(
    rows.map(async ({ id, state, courseVersionId, person, attempts }): Promise<PairedLearner> => {
      const { body } = await readCourseVersion({ courseVersionId })
      const taken = (part: keyof typeof pairedKeys) => {
        const attempt = attempts.find(({ paper }) => pairedPartOf(paper) === part)
        return attempt ? takenTest(attempt, body) : null
      }
      return { enrolmentId: id, learner: person.name, state, body, before: taken('before'), after: taken('after') }
    }),
  )
  return learners.sort((left, right) => left.learner.localeCompare(right.learner, 'id'))
}

type Row = { id: string; state: string; finishedAt: Date | null; items: unknown; result: unknown }

function takenTest({ id, state, finishedAt, items, result: stored }: Row, body: CourseBody): TakenTest {
  const result = readAttemptResult(stored)
  const questions = paperItemsSchema.parse(items).map(({ question }) => question)
  const byElement = new Map<string, Points>()
  for (const [id, points] of Object.entries(result?.byQuestion ?? {})) {
    const question = body.questions.find((candidate) => candidate.id === id)
    if (!question) continue
    const element = elementOf(question)
    const sum = byElement.get(element) ?? { points: 0, max: 0 }
    byElement.set(element, { points: sum.points + points, max: sum.max + 1 })
  }
  const measured = result !== null && result.answered > 0
  return {
    attemptId: id,
    state,
    finishedAt,
    questions,
    points: measured ? { points: result.points, max: result.maxPoints } : null,
    byElement: measured ? byElement : new Map(),
  }
}
