import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Bilingual } from './course-body.ts'

type TeachingPageProps = {
  part: 'oral' | 'tasks' | 'observation'
  course: { slug: string; title: Bilingual }
  /** Null or false where the course has none. */
  children: ReactNode
}

/** One part of what a course gives its trainers. */
export function TeachingPage({ part, course: { slug, title }, children }: TeachingPageProps) {
  const t = useT()
  return (
    <Page
      title={t(`courses.teaching.${part}`)}
      lead={t(`courses.teaching.${part}.lead`)}
      width="wide"
      breadcrumbs={[
        { href: '/pelatih/kursus', label: t('courses.teaching.title') },
        { href: `/pelatih/kursus/${slug}`, label: title[t.locale] },
      ]}
    >
      {children || <Empty title={t('courses.teaching.none')} />}
    </Page>
  )
}
