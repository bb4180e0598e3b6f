import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import type { SigningKeyPair } from '#app/certificates/keys/read-keys.server.ts'
import { signedLink } from '#app/certificates/offline/signed-link.ts'
import { statementOf } from '#app/certificates/offline/statement-of.ts'
import { signCheckpoint, writeLogProof } from '#app/certificates/register/checkpoint.ts'
import { type Hash, hashLeaf, inclusionProof, rootOf } from '#app/certificates/register/merkle-tree.ts'
import { blindedHash, blindedSubject, writeEntry } from '#app/certificates/register/register-entry.ts'
import { appendLeaves, subtreesOf, tilePath } from '#app/certificates/register/tiles.ts'
import { writeCredential } from '#app/certificates/write-credential.server.ts'
import { sampleFacts, sampleUnit } from '#tests/builders/certificate-facts.ts'

/** The certificate that every way makes: eight units, results, a name that changes each time. */
export function factsOf(at: number): CertificateFacts {
  const units = Array.from({ length: 8 }, (_, unit) => ({ ...sampleUnit, code: `M.70PEN00.00${unit + 1}.1` }))
  return sampleFacts({ name: `Siti Aminah ${at}`, units })
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
  function append(entry: Uint8Array): Hash[] {
    const changed = appendLeaves(size, [hashLeaf(entry)], (place) => tiles.get(tilePath(place)) ?? new Uint8Array())
    for (const [path, { hashes }] of changed) tiles.set(path, Buffer.concat(hashes))
    size += 1
    return inclusionProof(size - 1, size, read)
  }
  const root = () => rootOf(size, read)
  return {
    /** Real proofs, one entry, a checkpoint of its own and the signed statement of the code: what one certificate alone costs. */
    async prove(facts: CertificateFacts) {
      const certificateId = randomUUID()
      const status = { revocation: { list: 1, index: size % 131_072 }, suspension: { list: 2, index: size % 131_072 } }
      const { bytes, digest } = await writeCredential(facts, { certificateId, origin: 'https://kelas.example.id', status }, credentialKey)
      const blind = createHash('sha256').update(certificateId).digest().subarray(0, 16)
      const line = { kind: 'issued' as const, subject: blindedSubject(certificateId, blind), hash: blindedHash(digest, blind) }
      const path = append(writeEntry(line, '2026-11-22T03:15:00Z'))
      const checkpoint = signCheckpoint(
        { origin, size, root: root() },
        { name: origin, key: registerKey.publicKey, privateKey: registerKey.privateKey },
      )
      const logProof = Buffer.from(writeLogProof({ index: size - 1, path, checkpoint, extra: blind }))
      const statement = statementOf(facts, { places: status, digest })
      const token = facts.verification.url.split('/').at(-1) ?? ''
      const code = signedLink({ origin: 'https://kelas.example.id', token, statement, key: credentialKey }) ?? undefined
      return { digest, credential: bytes, logProof, code }
    },
    /** The second entry, over the finished file. */
    enter(pdf: Uint8Array): void {
      const hash = createHash('sha256').update(pdf).digest()
      append(writeEntry({ kind: 'sealed', subject: blindedSubject(randomUUID(), hash), hash: blindedHash(hash, hash) }, '2026-11-22T03:15:00Z'))
    },
  }
}
