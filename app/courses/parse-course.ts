import { readBanks } from './bank-files.ts'
import { type ContentProblem, reportTo } from './content-problem.ts'
import type { CompetencyUnit, CourseBody } from './course-body.ts'
import { checkDraws, checkKeys } from './course-checks.ts'
import { findUnit, readCourseFile, readPaper } from './course-file.ts'
import type { CourseFiles, Reader } from './course-reader.ts'
import { readLessons, readPictures } from './lesson-files.ts'
import { readTasks } from './task-files.ts'

export type ParsedCourse =
  | { body: CourseBody; pictures: ReadonlyMap<string, Uint8Array>; warnings: ContentProblem[] }
  | { body: null; problems: ContentProblem[] }

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Reads a course from its files. Whatever they hold, it answers with the whole course or with all problems found,
 * never with half a course and never with an exception.
 */
export function parseCourse({ slug, files, units }: { slug: string; files: CourseFiles; units: readonly CompetencyUnit[] }): ParsedCourse {
  const problems: ContentProblem[] = []
  const warnings: ContentProblem[] = []
  const reader: Reader = {
    files,
    units,
    problems,
    warn: (path, message) => warnings.push({ file: `courses/${slug}/${path}`, line: 1, message }),
    reportIn: (path) => reportTo(problems, `courses/${slug}/${path}`),
  }
  if (!slugPattern.test(slug))
    reader.reportIn('course.yaml')(1, `The folder name "${slug}" must be lower-case letters, digits and hyphens. Rename it.`)

  const pictures = readPictures(reader)
  const course = readCourseFile(reader)
  if (!course) return { body: null, problems }
  const { units: codes, papers: paperFiles, tasks: taskKeys, ...facts } = course.value

  const courseUnits = codes.flatMap((code, index) => findUnit(reader, course, code, index))
  const lessons = readLessons(reader, course, pictures)
  const papers = paperFiles.map((paper, index) => readPaper(reader, course, paper, index))
  const questions = readBanks(reader, course, papers, courseUnits)
  const tasks = readTasks(reader, taskKeys, course, pictures)
  checkDraws(reader, course, papers, questions)
  checkKeys(reader, course)

  if (problems.length > 0) return { body: null, problems }
  const body: CourseBody = {
    ...facts,
    slug,
    units: courseUnits,
    lessons,
    papers,
    questions,
    tasks,
    pictures: Object.fromEntries([...pictures].map(([name, { picture }]) => [name, picture])),
  }
  return { body, pictures: new Map([...pictures].map(([name, { bytes }]) => [name, bytes])), warnings }
}
