import { db } from '#app/platform/database.server.ts'
import type { CourseBody } from './course-body.ts'
import { videosShown } from './lesson-videos.ts'

export type NamingLesson = { course: string; lesson: string; title: string }

/** The lessons of the current courses that show a video. */
export async function findLessonsWithVideo({ slug }: { slug: string }): Promise<NamingLesson[]> {
  const courses = await db.course.findMany({
    where: { currentVersionId: { not: null } },
    select: { slug: true, currentVersion: { select: { body: true } } },
  })
  return courses.flatMap(({ slug: course, currentVersion }) => {
    const body = currentVersion?.body as CourseBody | undefined
    return (body?.lessons ?? []).filter((lesson) => videosShown(lesson).includes(slug)).map(({ slug: lesson, title }) => ({ course, lesson, title }))
  })
}
