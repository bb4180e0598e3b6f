import type { ReactNode } from 'react'
import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import type { ExplainedQuestion as Explained } from '#app/assessment/questions/explained-question.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ExplainedChoices } from './explained-choices.tsx'
import { ExplainedEssay } from './explained-essay.tsx'
import { ExplainedParts } from './explained-parts.tsx'
import css from './quiz.module.css'

/** `id` tells several views of one question on a page apart; `isOwn` speaks to whose answer it is; `children` is said of the answer, under its mark. */
type ExplainedQuestionProps = { question: Explained; number: number; total: number; id?: string; isOwn?: boolean; children?: ReactNode }

/** A question after the quiz: what was given, what is right as far as that is told, why, and where to read again. */
export function ExplainedQuestion({ question, number, total, id = `pembahasan-${number}`, isOwn = true, children }: ExplainedQuestionProps) {
  const t = useT()
  const { details } = question
  return (
    <article className={css.explained} aria-labelledby={id}>
      <div>
        <p className={css.number}>{t('assessment.quiz.question', { number, total })}</p>
        <h3 id={id} lang="id">
          {question.text}
        </h3>
      </div>
      <div>
        <Mark question={question} />
        {children}
      </div>
      {details?.kind === 'choices' && <ExplainedChoices choices={details.choices} picture={details.picture} isOwn={isOwn} />}
      {details?.kind === 'parts' && <ExplainedParts type={question.type} parts={details.parts} sentence={details.sentence} isOwn={isOwn} />}
      {details?.kind === 'essay' && (
        <ExplainedEssay typed={details.typed} file={details.file} guide={details.guide} judgement={question.judgement} isOwn={isOwn} />
      )}
      {details?.explanation && <p lang="id">{details.explanation}</p>}
      {!details?.explanation && <p>{t(details ? 'assessment.result.not-told' : 'assessment.result.withheld')}</p>}
      {question.lessons.length > 0 && <ReadAgain lessons={question.lessons} />}
    </article>
  )
}

function ReadAgain({ lessons }: { lessons: LessonLink[] }) {
  const t = useT()
  return (
    <div>
      <p className={css.label}>{t('assessment.result.read-again')}</p>
      <ul lang="id">
        {lessons.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Mark({ question: { points, answered, judgement } }: { question: Explained }) {
  const t = useT()
  if (!answered) {
    return (
      <Badge tone="warning" icon="circle">
        {t('assessment.result.unanswered')}
      </Badge>
    )
  }
  if (judgement === 'waiting') return <Badge tone="warning">{t('assessment.judging.waiting')}</Badge>
  if (judgement) return <Badge tone="success">{t('assessment.judging.judged')}</Badge>
  if (points === null) return <Badge>{t('assessment.result.unscored')}</Badge>
  if (points === 1) return <Badge tone="success">{t('assessment.result.right')}</Badge>
  return (
    <Badge tone="warning" icon={points > 0 ? undefined : 'cross'}>
      {points > 0 ? t('assessment.result.partly', { percent: formatNumber(Math.floor(points * 100), t.locale) }) : t('assessment.result.wrong')}
    </Badge>
  )
}
