import { z } from 'zod'
import { answerFileKinds } from './answer-file-kinds.ts'
import { coverSchema, figureName, line, slug } from './content-text.ts'

// The shape of a question, type by type. How it is asked, scored and explained: `app/assessment/questions`.

const why = line.nullable().default(null)
/** Short enough to be a line of a list on a narrow phone. */
const label = line.max(200)
/** Absolute: a number is right from `answer - tolerance` to `answer + tolerance`. */
const tolerance = z.number().min(0).default(0)
const unitLabel = line.max(40).nullable().default(null)
const accepted = z.array(label).min(1).max(20)

const optionSchema = z.strictObject({ key: slug, text: line, correct: z.boolean().default(false), why })

const questionBase = z.strictObject({
  /** Unique in the course. */
  id: slug,
  /** The file it stands in; the parser fills it in. */
  bank: slug,
  /** The unit and the element follow from the first of these. */
  covers: z.array(coverSchema).max(10).default([]),
  unit: line.nullable().default(null),
  element: line.nullable().default(null),
  topic: slug,
  difficulty: z.literal([1, 2, 3]),
  text: line,
  explanation: line,
})

const matchingSchema = questionBase.extend({
  type: z.literal('matching'),
  pairs: z
    .array(z.strictObject({ left: label, right: label, why }))
    .min(3)
    .max(6),
  /** Right sides that belong to nothing. */
  extras: z.array(label).max(2).default([]),
})

const orderingSchema = questionBase.extend({
  type: z.literal('ordering'),
  /** In the right order. */
  items: z
    .array(z.strictObject({ text: label, why }))
    .min(3)
    .max(7),
})

const shortTextSchema = questionBase.extend({ type: z.literal('shorttext'), accepted })

const gapBase = z.strictObject({ key: slug, why })
/** `kind` follows from the other fields; the parser fills it in. */
const gapSchema = z.discriminatedUnion('kind', [
  gapBase.extend({ kind: z.literal('number'), answer: z.number(), tolerance, unitLabel }),
  gapBase.extend({ kind: z.literal('choice'), options: z.array(label).min(2).max(6), answer: label }),
  gapBase.extend({ kind: z.literal('words'), accepted }),
])

const clozeSchema = questionBase.extend({
  type: z.literal('cloze'),
  /** `text` holds `[[key]]` where a gap stands. */
  gaps: z.array(gapSchema).min(1).max(8),
})

const percent = z.number().min(0).max(100)

const hotspotSchema = questionBase.extend({
  type: z.literal('hotspot'),
  /** A file of the course's pictures. */
  picture: z.string().regex(/^[a-z0-9-]+\.svg$/, 'must be the name of an SVG file of pictures/'),
  alt: line,
  /** In percent of the picture. The label says what stands there, for those who do not see it. */
  regions: z
    .array(z.strictObject({ key: slug, label, x: percent, y: percent, width: percent, height: percent, correct: z.boolean().default(false), why }))
    .min(3)
    .max(8),
})

const calculationSchema = questionBase.extend({
  type: z.literal('calculation'),
  /** Figures that formulas name; the text tells them to the learner. */
  given: z.record(figureName, z.number()),
  /** A formula uses given figures and earlier steps. */
  steps: z
    .array(z.strictObject({ key: figureName, label, formula: line.max(300), unitLabel, tolerance, why }))
    .min(1)
    .max(8),
})

/** What a person looks for in an answer that no machine scores. */
const guide = z.array(line).min(1).max(12)

const essaySchema = questionBase.extend({
  type: z.literal('essay'),
  /** Shown beside the learner's own text afterwards. */
  guide,
  words: z.strictObject({ min: z.number().int().min(1), max: z.number().int().min(1).max(400) }).default({ min: 40, max: 250 }),
})

const audioSchema = questionBase.extend({
  type: z.literal('audio'),
  guide,
  /** How long the page's recorder goes on; of a recording that was made elsewhere it is a hint. */
  seconds: z.number().int().min(10).max(600).default(120),
})

export type AnswerFileKind = (typeof answerFileKinds)[number]

const fileSchema = questionBase.extend({
  type: z.literal('file'),
  guide,
  /** What the answer may be, each named once; their order says nothing. */
  takes: z
    .array(z.literal(answerFileKinds))
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'names a kind twice')
    .transform((kinds) => answerFileKinds.filter((kind) => kinds.includes(kind)))
    .default(['photo', 'pdf']),
})

export const questionSchema = z.discriminatedUnion('type', [
  questionBase.extend({ type: z.literal('single'), options: z.array(optionSchema).min(2).max(10) }),
  questionBase.extend({ type: z.literal('multiple'), options: z.array(optionSchema).min(2).max(10) }),
  questionBase.extend({ type: z.literal('truefalse'), answer: z.boolean() }),
  questionBase.extend({ type: z.literal('numeric'), answer: z.number(), tolerance, unitLabel }),
  matchingSchema,
  orderingSchema,
  shortTextSchema,
  clozeSchema,
  hotspotSchema,
  calculationSchema,
  essaySchema,
  audioSchema,
  fileSchema,
])

export type Question = z.output<typeof questionSchema>
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>
export type Gap = z.output<typeof gapSchema>

/** True for what no machine can score: a person judges it, and it counts nothing in the points of a paper. */
export function isJudgedByPerson(type: Question['type']): boolean {
  return type === 'essay' || isAnsweredByFile(type)
}

/** True for what is answered by something that is recorded, taken or written elsewhere. */
export function isAnsweredByFile(type: Question['type']): type is 'audio' | 'file' {
  return type === 'audio' || type === 'file'
}
