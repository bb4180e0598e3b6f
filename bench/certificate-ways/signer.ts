import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'
import { type PreparedSigner, prepareSigner } from '#app/certificates/seal/cms.ts'
import { makeCertificate, type OwnSealAlgorithm } from '#app/certificates/seal/make-chain.server.ts'
import { keySigner } from '#app/certificates/seal/pdf-signer.ts'

/** A key with its certificate: prepared for us, and as PKCS#12 for the libraries (RSA only, which is what they take). */
export function makeSigner(algorithm: OwnSealAlgorithm): { prepared: PreparedSigner; p12: Buffer | null } {
  const pair = algorithm === 'p-256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const name = { organisation: 'LPK Contoh', common: 'Segel LPK Contoh' }
  const from = new Date(Date.now() - 86_400_000)
  const until = new Date(Date.now() + 365 * 86_400_000)
  const certificate = makeCertificate({
    subject: name,
    issuer: name,
    publicKey: pair.publicKey,
    signingKey: pair.privateKey,
    algorithm,
    from,
    until,
    isRoot: false,
  })
  const prepared = prepareSigner(keySigner({ algorithm, chain: [certificate], privateKey: pair.privateKey }))
  if (algorithm === 'p-256') return { prepared, p12: null }
  const key = forge.pki.privateKeyFromPem(pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString())
  const forged = forge.pki.certificateFromAsn1(forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(certificate).toString('binary'))))
  const store = forge.pkcs12.toPkcs12Asn1(key, [forged], 'rahasia', { algorithm: 'aes256' })
  return { prepared, p12: Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary') }
}
