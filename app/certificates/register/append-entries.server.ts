import type { SigningKeyPair } from '#app/certificates/keys/read-keys.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { signCheckpoint } from './checkpoint.ts'
import { cosignCheckpointJob } from './jobs.ts'
import { type Hash, hashLeaf, inclusionProof, rootOf } from './merkle-tree.ts'
import { type RegisterLine, writeEntry } from './register-entry.ts'
import { appendLeaves, rightEdge, subtreesOf, type TilePlace, tilePath } from './tiles.ts'

/** `at`, an instant in UTC with `Z`, where it differs from the others'. */
export type LineToAppend = { line: RegisterLine; certificateId: string | null; at?: string }

export type Appended = {
  /** Index of the first new entry; the others follow. */
  first: number
  size: number
  /** Signed note over the tree with all of them. */
  checkpoint: string
  /** Path of each new entry to the root of that tree, in the order given. */
  proofs: Hash[][]
}

export type RegisterLog = { origin: string; key: SigningKeyPair }

/**
 * Appends entries to the register inside the caller's transaction and signs one checkpoint over all of them. One
 * appends at a time, also from several processes; `at` is an instant, UTC with `Z`. Nothing given appends nothing.
 */
export async function appendEntries(tx: Tx, log: RegisterLog, lines: readonly LineToAppend[], at: string): Promise<Appended> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('register', 0))`
  const latest = await tx.registerCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { size: true, note: true } })
  const first = Number(latest?.size ?? 0n)
  if (lines.length === 0) return { first, size: first, checkpoint: latest?.note ?? '', proofs: [] }
  const entries = lines.map((one) => writeEntry(one.line, one.at ?? at))
  const edge = await readTiles(tx, rightEdge(first))
  const changed = appendLeaves(first, entries.map(hashLeaf), (place) => edge.get(tilePath(place)) ?? new Uint8Array())
  const tiles = new Map([...edge, ...[...changed].map(([path, { hashes }]) => [path, Buffer.concat(hashes)] as const)])
  const read = subtreesOf((place) => tiles.get(tilePath(place)) ?? new Uint8Array())
  const size = first + entries.length
  const root = rootOf(size, read)
  const checkpoint = signCheckpoint({ origin: log.origin, size, root }, { name: log.origin, key: log.key.publicKey, privateKey: log.key.privateKey })
  for (const { place, hashes } of changed.values()) await writeTile(tx, place, Buffer.concat(hashes))
  await tx.registerEntry.createMany({
    data: lines.map(({ line, certificateId, at: own }, offset) => ({
      index: first + offset,
      entry: entries[offset]!,
      kind: line.kind,
      certificateId,
      at: new Date(own ?? at),
    })),
  })
  await tx.registerCheckpoint.create({ data: { size, root: new Uint8Array(root), note: checkpoint } })
  if (settings().REGISTER_WITNESSES.length > 0) await sendJob(tx, cosignCheckpointJob, {}, { key: String(size) })
  return { first, size, checkpoint, proofs: entries.map((_, offset) => inclusionProof(first + offset, size, read)) }
}

async function writeTile(tx: Tx, { level, index }: TilePlace, hashes: Uint8Array): Promise<void> {
  await tx.$executeRaw`
    insert into register_tile (level, index, hashes) values (${level}, ${index}, ${hashes})
    on conflict (level, index) do update set hashes = excluded.hashes`
}

/** Bytes of the tiles that exist, by path. */
export async function readTiles(tx: Tx, places: readonly TilePlace[]): Promise<Map<string, Uint8Array>> {
  if (places.length === 0) return new Map()
  const rows = await tx.registerTile.findMany({ where: { OR: places.map(({ level, index }) => ({ level, index })) } })
  return new Map(rows.map((row) => [tilePath({ level: row.level, index: Number(row.index) }), row.hashes]))
}
