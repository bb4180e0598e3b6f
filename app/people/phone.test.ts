import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePhone } from './phone.ts'

const subscribers = fc.stringMatching(/^8\d{8,11}$/)
const gaps = fc.constantFrom('', ' ', '-', ' - ', '.', '\u00a0', '\u2011')

test('every way of writing one number gives one number', () => {
  fc.assert(
    fc.property(
      subscribers,
      fc.constantFrom('0', '+62', '62', '', '+62 0', '0062', '\u202a+62', '(0)'),
      gaps,
      fc.integer({ min: 1, max: 6 }),
      (digits, prefix, gap, at) => {
        expect(parsePhone(` ${prefix}${gap}${digits.slice(0, at)}${gap}${digits.slice(at)} `)).toEqual({ ok: true, phone: `+62${digits}` })
      },
    ),
  )
})

test('whatever is typed, the answer is a number of the right shape or a reason', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.constantFrom(...'+0628 ()-'), { maxLength: 20 }).map((some) => some.join('')),
      ),
      (text) => {
        const parsed = parsePhone(text)
        if (parsed.ok) expect(parsed.phone).toMatch(/^\+628\d{8,11}$/)
        else expect(parsed.problem).toMatch(/^form\./)
      },
    ),
  )
})

test('parsing a parsed number changes nothing', () => {
  fc.assert(
    fc.property(subscribers, (digits) => {
      expect(parsePhone(`+62${digits}`)).toEqual({ ok: true, phone: `+62${digits}` })
    }),
  )
})

test.each([
  ['', 'form.required'],
  ['   ', 'form.required'],
  ['0812 abc', 'form.phone.characters'],
  ['0812/0813', 'form.phone.characters'],
  ['08123', 'form.phone.short'],
  ['0812345678901234', 'form.phone.long'],
  ['+60123456789', 'form.phone.foreign'],
  ['0060123456789', 'form.phone.foreign'],
  ['021 555 1234', 'form.phone.not_mobile'],
  ['0', 'form.phone.short'],
])('%j is refused with the reason %s', (text, problem) => {
  expect(parsePhone(text)).toEqual({ ok: false, problem })
})
