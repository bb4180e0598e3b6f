import { paperAddress } from '#app/assessment/papers/asked-paper.ts'
import type { Paper } from '#app/courses/course-body.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import type { PracticeTaskFacts } from './practice-tasks.ts'

/** The papers one may practise with, each with its size. */
export function PracticeList({ enrolmentId, papers }: { enrolmentId: string; papers: Paper[] }) {
  const t = useT()
  return (
    <CardGrid>
      {papers.map(({ key, title, draw, minutes }) => (
        <CardLink key={key} href={paperAddress({ enrolmentId, practice: key })} title={title[t.locale]} headingLevel={3}>
          <p>{t('assessment.practice.facts', { questions: formatNumber(draw, t.locale), minutes: formatNumber(minutes, t.locale) })}</p>
        </CardLink>
      ))}
    </CardGrid>
  )
}

/** Practical exercises that decide nothing. */
export function PracticeTaskList({ enrolmentId, tasks }: { enrolmentId: string; tasks: PracticeTaskFacts[] }) {
  const t = useT()
  return (
    <CardGrid>
      {tasks.map(({ key, title, minutes }) => (
        <CardLink key={key} href={`/belajar/${enrolmentId}/latihan-tugas/${key}`} title={title[t.locale]} headingLevel={3}>
          <p>{t('assessment.practice-task.facts', { minutes: formatNumber(minutes, t.locale) })}</p>
        </CardLink>
      ))}
    </CardGrid>
  )
}
