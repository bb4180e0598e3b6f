import type { Bilingual } from '#app/courses/course-body.ts'
import { formatDayRange } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Progress } from '#app/ui/progress.tsx'

type MyCourseCardProps = {
  enrolmentId: string
  courseSlug: string
  title: Bilingual
  batchName: string
  startsOn: string
  endsOn: string
  completed: number
  total: number
  /** Where the learner stopped; null when everything is read. */
  resume: { slug: string; title: string } | null
}

/** A course the learner is in, with one big button to go on. */
export function MyCourseCard({ enrolmentId, courseSlug, title, batchName, startsOn, endsOn, completed, total, resume }: MyCourseCardProps) {
  const t = useT()
  const hasBegun = completed > 0
  return (
    <Card tone="accent" title={title[t.locale]} eyebrow={`${batchName} · ${formatDayRange(startsOn, endsOn, t.locale)}`}>
      <Progress label={t('learning.progress')} value={completed} max={total} />
      <p>
        {resume ? (
          <>
            {t('learning.mine.here')} <strong lang="id">{resume.title}</strong>
          </>
        ) : (
          t('learning.mine.all-read')
        )}
      </p>
      <ButtonRow>
        {resume ? (
          <LinkButton href={`/kursus/${courseSlug}/${resume.slug}`} icon="arrow-right" iconAt="end">
            {t(hasBegun ? 'learning.mine.go-on' : 'learning.mine.begin')}
          </LinkButton>
        ) : (
          <LinkButton href={`/belajar/${enrolmentId}`} icon="arrow-right" iconAt="end">
            {t('learning.mine.next-step')}
          </LinkButton>
        )}
        <LinkButton href={`/belajar/${enrolmentId}`} variant="quiet">
          {t('learning.mine.details')}
        </LinkButton>
      </ButtonRow>
    </Card>
  )
}
