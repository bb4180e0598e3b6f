import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'
import { openCheckpoint, type TreeHead } from './checkpoint.ts'
import { hashLeaf, rootOf } from './merkle-tree.ts'
import { type MonthSummary, writeMonthSummary } from './month-summary.ts'
import type { NoteVerifier } from './signed-note.ts'
import { appendLeaves, indexPath, subtreesOf, type TilePlace, tilePath, tileWidth, widthOfTile } from './tiles.ts'

/** Bytes at a path below the register's address; null where there is nothing. */
export type ReadRegister = (path: string) => Promise<Uint8Array | null>

export type RegisterReport = {
  head: TreeHead
  checkpoint: string
  /** Empty when everything holds. */
  problems: string[]
  /** Entries of each kind by month (UTC), oldest first. */
  months: Map<string, Map<string, number>>
  /** What the register says of keys, oldest first. */
  keys: KeyEntry[]
}

/** `hash` is SHA-256 (hex) of the public key. */
export type KeyEntry = { index: number; at: string; change: string; hash: string }

/** Problems beyond these are not listed: a register that is wrong is wrong. */
const mostProblems = 20

/**
 * Reads a whole register, computes every hash again and holds it against what is served and signed. `saved` is the
 * tree head of an earlier check: the register must still begin with it. `summary` is one of a month that the register
 * must bear out. Throws RegisterUnreadableError when there is
 * no checkpoint that one of the keys signed.
 */
export async function checkRegister({
  read,
  log,
  saved,
  summary = null,
  onProgress = () => {},
}: {
  read: ReadRegister
  log: { origin: string; verifiers: readonly NoteVerifier[] }
  saved: TreeHead | null
  summary?: MonthSummary | null
  onProgress?: (checked: number, size: number) => void
}): Promise<RegisterReport> {
  const checkpoint = Buffer.from((await read('checkpoint')) ?? []).toString()
  const head = openCheckpoint(checkpoint, log.origin, log.verifiers)
  if (!head) {
    throw new RegisterUnreadableError(
      `no checkpoint of ${log.origin} that a known key signed. If its key was changed, ask the portal's operator for the new verifier key and name both: --key <key of then> --key <key of now>`,
    )
  }
  const problems: string[] = []
  const months: RegisterReport['months'] = new Map()
  const keys: KeyEntry[] = []
  const tally = summary && startTally(summary)
  const tiles = new Map<string, { place: TilePlace; bytes: Uint8Array }>()
  const report = (problem: string) => problems.length < mostProblems && problems.push(problem)

  for (let first = 0; first < head.size; first += tileWidth) {
    const width = Math.min(tileWidth, head.size - first)
    const entries = await readEntries(read, first / tileWidth, width)
    if (!entries) {
      report(`the entries ${first} to ${first + width - 1} are not served, or not in their format`)
      break
    }
    for (const [offset, entry] of entries.entries()) {
      const line = count(months, entry, (problem) => report(`entry ${first + offset} ${problem}`))
      if (line) tally?.add(first + offset, line)
      if (line?.kind === 'key') keys.push({ index: first + offset, at: line.at, change: line.change ?? '', hash: line.hash ?? '' })
    }
    const changed = appendLeaves(first, entries.map(hashLeaf), (place) => tiles.get(tilePath(place))?.bytes ?? new Uint8Array())
    for (const [path, { place, hashes }] of changed) tiles.set(path, { place, bytes: Buffer.concat(hashes) })
    onProgress(first + width, head.size)
  }
  for (const { place, bytes } of tiles.values()) {
    const width = widthOfTile(place, head.size)
    const path = tilePath(place, width < tileWidth ? width : undefined)
    const served = await read(`tile/${path}`)
    if (!served || !Buffer.from(served).equals(bytes)) report(`the tile ${path} is not the one that the entries give`)
  }
  if (problems.length === 0) {
    const subtrees = subtreesOf((place) => tiles.get(tilePath(place))?.bytes ?? new Uint8Array())
    if (!same(rootOf(head.size, subtrees), head.root)) report('the signed root is not the one that the entries give')
    for (const problem of judgeSaved(saved, head, subtrees)) report(problem)
    for (const problem of tally?.judge(head, subtrees) ?? []) report(problem)
  }
  return { head, checkpoint, problems, months, keys }
}

class RegisterUnreadableError extends Error {
  override name = 'RegisterUnreadableError'
}

function judgeSaved(saved: TreeHead | null, head: TreeHead, subtrees: ReturnType<typeof subtreesOf>): string[] {
  if (!saved) return []
  if (saved.origin !== head.origin) return [`the state saved before is of another register, ${saved.origin}`]
  if (saved.size > head.size) return [`the register had ${saved.size} entries and now has ${head.size}`]
  return same(rootOf(saved.size, subtrees), saved.root) ? [] : [`the register does not begin with the ${saved.size} entries that were saved before`]
}

async function readEntries(read: ReadRegister, index: number, width: number): Promise<Uint8Array[] | null> {
  const bundle = await read(`tile/entries/${indexPath(index, width < tileWidth ? width : undefined)}`)
  const entries = bundle && parseBundle(bundle)
  return entries?.length === width ? entries : null
}

/** Entries of a bundle, each after its length in two bytes; null for bytes that are none. */
export function parseBundle(bundle: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + (bundle[at]! << 8) + (bundle[at + 1] ?? 0)
    if (at + 2 > bundle.length || end > bundle.length) return null
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}

function count(months: RegisterReport['months'], entry: Uint8Array, report: (problem: string) => void): Line | null {
  const text = Buffer.from(entry).toString()
  const line = parseLine(text)
  if (!line) {
    report('is not a line in canonical JSON')
    return null
  }
  const month = line.at.slice(0, 7)
  const kinds = months.get(month) ?? new Map<string, number>()
  months.set(month, kinds.set(line.kind, (kinds.get(line.kind) ?? 0) + 1))
  return line
}

/** Counts what a summary says again, as the entries go by. */
function startTally(summary: MonthSummary) {
  const counts: Record<string, number> = {}
  const seen: number[] = []
  return {
    add(index: number, { kind, at }: Line): void {
      if (at.slice(0, 7) !== summary.month || index >= summary.size) return
      counts[kind] = (counts[kind] ?? 0) + 1
      seen[0] ??= index
      seen[1] = index
    },
    judge(head: TreeHead, subtrees: ReturnType<typeof subtreesOf>): string[] {
      const { origin, month, size, first, last } = summary
      if (origin !== head.origin) return [`the summary is of another register, ${origin}`]
      if (size > head.size || last >= size || first > last) return [`the summary of ${month} is of more entries than the register holds`]
      const found = { ...summary, counts, first: seen[0] ?? -1, last: seen[1] ?? -1 }
      const roots = { before: rootOf(first, subtrees), after: rootOf(last + 1, subtrees) }
      const isBorneOut = writeMonthSummary({ ...found, ...roots }) === writeMonthSummary(summary)
      return isBorneOut
        ? []
        : [`the register does not bear out the summary of ${month}: ${JSON.stringify(counts)}, entries ${found.first} to ${found.last}`]
    },
  }
}

type Line = { kind: string; at: string; change?: string; hash?: string }

function parseLine(text: string): Line | null {
  try {
    const line = JSON.parse(text) as { [key: string]: Json }
    const { kind, at } = line
    if (line.v !== 1 || typeof kind !== 'string' || typeof at !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(at)) return null
    const [change, hash] = [line.change, line.hash].map((value) => (typeof value === 'string' ? value : undefined))
    return canonicalJson(line) === text ? { kind, at, change, hash } : null
  } catch {
    return null
  }
}

function same(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0
}
