import { expect, test } from 'vitest'
import { makeCourse } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { readPrintedPaper } from './read-printed-paper.server.ts'

const { slug: course } = await makeCourse()
const { trainer: actor } = await makeEnrolment({ courseSlug: course })
const print = (set: number) => readPrintedPaper({ actor, course, paper: 'final', set })

test('a set is the same each time it is printed, and has a key for each question', async () => {
  const first = await print(1)
  expect(await print(1)).toEqual(first)
  expect(first.questions.length).toBeGreaterThan(0)
  for (const { asked, key } of first.questions) {
    expect(key?.explanation, asked.id).not.toBe('')
    expect(JSON.stringify(asked), asked.id).not.toMatch(/"correct"|"explanation"|"guide"/)
  }
})

test('sets differ in what they ask, or in which order', async () => {
  const sets = await Promise.all([1, 2, 3, 4].map(print))
  expect(new Set(sets.map(({ questions }) => JSON.stringify(questions))).size).toBeGreaterThan(1)
})

test('who does not teach the course finds no paper, and nobody an unknown one', async () => {
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  await expect(readPrintedPaper({ actor: stranger, course, paper: 'final', set: 1 })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readPrintedPaper({ actor, course, paper: 'lain', set: 1 })).rejects.toMatchObject({ code: 'not_found' })
})
