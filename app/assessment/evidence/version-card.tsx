import { MarkedPhoto } from '#app/assessment/grading/marked-photo.tsx'
import { VoiceNotes } from '#app/assessment/grading/voice-notes.tsx'
import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { LearnerNote, SmallPhotos } from './evidence-photos.tsx'
import { OtherFiles } from './other-files.tsx'
import type { GradeView, ObservedItem, Photo, VersionView } from './submission-view.ts'

type VersionCardProps = { version: VersionView; timeZone: string; headingLevel?: 2 | 3 }

/** A handed-in version with everything that was said about it. */
export function VersionCard({ version, timeZone, headingLevel = 3 }: VersionCardProps) {
  const t = useT()
  return (
    <Card
      headingLevel={headingLevel}
      title={t('assessment.task.version', { number: version.number })}
      eyebrow={version.submittedAt && t('assessment.grade.handed-in', { date: formatDateTime(version.submittedAt, t.locale, timeZone) })}
      status={<VersionBadge version={version} />}
    >
      <Stack>
        <LearnerNote note={version.note} />
        {version.photos.length > 0 && <SmallPhotos photos={version.photos} />}
        <OtherFiles files={version.files} />
        <MarkedPhotos photos={version.photos.filter(({ marks }) => marks.length > 0)} all={version.photos} />
        <VoiceNotes noteIds={version.voiceNotes} />
        {version.grades.map((grade) => (
          <GradeDetails key={grade.gradeId} grade={grade} timeZone={timeZone} />
        ))}
      </Stack>
    </Card>
  )
}

export function VersionBadge({ version }: { version: VersionView }) {
  const t = useT()
  const standing = standingOf(version)
  const tones: Record<typeof standing, BadgeTone> = { draft: 'neutral', submitted: 'info', returned: 'warning', passed: 'success', below: 'warning' }
  return <Badge tone={tones[standing]}>{t(`assessment.task.state.${standing}`)}</Badge>
}

function standingOf({ state, grades }: VersionView) {
  if (state !== 'graded') return state
  return grades[0]?.passed ? 'passed' : 'below'
}

/** One grade: points and levels in the words of the rubric, and the comment. */
export function GradeDetails({ grade, timeZone, grader }: { grade: GradeView; timeZone: string; grader?: string | null }) {
  const t = useT()
  const points = t('assessment.task.grade.points', { points: grade.points, max: grade.maxPoints })
  return (
    <DataList
      items={[
        grader ? { label: t('assessment.decide.graded-by'), value: grader } : null,
        {
          label: t('assessment.task.grade'),
          value: grade.outcome === 'returned' ? t('assessment.task.state.returned') : points,
          note: formatDateTime(grade.at, t.locale, timeZone),
        },
        ...grade.criteria.map((criterion) => ({
          label: <span lang="id">{criterion.title}</span>,
          value: (
            <span lang="id">
              {criterion.level} ({t('assessment.task.points', { count: criterion.points })})
            </span>
          ),
          note: (
            <>
              <span lang="id">{criterion.description}</span>
              <ReadAgain lessons={criterion.lessons} />
            </>
          ),
        })),
        grade.observed.length > 0 && {
          label: t('assessment.task.observed'),
          value: <ObservedItems items={grade.observed} />,
        },
        grade.comment.trim() !== '' && { label: t('assessment.task.comment'), value: <LearnerNote note={grade.comment} /> },
      ]}
    />
  )
}

function ObservedItems({ items }: { items: readonly ObservedItem[] }) {
  const t = useT()
  return (
    <>
      {t('assessment.task.observed.count', { seen: items.filter(({ seen }) => seen).length, total: items.length })}
      <ul>
        {items.map(({ look, seen, lessons }) => (
          <li key={look}>
            <strong>{t(seen ? 'assessment.task.observed.seen' : 'assessment.task.observed.not-seen')}</strong> <span lang="id">{look}</span>
            <ReadAgain lessons={lessons} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** From a level that can be better to where it is taught. */
function ReadAgain({ lessons }: { lessons: readonly LessonLink[] }) {
  const t = useT()
  if (lessons.length === 0) return null
  return (
    <>
      {' '}
      {t('assessment.result.read-again')}{' '}
      {lessons.map(({ href, title }, index) => (
        <span key={href}>
          {index > 0 && ', '}
          <a href={href} lang="id">
            {title}
          </a>
        </span>
      ))}
    </>
  )
}

/** The photos on which the grader marked something, with the marks as a list below each. */
function MarkedPhotos({ photos, all }: { photos: readonly Photo[]; all: readonly Photo[] }) {
  return photos.map((photo) => <MarkedPhoto key={photo.fileId} photo={photo} number={all.indexOf(photo) + 1} />)
}
