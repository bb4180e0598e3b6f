import type { CourseBody } from '#app/courses/course-body.ts'
import type { Question } from '#app/courses/question-body.ts'

export type LessonLink = { href: string; title: string }

const most = 3

/** Where to read again: the first lessons that cover what the question covers. */
export function lessonsAbout({ slug, lessons }: Pick<CourseBody, 'slug' | 'lessons'>, { covers }: Pick<Question, 'covers'>): LessonLink[] {
  const about = lessons.filter((lesson) => lesson.covers.some((cover) => covers.includes(cover)))
  return about.slice(0, most).map((lesson) => ({ href: `/kursus/${slug}/${lesson.slug}`, title: lesson.title }))
}
