import { expect, test } from 'vitest'
import { answerAfter, changedAnswers, quizFormSchema, shownAnswers } from './quiz-form.ts'

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

const parts = shownAnswers([{ id: 'jodoh', answer: ['1=2', '2=1'] }])

test('the parts of a question are one answer: unchanged ones are no change, an emptied one is left out', () => {
  const same = quizFormSchema.parse({ intent: 'review', shown: parts, 'soal:jodoh:2': '1', 'soal:jodoh:1': '2', 'soal:jodoh:3': '' })
  expect(changedAnswers(same)).toEqual([])
  const changed = quizFormSchema.parse({ intent: 'review', shown: parts, 'soal:jodoh:1': '2', 'soal:jodoh:2': ' ', 'soal:jodoh:3': ' 1.250,5 ' })
  expect(changedAnswers(changed)).toEqual([
    {
      question: 'jodoh',
      parts: [
        ['2', ' '],
        ['3', ' 1.250,5 '],
      ],
    },
  ])
})

test('a page that has grown old changes its own parts and no others', () => {
  const form = quizFormSchema.parse({ intent: 'save:1', shown: parts, 'soal:jodoh:1': '3', 'soal:jodoh:2': '1', 'soal:jodoh:3': '' })
  const [change] = changedAnswers(form)
  expect(answerAfter(change!, ['1=2', '2=4', '3=1'])).toEqual(['1=3', '2=4', '3=1'])
  const emptied = quizFormSchema.parse({ intent: 'save:1', shown: parts, 'soal:jodoh:1': '', 'soal:jodoh:2': '1' })
  expect(answerAfter(changedAnswers(emptied)[0]!, ['1=2', '2=4'])).toEqual(['2=4'])
})

test('more or longer parts than a question can have are no answer', () => {
  const many = Array.from({ length: 30 }, (_, index): [string, string] => [String(index + 1), 'x'])
  expect(answerAfter({ question: 'jodoh', parts: many }, undefined)).toBeNull()
  expect(answerAfter({ question: 'jodoh', parts: [['1', 'x'.repeat(300)]] }, undefined)).toBeNull()
  expect(answerAfter({ question: 'jodoh', parts: many.slice(0, 3) }, undefined)).toEqual(['1=x', '2=x', '3=x'])
})

test('questions whose ids begin alike keep their parts apart', () => {
  const both = shownAnswers([
    { id: 'jodoh', answer: null },
    { id: 'jodoh-dua', answer: null },
  ])
  const form = quizFormSchema.parse({ intent: 'review', shown: both, 'soal:jodoh-dua:1': '2' })
  expect(changedAnswers(form)).toEqual([{ question: 'jodoh-dua', parts: [['1', '2']] }])
})

test('a long text with the line ends of a form fits, and one past the limit is refused', () => {
  const essay = shownAnswers([{ id: 'esai', answer: null }])
  const text = 'baris\r\n'.repeat(700)
  const form = quizFormSchema.parse({ intent: 'review', shown: essay, 'soal:esai': text })
  expect(changedAnswers(form)).toEqual([{ question: 'esai', value: text.replaceAll('\r', '').trim() }])
  expect(quizFormSchema.safeParse({ intent: 'review', shown: essay, 'soal:esai': 'a'.repeat(10_001) }).success).toBe(false)
})
