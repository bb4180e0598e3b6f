import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { essayQuestion, matchingQuestion, singleQuestion, trueFalseQuestion } from '#tests/builders/assessment.ts'
import { scorePaper } from './score-paper.ts'

const questions = Array.from({ length: 20 }, (_, index) => singleQuestion({ id: `soal-${index}`, right: 'a', options: ['a', 'b'] }))

test('the pass mark itself is enough', () => {
  const answers = new Map(questions.slice(0, 12).map(({ id }) => [id, 'a']))
  expect(scorePaper(questions, answers, 60)).toMatchObject({ points: 12, maxPoints: 20, percent: 60, passed: true, answered: 12 })
})

test('a paper below the mark never reads as the mark', () => {
  const seven = questions.slice(0, 7)
  const result = scorePaper(seven, new Map(seven.slice(0, 4).map(({ id }) => [id, 'a'])), 57.15)
  expect(result).toMatchObject({ percent: 57.1, passed: false })
})

test('an empty or unknown answer is no answer and no point', () => {
  const answers = new Map<string, string | string[]>([
    ['soal-0', ''],
    ['soal-1', []],
    ['tidak-ada', 'a'],
  ])
  expect(scorePaper(questions, answers, 60)).toMatchObject({ points: 0, answered: 0, passed: false })
})

test('points stay within bounds and passing follows the percentage', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '')), fc.integer({ min: 0, max: 100 }), (given, passPercent) => {
      const result = scorePaper(questions, new Map(given.slice(0, 20).map((answer, index) => [`soal-${index}`, answer])), passPercent)
      expect(result.points).toBeGreaterThanOrEqual(0)
      expect(result.points).toBeLessThanOrEqual(result.answered)
      expect(result.passed).toBe(result.percent >= passPercent)
    }),
  )
})

test('shares that add up to the pass mark pass, whatever the error of binary fractions', () => {
  const pairs = { a: 'satu', b: 'dua', c: 'tiga' }
  for (let count = 1; count <= 30; count += 1) {
    const questions = Array.from({ length: 3 * count }, (_, index) => matchingQuestion({ id: `soal-${index}`, pairs }))
    const answers = new Map(questions.map((question) => [question.id, (kindOf(question).key(question) as string[]).slice(0, 1)]))
    expect(scorePaper(questions, answers, 60)).toMatchObject({ points: count, maxPoints: 3 * count, percent: 33.3 })
    const halfRight = [...questions.slice(0, 3), singleQuestion({ id: 'benar', right: 'a', options: ['a', 'b'] })]
    expect(scorePaper(halfRight, new Map<string, Answer>([...answers, ['benar', 'a']]), 50)).toMatchObject({ percent: 50, passed: true })
  }
})

test('an essay stands in no sum', () => {
  const questions = [trueFalseQuestion({ id: 'satu', answer: true }), essayQuestion({ id: 'dua' })]
  const answers = new Map([
    ['satu', 'true'],
    ['dua', 'Panjang lebar.'],
  ])
  expect(scorePaper(questions, answers, 60)).toMatchObject({ points: 1, maxPoints: 1, percent: 100, answered: 1, byQuestion: { satu: 1 } })
})
