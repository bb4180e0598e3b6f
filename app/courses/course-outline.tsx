import { useT } from '#app/i18n/use-translation.ts'
import { Icon } from '#app/ui/icon.tsx'
import css from './course-outline.module.css'
import type { Outline } from './course-summary.ts'

type CourseOutlineProps = {
  course: string
  outline: Outline
  /** Slugs of finished lessons; left out where nobody is learning. */
  completed?: readonly string[]
  /** The lesson that is open, or that comes next. */
  current?: string | null
  /** Folds every module but the one with the current lesson. */
  folded?: boolean
}

/** The modules of a course with their lessons, each a link. */
export function CourseOutline({ course, outline, completed, current, folded }: CourseOutlineProps) {
  return (
    <ol className={css.modules}>
      {outline.map((part, index) => {
        const lessons = <Lessons course={course} lessons={part.lessons} completed={completed} current={current} />
        return (
          <li key={part.key}>
            {folded ? (
              <details open={part.lessons.some((lesson) => lesson.slug === current)}>
                <summary>
                  <ModuleTitle number={index + 1} part={part} completed={completed} />
                </summary>
                {lessons}
              </details>
            ) : (
              <>
                <h3 className={css.heading}>
                  <ModuleTitle number={index + 1} part={part} completed={completed} />
                </h3>
                {lessons}
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function ModuleTitle({ number, part, completed }: { number: number; part: Outline[number]; completed?: readonly string[] }) {
  const t = useT()
  const done = part.lessons.filter((lesson) => completed?.includes(lesson.slug)).length
  return (
    <span className={css.title}>
      <span className={css.number} aria-hidden>
        {number}
      </span>
      <span>{part.title[t.locale]}</span>
      <span className={css.count}>
        {completed ? t('courses.outline.done', { done, total: part.lessons.length }) : t('courses.lessons', { count: part.lessons.length })}
      </span>
    </span>
  )
}

function Lessons({
  course,
  lessons,
  completed,
  current,
}: { course: string; lessons: Outline[number]['lessons'] } & Pick<CourseOutlineProps, 'completed' | 'current'>) {
  const t = useT()
  return (
    <ol className={css.lessons}>
      {lessons.map((lesson) => {
        const done = completed?.includes(lesson.slug)
        return (
          <li key={lesson.slug}>
            <a href={`/kursus/${course}/${lesson.slug}`} aria-current={lesson.slug === current ? 'step' : undefined}>
              {completed && <span className={css.tick}>{done && <Icon name="check" label={t('courses.outline.lesson-done')} />}</span>}
              <span className={css.name} lang="id">
                {lesson.title}
              </span>
              <span className={css.minutes}>{t('courses.minutes', { count: lesson.minutes })}</span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}
