import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeNumber, isCertificateNumber, parseNumber } from './number.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const anyNumber = fc
  .record({ year: fc.integer({ min: 2000, max: 2999 }), random: fc.uint8Array({ minLength: 6, maxLength: 16 }) })
  .map((parts) => composeNumber(parts))

test('a number has year, six random characters and a check character', () => {
  expect(composeNumber({ year: 2026, random: new Uint8Array([7, 22, 29, 4, 20, 2]) })).toMatch(/^NK-2026-7PX4M2-[0-9A-Z]$/)
})

test('a number reads back as itself', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(parseNumber(number)).toEqual({ number })
    }),
  )
})

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(10), fc.nat(31), (number, place, value) => {
      const code = number.slice(3).replaceAll('-', '')
      const wrong = alphabet.charAt(value)
      fc.pre(code[place] !== wrong)
      expect(parseNumber(code.slice(0, place) + wrong + code.slice(place + 1))).toHaveProperty('problem')
    }),
    { numRuns: 5000 },
  )
})

test('every swap of two characters is caught, neighbours or not', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(10), fc.nat(10), (number, one, other) => {
      const code = [...number.slice(3).replaceAll('-', '')]
      fc.pre(code[one] !== code[other])
      ;[code[one], code[other]] = [code[other] ?? '', code[one] ?? '']
      expect(parseNumber(code.join(''))).toHaveProperty('problem')
    }),
    { numRuns: 5000 },
  )
})

test('a number is read in any case, with any blanks and hyphens, with O for 0 and I or L for 1', () => {
  const sloppy = fc.array(fc.constantFrom('', ' ', '-', '–', '  ', '.'), { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(anyNumber, sloppy, fc.boolean(), fc.constantFrom('I', 'l', '1'), (number, gaps, withPrefix, one) => {
      const code = withPrefix ? number.replaceAll('-', '') : number.slice(3).replaceAll('-', '')
      const typed = [...code.toLowerCase()].map((letter, i) => letter.replace('0', 'o').replace('1', one) + gaps[i]).join('')
      expect(parseNumber(typed)).toEqual({ number })
    }),
  )
})

test('words before the number do not disturb', () => {
  const number = composeNumber({ year: 2026, random: new Uint8Array(6) })
  expect(parseNumber(`No. ${number}`)).toEqual({ number })
  expect(parseNumber(`  nomor: ${number} `)).toEqual({ number })
})

test('what is wrong is told apart', () => {
  const number = composeNumber({ year: 2026, random: new Uint8Array([1, 2, 3, 4, 5, 6]) })
  expect(parseNumber('  ')).toEqual({ problem: 'empty' })
  expect(parseNumber(number.slice(0, -2))).toEqual({ problem: 'too_short' })
  expect(parseNumber(`${number}7`)).toEqual({ problem: 'too_long' })
  expect(parseNumber('NK-2026-7QX4U2-K')).toEqual({ problem: 'character', character: 'U' })
  expect(parseNumber('NK-2026-7QX4🙂2-K')).toEqual({ problem: 'character', character: '🙂' })
  expect(parseNumber('62019 2514 5 0')).toEqual({ problem: 'not_ours' })
  expect(parseNumber(number.replace('2026', '2027'))).toEqual({ problem: 'check' })
})

test('only the printed form is a number of ours', () => {
  const number = composeNumber({ year: 2026, random: new Uint8Array(6) })
  expect(isCertificateNumber(number)).toBe(true)
  expect(isCertificateNumber(number.toLowerCase())).toBe(false)
})

test('no text at all breaks the reading', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseNumber(text)).toBeTypeOf('object')
    }),
  )
})
