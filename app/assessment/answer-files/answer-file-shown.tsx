import type { AnswerFileReference } from '#app/assessment/questions/answer-file.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { answerFileAddress } from './answer-file-view.ts'
import css from './answer-files.module.css'

/** A file of an answer to listen to or to look at; nothing heavy is loaded before it is asked for. `label` names it for those who do not see it. */
export function AnswerFileShown({ file: { fileId, kind }, label }: { file: Pick<AnswerFileReference, 'fileId' | 'kind'>; label: string }) {
  const t = useT()
  const address = answerFileAddress(fileId)
  // biome-ignore lint/a11y/useMediaCaption: a learner's own recording, which nobody wrote down
  if (kind === 'audio') return <audio controls preload="none" src={address} aria-label={label} className={css.player} />
  // biome-ignore lint/a11y/useMediaCaption: as above
  if (kind === 'video') return <video controls preload="none" src={address} aria-label={label} className={css.video} />
  return (
    <a href={address} className={css.open}>
      {t(kind === 'photo' ? 'assessment.answer-file.open.photo' : 'assessment.answer-file.open.pdf')}
      <span className="sr-only"> {label}</span>
    </a>
  )
}
