import type { MarkBox } from '#app/assessment/grading/photo-mark.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { OtherFile } from './submission-view.ts'

/** What the script that shows pages of a PDF reads from the page. */
export type PdfData = {
  address: string
  /** Places on pages with their number in the list of remarks. */
  marks: { page: number; number: number; box: MarkBox }[]
  texts: Record<'loading' | 'page' | 'wrong' | 'many' | 'draw' | 'drawing' | 'drawn', string>
}

/** Whether a version needs the script that shows pages. */
export function hasPdf({ files }: { files: readonly OtherFile[] }): boolean {
  return files.some(({ kind }) => kind === 'pdf')
}

/** Pages beyond are not shown: somebody who hands in more wants it read, not marked. */
export const mostPages = 200

/** About what the viewer itself weighs on the way, compressed. */
export const viewerBytes = 600_000

export function pdfData(t: Translate, { fileId, remarks }: OtherFile): PdfData {
  return {
    address: `/bukti/${fileId}`,
    marks: remarks.flatMap(({ place, box }, index) => (box ? { page: place, number: index + 1, box } : [])),
    texts: {
      loading: t('assessment.pdf.loading'),
      page: t('assessment.pdf.page', { page: '{page}', pages: '{pages}' }),
      wrong: t('assessment.pdf.wrong'),
      many: t('assessment.pdf.many', { most: mostPages }),
      draw: t('assessment.pdf.draw'),
      drawing: t('assessment.pdf.drawing'),
      drawn: t('assessment.pdf.drawn'),
    },
  }
}
