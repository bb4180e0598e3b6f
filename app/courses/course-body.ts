import { z } from 'zod'
import { bilingual, coverSchema, line, markdoc, slug } from './content-text.ts'
import { figureTableSchema } from './figure-table.ts'
import { type Question, questionSchema } from './question-body.ts'
import { sourceSchema, upgradeSource } from './source.ts'
import { glossaryTermSchema } from './term.ts'
import { unitSchema } from './unit-body.ts'

// The shape of a course version: everything its files said, in one immutable document.
// `parse-course.ts` builds it from the files, `course_version.body` stores it.

const moduleSchema = z.strictObject({ key: slug, title: bilingual, lessons: z.array(slug).min(1, 'must name at least one lesson') })

const covers = z.array(coverSchema).max(40).default([])

export const lessonMetaSchema = z.strictObject({
  title: line,
  minutes: z.number().int().min(1).max(240),
  summary: line,
  covers,
  /** Ids of `sources`. */
  sources: z.array(slug).default([]),
})

/** `source` is Markdoc without its front matter. */
const lessonSchema = lessonMetaSchema.extend({ slug, source: markdoc })

export const paperSchema = z.strictObject({
  key: slug,
  title: bilingual,
  banks: z.array(slug).min(1),
  /** Each attempt draws from one bank alone, and the banks take turns. */
  parallel: z.boolean().default(false),
  draw: z.number().int().min(1).max(200),
  minutes: z.number().int().min(1).max(600),
  attempts: z.number().int().min(1).max(100),
  /** How long to wait after an attempt before the next. Left out where there is no wait, so that older versions keep their hash. */
  cooldownMinutes: z.number().int().min(1).max(10_080).optional(),
  passPercent: z.number().min(0).max(100),
})

const rubricSchema = z.strictObject({
  passPoints: z.number().int().min(1),
  criteria: z
    .array(
      z.strictObject({
        key: slug,
        title: line,
        covers,
        /** From lowest to highest. */
        levels: z.array(z.strictObject({ key: slug, points: z.number().int().min(0), title: line, description: line })).min(2),
      }),
    )
    .min(1),
})

export const taskSchema = z.strictObject({
  key: slug,
  title: bilingual,
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
  title: bilingual,
  summary: bilingual,
  audience: bilingual,
  /** Printed on the certificate. */
  topic: bilingual,
  /** Learning hours, printed. */
  hours: z.number().int().min(1).max(1_000),
  modules: z.array(moduleSchema).min(1),
  completion: z.strictObject({
    lessons: z.literal('all'),
    paper: slug.nullable().default(null),
    task: slug.nullable().default(null),
    decision: z.boolean().default(true),
  }),
  /** Two tests of one blueprint, before and after the lessons. Left out where there is none, so that older versions keep their hash. */
  pairedTest: z.strictObject({ bank: slug, draw: z.number().int().min(2).max(100), minutes: z.number().int().min(1).max(120) }).optional(),
  /** For how long it is valid, and the template it is printed with unless a batch or programme says otherwise. */
  certificate: z.strictObject({ validYears: z.number().int().min(1).max(50), template: slug.optional() }),
})

/** What a trainer watches for, item by item, where the work is done. */
export const observationSchema = z.strictObject({
  title: line,
  /** Where, and with what. */
  setting: line,
  items: z.array(z.strictObject({ covers, look: line, ask: line.nullable().default(null) })).min(1),
})

export const oralQuestionSchema = z.strictObject({
  id: slug,
  covers,
  question: line,
  /** What a good answer holds. */
  expect: z.array(line).min(1),
  /** Asked when the answer stays short. */
  probe: line.nullable().default(null),
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
  /** Worked figures, by name. */
  figures: z.record(z.string(), figureTableSchema).default({}),
  observation: observationSchema.nullable().default(null),
  oral: z.array(oralQuestionSchema).default([]),
  /** The trainer's guide; `source` is Markdoc. */
  guide: z.strictObject({ title: line, source: markdoc }).nullable().default(null),
  /** Where its facts come from: every source that a lesson or a unit names. */
  sources: z.array(z.preprocess(upgradeSource, sourceSchema)).default([]),
  /** The words its texts mark, with their meaning. */
  glossary: z.array(glossaryTermSchema).default([]),
})

export type Bilingual = z.output<typeof bilingual>
export type Observation = z.output<typeof observationSchema>
export type OralQuestion = z.output<typeof oralQuestionSchema>

export type Lesson = z.output<typeof lessonSchema>
export type Paper = z.output<typeof paperSchema>

export type Rubric = z.output<typeof rubricSchema>
export type Task = z.output<typeof taskSchema>
export type Picture = z.output<typeof pictureSchema>
export type CourseBody = z.output<typeof courseBodySchema>

export function findLesson(body: CourseBody, lesson: string): Lesson | undefined {
  return body.lessons.find((candidate) => candidate.slug === lesson)
}

export function findPaper(body: CourseBody, paper: string): Paper | undefined {
  return allPapers(body).find((candidate) => candidate.key === paper)
}

/** The papers of its files, and the two of its paired test. */
export function allPapers(body: Pick<CourseBody, 'papers' | 'pairedTest'>): Paper[] {
  return [...body.papers, ...pairedPapers(body)]
}

/** Keys of the two papers; the files of a course may not use them. */
export const pairedKeys = { before: 'sebelum-belajar', after: 'sesudah-belajar' } as const
export type PairedPart = keyof typeof pairedKeys

/** The paired test as papers: one attempt each, and no mark to pass. */
function pairedPapers({ pairedTest }: Pick<CourseBody, 'pairedTest'>): Paper[] {
  if (!pairedTest) return []
  const { bank, draw, minutes } = pairedTest
  const paper = { banks: [bank], parallel: false, draw, minutes, attempts: 1, passPercent: 0 }
  return [
    { ...paper, key: pairedKeys.before, title: { id: 'Tes sebelum belajar', en: 'Test before the lessons' } },
    { ...paper, key: pairedKeys.after, title: { id: 'Tes sesudah belajar', en: 'Test after the lessons' } },
  ]
}

/** Which of the two a paper is; null for every other. */
export function pairedPartOf(paper: string): PairedPart | null {
  if (paper === pairedKeys.before) return 'before'
  return paper === pairedKeys.after ? 'after' : null
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
