import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkGroupOf, composeEarlyNumber, composeNumber, isCertificateNumber, parseNumber } from './number.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const earlyNumber = fc
  .record({ year: fc.integer({ min: 2000, max: 2999 }), random: fc.uint8Array({ minLength: 6, maxLength: 16 }) })
  .map((parts) => composeEarlyNumber(parts))

test('a number has year, six random characters and a check character', () => {
  expect(composeEarlyNumber({ year: 2026, random: new Uint8Array([7, 22, 29, 4, 20, 2]) })).toMatch(/^NK-2026-7PX4M2-[0-9A-Z]$/)
})

test('a number reads back as itself', () => {
  fc.assert(
    fc.property(earlyNumber, (number) => {
      expect(parseNumber(number)).toEqual({ number })
    }),
  )
})

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(earlyNumber, fc.nat(10), fc.nat(31), (number, place, value) => {
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
    fc.property(earlyNumber, fc.nat(10), fc.nat(10), (number, one, other) => {
      const code = [...number.slice(3).replaceAll('-', '')]
      fc.pre(code[one] !== code[other])
      ;[code[one], code[other]] = [code[other] ?? '', code[one] ?? '']
      expect(parseNumber(code.join(''))).toHaveProperty('problem')
    }),
    { numRuns: 5000 },
  )
})

test('a number is read in any case, with any blanks and hyphens, with O for 0 and I or L for 1', () => {
  const sloppy = fc.array(fc.constantFrom('', ' ', '-', '–', '  ', '.', '\u200b', '\u2060', '\ufeff', '\u2212', '\u00ad'), {
    minLength: 14,
    maxLength: 14,
  })
  fc.assert(
    fc.property(earlyNumber, sloppy, fc.boolean(), fc.constantFrom('I', 'l', '1'), (number, gaps, withPrefix, one) => {
      const code = withPrefix ? number.replaceAll('-', '') : number.slice(3).replaceAll('-', '')
      const typed = [...code.toLowerCase()].map((letter, i) => letter.replace('0', 'o').replace('1', one) + gaps[i]).join('')
      expect(parseNumber(typed)).toEqual({ number })
    }),
  )
})

test('words before the number do not disturb', () => {
  const number = composeEarlyNumber({ year: 2026, random: new Uint8Array(6) })
  expect(parseNumber(`No. ${number}`)).toEqual({ number })
  expect(parseNumber(`  nomor: ${number} `)).toEqual({ number })
})

test('what is wrong is told apart', () => {
  const number = composeEarlyNumber({ year: 2026, random: new Uint8Array([1, 2, 3, 4, 5, 6]) })
  expect(parseNumber('  ')).toEqual({ problem: 'empty' })
  expect(parseNumber(number.slice(0, -2))).toEqual({ problem: 'too_short' })
  expect(parseNumber(`${number}7`)).toEqual({ problem: 'too_short' })
  expect(parseNumber(`${number}7654321`)).toEqual({ problem: 'too_long' })
  expect(parseNumber('NK-2026-7QX4U2-K')).toEqual({ problem: 'character', character: 'U' })
  expect(parseNumber('NK-2026-7QX4🙂2-K')).toEqual({ problem: 'character', character: '🙂' })
  expect(parseNumber('62019 2514 5 0')).toEqual({ problem: 'not_ours' })
  expect(parseNumber(number.replace('2026', '2027'))).toEqual({ problem: 'check' })
})

test('only the printed form is a number of ours', () => {
  const number = composeEarlyNumber({ year: 2026, random: new Uint8Array(6) })
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

const anyNumber = fc
  .record({
    year: fc.integer({ min: 2026, max: 2999 }),
    serial: fc.integer({ min: 1, max: 99_999_999 }),
    hash: fc.uint8Array({ minLength: 4, maxLength: 32 }),
  })
  .map(({ year, serial, hash }) => composeNumber({ year, serial, check: checkGroupOf(hash) }))

test('a number counts in its year and ends in four characters of the issuer', () => {
  expect(composeNumber({ year: 2026, serial: 123, check: checkGroupOf(Uint8Array.of(7, 22, 29, 4)) })).toBe('NK-2026-000123-7PX4')
  expect(() => composeNumber({ year: 2026, serial: 0, check: '7PX4' })).toThrow(RangeError)
})

test('a counted number is read in any case, with any blanks and hyphens, with O for 0 and I or L for 1', () => {
  const sloppy = fc.array(fc.constantFrom('', ' ', '-', '–', '  ', '.'), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(anyNumber, sloppy, fc.boolean(), fc.constantFrom('I', 'l', '1'), (number, gaps, withPrefix, one) => {
      const code = withPrefix ? number.replaceAll('-', '') : number.slice(3).replaceAll('-', '')
      const typed = [...code.toLowerCase()].map((letter, i) => letter.replace('0', 'o').replace('1', one) + gaps[i]).join('')
      expect(parseNumber(typed)).toEqual({ number })
      expect(isCertificateNumber(number)).toBe(true)
    }),
  )
})

test('no number imitates the pattern of BNSP', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(number.replaceAll('-', ' ')).not.toMatch(/\d{5} \d{4} \d/)
    }),
  )
})
