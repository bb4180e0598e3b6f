import { generateKeyPairSync, hash, randomUUID } from 'node:crypto'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { writeCredential } from '#app/certificates/issuing/write-credential.server.ts'
import type { SigningKeyPair } from '#app/certificates/keys/read-keys.server.ts'
import { composeEarlyNumber } from '#app/certificates/number.ts'
import { signedLink } from '#app/certificates/offline/signed-link.ts'
import { statementOf } from '#app/certificates/offline/statement-of.ts'
import { signCheckpoint, writeLogProof } from '#app/certificates/register/checkpoint.ts'
import { type Hash, hashLeaf, inclusionProof, rootOf } from '#app/certificates/register/merkle-tree.ts'
import { blindedHash, blindedSubject, writeEntry } from '#app/certificates/register/register-entry.ts'
import { appendLeaves, subtreesOf, tilePath } from '#app/certificates/register/tiles.ts'
import type { CertificateProofs } from '#app/certificates/render-certificate.server.ts'
import { sampleFacts, sampleUnit } from '#tests/builders/certificate-facts.ts'

function numberOf(at: number): string {
  return composeEarlyNumber({ year: 2026, random: new Uint8Array([22, 7, (at >> 15) & 31, (at >> 10) & 31, (at >> 5) & 31, at & 31]) })
}

/** The certificate that every way makes: eight units; the name and the results change each time. */
export function factsOf(at: number): CertificateFacts {
  const units = Array.from({ length: 8 }, (_, unit) => ({ ...sampleUnit, code: `M.70PEN00.00${unit + 1}.1` }))
  const results = { quiz: { percent: 60 + (at % 41), passPercent: 60 }, task: { points: 8 + (at % 5), maxPoints: 12 } }
  return sampleFacts({ name: `Siti Aminah ${at}`, number: numberOf(at), units, results })
}

function newKey(id: string): SigningKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { id, privateKey, publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'), chain: [], algorithm: 'ed25519' }
}

/** A register in memory that grows by two entries a certificate, and an issuer's keys. */
export function newProver() {
  const [credentialKey, registerKey] = [newKey('k2026a'), newKey('r2026a')]
  const origin = 'kelas.example.id/daftar-induk'
  const tiles = new Map<string, Uint8Array>()
  const read = subtreesOf((place) => tiles.get(tilePath(place)) ?? new Uint8Array())
  let size = 0
  /** Adds entries under one signed checkpoint; gives it with the path of each. */
  function append(entries: readonly Uint8Array[]): { first: number; checkpoint: string; paths: Hash[][] } {
    const first = size
    const changed = appendLeaves(size, entries.map(hashLeaf), (place) => tiles.get(tilePath(place)) ?? new Uint8Array())
    for (const [path, { hashes }] of changed) tiles.set(path, Buffer.concat(hashes))
    size += entries.length
    const checkpoint = signCheckpoint(
      { origin, size, root: rootOf(size, read) },
      { name: origin, key: registerKey.publicKey, privateKey: registerKey.privateKey },
    )
    return { first, checkpoint, paths: entries.map((_, at) => inclusionProof(first + at, size, read)) }
  }
  return {
    /** As a chunk is issued: for each both proofs, an entry and the signed statement of the code; one checkpoint for all. */
    async prove(all: readonly CertificateFacts[]): Promise<CertificateProofs[]> {
      const made = await Promise.all(
        all.map(async (facts, at) => {
          const certificateId = randomUUID()
          const index = (size + at) % 131_072
          const status = { revocation: { list: 1, index }, suspension: { list: 2, index } }
          const { bytes, digest } = await writeCredential(facts, { certificateId, origin: 'https://kelas.example.id', status }, credentialKey)
          const blind = hash('sha256', certificateId, 'buffer').subarray(0, 16)
          const line = { kind: 'issued' as const, subject: blindedSubject(certificateId, blind), hash: blindedHash(digest, blind) }
          return { facts, status, bytes, digest, blind, entry: writeEntry(line, '2026-11-22T03:15:00Z') }
        }),
      )
      const { first, checkpoint, paths } = append(made.map(({ entry }) => entry))
      return made.map(({ facts, status, bytes, digest, blind }, at) => {
        const logProof = Buffer.from(writeLogProof({ index: first + at, path: paths[at]!, checkpoint, extra: blind }))
        const statement = statementOf(facts, { places: status, digest })
        const token = facts.verification.url.split('/').at(-1) ?? ''
        const code = signedLink({ origin: 'https://kelas.example.id', token, statement, key: credentialKey }) ?? undefined
        return { digest, credential: bytes, logProof, code }
      })
    },
    /** The second entry of each, over the finished file, and their checkpoint. */
    enter(pdfs: readonly Uint8Array[]): void {
      append(
        pdfs.map((pdf) => {
          const digest = hash('sha256', pdf, 'buffer')
          const line = { kind: 'sealed' as const, subject: blindedSubject(randomUUID(), digest), hash: blindedHash(digest, digest) }
          return writeEntry(line, '2026-11-22T03:15:00Z')
        }),
      )
    },
  }
}
