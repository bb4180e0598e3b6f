import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { type IssuedCertificate, issueChunk } from './issue-chunk.server.ts'
import { refuseUnprintable } from './issue-refusal.ts'
import { prepareCorrection } from './prepare-correction.server.ts'
import { publicAddress } from './public-address.server.ts'
import { readIssuer } from './read-issuer.server.ts'
import { requirePrintable } from './render-certificate.server.ts'
import { requirePrintableName } from './require-printable-name.server.ts'

/**
 * An operator replaces a certificate by a corrected one with a number of its own; each names the other, and only the
 * new one counts. All of it happens, or nothing. Throws `forbidden`, `not_found`, `own_certificate`, `issue_refused`,
 * `certificate_not_active`, and `invalid_form` when nothing would differ.
 */
export async function correctCertificate({
  actor,
  certificateId,
  name,
}: {
  actor: Actor
  certificateId: string
  name: string
}): Promise<IssuedCertificate> {
  requireOperator(actor)
  await requirePrintableName(name)
  const { enrolmentId, personId, issueNumber, issuedAt, after, differs } = await prepareCorrection({ actor, certificateId, name })
  if (differs.length === 0) throw new AppError('invalid_form', { fields: { name: { key: 'certificates.correct.same' } } })
  const origin = publicAddress(after)
  await requirePrintable(after).catch(refuseUnprintable)
  const draft = { enrolmentId, personId, issuedAt, origin, facts: after, corrects: { certificateId, issueNumber, actor } }
  const [issued] = await issueChunk([draft], await readIssuer(origin))
  return issued!
}
