import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { CertificateChoice } from './certificate-choice.ts'

/** Sets what others see of a certificate of the actor's own, from now on. Throws `not_found` for anybody else's. */
export async function setCertificateChoice({
  actor,
  certificateId,
  choice,
}: {
  actor: Actor
  certificateId: string
  choice: CertificateChoice
}): Promise<void> {
  await inTransaction(async (tx) => {
    const own = await tx.certificate.findFirst({ where: { id: certificateId, personId: actor.personId }, select: { id: true } })
    if (!own) throw new AppError('not_found')
    const row = { ...choice, changedAt: await databaseNow(tx) }
    await tx.certificateChoice.upsert({ where: { certificateId }, create: { certificateId, ...row }, update: row })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'certificate.choice_set',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail: choice,
    })
  })
}
