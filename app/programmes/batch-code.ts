import { randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for one another when read aloud or copied by hand. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Six random characters: 31^6, about 890 million codes; joining is limited by address as well. */
export function makeBatchCode(): string {
  return makeCode(6)
}

/** So many random characters that are read aloud well. */
export function makeCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** The code as stored, whatever the case, spaces or hyphens typed; null when it cannot be one. */
export function parseBatchCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return code.length === 6 && [...code].every((character) => alphabet.includes(character)) ? code : null
}
