import { expect, test } from 'vitest'
import { seededRandom } from '#app/assessment/papers/seeded-random.ts'
import { pictureFinder } from '#app/assessment/questions/find-picture.ts'
import { openQuestion } from '#app/assessment/questions/open-question.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { scoreAnswer } from '#app/assessment/questions/score-answer.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'

// Every question of every bank: the browser tests answer only those that a draw happens to ask.

const { courses } = await readContent({ folder: 'content' })
const bodies = courses.flatMap(({ parsed }) => parsed.body ?? [])

test('there are four courses', () => {
  expect(bodies).toHaveLength(4)
})

test.each(bodies.map((body) => [body.slug, body] as const))('%s: the key of every question has full marks, no answer has none', (_slug, body) => {
  const findPicture = pictureFinder(body)
  expect(body.questions.length).toBeGreaterThanOrEqual(120)
  for (const question of body.questions) {
    const kind = kindOf(question)
    expect(scoreAnswer(question, kind.key(question)), question.id).toBe(kind.isScored ? 1 : 0)
    expect(scoreAnswer(question, undefined), question.id).toBe(0)
    const order = kind.order(question, seededRandom(question.id))
    const shown = JSON.stringify(openQuestion(question, order, findPicture))
    expect(shown, question.id).not.toContain(question.explanation)
  }
})
