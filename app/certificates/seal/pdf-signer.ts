import { type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'

const signAside = promisify(sign)

/** What PDF readers accept: RSA with SHA-256 everywhere, P-256 in newer ones. */
export type SealAlgorithm = 'rsa-2048' | 'rsa-3072' | 'rsa-4096' | 'p-256'

/**
 * Whoever signs PDFs: a key of ours, a PKCS#12 file, an HSM or a provider elsewhere. It sees the bytes of the signed
 * attributes, never the document.
 */
export type PdfSigner = {
  algorithm: SealAlgorithm
  /** X.509 certificates (DER), the signer's first, without the root. */
  chain: readonly Uint8Array[]
  /** Signature over SHA-256 of `bytes`: PKCS#1 v1.5 for RSA, DER for P-256. */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>
}

/**
 * A signer with a key in this process. RSA signs in another thread, so that those of a batch go on side by side; P-256 takes
 * less time than asking one.
 */
export function keySigner({
  algorithm,
  chain,
  privateKey,
}: {
  algorithm: SealAlgorithm
  chain: readonly Uint8Array[]
  privateKey: KeyObject
}): PdfSigner {
  return { algorithm, chain, sign: (bytes) => (algorithm === 'p-256' ? sign : signAside)('sha256', bytes, privateKey) }
}
