import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { type CourseBody, courseBodySchema } from './course-body.ts'

/** One version of a course with everything in it. Shared by all requests of the process: never change it. */
export type CourseVersion = {
  courseId: string
  courseVersionId: string
  number: number
  publishedAt: Date
  body: CourseBody
}

/** Versions are immutable, so what was read once stays true. The oldest goes when there are too many. */
const remembered = new Map<string, CourseVersion>()
const most = 100

/** The version with this id; throws `not_found`. */
export async function readCourseVersion({ courseVersionId }: { courseVersionId: string }): Promise<CourseVersion> {
  const known = remembered.get(courseVersionId)
  if (known) return known
  const row = await db.courseVersion.findUnique({ where: { id: courseVersionId } })
  if (!row) throw new AppError('not_found')
  const version: CourseVersion = {
    courseId: row.courseId,
    courseVersionId: row.id,
    number: row.number,
    publishedAt: row.publishedAt,
    body: courseBodySchema.parse(row.body),
  }
  const oldest = remembered.keys().next()
  if (remembered.size >= most && !oldest.done) remembered.delete(oldest.value)
  remembered.set(courseVersionId, version)
  return version
}
