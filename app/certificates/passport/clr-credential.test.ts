import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { Ajv2019 } from 'ajv/dist/2019.js'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { achievementCredential } from '#app/certificates/credential/achievement-credential.ts'
import { type Document, prove, verifyProof } from '#app/certificates/credential/data-integrity.ts'
import { verificationMethod } from '#app/certificates/credential/did.ts'
import { canonicalQuads } from '#app/certificates/credential/quads.ts'
import { sampleFacts } from '#tests/builders/certificate-facts.ts'
import { knownDocuments } from '#tests/builders/known-documents.ts'
import { clrCredential, type SignedCredential } from './clr-credential.ts'

const origin = 'https://kelas.example.id'
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
const issuer = { verificationMethod: verificationMethod(origin, 'k2026a'), privateKey }
const documentLoader = knownDocuments(origin, { k2026a: key })
const at = '2026-11-30T08:00:00Z'

async function sign(document: Document): Promise<SignedCredential> {
  return { ...document, proof: [await prove(document, 'eddsa-rdfc-2022', issuer, at), await prove(document, 'eddsa-jcs-2022', issuer, at)] }
}

/** A passport of so many certificates, of the same person, course and units. */
async function passport(count: number, { isDemo = false } = {}): Promise<SignedCredential> {
  const status = { revocation: { list: 7, index: 94_567 }, suspension: { list: 8, index: 12 } }
  const inner = Array.from({ length: count }, (_, i) =>
    sign(achievementCredential(sampleFacts(), { certificateId: `0198f4d2-6a5e-7d0a-9b2e-0f2a7d1c9e${50 + i}`, origin, status })),
  )
  const facts = { id: '0198f4d2-0000-7d0a-9b2e-0f2a7d1c9e55', origin, issuerName: 'LPK Naik Kelas CONTOH', name: 'Siti Aminah', at, isDemo }
  return sign(clrCredential(await Promise.all(inner), facts))
}

test('our quads of a passport are those that jsonld.js expands and canonises, proofs inside included', async () => {
  for (const count of [1, 3]) {
    const { proof: _, ...document } = await passport(count)
    const theirs = await jsonld.canonize(document, { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader })
    expect(await canonicalQuads(document)).toBe(theirs)
  }
  const { proof: _, ...single } = await passport(1)
  const [one] = (single.credentialSubject as unknown as { verifiableCredential: SignedCredential[] }).verifiableCredential
  const withOneProof = {
    ...single,
    credentialSubject: { ...(single.credentialSubject as object), verifiableCredential: [{ ...one, proof: [one!.proof[0]] }] },
  }
  const theirs = await jsonld.canonize(withOneProof, { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader })
  expect(await canonicalQuads(withOneProof)).toBe(theirs)
}, 60_000)

test('it verifies here and by an independent library, and so does each credential inside; a changed one does not', async () => {
  const whole = await passport(2)
  const { proof, ...document } = whole
  for (const one of proof) expect(await verifyProof(document as Document, one, key)).toBe(true)
  const suite = new DataIntegrityProof({ cryptosuite })
  const options = { suite, documentLoader, checkStatus: async () => ({ verified: true }), now: new Date('2026-12-01T00:00:00Z') }
  expect(await verifyCredential({ credential: { ...document, proof: proof[0] }, ...options })).toMatchObject({ verified: true })
  const inner = (document as unknown as { credentialSubject: { verifiableCredential: SignedCredential[] } }).credentialSubject.verifiableCredential
  for (const one of inner) {
    expect(await verifyCredential({ credential: { ...one, proof: one.proof[0] }, ...options })).toMatchObject({ verified: true })
  }
  const forged = structuredClone(document) as unknown as { credentialSubject: { verifiableCredential: { validUntil: string }[] } }
  forged.credentialSubject.verifiableCredential[1]!.validUntil = '2039-11-22T16:59:59Z'
  expect(await verifyCredential({ credential: { ...forged, proof: proof[0] }, ...options })).toMatchObject({ verified: false })
  for (const one of proof) expect(await verifyProof(forged as unknown as Document, one, key)).toBe(false)
}, 60_000)

test('one that holds a demonstration’s certificates says so in its name', async () => {
  expect((await passport(1, { isDemo: true })).name).toBe('CONTOH: Paspor keterampilan')
  expect((await passport(1)).name).toBe('Paspor keterampilan')
})

test('the published schema of CLR 2.0 accepts it', async () => {
  const schema = JSON.parse(readFileSync(new URL('../../../tests/vectors/clr/clr_v2p0_clrcredential_schema.json', import.meta.url), 'utf8')) as object
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema)
  const { credentialSubject, ...rest } = (await passport(2)) as unknown as { credentialSubject: { verifiableCredential: SignedCredential[] } }
  // As in that of Open Badges, a credential has one status; we write two. Each is checked alone.
  const alone = (status: 0 | 1) =>
    credentialSubject.verifiableCredential.map((one) => ({ ...one, credentialStatus: (one.credentialStatus as object[])[status] }))
  for (const status of [0, 1] as const) {
    const whole = { ...rest, credentialSubject: { ...credentialSubject, verifiableCredential: alone(status) } }
    expect(validate(whole), JSON.stringify(validate.errors)).toBe(true)
  }
  const whole = { ...rest, credentialSubject: { ...credentialSubject, verifiableCredential: alone(0) } }
  expect(validate({ ...whole, credentialSubject: { type: ['ClrSubject'] } })).toBe(false)
  expect(validate({ ...whole, name: undefined })).toBe(false)
})
