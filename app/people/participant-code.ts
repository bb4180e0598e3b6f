/**
 * Letters and digits that are not mistaken for one another by eye, by ear or by hand: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V.
 * Twenty-three of them, a prime, so that the check character finds every single slip and every swap of two.
 */
export const codeAlphabet = '234679ACDEFGHJKMNPQRTWX'

const size = codeAlphabet.length
const length = 8

/** Seven numbers from 0 to 22 as a code with its check character. */
export function completeParticipantCode(values: readonly number[]): string {
  const check = (size - (weigh(values) % size)) % size
  return [...values, check].map((value) => codeAlphabet[value]).join('')
}

/** The code as stored, whatever the case, spaces or hyphens typed; null when it cannot be one. */
export function parseParticipantCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  const values = [...code].map((character) => codeAlphabet.indexOf(character))
  if (values.length !== length || values.includes(-1)) return null
  return weigh(values) % size === 0 ? code : null
}

/** As it is read out and written down: two groups of four. */
export function formatParticipantCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** The check character stands last and has the weight 1; all weights differ and none is 0 modulo 23. */
function weigh(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (length - index), 0)
}
