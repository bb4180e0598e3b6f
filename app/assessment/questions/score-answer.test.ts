import fc from 'fast-check'
import { expect, test } from 'vitest'
import { multipleQuestion, numericQuestion, singleQuestion, trueFalseQuestion } from '#tests/builders/assessment.ts'
import type { Answer } from './answer.ts'
import { scoreAnswer } from './score-answer.ts'

test('a single choice is right for its right option only', () => {
  const question = singleQuestion({ right: 'b', options: ['a', 'b', 'c'] })
  expect(scoreAnswer(question, 'b')).toBe(1)
  expect(scoreAnswer(question, 'a')).toBe(0)
  expect(scoreAnswer(question, ['b', 'a'])).toBe(0)
  expect(scoreAnswer(question, undefined)).toBe(0)
})

test('a multiple choice is right for exactly the right set, in any order', () => {
  const question = multipleQuestion({ right: ['a', 'c'], options: ['a', 'b', 'c'] })
  expect(scoreAnswer(question, ['c', 'a'])).toBe(1)
  expect(scoreAnswer(question, ['a'])).toBe(0)
  expect(scoreAnswer(question, 'a')).toBe(0)
  expect(scoreAnswer(question, ['a', 'b', 'c'])).toBe(0)
  expect(scoreAnswer(question, [])).toBe(0)
})

test('one ticked box of a form without script is a set of one', () => {
  expect(scoreAnswer(multipleQuestion({ right: ['a'], options: ['a', 'b'] }), 'a')).toBe(1)
})

test('true and false are told apart', () => {
  expect(scoreAnswer(trueFalseQuestion({ answer: false }), 'false')).toBe(1)
  expect(scoreAnswer(trueFalseQuestion({ answer: false }), 'true')).toBe(0)
  expect(scoreAnswer(trueFalseQuestion({ answer: false }), '')).toBe(0)
})

test('a number is right up to its tolerance on both sides, however it is typed', () => {
  const question = numericQuestion({ answer: 4250, tolerance: 50 })
  for (const right of ['4250', '4.250', 'Rp 4.300', '4200,00']) expect(scoreAnswer(question, right)).toBe(1)
  for (const wrong of ['4301', '4.199', '4,25', 'empat ribu', '']) expect(scoreAnswer(question, wrong)).toBe(0)
})

test('a fraction without tolerance survives binary arithmetic', () => {
  expect(scoreAnswer(numericQuestion({ answer: 0.1 + 0.2, tolerance: 0 }), '0,3')).toBe(1)
})

test('any answer to any question scores between 0 and 1', () => {
  const questions = [
    singleQuestion({ right: 'a', options: ['a', 'b'] }),
    multipleQuestion({ right: ['a', 'b'], options: ['a', 'b', 'c'] }),
    trueFalseQuestion({ answer: true }),
    numericQuestion({ answer: 3, tolerance: 1 }),
  ]
  const answers: fc.Arbitrary<Answer> = fc.oneof(fc.string(), fc.array(fc.constantFrom('a', 'b', 'c', 'zz', '__proto__')))
  fc.assert(
    fc.property(fc.constantFrom(...questions), answers, (question, answer) => {
      const score = scoreAnswer(question, answer)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }),
  )
})
