import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import css from './lists.module.css'

/** Lessons to read, each by its title. */
export function LessonLinks({ lessons }: { lessons: readonly LessonLink[] }) {
  return (
    <ul className={css.list} lang="id">
      {lessons.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
