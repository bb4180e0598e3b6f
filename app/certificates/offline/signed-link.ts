import { type KeyObject, sign } from 'node:crypto'
import { fromBase32, toBase32 } from './base32.ts'
import { bitsOf, capacityOf, largestVersion } from './qr-symbol.ts'
import { mostNameBytes, payloadLength, type Statement, signedBytes, writePayload, writeStatement } from './statement.ts'

const signatureLength = 64
/** Below this a name says nothing any more. */
const fewestNameBytes = 12

/**
 * What the QR code of a certificate holds: its link in upper case with the token in base 32, `#`, and the signed
 * statement. Fits version 10 of medium error correction; a long address leaves less room for the name. Null when the
 * address leaves none, and the plain link has to do.
 */
export function signedLink({
  origin,
  token,
  statement,
  key,
}: {
  origin: string
  token: string
  statement: Statement
  key: { publicKey: Uint8Array; privateKey: KeyObject }
}): string | null {
  const link = `${origin}/s/${toBase32(Buffer.from(token, 'base64url'))}`.toUpperCase()
  const nameBytes = roomForName(link, statement.number)
  if (nameBytes < fewestNameBytes) return null
  const payload = writePayload(statement, key.publicKey, nameBytes)
  return `${link}#${writeStatement(payload, sign(null, signedBytes(origin.toLowerCase(), payload), key.privateKey))}`
}

/** Bytes that a code of version 10 leaves for the name. */
export function roomForName(link: string, number: string): number {
  const others = payloadLength(number) + signatureLength
  let room = mostNameBytes
  while (room > 0 && bitsOf(link, Math.ceil(((others + room) * 8) / 5)) > capacityOf(largestVersion)) room--
  return room
}

/** The token of a link, however it is written: as it is, or in base 32 as QR codes have it. */
export function tokenOfLink(written: string): string {
  const bytes = /^[A-Z2-7]{26}$/i.test(written) ? fromBase32(written) : null
  return bytes ? Buffer.from(bytes).toString('base64url') : written
}
