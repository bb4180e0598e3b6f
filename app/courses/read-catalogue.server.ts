import { db } from '#app/platform/database.server.ts'
import { type CourseVersion, readCourseVersion } from './read-course-version.server.ts'

/** All courses that have a version to show, by Bahasa title. */
export async function readCatalogue(): Promise<CourseVersion[]> {
  const courses = await db.course.findMany({ where: { currentVersionId: { not: null } }, select: { currentVersionId: true } })
  const versions = await Promise.all(courses.map((course) => readCourseVersion({ courseVersionId: course.currentVersionId! })))
  return versions.sort((a, b) => a.body.title.id.localeCompare(b.body.title.id, 'id'))
}
