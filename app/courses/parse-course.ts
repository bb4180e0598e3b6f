import { readBanks } from './bank-files.ts'
import { type ContentProblem, reportTo } from './content-problem.ts'
import type { CourseBody } from './course-body.ts'
import { checkKeys } from './course-checks.ts'
import { findUnit, readCourseFile, readPaper } from './course-file.ts'
import type { CourseFiles, Reader, SharedContent } from './course-reader.ts'
import { readFigures } from './figure-file.ts'
import { findFigure } from './figure-table.ts'
import { readLessons, readPictures } from './lesson-files.ts'
import type { MarkupNames } from './lesson-markup.ts'
import { referencesOf } from './references.ts'
import { readTasks } from './task-files.ts'
import { readTrainerFiles } from './trainer-files.ts'

export type ParsedCourse =
  | { body: CourseBody; pictures: ReadonlyMap<string, Uint8Array>; warnings: ContentProblem[] }
  /** `draft` is what could be read all the same: for measuring, never for learners. */
  | { body: null; problems: ContentProblem[]; draft: CourseBody | null }

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Reads a course from its files. Whatever they hold, it answers with the whole course or with all problems found,
 * never with half a course and never with an exception.
 */
export function parseCourse({ slug, files, shared }: { slug: string; files: CourseFiles; shared: SharedContent }): ParsedCourse {
  const problems: ContentProblem[] = []
  const warnings: ContentProblem[] = []
  const reader: Reader = {
    files,
    shared,
    problems,
    warn: (path, message) => warnings.push({ file: `courses/${slug}/${path}`, line: 1, message }),
    reportIn: (path) => reportTo(problems, `courses/${slug}/${path}`),
  }
  if (!slugPattern.test(slug))
    reader.reportIn('course.yaml')(1, `The folder name "${slug}" must be lower-case letters, digits and hyphens. Rename it.`)

  const pictures = readPictures(reader)
  const course = readCourseFile(reader)
  if (!course) return { body: null, problems, draft: null }
  const figures = readFigures(reader)
  const names: MarkupNames = {
    hasPicture: (name) => pictures.has(name),
    hasFigures: (name) => Object.hasOwn(figures, name),
    hasFigure: (reference) => findFigure(figures, reference) !== undefined,
  }
  const { units: codes, papers: paperFiles, tasks: taskKeys, sources: courseSources, ...facts } = course.value

  const courseUnits = codes.flatMap((code, index) => findUnit(reader, course, code, index))
  const lessons = readLessons(reader, course, pictures, names)
  const papers = paperFiles.map((paper, index) => readPaper(reader, course, paper, index))
  const questions = readBanks(reader, course, papers, courseUnits)
  const tasks = readTasks(reader, taskKeys, course, names)
  const trainerFiles = readTrainerFiles(reader, names)
  checkKeys(reader, course)

  const body: CourseBody = {
    ...facts,
    slug,
    units: courseUnits,
    lessons,
    papers,
    questions,
    tasks,
    pictures: Object.fromEntries([...pictures].map(([name, { picture }]) => [name, picture])),
    figures,
    ...trainerFiles,
    ...referencesOf({ shared, courseSources, lessons, tasks, guide: trainerFiles.guide }),
  }
  if (problems.length > 0) return { body: null, problems, draft: body }
  return { body, pictures: new Map([...pictures].map(([name, { bytes }]) => [name, bytes])), warnings }
}
