import { afterAll, beforeAll, expect, test } from 'vitest'
import { createKey } from '#app/certificates/keys/create-key.server.ts'
import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { type LoopbackWitness, startWitness } from '#tests/builders/witness.ts'
import { appendEntries, type RegisterLog } from './append-entries.server.ts'
import { cosignCheckpoint } from './cosign-checkpoint.server.ts'
import { checkCosignatures, parseWitnessKey, writeWitnessKey } from './cosignature.ts'
import { hashLeaf } from './merkle-tree.ts'
import { readCheckpoint } from './read-register.server.ts'

let log: RegisterLog
let witness: LoopbackWitness

beforeAll(async () => {
  await inTransaction((tx) => createKey(tx, { purpose: 'register', actorId: null }))
  log = { origin: (await readPublisher()).register, key: (await readCurrentKey('register'))! }
  witness = await startWitness({ name: log.origin, key: log.key.publicKey })
  useWitnesses(witness.setting)
})

afterAll(() => witness.close())

test('a witness cosigns each checkpoint after seeing that it continues the last, and the line is published', async () => {
  await append(3)
  await cosignCheckpoint()
  await append(400)
  await cosignCheckpoint()
  // Nothing new: the witness is left in peace.
  await cosignCheckpoint()
  expect(witness.answers).toEqual([200, 200])
  expect(witness.seen?.size).toBe(403)
  const checkpoint = await readCheckpoint()
  const lines = checkpoint.split('\n').slice(-2, -1).join('\n')
  expect(checkCosignatures(checkpoint, `${lines}\n`, [witness]).map(({ witness: by }) => by.name)).toEqual([witness.name])
  expect(checkCosignatures(checkpoint, `${lines}\n`, [{ ...witness, key: log.key.publicKey }])).toEqual([])
  // Over another state, or at another time, it is no cosignature.
  expect(checkCosignatures(checkpoint.replace('\n403\n', '\n402\n'), `${lines}\n`, [witness])).toEqual([])
  expect(checkCosignatures(checkpoint, `${changeTime(lines)}\n`, [witness])).toEqual([])
})

test('a witness that knows another size tells it and is answered', async () => {
  const forgetful = await startWitness({ name: log.origin, key: log.key.publicKey }, 'witness.example/w2')
  useWitnesses(forgetful.setting)
  await append(1)
  await cosignCheckpoint()
  forgetful.seen = null
  await append(1)
  await cosignCheckpoint()
  expect(forgetful.answers).toEqual([200, 409, 200])
  await forgetful.close()
})

test('a witness that is away, refuses or answers nonsense is named, and keeps no other from cosigning', async () => {
  const stranger = await startWitness({ name: log.origin, key: new Uint8Array(32).fill(3) }, 'witness.example/stranger')
  useWitnesses(`${writeWitnessKey({ name: 'witness.example/away', key: witness.key })} http://127.0.0.1:9; ${stranger.setting}; ${witness.setting}`)
  const size = await append(2)
  await expect(cosignCheckpoint()).rejects.toThrow(/witness\.example\/away.*witness\.example\/stranger: it answered 403/)
  expect(witness.seen?.size).toBe(size)
  await stranger.close()
})

test('a witness that has seen more than this register holds is told apart: the register was turned back', async () => {
  useWitnesses(witness.setting)
  await append(1)
  witness.seen = { size: 5_000_000, root: new Uint8Array(32) }
  await expect(cosignCheckpoint()).rejects.toThrow(/has seen 5000000 entries/)
})

test('what a witness signed is never changed', async () => {
  await expect(db.$executeRaw`delete from register_cosignature`).rejects.toThrow(/append-only/)
})

test('a key of a witness is read back as it was written, and any other text is none', () => {
  const key = writeWitnessKey(witness)
  expect(parseWitnessKey(key)).toEqual({ name: witness.name, key: witness.key })
  for (const wrong of [key.slice(0, -4), key.replace('w1', 'w2'), key.replace('+', ' '), '']) expect(parseWitnessKey(wrong)).toBeNull()
})

function changeTime(line: string): string {
  const at = line.lastIndexOf(' ') + 1
  const bytes = Buffer.from(line.slice(at), 'base64')
  bytes[11]! ^= 1
  return line.slice(0, at) + bytes.toString('base64')
}

async function append(count: number): Promise<number> {
  const lines = Array.from({ length: count }, () => ({
    line: { kind: 'issued' as const, subject: hashLeaf(Buffer.from('s')), hash: hashLeaf(Buffer.from('h')) },
    certificateId: null,
  }))
  return (await inTransaction((tx) => appendEntries(tx, log, lines, '2026-11-22T03:15:00Z'))).size
}

function useWitnesses(setting: string): void {
  const entries = setting.split('; ').map((entry) => entry.split(' '))
  settings().REGISTER_WITNESSES = entries.map(([key = '', url = '']) => ({ key, url }))
}
