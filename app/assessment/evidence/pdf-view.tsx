import { formatBytes } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { pdfData, viewerBytes } from './pdf-data.ts'
import css from './photos.module.css'
import type { OtherFile } from './submission-view.ts'

/** Pages of a PDF with what was marked on them; shown by the script, and loaded only when somebody asks. `form`: where a drawn box goes. */
export function PdfView({ file, form }: { file: OtherFile; form?: string }) {
  const t = useT()
  const { page: at, draw } = pdfData(t, file).texts
  return (
    <div className={css.pdf} data-pdf={JSON.stringify(pdfData(t, file))} data-pdf-form={form} hidden>
      <Button type="button" variant="secondary" data-pdf-open>
        {t('assessment.pdf.open', { size: formatBytes(file.bytes + viewerBytes, t.locale) })}
      </Button>
      <div className={css.pdfView} data-pdf-view hidden>
        <div className={css.frame}>
          <canvas role="img" aria-label={at} />
          <svg aria-hidden="true" className={css.overlay} data-pdf-marks />
        </div>
        <div className={css.pages}>
          <Button type="button" variant="quiet" data-pdf-back>
            {t('assessment.pdf.back')}
          </Button>
          <span data-pdf-at aria-live="polite" />
          <Button type="button" variant="quiet" data-pdf-on>
            {t('assessment.pdf.on')}
          </Button>
        </div>
        {form && (
          <Button type="button" variant="secondary" data-pdf-draw>
            {draw}
          </Button>
        )}
      </div>
      <p data-pdf-status aria-live="polite" />
    </div>
  )
}
