import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { applyForAssessment } from '#app/competency/apply-for-assessment.server.ts'
import { personErasedJob } from '#app/people/jobs.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { nameStoredBytes, removeUnusedBytes } from '#app/platform/stored-bytes.server.ts'
import { openAttempt } from '#tests/builders/assessment.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { makeCast, slug } from '#tests/builders/competency.ts'
import { jobHandlers } from './job-handlers.ts'

// Erasing somebody takes their bytes out of the store: all of them, and none that another row still needs.

type Owner = { personId: string; graderId: string; attemptId: string; submissionId: string; applicationId: string }

const kinds = ['file', 'note', 'answer', 'document'] as const
let owners: Owner[]
beforeAll(async () => {
  await makeCast()
  owners = await Promise.all([0, 1, 2].map(anOwner))
})

async function anOwner(): Promise<Owner> {
  const { actor, attemptId, enrolmentId, trainer, batchId } = await openAttempt()
  const { courseVersionId } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { courseVersionId: true } })
  const submission = await db.submission.create({ data: { enrolmentId, courseVersionId, batchId, task: 'tugas', number: 1 } })
  const { applicationId } = await applyForAssessment({ actor, slug })
  return { personId: actor.personId, graderId: trainer.personId, attemptId, submissionId: submission.id, applicationId }
}

async function nameIt(owner: Owner, kind: (typeof kinds)[number], sha256: string, isRemoved: boolean): Promise<void> {
  const { submissionId, attemptId, applicationId, graderId } = owner
  const row = { sha256, mediaType: 'application/pdf', bytes: 9, removedAt: isRemoved ? new Date() : null }
  if (kind === 'file') await db.submissionFile.create({ data: { ...row, submissionId, kind: 'pdf' } })
  if (kind === 'note') await db.voiceNote.create({ data: { ...row, submissionId, graderId } })
  if (kind === 'answer')
    await db.answerFile.create({ data: { ...row, id: randomUUID(), attemptId, question: 'suara', arrivedSha256: sha256, kind: 'pdf' } })
  const { sha256: fileSha256, ...rest } = row
  if (kind === 'document')
    await db.competencyDocument.create({ data: { ...rest, fileSha256, applicationId, name: 'Dokumen', madeOn: new Date(), units: ['U'] } })
}

async function forget(personId: string): Promise<void> {
  await jobHandlers.find(({ job }) => job.name === personErasedJob.name)!.handler({ personId }, { signal: AbortSignal.timeout(60_000) })
}

const freshBytes = () => new TextEncoder().encode(randomUUID())

test('whoever shares files with whom: what a row needs stays, and what nobody needs any more goes with the last who had it', async () => {
  const cell = fc.record({ owner: fc.nat(2), blob: fc.nat(2), kind: fc.constantFrom(...kinds), isRemoved: fc.boolean() })
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 1 })
  const story = async (cells: (typeof cell extends fc.Arbitrary<infer Cell> ? Cell : never)[], erased: number[]) => {
    const blobs = await Promise.all([0, 1, 2].map(() => fileStore().put(freshBytes())))
    for (const { owner, blob, kind, isRemoved } of cells) await nameIt(owners[owner]!, kind, blobs[blob]!, isRemoved)
    for (const [at, person] of erased.entries()) {
      await forget(owners[person]!.personId)
      const gone = erased.slice(0, at + 1)
      for (const [blob, sha256] of blobs.entries()) {
        const naming = cells.filter((each) => each.blob === blob)
        const isNeeded = naming.some(({ owner, isRemoved }) => !isRemoved && !gone.includes(owner))
        const wasTheirs = naming.some(({ owner }) => gone.includes(owner))
        if (isNeeded || wasTheirs) expect(await fileStore().has(sha256), `blob ${blob} after ${gone}`).toBe(isNeeded)
      }
    }
    // The others forget too, so that the next story begins with nobody naming anything.
    for (const { personId } of owners) await forget(personId)
    for (const [blob, sha256] of blobs.entries()) {
      if (cells.some((each) => each.blob === blob)) expect(await fileStore().has(sha256)).toBe(false)
    }
  }
  await fc.assert(fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), order, story), { numRuns: 12 })
})

test('a certificate that its holder also handed in as evidence keeps its file, and so does a picture of a course', async () => {
  const { certificateId, learner } = await makeCertificate()
  const { pdfSha256 } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
  const { credentialSha256 } = await db.certificateProof.findUniqueOrThrow({ where: { certificateId } })
  const picture = await fileStore().put(freshBytes())
  const { id, body, ...course } = await db.courseVersion.findFirstOrThrow({ orderBy: { publishedAt: 'desc' } })
  const drawn = { ...(body as object), pictures: { 'peta.svg': { sha256: picture } } }
  await db.courseVersion.create({ data: { ...course, number: 999, contentHash: id, body: drawn } })
  const owner = await anOwner()
  for (const sha256 of [pdfSha256, credentialSha256!, picture]) await nameIt(owner, 'document', sha256, false)
  await forget(owner.personId)
  expect(await db.competencyDocument.count({ where: { applicationId: owner.applicationId, fileSha256: { not: null } } })).toBe(0)
  expect((await readCertificatePdf({ actor: learner, certificateId })).bytes.length).toBeGreaterThan(1_000)
  for (const sha256 of [credentialSha256!, picture]) expect(await fileStore().has(sha256)).toBe(true)
})

test('bytes whose row could not be written go again, unless somebody else named them', async () => {
  const [mine, shared] = [await fileStore().put(freshBytes()), await fileStore().put(freshBytes())]
  await nameIt(owners[0]!, 'file', shared, false)
  for (const sha256 of [mine, shared]) await expect(nameStoredBytes(sha256, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
  expect(await fileStore().has(mine)).toBe(false)
  expect(await fileStore().has(shared)).toBe(true)
  await removeUnusedBytes({ sha256: createHash('sha256').update('never stored').digest('hex') })
})

/** Columns that hold a SHA-256 of something else than an object of the portal's store. */
const notStored = [
  // Of what arrived, which is not what is stored.
  'submission_file.arrived_sha256',
  'answer_file.arrived_sha256',
  'competency_document.arrived_sha256',
  'evidence_upload.sha256',
  // Of a text in its own row.
  'attempt_receipt.sha256',
  // Videos have a store of their own, swept by its own rules.
  'video.original_sha256',
  'video_file.sha256',
]

test('each column that names stored bytes is known to what erases', async () => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name like '%sha256'`
  const known = await db.$queryRaw<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.view_column_usage where view_name = 'stored_bytes_use' and column_name like '%sha256'`
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort()
  expect([...names(known), ...notStored].sort()).toEqual(names(columns))
})
