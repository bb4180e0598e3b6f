import { inTransaction } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { contentHash } from './content-hash.ts'
import type { ContentProblem } from './content-problem.ts'
import type { CourseBody } from './course-body.ts'
import { readContent } from './read-course-files.server.ts'

export type ImportReport = {
  courses: { slug: string; outcome: 'new_version' | 'unchanged' | 'refused'; version: number | null }[]
  problems: ContentProblem[]
}

/**
 * Brings the courses of a content folder into the portal. A course whose content changed gets its next version; one
 * with problems is reported and keeps its last good version. Several processes may import at once.
 */
export async function importCourses({ folder }: { folder: string }): Promise<ImportReport> {
  const content = await readContent({ folder })
  const report: ImportReport = { courses: [], problems: [...content.problems] }
  for (const { slug, parsed } of content.courses) {
    if (parsed.body === null) {
      report.problems.push(...parsed.problems)
      report.courses.push({ slug, outcome: 'refused', version: null })
      continue
    }
    try {
      await storePictures(parsed.pictures)
      const stored = await storeVersion(parsed.body)
      report.courses.push({ slug, ...stored })
      if (stored.outcome === 'new_version') log.info({ course: slug, version: stored.version }, 'course imported')
    } catch (error) {
      // One course must not keep the portal from starting, nor the others from being taken over.
      log.error({ err: error, course: slug }, 'course not stored')
      report.problems.push({ file: `courses/${slug}`, line: 1, message: 'The course could not be stored. The log says why.' })
      report.courses.push({ slug, outcome: 'refused', version: null })
    }
  }
  for (const { file, line, message } of report.problems) log.error({ file, line, reason: message }, 'content problem; the last good version is kept')
  return report
}

/** Before the version that names them, so that no page ever points to a missing picture. */
async function storePictures(pictures: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const bytes of pictures.values()) await fileStore().put(bytes)
}

async function storeVersion(body: CourseBody): Promise<{ outcome: 'new_version' | 'unchanged'; version: number }> {
  const hash = contentHash(body)
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('courses.import'))`
    const course = await tx.course.upsert({ where: { slug: body.slug }, create: { slug: body.slug }, update: {} })
    const known = await tx.courseVersion.findUnique({
      where: { courseId_contentHash: { courseId: course.id, contentHash: hash } },
      select: { id: true, number: true },
    })
    if (known?.id === course.currentVersionId && known) return { outcome: 'unchanged', version: known.number }
    const version =
      known ??
      (await tx.courseVersion.create({
        data: { courseId: course.id, number: await nextNumber(tx, course.id), contentHash: hash, body: body as Prisma.InputJsonValue },
        select: { id: true, number: true },
      }))
    await tx.course.update({ where: { id: course.id }, data: { currentVersionId: version.id } })
    return { outcome: 'new_version', version: version.number }
  })
}

async function nextNumber(tx: Prisma.TransactionClient, courseId: string): Promise<number> {
  const { _max } = await tx.courseVersion.aggregate({ where: { courseId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}
