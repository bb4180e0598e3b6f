import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scorePaper } from '#app/assessment/papers/score-paper.ts'
import { scoreAnswer } from '#app/assessment/questions/score-answer.ts'
import {
  multipleQuestion,
  numericQuestion,
  questionsOfEveryType,
  shortTextQuestion,
  singleQuestion,
  trueFalseQuestion,
} from '#tests/builders/assessment.ts'
import { type Correction, correctedScore, fitsQuestion, regradeResult, takesFurtherAnswer } from './correction.ts'

const single = singleQuestion({ right: 'b', options: ['a', 'b', 'c'] })
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a', 'b', 'c', 'true', 'false', '4250', 'P-IRT'))
const anAnswer = fc.oneof(text, fc.array(text, { maxLength: 4 }))
const aCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.constant({ kind: 'void' } as const),
  anAnswer.map((answer) => ({ kind: 'accept', answer }) as const),
)

test('a correction never takes points away, and points stay between 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...questionsOfEveryType),
      fc.option(anAnswer, { nil: undefined }),
      fc.array(aCorrection, { maxLength: 3 }),
      (question, answer, corrections) => {
        const points = correctedScore(question, answer, corrections)
        expect(points).toBeGreaterThanOrEqual(scoreAnswer(question, answer))
        expect(points).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('regrading only raises, keeps a pass, and the same again changes nothing', () => {
  const points = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 100 }),
      fc.nat(7),
      points,
      (given, passPercent, at, now) => {
        const question = `q${at % given.length}`
        const questions = given.map((_, index) => singleQuestion({ id: `q${index}`, right: 'b', options: ['a', 'b'] }))
        const before = scorePaper(questions, new Map(), passPercent, ({ id }) => given[Number(id.slice(1))]!)
        const after = regradeResult(before, question, now)
        expect(after.percent).toBeGreaterThanOrEqual(before.percent)
        expect(after.percent).toBeLessThanOrEqual(100)
        expect(before.passed && !after.passed).toBe(false)
        expect(regradeResult(after, question, now)).toBe(after)
      },
    ),
  )
})

test('a void question gives its point to everybody who was asked, also without an answer', () => {
  expect(correctedScore(single, undefined, [{ kind: 'void' }])).toBe(1)
  expect(correctedScore(single, 'a', [])).toBe(0)
})

test('a further answer is right beside the first one', () => {
  const accept = (answer: string | string[]): Correction[] => [{ kind: 'accept', answer }]
  expect(['a', 'b', 'c'].map((answer) => correctedScore(single, answer, accept('c')))).toEqual([0, 1, 1])
  const multiple = multipleQuestion({ right: ['a', 'b'], options: ['a', 'b', 'c'] })
  expect(correctedScore(multiple, ['c', 'a'], accept(['a', 'c']))).toBe(1)
  expect(correctedScore(trueFalseQuestion({ answer: true }), 'false', accept('false'))).toBe(1)
  expect(correctedScore(numericQuestion({ answer: 4250, tolerance: 50 }), 'Rp 5.020', accept('5.000'))).toBe(1)
  expect(correctedScore(shortTextQuestion({ accepted: ['P-IRT'] }), 'pirt ', accept('PIRT'))).toBe(1)
})

test('a further answer must be one that the question can have', () => {
  const fits = (answer: string | string[]) => fitsQuestion(single, { kind: 'accept', answer })
  expect([fits('c'), fits('z'), fits(['a', 'b']), fits('')]).toEqual([true, false, false, false])
  expect(fitsQuestion(numericQuestion({ answer: 1, tolerance: 0 }), { kind: 'accept', answer: 'banyak' })).toBe(false)
  for (const question of questionsOfEveryType) {
    expect(fitsQuestion(question, { kind: 'void' })).toBe(true)
    if (!takesFurtherAnswer(question)) expect(fitsQuestion(question, { kind: 'accept', answer: 'a' })).toBe(false)
  }
})
