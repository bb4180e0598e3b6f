import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSecretProblem, mustHavePassword, normaliseSecret } from './secret-rules.ts'

const phone = '+6281234567890'
const pin = (secret: string) => findSecretProblem('pin', secret, { phone })
const password = (secret: string) => findSecretProblem('password', secret, { phone })

test.each(['000000', '777777', '123456', '654321', '890123', '210987', '121212', '123123', '445566', '123321', '147258', '170845'])(
  '%s is too easy for a PIN',
  (secret) => {
    expect(pin(secret)).toBe('form.pin.trivial')
  },
)

test.each(['345678', '081234', '567890'])('%s stands in the phone number', (secret) => {
  expect(['form.pin.phone', 'form.pin.trivial']).toContain(pin(secret))
})

test('part of the own number is no PIN', () => {
  expect(findSecretProblem('pin', '529371', { phone: '+6285293714408' })).toBe('form.pin.phone')
  expect(findSecretProblem('pin', '529371', { phone: null })).toBeNull()
})

test.each(['274916', '905183', '382047'])('%s will do', (secret) => {
  expect(pin(secret)).toBeNull()
})

test.each(['', '12345', '1234567', '12a456', '１２３４５６'])('%j is not six digits', (secret) => {
  expect(pin(secret)).toBe(secret === '' ? 'form.required' : 'form.pin.six_digits')
})

test('nearly all PINs remain to choose from', () => {
  let refused = 0
  for (let number = 0; number < 1_000_000; number += 1) if (findSecretProblem('pin', String(number).padStart(6, '0'), { phone: null })) refused += 1
  expect(refused).toBeLessThan(5_000)
  expect(refused).toBeGreaterThan(2_000)
})

test.each([
  ['pendek', 'form.password.short'],
  ['sebelas hrf', 'form.password.short'],
  ['x'.repeat(201), 'form.password.long'],
  ['aaaaaaaaaaaa', 'form.password.common'],
  ['abcabcabcabc', 'form.password.common'],
  ['abcdefghijkl', 'form.password.common'],
  ['123456789012', 'form.password.common'],
  ['Password1234', 'form.password.common'],
  ['P@ssw0rd2026!', 'form.password.common'],
  ['katasandi1234', 'form.password.common'],
  ['bismillah12345', 'form.password.common'],
  ['sayangsayang99', 'form.password.common'],
  ['naikkelas2026', 'form.password.common'],
  ['081234567890xyzw', 'form.password.phone'],
])('the password %j is refused with the reason %s', (secret, problem) => {
  expect(password(secret)).toBe(problem)
})

test.each(['lesung batu di teras', 'kopi-tubruk-tiga-gelas', 'Tr7#kq9Zp!2m', 'sayang sekali hujan'])('the password %j will do', (secret) => {
  expect(password(secret)).toBeNull()
})

test('twelve letters count as people count them', () => {
  expect(password('é🙂ü'.repeat(3))).toBe('form.password.short')
})

test('a PIN may be typed with spaces, a password keeps its own', () => {
  expect(normaliseSecret(' 274 916 ')).toBe('274916')
  expect(normaliseSecret('lesung batu di teras ')).toBe('lesung batu di teras ')
  expect(normaliseSecret('jose\u0301')).toBe('jos\u00e9')
})

test('checking never throws and normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      pin(text)
      password(text)
      expect(normaliseSecret(normaliseSecret(text))).toBe(normaliseSecret(text))
    }),
  )
})

test('only a learner may have a PIN', () => {
  expect(mustHavePassword(['learner'])).toBe(false)
  expect(mustHavePassword([])).toBe(false)
  expect(mustHavePassword(['learner', 'trainer'])).toBe(true)
})
