import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { CertificateChoice } from './certificate-choice.ts'
import { basisOf } from './issuing/basis.ts'

/**
 * Sets what others see of a certificate of the actor's own, from now on; of those that it replaces, and that replace it,
 * as well, since links to them stay in use. Throws `not_found` for anybody else's.
 */
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
    // Whoever is correcting it holds this lock until its successor is there.
    const [own] = await tx.$queryRaw<{ enrolmentId: string | null; applicationId: string | null }[]>`
      select enrolment_id as "enrolmentId", application_id as "applicationId" from certificate
      where id = ${certificateId}::uuid and person_id = ${actor.personId}::uuid for update`
    if (!own) throw new AppError('not_found')
    const row = { ...choice, changedAt: await databaseNow(tx) }
    const issues = await tx.certificate.findMany({ where: basisOf(own), select: { id: true }, orderBy: { issueNumber: 'asc' } })
    for (const { id } of issues) {
      await tx.certificateChoice.upsert({ where: { certificateId: id }, create: { certificateId: id, ...row }, update: row })
    }
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'certificate.choice_set',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail: choice,
    })
  })
}
