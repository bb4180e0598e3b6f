import type { ReactNode } from 'react'
import { FileRemarks } from '#app/assessment/grading/file-remarks.tsx'
import { formatBytes } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { PdfView } from './pdf-view.tsx'
import css from './photos.module.css'
import type { OtherFile } from './submission-view.ts'

type OtherFilesProps = {
  files: readonly OtherFile[]
  /** Id of the form of remarks beside a PDF: a place that is drawn on a page goes there. */
  form?: string
  footer?: (file: OtherFile, number: number) => ReactNode
}

/** Videos, recordings and PDFs of a version. Nothing of them is loaded before it is asked for, and their size is said first. */
export function OtherFiles({ files, form, footer }: OtherFilesProps) {
  const t = useT()
  return files.map((file, index) => (
    <figure key={file.fileId} className={css.voice}>
      <figcaption>
        {index + 1}. {t(`assessment.files.kind.${file.kind}`)} · {formatBytes(file.bytes, t.locale)}
      </figcaption>
      <Played file={file} />
      {file.kind === 'pdf' && <PdfView file={file} form={form} />}
      <FileRemarks file={file} />
      {footer?.(file, index + 1)}
    </figure>
  ))
}

function Played({ file: { fileId, kind } }: { file: OtherFile }) {
  const t = useT()
  const address = `/bukti/${fileId}`
  // biome-ignore lint/a11y/useMediaCaption: a learner's own recording; the note beside it says in words what is shown
  if (kind === 'video') return <video controls preload="none" src={address} className={css.video} />
  // biome-ignore lint/a11y/useMediaCaption: as above
  if (kind === 'audio') return <audio controls preload="none" src={address} />
  return (
    <LinkButton variant="secondary" href={address} icon="download">
      {t('assessment.files.open-pdf')}
    </LinkButton>
  )
}
