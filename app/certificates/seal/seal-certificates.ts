import { type KeyObject, X509Certificate } from 'node:crypto'
import type { SealAlgorithm } from './pdf-signer.ts'

/** Why certificates cannot stand behind a seal; the message is a sentence for whoever runs the portal. */
class SealCertificateError extends Error {
  override name = 'SealCertificateError'
}

export type SealCertificates = {
  algorithm: SealAlgorithm
  /** SubjectPublicKeyInfo (DER). */
  publicKey: Uint8Array<ArrayBuffer>
  /** DER, the signer's first, each signed by the next, the last by itself; or the signer's alone. */
  chain: Uint8Array<ArrayBuffer>[]
  /** When the signer's certificate ends. */
  until: Date
}

const mostInChain = 6

/**
 * Brings the certificates of a signer into order and refuses what readers of PDFs would not accept. `certificates` are
 * DER in any order; `fits` tells which of them is the signer's. `now` is when it must be valid.
 */
export function orderSealCertificates(
  certificates: readonly Uint8Array[],
  { fits, now }: { fits: (certificate: X509Certificate) => boolean; now: Date },
): SealCertificates {
  const all = certificates.map((der) => new X509Certificate(der))
  const leaf = all.find(fits)
  if (!leaf) throw new SealCertificateError('None of the certificates belongs to the key.')
  if (leaf.ca) throw new SealCertificateError('The certificate of the key is one of an authority; it must not sign documents.')
  if (now < new Date(leaf.validFrom) || now > new Date(leaf.validTo)) {
    throw new SealCertificateError(`The certificate is valid from ${leaf.validFrom} to ${leaf.validTo}, which is not now.`)
  }
  const chain = [leaf]
  for (let last = leaf; !isSelfSigned(last) && chain.length < mostInChain; ) {
    const next = all.find((one) => one.ca && last.checkIssued(one) && last.verify(one.publicKey))
    if (!next) break
    chain.push(next)
    last = next
  }
  const last = chain.at(-1)!
  if (chain.length > 1 && !isSelfSigned(last)) {
    throw new SealCertificateError(`The certificate of ${nameIn(last.issuer)} is missing: give the whole chain up to its root.`)
  }
  return {
    algorithm: algorithmOf(leaf.publicKey),
    publicKey: new Uint8Array(leaf.publicKey.export({ type: 'spki', format: 'der' })),
    chain: chain.map((one) => new Uint8Array(one.raw)),
    until: new Date(leaf.validTo),
  }
}

/** Certificates (DER) out of a text of PEM blocks. */
export function certificatesInPem(text: string): Uint8Array[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block).raw)
}

/** A certificate (DER) as a block of PEM. */
export function pemOf(der: Uint8Array): string {
  return new X509Certificate(der).toString()
}

function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey)
}

function algorithmOf(key: KeyObject): SealAlgorithm {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'p-256'
  if (key.asymmetricKeyType === 'rsa' && (modulusLength === 2048 || modulusLength === 3072 || modulusLength === 4096)) return `rsa-${modulusLength}`
  throw new SealCertificateError('The key must be RSA of 2048, 3072 or 4096 bits, or P-256; readers of PDFs know no others everywhere.')
}

function nameIn(distinguished: string): string {
  return /^CN=(.+)$/m.exec(distinguished)?.[1] ?? distinguished.replaceAll('\n', ', ')
}
