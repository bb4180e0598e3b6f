import { randomInt } from 'node:crypto'
import type { StatusPlace } from '#app/certificates/credential/achievement-credential.ts'
import { type StatusPurpose, statusListLength } from '#app/certificates/credential/status-list.ts'
import type { Tx } from '#app/platform/database.server.ts'

export type StatusPlaces = Record<StatusPurpose, StatusPlace>

/** Beyond this share a list takes no more, so that a free place is found in few tries. */
const fullAt = 0.9
/** Places looked up in one statement. */
const mostAtOnce = 1000
/** Bits of nobody's, so that counting the set ones tells little: between these shares of a list. */
const decoyShare = { from: 0.005, to: 0.01 }

/**
 * Places for `count` new certificates, at random, in the caller's transaction. Nobody else is given places until it
 * ends, so they are the caller's once it has stored them in `certificate_proof`; to be called once a transaction.
 */
export async function allocateStatusPlaces(tx: Tx, count = 1): Promise<StatusPlaces[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('status-list', 0))`
  const revocation = await allocate(tx, 'revocation', count)
  const suspension = await allocate(tx, 'suspension', count)
  return revocation.map((place, at) => ({ revocation: place, suspension: suspension[at]! }))
}

type List = { id: number; decoys: number[] }

async function allocate(tx: Tx, purpose: StatusPurpose, count: number): Promise<StatusPlace[]> {
  const places: StatusPlace[] = []
  let list: List | null = await tx.statusList.findFirst({ where: { purpose }, orderBy: { id: 'desc' }, select: { id: true, decoys: true } })
  while (places.length < count) {
    const room = list ? await readRoom(tx, purpose, list) : 0
    if (!list || room <= 0) list = await tx.statusList.create({ data: { purpose, decoys: drawDecoys() }, select: { id: true, decoys: true } })
    const wanted = Math.min(room > 0 ? room : roomOf(list), count - places.length)
    for (const index of await drawFree(tx, purpose, list, wanted)) places.push({ list: list.id, index })
    if (places.length < count) list = null
  }
  return places
}

function roomOf({ decoys }: List): number {
  return Math.floor(statusListLength * fullAt) - decoys.length
}

async function readRoom(tx: Tx, purpose: StatusPurpose, list: List): Promise<number> {
  return roomOf(list) - (await tx.certificateProof.count({ where: { [`${purpose}List`]: list.id } }))
}

async function drawFree(tx: Tx, purpose: StatusPurpose, list: List, count: number): Promise<number[]> {
  const drawn = new Set<number>()
  while (drawn.size < count) {
    const candidates = drawNumbers(Math.min(mostAtOnce, count - drawn.size))
    const taken = await readTaken(tx, purpose, list, candidates)
    for (const index of candidates) if (!taken.has(index)) drawn.add(index)
  }
  return [...drawn]
}

async function readTaken(tx: Tx, purpose: StatusPurpose, list: List, candidates: number[]): Promise<Set<number>> {
  const column = `${purpose}Index` as const
  const rows = await tx.certificateProof.findMany({
    where: { [`${purpose}List`]: list.id, [column]: { in: candidates } },
    select: { revocationIndex: true, suspensionIndex: true },
  })
  return new Set([...list.decoys, ...rows.flatMap((row) => row[column] ?? [])])
}

function drawDecoys(): number[] {
  const count = randomInt(Math.floor(statusListLength * decoyShare.from), Math.floor(statusListLength * decoyShare.to))
  return drawNumbers(count).sort((left, right) => left - right)
}

/** Different bits of a list, at random. */
function drawNumbers(count: number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < count) drawn.add(randomInt(statusListLength))
  return [...drawn]
}
