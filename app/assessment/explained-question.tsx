import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { ExplainedQuestion as Explained } from './questions/explained-question.ts'
import css from './quiz.module.css'

/** A question after the quiz: every option with its reason, the own answer marked. */
export function ExplainedQuestion({ question, number, total }: { question: Explained; number: number; total: number }) {
  const t = useT()
  const right = question.points === 1
  return (
    <article className={css.explained} aria-labelledby={`pembahasan-${number}`}>
      <div>
        <p className={css.number}>{t('assessment.quiz.question', { number, total })}</p>
        <h3 id={`pembahasan-${number}`} lang="id">
          {question.text}
        </h3>
      </div>
      <div>
        {right && <Badge tone="success">{t('assessment.result.right')}</Badge>}
        {!right && (
          <Badge tone="warning" icon={question.answered ? 'cross' : 'circle'}>
            {t(question.answered ? 'assessment.result.wrong' : 'assessment.result.unanswered')}
          </Badge>
        )}
      </div>
      {!question.withheld && <AnswerLines question={question} />}
      {question.withheld ? <p>{t('assessment.result.withheld')}</p> : <p lang="id">{question.explanation}</p>}
    </article>
  )
}

/** Every option with its reason. */
function AnswerLines({ question }: { question: Explained }) {
  const t = useT()
  return (
    <ul className={css.answers}>
      {lines(question, t).map((line) => (
        <li key={line.key} className={line.right ? css.right : line.chosen ? css.wrong : undefined}>
          {(line.right || line.chosen) && (
            <p className={css.marks}>
              {line.right && (
                <span>
                  <Icon name="check" /> {t('assessment.result.key')}
                </span>
              )}
              {line.chosen && (
                <span>
                  <Icon name={line.right ? 'check' : 'cross'} /> {t('assessment.result.chosen')}
                </span>
              )}
            </p>
          )}
          <p lang={line.lang}>{line.text}</p>
          {line.why && (
            <p className={css.why} lang="id">
              {line.why}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

type Line = { key: string; text: string; lang?: string; why: string | null; right: boolean; chosen: boolean }

function lines(question: Explained, t: ReturnType<typeof useT>): Line[] {
  const { truth, number } = question
  if (truth) {
    return [true, false].map((value) => ({
      key: String(value),
      text: t(value ? 'assessment.quiz.true' : 'assessment.quiz.false'),
      why: null,
      right: truth.right === value,
      chosen: truth.given === value,
    }))
  }
  if (number) {
    // A year is a name, not an amount.
    const digits = (value: number) => (number.unitLabel === 'tahun' && value >= 1000 ? String(value) : formatNumber(value, 'id', 6))
    const write = (value: number) => [digits(value), number.unitLabel].filter(Boolean).join(' ')
    const { right, tolerance } = number
    const range = tolerance > 0 ? t('assessment.result.range', { from: write(right - tolerance), to: write(right + tolerance) }) : null
    const key = { key: 'key', text: write(right), lang: 'id', why: range, right: true, chosen: false }
    return number.typed.trim() === '' ? [key] : [{ key: 'own', text: number.typed, why: null, right: question.points === 1, chosen: true }, key]
  }
  return question.options.map(({ key, text, why, correct, chosen }) => ({ key, text, lang: 'id', why, right: correct, chosen }))
}
