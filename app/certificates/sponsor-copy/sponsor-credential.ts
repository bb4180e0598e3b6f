import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { achievementCredential, type CredentialIssue } from '#app/certificates/credential/achievement-credential.ts'
import type { Document } from '#app/certificates/credential/data-integrity.ts'
import { sponsorCopyMark } from '#app/certificates/credential/sponsor-copy-mark.ts'
import { initialsOf } from './initials-of.ts'

/**
 * The certificate as a credential of its own with less inside, without proofs: initials for the name, no results, no
 * evidence, nobody who judged. It shares number and places in the status lists with the certificate, so it ends with it.
 */
export function sponsorCredential(facts: CertificateFacts, issue: CredentialIssue): Document {
  const reduced = {
    ...facts,
    name: initialsOf(facts.name) || '–',
    results: { quiz: null, task: null },
    trainerName: null,
    deciderName: null,
  }
  const document = achievementCredential(reduced, issue)
  return { ...document, id: `${String(document.id)}${sponsorCopyMark}`, name: `${String(document.name)} (salinan sponsor)` }
}
