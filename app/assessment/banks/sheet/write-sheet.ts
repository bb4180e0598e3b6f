import type { Gap, Question } from '#app/courses/question-body.ts'
import { type TableFile, writeCsv, writeXlsx } from '#app/platform/write-table.ts'
import {
  type Column,
  columnOrder,
  columns,
  dataRow,
  gapOptionRow,
  gapRow,
  gapWordRow,
  kindNames,
  type PartKind,
  partsOfType,
  typeNames,
} from './sheet-columns.ts'

type Row = Partial<Record<Column, string>>

/** A bank as a spreadsheet that `readSheet` reads back to the same questions. */
export function writeSheet({ bank, questions, format }: { bank: string; questions: readonly Question[]; format: 'xlsx' | 'csv' }): TableFile {
  const rows = [
    columnOrder.map((column) => columns[column] as string),
    ...questions.flatMap(rowsOf).map((row) => columnOrder.map((column) => row[column] ?? '')),
  ]
  return format === 'xlsx' ? writeXlsx([{ name: bank, rows }], bank) : writeCsv(rows, bank)
}

function rowsOf(question: Question): Row[] {
  const { id, type, topic, difficulty, unit, element, covers, text, explanation } = question
  const shared = { id, type: typeNames[type], topic, difficulty: String(difficulty), unit: unit ?? '', element: element ?? '' }
  const head: Row = { ...shared, covers: covers.join(' '), text, explanation, ...ownCells(question) }
  return [head, ...partRows(question).map((row) => ({ id, ...row }))]
}

/** What a type says in the row of the question itself. */
function ownCells(question: Question): Row {
  switch (question.type) {
    case 'truefalse':
      return { answer: flag(question.answer) }
    case 'numeric':
      return { answer: String(question.answer), tolerance: String(question.tolerance), unitLabel: question.unitLabel ?? '' }
    case 'hotspot':
      return { picture: question.picture, content: question.alt }
    case 'essay':
      return { min: String(question.words.min), max: String(question.words.max) }
    case 'audio':
      return { seconds: String(question.seconds) }
    case 'file':
      return { takes: question.takes.map((kind) => kindNames[kind]).join(', ') }
    default:
      return {}
  }
}

function partRows(question: Question): Row[] {
  if (question.type === 'cloze') return question.gaps.flatMap(gapRows)
  const kinds = partsOfType[question.type]
  if (kinds) return kinds.flatMap((kind) => rowsOfKind(kind, Reflect.get(question, kind.list)))
  const {
    id: _id,
    bank: _bank,
    covers: _covers,
    unit: _unit,
    element: _element,
    topic: _topic,
    difficulty: _difficulty,
    ...rest
  } = question as Question
  return [{ part: dataRow, content: JSON.stringify(rest) }]
}

function rowsOfKind({ name, fields, record }: PartKind, list: unknown): Row[] {
  if (record) return Object.entries(list as Record<string, number>).map(([key, value]) => ({ part: name, key, answer: String(value) }))
  return (list as readonly unknown[]).map((entry) => {
    if (!fields) return { part: name, content: String(entry) }
    const cells = fields.map(({ field, column, cell }): [Column, string] => {
      const value: unknown = Reflect.get(entry as object, field)
      return [column, value === null ? '' : cell === 'flag' ? flag(value === true) : String(value)]
    })
    return { part: name, ...Object.fromEntries(cells) }
  })
}

function gapRows(gap: Gap): Row[] {
  const head = { part: gapRow, key: gap.key, why: gap.why ?? '' }
  if (gap.kind === 'number') return [{ ...head, answer: String(gap.answer), tolerance: String(gap.tolerance), unitLabel: gap.unitLabel ?? '' }]
  if (gap.kind === 'words') return [head, ...gap.accepted.map((content) => ({ part: gapWordRow, key: gap.key, content }))]
  return [head, ...gap.options.map((content) => ({ part: gapOptionRow, key: gap.key, content, correct: flag(content === gap.answer) }))]
}

function flag(isTrue: boolean): string {
  return isTrue ? 'ya' : 'tidak'
}
