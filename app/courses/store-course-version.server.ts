import type { Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { contentHash } from './content-hash.ts'
import type { CourseBody } from './course-body.ts'

export type StoredVersion = { outcome: 'new_version' | 'unchanged'; courseVersionId: string; version: number }

/** Held for the rest of the transaction by whoever changes what a course's current version is. */
export async function lockCourseVersions(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('courses.import'))`
}

/** Makes this content the current version of its course: the next number where it is new, its earlier number where it was there before. */
export async function storeCourseVersion(tx: Tx, body: CourseBody): Promise<StoredVersion> {
  const hash = contentHash(body)
  await lockCourseVersions(tx)
  const course = await tx.course.upsert({ where: { slug: body.slug }, create: { slug: body.slug }, update: {} })
  const known = await tx.courseVersion.findUnique({
    where: { courseId_contentHash: { courseId: course.id, contentHash: hash } },
    select: { id: true, number: true },
  })
  if (known && known.id === course.currentVersionId) return { outcome: 'unchanged', courseVersionId: known.id, version: known.number }
  const version =
    known ??
    (await tx.courseVersion.create({
      data: { courseId: course.id, number: await nextNumber(tx, course.id), contentHash: hash, body: body as Prisma.InputJsonValue },
      select: { id: true, number: true },
    }))
  await tx.course.update({ where: { id: course.id }, data: { currentVersionId: version.id } })
  return { outcome: 'new_version', courseVersionId: version.id, version: version.number }
}

async function nextNumber(tx: Tx, courseId: string): Promise<number> {
  const { _max } = await tx.courseVersion.aggregate({ where: { courseId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}
