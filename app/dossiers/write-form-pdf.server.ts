import { withTypefaces } from '#app/certificates/render/typefaces.server.ts'
import { writePages } from '#app/certificates/render/write-pdf.server.ts'
import type { PdfDescription } from '#app/certificates/render/xmp.ts'
import { type Block, drawForms } from './form-sheets.ts'

const shared = { key: 'forms', art: () => new Map(), files: [] }

/** The blocks as a tagged PDF with its fonts inside, unsigned. `foot` stands on every page. */
export async function writeFormPdf(blocks: readonly Block[], foot: string, description: PdfDescription): Promise<Uint8Array> {
  const { sheets, faces } = await withTypefaces((faces) => ({ sheets: drawForms(blocks, { faces, foot }), faces }))
  return (await writePages(shared, sheets, faces, description)).bytes
}
