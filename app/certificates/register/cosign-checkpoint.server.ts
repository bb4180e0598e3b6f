import { db } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { readTiles } from './append-entries.server.ts'
import { checkCosignatures, parseWitnessKey, type WitnessKey, writeWitnessKey } from './cosignature.ts'
import { consistencyProof } from './merkle-tree.ts'
import { subtreesOf, tilePath, tilesOnPath } from './tiles.ts'

/** What a witness answers at most. */
const mostBytes = 64_000
const patienceMs = 10_000

type Checkpoint = { size: number; note: string }
type Witness = WitnessKey & { id: string; url: string }

/**
 * Asks every witness of the settings that has not cosigned the newest checkpoint to do so (C2SP tlog-witness), and
 * stores what each signed. One that does not answer well keeps no other from being asked; in the end an error says who.
 */
export async function cosignCheckpoint(): Promise<void> {
  const latest = await db.registerCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { size: true, note: true } })
  if (!latest) return
  const checkpoint = { size: Number(latest.size), note: latest.note }
  const refusals: string[] = []
  for (const witness of configuredWitnesses()) {
    try {
      await cosignAt(witness, checkpoint)
    } catch (error) {
      refusals.push(`${witness.name}: ${(error as Error).message}`)
    }
  }
  if (refusals.length > 0) throw new Error(`witnesses that did not cosign: ${refusals.join('; ')}`)
}

function configuredWitnesses(): Witness[] {
  return settings().REGISTER_WITNESSES.flatMap(({ key, url }) => {
    const witness = parseWitnessKey(key)
    if (!witness) log.error({ witness: key }, 'this is no verifier key of a witness (Ed25519 cosignatures)')
    return witness ? [{ ...witness, id: writeWitnessKey(witness).slice(0, witness.name.length + 9), url }] : []
  })
}

async function cosignAt(witness: Witness, checkpoint: Checkpoint): Promise<void> {
  const [row] = await db.$queryRaw<{ size: bigint }[]>`select max(size) as size from register_cosignature where witness = ${witness.id}`
  const last = Number(row?.size ?? 0n)
  if (last >= checkpoint.size) return
  const lines = await submit(witness, checkpoint, last)
  const [cosignature] = checkCosignatures(checkpoint.note, lines, [witness])
  if (!cosignature) throw new Error('its answer is not a cosignature of this checkpoint')
  await db.$executeRaw`
    insert into register_cosignature (size, witness, line) values (${checkpoint.size}, ${witness.id}, ${cosignature.line}) on conflict do nothing`
}

/** The witness's lines. It may know another size than we do, once; then the proof starts there. */
async function submit(witness: Witness, checkpoint: Checkpoint, from: number): Promise<string> {
  const first = await post(witness, checkpoint, from)
  if (first.status === 200) return first.body
  const known = first.status === 409 && /^(0|[1-9]\d{0,15})\n$/.test(first.body) ? Number(first.body) : null
  if (known === null || known === from) throw new Error(`it answered ${first.status}`)
  if (known > checkpoint.size) throw new Error(`it has seen ${known} entries, more than the ${checkpoint.size} of this register`)
  const second = await post(witness, checkpoint, known)
  if (second.status !== 200) throw new Error(`it answered ${second.status}`)
  return second.body
}

async function post({ url }: Witness, { size, note }: Checkpoint, from: number): Promise<{ status: number; body: string }> {
  const proof = await readConsistencyProof(from, size)
  const body = [`old ${from}`, ...proof.map((hash) => Buffer.from(hash).toString('base64')), '', note].join('\n')
  const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  return { status: answer.status, body: await readBriefly(answer) }
}

async function readBriefly(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (!answer.body) return ''
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > mostBytes) throw new Error('its answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

async function readConsistencyProof(from: number, to: number): Promise<Uint8Array[]> {
  if (from === 0) return []
  const tiles = await readTiles(db, tilesOnPath(from - 1, to))
  const read = subtreesOf((place) => tiles.get(tilePath(place)) ?? new Uint8Array())
  return consistencyProof(from, to, read)
}
