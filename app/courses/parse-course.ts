import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { checkSvg } from './check-svg.ts'
import { type ContentProblem, type Report, reportTo } from './content-problem.ts'
import {
  type CompetencyUnit,
  type CourseBody,
  courseFactsSchema,
  type Lesson,
  lessonMetaSchema,
  maxPoints,
  type Paper,
  type Picture,
  paperSchema,
  type Question,
  questionSchema,
  type Task,
  taskSchema,
  unitSchema,
} from './course-body.ts'
import { checkMarkup } from './lesson-markup.ts'
import { readYaml, type YamlContent } from './read-yaml.ts'

/** Files of one course by their path inside its folder, for example `lessons/cuci-tangan.md`. */
export type CourseFiles = ReadonlyMap<string, Uint8Array>

export type ParsedCourse =
  | { body: CourseBody; pictures: ReadonlyMap<string, Uint8Array>; warnings: ContentProblem[] }
  | { body: null; problems: ContentProblem[] }

const mostPictureBytes = 150_000
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const paperFileSchema = paperSchema.omit({ banks: true }).extend({ bank: z.string().optional(), banks: z.array(z.string()).min(1).optional() })
const courseFileSchema = courseFactsSchema.extend({
  units: z.array(z.string()).default([]),
  papers: z.array(paperFileSchema).default([]),
  tasks: z.array(z.string()).default([]),
})
type CourseFile = YamlContent<z.output<typeof courseFileSchema>>

/** The competency units of `units.yaml`. */
export function parseUnits(bytes: Uint8Array): { units: CompetencyUnit[]; problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const report = reportTo(problems, 'units.yaml')
  const text = decode(bytes, report)
  const file = text === null ? null : readYaml({ text, schema: z.array(unitSchema), report })
  const units = file?.value ?? []
  reportRepeated(
    units,
    (unit) => `${unit.code} ${unit.kepmenaker}`,
    (index) => report(file!.lineOf([index, 'code']), 'This unit with the same kepmenaker stands here twice. Remove one.'),
  )
  return { units, problems }
}

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

/** SHA-256 over the canonical form of the body, hex: the same content has the same hash, whatever the order of its keys. */
export function contentHash(body: CourseBody): string {
  const pictures = Object.fromEntries(Object.entries(body.pictures).map(([name, { sha256 }]) => [name, sha256]))
  return createHash('sha256')
    .update(JSON.stringify(sortKeys({ ...body, pictures })))
    .digest('hex')
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

type Reader = {
  files: CourseFiles
  units: readonly CompetencyUnit[]
  problems: ContentProblem[]
  warn: (path: string, message: string) => void
  reportIn: (path: string) => Report
}

type Pictures = Map<string, { picture: Picture; bytes: Uint8Array }>

function readCourseFile({ files, reportIn }: Reader): CourseFile | null {
  const report = reportIn('course.yaml')
  const bytes = files.get('course.yaml')
  if (!bytes) {
    report(1, 'The course has no course.yaml. Add it; docs/content-format.md shows one.')
    return null
  }
  const text = decode(bytes, report)
  return text === null ? null : readYaml({ text, schema: courseFileSchema, report })
}

function readPictures({ files, reportIn }: Reader): Pictures {
  const pictures: Pictures = new Map()
  for (const [path, bytes] of filesIn(files, 'pictures')) {
    const report = reportIn(path)
    const name = path.slice('pictures/'.length)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.svg$/.test(name)) {
      report(1, `A picture's name must be lower-case letters, digits and hyphens and end with .svg. Rename "${name}".`)
      continue
    }
    const text = decode(bytes, report)
    const size = text === null ? null : checkSvg(text, report)
    // A picture with problems still exists: lessons that name it need no second report.
    if (bytes.byteLength > mostPictureBytes)
      report(1, `The picture has ${bytes.byteLength} bytes; readers pay for at most ${mostPictureBytes}. Draw it with fewer and rounder numbers.`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const picture = { sha256, bytes: bytes.byteLength, sentBytes: gzipSync(bytes).byteLength, width: size?.width ?? 0, height: size?.height ?? 0 }
    pictures.set(name, { picture, bytes })
  }
  return pictures
}

function findUnit({ units, reportIn }: Reader, course: CourseFile, code: string, index: number): CompetencyUnit[] {
  const found = units.filter((unit) => unit.code === code)
  if (found.length === 1) return found
  const why =
    found.length === 0
      ? 'is not in units.yaml. Add it there with its source, or correct the code.'
      : 'stands in units.yaml with several kepmenaker. Keep the one this course means.'
  reportIn('course.yaml')(course.lineOf(['units', index]), `The unit "${code}" ${why}`)
  return []
}

function readLessons(reader: Reader, course: CourseFile, pictures: Pictures): Lesson[] {
  const { files, reportIn, warn } = reader
  const lessons = new Map<string, Lesson | null>()
  const usedPictures = new Set<string>()
  for (const [moduleIndex, { lessons: slugs }] of course.value.modules.entries()) {
    for (const [index, slug] of slugs.entries()) {
      const path = `lessons/${slug}.md`
      const refuse = (message: string) => reportIn('course.yaml')(course.lineOf(['modules', moduleIndex, 'lessons', index]), message)
      const bytes = files.get(path)
      if (lessons.has(slug)) refuse(`The lesson "${slug}" is named twice. Keep one.`)
      else if (!bytes) refuse(`The lesson "${slug}" has no file ${path}. Write it or remove the name here.`)
      else lessons.set(slug, readLesson(slug, bytes, reportIn(path), pictures, usedPictures))
    }
  }
  for (const [path] of filesIn(files, 'lessons')) {
    if (!lessons.has(path.slice('lessons/'.length, -'.md'.length))) warn(path, 'This lesson is in no module of course.yaml, so nobody sees it.')
  }
  for (const [path] of filesIn(files, 'tasks')) for (const name of pictureNames(files.get(path))) usedPictures.add(name)
  for (const name of pictures.keys()) if (!usedPictures.has(name)) warn(`pictures/${name}`, 'No lesson shows this picture.')
  return [...lessons.values()].filter((lesson) => lesson !== null)
}

function readLesson(slug: string, bytes: Uint8Array, report: Report, pictures: Pictures, usedPictures: Set<string>): Lesson | null {
  const text = decode(bytes, report)
  if (text === null) return null
  const parts = /^---[^\S\n]*\n([\s\S]*?\n)?---[^\S\n]*(?:\n|$)/.exec(text)
  if (!parts) {
    report(1, 'The lesson must begin with front matter: a line ---, then title, minutes and summary, then a line ---.')
    return null
  }
  const meta = readYaml({ text: parts[1] ?? '', schema: lessonMetaSchema, report, firstLine: 2 })
  const source = text.slice(parts[0].length)
  const firstLine = parts[0].split('\n').length
  if (source.trim() === '') report(firstLine, 'The lesson has no text. Write it below the front matter.')
  for (const name of pictureNames(bytes)) usedPictures.add(name)
  checkMarkup({ source, firstLine, hasPicture: (name) => pictures.has(name), report })
  return meta && { slug, ...meta.value, source: source.trim() }
}

function pictureNames(bytes: Uint8Array | undefined): string[] {
  return [...new TextDecoder().decode(bytes).matchAll(/\bsrc="([^"]+)"/g)].map((match) => match[1] ?? '')
}

function readPaper({ reportIn }: Reader, course: CourseFile, { bank, banks, ...paper }: z.output<typeof paperFileSchema>, index: number): Paper {
  if ((bank === undefined) === (banks === undefined))
    reportIn('course.yaml')(
      course.lineOf(['papers', index]),
      'A paper needs either "bank" with one name or "banks" with a list. Give exactly one of them.',
    )
  return { ...paper, banks: banks ?? (bank === undefined ? [] : [bank]) }
}

/** All questions of the banks that papers name; ids are unique in the whole course, so that answers can name them. */
function readBanks(reader: Reader, course: CourseFile, papers: Paper[], units: CompetencyUnit[]): Question[] {
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

function readTasks({ files, reportIn, warn }: Reader, keys: string[], course: CourseFile, pictures: Pictures): Task[] {
  const tasks = keys.flatMap((key, index) => {
    const path = `tasks/${key}.yaml`
    const bytes = files.get(path)
    if (!bytes) {
      reportIn('course.yaml')(course.lineOf(['tasks', index]), `The task "${key}" has no file ${path}. Write it or remove the name here.`)
      return []
    }
    return readTask(key, bytes, reportIn(path), pictures) ?? []
  })
  for (const [path] of filesIn(files, 'tasks')) {
    if (!keys.includes(path.slice('tasks/'.length, -'.yaml'.length))) warn(path, 'This task is not among the tasks of course.yaml.')
  }
  return tasks
}

function readTask(key: string, bytes: Uint8Array, report: Report, pictures: Pictures): Task | null {
  const text = decode(bytes, report)
  const file = text === null ? null : readYaml({ text, schema: taskSchema, report })
  if (!file) return null
  const task = file.value
  const refuse = (path: PropertyKey[], message: string) => report(file.lineOf(path), message)
  if (task.key !== key) refuse(['key'], `The key "${task.key}" must be the name of the file, "${key}".`)
  if (task.evidence.photosMin > task.evidence.photosMax)
    refuse(['evidence', 'photosMin'], 'photosMin is above photosMax. Exchange them or correct one.')
  reportRepeated(
    task.rubric.criteria,
    (criterion) => criterion.key,
    (index) => refuse(['rubric', 'criteria', index], 'Two criteria have the same key. Give each its own.'),
  )
  for (const [index, { levels }] of task.rubric.criteria.entries()) {
    const place = ['rubric', 'criteria', index, 'levels']
    if (levels.some((level, at) => at > 0 && level.points <= levels[at - 1]!.points))
      refuse(place, 'Levels stand from lowest to highest, each with more points than the one before. Reorder them.')
    reportRepeated(
      levels,
      (level) => level.key,
      () => refuse(place, 'Two levels have the same key. Give each its own.'),
    )
  }
  const most = maxPoints(task.rubric)
  if (task.rubric.passPoints > most)
    refuse(['rubric', 'passPoints'], `passPoints is ${task.rubric.passPoints}, but the rubric gives at most ${most} points. Lower it.`)
  const instructionsLine = file.lineOf(['instructions']) + 1
  const sampleLine = file.lineOf(['sampleAnswer']) + 1
  const hasPicture = (name: string) => pictures.has(name)
  checkMarkup({ source: task.instructions, firstLine: instructionsLine, hasPicture, report })
  if (task.sampleAnswer !== null) checkMarkup({ source: task.sampleAnswer, firstLine: sampleLine, hasPicture, report })
  return task
}

function checkDraws({ reportIn }: Reader, course: CourseFile, papers: Paper[], questions: Question[]): void {
  for (const [index, paper] of papers.entries()) {
    const available = questions.filter((question) => paper.banks.includes(question.bank)).length
    if (available > 0 && paper.draw > available) {
      reportIn('course.yaml')(
        course.lineOf(['papers', index, 'draw']),
        `The paper "${paper.key}" draws ${paper.draw} questions from ${available}. Write more questions or draw fewer.`,
      )
    }
  }
}

function checkKeys({ reportIn }: Reader, course: CourseFile): void {
  const { value, lineOf } = course
  const report = reportIn('course.yaml')
  reportRepeated(
    value.units,
    (code) => code,
    (index) => report(lineOf(['units', index]), 'This unit is named twice. Keep one.'),
  )
  reportRepeated(
    value.modules,
    (part) => part.key,
    (index) => report(lineOf(['modules', index]), 'Two modules have the same key. Give each its own.'),
  )
  reportRepeated(
    value.papers,
    (paper) => paper.key,
    (index) => report(lineOf(['papers', index]), 'Two papers have the same key. Give each its own.'),
  )
  reportRepeated(
    value.tasks,
    (task) => task,
    (index) => report(lineOf(['tasks', index]), 'This task is named twice. Keep one.'),
  )
  const { paper, task } = value.completion
  if (paper !== null && !value.papers.some(({ key }) => key === paper))
    report(lineOf(['completion', 'paper']), `Completion asks for the paper "${paper}", which is not among the papers. Add it or correct the key.`)
  if (task !== null && !value.tasks.includes(task))
    report(lineOf(['completion', 'task']), `Completion asks for the task "${task}", which is not among the tasks. Add it or correct the key.`)
}

function reportRepeated<Item>(items: readonly Item[], keyOf: (item: Item) => string, report: (index: number) => void): void {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (seen.has(keyOf(item))) report(index)
    seen.add(keyOf(item))
  }
}

function filesIn(files: CourseFiles, folder: string): [string, Uint8Array][] {
  return [...files].filter(([path]) => path.startsWith(`${folder}/`)).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** NFC text with plain line ends; null when the file is not UTF-8. */
function decode(bytes: Uint8Array, report: Report): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
  } catch {
    report(1, 'The file is not UTF-8 text. Save it as UTF-8.')
    return null
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
