import type { Bilingual, CourseBody } from './course-body.ts'
import { courseWeight } from './lesson-weight.ts'

/** What a list of courses shows of each. */
export type CourseSummary = {
  slug: string
  title: Bilingual
  summary: Bilingual
  hours: number
  lessons: number
  /** What all lessons weigh on the wire. */
  bytes: number
}

export function summariseCourse(body: CourseBody): CourseSummary {
  const { slug, title, summary, hours, lessons } = body
  return { slug, title, summary, hours, lessons: lessons.length, bytes: courseWeight(body) }
}

/** A course as its modules and the lessons in them. */
export type Outline = { key: string; title: Bilingual; lessons: { slug: string; title: string; minutes: number }[] }[]

export function outlineOf(body: CourseBody): Outline {
  return body.modules.map(({ key, title, lessons }) => ({
    key,
    title,
    lessons: lessons.flatMap((slug) => {
      const lesson = body.lessons.find((candidate) => candidate.slug === slug)
      return lesson ? [{ slug, title: lesson.title, minutes: lesson.minutes }] : []
    }),
  }))
}
