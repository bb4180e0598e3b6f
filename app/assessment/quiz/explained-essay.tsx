import { useT } from '#app/i18n/use-translation.ts'
import css from './quiz.module.css'

/** The own text beside the points to look for; nobody else judges it. */
export function ExplainedEssay({ typed, guide }: { typed: string; guide: string[] }) {
  const t = useT()
  return (
    <>
      {typed.trim() !== '' && (
        <div>
          <p className={css.label}>{t('assessment.result.chosen')}</p>
          <p className={css.own} lang="id">
            {typed}
          </p>
        </div>
      )}
      <div className={css.guide}>
        <p className={css.label}>{t('assessment.result.guide')}</p>
        <ul lang="id">
          {guide.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
