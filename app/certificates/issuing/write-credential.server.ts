import { hash } from 'node:crypto'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { achievementCredential, type CredentialIssue } from '#app/certificates/credential/achievement-credential.ts'
import { canonicalJson } from '#app/certificates/credential/canonical-json.ts'
import { proveTwice } from '#app/certificates/credential/data-integrity.ts'
import { verificationMethod } from '#app/certificates/credential/did.ts'
import type { SigningKeyPair } from '#app/certificates/keys/read-keys.server.ts'
import { secondOf } from '#app/certificates/second-of.ts'

/** A signed credential: its bytes (JSON), and the SHA-256 of its canonical form without proofs. */
export type WrittenCredential = { bytes: Uint8Array; digest: Uint8Array }

/** The credential of a certificate with both proofs, dated with the instant of issue. */
export async function writeCredential(facts: CertificateFacts, issue: CredentialIssue, key: SigningKeyPair): Promise<WrittenCredential> {
  const document = achievementCredential(facts, issue)
  const issuer = { verificationMethod: verificationMethod(issue.origin, key.id), privateKey: key.privateKey }
  const created = secondOf(facts.issuedAt)
  const canonical = canonicalJson(document)
  const digest = hash('sha256', canonical, 'buffer')
  const proof = await proveTwice(document, issuer, created, digest)
  return { bytes: Buffer.from(`${canonical.slice(0, -1)},"proof":${JSON.stringify(proof)}}`), digest }
}
