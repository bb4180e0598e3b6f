import { partsOf } from '#app/assessment/questions/answer.ts'
import { longestPart } from '#app/assessment/questions/answer-limits.ts'
import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import css from '#app/assessment/questions/fields.module.css'
import { partField } from '#app/assessment/quiz/quiz-form.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/ui/class-names.ts'
import field from '#app/ui/field.module.css'
import type { OpenGap } from './cloze.ts'

/** The sentence with a field in each gap. */
export function ClozeField({ question }: { question: AskedOf<'cloze'> }) {
  const given = partsOf(question.answer)
  return (
    <p className={css.cloze} lang="id">
      {question.pieces.map((piece, index) =>
        'text' in piece ? (
          // Pieces keep their places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={index}>{piece.text}</span>
        ) : (
          <GapField key={`isian-${piece.gap}`} gap={piece} name={partField(question.id, piece.gap)} typed={given.get(piece.gap) ?? ''} />
        ),
      )}
    </p>
  )
}

function GapField({ gap, name, typed }: { gap: OpenGap; name: string; typed: string }) {
  const t = useT()
  const control = {
    name,
    'data-part': gap.gap,
    defaultValue: typed,
    'aria-label': t('assessment.quiz.gap', { number: gap.gap }),
    className: css.control,
  }
  if (gap.kind === 'choice') {
    return (
      <span className={classNames(field.select, css.list)}>
        <select {...control}>
          <option value="">{t('assessment.quiz.gap.empty')}</option>
          {gap.options.map(({ key, text }) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </span>
    )
  }
  return (
    <>
      <input
        {...control}
        maxLength={longestPart}
        size={gap.kind === 'number' ? 6 : 14}
        inputMode={gap.kind === 'number' ? 'decimal' : 'text'}
        autoCapitalize="none"
      />
      {gap.unitLabel && ` ${gap.unitLabel}`}
    </>
  )
}
