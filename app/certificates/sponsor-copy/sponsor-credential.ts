import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { achievementCredential, type CredentialIssue } from '#app/certificates/credential/achievement-credential.ts'
import type { Document } from '#app/certificates/credential/data-integrity.ts'
import { sponsorCopyMark } from '#app/certificates/credential/sponsor-copy-mark.ts'
import { initialsOf } from './initials-of.ts'

/**
 * The certificate as a credential of its own with less inside, without proofs: initials for the name, no results, no
 * evidence, nobody who judged. It shares number, achievement and places in the status lists with the certificate, so it ends
 * with it.
 */
export function sponsorCredential(facts: CertificateFacts, issue: CredentialIssue): Document {
  const { evidence: _, credentialSubject, ...rest } = achievementCredential({ ...facts, name: initialsOf(facts.name) || '–' }, issue)
  const { result: __, ...subject } = credentialSubject as Record<string, unknown>
  return {
    ...rest,
    credentialSubject: subject,
    id: `${String(rest.id)}${sponsorCopyMark}`,
    name: `${String(rest.name)} (salinan sponsor)`,
  } as Document
}
