import { readPublishedKeys } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { parseTreeHead } from './checkpoint.ts'
import { type NoteVerifier, splitNote, writeVerifierKey } from './signed-note.ts'
import { parseIndexPath, tileWidth, widthOfTile } from './tiles.ts'

/** The newest checkpoint as published, witnesses' lines included. Throws `not_found` while the register is empty. */
export async function readCheckpoint(): Promise<string> {
  const latest = await db.registerCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { size: true, note: true } })
  if (!latest) throw new AppError('not_found')
  const lines = await db.$queryRaw<{ line: string }[]>`select line from register_cosignature where size = ${latest.size} order by witness`
  return latest.note + lines.map(({ line }) => line).join('')
}

/** Keys of the log, the present one first. */
export async function readRegisterVerifiers(): Promise<NoteVerifier[]> {
  const { register } = await readPublisher()
  const keys = await readPublishedKeys('register')
  return keys
    .filter(({ compromisedAt }) => compromisedAt === null)
    .map(({ key }) => ({ name: register, key }))
    .reverse()
}

/**
 * Bytes at an address below `/tile/`: hashes of the tree, or a bundle of entries. Throws `not_found` for what is no
 * such address and for what no checkpoint has reached.
 */
export async function readTileAt(path: string): Promise<{ bytes: Uint8Array; isEntries: boolean }> {
  const [, levelText = '', rest = ''] = /^([^/]+)\/(.+)$/.exec(path) ?? []
  const wanted = parseIndexPath(rest)
  const isEntries = levelText === 'entries'
  if (!wanted || !(isEntries || /^(0|[1-9]|[1-5]\d|6[0-3])$/.test(levelText))) throw new AppError('not_found')
  const place = { level: isEntries ? 0 : Number(levelText), index: wanted.index }
  const { _max: latest } = await db.registerCheckpoint.aggregate({ _max: { size: true } })
  if (widthOfTile(place, Number(latest.size ?? 0n)) < wanted.width) throw new AppError('not_found')
  return { isEntries, bytes: isEntries ? await readBundle(wanted) : await readTile(place, wanted.width) }
}

async function readTile({ level, index }: { level: number; index: number }, width: number): Promise<Uint8Array> {
  const { hashes } = await db.registerTile.findUniqueOrThrow({ where: { level_index: { level, index } } })
  return hashes.subarray(0, width * 32)
}

async function readBundle({ index, width }: { index: number; width: number }): Promise<Uint8Array> {
  const from = index * tileWidth
  const rows = await db.registerEntry.findMany({
    where: { index: { gte: from, lt: from + width } },
    orderBy: { index: 'asc' },
    select: { entry: true },
  })
  return Buffer.concat(rows.flatMap(({ entry }) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]))
}

export type RegisterSummary = {
  address: string
  verifierKeys: string[]
  /** Null while it is empty. */
  head: { size: number; root: string; at: Date; witnesses: string[] } | null
  /** Entries of each kind by month (UTC), the newest month first. */
  months: { month: string; counts: Record<string, number> }[]
}

/** What the register's page says about it. */
export async function readRegisterSummary(): Promise<RegisterSummary> {
  const { origin, register } = await readPublisher()
  const [verifiers, latest, counts] = await Promise.all([
    readRegisterVerifiers(),
    db.registerCheckpoint.findFirst({ orderBy: { size: 'desc' } }),
    db.$queryRaw<{ month: string; kind: string; count: bigint }[]>`
      select to_char(at at time zone 'UTC', 'YYYY-MM') as month, kind, count(*) from register_entry group by 1, 2 order by 1 desc, 2`,
  ])
  const months = new Map<string, Record<string, number>>()
  for (const { month, kind, count } of counts) months.set(month, { ...months.get(month), [kind]: Number(count) })
  return {
    address: `${new URL(origin).origin}${register.slice(register.indexOf('/'))}`,
    verifierKeys: verifiers.map(writeVerifierKey),
    head: latest && (await headOf(latest)),
    months: [...months].map(([month, byKind]) => ({ month, counts: byKind })),
  }
}

async function headOf({ size, note, at }: { size: bigint; note: string; at: Date }) {
  const head = parseTreeHead(splitNote(note)?.text ?? '')
  const witnesses = await db.$queryRaw<{ witness: string }[]>`select witness from register_cosignature where size = ${size} order by witness`
  return {
    size: Number(size),
    root: Buffer.from(head?.root ?? []).toString('base64'),
    at,
    witnesses: witnesses.map(({ witness }) => witness.slice(0, witness.lastIndexOf('+'))),
  }
}
