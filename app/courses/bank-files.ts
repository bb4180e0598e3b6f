import { z } from 'zod'
import { translate } from '#app/i18n/translate.ts'
import type { Report } from './content-problem.ts'
import { allPapers, type Paper } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import { type CourseFiles, decode, filesIn, type Reader } from './course-reader.ts'
import { checkPapers } from './paper-checks.ts'
import { type Gap, type Question, questionSchema } from './question-body.ts'
import { checkQuestionParts, type Refuse } from './question-checks.ts'
import { checkPlace, placeOf } from './question-place.ts'
import { readYaml } from './read-yaml.ts'
import type { CompetencyUnit } from './unit-body.ts'

/** All questions of the banks that papers name; ids are unique in the whole course, so that answers can name them. */
export function readBanks(reader: Reader, course: CourseFile, papers: Paper[], units: CompetencyUnit[]): Question[] {
  const { files, reportIn, warn } = reader
  const questions: Question[] = []
  const drawing = allPapers({ papers, pairedTest: course.value.pairedTest })
  const names = new Set(drawing.flatMap((paper) => paper.banks))
  for (const bank of names) {
    const path = `banks/${bank}.yaml`
    const bytes = files.get(path)
    if (!bytes) {
      const index = papers.findIndex((paper) => paper.banks.includes(bank))
      const line = course.lineOf(index < 0 ? ['pairedTest', 'bank'] : ['papers', index])
      reportIn('course.yaml')(line, `The bank "${bank}" has no file ${path}. Write it or correct the name here.`)
      continue
    }
    questions.push(...readBank(bank, bytes, reportIn(path), units, new Set(questions.map((question) => question.id)), files))
  }
  for (const [path] of filesIn(files, 'banks')) {
    if (!names.has(path.slice('banks/'.length, -'.yaml'.length))) warn(path, 'No paper of course.yaml draws from this bank.')
  }
  checkPapers(reader, course, papers, questions)
  return questions
}

function readBank(bank: string, bytes: Uint8Array, report: Report, units: CompetencyUnit[], taken: Set<string>, files: CourseFiles): Question[] {
  const text = decode(bytes, report)
  const complete = (value: unknown) =>
    Array.isArray(value) ? value.map((item: unknown) => (isFields(item) ? completeFields(item, bank) : item)) : value
  const file = text === null ? null : readYaml({ text, schema: z.array(questionSchema), report, adapt: complete })
  if (!file) return []
  return file.value.map((question, index) => {
    const refuse: Refuse = (field, key, params) => report(file.lineOf([index, field]), `${question.id}: ${translate('en', key, params)}`)
    if (taken.has(question.id)) refuse('id', 'courses.check.id-taken')
    taken.add(question.id)
    checkQuestionParts(question, refuse, (picture) => files.has(`pictures/${picture}`))
    const placed = { ...question, ...placeOf(question, units) }
    checkPlace(placed, units, refuse)
    return placed
  })
}

/** Fills in what follows from the rest: the bank, and the kind of each gap of a cloze. */
function completeFields(question: Record<string, unknown>, bank: string): Record<string, unknown> {
  const gaps = Array.isArray(question.gaps)
    ? { gaps: question.gaps.map((gap: unknown) => (isFields(gap) ? { ...gap, kind: kindOf(gap) } : gap)) }
    : {}
  return { ...question, ...gaps, bank }
}

function kindOf(gap: Record<string, unknown>): Gap['kind'] {
  if ('options' in gap) return 'choice'
  return 'accepted' in gap ? 'words' : 'number'
}

function isFields(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
