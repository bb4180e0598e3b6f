import { expect, test } from 'vitest'
import { courseBody } from '#tests/builders/assessment.ts'
import { judgeProgress, neighbours } from './progress.ts'

const text = { id: 'x', en: 'x' }
const body = courseBody({
  modules: [{ key: 'm', title: text, lessons: ['a', 'b', 'c'] }],
  lessons: ['a', 'b', 'c'].map((slug) => ({ slug, title: slug, minutes: 1, summary: slug, covers: [], sources: [], source: slug })),
})
const done = (...lessons: string[]) => lessons.map((lesson) => ({ lesson, completedAt: new Date() }))

test('the lesson to go on with is the last opened, else the next unfinished one, else the first unfinished one', () => {
  expect(judgeProgress({ body, seen: [], lastLesson: null }).resume).toBe('a')
  expect(judgeProgress({ body, seen: [], lastLesson: 'b' }).resume).toBe('b')
  expect(judgeProgress({ body, seen: done('b'), lastLesson: 'b' }).resume).toBe('c')
  expect(judgeProgress({ body, seen: done('b', 'c'), lastLesson: 'c' }).resume).toBe('a')
  expect(judgeProgress({ body, seen: done('a', 'b', 'c'), lastLesson: 'c' }).resume).toBeNull()
})

test('lessons that the version has not count for nothing', () => {
  const progress = judgeProgress({ body, seen: done('a', 'dulu'), lastLesson: 'dulu' })
  expect(progress).toMatchObject({ total: 3, resume: 'b' })
  expect([...progress.completed]).toEqual(['a'])
})

test('lessons follow each other in order of reading', () => {
  expect(neighbours(body, 'a')).toEqual({ previous: null, next: 'b' })
  expect(neighbours(body, 'c')).toEqual({ previous: 'b', next: null })
  expect(neighbours(body, 'z')).toEqual({ previous: null, next: null })
})
