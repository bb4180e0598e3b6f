import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import { Box } from '#app/assessment/questions/box.tsx'
import css from '#app/assessment/questions/fields.module.css'
import { PictureRegions } from '#app/assessment/questions/picture-regions.tsx'
import { questionField } from '#app/assessment/quiz/quiz-form.ts'

/** The picture, and a list of its places in words: each place on the picture is a label of its box in the list. */
export function HotspotField({ question }: { question: AskedOf<'hotspot'> }) {
  const chosen = [question.answer ?? []].flat()
  const boxId = (key: string) => `tempat-${question.id}-${key}`
  return (
    <div className={css.hotspot}>
      {question.picture && (
        <PictureRegions
          picture={question.picture}
          alt={question.alt}
          regions={question.regions}
          renderRegion={({ key }, { className, letter }) => (
            <label htmlFor={boxId(key)} className={className}>
              {letter}
            </label>
          )}
        />
      )}
      <div className={css.places}>
        {question.regions.map(({ key, letter, label }) => (
          <Box
            key={key}
            id={boxId(key)}
            type={question.several ? 'checkbox' : 'radio'}
            name={questionField(question.id)}
            value={key}
            checked={chosen.includes(key)}
            lang="id"
          >
            <b>{letter}.</b> {label}
          </Box>
        ))}
      </div>
    </div>
  )
}
