import { type CertificateState, type PublicReason, stateOfCertificate } from '#app/certificates/certificate-state.ts'
import { enterChange } from '#app/certificates/register/enter-change.server.ts'
import type { CertificateChangeKind } from '#app/certificates/register/register-entry.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'

/** Who answers for a change. */
type Person = Pick<Actor, 'personId'>

export type LockedCertificate = { certificateId: string; personId: string; state: CertificateState }

/**
 * A certificate whose state nobody else changes until the transaction ends. Expiry is not looked at: what expired is
 * 'active' here. Nobody changes a certificate of their own (`own_certificate`). Throws `not_found`.
 */
export async function lockCertificate(tx: Tx, { actor, certificateId }: { actor: Person; certificateId: string }): Promise<LockedCertificate> {
  const [row] = await tx.$queryRaw<{ person_id: string }[]>`
    select person_id from certificate where id = ${certificateId}::uuid for update`
  if (!row) throw new AppError('not_found')
  if (row.person_id === actor.personId) throw new AppError('own_certificate')
  const changes = await tx.certificateEvent.findMany({
    where: { certificateId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { kind: true, reasonClass: true, at: true },
  })
  const { state } = stateOfCertificate({ changes, validUntil: '', today: '' })
  return { certificateId, personId: row.person_id, state }
}

type Change = { actor: Person; kind: CertificateChangeKind; reasonClass: PublicReason | null }

/** Writes down what happened to a locked certificate: its history, the register, the audit trail, and news for its holder. */
export async function recordChange(
  tx: Tx,
  { certificateId, personId }: Pick<LockedCertificate, 'certificateId' | 'personId'>,
  { actor, kind, reasonClass }: Change,
): Promise<void> {
  const event = await tx.certificateEvent.create({ data: { certificateId, kind, reasonClass, actorId: actor.personId }, select: { id: true } })
  await enterChange(tx, { certificateId, kind })
  const detail: Record<string, string> = reasonClass === null ? {} : { reasonClass }
  await recordAudit(tx, { actorId: actor.personId, action: `certificate.${kind}`, subjectType: 'certificate', subjectId: certificateId, detail })
  await sendJob(tx, noticeJob, { id: event.id, personId, kind: `certificate_${kind}`, href: '/sertifikat' }, { key: event.id })
}
