import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { RevocationReason } from './certificate-state.ts'
import { enterChange } from './register/enter-change.server.ts'

/**
 * An operator revokes a certificate for good, with a reason of a public class. Nothing is deleted: verification says
 * so from now on. Throws `forbidden`, `not_found`, and `certificate_not_active` for one revoked or replaced before.
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
    // One change at a time for a certificate.
    const [row] = await tx.$queryRaw<{ person_id: string }[]>`select person_id from certificate where id = ${certificateId}::uuid for update`
    if (!row) throw new AppError('not_found')
    const ended = await tx.certificateEvent.count({ where: { certificateId, kind: { in: ['revoked', 'superseded'] } } })
    if (ended > 0) throw new AppError('certificate_not_active')
    const event = await tx.certificateEvent.create({
      data: { certificateId, kind: 'revoked', reasonClass, actorId: actor.personId },
      select: { id: true },
    })
    await enterChange(tx, { certificateId, kind: 'revoked' })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'certificate.revoked',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail: { reasonClass },
    })
    await sendJob(tx, noticeJob, { id: event.id, personId: row.person_id, kind: 'certificate_revoked', href: '/sertifikat' }, { key: event.id })
  })
}
