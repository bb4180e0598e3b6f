import { z } from 'zod'
import { slug } from './content-text.ts'
import { courseFactsSchema, type Paper, paperSchema } from './course-body.ts'
import { decode, type Reader } from './course-reader.ts'
import { readYaml, type YamlContent } from './read-yaml.ts'
import type { CompetencyUnit } from './unit-body.ts'

const paperFileSchema = paperSchema.omit({ banks: true }).extend({ bank: z.string().optional(), banks: z.array(z.string()).min(1).optional() })
const courseFileSchema = courseFactsSchema.extend({
  units: z.array(z.string()).default([]),
  papers: z.array(paperFileSchema).default([]),
  tasks: z.array(z.string()).default([]),
  /** Ids of sources.yaml, for the course as a whole. */
  sources: z.array(slug).default([]),
})
/** `course.yaml`: the facts of the course, and the names of its units, banks and tasks. */
export type CourseFile = YamlContent<z.output<typeof courseFileSchema>>

export function readCourseFile({ files, reportIn }: Reader): CourseFile | null {
  const report = reportIn('course.yaml')
  const bytes = files.get('course.yaml')
  if (!bytes) {
    report(1, 'The course has no course.yaml. Add it; docs/content-format.md shows one.')
    return null
  }
  const text = decode(bytes, report)
  return text === null ? null : readYaml({ text, schema: courseFileSchema, report })
}

/** The unit of this code; none, and a report, where the schemes do not have exactly one. */
export function findUnit({ shared, reportIn }: Reader, course: CourseFile, code: string, index: number): CompetencyUnit[] {
  const found = shared.units.filter((unit) => unit.code === code)
  if (found.length === 1) return found
  const why =
    found.length === 0
      ? 'is in no file of schemes/. Add it there with its source, or correct the code.'
      : 'stands in schemes/ with several kepmenaker. Keep the one this course means.'
  reportIn('course.yaml')(course.lineOf(['units', index]), `The unit "${code}" ${why}`)
  return []
}

export function readPaper(
  { reportIn }: Reader,
  course: CourseFile,
  { bank, banks, ...paper }: z.output<typeof paperFileSchema>,
  index: number,
): Paper {
  if ((bank === undefined) === (banks === undefined))
    reportIn('course.yaml')(
      course.lineOf(['papers', index]),
      'A paper needs either "bank" with one name or "banks" with a list. Give exactly one of them.',
    )
  return { ...paper, banks: banks ?? (bank === undefined ? [] : [bank]) }
}
