import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'

/** The bytes of a certificate as issued, to compare others with; for nobody to read. Null when the store has lost them. */
export async function readIssuedFile({ certificateId }: { certificateId: string }): Promise<Uint8Array | null> {
  const { pdfSha256 } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId }, select: { pdfSha256: true } })
  return fileStore().get(pdfSha256)
}
