import { type KeyObject, randomBytes, sign } from 'node:crypto'
import { identifier, octets, sequence, setOf, value } from './der.ts'
import type { SealAlgorithm } from './pdf-signer.ts'

// X.509 certificates (RFC 5280) for an issuer without a provider: a root that people can compare by its fingerprint,
// and a leaf that signs PDFs.

type Name = { organisation: string; common: string }

export type CertificateWish = {
  subject: Name
  issuer: Name
  publicKey: KeyObject
  /** Signs the certificate. */
  signingKey: KeyObject
  algorithm: OwnSealAlgorithm
  from: Date
  until: Date
  /** True for the root, whose key signs certificates only. */
  isRoot: boolean
}

/** Algorithms of the keys that the portal makes itself. */
export type OwnSealAlgorithm = Extract<SealAlgorithm, 'rsa-2048' | 'p-256'>

const signatures: Record<OwnSealAlgorithm, Uint8Array> = {
  'rsa-2048': sequence(identifier('1.2.840.113549.1.1.11'), Uint8Array.of(5, 0)),
  'p-256': sequence(identifier('1.2.840.10045.4.3.2')),
}

/** A certificate in DER. */
export function makeCertificate(wish: CertificateWish): Uint8Array {
  const algorithm = signatures[wish.algorithm]
  const toBeSigned = sequence(
    value(0xa0, value(0x02, Uint8Array.of(2))),
    value(0x02, positive(randomBytes(16))),
    algorithm,
    nameOf(wish.issuer),
    sequence(time(wish.from), time(wish.until)),
    nameOf(wish.subject),
    wish.publicKey.export({ type: 'spki', format: 'der' }),
    value(0xa3, sequence(...extensions(wish.isRoot))),
  )
  return sequence(toBeSigned, algorithm, value(0x03, Uint8Array.of(0), sign('sha256', toBeSigned, wish.signingKey)))
}

function extensions(isRoot: boolean): Uint8Array[] {
  const yes = value(0x01, Uint8Array.of(0xff))
  const constraints = sequence(identifier('2.5.29.19'), yes, octets(isRoot ? sequence(yes) : sequence()))
  // Root: keyCertSign and cRLSign. Leaf: digitalSignature and nonRepudiation.
  const usage = sequence(identifier('2.5.29.15'), yes, octets(value(0x03, isRoot ? Uint8Array.of(1, 0x06) : Uint8Array.of(6, 0xc0))))
  if (isRoot) return [constraints, usage]
  // Document signing (RFC 9336), and e-mail protection, without which readers that check with NSS call a signer unfit.
  const purpose = sequence(identifier('2.5.29.37'), octets(sequence(identifier('1.3.6.1.5.5.7.3.36'), identifier('1.3.6.1.5.5.7.3.4'))))
  return [constraints, usage, purpose]
}

function nameOf({ organisation, common }: Name): Uint8Array {
  const part = (oid: string, tag: number, text: string) => setOf(sequence(identifier(oid), value(tag, Buffer.from(text))))
  return sequence(part('2.5.4.6', 0x13, 'ID'), part('2.5.4.10', 0x0c, organisation), part('2.5.4.3', 0x0c, common))
}

function time(at: Date): Uint8Array {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/g, '')
  return at.getUTCFullYear() < 2050 ? value(0x17, Buffer.from(digits.slice(2))) : value(0x18, Buffer.from(digits))
}

/** A serial number that is positive and not padded. */
function positive(bytes: Uint8Array): Uint8Array {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}
