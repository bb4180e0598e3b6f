import { Readable } from 'node:stream'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { log } from '#app/platform/log.server.ts'
import { type CertificateToHandOver, readHandingOver } from './read-handing-over.server.ts'
import { recordHandingOver } from './record-handing-over.server.ts'
import { writeZip, type ZipFile, zipLength } from './stored-zip.ts'

/**
 * The sealed files of a batch as one archive, each named by its number and by nobody's name; read from the store while it
 * is sent. Throws `not_found` also for a batch without certificates, and `unavailable` when the store has lost one.
 */
export async function zipBatch({
  actor,
  batchId,
}: {
  actor: Actor
  batchId: string
}): Promise<{ bytes: ReadableStream<Uint8Array>; length: number; fileName: string }> {
  const { batch, certificates } = await readHandingOver({ actor, batchId })
  if (certificates.length === 0) throw new AppError('not_found')
  for (const { pdfSha256, certificateId } of certificates) {
    if (await fileStore().has(pdfSha256)) continue
    log.error({ certificateId, sha256: pdfSha256 }, 'the file of a certificate is missing')
    throw new AppError('unavailable')
  }
  await recordHandingOver({ actor, batchId, form: 'zip', count: certificates.length })
  return {
    bytes: Readable.toWeb(Readable.from(writeZip(readFiles(certificates)))) as ReadableStream<Uint8Array>,
    length: zipLength(certificates.map((one) => ({ name: nameOf(one), size: one.pdfBytes }))),
    fileName: `Sertifikat-angkatan-${batch.code}.zip`,
  }
}

function nameOf({ number }: CertificateToHandOver): string {
  return `${number}.pdf`
}

async function* readFiles(certificates: readonly CertificateToHandOver[]): AsyncGenerator<ZipFile> {
  for (const one of certificates) {
    const bytes = await fileStore().get(one.pdfSha256)
    if (!bytes) throw new Error(`the file of certificate ${one.certificateId} vanished while it was being sent`)
    yield { name: nameOf(one), at: one.issuedAt, bytes }
  }
}
