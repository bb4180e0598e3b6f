import css from '#app/assessment/evidence/photos.module.css'
import { useT } from '#app/i18n/use-translation.ts'

/** What the grader said, to be listened to. */
export function VoiceNotes({ noteIds }: { noteIds: readonly string[] }) {
  const t = useT()
  return noteIds.map((noteId, index) => (
    <figure key={noteId} className={css.voice}>
      <figcaption>{t('assessment.voice.note', { number: index + 1 })}</figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: a spoken remark; what decides stands in rubric and comment */}
      <audio controls preload="none" src={`/suara/${noteId}`} />
    </figure>
  ))
}
