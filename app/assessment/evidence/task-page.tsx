import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { Page } from '#app/ui/page.tsx'

type Props = { task: { title: { id: string; en: string }; minutes: number; enrolmentId: string }; children: ReactNode }

/** The page of a practical task of a learner's course. */
export function TaskPage({ task: { title, minutes, enrolmentId }, children }: Props) {
  const t = useT()
  return (
    <Page
      title={title[t.locale]}
      lead={t('assessment.task.minutes', { count: minutes })}
      breadcrumbs={[{ href: `/belajar/${enrolmentId}`, label: t('assessment.quiz.course') }]}
    >
      {children}
    </Page>
  )
}
