import { preparePhoto } from '#app/assessment/evidence/prepare-photo.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { lockStoredBytes } from '#app/platform/stored-bytes.server.ts'
import { loadAssessment } from './load-assessment.server.ts'
import { mostDocuments, openStages } from './portfolio-rules.ts'
import { requirePart } from './require-part.ts'

/** What a document is: its name, the day that it was made, `YYYY-MM-DD`, and the units that it stands for. */
type DocumentFacts = { name: string; madeOn: string; units: readonly string[] }

/** Kinds of evidence that a portfolio takes over from tasks. */
export const takenKinds = ['photo', 'pdf'] as const

type Wanted = { actor: Actor; applicationId: string; facts: DocumentFacts }

/**
 * Puts a file into the candidate's portfolio: a PDF as it is, a photo written anew without what the phone noted inside.
 * The row is written once the bytes are in the store. Throws `not_found`, `competency_stage`, `document_limit`,
 * `document_unreadable`, `invalid_form`.
 */
export async function addDocument({ bytes, ...wanted }: Wanted & { bytes: Uint8Array }): Promise<void> {
  await inTransaction((tx) => requireRoom(tx, wanted, 1))
  const file = await prepare(bytes)
  const sha256 = await fileStore().put(file.bytes)
  await inTransaction(async (tx) => {
    await requireRoom(tx, wanted, 1)
    await lockStoredBytes(tx, sha256)
    if (!(await fileStore().has(sha256))) await fileStore().put(file.bytes)
    await tx.competencyDocument.create({
      data: { ...columns(wanted), fileSha256: sha256, mediaType: file.mediaType, bytes: file.bytes.byteLength },
    })
  })
}

/**
 * Takes the photos and PDFs of a task that the candidate handed in on the portal into the portfolio; what a portfolio
 * cannot show, such as a video, stays with the task. Throws as `addDocument`,
 * and `not_found` for anybody else's task and for one that was not handed in.
 */
export async function addHandedInTask({ submissionId, ...wanted }: Wanted & { submissionId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const photos = await tx.submissionFile.findMany({
      where: {
        removedAt: null,
        kind: { in: [...takenKinds] },
        submission: { id: submissionId, state: { not: 'draft' }, enrolment: { personId: wanted.actor.personId } },
      },
      orderBy: { id: 'asc' },
      select: { sha256: true, mediaType: true, bytes: true },
    })
    if (photos.length === 0) throw new AppError('not_found')
    await requireRoom(tx, wanted, photos.length)
    const name = (at: number) => (photos.length === 1 ? wanted.facts.name : `${wanted.facts.name} (${at + 1})`)
    await tx.competencyDocument.createMany({
      data: photos.map(({ sha256, mediaType, bytes }, at) => {
        const facts = { ...wanted.facts, name: name(at) }
        return { ...columns({ ...wanted, facts }), submissionId, fileSha256: sha256, mediaType, bytes }
      }),
    })
  })
}

function columns({ applicationId, facts: { name, madeOn, units } }: Wanted) {
  return { applicationId, name, madeOn: new Date(`${madeOn}T00:00:00Z`), units: [...units] }
}

/** The candidate may still put in documents, there is room, and the units are the scheme's. */
async function requireRoom(tx: Tx, { actor, applicationId, facts }: Wanted, count: number): Promise<void> {
  await tx.$executeRaw`select 1 from competency_application where id = ${applicationId}::uuid for update`
  const { assessment, scheme } = await loadAssessment(tx, { applicationId })
  requirePart({ actor, part: 'candidate', assessment })
  if (!openStages.includes(assessment.stage)) throw new AppError('competency_stage')
  // A document without a unit can only prove a requirement.
  const isNeedless = facts.units.length === 0 && scheme.requirements.length === 0
  if (isNeedless || facts.units.some((unit) => !scheme.units.some(({ code }) => code === unit)))
    throw new AppError('invalid_form', { fields: { units: { key: 'form.required' } } })
  const held = await tx.competencyDocument.count({ where: { applicationId, removedAt: null } })
  if (held + count > mostDocuments) throw new AppError('document_limit', { params: { maximum: mostDocuments } })
}

async function prepare(bytes: Uint8Array): Promise<{ bytes: Uint8Array; mediaType: string }> {
  if (isPdf(bytes)) return { bytes, mediaType: 'application/pdf' }
  try {
    return { bytes: (await preparePhoto(bytes)).bytes, mediaType: 'image/jpeg' }
  } catch (error) {
    if (isAppError(error)) throw new AppError('document_unreadable', { cause: error })
    throw error
  }
}

/** By its first and last bytes: what begins as a PDF and was cut short is none. */
function isPdf(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.subarray(0, 5).toString('latin1') === '%PDF-' && file.subarray(-1024).includes('%%EOF')
}
