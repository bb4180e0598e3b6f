import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ContentProblem } from './content-problem.ts'
import type { CourseFiles, SharedContent } from './course-reader.ts'
import { type ParsedCourse, parseCourse } from './parse-course.ts'
import { type ContentScheme, parseSharedContent } from './shared-content.ts'

/** What a file of a course may be called; the rest (editor leftovers, notes) is not read. */
const courseFiles = /^((course|observation|oral)\.yaml|guide\.md|lessons\/[^/]+\.md|pictures\/[^/]+|(banks|tasks|figures)\/[^/]+\.yaml)$/
const sharedFiles = /^(sources\.yaml|glossary\.yaml|schemes\/[^/]+\.yaml)$/
const hidden = /(^|\/)\./

export type ReadContent = {
  courses: { slug: string; parsed: ParsedCourse }[]
  shared: SharedContent
  /** Problems that belong to no single course. */
  problems: ContentProblem[]
}

/** Reads and checks every course in a content folder. A folder that cannot be read is a problem, not an exception. */
export async function readContent({ folder }: { folder: string }): Promise<ReadContent> {
  const { problems, schemes: _schemes, ...refersTo } = parseSharedContent(await readFiles(folder, sharedFiles))
  const slugs = await listCourses(folder)
  if (slugs.length === 0)
    problems.push({ file: 'courses', line: 1, message: `There is no course in ${folder}. Each is a folder with a course.yaml.` })
  const courses = await Promise.all(slugs.map(async (slug) => ({ slug, parsed: await readCourseFolder({ folder, slug, shared: refersTo }) })))
  return { courses, shared: refersTo, problems }
}

/** The schemes of a content folder, and what is wrong in the files that all courses share. */
export async function readSchemes({ folder }: { folder: string }): Promise<{ schemes: ContentScheme[]; problems: ContentProblem[] }> {
  const { schemes, problems } = parseSharedContent(await readFiles(folder, sharedFiles))
  return { schemes, problems }
}

/** A file that cannot be opened, or that a library stumbles over, is a problem of its course alone. */
async function readCourseFolder({ folder, slug, shared }: { folder: string; slug: string; shared: SharedContent }): Promise<ParsedCourse> {
  try {
    return parseCourse({ slug, files: await readFiles(path.join(folder, 'courses', slug), courseFiles), shared })
  } catch (error) {
    const message = `The course cannot be read: ${error instanceof Error ? error.message : error}.`
    return { body: null, problems: [{ file: `courses/${slug}`, line: 1, message }], draft: null }
  }
}

async function listCourses(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, 'courses'), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !hidden.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

async function readFiles(folder: string, belongs: RegExp): Promise<CourseFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    const full = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, full).split(path.sep).join('/')
    if (!entry.isFile() || hidden.test(name) || !belongs.test(name)) continue
    files.set(name, await readFile(full))
  }
  return files
}
