import type { IssuedCertificate } from '#app/certificates/issuing/issued-certificate.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db } from '#app/platform/database.server.ts'
import { issueCorrection } from './issue-correction.server.ts'
import { drawUpCorrection } from './prepare-correction.server.ts'
import { readNameProposal } from './read-name-proposal.server.ts'

/**
 * The holder has seen the proposed name on the real layout and confirms it; then the correction is issued, for which the
 * operator who proposed it answers. For a holder who cannot sign in another operator looks. Throws `not_found`,
 * `changed_meanwhile` when that proposal is no longer there, `forbidden` for an operator who may not stand in, and as
 * `issueCorrection` does.
 */
export async function confirmNewName({
  actor,
  certificateId,
  proposalId,
}: {
  actor: Actor
  certificateId: string
  proposalId: string
}): Promise<IssuedCertificate> {
  const proposal = await readNameProposal({ actor, certificateId })
  if (proposal?.proposalId !== proposalId) throw new AppError('changed_meanwhile')
  const own = await db.certificate.count({ where: { id: certificateId, personId: actor.personId } })
  const mayStandIn = hasRole(actor, 'operator') && !proposal.canHolderConfirm && proposal.proposedById !== actor.personId
  if (own === 0 && !mayStandIn) throw new AppError('forbidden')
  const correction = await drawUpCorrection({ certificateId, name: proposal.name })
  return issueCorrection({
    correction,
    actor: { personId: proposal.proposedById },
    alongside: async (tx) => {
      const { count } = await tx.certificateNameProposal.deleteMany({ where: { id: proposalId } })
      if (count === 0) throw new AppError('changed_meanwhile')
      await recordAudit(tx, { actorId: actor.personId, action: 'certificate.name_confirmed', subjectType: 'certificate', subjectId: certificateId })
    },
  })
}
