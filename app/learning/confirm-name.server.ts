import { nameIn } from '#app/people/name.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { readEnrolment } from './read-enrolment.server.ts'

/**
 * The learner confirms the name that will be printed. It may be corrected until the decision.
 * Throws `invalid_form`, `not_found`, and `enrolment_closed` once a decision was confirmed or a certificate exists.
 */
export async function confirmPrintedName({ actor, enrolmentId, name }: { actor: Actor; enrolmentId: string; name: string }): Promise<void> {
  const printedName = nameIn(name)
  await readEnrolment({ actor, enrolmentId })
  await inTransaction(async (tx) => {
    const confirmed = await tx.enrolment.updateMany({
      where: {
        id: enrolmentId,
        personId: actor.personId,
        state: 'active',
        certificates: { none: {} },
        decisions: { none: { outcome: 'confirmed' } },
      },
      data: { printedName, nameConfirmedAt: new Date() },
    })
    if (confirmed.count === 0) throw new AppError('enrolment_closed')
    await recordAudit(tx, { actorId: actor.personId, action: 'enrolment.name_confirmed', subjectType: 'enrolment', subjectId: enrolmentId })
  })
}
