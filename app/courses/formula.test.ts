import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateFormula, FormulaError, namesInFormula } from './formula.ts'

test('formulas compute as on paper', () => {
  expect(evaluateFormula('pisang + minyak', { pisang: 60_000, minyak: 35_000 })).toBe(95_000)
  expect(evaluateFormula('2 + 3 * 4 - 10 / 5', {})).toBe(12)
  expect(evaluateFormula('(2 + 3) * -4', {})).toBe(-20)
  expect(evaluateFormula('10 - 4 - 3', {})).toBe(3)
  expect(evaluateFormula('16 / 4 / 2', {})).toBe(2)
  expect(evaluateFormula(' 1.5*a_1 ', { a_1: 2 })).toBe(3)
  expect(namesInFormula('bahan / isi + bahan')).toEqual(['bahan', 'isi'])
})

test('what cannot be computed is said in words', () => {
  const bad = [
    '',
    '1 +',
    '(1',
    '1)',
    '1 2',
    'a',
    '1 / 0',
    '1 / (2 - 2)',
    'toString',
    'constructor',
    'a.b',
    '2 ** 3',
    'x(1)',
    '"1"',
    '1,5',
    '(((',
    `${'('.repeat(90)}1${')'.repeat(90)}`,
  ]
  for (const text of bad) expect(() => evaluateFormula(text, {}), text).toThrow(FormulaError)
  expect(() => evaluateFormula('isi / 2', { lain: 1 })).toThrow('uses "isi", which is not among the figures')
})

test('no text makes it do anything but answer with a number or a FormulaError', () => {
  const pieces = fc.array(fc.constantFrom('1', '20', 'a', 'b', '+', '-', '*', '/', '(', ')', ' ', '0', '.'), { maxLength: 20 })
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        pieces.map((parts) => parts.join('')),
      ),
      (text) => {
        try {
          expect(Number.isFinite(evaluateFormula(text, { a: 3, b: 0 }))).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError)
        }
      },
    ),
  )
})

test('a sum of products is what JavaScript says it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(10_000), fc.nat(10_000)), { minLength: 1, maxLength: 8 }), (pairs) => {
      const text = pairs.map(([a, b]) => `${a} * (${b})`).join(' + ')
      expect(evaluateFormula(text, {})).toBe(pairs.reduce((sum, [a, b]) => sum + a * b, 0))
    }),
  )
})
