import { formatBytes } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Icon } from '#app/ui/icon.tsx'
import { More } from '#app/ui/more.tsx'
import { CourseOutline } from './course-outline.tsx'
import type { Outline } from './course-summary.ts'
import css from './lesson-frame.module.css'

/** Where the lesson stands, how long it takes and what it costs to load. */
export function LessonFacts({ number, total, minutes, bytes }: { number: number; total: number; minutes: number; bytes: number }) {
  const t = useT()
  return (
    <ul className={css.facts}>
      <li>
        <Icon name="book" />
        {t('courses.lesson.place', { number, total })}
      </li>
      <li>
        <Icon name="clock" />
        {t('courses.minutes', { count: minutes })}
      </li>
      <li>
        <Icon name="download" />
        {t('courses.lesson.weight', { size: formatBytes(bytes, t.locale) })}
      </li>
    </ul>
  )
}

/** The way through the course, folded so that it costs one line. */
export function LessonContents({
  course,
  outline,
  completed,
  current,
}: {
  course: string
  outline: Outline
  completed?: readonly string[]
  current: string
}) {
  const t = useT()
  return (
    <More title={t('courses.lesson.contents')}>
      <CourseOutline course={course} outline={outline} completed={completed} current={current} folded />
    </More>
  )
}

export type Neighbour = { href: string; title: string }

export function LessonNeighbours({ previous, next }: { previous: Neighbour | null; next: Neighbour | null }) {
  const t = useT()
  return (
    <nav className={css.neighbours} aria-label={t('courses.lesson.neighbours')}>
      {previous && (
        <a href={previous.href} rel="prev" className={css.previous}>
          <Icon name="arrow-left" />
          <span>
            <small>{t('courses.lesson.previous')}</small>
            <span lang="id">{previous.title}</span>
          </span>
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className={css.next}>
          <span>
            <small>{t('courses.lesson.next')}</small>
            <span lang="id">{next.title}</span>
          </span>
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
