import { idOfBasis } from '#app/certificates/issuing/basis.ts'
import { issueChunk } from '#app/certificates/issuing/issue-chunk.server.ts'
import { issueInTurn } from '#app/certificates/issuing/issue-in-turn.server.ts'
import { refuseUnprintable } from '#app/certificates/issuing/issue-refusal.ts'
import type { IssuedCertificate } from '#app/certificates/issuing/issued-certificate.ts'
import { requireLicence } from '#app/certificates/issuing/licence.server.ts'
import { lockIssues } from '#app/certificates/issuing/lock-issues.server.ts'
import { publicAddress } from '#app/certificates/public-address.server.ts'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { requirePrintable } from '#app/certificates/render-certificate.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type Correction, requireCorrectable } from './prepare-correction.server.ts'
import { lockCertificate, recordChange } from './record-change.server.ts'

/**
 * Replaces a certificate by its correction, with a number of its own; each names the other, and only the new one counts.
 * All of it happens, or nothing, `alongside` too. `actor` answers for it. Throws `not_found`, `own_certificate`,
 * `issue_refused`, `certificate_not_active` and `certificate_suspended`.
 */
export async function issueCorrection({
  correction: { certificateId, basis, personId, issueNumber, issuedAt, after, template },
  actor,
  alongside = async () => {},
}: {
  correction: Correction
  actor: Pick<Actor, 'personId'>
  alongside?: (tx: Tx) => Promise<void>
}): Promise<IssuedCertificate> {
  requireLicence(after)
  const origin = publicAddress(after)
  await requirePrintable(after).catch(refuseUnprintable)
  const corrects = { certificateId, issueNumber, actor }
  const issuer = await readIssuer(origin)
  return issueInTurn(async (tx) => {
    const issued = await lockIssues(tx, { bases: [basis], issueNumber })
    // What was corrected meanwhile may have been corrected otherwise: whoever came second must look first.
    if (issued.size > 0) throw new AppError('certificate_not_active')
    // Before its choices are copied: nobody suspends it, and its holder chooses nothing else, until the successor exists.
    const predecessor = await lockCertificate(tx, { actor, certificateId })
    requireCorrectable(predecessor.state)
    await alongside(tx)
    const chunk = await issueChunk(tx, [{ basis, personId, issuedAt, origin, facts: after, template, corrects }], issuer)
    await recordChange(tx, predecessor, { actor, kind: 'superseded', reasonClass: 'data_error' })
    await tx.certificateNameProposal.deleteMany({ where: { certificateId } })
    return chunk.issued.get(idOfBasis(basis))!
  })
}
