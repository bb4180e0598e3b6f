import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { type Correction, requireCorrectable } from './prepare-correction.server.ts'
import { lockCertificate } from './record-change.server.ts'

/**
 * The name of a correction waits for its holder, who is told. A proposal of before is gone: nobody can confirm what they
 * did not see. Throws as `lockCertificate` and `requireCorrectable` do.
 */
export async function proposeName({
  actor,
  correction: { certificateId, personId, after },
}: {
  actor: Actor
  correction: Pick<Correction, 'certificateId' | 'personId' | 'after'>
}): Promise<void> {
  await inTransaction(async (tx) => {
    const { state } = await lockCertificate(tx, { actor, certificateId })
    requireCorrectable(state)
    const id = randomUUID()
    await tx.certificateNameProposal.deleteMany({ where: { certificateId } })
    await tx.certificateNameProposal.create({ data: { id, certificateId, name: after.name, proposedById: actor.personId } })
    await recordAudit(tx, { actorId: actor.personId, action: 'certificate.name_proposed', subjectType: 'certificate', subjectId: certificateId })
    await sendJob(tx, noticeJob, { id, personId, kind: 'certificate_name_proposed', href: `/sertifikat/${certificateId}/nama` }, { key: id })
  })
}
