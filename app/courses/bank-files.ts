import { z } from 'zod'
import type { Report } from './content-problem.ts'
import { type CompetencyUnit, type Paper, type Question, questionSchema } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import { decode, filesIn, type Reader, reportRepeated } from './course-reader.ts'
import { readYaml } from './read-yaml.ts'

/** All questions of the banks that papers name; ids are unique in the whole course, so that answers can name them. */
export function readBanks(reader: Reader, course: CourseFile, papers: Paper[], units: CompetencyUnit[]): Question[] {
  const { files, reportIn, warn } = reader
  const questions: Question[] = []
  const names = new Set(papers.flatMap((paper) => paper.banks))
  for (const bank of names) {
    const path = `banks/${bank}.yaml`
    const bytes = files.get(path)
    if (!bytes) {
      const index = papers.findIndex((paper) => paper.banks.includes(bank))
      reportIn('course.yaml')(course.lineOf(['papers', index]), `The bank "${bank}" has no file ${path}. Write it or correct the name here.`)
      continue
    }
    questions.push(...readBank(bank, bytes, reportIn(path), units, new Set(questions.map((question) => question.id))))
  }
  for (const [path] of filesIn(files, 'banks')) {
    if (!names.has(path.slice('banks/'.length, -'.yaml'.length))) warn(path, 'No paper of course.yaml draws from this bank.')
  }
  return questions
}

function readBank(bank: string, bytes: Uint8Array, report: Report, units: CompetencyUnit[], taken: Set<string>): Question[] {
  const text = decode(bytes, report)
  const withBank = (value: unknown) => (Array.isArray(value) ? value.map((item: unknown) => (isFields(item) ? { ...item, bank } : item)) : value)
  const file = text === null ? null : readYaml({ text, schema: z.array(questionSchema), report, adapt: withBank })
  if (!file) return []
  for (const [index, question] of file.value.entries()) {
    const refuse = (field: string, message: string) => report(file.lineOf([index, field]), `${question.id}: ${message}`)
    if (taken.has(question.id)) refuse('id', 'This id is already taken in this course. Ids are never reused; choose another.')
    taken.add(question.id)
    checkQuestion(question, units, refuse)
  }
  return file.value
}

function checkQuestion(question: Question, units: CompetencyUnit[], refuse: (field: string, message: string) => void): void {
  const unit = units.find((candidate) => candidate.code === question.unit)
  if (question.unit !== null && !unit)
    refuse('unit', `The unit "${question.unit}" is not among the units of course.yaml. Add it there or correct the code.`)
  if (question.element !== null && !unit?.elements.some((element) => element.key === question.element)) {
    refuse('element', `The element "${question.element}" is not in the unit "${question.unit}" of units.yaml. Correct the key or remove it.`)
  }
  if (question.type !== 'single' && question.type !== 'multiple') return
  const right = question.options.filter((option) => option.correct).length
  if (question.type === 'single' && right !== 1) refuse('options', `A single question needs exactly one right option; this one has ${right}.`)
  if (question.type === 'multiple' && right === 0)
    refuse('options', 'A multiple question needs at least one right option. Mark it with correct: true.')
  reportRepeated(
    question.options,
    (option) => option.key,
    () => refuse('options', 'Two options have the same key. Give each its own.'),
  )
  reportRepeated(
    question.options,
    (option) => option.text.toLowerCase(),
    () => refuse('options', 'Two options have the same text. Change one.'),
  )
}

function isFields(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
