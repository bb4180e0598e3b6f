import { z } from 'zod'

// The shape of a course version: everything its files said, in one immutable document.
// `parse-course.ts` builds it from the files, `course_version.body` stores it.

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
const line = z.string().trim().min(1, 'must not be empty').max(2_000)
const markdoc = z.string().trim().min(1, 'must not be empty')

/** A text of the interface kind, in both languages. */
const bilingualSchema = z.strictObject({ id: line, en: line })

export const unitSchema = z.strictObject({
  /** Text without one pattern; unique together with `kepmenaker`. */
  code: line,
  title: bilingualSchema,
  /** Null while not confirmed: pages say so, certificates do not print the unit. */
  kepmenaker: line.nullable(),
  /** The portal's own unit, not one of an SKKNI: it never has a decree, so no certificate prints it. */
  own: z.boolean().default(false),
  source: z.url().nullable().default(null),
  elements: z.array(z.strictObject({ key: line, title: line, criteria: z.array(line).default([]) })).default([]),
})

const moduleSchema = z.strictObject({ key: slug, title: bilingualSchema, lessons: z.array(slug).min(1, 'must name at least one lesson') })

export const lessonMetaSchema = z.strictObject({ title: line, minutes: z.number().int().min(1).max(240), summary: line })

/** `source` is Markdoc without its front matter. */
const lessonSchema = lessonMetaSchema.extend({ slug, source: markdoc })

export const paperSchema = z.strictObject({
  key: slug,
  title: bilingualSchema,
  banks: z.array(slug).min(1),
  draw: z.number().int().min(1).max(200),
  minutes: z.number().int().min(1).max(600),
  attempts: z.number().int().min(1).max(100),
  passPercent: z.number().min(0).max(100),
})

const optionSchema = z.strictObject({ key: slug, text: line, correct: z.boolean().default(false), why: line.nullable().default(null) })

const questionBase = z.strictObject({
  /** Unique in the course. */
  id: slug,
  /** The file it stands in; the parser fills it in. */
  bank: slug,
  unit: line.nullable().default(null),
  element: line.nullable().default(null),
  topic: slug,
  difficulty: z.literal([1, 2, 3]),
  text: line,
  explanation: line,
})

export const questionSchema = z.discriminatedUnion('type', [
  questionBase.extend({ type: z.literal('single'), options: z.array(optionSchema).min(2).max(10) }),
  questionBase.extend({ type: z.literal('multiple'), options: z.array(optionSchema).min(2).max(10) }),
  questionBase.extend({ type: z.literal('truefalse'), answer: z.boolean() }),
  questionBase.extend({
    type: z.literal('numeric'),
    answer: z.number(),
    /** Absolute: an answer is right from `answer - tolerance` to `answer + tolerance`. */
    tolerance: z.number().min(0).default(0),
    unitLabel: line.nullable().default(null),
  }),
])

const rubricSchema = z.strictObject({
  passPoints: z.number().int().min(1),
  criteria: z
    .array(
      z.strictObject({
        key: slug,
        title: line,
        /** From lowest to highest. */
        levels: z.array(z.strictObject({ key: slug, points: z.number().int().min(0), title: line, description: line })).min(2),
      }),
    )
    .min(1),
})

export const taskSchema = z.strictObject({
  key: slug,
  title: bilingualSchema,
  minutes: z.number().int().min(1).max(10_000),
  /** Markdoc, as in lessons. */
  instructions: markdoc,
  evidence: z.strictObject({
    photosMin: z.number().int().min(0).max(20),
    photosMax: z.number().int().min(1).max(20),
    ask: z.array(line).default([]),
  }),
  rubric: rubricSchema,
  /** Markdoc, for trainers only. */
  sampleAnswer: markdoc.nullable().default(null),
})

const pictureSchema = z.strictObject({
  /** Key of the bytes in the file store. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int(),
  /** What it weighs on the wire, compressed. Not a part of the content hash. */
  sentBytes: z.number().int(),
  width: z.number(),
  height: z.number(),
})

/** What course.yaml says about the course itself. */
export const courseFactsSchema = z.strictObject({
  title: bilingualSchema,
  summary: bilingualSchema,
  audience: bilingualSchema,
  /** Printed on the certificate. */
  topic: bilingualSchema,
  /** Learning hours, printed. */
  hours: z.number().int().min(1).max(1_000),
  modules: z.array(moduleSchema).min(1),
  completion: z.strictObject({
    lessons: z.literal('all'),
    paper: slug.nullable().default(null),
    task: slug.nullable().default(null),
    decision: z.boolean().default(true),
  }),
  certificate: z.strictObject({ validYears: z.number().int().min(1).max(50) }),
  sources: z.array(z.strictObject({ title: line, url: z.url() })).default([]),
})

export const courseBodySchema = courseFactsSchema.extend({
  slug,
  units: z.array(unitSchema),
  /** In order of reading. */
  lessons: z.array(lessonSchema).min(1),
  papers: z.array(paperSchema),
  questions: z.array(questionSchema),
  tasks: z.array(taskSchema),
  /** By file name, for example `alur-cuci-tangan.svg`. */
  pictures: z.record(z.string(), pictureSchema),
})

export type Bilingual = z.output<typeof bilingualSchema>
export type CompetencyUnit = z.output<typeof unitSchema>

export type Lesson = z.output<typeof lessonSchema>
export type Paper = z.output<typeof paperSchema>

export type Question = z.output<typeof questionSchema>
export type Rubric = z.output<typeof rubricSchema>
export type Task = z.output<typeof taskSchema>
export type Picture = z.output<typeof pictureSchema>
export type CourseBody = z.output<typeof courseBodySchema>

export function findLesson(body: CourseBody, lesson: string): Lesson | undefined {
  return body.lessons.find((candidate) => candidate.slug === lesson)
}

export function findPaper(body: CourseBody, paper: string): Paper | undefined {
  return body.papers.find((candidate) => candidate.key === paper)
}

export function findTask(body: CourseBody, task: string): Task | undefined {
  return body.tasks.find((candidate) => candidate.key === task)
}

/** The questions a paper draws from. */
export function questionsOfPaper(body: CourseBody, paper: Paper): Question[] {
  return body.questions.filter((question) => paper.banks.includes(question.bank))
}

/** The most points a rubric can give. */
export function maxPoints(rubric: Rubric): number {
  return rubric.criteria.reduce((sum, { levels }) => sum + Math.max(...levels.map((level) => level.points)), 0)
}
