import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { Ajv2019 } from 'ajv/dist/2019.js'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { sampleFacts, sampleUnit } from '#tests/builders/certificate-facts.ts'
import { knownDocuments } from '#tests/builders/known-documents.ts'
import { achievementCredential, type CredentialIssue } from './achievement-credential.ts'
import { canonicalJson } from './canonical-json.ts'
import { type Document, prove, verifyProof } from './data-integrity.ts'
import { verificationMethod } from './did.ts'
import { canonicalQuads } from './quads.ts'
import { statusListCredential } from './status-list.ts'

const origin = 'https://kelas.example.id'
const issue: CredentialIssue = {
  certificateId: '0198f4d2-6a5e-7d0a-9b2e-0f2a7d1c9e55',
  origin,
  status: { revocation: { list: 7, index: 94_567 }, suspension: { list: 8, index: 12 } },
}
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
const issuer = { verificationMethod: verificationMethod(origin, 'k2026a'), privateKey }
const created = '2026-11-22T03:15:00Z'

const vectors = new URL('../../../tests/vectors/', import.meta.url)
const documentLoader = knownDocuments(origin, { k2026a: key })

const printable = fc
  .string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'abc ABC é"\\\n\t’ngăꦏ\u{1F33E}<>') })
  .filter((text) => text.trim() === text)
const someFacts: fc.Arbitrary<CertificateFacts> = fc
  .record({
    name: printable,
    title: printable,
    units: fc.integer({ min: 0, max: 6 }),
    elements: fc.integer({ min: 0, max: 4 }),
    hasQuiz: fc.boolean(),
    hasTask: fc.boolean(),
    trainer: fc.option(printable),
  })
  .map(({ name, title, units, elements, hasQuiz, hasTask, trainer }) => ({
    ...sampleFacts(),
    name,
    trainerName: trainer,
    units: Array.from({ length: units }, (_, at) => ({
      ...sampleUnit,
      code: `M.70PEN00.00${at}.1`,
      title: { id: title, en: title },
      elements: Array.from({ length: elements }, (_, element) => ({ key: String(element + 1), title: `${title} ${element}` })),
    })),
    results: {
      quiz: hasQuiz ? { percent: 85, passPercent: 60 } : null,
      task: hasTask ? { points: 11, maxPoints: 12 } : null,
    },
  }))

test('our quads are those that jsonld.js expands and canonises', async () => {
  await fc.assert(
    fc.asyncProperty(someFacts, async (facts) => {
      // The second takes over what it shares with the first.
      for (const certificateId of [issue.certificateId, '0198f4d2-6a5e-7d0a-9b2e-0f2a7d1c9e56']) {
        const document = achievementCredential(facts, { ...issue, certificateId })
        expect(await canonicalQuads(document)).toBe(await canonicalByLibrary(document))
        expect(canonicalJson(document)).toBe(canonicalJson(structuredClone(document)))
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('so are those with two units that are the same, which only their place tells apart, and with signs that must be escaped', async () => {
  const twice = { ...sampleUnit, title: { id: 'Satu\t"dua" \\ tiga\u007f\u0001é', en: 'one' }, elements: [] }
  const document = achievementCredential({ ...sampleFacts(), units: [twice, twice] }, issue)
  expect(await canonicalQuads(document)).toBe(await canonicalByLibrary(document))
})

test('types that only look like those of ours when they are joined are none', async () => {
  const document = achievementCredential(sampleFacts(), issue)
  await canonicalQuads(document)
  for (const type of ['VerifiableCredential,OpenBadgeCredential', ['VerifiableCredential,OpenBadgeCredential'], [document.type]]) {
    await expect(canonicalQuads({ ...document, type })).rejects.toThrow(TypeError)
  }
})

test('so are those of a status list', async () => {
  const list = statusListCredential(origin, { list: 7, purpose: 'revocation', setIndexes: [5], issuerName: 'LPK', at: created, ttl: 300_000 })
  expect(await canonicalQuads(list)).toBe(await canonicalByLibrary(list))
})

test('both proofs verify here, the RDF one by an independent library too, and a changed result fails', async () => {
  const { credential } = await signed(sampleFacts())
  const { proof, ...document } = credential
  for (const one of proof) expect(await verifyProof(document, one, key)).toBe(true)
  const suite = new DataIntegrityProof({ cryptosuite })
  const options = { suite, documentLoader, checkStatus: async () => ({ verified: true }), now: new Date('2026-12-01T00:00:00Z') }
  const rdfOnly = { ...document, proof: proof[0] }
  expect(await verifyCredential({ credential: rdfOnly, ...options })).toMatchObject({ verified: true })
  const forged = structuredClone(rdfOnly) as unknown as { credentialSubject: { result: { value: string }[] } }
  forged.credentialSubject.result[0]!.value = '100'
  expect(await verifyCredential({ credential: forged, ...options })).toMatchObject({ verified: false })
  for (const one of proof) expect(await verifyProof(forged as unknown as Document, one, key)).toBe(false)
})

test('the published schema of Open Badges 3.0 accepts it', async () => {
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(readJson('open-badges/ob_v3p0_achievementcredential_schema.json'))
  await fc.assert(
    fc.asyncProperty(someFacts, async (facts) => {
      const { credential } = await signed(facts)
      // The schema knows one status; VC Data Model 2.0 allows several, and we write two. Each is checked alone.
      for (const credentialStatus of credential.credentialStatus as object[]) {
        expect(validate({ ...credential, credentialStatus }), JSON.stringify(validate.errors)).toBe(true)
      }
      expect(validate({ ...credential, credentialSubject: {} })).toBe(false)
    }),
    { numRuns: 10 },
  )
})

test('a credential says nothing that the paper does not', () => {
  const text = JSON.stringify(achievementCredential(sampleFacts(), issue))
  expect(text).toContain('"identityHash":"Siti Aminah"')
  expect(text).not.toMatch(/08\d{8}|@example|phone|token|mYw0p3xJ4kQ2zV8sT1uB7A/)
})

test('a unit has its published title, and the English one marked as ours', () => {
  expect(JSON.stringify(achievementCredential(sampleFacts(), issue))).toContain(
    `"targetName":"${sampleUnit.title.id}","targetDescription":"English title, the issuer's own unofficial translation: ${sampleUnit.title.en}"`,
  )
})

test('a certificate without units or results has no empty lists', () => {
  const text = JSON.stringify(achievementCredential(sampleFacts({ units: [], results: { quiz: null, task: null } }), issue))
  expect(text).not.toContain('[]')
  expect(text).not.toContain('null')
})

async function signed(facts: CertificateFacts) {
  const document = achievementCredential(facts, issue)
  const proof = [await prove(document, 'eddsa-rdfc-2022', issuer, created), await prove(document, 'eddsa-jcs-2022', issuer, created)]
  const { credentialStatus } = document
  return { credential: { ...document, credentialStatus, proof } }
}

function canonicalByLibrary(document: object): Promise<string> {
  return jsonld.canonize(document, { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader })
}

function readJson(file: string): object {
  return JSON.parse(readFileSync(new URL(file, vectors), 'utf8')) as object
}
