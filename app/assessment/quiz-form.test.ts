import { expect, test } from 'vitest'
import { changedAnswers, quizFormSchema, shownAnswers } from './quiz-form.ts'

const shown = shownAnswers([
  { id: 'satu', answer: 'b' },
  { id: 'dua', answer: ['c', 'a'] },
  { id: 'tiga', answer: null },
])

test('only what differs from the page as it was shown is a change', () => {
  const form = quizFormSchema.parse({ intent: 'save:1', shown, 'soal:satu': 'b', 'soal:dua': ['a', 'c'], 'soal:tiga': 'true' })
  expect(changedAnswers(form)).toEqual([{ question: 'tiga', value: 'true' }])
})

test('unticking every box takes the answer back', () => {
  const form = quizFormSchema.parse({ intent: 'save:1', shown, 'soal:satu': 'b' })
  expect(changedAnswers(form)).toEqual([{ question: 'dua', value: [] }])
})

test('a form without the hidden field changes nothing', () => {
  expect(changedAnswers(quizFormSchema.parse({ intent: 'review', 'soal:satu': 'a' }))).toEqual([])
})

test('a broken hidden field is refused', () => {
  expect(quizFormSchema.safeParse({ intent: 'save:1', shown: '[1' }).success).toBe(false)
})
