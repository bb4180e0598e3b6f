import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'
import { type Cryptosuite, type Document, type Proof, verifyProof } from '#app/certificates/credential/data-integrity.ts'
import { sampleMark } from '#app/certificates/credential/sample-mark.ts'
import { sponsorCopyMark } from '#app/certificates/credential/sponsor-copy-mark.ts'
import { type PrintedClaims, printedClaims } from './printed-claims.ts'
import { readJson } from './read-json.ts'
import type { TrustedKey } from './trusted-keys.ts'

/** What one of our credentials says of itself. */
export type CredentialClaims = {
  /** UUID of the certificate. */
  certificateId: string
  /** The copy for sponsors: initials for a name, without results. */
  isSponsorCopy: boolean
  /** Issued by a demonstration. */
  isDemo: boolean
  number: string
  name: string
  /** Instants, UTC. */
  issuedAt: string
  validUntil: string
  /** Where the status lists keep its bits. */
  status: { purpose: string; list: string; index: number }[]
  /** What its paper says besides; null for a credential of another shape. */
  printed: PrintedClaims | null
}

export type CredentialFinding =
  /** Both proofs are right and made by `keyId`. `digest` is SHA-256 (hex) over its canonical form without proofs. */
  | { outcome: 'ok'; claims: CredentialClaims; digest: string; keyId: string; provedAt: string }
  /** It names a key of ours, and is not what that key signed. `claims` is then only what somebody wrote. */
  | { outcome: 'changed'; claims: CredentialClaims | null }
  /** A credential that no key of ours signed; `issuer` is the DID that it names. */
  | { outcome: 'not_ours'; issuer?: string }
  | { outcome: 'unreadable' }

/** The cheap one first: whoever has not our signature does not get as far as the canonical form of a graph, which can be made dear. */
const suites: readonly Cryptosuite[] = ['eddsa-jcs-2022', 'eddsa-rdfc-2022']

const proofSchema = z.strictObject({
  '@context': z.custom<Json>().optional(),
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.enum(['eddsa-rdfc-2022', 'eddsa-jcs-2022']),
  created: z.iso.datetime(),
  verificationMethod: z.string().max(300),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().max(100),
})

const statusSchema = z.looseObject({
  statusPurpose: z.string().max(40),
  statusListCredential: z.string().max(300),
  statusListIndex: z.string().regex(/^\d{1,9}$/),
})

const claimsSchema = z.looseObject({
  id: z.string().regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(#salinan-sponsor)?$/),
  /** Absent from credentials of before. */
  name: z.string().max(400).optional(),
  validFrom: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  credentialSubject: z.looseObject({
    licenseNumber: z.string().max(60),
    achievement: z.looseObject({ name: z.string().max(400).optional() }).optional(),
    identifier: z.array(z.looseObject({ identityType: z.string().max(40), identityHash: z.string().max(200) })).max(10),
  }),
  credentialStatus: z.array(statusSchema).max(10).default([]),
})

/** What the proofs of a document show; `unsigned` is the document without them. */
export type ProofFinding =
  | { outcome: 'ok'; unsigned: Document; keyId: string; provedAt: string }
  | { outcome: 'changed'; unsigned: Document }
  | { outcome: 'not_ours'; issuer?: string }
  | { outcome: 'unreadable' }

/** Checks a credential against the keys of ours. Never throws, whatever the bytes. */
export async function checkCredential(bytes: Uint8Array, keys: readonly TrustedKey[]): Promise<CredentialFinding> {
  return checkDocument(readJson(bytes), keys)
}

/** The same for one that was read already. */
export async function checkDocument(document: Record<string, unknown> | null, keys: readonly TrustedKey[]): Promise<CredentialFinding> {
  const finding = await checkProofs(document, keys)
  if (!('unsigned' in finding)) return finding
  const claims = claimsOf(finding.unsigned)
  if (finding.outcome === 'changed') return { outcome: 'changed', claims }
  // A key of ours signed it, but it is no certificate: a status list, for example.
  if (!claims) return { outcome: 'not_ours' }
  return { outcome: 'ok', claims, digest: digestOf(finding.unsigned), keyId: finding.keyId, provedAt: finding.provedAt }
}

/** Checks the proofs of any document that our keys sign. */
export async function checkProofs(document: Record<string, unknown> | null, keys: readonly TrustedKey[]): Promise<ProofFinding> {
  if (!document?.['@context'] || !document.proof) return { outcome: 'unreadable' }
  const { proof: given, ...rest } = document
  const unsigned = rest as Document
  const proofs = z
    .array(proofSchema)
    .min(1)
    .max(4)
    .safeParse(Array.isArray(given) ? given : [given])
  const notOurs = { outcome: 'not_ours', issuer: issuerHost(unsigned) ?? undefined } as const
  if (!proofs.success) return notOurs
  const named = keys.filter((key) => proofs.data.some((proof) => proof.verificationMethod.endsWith(`#${key.id}`)))
  const [key] = named
  if (!key) return notOurs
  const [{ verificationMethod, created }] = proofs.data as [Proof, ...Proof[]]
  if (await hasBothProofs(unsigned, proofs.data as Proof[], key)) return { outcome: 'ok', unsigned, keyId: key.id, provedAt: created }
  // Other issuers call their keys as we do; only what speaks in our name can be a changed document of ours.
  const isInOurName = named.some(({ controller }) => controller === undefined || controller === issuerHostOf(verificationMethod))
  return isInOurName && issuerHost(unsigned) === issuerHostOf(verificationMethod) ? { outcome: 'changed', unsigned } : notOurs
}

/** Exactly one proof of each kind, of one key: readers that know only one kind then see the same document. */
async function hasBothProofs(document: Document, proofs: readonly Proof[], key: TrustedKey): Promise<boolean> {
  if (proofs.length !== suites.length) return false
  for (const suite of suites) {
    const proof = proofs.find(({ cryptosuite }) => cryptosuite === suite)
    if (!proof?.verificationMethod.endsWith(`#${key.id}`)) return false
    if (issuerHost(document) !== issuerHostOf(proof.verificationMethod)) return false
    // Nested oddities can overflow a walk inside; they are then not proved.
    const isRight = await verifyProof(document, proof, key.publicKey).catch(() => false)
    if (!isRight) return false
  }
  return true
}

function issuerHost(document: Record<string, unknown>): string | null {
  const { issuer } = document as { issuer?: string | { id?: unknown } }
  const id = typeof issuer === 'object' && issuer !== null ? issuer.id : issuer
  return typeof id === 'string' ? id : null
}

function issuerHostOf(verificationMethod: string): string {
  return verificationMethod.slice(0, verificationMethod.lastIndexOf('#'))
}

/** SHA-256 (hex) over the canonical form of a credential without its proofs. */
function digestOf(unsigned: Document): string {
  return createHash('sha256').update(canonicalJson(unsigned)).digest('hex')
}

function claimsOf(document: Record<string, unknown>): CredentialClaims | null {
  const parsed = claimsSchema.safeParse(document)
  if (!parsed.success) return null
  const { id, name: title, validFrom, validUntil, credentialSubject, credentialStatus } = parsed.data
  const name = credentialSubject.identifier.find(({ identityType }) => identityType === 'name')
  if (!name) return null
  return {
    certificateId: id.slice('urn:uuid:'.length).replace(sponsorCopyMark, ''),
    isSponsorCopy: id.endsWith(sponsorCopyMark),
    // The first copies for sponsors said it in the name of the achievement alone.
    isDemo: [title, credentialSubject.achievement?.name].some((one) => one?.startsWith(sampleMark)),
    number: credentialSubject.licenseNumber,
    name: name.identityHash,
    issuedAt: validFrom,
    validUntil,
    status: credentialStatus.map(({ statusPurpose, statusListCredential, statusListIndex }) => ({
      purpose: statusPurpose,
      list: statusListCredential,
      index: Number(statusListIndex),
    })),
    printed: printedClaims(document),
  }
}
