import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { PDFArray, PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib'
import { expect, test } from 'vitest'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { issueBatch } from '#app/certificates/issuing/issue-batch.server.ts'
import { startIssueRun } from '#app/certificates/issuing/start-issue-run.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { makeCompletedBatch } from '#tests/builders/completed-batch.ts'
import { makePerson } from '#tests/builders/people.ts'
import { printBatch } from './print-batch.server.ts'
import { countHandingOver, readHandingOver } from './read-handing-over.server.ts'
import { zipBatch } from './zip-batch.server.ts'

async function issuedBatch(count: number) {
  const batch = await makeCompletedBatch(count)
  await issueBatch(await startIssueRun({ actor: batch.operator, batchId: batch.batchId }))
  return batch
}

/** The streams that draw each page, unpacked. */
async function contentsOf(bytes: Uint8Array): Promise<string[][]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return document.getPages().map(({ node }) => {
    const contents = node.Contents()
    const refs = contents instanceof PDFArray ? contents.asArray() : [node.get(PDFName.of('Contents'))]
    return refs.map((ref) => {
      const stream = document.context.lookup(ref) as PDFRawStream
      return Buffer.from(stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : stream.contents).toString('latin1')
    })
  })
}

test('the archive holds the sealed files byte for byte under their numbers, without revoked ones, and is on record', async () => {
  const { batchId, operator, decider } = await issuedBatch(4)
  const rows = await db.certificate.findMany({ where: { enrolment: { batchId } }, orderBy: { number: 'asc' } })
  await revokeCertificate({ actor: operator, certificateId: rows[1]!.id, reasonClass: 'misuse' })
  const { bytes, length, fileName } = await zipBatch({ actor: decider, batchId })
  const archive = Buffer.from(await new Response(bytes).arrayBuffer())
  expect(archive.length).toBe(length)
  expect(fileName).toMatch(/^Sertifikat-angkatan-[A-Z0-9]{6}\.zip$/)
  const files = unzipSync(archive)
  const kept = rows.filter((_, at) => at !== 1)
  expect(Object.keys(files)).toEqual(kept.map(({ number }) => `${number}.pdf`))
  for (const { number, pdfSha256 } of kept) expect(Buffer.from(files[`${number}.pdf`]!).equals((await fileStore().get(pdfSha256))!)).toBe(true)
  expect(await countHandingOver({ actor: operator, batchId })).toEqual({ count: 3, bytes: kept.reduce((sum, { pdfBytes }) => sum + pdfBytes, 0) })
  const audit = await db.auditEvent.findMany({ where: { subjectId: batchId, action: 'certificates.taken' } })
  expect(audit.map(({ actorId, detail }) => [actorId, detail])).toEqual([[decider.personId, { form: 'zip', count: 3 }]])
})

test('the print holds both pages of each, says on every page that it is not the original, and shares what they have in common', async () => {
  const { batchId, operator } = await issuedBatch(6)
  const { bytes } = await printBatch({ actor: operator, batchId, part: 1 })
  const { certificates } = await readHandingOver({ actor: operator, batchId })
  const pages = await contentsOf(bytes)
  const originals: string[][] = []
  for (const { pdfSha256 } of certificates) originals.push(...(await contentsOf((await fileStore().get(pdfSha256))!)))
  expect(pages).toHaveLength(12)
  for (const [at, pieces] of pages.entries()) {
    expect(pieces).toContain(originals[at]![0])
    const hex = /<([0-9A-F]+)> Tj/.exec(pieces.at(-1)!)?.[1] ?? ''
    expect(Buffer.from(hex, 'hex').toString('latin1')).toContain(`Cetakan dari ${certificates[at >> 1]!.number}. Bukan berkas asli`)
  }
  expect(Buffer.from(bytes).includes('/Sig')).toBe(false)
  const alone = (await countHandingOver({ actor: operator, batchId })).bytes / 6
  expect(bytes.length).toBeLessThan(alone * 2.5)
  await expect(printBatch({ actor: operator, batchId, part: 2 })).rejects.toMatchObject({ code: 'not_found' })
})

test('nobody but operators and the batch’s decider gets names or files, a sponsor neither', async () => {
  const { batchId, trainer, learner, sponsorId } = await issuedBatch(1)
  const { actor: sponsor } = await makePerson()
  const { actor: otherDecider } = await makePerson({ roles: ['decider'] })
  for (const actor of [trainer, learner, otherDecider, { ...sponsor, roles: ['learner', 'sponsor'] as const, sponsorIds: [sponsorId] }]) {
    await expect(readHandingOver({ actor, batchId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(countHandingOver({ actor, batchId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(zipBatch({ actor, batchId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(printBatch({ actor, batchId, part: 1 })).rejects.toMatchObject({ code: 'not_found' })
  }
})
