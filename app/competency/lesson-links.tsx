import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'

/** Lessons to read, each by its title. */
export function LessonLinks({ lessons }: { lessons: readonly LessonLink[] }) {
  return (
    <ul lang="id">
      {lessons.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
