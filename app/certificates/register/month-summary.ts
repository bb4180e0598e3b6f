import type { Hash } from './merkle-tree.ts'

// What a month of the register holds, in lines that people can read and that the register's key signs (C2SP
// signed-note). An auditor keeps it and can hold it against the register at any time.

export type MonthSummary = {
  /** Name of the log. */
  origin: string
  /** `2026-11`, in UTC. */
  month: string
  /** How many entries the register had when this was made; later ones do not count. */
  size: number
  /** Index of the month's first and last entry. Entries of the neighbouring months may stand between them. */
  first: number
  last: number
  /** Roots of the tree before the first and behind the last entry. */
  before: Hash
  after: Hash
  /** Entries of each kind. */
  counts: Record<string, number>
}

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

export function isMonth(text: string): boolean {
  return monthPattern.test(text)
}

/** The text of the note. */
export function writeMonthSummary({ origin, month, size, first, last, before, after, counts }: MonthSummary): string {
  const root = (hash: Hash) => Buffer.from(hash).toString('base64')
  const kinds = Object.keys(counts).sort()
  const lines = [`${origin}/ringkasan`, month, `register ${size}`, `first ${first} ${root(before)}`, `last ${last} ${root(after)}`]
  return `${[...lines, ...kinds.map((kind) => `${kind} ${counts[kind]}`)].join('\n')}\n`
}

/** Reads what `writeMonthSummary` writes; null for anything else. */
export function parseMonthSummary(text: string): MonthSummary | null {
  const [name = '', month = '', register = '', start = '', end = '', ...kinds] = text.split('\n').slice(0, -1)
  const size = /^register (\d{1,15})$/.exec(register)
  const first = /^first (\d{1,15}) ([A-Za-z0-9+/]{43}=)$/.exec(start)
  const last = /^last (\d{1,15}) ([A-Za-z0-9+/]{43}=)$/.exec(end)
  const counted = kinds.map((line) => /^([a-z_]{1,40}) (\d{1,15})$/.exec(line))
  if (!size || !first?.[2] || !last?.[2] || !isMonth(month) || !name.endsWith('/ringkasan') || counted.includes(null)) return null
  const summary = {
    origin: name.slice(0, -'/ringkasan'.length),
    month,
    size: Number(size[1]),
    first: Number(first[1]),
    last: Number(last[1]),
    before: Buffer.from(first[2], 'base64'),
    after: Buffer.from(last[2], 'base64'),
    counts: Object.fromEntries(counted.map((one) => [one![1], Number(one![2])])),
  }
  return writeMonthSummary(summary) === text ? summary : null
}
