import { expect, test } from 'vitest'
import { regradeAttempts } from '#app/assessment/corrections/regrade-attempts.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { db } from '#app/platform/database.server.ts'
import { takeQuiz } from '#tests/builders/assessment.ts'
import { makeCourse } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { readItemStatistics } from './read-item-statistics.server.ts'

const wrong = { satu: 'a', dua: ['b'], tiga: 'false', empat: '1' }

test('each person counts once, by the first finished attempt, and only a trainer of the course sees it', async () => {
  const { slug } = await makeCourse()
  const made = await makeEnrolment({ courseSlug: slug })
  await takeQuiz(made, wrong)
  await takeQuiz(made)
  const read = () => readItemStatistics({ actor: made.trainer, course: slug, number: null })
  const satu = async () => (await read()).questions.find(({ question }) => question === 'satu')
  expect(await satu()).toMatchObject({ people: 1, facility: null, options: [] })
  for (let count = 0; count < 5; count += 1) {
    const learner = (await makePerson()).actor
    const { enrolmentId } = await joinBatch({ actor: learner, code: made.code })
    await takeQuiz({ learner, enrolmentId })
  }
  const found = await satu()
  expect(found).toMatchObject({ people: 6 })
  expect(found?.facility).toBeCloseTo(5 / 6, 9)
  expect(found?.discrimination).toBeCloseTo(1, 9)
  expect(found?.options.map(({ key, people }) => [key, people])).toEqual([
    ['a', null],
    ['b', 5],
  ])
  const { courseVersionId } = await db.enrolment.findUniqueOrThrow({ where: { id: made.enrolmentId } })
  const { personId } = made.operator
  const { id: correctionId } = await db.questionCorrection.create({
    data: {
      courseVersionId,
      question: 'satu',
      kind: 'void',
      reason: 'Keliru.',
      proposedById: personId,
      appliedById: personId,
      appliedAt: new Date(),
    },
  })
  await regradeAttempts({ correctionId })
  expect(await db.scoreEvent.count({ where: { correctionId } })).toBe(1)
  // What the question was corrected for is still to be seen.
  expect(await satu()).toMatchObject({ facility: found?.facility, options: found?.options, isCorrected: true })
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  await expect(readItemStatistics({ actor: stranger, course: slug, number: null })).rejects.toMatchObject({ code: 'not_found' })
})
