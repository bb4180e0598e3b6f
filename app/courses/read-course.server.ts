import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { type CourseVersion, readCourseVersion } from './read-course-version.server.ts'

/** The current version of a course; throws `not_found`. */
export async function readCourse({ slug }: { slug: string }): Promise<CourseVersion> {
  const course = await db.course.findUnique({ where: { slug }, select: { currentVersionId: true } })
  if (!course?.currentVersionId) throw new AppError('not_found')
  return readCourseVersion({ courseVersionId: course.currentVersionId })
}
