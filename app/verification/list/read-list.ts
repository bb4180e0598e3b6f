import { parseNumber } from '#app/certificates/number.ts'
import { readCsv } from '#app/platform/read-csv.ts'
import { looksLikeXlsx, readXlsx } from '#app/platform/read-xlsx.ts'

export const mostRows = 10_000
/** A list of that many rows weighs far less. */
export const mostListBytes = 5_000_000
const longestCell = 200
/** How many rows may stand above the first of the list: titles, dates, the heading. */
const mostRowsAbove = 10

/** A row to check: where it stood, what was written there. */
export type ListRow = { row: number; number: string; name: string }

export type ListProblem = 'missing' | 'large' | 'unreadable' | 'empty' | 'too-many' | 'no-numbers' | 'guesses'

/**
 * Rows of a list (CSV or XLSX) of numbers, perhaps with names. Which columns they are is told by the heading, or else
 * by what stands in them. Answers the problem of a list that cannot be checked.
 */
export function readList(file: Uint8Array): { rows: ListRow[] } | { problem: ListProblem } {
  const table = looksLikeXlsx(file) ? readXlsx(file) : readText(file)
  if (!table) return { problem: 'unreadable' }
  const filled = table
    .map((cells, at) => ({ row: at + 1, cells: cells.map(tidy) }))
    .filter(({ row, cells }) => cells.some((cell) => cell !== '') && !(row === 1 && isSeparatorLine(cells)))
  if (filled.length === 0) return { problem: 'empty' }
  const heading = findHeading(filled)
  const rows = heading ? filled.slice(heading.at + 1) : filled
  if (rows.length === 0) return { problem: 'empty' }
  if (rows.length > mostRows) return { problem: 'too-many' }
  const number = heading?.number ?? likeliest(rows, isNumber)
  if (number === null) return { problem: 'no-numbers' }
  const name = heading ? heading.name : likeliest(rows, (cell) => !isNumber(cell) && /\p{L}{2}/u.test(cell))
  const width = heading ? filled[heading.at]!.cells.length : usualWidth(rows)
  return { rows: rows.map(({ row, cells }) => rowOf(row, cells, { number, name, width })) }
}

function readText(file: Uint8Array): string[][] | null {
  const isText = !file.subarray(0, 4096).includes(0) || (file[0] ?? 0) >= 0xfe
  return isText ? readCsv(file, (cell) => isNumber(cell) || isHeading(cell)) : null
}

type Columns = { number: number; name: number | null; width: number }

/** A row with separators of its own may have its number elsewhere than the others. */
function rowOf(row: number, cells: readonly string[], { number, name, width }: Columns): ListRow {
  const stands = isNumber(cells[number] ?? '') ? number : cells.findIndex(isNumber)
  const written = cells[stands < 0 ? number : stands] ?? ''
  if (name === null) return { row, number: written, name: '' }
  // A name with a title after a comma may have been split: the row then has more cells than the others.
  const surplus = Math.max(0, cells.length - width)
  const parts = cells.slice(name, name + 1 + surplus).filter((cell, at) => cell !== '' && name + at !== stands)
  return { row, number: written, name: parts.join(', ') }
}

/** How many cells most rows have; of two numbers of cells with as many rows the smaller. */
function usualWidth(rows: readonly { cells: readonly string[] }[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [most] = [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])
  return most?.[0] ?? 0
}

/** Among the first rows, of which the last one that can be it is: a title above may speak of numbers and names too. */
function findHeading(rows: readonly { cells: readonly string[] }[]): ({ at: number } & NonNullable<ReturnType<typeof readHeading>>) | null {
  const first = rows.slice(0, mostRowsAbove).findIndex(({ cells }) => cells.some(isNumber))
  const above = first < 0 ? Math.min(rows.length, mostRowsAbove) : first
  for (let at = above - 1; at >= 0; at--) {
    const heading = readHeading(rows[at]!.cells)
    if (heading) return { at, ...heading }
  }
  return null
}

/** What Excel writes, and reads, to say which separator follows. */
function isSeparatorLine([first = '']: readonly string[]): boolean {
  return /^"?sep=/i.test(first)
}

function readHeading(cells: readonly string[]): { number: number; name: number | null } | null {
  if (cells.some(isNumber)) return null
  const number = cells.findIndex((cell) => /\b(nomor|number)\b/i.test(cell) || /^no\.? sertifikat/i.test(cell))
  const ofHolder = cells.findIndex((cell) => /\b(nama|name)\b/i.test(cell) && /peserta|lengkap|pemegang|penerima|holder|participant|full/i.test(cell))
  const ofOthers = /kursus|pelatihan|program|kelas|lembaga|penerbit|angkatan|usaha|course|training|issuer|batch|business/i
  const name = ofHolder >= 0 ? ofHolder : cells.findIndex((cell) => /\b(nama|name)\b/i.test(cell) && !ofOthers.test(cell))
  return number < 0 ? null : { number, name: name < 0 ? null : name }
}

function isHeading(cell: string): boolean {
  return /^(nomor|number|no\.? sertifikat|nomor sertifikat|certificate number|nama|name)/i.test(cell)
}

/** The column in which most rows hold what is looked for; null when none does. */
function likeliest(rows: readonly { cells: readonly string[] }[], isOne: (cell: string) => boolean): number | null {
  const counts = new Map<number, number>()
  for (const { cells } of rows) for (const [at, cell] of cells.entries()) if (isOne(cell)) counts.set(at, (counts.get(at) ?? 0) + 1)
  const [best] = [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])
  return best?.[0] ?? null
}

function isNumber(cell: string): boolean {
  return cell.length >= 11 && cell.length <= 40 && 'number' in parseNumber(cell)
}

function tidy(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().slice(0, longestCell)
}
