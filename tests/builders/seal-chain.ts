import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { makeCertificate, type OwnSealAlgorithm } from '#app/certificates/seal/make-chain.server.ts'
import { keySigner, type PdfSigner } from '#app/certificates/seal/pdf-signer.ts'

const day = 86_400_000

/** A root and the certificate of a seal under it, made up for a test, valid from `from` and for ten years from now. */
export function makeSealChain({ algorithm, from }: { algorithm: OwnSealAlgorithm; from: Date }): {
  rootCertificate: Uint8Array
  sealKey: KeyObject
  privateKey: KeyObject
  signer: PdfSigner
} {
  const [root, leaf] = [newKeys(algorithm), newKeys(algorithm)]
  const rootName = { organisation: 'LPK Contoh', common: 'LPK Contoh, akar' }
  const common = { issuer: rootName, signingKey: root.privateKey, algorithm, from, until: new Date(Date.now() + 3650 * day) }
  const rootCertificate = makeCertificate({ ...common, subject: rootName, publicKey: root.publicKey, isRoot: true })
  const subject = { organisation: 'LPK Contoh', common: 'Segel LPK Contoh' }
  const certificate = makeCertificate({ ...common, subject, publicKey: leaf.publicKey, isRoot: false })
  const { publicKey: sealKey, privateKey } = leaf
  return { rootCertificate, sealKey, privateKey, signer: keySigner({ algorithm, chain: [certificate], privateKey }) }
}

function newKeys(algorithm: OwnSealAlgorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  return algorithm === 'p-256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 })
}

type SignedContent = { signature: string; content: string; root: string }

/** What makes OpenSSL check a detached CAdES signature (DER) over a content against a root (PEM); all are paths. */
export function opensslVerification({ signature, content, root }: SignedContent): string[] {
  const form = ['-cades', '-binary', '-inform', 'DER', '-purpose', 'any']
  return ['cms', '-verify', ...form, '-in', signature, '-content', content, '-CAfile', root, '-out', '/dev/null']
}
