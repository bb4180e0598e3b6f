import type { ExplainedChoice, Explanation } from '#app/assessment/questions/explanation.ts'
import { PictureRegions } from '#app/assessment/questions/picture-regions.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Icon } from '#app/ui/icon.tsx'
import css from './quiz.module.css'

type ExplainedChoicesProps = { choices: ExplainedChoice[]; picture: Extract<Explanation, { kind: 'choices' }>['picture']; isOwn: boolean }

/** Every choice with its reason, the own ones and the right ones marked, as far as that is told. */
export function ExplainedChoices({ choices, picture, isOwn }: ExplainedChoicesProps) {
  const t = useT()
  return (
    <>
      {picture && (
        <PictureRegions
          picture={picture}
          alt={picture.alt}
          regions={picture.regions}
          renderRegion={(_, { className, letter }) => <div className={className}>{letter}</div>}
        />
      )}
      <ul className={css.answers}>
        {choices.map(({ key, text, why, correct, chosen }) => (
          <li key={key} className={correct ? css.right : chosen && correct === false ? css.wrong : undefined}>
            {(correct || chosen) && (
              <p className={css.marks}>
                {correct && (
                  <span>
                    <Icon name="check" /> {t('assessment.result.key')}
                  </span>
                )}
                {chosen && (
                  <span>
                    <Icon name={correct === null ? 'circle' : correct ? 'check' : 'cross'} />{' '}
                    {t(isOwn ? 'assessment.result.chosen' : 'assessment.result.chosen.learner')}
                  </span>
                )}
              </p>
            )}
            {text === null ? <p>{t(key === 'true' ? 'assessment.quiz.true' : 'assessment.quiz.false')}</p> : <p lang="id">{text}</p>}
            {why && (
              <p className={css.why} lang="id">
                {why}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
