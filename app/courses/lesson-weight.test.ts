import { expect, test } from 'vitest'
import { courseBody } from '#tests/builders/assessment.ts'
import { courseWeight, lessonWeight } from './lesson-weight.ts'

const picture = '{% picture src="daun.svg" alt="x" /%}'
const sources = ['kata', `kata\n\n${picture}`, `kata\n\n${picture}\n\n${picture}`]
const lessons = sources.map((source, index) => ({ slug: `l-${index}`, title: 'x', minutes: 1, summary: 'x', covers: [], sources: [], source }))
const body = courseBody({ lessons, pictures: { 'daun.svg': { sha256: 'ab'.repeat(32), bytes: 900, sentBytes: 400, width: 64, height: 48 } } })

test('a lesson weighs its page, its compressed text and each of its pictures once', () => {
  const [none, one, two] = body.lessons.map((lesson) => lessonWeight(body, lesson))
  expect(one! - none!).toBeGreaterThan(1_400)
  expect(two! - one!).toBeLessThan(100)
  expect(courseWeight(body)).toBe(none! + one! + two!)
})
