import type { StatusPlace } from '#app/certificates/credential/achievement-credential.ts'
import { parseNumber } from '#app/certificates/number.ts'
import { charactersOf } from '#app/i18n/syllables.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { bitReader, writeBits } from './bit-fields.ts'

// What a QR code says for itself, without network: a few facts and an Ed25519 signature, after the `#` of the link, so
// that browsers never send it. Runs in browsers too: no Node here. The bytes, before base 32:
//
//   bits  field
//      3  version, 1
//      3  kind
//      1  1 when it is only an example (demonstration)
//      1  1 when the name was shortened
//     16  first two bytes of the signing key, a hint which one it is
//      4  characters of the number beyond 11, then five bits for each character (11 to 16)
//     15  day of issue, days since 1 January 2020; then the last valid day, 15 bits too
//     29  place in the list of revocations (12 bits which list, 17 bits which bit); then in that of suspensions, 29 too
//    128  first half of the credential's SHA-256 (JCS, without proofs)
//   rest  to the next whole byte noughts, then the name in UTF-8
//    512  Ed25519 signature over what `signedBytes` gives
//
// With a number of 14 characters that is 40 bytes, the name, and 64 bytes.

/** In the order of their codes; new ones are added at the end. */
const kinds = ['training', 'competency', 'attendance', 'facilitator'] as const
type StatementKind = (typeof kinds)[number]

export type Statement = {
  kind: StatementKind
  isDemo: boolean
  /** As printed. */
  number: string
  /** Calendar days, `YYYY-MM-DD`. */
  issuedOn: string
  validUntil: string
  revocation: StatusPlace
  suspension: StatusPlace
  /** First 16 bytes of the credential's SHA-256. */
  digest: Uint8Array
  /** As printed; of a long one the beginning and `…`. */
  name: string
}

export type ReadStatement = Statement & {
  isShortened: boolean
  keyHint: number
  /** What was signed over, to be given to `signedBytes`. */
  payload: Uint8Array<ArrayBuffer>
  signature: Uint8Array<ArrayBuffer>
}

const version = 1
const signatureLength = 64
const digestLength = 16
/** Bytes of a name at most; QR codes with a long address leave room for less. */
export const mostNameBytes = 60
const fewestCharacters = 11
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const firstDay = Date.UTC(2020, 0, 1)
const dayMs = 86_400_000
const cut = '…'

/** The facts as bytes to sign, with a name of at most `nameBytes`. Throws a RangeError for what has no place in them. */
export function writePayload(statement: Statement, key: Uint8Array, nameBytes: number = mostNameBytes): Uint8Array<ArrayBuffer> {
  const number = statement.number.replace(/^NK-|-/g, '')
  const name = shortenName(statement.name, Math.min(nameBytes, mostNameBytes))
  const head = writeBits([
    [version, 3],
    [kinds.indexOf(statement.kind), 3],
    [statement.isDemo ? 1 : 0, 1],
    [name === statement.name ? 0 : 1, 1],
    [hintOf(key), 16],
    [number.length - fewestCharacters, 4],
    ...Array.from(number, (character) => [crockford.indexOf(character), 5] as const),
    [daysOf(statement.issuedOn), 15],
    [daysOf(statement.validUntil), 15],
    ...[statement.revocation, statement.suspension].flatMap(({ list, index }) => [[list, 12] as const, [index, 17] as const]),
    ...Array.from(statement.digest.subarray(0, digestLength), (byte) => [byte, 8] as const),
  ])
  const text = new TextEncoder().encode(name)
  const payload = new Uint8Array(head.length + text.length)
  payload.set(head)
  payload.set(text, head.length)
  return payload
}

/** What the signature is over: who speaks, then the facts. `origin` is that of the portal, in lower case. */
export function signedBytes(origin: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`naik-kelas statement\n${origin}\n`)
  const bytes = new Uint8Array(head.length + payload.length)
  bytes.set(head)
  bytes.set(payload, head.length)
  return bytes
}

/** The statement as it stands in the QR code. */
export function writeStatement(payload: Uint8Array, signature: Uint8Array): string {
  const bytes = new Uint8Array(payload.length + signatureLength)
  bytes.set(payload)
  bytes.set(signature, payload.length)
  return toBase32(bytes)
}

/** Reads what `writeStatement` writes; null for anything else. Nothing is checked yet. */
export function parseStatement(text: string): ReadStatement | null {
  const bytes = /^[A-Z2-7]{100,400}$/i.test(text) ? fromBase32(text) : null
  if (!bytes || bytes.length < signatureLength + 20) return null
  const payload = bytes.slice(0, -signatureLength)
  const { read, position } = bitReader(payload)
  if (read(3) !== version) return null
  const kind = kinds[read(3)]
  const [isDemo, isShortened, keyHint] = [read(1) === 1, read(1) === 1, read(16)]
  const parsed = parseNumber(Array.from({ length: fewestCharacters + read(4) }, () => crockford.charAt(read(5))).join(''))
  const [issuedOn, validUntil] = [dayOf(read(15)), dayOf(read(15))]
  const [revocation, suspension] = [
    { list: read(12), index: read(17) },
    { list: read(12), index: read(17) },
  ]
  const digest = Uint8Array.from({ length: digestLength }, () => read(8))
  const padding = read((8 - (position() % 8)) % 8)
  const name = decodeName(payload.subarray(position() / 8))
  if (!kind || !('number' in parsed) || padding !== 0 || !name || position() / 8 >= payload.length) return null
  const facts = { kind, isDemo, number: parsed.number, issuedOn, validUntil, revocation, suspension, digest, name }
  return { ...facts, isShortened, keyHint, payload, signature: bytes.slice(-signatureLength) }
}

/** Keys that may have signed it, by the hint alone. */
export function hintOf(key: Uint8Array): number {
  return (key[0]! << 8) | key[1]!
}

/** Bytes of the payload apart from the name, for a number with so many characters. */
export function payloadLength(number: string): number {
  const characters = number.replace(/^NK-|-/g, '').length
  return Math.ceil((3 + 3 + 1 + 1 + 16 + 4 + 5 * characters + 30 + 58 + 8 * digestLength) / 8)
}

/** The beginning of a name that fits, ending in `…`, never in the middle of a character as people see it. */
export function shortenName(name: string, nameBytes: number): string {
  const { length } = new TextEncoder().encode(name)
  if (length <= nameBytes) return name
  let short = ''
  for (const character of charactersOf(name)) {
    if (new TextEncoder().encode(short + character + cut).length > nameBytes) break
    short += character
  }
  return short.trimEnd() + cut
}

function decodeName(bytes: Uint8Array): string | null {
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) ? null : name
  } catch {
    return null
  }
}

function daysOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - firstDay) / dayMs
}

function dayOf(days: number): string {
  return new Date(firstDay + days * dayMs).toISOString().slice(0, 10)
}
