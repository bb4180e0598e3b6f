import type { IssuedCertificate } from '#app/certificates/issuing/issued-certificate.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { issueCorrection } from './issue-correction.server.ts'
import { drawUpCorrection } from './prepare-correction.server.ts'
import { findNameProposal, takeNameProposal } from './read-name-proposal.server.ts'

/**
 * The holder has seen the proposed name on the real layout and confirms it; then the correction is issued, for which the
 * operator who proposed it answers. For a holder who cannot sign in another operator looks. Throws `not_found`,
 * `changed_meanwhile` when that proposal is no longer there, `forbidden` for an operator who may not stand in, and as
 * `issueCorrection` does.
 */
export async function confirmNewName(wanted: { actor: Actor; certificateId: string; proposalId: string }): Promise<IssuedCertificate> {
  const { actor, certificateId, proposalId } = wanted
  const { isHolder, canHolderConfirm, name, proposedById } = await findNameProposal(wanted)
  const mayStandIn = hasRole(actor, 'operator') && !canHolderConfirm && proposedById !== actor.personId
  if (!isHolder && !mayStandIn) throw new AppError('forbidden')
  return issueCorrection({
    correction: await drawUpCorrection({ certificateId, name }),
    actor: { personId: proposedById },
    alongside: async (tx) => {
      await takeNameProposal(tx, proposalId)
      await recordAudit(tx, { actorId: actor.personId, action: 'certificate.name_confirmed', subjectType: 'certificate', subjectId: certificateId })
    },
  })
}
