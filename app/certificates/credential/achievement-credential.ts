import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import { achievementOf, resultDescriptionId, resultsOf } from './achievement.ts'
import type { Document } from './data-integrity.ts'
import { didWeb } from './did.ts'

/** What an issue adds to the facts before a credential can be written. */
export type CredentialIssue = {
  /** UUID of the certificate, in lower case. */
  certificateId: string
  /** Origin of the portal, without a slash at the end. */
  origin: string
  /** Where the status lists say what has become of it. */
  status: { revocation: StatusPlace; suspension: StatusPlace }
}

/** A place in a status list: the list's number and the bit. */
export type StatusPlace = { list: number; index: number }

export const credentialContexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const

/**
 * The certificate as an Open Badges 3.0 credential without proofs, for whoever reads machines rather than paper. It
 * says no more than the paper: the name as printed, no number of a person, no address. Open Badges wants the name of a
 * person as an identity of the type `name`.
 */
export function achievementCredential(facts: CertificateFacts, issue: CredentialIssue): Document {
  const { origin, certificateId } = issue
  const achievement = achievementOf(facts, origin)
  const results = resultsOf(facts)
  return {
    '@context': [...credentialContexts],
    id: `urn:uuid:${certificateId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: { id: didWeb(origin), type: ['Profile'], name: facts.issuer.name, url: origin },
    awardedDate: secondOf(facts.issuedAt),
    validFrom: secondOf(facts.issuedAt),
    validUntil: endOfDay(facts.validUntil),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: facts.name, identityType: 'name' }],
      licenseNumber: facts.number,
      activityStartDate: facts.batch.startsOn,
      activityEndDate: facts.batch.endsOn,
      // Where it was, which is not part of what was achieved.
      narrative: `${facts.batch.name}, ${facts.batch.place}`,
      achievement,
      ...(results.length > 0 && {
        result: results.map(({ key, value }) => ({ type: ['Result'], resultDescription: resultDescriptionId(achievement.id, key), value })),
      }),
    },
    ...(evidenceOf(facts).length > 0 && { evidence: evidenceOf(facts) }),
    credentialStatus: (['revocation', 'suspension'] as const).map((purpose) => {
      const { list, index } = issue.status[purpose]
      const address = statusListAddress(origin, list)
      return {
        id: `${address}#${index}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: String(index),
        statusListCredential: address,
      }
    }),
  }
}

/** Address of a status list. */
export function statusListAddress(origin: string, list: number): string {
  return `${origin}/status/${list}`
}

/** What was judged and by whom, without the evidence itself, which is private. */
function evidenceOf({ results, assessment, trainerName, deciderName }: CertificateFacts) {
  const by = [trainerName && `Dinilai oleh ${trainerName}.`, deciderName && `Diputuskan oleh ${deciderName}.`].filter((line) => line !== null)
  if (assessment) return [{ type: ['Evidence'], name: 'Asesmen simulasi', narrative: ['Formulir asesmen disimpan oleh penerbit.', ...by].join(' ') }]
  if (!results.task) return []
  return [{ type: ['Evidence'], name: 'Tugas praktik', narrative: ['Bukti praktik disimpan oleh penerbit.', ...by].join(' ') }]
}

/** The last second of a day in the westernmost zone of Indonesia's, so that no holder loses hours of it. */
function endOfDay(day: string): string {
  return `${day}T16:59:59Z`
}
