import type { AnswerFileKind, Question } from '#app/courses/question-body.ts'

// Which fields the form for a question of each type has. Names are those of the question, so that what is wrong at
// `options.1.text` is shown where it was typed.

export type QuestionType = Question['type']

/** `lines` is a list with one item a line; `key` is written by the portal. */
type FieldKind = 'line' | 'text' | 'number' | 'lines' | 'flag' | 'truth' | 'gap-kind' | 'picture' | 'key'
export type FieldName =
  | 'accepted'
  | 'alt'
  | 'answer'
  | 'correct'
  | 'extras'
  | 'formula'
  | 'guide'
  | 'height'
  | 'key'
  | 'kind'
  | 'label'
  | 'left'
  | 'name'
  | 'options'
  | 'picture'
  | 'right'
  | 'seconds'
  | 'takesAudio'
  | 'takesPdf'
  | 'takesPhoto'
  | 'takesVideo'
  | 'text'
  | 'tolerance'
  | 'unitLabel'
  | 'value'
  | 'why'
  | 'width'
  | 'wordsMax'
  | 'wordsMin'
  | 'x'
  | 'y'
type ListName = 'options' | 'pairs' | 'items' | 'gaps' | 'regions' | 'given' | 'steps'
export type FieldSpec = { name: FieldName; kind: FieldKind; optional?: true }
/** Rows that are added and removed by a button; `start` is how many a new question shows. */
export type ListSpec = { name: ListName; fields: readonly FieldSpec[]; start: number; most: number; ordered?: true }
export type AuthorSpec = { fields: readonly FieldSpec[]; list: ListSpec | null; given?: ListSpec }

const why = { name: 'why', kind: 'text', optional: true } as const
const text = { name: 'text', kind: 'text' } as const
const unitLabel = { name: 'unitLabel', kind: 'line', optional: true } as const
const tolerance = { name: 'tolerance', kind: 'number', optional: true } as const
const correct = { name: 'correct', kind: 'flag' } as const
const key = { name: 'key', kind: 'key' } as const
const number = (name: FieldName): FieldSpec => ({ name, kind: 'number' })
const line = (name: FieldName): FieldSpec => ({ name, kind: 'line' })

const options: ListSpec = { name: 'options', fields: [key, text, correct, why], start: 4, most: 10 }

/** A box for each kind of file that a question may take. */
export const takesFields = { photo: 'takesPhoto', pdf: 'takesPdf', audio: 'takesAudio', video: 'takesVideo' } as const satisfies Record<
  AnswerFileKind,
  FieldName
>

export const authorSpecs: Record<QuestionType, AuthorSpec> = {
  single: { fields: [], list: options },
  multiple: { fields: [], list: options },
  truefalse: { fields: [{ name: 'answer', kind: 'truth' }], list: null },
  numeric: { fields: [number('answer'), tolerance, unitLabel], list: null },
  matching: {
    fields: [{ name: 'extras', kind: 'lines', optional: true }],
    list: { name: 'pairs', fields: [line('left'), line('right'), why], start: 3, most: 6 },
  },
  ordering: { fields: [], list: { name: 'items', fields: [text, why], start: 3, most: 7, ordered: true } },
  shorttext: { fields: [{ name: 'accepted', kind: 'lines' }], list: null },
  cloze: {
    fields: [],
    list: {
      name: 'gaps',
      fields: [
        line('key'),
        { name: 'kind', kind: 'gap-kind' },
        { name: 'answer', kind: 'line', optional: true },
        tolerance,
        unitLabel,
        { name: 'options', kind: 'lines', optional: true },
        { name: 'accepted', kind: 'lines', optional: true },
        why,
      ],
      start: 1,
      most: 8,
    },
  },
  hotspot: {
    fields: [{ name: 'picture', kind: 'picture' }, line('alt')],
    list: {
      name: 'regions',
      fields: [key, line('label'), number('x'), number('y'), number('width'), number('height'), correct, why],
      start: 3,
      most: 8,
    },
  },
  calculation: {
    fields: [],
    given: { name: 'given', fields: [line('name'), number('value')], start: 2, most: 10 },
    list: { name: 'steps', fields: [line('key'), line('label'), line('formula'), unitLabel, tolerance, why], start: 1, most: 8, ordered: true },
  },
  essay: { fields: [{ name: 'guide', kind: 'lines' }, number('wordsMin'), number('wordsMax')], list: null },
  audio: { fields: [{ name: 'guide', kind: 'lines' }, number('seconds')], list: null },
  file: { fields: [{ name: 'guide', kind: 'lines' }, ...Object.values(takesFields).map((name): FieldSpec => ({ name, kind: 'flag' }))], list: null },
}

export const questionTypes = Object.keys(authorSpecs) as QuestionType[]

export function isQuestionType(type: string | null | undefined): type is QuestionType {
  return typeof type === 'string' && Object.hasOwn(authorSpecs, type)
}

/** The lists of rows of a type. */
export function listsOf(type: QuestionType): ListSpec[] {
  const { given, list } = authorSpecs[type]
  return [given, list].filter((each): each is ListSpec => each !== undefined && each !== null)
}

/** How many places a form has for what a question covers, and how many a question has at most. */
export const coverPlaces = { shown: 3, most: 10 } as const
