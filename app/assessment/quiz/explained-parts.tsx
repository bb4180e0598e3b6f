import type { ExplainedPart, SentencePiece } from '#app/assessment/questions/explanation.ts'
import type { Question } from '#app/courses/question-body.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Icon } from '#app/ui/icon.tsx'
import css from './quiz.module.css'

/** Part by part: what was given, what is right, and why. */
type ExplainedPartsProps = { type: Question['type']; parts: ExplainedPart[]; sentence: SentencePiece[]; isOwn: boolean }

export function ExplainedParts({ type, parts, sentence, isOwn }: ExplainedPartsProps) {
  const t = useT()
  return (
    <>
      {sentence.length > 0 && <Sentence pieces={sentence} />}
      <ol className={css.answers}>
        {parts.map((part) => (
          <li key={part.key} className={part.isRight ? css.right : css.wrong}>
            {type === 'cloze' && <p className={css.label}>{t('assessment.quiz.gap', { number: part.key })}</p>}
            {part.label && (
              <p className={css.label} lang="id">
                {part.label}
              </p>
            )}
            {part.given !== null && (
              <p>
                <span className={css.marks}>
                  <span>
                    <Icon name={part.isRight ? 'check' : 'cross'} /> {t(isOwn ? 'assessment.result.chosen' : 'assessment.result.chosen.learner')}
                  </span>
                </span>{' '}
                <span lang="id">{part.given}</span>
              </p>
            )}
            {part.carried && <p className={css.why}>{t('assessment.result.carried')}</p>}
            {part.right !== null && (!part.isRight || part.carried || part.range) && (
              <p>
                <span className={css.marksRight}>
                  <span>
                    <Icon name="check" /> {t('assessment.result.key')}
                  </span>
                </span>{' '}
                <span lang="id">{part.right}</span>
                {part.range && ` (${t('assessment.result.range', part.range)})`}
              </p>
            )}
            {part.why && (
              <p className={css.why} lang="id">
                {part.why}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The whole sentence as it is right. */
function Sentence({ pieces }: { pieces: SentencePiece[] }) {
  return (
    <p className={css.sentence} lang="id">
      {pieces.map(({ text, filled }, index) => {
        const Piece = filled ? 'strong' : 'span'
        // Pieces keep their places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <Piece key={index}>{text}</Piece>
      })}
    </p>
  )
}
