import { expect, test } from 'vitest'
import { createKey } from '#app/certificates/keys/create-key.server.ts'
import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { appendEntries, type LineToAppend, type RegisterLog, readTiles } from './append-entries.server.ts'
import { openCheckpoint } from './checkpoint.ts'
import { consistencyProof, hashLeaf, rootOf, verifyConsistency, verifyInclusion } from './merkle-tree.ts'
import { subtreesOf, tilePath, tilesOnPath } from './tiles.ts'

const origin = 'kelas.example.id/daftar-induk'
const at = '2026-11-22T03:15:00Z'

test('entries of many transactions at once make one tree that every checkpoint is consistent with', async () => {
  const log = await newLog()
  const groups = Array.from({ length: 8 }, (_, group) => Array.from({ length: group * 25 }, (_, at) => line(group * 1000 + at)))
  const done = await Promise.all(groups.map((lines) => inTransaction((tx) => appendEntries(tx, log, lines, at))))
  const entries = await db.registerEntry.findMany({ orderBy: { index: 'asc' } })
  expect(entries.map((entry) => Number(entry.index))).toEqual(entries.map((_, index) => index))
  const head = openCheckpoint(done.reduce((most, next) => (next.size > most.size ? next : most)).checkpoint, origin, [verifier(log)])!
  expect(head.size).toBe(entries.length)
  const tiles = await readTiles(db, tilesOnPath(0, head.size))
  for (const row of await db.registerTile.findMany()) tiles.set(tilePath({ level: row.level, index: Number(row.index) }), row.hashes)
  const read = subtreesOf((place) => tiles.get(tilePath(place)) ?? new Uint8Array())
  expect(Buffer.from(rootOf(head.size, read))).toEqual(Buffer.from(head.root))
  for (const { first, size, checkpoint, proofs } of done) {
    if (proofs.length === 0) continue
    const seen = openCheckpoint(checkpoint, origin, [verifier(log)])!
    for (const [offset, proof] of proofs.entries()) {
      const leaf = hashLeaf(entries[first + offset]!.entry)
      expect(verifyInclusion({ index: first + offset, size, leaf, proof, root: seen.root })).toBe(true)
    }
    const proof = consistencyProof(size, head.size, read)
    expect(verifyConsistency({ size1: size, root1: seen.root, size2: head.size, root2: head.root, proof })).toBe(true)
  }
})

test('the database refuses to change or remove what stands in the register', async () => {
  const log = await newLog()
  await inTransaction((tx) => appendEntries(tx, log, [line(1)], at))
  await expect(db.$executeRaw`update register_entry set kind = 'void'`).rejects.toThrow(/append-only/)
  await expect(db.$executeRaw`delete from register_checkpoint`).rejects.toThrow(/append-only/)
  await expect(db.$executeRaw`update register_tile set hashes = decode(repeat('00', 32), 'hex')`).rejects.toThrow(/only grows/)
  await expect(db.$executeRaw`delete from signing_key`).rejects.toThrow(/append-only/)
})

function line(number: number): LineToAppend {
  return { line: { kind: 'issued', subject: hashLeaf(Buffer.from(`s${number}`)), hash: hashLeaf(Buffer.from(`h${number}`)) }, certificateId: null }
}

async function newLog(): Promise<RegisterLog> {
  await inTransaction((tx) => createKey(tx, { purpose: 'register', actorId: null }))
  return { origin, key: (await readCurrentKey('register'))! }
}

function verifier(log: RegisterLog) {
  return { name: origin, key: log.key.publicKey }
}
