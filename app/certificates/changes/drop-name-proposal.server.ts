import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { findNameProposal, takeNameProposal } from './read-name-proposal.server.ts'

/**
 * The holder says that a proposed name is wrong, of which the operator who proposed it is told, or an operator takes it
 * back. The certificate stays as it is. Throws `not_found`, and `changed_meanwhile` when it is no longer there.
 */
export async function dropNameProposal(wanted: { actor: Actor; certificateId: string; proposalId: string }): Promise<void> {
  const { actor, certificateId, proposalId } = wanted
  const { isHolder, proposedById } = await findNameProposal(wanted)
  await inTransaction(async (tx) => {
    await takeNameProposal(tx, proposalId)
    const action = isHolder ? 'certificate.name_declined' : 'certificate.name_withdrawn'
    await recordAudit(tx, { actorId: actor.personId, action, subjectType: 'certificate', subjectId: certificateId })
    if (!isHolder) return
    const news = { id: proposalId, personId: proposedById, kind: 'certificate_name_declined' }
    await sendJob(tx, noticeJob, { ...news, href: `/pengelola/sertifikat/${certificateId}/perbaikan` }, { key: `declined ${proposalId}` })
  })
}

/** Names that wait for an erased person go with them. May run twice; for the job `person-erased`. */
export async function forgetNameProposals({ personId }: { personId: string }): Promise<void> {
  await db.certificateNameProposal.deleteMany({ where: { certificate: { personId } } })
}
