import type { IssuedCertificate } from '#app/certificates/issuing/issued-certificate.ts'
import { requirePrintableName } from '#app/certificates/require-printable-name.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { issueCorrection } from './issue-correction.server.ts'
import { prepareCorrection } from './prepare-correction.server.ts'
import { proposeName } from './propose-name.server.ts'

/**
 * An operator corrects a certificate: it is replaced by one with a number of its own, or, when its name changes, the
 * name waits until its holder has seen it (null). Throws `forbidden`, `own_certificate`, `invalid_form` when nothing
 * would differ or it is no name, and as `issueCorrection` does.
 */
export async function correctCertificate({
  actor,
  certificateId,
  name,
}: {
  actor: Actor
  certificateId: string
  name: string
}): Promise<IssuedCertificate | null> {
  const correction = await prepareCorrection({ actor, certificateId, name })
  const { personId, after, differs } = correction
  if (personId === actor.personId) throw new AppError('own_certificate')
  await requirePrintableName(after.name)
  if (differs.length === 0) throw new AppError('invalid_form', { fields: { name: { key: 'certificates.correct.same' } } })
  if (!differs.includes('name')) return issueCorrection({ correction, actor })
  await proposeName({ actor, correction })
  return null
}
