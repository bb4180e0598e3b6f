import { fromBase58, toBase58 } from './base58.ts'

/** What marks an Ed25519 public key in a Multikey. */
const ed25519Prefix = Uint8Array.of(0xed, 0x01)

/** `z6Mk…`: the 32 bytes of an Ed25519 public key as a Multikey (W3C Controlled Identifiers, 2.2.2). */
export function writeMultikey(key: Uint8Array): string {
  return `z${toBase58(Buffer.concat([ed25519Prefix, key]))}`
}

/** The 32 bytes of an Ed25519 Multikey; null for every other text. */
export function parseMultikey(text: string): Uint8Array | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{40,60}$/.test(text)) return null
  const bytes = fromBase58(text.slice(1))
  return bytes?.length === 34 && bytes[0] === ed25519Prefix[0] && bytes[1] === ed25519Prefix[1] ? bytes.subarray(2) : null
}
