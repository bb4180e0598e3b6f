/**
 * Human numbers of certificates: `NK-2026-7QX4M2-K`, that is the year of issue, six random characters and a check
 * character. The check is a weighted sum over the field with 32 elements. Every position has its own weight, so one
 * wrong character always shows, and so does a swap of any two.
 */

/** Crockford's 32 characters: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefix = 'NK'
const randomLength = 6
/** Year, random part and check character, without the prefix and hyphens. */
const codeLength = 4 + randomLength + 1

/** What people read for what was printed. */
const misread: Record<string, string> = { O: '0', I: '1', L: '1' }

/** Why a text is not one of our numbers; `character` is what was not understood. */
type NumberProblem = { problem: 'empty' | 'too_short' | 'too_long' | 'not_ours' | 'check' } | { problem: 'character'; character: string }

export type ParsedNumber = { number: string } | NumberProblem

/** Makes a number from the year of issue and at least six random bytes. */
export function composeNumber({ year, random }: { year: number; random: Uint8Array }): string {
  if (!Number.isInteger(year) || year < 2000 || year > 9999 || random.length < randomLength) {
    throw new RangeError('a number needs a year of four digits and six random bytes')
  }
  const serial = Array.from(random.subarray(0, randomLength), (byte) => alphabet.charAt(byte & 31)).join('')
  return hyphenate(`${year}${serial}${checkCharacter(`${year}${serial}`)}`)
}

/** True for a number exactly as printed. */
export function isCertificateNumber(text: string): boolean {
  const parsed = parseNumber(text)
  return 'number' in parsed && parsed.number === text
}

/** Reads a number as people type it: any case, blanks or hyphens anywhere or nowhere, O for 0, I or L for 1. */
export function parseNumber(text: string): ParsedNumber {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^\s*(NOMOR|NO)\b[\s.:]*/u, '')
    .replace(/[\s.\p{Pd}_]/gu, '')
  if (typed === '') return { problem: 'empty' }
  const code = typed.startsWith(prefix) ? typed.slice(prefix.length) : typed
  let clean = ''
  for (const character of code) {
    const meant = misread[character] ?? character
    if (!alphabet.includes(meant)) return { problem: 'character', character }
    clean += meant
  }
  if (clean.length < codeLength) return { problem: 'too_short' }
  if (clean.length > codeLength) return { problem: 'too_long' }
  if (!/^2\d{3}/.test(clean)) return { problem: 'not_ours' }
  if (checkCharacter(clean.slice(0, -1)) !== clean.slice(-1)) return { problem: 'check' }
  return { number: hyphenate(clean) }
}

function hyphenate(code: string): string {
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
