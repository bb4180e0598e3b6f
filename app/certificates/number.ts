/**
 * Human numbers of certificates: `NK-2026-000123-7QX4`, that is the year of issue, the number in that year, and four
 * characters that only the issuer can compute (draw-numbers.server.ts).
 *
 * Numbers of before the register are `NK-2026-7QX4M2-K`: six random characters and a check character, a weighted sum
 * over the field with 32 elements. Every position has its own weight, so one wrong character always shows.
 */

/** Crockford's 32 characters: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefix = 'NK'
const randomLength = 6
/** Year, random part and check character of the early numbers, without the prefix and hyphens. */
const earlyLength = 4 + randomLength + 1
const groupLength = 4
/** Digits of a number in its year: six, and more only after a million. */
const fewestDigits = 6
const mostDigits = 8

/** What people read for what was printed. */
const misread: Record<string, string> = { O: '0', I: '1', L: '1' }

/** Why a text is not one of our numbers; `character` is what was not understood. */
type NumberProblem = { problem: 'empty' | 'too_short' | 'too_long' | 'not_ours' | 'check' } | { problem: 'character'; character: string }

export type ParsedNumber = { number: string } | NumberProblem

/** The number of a certificate. `serial` counts from 1; `check` is what `checkGroupOf` gives. */
export function composeNumber({ year, serial, check }: { year: number; serial: number; check: string }): string {
  if (!Number.isInteger(year) || year < 2000 || year > 2999 || !Number.isInteger(serial) || serial < 1 || serial >= 10 ** mostDigits) {
    throw new RangeError('a number needs a year of four digits and a place in it')
  }
  return `${prefix}-${year}-${String(serial).padStart(fewestDigits, '0')}-${check}`
}

/** Four characters from the first bits of a keyed hash. */
export function checkGroupOf(hash: Uint8Array): string {
  return Array.from(hash.subarray(0, groupLength), (byte) => alphabet.charAt(byte & 31)).join('')
}

/** An early number, from the year of issue and at least six random bytes. None is issued any more; tests need them. */
export function composeEarlyNumber({ year, random }: { year: number; random: Uint8Array }): string {
  if (!Number.isInteger(year) || year < 2000 || year > 9999 || random.length < randomLength) {
    throw new RangeError('a number needs a year of four digits and six random bytes')
  }
  const serial = Array.from(random.subarray(0, randomLength), (byte) => alphabet.charAt(byte & 31)).join('')
  return hyphenateEarly(`${year}${serial}${checkCharacter(`${year}${serial}`)}`)
}

/** True for a number exactly as printed. */
export function isCertificateNumber(text: string): boolean {
  const parsed = parseNumber(text)
  return 'number' in parsed && parsed.number === text
}

/** Reads a number as people type it: any case, blanks, hyphens, minus signs or unseen characters anywhere or nowhere, O for 0, I or L for 1. */
export function parseNumber(text: string): ParsedNumber {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/^\s*(NOMOR|NO)\b[\s.:]*/u, '')
    .replace(/[\s.\p{Pd}\u2212_]/gu, '')
  if (typed === '') return { problem: 'empty' }
  const code = typed.startsWith(prefix) ? typed.slice(prefix.length) : typed
  let clean = ''
  for (const character of code) {
    const meant = misread[character] ?? character
    if (!alphabet.includes(meant)) return { problem: 'character', character }
    clean += meant
  }
  if (clean.length < earlyLength) return { problem: 'too_short' }
  if (clean.length > 4 + mostDigits + groupLength) return { problem: 'too_long' }
  if (!/^2\d{3}/.test(clean)) return { problem: 'not_ours' }
  if (clean.length === earlyLength) {
    return checkCharacter(clean.slice(0, -1)) === clean.slice(-1) ? { number: hyphenateEarly(clean) } : { problem: 'check' }
  }
  if (clean.length < 4 + fewestDigits + groupLength) return { problem: 'too_short' }
  const serial = clean.slice(4, -groupLength)
  // A letter among the digits, or a nought before a seventh digit, is of no number of ours.
  if (!/^\d+$/.test(serial) || Number(serial) === 0 || (serial.length > fewestDigits && serial.startsWith('0'))) return { problem: 'check' }
  return { number: `${prefix}-${clean.slice(0, 4)}-${serial}-${clean.slice(-groupLength)}` }
}

function hyphenateEarly(code: string): string {
  return `${prefix}-${code.slice(0, 4)}-${code.slice(4, -1)}-${code.slice(-1)}`
}

/** The character that makes the weighted sum zero. Weights are 2, 4, 8, … and 1 for the check character itself. */
function checkCharacter(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    weight = multiply(weight, 2)
    sum ^= multiply(weight, alphabet.indexOf(character))
  }
  return alphabet.charAt(sum)
}

/** Product in the field with 32 elements, polynomial x^5 + x^2 + 1, in which 2 generates all others. */
function multiply(a: number, b: number): number {
  let product = 0
  for (let left = a, right = b; right > 0; right >>= 1) {
    if (right & 1) product ^= left
    left <<= 1
    if (left & 32) left ^= 0b100101
  }
  return product
}
