import { randomBytes, randomUUID } from 'node:crypto'
import { databaseNow } from '#app/assessment/database-clock.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { randomToken } from '#app/platform/keyed-hash.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { type CertificateFacts, certificateFactsSchema, currentTemplate } from './certificate-facts.ts'
import { collectFacts } from './collect-facts.server.ts'
import { refuseIssue, refuseUnprintable } from './issue-refusal.ts'
import { composeNumber } from './number.ts'
import { publicAddress, verificationUrl } from './public-address.server.ts'
import { renderCertificate, requirePrintable } from './render-certificate.server.ts'

export type IssuedCertificate = { certificateId: string; number: string }

/** Which issue for an enrolment the completion brings; corrections count on from there. */
const firstIssue = 1

/**
 * Issues the certificate of a completed enrolment, once: what was issued before is answered again. Facts are frozen,
 * rendered once, and the bytes are in the file store before the certificate exists. Throws `issue_refused` with a
 * reason that an operator can act on (issue-refusal.ts), and `not_found`.
 */
export async function issueCertificate({ enrolmentId }: { enrolmentId: string }): Promise<IssuedCertificate> {
  const existing = await findIssued(db, enrolmentId)
  if (existing) return existing
  const draft = await prepareIssue({ enrolmentId })
  for (let tries = 1; ; tries++) {
    try {
      return await issueOnce(enrolmentId, draft)
    } catch (error) {
      // Somebody else drew the same random number: draw again.
      if (tries >= 5 || !isUniqueViolation(error)) throw error
    }
  }
}

export type IssueDraft = { personId: string; issuedAt: Date; origin: string; facts: Omit<CertificateFacts, 'number' | 'verification'> }

/** Everything that can refuse an issue, checked before a number is drawn. Throws `issue_refused`, `not_found`. */
export async function prepareIssue({ enrolmentId }: { enrolmentId: string }): Promise<IssueDraft> {
  const issuedAt = await databaseNow()
  const { personId, isCompleted, confirmedName, facts } = await collectFacts({ enrolmentId, at: issuedAt })
  if (!isCompleted) throw refuseIssue('not_completed')
  if (confirmedName === null) throw refuseIssue('name_unconfirmed')
  const origin = publicAddress(facts)
  await requirePrintable(facts).catch(refuseUnprintable)
  const complete = certificateFactsSchema
    .omit({ number: true, verification: true })
    .parse({ ...facts, issuedAt: issuedAt.toISOString(), template: currentTemplate })
  return { personId, issuedAt, origin, facts: complete }
}

async function issueOnce(enrolmentId: string, draft: IssueDraft): Promise<IssuedCertificate> {
  const token = randomToken(16)
  const number = composeNumber({ year: Number(draft.facts.issuedOn.slice(0, 4)), random: randomBytes(6) })
  const verification = { url: verificationUrl(draft.origin, token), domain: new URL(draft.origin).host }
  const facts = certificateFactsSchema.parse({ ...draft.facts, number, verification })
  const pdf = await renderCertificate(facts)
  // Bytes of an issue that loses the race below stay in the store, where nothing names them.
  const pdfSha256 = await fileStore().put(pdf)
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`issue:${enrolmentId}`}, 0))`
    const existing = await findIssued(tx, enrolmentId)
    if (existing) return existing
    const { id: certificateId } = await tx.certificate.create({
      data: {
        number,
        token,
        enrolmentId,
        personId: draft.personId,
        issueNumber: firstIssue,
        facts,
        template: `${facts.template.id}@${facts.template.version}`,
        pdfSha256,
        pdfBytes: pdf.length,
        isDemo: facts.isDemo,
        issuedAt: draft.issuedAt,
        validUntil: new Date(`${facts.validUntil}T00:00:00Z`),
      },
      select: { id: true },
    })
    await recordIssue(tx, { certificateId, personId: draft.personId, pdfSha256 })
    return { certificateId, number }
  })
}

async function recordIssue(
  tx: Tx,
  { certificateId, personId, pdfSha256 }: { certificateId: string; personId: string; pdfSha256: string },
): Promise<void> {
  await tx.certificateEvent.create({ data: { certificateId, kind: 'issued' } })
  await recordAudit(tx, { actorId: null, action: 'certificate.issued', subjectType: 'certificate', subjectId: certificateId, detail: { pdfSha256 } })
  const notice = { id: randomUUID(), personId, kind: 'certificate_issued', href: '/sertifikat' }
  await sendJob(tx, noticeJob, notice, { key: notice.id })
}

async function findIssued(tx: Tx, enrolmentId: string): Promise<IssuedCertificate | null> {
  const row = await tx.certificate.findUnique({
    where: { enrolmentId_issueNumber: { enrolmentId, issueNumber: firstIssue } },
    select: { id: true, number: true },
  })
  return row && { certificateId: row.id, number: row.number }
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
