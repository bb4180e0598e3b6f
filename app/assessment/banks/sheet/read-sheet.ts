import { readTable } from '#app/platform/read-csv.ts'
import { looksLikeXlsx, readXlsx } from '#app/platform/read-xlsx.ts'
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

const mostRows = 10_000

/** `column` is the heading; `row` counts from 1 as the spreadsheet does. */
type SheetPlace = { row: number; column: string | null }
export type SheetFault =
  | 'unreadable'
  | 'empty'
  | 'too-many'
  | 'heading'
  | 'heading-missing'
  | 'type'
  | 'part'
  | 'lone'
  | 'number'
  | 'flag'
  | 'json'
  | 'gap'
type SheetProblem = SheetPlace & { fault: SheetFault; said: string }

export type ReadSheet = {
  /** As the cells say; not yet checked by the rules of questions. */
  questions: Record<string, unknown>[]
  /** Where a field of a question stands, by its index and a path such as `options.0.text`. */
  placeOf: (index: number, field: string) => SheetPlace
  problems: SheetProblem[]
}

type Row = { row: number; cells: Partial<Record<Column, string>> }
type Report = (row: number, column: Column | null, fault: SheetFault, said: string) => void

/** The questions of a spreadsheet (XLSX or CSV) and everything that is wrong with its cells, all at once. */
export function readSheet({ file, bank }: { file: Uint8Array; bank: string }): ReadSheet {
  const problems: SheetProblem[] = []
  const report: Report = (row, column, fault, said) => problems.push({ row, column: column && columns[column], fault, said })
  const rows = rowsOf(file, report)
  const groups = groupsOf(rows, report)
  const places: Map<string, SheetPlace>[] = []
  const questions = groups.map((group) => {
    const place = new Map<string, SheetPlace>()
    places.push(place)
    return questionOf(group, bank, report, (field, row, column) => place.set(field, { row, column: columns[column] }))
  })
  return { questions, problems, placeOf: (index, field) => nearest(places[index] ?? new Map(), field, groups[index]?.[0]?.row ?? 1) }
}

/** The place of the field, or of what it is a part of. */
function nearest(places: ReadonlyMap<string, SheetPlace>, field: string, row: number): SheetPlace {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const place = places.get(path) ?? places.get(`${path}.0`)
    if (place) return place
  }
  return { row, column: null }
}

function rowsOf(file: Uint8Array, report: Report): Row[] {
  const table = looksLikeXlsx(file) ? readXlsx(file) : file.subarray(0, 4096).includes(0) && (file[0] ?? 0) < 0xfe ? null : readTable(file)
  const fail = (fault: SheetFault): Row[] => {
    report(1, null, fault, '')
    return []
  }
  if (!table) return fail('unreadable')
  if (table.length > mostRows) return fail('too-many')
  const [heading = [], ...lines] = table
  const known = new Map(columnOrder.map((column) => [columns[column].toLowerCase(), column]))
  const order = heading.map((name) => known.get(name.trim().toLowerCase()))
  for (const [at, name] of heading.entries()) if (!order[at] && name.trim() !== '') report(1, null, 'heading', name.trim())
  for (const column of ['id', 'type', 'text'] as const) if (!order.includes(column)) report(1, column, 'heading-missing', columns[column])
  const rows = lines.flatMap((cells, at): Row[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const named = cells.flatMap((cell, column): [Column, string][] => (order[column] && cell.trim() !== '' ? [[order[column], cell.trim()]] : []))
    return [{ row: at + 2, cells: Object.fromEntries(named) }]
  })
  return rows.length === 0 ? fail('empty') : rows
}

/** A question and the rows of its parts; a part names its question or stands below it. */
function groupsOf(rows: readonly Row[], report: Report): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (row.cells.part === undefined) groups.push([row])
    else if (group && (row.cells.id === undefined || row.cells.id === group[0]?.cells.id)) group.push(row)
    else report(row.row, 'part', 'lone', row.cells.id ?? '')
  }
  return groups
}

type Mark = (field: string, row: number, column: Column) => void

function questionOf([head, ...parts]: Row[], bank: string, report: Report, mark: Mark): Record<string, unknown> {
  const { row, cells } = head!
  const type = Object.entries(typeNames).find(([key, name]) => key === cells.type || name === cells.type?.toLowerCase())?.[0] ?? cells.type
  for (const column of [
    'id',
    'type',
    'topic',
    'difficulty',
    'unit',
    'element',
    'covers',
    'text',
    'explanation',
    'answer',
    'tolerance',
    'unitLabel',
    'picture',
    'seconds',
    'takes',
  ] as const)
    mark(column, row, column)
  const shared = {
    id: cells.id ?? '',
    bank,
    type,
    topic: cells.topic ?? '',
    difficulty: numberIn(head!, 'difficulty', report),
    unit: cells.unit ?? null,
    element: cells.element ?? null,
    covers: cells.covers?.split(/[\s,;]+/).filter(Boolean) ?? [],
    text: cells.text ?? '',
    explanation: cells.explanation ?? '',
  }
  const data = parts.find(({ cells: { part } }) => part === dataRow)
  if (data) return { ...shared, ...jsonIn(data, report) }
  if (type === 'cloze') return { ...shared, gaps: gapsOf(parts, report, mark) }
  const kinds = partsOfType[type as keyof typeof partsOfType]
  if (!kinds) {
    report(row, 'type', 'type', cells.type ?? '')
    return shared
  }
  for (const part of parts) if (!kinds.some(({ name }) => name === part.cells.part)) report(part.row, 'part', 'part', part.cells.part ?? '')
  return {
    ...shared,
    ...ownFields(type ?? '', head!, report),
    ...Object.fromEntries(kinds.map((kind) => [kind.list, listOf(kind, parts, report, mark)])),
  }
}

function ownFields(type: string, head: Row, report: Report): Record<string, unknown> {
  const { cells } = head
  if (type === 'truefalse') return { answer: flagIn(head, 'answer', report) }
  if (type === 'numeric') {
    return { answer: numberIn(head, 'answer', report), tolerance: numberIn(head, 'tolerance', report) ?? 0, unitLabel: cells.unitLabel ?? null }
  }
  if (type === 'hotspot') return { picture: cells.picture ?? '', alt: cells.content ?? '' }
  if (type === 'audio') return cells.seconds === undefined ? {} : { seconds: numberIn(head, 'seconds', report) }
  if (type === 'file')
    return cells.takes === undefined
      ? {}
      : {
          takes: cells.takes
            .split(/[\s,;]+/)
            .filter(Boolean)
            .map(kindIn),
        }
  if (type !== 'essay' || (cells.min === undefined && cells.max === undefined)) return {}
  return { words: { min: numberIn(head, 'min', report), max: numberIn(head, 'max', report) } }
}

/** The kind of file that a cell names in our words or in those of the format; what it does not know the rules of questions refuse. */
function kindIn(said: string): string {
  return Object.entries(kindNames).find(([, name]) => name.toLowerCase() === said.toLowerCase())?.[0] ?? said.toLowerCase()
}

function listOf({ name, list, fields, record }: PartKind, parts: readonly Row[], report: Report, mark: Mark): unknown {
  const own = parts.filter(({ cells }) => cells.part === name)
  const entries = own.map((part, index) => {
    mark(`${list}.${index}`, part.row, 'part')
    if (!fields) {
      mark(`${list}.${index}`, part.row, 'content')
      return part.cells.content ?? ''
    }
    return Object.fromEntries(
      fields.flatMap(({ field, column, cell }): [string, unknown][] => {
        mark(`${list}.${index}.${field}`, part.row, column)
        if (cell === 'text') return [[field, part.cells[column] ?? (isOptional(field) ? null : '')]]
        if (cell === 'flag') return [[field, flagIn(part, column, report)]]
        const value = numberIn(part, column, report)
        return value === undefined && field === 'tolerance' ? [] : [[field, value]]
      }),
    )
  })
  return record ? Object.fromEntries(own.map((part, index) => [part.cells.key ?? '', Reflect.get(entries[index] as object, 'answer')])) : entries
}

function isOptional(field: string): boolean {
  return field === 'why' || field === 'unitLabel'
}

function gapsOf(parts: readonly Row[], report: Report, mark: Mark): unknown[] {
  const below = new Set([gapOptionRow, gapWordRow])
  const heads = parts.filter(({ cells }) => cells.part === gapRow)
  for (const part of parts) {
    const isKnown = part.cells.part === gapRow || below.has(part.cells.part ?? '')
    if (!isKnown) report(part.row, 'part', 'part', part.cells.part ?? '')
    else if (!heads.some(({ cells }) => cells.key === part.cells.key)) report(part.row, 'key', 'gap', part.cells.key ?? '')
  }
  return heads.map((head, index) => {
    mark(`gaps.${index}`, head.row, 'key')
    const shared = { key: head.cells.key ?? '', why: head.cells.why ?? null }
    const own = (name: string) => parts.filter(({ cells }) => cells.part === name && cells.key === head.cells.key)
    const [options, words] = [own(gapOptionRow), own(gapWordRow)]
    if (words.length > 0) return { ...shared, kind: 'words', accepted: words.map(({ cells }) => cells.content ?? '') }
    if (options.length === 0) {
      const answer = numberIn(head, 'answer', report)
      return { ...shared, kind: 'number', answer, tolerance: numberIn(head, 'tolerance', report) ?? 0, unitLabel: head.cells.unitLabel ?? null }
    }
    const right = options.find((option) => flagIn(option, 'correct', report))
    return { ...shared, kind: 'choice', options: options.map(({ cells }) => cells.content ?? ''), answer: right?.cells.content ?? '' }
  })
}

/** A number as a program stores it or a person types it: `0.5`, `0,5`. */
function numberIn({ row, cells }: Row, column: Column, report: Report): number | undefined {
  const text = cells[column]
  if (text === undefined) return undefined
  const value = Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text)
  if (Number.isFinite(value)) return value
  report(row, column, 'number', text)
  return undefined
}

const flags: Record<string, boolean> = {
  ya: true,
  benar: true,
  true: true,
  x: true,
  '1': true,
  tidak: false,
  salah: false,
  false: false,
  '0': false,
  '-': false,
}

function flagIn({ row, cells }: Row, column: Column, report: Report): boolean {
  const text = cells[column]
  if (text === undefined) return false
  const value = flags[text.toLowerCase()]
  if (value === undefined) report(row, column, 'flag', text)
  return value ?? false
}

function jsonIn({ row, cells }: Row, report: Report): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(cells.content ?? '')
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value }
  } catch {
    // Told below, with its place.
  }
  report(row, 'content', 'json', '')
  return {}
}
