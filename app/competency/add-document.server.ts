import { createHash } from 'node:crypto'
import type { StoredFile } from '#app/assessment/evidence/add-file.server.ts'
import { storePhoto } from '#app/assessment/evidence/add-photo.server.ts'
import { isWholePdf } from '#app/assessment/evidence/evidence-format.ts'
import { placeInJpeg } from '#app/assessment/evidence/photo-place.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { lockStoredBytes, nameStoredBytes } from '#app/platform/stored-bytes.server.ts'
import type { DocumentFacts } from './document-facts.ts'
import { loadAssessment } from './load-assessment.server.ts'
import { mostDocuments, openStages } from './portfolio-rules.ts'
import { requirePart } from './require-part.ts'

/** Kinds of evidence that a portfolio takes. */
export const takenKinds = ['photo', 'pdf'] as const

type Wanted = { actor: Actor; applicationId: string; facts: DocumentFacts }
type Stored = { file: StoredFile; storeAgain: () => Promise<unknown> }

/**
 * Puts a file that came by a form into the candidate's portfolio: a PDF as it is, a photo written anew without what the
 * phone noted inside; its place only when they asked for it. Throws as `keepDocument`, and `document_unreadable`.
 */
export async function addDocument({ bytes, keepsPlace = false, ...wanted }: Wanted & { bytes: Uint8Array; keepsPlace?: boolean }): Promise<void> {
  await requireRoomForDocument(wanted)
  await keepDocument({ ...wanted, stored: await store(bytes, keepsPlace) })
}

/** The candidate may put in a document, and there is room for it. Throws as `keepDocument`. */
export async function requireRoomForDocument(wanted: Wanted): Promise<void> {
  await inTransaction((tx) => requireRoom(tx, wanted, 1))
}

/**
 * Names a stored file in the portfolio. The row is written only after the bytes were found in the store, together with
 * `alongside`. The same file with the same facts is one document; with others it is another one, and no row changes.
 * Throws `not_found`, `competency_stage`, `document_limit`, `invalid_form`, `unavailable`.
 */
export async function keepDocument({
  stored: { file, storeAgain },
  alongside,
  ...wanted
}: Wanted & { stored: Stored; alongside?: (tx: Tx) => Promise<unknown> }): Promise<void> {
  const { sha256: fileSha256, arrivedSha256, mediaType, bytes, latitude, longitude } = file
  if (!(await fileStore().has(fileSha256))) throw new AppError('unavailable')
  await nameStoredBytes(fileSha256, async (tx) => {
    await requireRoom(tx, wanted, 0)
    await alongside?.(tx)
    const named = columns(wanted)
    const { units, ...facts } = named
    const same = { ...facts, units: { equals: units }, fileSha256, removedAt: null }
    if (await tx.competencyDocument.findFirst({ where: same, select: { id: true } })) return
    await requireRoom(tx, wanted, 1)
    await lockStoredBytes(tx, fileSha256)
    if (!(await fileStore().has(fileSha256))) await storeAgain()
    await tx.competencyDocument.create({ data: { ...named, fileSha256, arrivedSha256, mediaType, bytes, latitude, longitude } })
  })
}

/**
 * Takes the photos and PDFs of a task that the candidate handed in on the portal into the portfolio; what a portfolio
 * cannot show, such as a video, stays with the task. Throws as `keepDocument`,
 * and `not_found` for anybody else's task and for one that was not handed in.
 */
export async function addHandedInTask({ submissionId, ...wanted }: Wanted & { submissionId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const files = await tx.submissionFile.findMany({
      where: {
        removedAt: null,
        kind: { in: [...takenKinds] },
        submission: { id: submissionId, state: { not: 'draft' }, enrolment: { personId: wanted.actor.personId } },
      },
      orderBy: { id: 'asc' },
      select: { sha256: true, arrivedSha256: true, mediaType: true, bytes: true },
    })
    if (files.length === 0) throw new AppError('not_found')
    await requireRoom(tx, wanted, files.length)
    const name = (at: number) => (files.length === 1 ? wanted.facts.name : `${wanted.facts.name} (${at + 1})`)
    await tx.competencyDocument.createMany({
      data: files.map(({ sha256, ...file }, at) => {
        const facts = { ...wanted.facts, name: name(at) }
        return { ...columns({ ...wanted, facts }), submissionId, fileSha256: sha256, ...file }
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

async function store(bytes: Uint8Array, keepsPlace: boolean): Promise<Stored> {
  if (isWholePdf(bytes.subarray(0, 5), bytes.subarray(-2_048))) return storePdf(bytes)
  try {
    return await storePhoto({ bytes, place: keepsPlace ? placeInJpeg(bytes) : null })
  } catch (error) {
    if (isAppError(error)) throw new AppError('document_unreadable', { cause: error })
    throw error
  }
}

async function storePdf(bytes: Uint8Array): Promise<Stored> {
  const storeAgain = () => fileStore().put(bytes)
  const sha256 = await storeAgain()
  const none = { width: null, height: null, latitude: null, longitude: null }
  const pdf = { kind: 'pdf' as const, mediaType: 'application/pdf', bytes: bytes.byteLength }
  return { file: { sha256, arrivedSha256: createHash('sha256').update(bytes).digest('hex'), ...pdf, ...none }, storeAgain }
}
