import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { finishAttempt } from './finish-attempt.server.ts'
import { saveAnswers } from './save-answers.server.ts'
import { startAttempt } from './start-attempt.server.ts'

// Whatever order the network makes of a learner's changes, however often each arrives, wherever the hand-in is repeated.

const questions = { satu: ['a', 'b'], dua: [['a'], ['a', 'c'], []], tiga: ['true', 'false'], empat: ['4.000', '5'] } as const
const change = fc.constantFrom(...Object.entries(questions).flatMap(([question, values]) => values.map((value) => ({ question, value }))))

/** A learner's changes in order, and how they arrive: which ones, in which order, in pieces, some more than once. */
const story = fc.array(change, { minLength: 1, maxLength: 10 }).chain((changes) =>
  fc.record({
    changes: fc.constant(changes),
    arrivals: fc.array(fc.array(fc.nat(changes.length - 1), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
  }),
)

type Op = { opId: string; question: string; seq: number; value: string | string[] }

function opsOf(changes: readonly { question: string; value: string | readonly string[] }[]): Op[] {
  return changes.map(({ question, value }, index) => ({
    opId: randomUUID(),
    question,
    seq: index + 1,
    value: typeof value === 'string' ? value : [...value],
  }))
}

/** Two learners of a course with a practice paper that may be taken a hundred times. */
async function twoLearners() {
  const files = sampleCourseFiles()
  const practice = '  - { key: latihan, title: { id: Latihan, en: Practice }, bank: final, draw: 4, minutes: 10, attempts: 100, passPercent: 60 }\n'
  files['course.yaml'] = files['course.yaml']!.replace('tasks: [', `${practice}tasks: [`)
  const { slug: courseSlug } = await makeCourse({ files })
  return Promise.all([makeEnrolment({ courseSlug }), makeEnrolment({ courseSlug })])
}

async function open({ learner: actor, enrolmentId }: MadeEnrolment) {
  const { attemptId } = await startAttempt({ actor, enrolmentId, practice: 'latihan' })
  return { actor, attemptId }
}

test('any order, pieces and repeats of the same changes give the same result as sending them once in order', async () => {
  const [first, second] = await twoLearners()
  await fc.assert(
    fc.asyncProperty(story, async ({ changes, arrivals }) => {
      const [messy, tidy] = await Promise.all([open(first), open(second)])
      const ops = opsOf(changes)
      for (const piece of arrivals) await saveAnswers({ ...messy, ops: piece.map((index) => ops[index]!) })
      // What was lost on the way is sent again until it is acknowledged.
      const all = ops.toReversed()
      await Promise.all([saveAnswers({ ...messy, ops: all.slice(0, 3) }), saveAnswers({ ...messy, ops: all })])
      await saveAnswers({ ...tidy, ops: opsOf(changes) })
      const [one, other] = await Promise.all([finishAttempt(messy), finishAttempt(tidy)])
      expect(one.result).toEqual(other.result)
      expect(await db.answerOp.count({ where: { attemptId: messy.attemptId } })).toBe(ops.length)
    }),
    { numRuns: 12 },
  )
})

test('hand-ins between and beside the changes give one result, which counts what was acknowledged before it, and loses nothing after it', async () => {
  const [learner] = await twoLearners()
  await fc.assert(
    fc.asyncProperty(story, fc.nat(7), fc.boolean(), async ({ changes, arrivals }, finishAt, isBeside) => {
      const made = await open(learner)
      const { attemptId } = made
      const ops = opsOf(changes)
      const results: unknown[] = []
      for (const [index, piece] of arrivals.entries()) {
        const saving = saveAnswers({ ...made, ops: piece.map((at) => ops[at]!) })
        if (!isBeside) await saving
        if (index >= finishAt) results.push(await finishAttempt(made))
        await saving
      }
      results.push(await finishAttempt(made), await finishAttempt(made))
      expect(new Set(results.map((each) => JSON.stringify(each))).size).toBe(1)
      await saveAnswers({ ...made, ops })
      const where = { attemptId }
      const [stored, late] = await Promise.all([
        db.answerOp.findMany({ where, select: { opId: true } }),
        db.lateAnswer.findMany({ where, select: { opId: true } }),
      ])
      // Each change is in exactly one place.
      expect([...stored, ...late].map(({ opId }) => opId).sort()).toEqual(ops.map(({ opId }) => opId).sort())
      expect(await finishAttempt(made)).toEqual(results[0])
    }),
    { numRuns: 12 },
  )
})
