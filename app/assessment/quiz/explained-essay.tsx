import { AnswerFileShown } from '#app/assessment/answer-files/answer-file-shown.tsx'
import type { Judgement } from '#app/assessment/judging/judgement.ts'
import type { AnswerFileReference } from '#app/assessment/questions/answer-file.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import css from './quiz.module.css'

type ExplainedEssayProps = {
  typed: string
  file: AnswerFileReference | null
  guide: string[]
  judgement: Judgement | 'waiting' | null
  isOwn: boolean
}

/** The own text or file beside the points to look for, and which of them a trainer found. */
export function ExplainedEssay({ typed, file, guide, judgement, isOwn }: ExplainedEssayProps) {
  const t = useT()
  const judged = judgement === 'waiting' ? null : judgement
  return (
    <>
      {typed.trim() !== '' && (
        <div>
          <p className={css.label}>{t(isOwn ? 'assessment.result.chosen' : 'assessment.result.chosen.learner')}</p>
          <p className={css.own} lang="id">
            {typed}
          </p>
        </div>
      )}
      {file && (
        <div>
          <p className={css.label}>{t(isOwn ? 'assessment.result.chosen' : 'assessment.result.chosen.learner')}</p>
          <AnswerFileShown file={file} label={t(isOwn ? 'assessment.result.chosen' : 'assessment.result.chosen.learner')} />
        </div>
      )}
      <div className={css.guide}>
        <p className={css.label}>{t('assessment.result.guide')}</p>
        <ul lang="id">
          {guide.map((point, place) => (
            <li key={point}>
              {point}
              {judged && (
                <span lang={t.locale}>
                  {' '}
                  <Badge tone={judged.met.includes(place) ? 'success' : 'neutral'}>
                    {t(judged.met.includes(place) ? 'assessment.judging.point.met' : 'assessment.judging.point.missing')}
                  </Badge>
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
      {judgement === 'waiting' && <p>{t('assessment.judging.waiting.text')}</p>}
      {judged && (
        <div>
          <p className={css.label}>{t('assessment.judging.found', { found: judged.met.length, of: guide.length })}</p>
          <p className={css.own} lang="id">
            {judged.comment}
          </p>
        </div>
      )}
    </>
  )
}
