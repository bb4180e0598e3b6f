import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { lockCertificate, recordChange } from './record-change.server.ts'

/**
 * An operator ends a suspension: the certificate counts again, if it has not expired meanwhile. Throws `forbidden`,
 * `not_found`, `own_certificate`, and `certificate_not_suspended`.
 */
export async function reinstateCertificate({ actor, certificateId }: { actor: Actor; certificateId: string }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const certificate = await lockCertificate(tx, { actor, certificateId })
    if (certificate.state !== 'suspended') throw new AppError('certificate_not_suspended')
    await recordChange(tx, certificate, { actor, kind: 'reinstated', reasonClass: null })
  })
}
