import { gunzipSync, gzipSync } from 'node:zlib'
import { credentialContexts, statusListAddress } from './achievement-credential.ts'
import type { Document } from './data-integrity.ts'
import { didWeb } from './did.ts'

// Bitstring Status List v1.0 (https://www.w3.org/TR/vc-bitstring-status-list/): one bit a credential, the same
// length for all, so that fetching a list tells nothing about whose certificate is looked at.

export type StatusPurpose = 'revocation' | 'suspension'

/** Bits of a list: the smallest that the standard allows, 16 KB. */
export const statusListLength = 131_072

/** `u` and base64url of the compressed bits; index 0 is the left-most. Throws a RangeError for an index outside. */
export function encodeStatusList(setIndexes: Iterable<number>): string {
  const bits = new Uint8Array(statusListLength / 8)
  for (const index of setIndexes) {
    requireIndex(index)
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7))
  }
  return `u${gzipSync(bits).toString('base64url')}`
}

/** Whether a bit is set. Throws a RangeError for an index outside, a TypeError for what is no list. */
export function readStatus(encodedList: string, index: number): boolean {
  requireIndex(index)
  if (!/^u[A-Za-z0-9_-]+$/.test(encodedList)) throw new TypeError('this is no encoded status list')
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'), { maxOutputLength: statusListLength * 8 })
  if (bits.length * 8 < statusListLength) throw new TypeError('the status list is shorter than the standard allows')
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0
}

/** A list as a credential without proofs. `ttl` is in milliseconds: how old a copy may grow. */
export function statusListCredential(
  origin: string,
  {
    list,
    purpose,
    setIndexes,
    issuerName,
    at,
    ttl,
  }: { list: number; purpose: StatusPurpose; setIndexes: Iterable<number>; issuerName: string; at: string; ttl: number },
): Document {
  const id = statusListAddress(origin, list)
  return {
    '@context': [credentialContexts[0], credentialContexts[1]],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: didWeb(origin), type: ['Profile'], name: issuerName, url: origin },
    validFrom: at,
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList: encodeStatusList(setIndexes), ttl },
  }
}

function requireIndex(index: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= statusListLength) throw new RangeError(`no bit ${index} in a status list`)
}
