import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { ContentProblem } from './content-problem.ts'
import type { CourseBody } from './course-body.ts'
import { readContent } from './read-course-files.server.ts'
import { lockCourseVersions, storeCourseVersion } from './store-course-version.server.ts'

/** What the portal holds over the files, put over a course that was read from them; problems keep it from being stored. */
export type Overlay = (tx: Tx, body: CourseBody) => Promise<{ body: CourseBody; problems: ContentProblem[] }>

export type ImportReport = {
  courses: { slug: string; outcome: 'new_version' | 'unchanged' | 'refused'; version: number | null }[]
  problems: ContentProblem[]
}

/**
 * Brings the courses of a content folder into the portal. A course whose content changed gets its next version; one
 * with problems is reported and keeps its last good version. Several processes may import at once.
 */
export async function importCourses({ folder, overlay }: { folder: string; overlay?: Overlay }): Promise<ImportReport> {
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
      const { problems, outcome, version } = await inTransaction((tx) => storeWithOverlay(tx, parsed.body, overlay))
      report.problems.push(...problems)
      report.courses.push({ slug, outcome, version })
      if (outcome === 'new_version') log.info({ course: slug, version }, 'course imported')
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

async function storeWithOverlay(tx: Tx, parsed: CourseBody, overlay?: Overlay) {
  await lockCourseVersions(tx)
  const { body, problems } = overlay ? await overlay(tx, parsed) : { body: parsed, problems: [] }
  if (problems.length > 0) return { problems, outcome: 'refused' as const, version: null }
  const { outcome, version } = await storeCourseVersion(tx, body)
  return { problems, outcome, version }
}

/** Before the version that names them, so that no page ever points to a missing picture. */
async function storePictures(pictures: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const bytes of pictures.values()) await fileStore().put(bytes)
}
