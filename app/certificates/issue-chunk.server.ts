import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { randomToken } from '#app/platform/keyed-hash.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { type CertificateFacts, certificateFactsSchema } from './certificate-facts.ts'
import { isEnded } from './certificate-state.ts'
import { drawNumbers } from './draw-numbers.server.ts'
import { signedLink } from './offline/signed-link.ts'
import { statementOf } from './offline/statement-of.ts'
import { verificationUrl } from './public-address.server.ts'
import type { Issuer } from './read-issuer.server.ts'
import { lockCertificate, recordChange } from './record-change.server.ts'
import { appendEntries, type LineToAppend } from './register/append-entries.server.ts'
import { writeLogProof } from './register/checkpoint.ts'
import { blindedHash, blindedSubject } from './register/register-entry.ts'
import { renderSealed } from './render-certificate.server.ts'
import { secondOf } from './second-of.ts'
import { allocateStatusPlaces, type StatusPlaces } from './status/allocate-status-places.server.ts'
import { type WrittenCredential, writeCredential } from './write-credential.server.ts'

export type IssuedCertificate = { certificateId: string; number: string }

/** One certificate to issue: checked, complete but for what is only known at issue. */
export type IssueDraft = {
  enrolmentId: string
  personId: string
  issuedAt: Date
  origin: string
  facts: Omit<CertificateFacts, 'number' | 'verification'>
  /** Set for a correction: the certificate that this one replaces, and who corrects it. */
  corrects?: { certificateId: string; issueNumber: number; actor: Actor }
}

/** Which issue for an enrolment the completion brings; corrections count on from there. */
export const firstIssue = 1

function issueNumberOf({ corrects }: IssueDraft): number {
  return corrects?.issueNumber ?? firstIssue
}

/** Signing, drawing and storing one takes milliseconds; a chunk is a few hundred at most. */
const chunkTimeoutMs = 120_000

/**
 * Issues certificates in one transaction, each at most once: who has one already is answered with it. In this order:
 * numbers, credentials, one checkpoint over all their entries, PDFs with credential and proof inside, signatures,
 * bytes stored, one checkpoint over the entries of the PDFs. All of it happens, or nothing; then only bytes without a
 * name stay in the store.
 */
export async function issueChunk(drafts: readonly IssueDraft[], issuer: Issuer): Promise<IssuedCertificate[]> {
  return inTransaction(
    async (tx) => {
      const known = await lockEnrolments(tx, drafts)
      const open = drafts.filter((draft) => !known.has(issueKey(draft.enrolmentId, issueNumberOf(draft))))
      // What was corrected meanwhile may have been corrected otherwise: whoever came second must look first.
      if (drafts.some((draft) => draft.corrects && !open.includes(draft))) throw new AppError('certificate_not_active')
      const made = await drawIdentities(tx, open)
      const written = await Promise.all(made.map((one) => writeCredential(one.facts, { ...one, status: one.places }, issuer.credentialKey)))
      const bytes = await proveAndRender(tx, made, written, issuer)
      await store(tx, made, bytes)
      for (const { draft, certificateId, facts } of made) {
        known.set(issueKey(draft.enrolmentId, issueNumberOf(draft)), { certificateId, number: facts.number })
        if (draft.corrects) await supersede(tx, draft.corrects)
      }
      return drafts.map((draft) => known.get(issueKey(draft.enrolmentId, issueNumberOf(draft)))!)
    },
    { timeoutMs: chunkTimeoutMs },
  )
}

/** Nobody else issues for these enrolments until the transaction ends; answers what was issued before. */
async function lockEnrolments(tx: Tx, drafts: readonly IssueDraft[]): Promise<Map<string, IssuedCertificate>> {
  const ids = drafts.map(({ enrolmentId }) => enrolmentId).sort()
  for (const id of ids) await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`issue:${id}`}, 0))`
  const rows = await tx.certificate.findMany({
    where: { enrolmentId: { in: ids }, issueNumber: { in: [...new Set(drafts.map(issueNumberOf))] } },
    select: { id: true, number: true, enrolmentId: true, issueNumber: true },
  })
  return new Map(rows.map((row) => [issueKey(row.enrolmentId, row.issueNumber), { certificateId: row.id, number: row.number }]))
}

function issueKey(enrolmentId: string, issueNumber: number): string {
  return `${enrolmentId} ${issueNumber}`
}

/** The corrected certificate counts no more from the moment that its successor exists. */
async function supersede(tx: Tx, { certificateId, actor }: { certificateId: string; actor: Actor }): Promise<void> {
  const predecessor = await lockCertificate(tx, { actor, certificateId })
  if (isEnded(predecessor.state)) throw new AppError('certificate_not_active')
  await recordChange(tx, predecessor, { actor, kind: 'superseded', reasonClass: 'data_error' })
}

type Identified = {
  draft: IssueDraft
  certificateId: string
  origin: string
  token: string
  facts: CertificateFacts
  places: StatusPlaces
  blind: Uint8Array<ArrayBuffer>
}

async function drawIdentities(tx: Tx, drafts: readonly IssueDraft[]): Promise<Identified[]> {
  if (drafts.length === 0) return []
  const places = await allocateStatusPlaces(tx, drafts.length)
  const numbers = new Map<number, string[]>()
  for (const year of new Set(drafts.map(yearOf))) {
    numbers.set(year, await drawNumbers(tx, { year, count: drafts.filter((draft) => yearOf(draft) === year).length }))
  }
  return drafts.map((draft, at) => {
    const token = randomToken(16)
    const number = numbers.get(yearOf(draft))!.shift()!
    const verification = { url: verificationUrl(draft.origin, token), domain: new URL(draft.origin).host }
    const facts = certificateFactsSchema.parse({ ...draft.facts, number, verification })
    return { draft, certificateId: randomUUID(), origin: draft.origin, token, facts, places: places[at]!, blind: new Uint8Array(randomBytes(16)) }
  })
}

function yearOf({ facts }: IssueDraft): number {
  return Number(facts.issuedOn.slice(0, 4))
}

type WrittenBytes = {
  pdfSha256: string
  pdfBytes: number
  credentialSha256: string
  issuedEntry: number
  checkpointSize: number
  sealedEntry: number
}

async function proveAndRender(tx: Tx, made: readonly Identified[], written: readonly WrittenCredential[], issuer: Issuer): Promise<WrittenBytes[]> {
  if (made.length === 0) return []
  const at = secondOf(made[0]!.facts.issuedAt)
  const issued = await appendEntries(
    tx,
    issuer.log,
    made.map((one, i) => lineOf('issued', one, written[i]!.digest)),
    at,
  )
  const stored = await Promise.all(
    made.map(async ({ facts, blind, origin, token, places }, i) => {
      const { bytes: credential, digest } = written[i]!
      const proof = { index: issued.first + i, path: issued.proofs[i]!, checkpoint: issued.checkpoint, extra: blind }
      const statement = statementOf(facts, { places, digest })
      const code = signedLink({ origin, token, statement, key: issuer.credentialKey }) ?? undefined
      const pdf = await renderSealed(facts, { digest, credential, logProof: Buffer.from(writeLogProof(proof)), code }, issuer.sealing)
      const [pdfSha256, credentialSha256] = await Promise.all([fileStore().put(pdf), fileStore().put(credential)])
      return { pdfSha256, pdfBytes: pdf.length, credentialSha256 }
    }),
  )
  const sealed = await appendEntries(
    tx,
    issuer.log,
    made.map((one, i) => lineOf('sealed', one, Buffer.from(stored[i]!.pdfSha256, 'hex'))),
    at,
  )
  return stored.map((one, i) => ({ ...one, issuedEntry: issued.first + i, checkpointSize: issued.size, sealedEntry: sealed.first + i }))
}

/** Dated with the certificate's own instant, so that whoever holds the PDF can compute the entry. */
function lineOf(kind: 'issued' | 'sealed', { certificateId, blind, facts }: Identified, hash: Uint8Array): LineToAppend {
  const line = { kind, subject: blindedSubject(certificateId, blind), hash: blindedHash(hash, blind) }
  return { line, certificateId, at: secondOf(facts.issuedAt) }
}

async function store(tx: Tx, made: readonly Identified[], bytes: readonly WrittenBytes[]): Promise<void> {
  await tx.certificate.createMany({
    data: made.map(({ draft, certificateId, token, facts }, i) => ({
      id: certificateId,
      number: facts.number,
      token,
      enrolmentId: draft.enrolmentId,
      personId: draft.personId,
      issueNumber: issueNumberOf(draft),
      supersedesId: draft.corrects?.certificateId ?? null,
      facts,
      template: `${facts.template.id}@${facts.template.version}`,
      pdfSha256: bytes[i]!.pdfSha256,
      pdfBytes: bytes[i]!.pdfBytes,
      isDemo: facts.isDemo,
      issuedAt: draft.issuedAt,
      validUntil: new Date(`${facts.validUntil}T00:00:00Z`),
    })),
  })
  await tx.certificateProof.createMany({
    data: made.map(({ certificateId, blind, places }, i) => ({
      certificateId,
      blind,
      credentialSha256: bytes[i]!.credentialSha256,
      issuedEntry: bytes[i]!.issuedEntry,
      checkpointSize: bytes[i]!.checkpointSize,
      sealedEntry: bytes[i]!.sealedEntry,
      revocationList: places.revocation.list,
      revocationIndex: places.revocation.index,
      suspensionList: places.suspension.list,
      suspensionIndex: places.suspension.index,
    })),
  })
  await tx.certificateEvent.createMany({ data: made.map(({ certificateId }) => ({ certificateId, kind: 'issued' })) })
  for (const [i, { certificateId, draft }] of made.entries()) {
    const detail = { pdfSha256: bytes[i]!.pdfSha256 }
    await recordAudit(tx, {
      actorId: draft.corrects?.actor.personId ?? null,
      action: 'certificate.issued',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail,
    })
    // Of a correction the holder is told once, see record-change.
    if (draft.corrects) continue
    const notice = { id: randomUUID(), personId: draft.personId, kind: 'certificate_issued', href: '/sertifikat' }
    await sendJob(tx, noticeJob, notice, { key: notice.id })
  }
}
