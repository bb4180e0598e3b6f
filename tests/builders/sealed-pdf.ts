import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { achievementCredential } from '#app/certificates/credential/achievement-credential.ts'
import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'
import { type Document, prove } from '#app/certificates/credential/data-integrity.ts'
import { verificationMethod } from '#app/certificates/credential/did.ts'
import { signedLink } from '#app/certificates/offline/signed-link.ts'
import { statementOf } from '#app/certificates/offline/statement-of.ts'
import { signCheckpoint, writeLogProof } from '#app/certificates/register/checkpoint.ts'
import { hashLeaf } from '#app/certificates/register/merkle-tree.ts'
import { blindedHash, blindedSubject, writeEntry } from '#app/certificates/register/register-entry.ts'
import { registerOrigin } from '#app/certificates/register/register-origin.ts'
import { renderSealed } from '#app/certificates/render-certificate.server.ts'
import { type PreparedSigner, prepareSigner } from '#app/certificates/seal/cms.ts'
import type { OwnSealAlgorithm } from '#app/certificates/seal/make-chain.server.ts'
import type { PrintTemplate } from '#app/certificates/templates/template-body.ts'
import type { TrustedKeys } from '#app/verification/trusted-keys.ts'
import { sampleFacts } from './certificate-facts.ts'
import { makeSealChain } from './seal-chain.ts'
import { shippedTemplate } from './templates.ts'

/** An issuer that exists in memory only: its keys, and what others know of them. */
export type PaperIssuer = {
  origin: string
  rootCertificate: Uint8Array
  signer: PreparedSigner
  room: number
  sealKey: KeyObject
  credentialKey: KeyObject
  registerKey: KeyObject
  registerPublicKey: Uint8Array
  trusted: TrustedKeys
}

const paperCertificateId = '0198c9a2-7e54-7d10-9b2e-0f2a7d1c9e55'

export function makeIssuer({ algorithm = 'p-256' }: { algorithm?: OwnSealAlgorithm } = {}): PaperIssuer {
  const origin = 'https://kelas.example.id'
  const { rootCertificate, sealKey, privateKey, signer } = makeSealChain({ algorithm, from: new Date('2026-01-01T00:00:00Z') })
  const [credential, register] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')]
  const current = { retiredAt: null, compromisedAt: null }
  return {
    origin,
    rootCertificate,
    signer: prepareSigner(signer),
    room: algorithm === 'p-256' ? 1100 : 1700,
    sealKey: privateKey,
    credentialKey: credential.privateKey,
    registerKey: register.privateKey,
    registerPublicKey: rawKey(register.publicKey),
    trusted: {
      seal: [{ id: 's2026a', publicKey: sealKey.export({ type: 'spki', format: 'der' }), ...current }],
      credential: [{ id: 'k2026a', publicKey: rawKey(credential.publicKey), ...current }],
      register: [{ id: 'r2026a', publicKey: rawKey(register.publicKey), ...current }],
    },
  }
}

/** `code` is what its QR code says: the link and the signed statement, as issued ones carry. */
export type PaperCertificate = { facts: CertificateFacts; code: string; bytes: Uint8Array; credential: Uint8Array; logProof: Uint8Array }

/** A sealed certificate with a real credential, a real code and a log of one entry, never in any database. */
export async function makeSealedPdf(
  issuer: PaperIssuer,
  changes: Partial<CertificateFacts> = {},
  swap: { credential?: Uint8Array; logProof?: Uint8Array; signer?: PreparedSigner; template?: PrintTemplate } = {},
): Promise<PaperCertificate> {
  const template = swap.template ?? shippedTemplate()
  const facts = sampleFacts(changes)
  const unsigned = unsignedCredential(issuer, facts)
  const credential = swap.credential ?? (await signCredential(issuer, unsigned, facts.issuedAt))
  const digest = createHash('sha256').update(canonicalJson(unsigned)).digest()
  const logProof = swap.logProof ?? proofOfOnlyEntry(issuer, digest, facts.issuedAt)
  const code = codeOf(issuer, facts, digest)
  const signing = { signer: swap.signer ?? issuer.signer, room: issuer.room }
  const bytes = await renderSealed({ facts, template }, { digest, credential, logProof, code }, signing)
  return { facts, code, bytes, credential, logProof }
}

function codeOf({ origin, credentialKey, trusted }: PaperIssuer, facts: CertificateFacts, digest: Uint8Array): string {
  const statement = statementOf(facts, { places: statusPlaces, digest })
  const key = { publicKey: trusted.credential[0]!.publicKey, privateKey: credentialKey }
  const code = signedLink({ origin, token: 'mYw0p3xJ4kQ2zV8sT1uB7A', statement, key })
  if (code === null) throw new Error('the code has no room for the statement')
  return code
}

const statusPlaces = { revocation: { list: 1, index: 94_567 }, suspension: { list: 2, index: 1234 } }

export function unsignedCredential(issuer: PaperIssuer, facts: CertificateFacts): Document {
  return achievementCredential(facts, { certificateId: paperCertificateId, origin: issuer.origin, status: statusPlaces })
}

/** The credential with both proofs, as a file. */
export async function signCredential(issuer: PaperIssuer, document: Document, created: string): Promise<Uint8Array> {
  const by = {
    verificationMethod: verificationMethod(issuer.origin, 'k2026a'),
    privateKey: createPrivateKey(issuer.credentialKey.export({ type: 'pkcs8', format: 'pem' })),
  }
  const proof = [await prove(document, 'eddsa-rdfc-2022', by, created), await prove(document, 'eddsa-jcs-2022', by, created)]
  return Buffer.from(JSON.stringify({ ...document, proof } as unknown as Json))
}

/** As if the credential were the only entry of a register; `path` makes the proof as long as one in a large register, and wrong. */
export function proofOfOnlyEntry(issuer: PaperIssuer, digest: Uint8Array, at: string, path: Uint8Array[] = []): Uint8Array {
  const blind = randomBytes(16)
  const entry = writeEntry({ kind: 'issued', subject: blindedSubject(paperCertificateId, blind), hash: blindedHash(digest, blind) }, at)
  const name = registerOrigin(issuer.origin)
  const head = { origin: name, size: 1, root: hashLeaf(entry) }
  const checkpoint = signCheckpoint(head, { name, key: issuer.registerPublicKey, privateKey: issuer.registerKey })
  return Buffer.from(writeLogProof({ index: 0, path, checkpoint, extra: blind }))
}

function rawKey(key: KeyObject): Uint8Array {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')
}
