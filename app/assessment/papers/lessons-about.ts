import type { CourseBody } from '#app/courses/course-body.ts'

export type LessonLink = { href: string; title: string }

const most = 3

/** Where to read again: the first lessons that cover what a question or a criterion covers. */
export function lessonsAbout({ slug, lessons }: Pick<CourseBody, 'slug' | 'lessons'>, { covers }: { covers: readonly string[] }): LessonLink[] {
  const about = lessons.filter((lesson) => lesson.covers.some((cover) => covers.includes(cover)))
  return about.slice(0, most).map((lesson) => ({ href: `/kursus/${slug}/${lesson.slug}`, title: lesson.title }))
}
