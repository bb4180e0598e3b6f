import type { SuspensionReason } from '#app/certificates/certificate-state.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { lockCertificate, recordChange } from './record-change.server.ts'

/**
 * An operator lets a certificate rest, with a reason of a public class, until it is reinstated. Throws `forbidden`,
 * `not_found`, `own_certificate`, and `certificate_not_active` for one that rests already, is revoked or replaced.
 */
export async function suspendCertificate({
  actor,
  certificateId,
  reasonClass,
}: {
  actor: Actor
  certificateId: string
  reasonClass: SuspensionReason
}): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const certificate = await lockCertificate(tx, { actor, certificateId })
    if (certificate.state !== 'active') throw new AppError('certificate_not_active')
    await recordChange(tx, certificate, { actor, kind: 'suspended', reasonClass })
  })
}
