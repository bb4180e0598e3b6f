import { isEnded, type RevocationReason } from '#app/certificates/certificate-state.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { lockCertificate, recordChange } from './record-change.server.ts'

/**
 * An operator revokes a certificate for good, with a reason of a public class. Nothing is deleted: verification says
 * so from now on. Throws `forbidden`, `not_found`, `own_certificate`, and `certificate_not_active` for one revoked or
 * replaced before.
 */
export async function revokeCertificate({
  actor,
  certificateId,
  reasonClass,
}: {
  actor: Actor
  certificateId: string
  reasonClass: RevocationReason
}): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const certificate = await lockCertificate(tx, { actor, certificateId })
    if (isEnded(certificate.state)) throw new AppError('certificate_not_active')
    await recordChange(tx, certificate, { actor, kind: 'revoked', reasonClass })
  })
}
