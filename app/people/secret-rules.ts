import { isCommonPassword, isCommonPin } from './common-secrets.ts'

export type SecretKind = 'pin' | 'password'
export type SecretProblem =
  | 'form.required'
  | 'form.pin.six_digits'
  | 'form.pin.trivial'
  | 'form.pin.phone'
  | 'form.password.short'
  | 'form.password.long'
  | 'form.password.common'
  | 'form.password.phone'

const pinLength = 6
const shortestPassword = 12
/** Bounds the work of hashing; far above what anybody types. */
const longestPassword = 200

/** Everybody with a granted role needs a password; learners may choose. */
export function mustHavePassword(roles: readonly string[]): boolean {
  return roles.some((role) => role !== 'learner')
}

/** One spelling for what looks the same: composed letters, and a PIN without the spaces it was typed with. */
export function normaliseSecret(typed: string): string {
  const text = typed.normalize('NFC')
  const digits = text.replace(/\s/g, '')
  return new RegExp(`^\\d{${pinLength}}$`).test(digits) ? digits : text
}

/** Why this may not become the person's secret; null when it may. `phone` is E.164. */
export function findSecretProblem(kind: SecretKind, secret: string, { phone }: { phone: string | null }): SecretProblem | null {
  if (secret === '') return 'form.required'
  return kind === 'pin' ? pinProblem(secret, phone) : passwordProblem(secret, phone)
}

function pinProblem(pin: string, phone: string | null): SecretProblem | null {
  if (!/^[0-9]{6}$/.test(pin)) return 'form.pin.six_digits'
  if (hasShortPeriod(pin) || isRun(pin) || isDoubled(pin) || isCommonPin(pin)) return 'form.pin.trivial'
  if (phone !== null && `0${phone.slice(3)}`.includes(pin)) return 'form.pin.phone'
  return null
}

function passwordProblem(password: string, phone: string | null): SecretProblem | null {
  const characters = [...password]
  if (characters.length < shortestPassword) return 'form.password.short'
  if (characters.length > longestPassword) return 'form.password.long'
  if (hasShortPeriod(password) || isRun(password) || new Set(characters).size < 5 || isCommonPassword(password)) return 'form.password.common'
  // The number without its prefix, so that 0812…, 62812… and +62812… are all seen.
  if (phone !== null && password.replace(/\D/g, '').includes(phone.slice(3))) return 'form.password.phone'
  return null
}

/** 000000, 121212, 123123; abcabcabcabc. */
function hasShortPeriod(text: string): boolean {
  return [1, 2, 3, 4].some(
    (period) => text.length >= 2 * period && text.length % period === 0 && text === text.slice(0, period).repeat(text.length / period),
  )
}

/** 123456, 987654, 890123: each character one step from the one before, digits going round. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const digits = /^\d+$/.test(text)
  return [1, -1].some((step) =>
    codes.every((code, index) => {
      const before = codes[index - 1]
      if (before === undefined) return true
      return code === before + step || (digits && (code - before - step) % 10 === 0)
    }),
  )
}

/** 112233, 998877. */
function isDoubled(pin: string): boolean {
  return pin[0] === pin[1] && pin[2] === pin[3] && pin[4] === pin[5]
}
