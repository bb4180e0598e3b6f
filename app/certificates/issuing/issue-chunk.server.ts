import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type CertificateFacts, certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { achievementKey, achievementOf } from '#app/certificates/credential/achievement.ts'
import { signedLink } from '#app/certificates/offline/signed-link.ts'
import { statementOf } from '#app/certificates/offline/statement-of.ts'
import { verificationUrl } from '#app/certificates/public-address.server.ts'
import type { Issuer } from '#app/certificates/read-issuer.server.ts'
import { appendEntries, type LineToAppend } from '#app/certificates/register/append-entries.server.ts'
import { writeLogProof } from '#app/certificates/register/checkpoint.ts'
import { blindedHash, blindedSubject } from '#app/certificates/register/register-entry.ts'
import { drawUnsealed } from '#app/certificates/render-certificate.server.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import { allocateStatusPlaces, type StatusPlaces } from '#app/certificates/status/allocate-status-places.server.ts'
import type { PrintTemplate } from '#app/certificates/templates/template-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { recordAudits } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { randomToken } from '#app/platform/keyed-hash.server.ts'
import { log } from '#app/platform/log.server.ts'
import { noticesJob } from '#app/platform/notice-job.server.ts'
import { type Basis, columnsOfBasis, idOfBasis } from './basis.ts'
import { drawNumbers } from './draw-numbers.server.ts'
import { firstIssue, type IssuedCertificate } from './issued-certificate.ts'
import { type WrittenCredential, writeCredential } from './write-credential.server.ts'

/** One certificate to issue: checked, complete but for what is only known at issue. */
export type IssueDraft = {
  basis: Basis
  personId: string
  issuedAt: Date
  origin: string
  facts: Omit<CertificateFacts, 'number' | 'verification'>
  /** Set for a correction: the certificate that this one replaces, and who corrects it. */
  corrects?: { certificateId: string; issueNumber: number; actor: Pick<Actor, 'personId'> }
  template: PrintTemplate
}

/** What became of the drafts of a chunk, by what they certify. `voided`: their numbers were drawn and stand on nothing. */
type IssuedChunk = { issued: Map<string, IssuedCertificate>; voided: string[] }

/**
 * Issues certificates in the caller's transaction, which holds what they certify. In this order: numbers, credentials, one
 * checkpoint over all their entries, PDFs with credential and proof inside, signatures, bytes stored, one checkpoint over
 * the entries of the PDFs. All of it happens, or nothing; then only bytes without a name stay in the store. One whose
 * drawing fails leaves its number void, since numbers behind it are taken by then; when that strikes all, the cause is
 * not theirs, and it is thrown.
 */
export async function issueChunk(tx: Tx, drafts: readonly IssueDraft[], issuer: Issuer): Promise<IssuedChunk> {
  const made = await drawIdentities(tx, drafts)
  const written = await Promise.all(made.map((one) => writeCredential(one.facts, { ...one, status: one.places }, issuer.credentialKey)))
  const { whole, voided } = await proveAndRender(tx, made, written, issuer)
  await store(tx, whole)
  return {
    issued: new Map(whole.map(({ draft, certificateId, facts }) => [idOfBasis(draft.basis), { certificateId, number: facts.number }])),
    voided: voided.map(({ draft }) => idOfBasis(draft.basis)),
  }
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

type Whole = Identified & {
  pdfSha256: string
  pdfBytes: number
  credentialSha256: string
  sidik: string
  issuedEntry: number
  checkpointSize: number
  sealedEntry: number
}

type Proved = { whole: Whole[]; voided: Identified[] }

async function proveAndRender(tx: Tx, made: readonly Identified[], written: readonly WrittenCredential[], issuer: Issuer): Promise<Proved> {
  const at = secondOf(made[0]!.facts.issuedAt)
  const issued = await appendEntries(
    tx,
    issuer.log,
    made.map((one, i) => lineOf('issued', one, written[i]!.digest)),
    at,
  )
  const drawn = await Promise.allSettled(
    made.map(async ({ draft, facts, blind, origin, token, places }, i) => {
      const { bytes: credential, digest } = written[i]!
      const proof = { index: issued.first + i, path: issued.proofs[i]!, checkpoint: issued.checkpoint, extra: blind }
      const statement = statementOf(facts, { places, digest })
      const code = signedLink({ origin, token, statement, key: issuer.credentialKey }) ?? undefined
      const proofs = { digest, credential, logProof: Buffer.from(writeLogProof(proof)), code }
      return drawUnsealed({ facts, template: draft.template }, proofs, issuer.sealing)
    }),
  )
  const failures = drawn.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  if (failures.length === drawn.length) throw failures[0]
  for (const error of failures) log.error({ err: error }, 'a certificate could not be drawn; its number is void')
  const stored = await Promise.all(
    drawn.map(async (one, i) => {
      if (one.status === 'rejected') return null
      const pdf = await one.value.seal()
      const [pdfSha256, credentialSha256] = await Promise.all([fileStore().put(pdf), fileStore().put(written[i]!.bytes)])
      const sidik = Buffer.from(written[i]!.digest.subarray(0, 8)).toString('hex')
      return { pdfSha256, pdfBytes: pdf.length, credentialSha256, sidik }
    }),
  )
  const lines = made.map((one, i) => {
    const bytes = stored[i]
    return bytes ? lineOf('sealed', one, Buffer.from(bytes.pdfSha256, 'hex')) : voidLineOf(one)
  })
  const sealed = await appendEntries(tx, issuer.log, lines, at)
  const entered = made.map((one, i) => ({ ...one, issuedEntry: issued.first + i, checkpointSize: issued.size, sealedEntry: sealed.first + i }))
  const voided = entered.filter((_, i) => stored[i] === null)
  await tx.certificateVoid.createMany({
    data: voided.map(({ draft, facts, blind, sealedEntry }) => ({
      number: facts.number,
      ...columnsOfBasis(draft.basis),
      blind,
      registerEntry: sealedEntry,
    })),
  })
  return { voided, whole: entered.flatMap((one, i) => (stored[i] ? [{ ...one, ...stored[i] }] : [])) }
}

/** Dated with the certificate's own instant, so that whoever holds the PDF can compute the entry. */
function lineOf(kind: 'issued' | 'sealed', { certificateId, blind, facts }: Identified, hash: Uint8Array): LineToAppend {
  const line = { kind, subject: blindedSubject(certificateId, blind), hash: blindedHash(hash, blind) }
  return { line, certificateId, at: secondOf(facts.issuedAt) }
}

/** Says which series has a hole, and which number it is to whoever is told the blind. */
function voidLineOf({ blind, facts }: Identified): LineToAppend {
  const hash = blindedHash(createHash('sha256').update(facts.number).digest(), blind)
  return { line: { kind: 'void', series: facts.number.slice(0, 7), hash }, certificateId: null, at: secondOf(facts.issuedAt) }
}

/** Those that nobody had before: a batch has one, and the next has the same. */
async function storeAchievements(tx: Tx, whole: readonly Whole[]): Promise<void> {
  const documents = new Map(whole.map(({ facts, origin }) => achievementOf(facts, origin)).map((one) => [achievementKey(one), one]))
  await tx.achievement.createMany({ data: Array.from(documents, ([key, document]) => ({ key, document })), skipDuplicates: true })
}

async function store(tx: Tx, whole: readonly Whole[]): Promise<void> {
  await tx.certificate.createMany({
    data: whole.map(({ draft, certificateId, token, facts, pdfSha256, pdfBytes }) => ({
      id: certificateId,
      number: facts.number,
      token,
      ...columnsOfBasis(draft.basis),
      personId: draft.personId,
      issueNumber: draft.corrects?.issueNumber ?? firstIssue,
      supersedesId: draft.corrects?.certificateId ?? null,
      facts,
      template: `${facts.template.id}@${facts.template.version}`,
      templateVersionId: 'versionId' in facts.template ? facts.template.versionId : null,
      pdfSha256,
      pdfBytes,
      isDemo: facts.isDemo,
      issuedAt: draft.issuedAt,
      validUntil: new Date(`${facts.validUntil}T00:00:00Z`),
    })),
  })
  await storeAchievements(tx, whole)
  await tx.certificateProof.createMany({
    data: whole.map(({ certificateId, blind, places, credentialSha256, sidik, issuedEntry, checkpointSize, sealedEntry }) => ({
      certificateId,
      blind,
      credentialSha256,
      sidik,
      issuedEntry,
      checkpointSize,
      sealedEntry,
      revocationList: places.revocation.list,
      revocationIndex: places.revocation.index,
      suspensionList: places.suspension.list,
      suspensionIndex: places.suspension.index,
    })),
  })
  await copyChoices(tx, whole)
  await tx.certificateEvent.createMany({ data: whole.map(({ certificateId }) => ({ certificateId, kind: 'issued' })) })
  await recordAudits(
    tx,
    whole.map(({ draft, certificateId, pdfSha256 }) => ({
      actorId: draft.corrects?.actor.personId ?? null,
      action: 'certificate.issued',
      subjectType: 'certificate',
      subjectId: certificateId,
      detail: { pdfSha256 },
    })),
  )
  // Of a correction the holder is told once, see record-change.
  const news = whole.filter(({ draft }) => !draft.corrects)
  const notices = news.map(({ draft }) => ({ id: randomUUID(), personId: draft.personId, kind: 'certificate_issued', href: '/sertifikat' }))
  if (notices.length > 0) await sendJob(tx, noticesJob, { notices })
}

/** What the holder let others see of a certificate holds for the one that replaces it. */
async function copyChoices(tx: Tx, whole: readonly Whole[]): Promise<void> {
  const successors = new Map(whole.flatMap(({ draft: { corrects }, certificateId }) => (corrects ? [[corrects.certificateId, certificateId]] : [])))
  if (successors.size === 0) return
  const choices = await tx.certificateChoice.findMany({ where: { certificateId: { in: [...successors.keys()] } } })
  await tx.certificateChoice.createMany({ data: choices.map((choice) => ({ ...choice, certificateId: successors.get(choice.certificateId)! })) })
}
