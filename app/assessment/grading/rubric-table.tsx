import type { Rubric } from '#app/courses/course-body.ts'
import { maxPoints } from '#app/courses/course-body.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { DataList } from '#app/ui/data-list.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'

/** The rubric as its learner reads it before handing in: every level in words. */
export function RubricTable({ rubric }: { rubric: Rubric }) {
  const t = useT()
  return (
    <Stack>
      <p>{t('assessment.task.rubric.lead', { pass: rubric.passPoints, max: maxPoints(rubric) })}</p>
      {rubric.criteria.map((criterion) => (
        <Section key={criterion.key} title={<span lang="id">{criterion.title}</span>} headingLevel={3}>
          <DataList
            items={criterion.levels.map((level) => ({
              label: <span lang="id">{level.title}</span>,
              value: <span lang="id">{level.description}</span>,
              note: t('assessment.task.points', { count: level.points }),
            }))}
          />
        </Section>
      ))}
    </Stack>
  )
}
