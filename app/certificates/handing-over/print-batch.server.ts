import { setImmediate as nextTurn } from 'node:timers/promises'
import { PDFDocument, PDFName, rgb, StandardFonts } from 'pdf-lib'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { log } from '#app/platform/log.server.ts'
import { printPartSize } from './print-part.ts'
import { readHandingOver } from './read-handing-over.server.ts'
import { recordHandingOver } from './record-handing-over.server.ts'
import { shareEqualObjects } from './share-equal-objects.ts'

/** Where each page is marked, in points from its lower right corner: 8 and 5 mm, which office printers reach. */
const mark = { right: 22.7, y: 14.2, size: 6 }

/**
 * Pages of a batch's certificates as they were issued, in one file for the printer, `part` counting from 1. Each page says
 * that it is a print and not the original: the signature stays with that. Throws `not_found` also for a part that
 * there is not, and `unavailable` when the store has lost a file.
 */
export async function printBatch({
  actor,
  batchId,
  part,
}: {
  actor: Actor
  batchId: string
  part: number
}): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { batch, certificates } = await readHandingOver({ actor, batchId })
  const chosen = certificates.slice((part - 1) * printPartSize, part * printPartSize)
  if (chosen.length === 0) throw new AppError('not_found')
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(`Cetakan sertifikat angkatan ${batch.name}, bagian ${part}`)
  document.setLanguage('id-ID')
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const { certificateId, number, pdfSha256 } of chosen) {
    const bytes = await fileStore().get(pdfSha256)
    if (!bytes) {
      log.error({ certificateId, sha256: pdfSha256 }, 'the file of a certificate is missing')
      throw new AppError('unavailable')
    }
    const original = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await document.copyPages(original, original.getPageIndices())) {
      // The signature's field and the reading order belong to the original.
      for (const key of ['Annots', 'StructParents', 'Tabs']) page.node.delete(PDFName.of(key))
      document.addPage(page)
      const text = `Cetakan dari ${number}. Bukan berkas asli: yang asli PDF di portal.`
      const x = page.getWidth() - mark.right - font.widthOfTextAtSize(text, mark.size)
      page.drawText(text, { x, y: mark.y, size: mark.size, font, color: rgb(0.35, 0.35, 0.35) })
    }
    // Other visitors are served in between.
    await nextTurn()
  }
  await document.flush()
  shareEqualObjects(document.context)
  const bytes = await document.save({ addDefaultPage: false })
  await recordHandingOver({ actor, batchId, form: 'print', count: chosen.length })
  return { bytes, fileName: `Cetakan-angkatan-${batch.code}-${part}.pdf` }
}
