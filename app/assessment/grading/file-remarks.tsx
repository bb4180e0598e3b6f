import css from '#app/assessment/evidence/photos.module.css'
import type { OtherFile } from '#app/assessment/evidence/submission-view.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { momentText } from './file-remark.ts'
import { placeOf } from './photo-mark.ts'

/** What was said of a file, by page or by moment. */
export function FileRemarks({ file: { kind, remarks } }: { file: OtherFile }) {
  const t = useT()
  if (remarks.length === 0) return null
  return (
    <ol className={css.marks}>
      {remarks.map(({ remarkId, place, box, comment, criterion }) => (
        <li key={remarkId}>
          <strong>
            {kind === 'pdf' ? t('assessment.remark.at-page', { page: place }) : t('assessment.remark.at-moment', { time: momentText(place) })}
          </strong>{' '}
          {criterion && <span lang="id">{criterion}. </span>}
          <span lang="id">{comment}</span> {box && <small>{t('assessment.mark.place', placeOf(box))}</small>}
        </li>
      ))}
    </ol>
  )
}
