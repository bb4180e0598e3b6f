import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { log } from '#app/platform/log.server.ts'

/**
 * The bytes as they were issued, for the owner and for operators; the file's name holds the number and no person's
 * name. Throws `not_found` for strangers, and `unavailable` when the store has lost the file.
 */
export async function readCertificatePdf({
  actor,
  certificateId,
}: {
  actor: Actor
  certificateId: string
}): Promise<{ bytes: Uint8Array; fileName: string }> {
  const owner = hasRole(actor, 'operator') ? {} : { personId: actor.personId }
  const row = await db.certificate.findFirst({ where: { id: certificateId, ...owner }, select: { number: true, pdfSha256: true } })
  if (!row) throw new AppError('not_found')
  const bytes = await fileStore().get(row.pdfSha256)
  if (!bytes) {
    log.error({ certificateId, sha256: row.pdfSha256 }, 'the file of a certificate is missing')
    throw new AppError('unavailable')
  }
  return { bytes, fileName: `Sertifikat-${row.number}.pdf` }
}
