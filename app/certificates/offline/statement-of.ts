import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import type { StatusPlace } from '#app/certificates/credential/achievement-credential.ts'
import type { Statement } from './statement.ts'

/** What the QR code of a certificate states: its facts, where its status stands, and the SHA-256 of its credential. */
export function statementOf(
  facts: CertificateFacts,
  { places, digest }: { places: { revocation: StatusPlace; suspension: StatusPlace }; digest: Uint8Array },
): Statement {
  const { kind, isDemo, number, issuedOn, validUntil, name } = facts
  return { kind, isDemo, number, issuedOn, validUntil, ...places, digest, name }
}
