import { Fold } from '#app/assessment/fold.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import type { SubmissionToGrade } from './read-submission.server.ts'

/** The observation checklist of the course, ticked by whoever has been there; stored with the grade and told to the learner. */
export function ObservationFields({ submission: { observation, grades, earlier } }: { submission: SubmissionToGrade }) {
  const t = useT()
  if (!observation) return null
  // What was seen on the spot does not change with another version of the photos.
  const before = [...grades, ...earlier.flatMap((version) => version.grades)].find(({ observed }) => observed.length > 0)?.observed ?? []
  return (
    <Fold title={t('assessment.desk.observation')} open={before.length > 0}>
      <p lang="id">{observation.setting}</p>
      <CheckboxGroup
        name="observed"
        label={<span lang="id">{observation.title}</span>}
        hint={t('assessment.desk.observation.hint')}
        required={false}
        defaultValue={before.flatMap(({ seen }, place) => (seen ? String(place) : []))}
        options={observation.items.map(({ look, ask }, place) => ({
          value: String(place),
          label: <span lang="id">{look}</span>,
          hint: ask && <span lang="id">{ask}</span>,
        }))}
      />
    </Fold>
  )
}
