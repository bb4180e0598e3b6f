import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { readTiles } from './append-entries.server.ts'
import { type Hash, rootOf } from './merkle-tree.ts'
import { isMonth, writeMonthSummary } from './month-summary.ts'
import { signNote } from './signed-note.ts'
import { rightEdge, subtreesOf, tilePath } from './tiles.ts'

/** How long a process answers with the summary that it signed last for a month. */
export const summarySeconds = 60

const remembered = new Map<string, { until: number; note: Promise<string> }>()
const mostRemembered = 24

/**
 * The signed summary of a month (`2026-11`, UTC). Throws `not_found` for what is no month and for one without entries,
 * `unavailable` without a key.
 */
export async function readMonthSummary({ month }: { month: string }): Promise<string> {
  if (!isMonth(month)) throw new AppError('not_found')
  const known = remembered.get(month)
  if (known && known.until > Date.now()) return known.note
  const note = signSummary(month)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(month, { until: Date.now() + summarySeconds * 1000, note })
  // A month without entries is not remembered, or anybody could fill the memory.
  note.catch(() => remembered.delete(month))
  return note
}

async function signSummary(month: string): Promise<string> {
  const [{ register }, key] = await Promise.all([readPublisher(), readCurrentKey('register')])
  if (!key) throw new AppError('unavailable')
  const text = await inTransaction((tx) => summarise(tx, register, month), { isolationLevel: 'RepeatableRead', timeoutMs: 30_000 })
  return signNote(text, [{ name: register, key: key.publicKey, privateKey: key.privateKey }])
}

type Counted = { kind: string; count: bigint; first: bigint; last: bigint }

async function summarise(tx: Tx, origin: string, month: string): Promise<string> {
  const from = new Date(`${month}-01T00:00:00Z`)
  const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))
  const rows = await tx.$queryRaw<Counted[]>`
    select kind, count(*) as count, min(index) as first, max(index) as last from register_entry
    where at >= ${from} and at < ${until} group by kind`
  const latest = await tx.registerCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { size: true } })
  if (rows.length === 0 || !latest) throw new AppError('not_found')
  const first = Math.min(...rows.map((row) => Number(row.first)))
  const last = Math.max(...rows.map((row) => Number(row.last)))
  const [before, after] = await Promise.all([rootAt(tx, first), rootAt(tx, last + 1)])
  const counts = Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]))
  return writeMonthSummary({ origin, month, size: Number(latest.size), first, last, before, after, counts })
}

/** Root of the tree when it had that many entries. */
async function rootAt(tx: Tx, size: number): Promise<Hash> {
  const tiles = await readTiles(tx, rightEdge(size))
  return rootOf(
    size,
    subtreesOf((place) => tiles.get(tilePath(place)) ?? new Uint8Array()),
  )
}
