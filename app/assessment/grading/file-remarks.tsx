import type { OtherFile } from '#app/assessment/evidence/submission-view.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { momentText } from './file-remark.ts'

/** What was said of a file, by page or by moment. */
export function FileRemarks({ file: { kind, remarks } }: { file: OtherFile }) {
  const t = useT()
  if (remarks.length === 0) return null
  return (
    <ul>
      {remarks.map(({ remarkId, place, comment, criterion }) => (
        <li key={remarkId}>
          <strong>
            {kind === 'pdf' ? t('assessment.remark.at-page', { page: place }) : t('assessment.remark.at-moment', { time: momentText(place) })}
          </strong>{' '}
          {criterion && <span lang="id">{criterion}. </span>}
          <span lang="id">{comment}</span>
        </li>
      ))}
    </ul>
  )
}
