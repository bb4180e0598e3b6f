import { parseNumber } from '#app/assessment/questions/parse-number.ts'
import type { AnswerFileKind, Question } from '#app/courses/question-body.ts'
import { authorSpecs, coverPlaces, type FieldName, type FieldSpec, type ListSpec, listsOf, type QuestionType, takesFields } from './author-fields.ts'

// A question as the flat fields of its form, and back.

export type AuthorValues = Record<string, string>

/** The fields of a form as they were sent; of a name that came twice the first counts. */
export function authorValues(fields: Record<string, string | string[]>): AuthorValues {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()[0] ?? '']))
}

/** How many rows a list shows. */
export function rowsOf(values: AuthorValues, { name, start, most }: ListSpec): number {
  const rows = Number(values[`rows.${name}`] ?? start)
  return Number.isInteger(rows) && rows >= 0 ? Math.min(rows, most) : start
}

/** The fields of a stored question. */
export function formOfQuestion(question: Question): AuthorValues {
  const { type } = question
  const whole = question as unknown as Record<string, unknown>
  const apart = fieldsApart(question)
  const values: AuthorValues = {}
  for (const name of ['id', 'bank', 'topic', 'difficulty', 'text', 'explanation']) values[name] = written(whole[name])
  for (const [index, cover] of question.covers.entries()) values[`covers.${index}`] = cover
  for (const { name } of authorSpecs[type].fields) values[name] = written(whole[name] ?? apart[name])
  for (const list of listsOf(type)) {
    const rows = rowsIn(whole, list)
    values[`rows.${list.name}`] = String(rows.length)
    for (const [index, row] of rows.entries()) for (const { name } of list.fields) values[`${list.name}.${index}.${name}`] = written(row[name])
  }
  return values
}

/** What the form asks for in fields of its own and the question holds together. */
function fieldsApart(question: Question): Record<string, unknown> {
  if (question.type === 'essay') return { wordsMin: question.words.min, wordsMax: question.words.max }
  if (question.type !== 'file') return {}
  return Object.fromEntries(takesEntries.map(([kind, name]) => [name, question.takes.includes(kind)]))
}

const takesEntries = Object.entries(takesFields) as [AnswerFileKind, FieldName][]

/** The lists of a question as rows of fields. */
function rowsIn(whole: Record<string, unknown>, { name }: ListSpec): Record<string, unknown>[] {
  const value = whole[name] ?? []
  return Array.isArray(value) ? value : Object.entries(value as object).map(([key, figure]) => ({ name: key, value: figure }))
}

function written(value: unknown): string {
  if (value === null || value === undefined || value === false) return value === false ? 'false' : ''
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value)
}

export type FormQuestion = {
  /** As `checkBankQuestions` takes it. */
  raw: Record<string, unknown>
  /** The field of the form that a path of the question means. */
  fieldOf: (path: string) => string
}

/** The question that a form describes, with whatever is wrong in it. Rows that are left empty are left out. */
export function questionOfForm(type: QuestionType, values: AuthorValues): FormQuestion {
  const covers = places.flatMap((index) => values[`covers.${index}`]?.trim() || [])
  const { fields } = authorSpecs[type]
  const raw: Record<string, unknown> = {
    type,
    ...Object.fromEntries(['id', 'bank', 'topic', 'text', 'explanation'].map((name) => [name, (values[name] ?? '').trim()])),
    difficulty: Number(values.difficulty),
    covers,
    ...Object.fromEntries(fields.flatMap((field) => entryOf(field, values, ''))),
  }
  const kept = new Map<string, number[]>()
  for (const list of listsOf(type)) {
    const rows = filledRows(list, values)
    kept.set(list.name, rows)
    const items = rows.map((row) => Object.fromEntries(list.fields.flatMap((field) => entryOf(field, values, `${list.name}.${row}.`))))
    raw[list.name] = withKeys(list, items)
  }
  if (type === 'essay') moveWords(raw)
  if (type === 'file') moveTakes(raw)
  if (type === 'cloze') raw.gaps = (raw.gaps as Record<string, unknown>[]).map(gapOf)
  if (type === 'calculation') raw.given = Object.fromEntries((raw.given as Record<string, unknown>[]).map(({ name, value }) => [String(name), value]))
  const placesOfCovers = places.filter((index) => values[`covers.${index}`]?.trim())
  return { raw, fieldOf: (path) => fieldOf(path, { type, kept, placesOfCovers }) }
}

const places = Array.from({ length: coverPlaces.most }, (_, index) => index)

function filledRows(list: ListSpec, values: AuthorValues): number[] {
  const says = ({ name, kind }: FieldSpec, row: number) =>
    kind !== 'key' && kind !== 'flag' && kind !== 'gap-kind' && (values[`${list.name}.${row}.${name}`] ?? '').trim() !== ''
  return Array.from({ length: rowsOf(values, list) }, (_, row) => row).filter((row) => list.fields.some((field) => says(field, row)))
}

/** A field of the form as a field of the question; an optional one that is empty is left out. */
function entryOf({ name, kind, optional }: FieldSpec, values: AuthorValues, prefix: string): [string, unknown][] {
  const typed = (values[`${prefix}${name}`] ?? '').trim()
  if (kind === 'flag') return [[name, typed === 'true']]
  if (kind === 'key' || (optional && typed === '')) return typed === '' ? [] : [[name, typed]]
  if (kind === 'truth') return typed === '' ? [] : [[name, typed === 'true']]
  if (kind === 'lines') return [[name, typed.split('\n').flatMap((each) => each.trim() || [])]]
  if (kind === 'number') return typed === '' ? [] : [[name, parseNumber(typed) ?? typed]]
  return [[name, typed.replace(/\s*\n\s*/g, ' ')]]
}

/** A letter for each row that has no key yet; a key that answers name never changes. */
function withKeys({ fields }: ListSpec, items: Record<string, unknown>[]): Record<string, unknown>[] {
  if (!fields.some(({ kind }) => kind === 'key')) return items
  const taken = new Set(items.map(({ key }) => key))
  const free = [...'abcdefghijklmnopqrstuvwxyz'].filter((letter) => !taken.has(letter))
  return items.map((item) => (item.key === undefined ? { ...item, key: free.shift() } : item))
}

function moveWords(raw: Record<string, unknown>): void {
  raw.words = { min: raw.wordsMin, max: raw.wordsMax }
  delete raw.wordsMin
  delete raw.wordsMax
}

function moveTakes(raw: Record<string, unknown>): void {
  raw.takes = takesEntries.flatMap(([kind, name]) => (raw[name] === true ? [kind] : []))
  for (const [, name] of takesEntries) delete raw[name]
}

/** Of a gap only what its kind has. */
function gapOf({ kind, key, why, answer, tolerance, unitLabel, options, accepted }: Record<string, unknown>): Record<string, unknown> {
  const shared = { kind, key, ...(why === undefined ? {} : { why }) }
  if (kind === 'choice') return { ...shared, options: options ?? [], answer: answer ?? '' }
  if (kind === 'words') return { ...shared, accepted: accepted ?? [] }
  const typed = String(answer ?? '')
  const figure = typed === '' ? {} : { answer: parseNumber(typed) ?? typed }
  return { ...shared, ...figure, ...(tolerance === undefined ? {} : { tolerance }), ...(unitLabel === undefined ? {} : { unitLabel }) }
}

type Paths = { type: QuestionType; kept: ReadonlyMap<string, number[]>; placesOfCovers: number[] }

function fieldOf(path: string, { type, kept, placesOfCovers }: Paths): string {
  const [head = '', index, name] = path.split('.')
  if (head === 'takes') return takesFields.photo
  if (head === 'words') return index === 'max' ? 'wordsMax' : 'wordsMin'
  if (head === 'covers' && index !== undefined) return `covers.${placesOfCovers[Number(index)] ?? 0}`
  const list = listsOf(type).find((each) => each.name === head)
  const row = kept.get(head)?.[Number(index)]
  if (!list || row === undefined) return head
  return list.fields.some((field) => field.name === name && field.kind !== 'key') ? `${head}.${row}.${name}` : head
}

/** What a button of a list asks for: `add:options`, `remove:options.2`, `up:items.1`. */
const rowIntent = /^(?:(add):([a-z]+)|(remove|up):([a-z]+)\.(\d{1,2}))$/

/** The form after a button of a list; null when the intent is none of a list. */
export function editRows(type: QuestionType, values: AuthorValues, intent: string): AuthorValues | null {
  const [, add, added, verb, edited, at] = rowIntent.exec(intent) ?? []
  const list = listsOf(type).find(({ name }) => name === (added ?? edited))
  if (!list) return null
  const rows = Array.from({ length: rowsOf(values, list) }, (_, row) => row)
  const row = Number(at)
  if (add) rows.push(-1)
  if (verb === 'remove' && row in rows) rows.splice(row, 1)
  if (verb === 'up' && row > 0 && row in rows) rows.splice(row - 1, 2, row, row - 1)
  return arranged(list, values, rows.slice(0, list.most))
}

/** The rows of a list as they stood before, in this order; -1 is an empty one. */
function arranged({ name, fields }: ListSpec, values: AuthorValues, rows: readonly number[]): AuthorValues {
  const rest = Object.entries(values).filter(([field]) => !field.startsWith(`${name}.`))
  const moved = rows.flatMap((from, to) =>
    fields.flatMap((field): [string, string][] => {
      const value = values[`${name}.${from}.${field.name}`]
      return value === undefined ? [] : [[`${name}.${to}.${field.name}`, value]]
    }),
  )
  return Object.fromEntries([...rest, ...moved, [`rows.${name}`, String(rows.length)]])
}
