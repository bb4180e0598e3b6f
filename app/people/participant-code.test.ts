import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeAlphabet, completeParticipantCode, formatParticipantCode, parseParticipantCode } from './participant-code.ts'
import { parsePhone } from './phone.ts'

const codes = fc.array(fc.nat(codeAlphabet.length - 1), { minLength: 7, maxLength: 7 }).map(completeParticipantCode)

test('a code is read back however it is written', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toHaveLength(8)
      for (const written of [code, code.toLowerCase(), formatParticipantCode(code), ` ${formatParticipantCode(code)} `, [...code].join(' ')]) {
        expect(parseParticipantCode(written)).toBe(code)
      }
    }),
  )
})

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(7), fc.constantFrom(...codeAlphabet), (code, at, other) => {
      fc.pre(code[at] !== other)
      expect(parseParticipantCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
    }),
  )
})

test('two characters that changed places are always noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(7), fc.nat(7), (code, one, two) => {
      fc.pre(code[one] !== code[two])
      const swapped = [...code]
      ;[swapped[one], swapped[two]] = [swapped[two] ?? '', swapped[one] ?? '']
      expect(parseParticipantCode(swapped.join(''))).toBeNull()
    }),
  )
})

test('no code is a phone number', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(parsePhone(code).ok).toBe(false)
    }),
  )
})

test('the alphabet has no look-alikes and a prime number of characters', () => {
  expect(codeAlphabet).not.toMatch(/[0158BILOSUVZ]/)
  expect(codeAlphabet).toHaveLength(23)
  expect(new Set(codeAlphabet).size).toBe(23)
})
