import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerOfParts, answerText, isEmptyAnswer, partsOf, sameAnswer, textsIn } from './answer.ts'

test('parts come back as they were given, without the empty ones', () => {
  const part = fc.tuple(
    fc.stringMatching(/^[a-z0-9.]{1,9}$/),
    fc.string().map((text) => text.trim()),
  )
  fc.assert(
    fc.property(fc.uniqueArray(part, { selector: ([key]) => key }), (parts) => {
      const filled = parts.filter(([, value]) => value !== '')
      expect([...partsOf(answerOfParts(parts))]).toEqual(filled)
    }),
  )
})

test('different answers never read the same, whatever signs they hold', () => {
  const items = fc.uniqueArray(fc.stringMatching(/^[a,\\=]{1,4}$/))
  fc.assert(
    fc.property(items, items, (left, right) => {
      expect(answerText(left) === answerText(right)).toBe(left.toSorted().join('\n') === right.toSorted().join('\n'))
    }),
  )
})

test('the texts of an answer are found again in the one text written of them', () => {
  const items = fc.uniqueArray(fc.string({ minLength: 1 }))
  fc.assert(
    fc.property(items, (texts) => {
      expect(textsIn(answerText(texts)).toSorted()).toEqual(texts.toSorted())
    }),
  )
})

test('texts, keys and parts without anything in them are no answer', () => {
  for (const empty of [undefined, '', ' \n', [], [''], [' ', ''], ['1='], ['1= ', '2=']]) expect(isEmptyAnswer(empty)).toBe(true)
  for (const given of ['a', '=', ['a'], ['', 'a'], ['1=2'], ['1=', '2==']]) expect(isEmptyAnswer(given)).toBe(false)
})

test('a comma in an answer is no border between two', () => {
  expect(sameAnswer(['1=2,5'], ['1=2', '5'])).toBe(false)
  expect(sameAnswer(['a\\', 'b'], ['a,b'])).toBe(false)
})

test('an answer stored before parts existed still reads as it did', () => {
  expect(answerText(['c', 'a', 'c'])).toBe('a,c')
  expect(answerText(' 4.250 ')).toBe('4.250')
  expect(sameAnswer(['c', 'a'], 'a,c')).toBe(true)
})

test('line ends of a form and of a script are the same text', () => {
  expect(sameAnswer('satu\r\ndua\r\n', 'satu\ndua')).toBe(true)
})
