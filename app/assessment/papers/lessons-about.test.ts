import { expect, test } from 'vitest'
import { courseBody } from '#tests/builders/assessment.ts'
import { lessonsAbout } from './lessons-about.ts'

test('the lessons about a question are those that cover the same, a few at most', () => {
  const [lesson] = courseBody().lessons
  const lessons = ['a', 'b', 'c', 'd', 'e'].map((slug) => ({ ...lesson!, slug, title: slug, covers: slug === 'b' ? ['U/2.1'] : ['U/1.1', 'U/3.1'] }))
  const course = { slug: 'kursus', lessons }
  expect(lessonsAbout(course, { covers: ['U/2.1'] })).toEqual([{ href: '/kursus/kursus/b', title: 'b' }])
  expect(lessonsAbout(course, { covers: ['U/3.1', 'U/9.9'] }).map(({ title }) => title)).toEqual(['a', 'c', 'd'])
  expect(lessonsAbout(course, { covers: [] })).toEqual([])
})
