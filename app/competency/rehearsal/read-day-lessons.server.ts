import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import { readCatalogue } from '#app/courses/read-catalogue.server.ts'

/** What a course teaches about the day of assessment, in order of reading. */
const dayLessons = ['formulir-sebelum-asesmen', 'hari-asesmen', 'asesmen-latihan', 'banding-dan-asesmen-ulang']

/** Lessons about the day of assessment, of any course that has them. */
export async function readDayLessons(): Promise<LessonLink[]> {
  const courses = await readCatalogue()
  return courses.flatMap(({ body: { slug, lessons } }) =>
    lessons.filter((lesson) => dayLessons.includes(lesson.slug)).map((lesson) => ({ href: `/kursus/${slug}/${lesson.slug}`, title: lesson.title })),
  )
}
