import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#app/courses/question-body.ts'
import {
  calculationQuestion,
  clozeQuestion,
  hotspotQuestion,
  matchingQuestion,
  multipleQuestion,
  numericQuestion,
  orderingQuestion,
  shortTextQuestion,
  singleQuestion,
} from '#tests/builders/assessment.ts'
import type { Answer } from './answer.ts'
import { explainQuestion } from './explained-question.ts'
import { scoreAnswer } from './score-answer.ts'

const findPicture = () => ({ src: '/gambar/daun.svg', width: 64, height: 48 })

/** Each question answered wrong, in every part where it has parts, and what then must not be sent. */
const wrongAnswers: [Question, Answer, string[]][] = [
  [singleQuestion({ right: 'b', options: ['a', 'b', 'c'] }), 'a', ['Sebab b', 'Sebab c', 'Penjelasan', '"correct":true']],
  [
    multipleQuestion({ right: ['a', 'c'], options: ['a', 'b', 'c', 'd'] }),
    ['a', 'b', 'c', 'd'],
    ['Sebab a', 'Sebab c', '"correct":true', 'Penjelasan'],
  ],
  [numericQuestion({ answer: 4250, tolerance: 50 }), '1', ['4.250', '4250', '4.200', 'Penjelasan']],
  [
    matchingQuestion({ pairs: { Suhu: 'termometer', Berat: 'timbangan', Waktu: 'jam' } }),
    ['1=9', '2=1', '3=3'],
    ['termometer', 'Sebab', 'Penjelasan'],
  ],
  [shortTextQuestion({ accepted: ['P-IRT'] }), 'halal', ['P-IRT', 'Penjelasan']],
  [clozeQuestion(), ['1=9', '2=3', '3=buang'], ['20', 'sabun', 'keringkan', 'Sebab', 'Penjelasan']],
  [hotspotQuestion({ right: ['a', 'c'] }), ['1', '2', '3'], ['Sebab a', 'Sebab c', '"correct":true', 'Penjelasan']],
  [calculationQuestion(), ['1=90.000', '2=3.600'], ['95.000', '3.800', '7.600', 'Penjelasan']],
]

test('while attempts are left a wrong answer hears that it is wrong, and nothing of what is right', () => {
  for (const [question, answer, secrets] of wrongAnswers) {
    const points = scoreAnswer(question, answer)
    const { answered, details } = explainQuestion({ question, order: [], answer, points, findPicture, all: false })
    expect(answered && details !== null, question.type).toBe(true)
    for (const secret of secrets) expect(JSON.stringify(details), question.type).not.toContain(secret)
  }
  const [several, ticked] = wrongAnswers[1]!
  const all = explainQuestion({ question: several, order: [], answer: ticked, points: 0, findPicture, all: false }).details
  expect(all?.kind === 'choices' && all.choices.filter(({ why, correct }) => why !== null || correct !== null)).toHaveLength(1)
  const [question, answer] = wrongAnswers[0]!
  const { details } = explainQuestion({ question, order: [], answer, points: 0, findPicture, all: false })
  expect(details).toMatchObject({ choices: [{ key: 'a', chosen: true, correct: false, why: 'Sebab a' }, { correct: null }, { correct: null }] })
})

test('a wrong ordering is shown in the order that was given, not in the right one', () => {
  const items = ['Basahi', 'Sabuni', 'Bilas', 'Keringkan', 'Simpan']
  fc.assert(
    fc.property(fc.shuffledSubarray(items, { minLength: 5 }), fc.shuffledSubarray(['1', '2', '3', '4', '5'], { minLength: 5 }), (right, places) => {
      const question = orderingQuestion({ items: right })
      const answer = places.map((place, index) => `${index + 1}=${place}`)
      const points = scoreAnswer(question, answer)
      fc.pre(points < 1)
      const { details } = explainQuestion({ question, order: [], answer, points, findPicture, all: false })
      const parts = details?.kind === 'parts' ? details.parts : []
      expect(parts.map(({ given }) => given)).toEqual(['1', '2', '3', '4', '5'])
      for (const { isRight, ...part } of parts) if (!isRight) expect(part).toMatchObject({ right: null, why: null })
    }),
  )
})
