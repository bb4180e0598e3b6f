import { expect, test } from 'vitest'
import { readStatus, statusListLength } from '#app/certificates/credential/status-list.ts'
import { createKey } from '#app/certificates/keys/create-key.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { allocateStatusPlaces } from './allocate-status-places.server.ts'

test('places are random, never given twice, never a decoy, and in lists of their own purpose', async () => {
  const certificates = await Promise.all([makeCertificate(), makeCertificate(), makeCertificate()])
  for (const { certificateId } of certificates) {
    await inTransaction(async (tx) => {
      const [places] = await allocateStatusPlaces(tx)
      await storeProof(tx, certificateId, places!)
    })
  }
  const rows = await db.certificateProof.findMany()
  expect(new Set(rows.map((row) => row.revocationIndex)).size).toBe(rows.length)
  const lists = await db.statusList.findMany({ orderBy: { id: 'asc' } })
  expect(lists.map((list) => list.purpose)).toEqual(['revocation', 'suspension'])
  for (const list of lists) {
    expect(list.decoys.length).toBeGreaterThan(600)
    expect(new Set(list.decoys).size).toBe(list.decoys.length)
    const own = rows.map((row) => (list.purpose === 'revocation' ? row.revocationIndex : row.suspensionIndex))
    expect(list.decoys.filter((decoy) => own.includes(decoy))).toEqual([])
  }
})

test('a list that is nearly full is followed by a new one', async () => {
  const lists = await db.statusList.findMany()
  const room = Math.floor(statusListLength * 0.9) - lists[0]!.decoys.length
  await inTransaction(
    async (tx) => {
      const places = await allocateStatusPlaces(tx, room + 5)
      const inFirst = places.filter(({ revocation }) => revocation.list === lists[0]!.id)
      expect(inFirst.length).toBeLessThanOrEqual(room)
      expect(inFirst.length).toBeGreaterThan(room - 10)
      expect(new Set(places.map(({ revocation: { list, index } }) => `${list} ${index}`)).size).toBe(room + 5)
      expect(new Set(places.map(({ suspension: { list, index } }) => `${list} ${index}`)).size).toBe(room + 5)
    },
    { timeoutMs: 60_000 },
  )
})

test('revoking and replacing set a bit for good, suspending until it ends', async () => {
  await inTransaction((tx) => createKey(tx, { purpose: 'credential', actorId: null }))
  const proofs = await db.certificateProof.findMany({ orderBy: { certificateId: 'asc' } })
  const [revoked, superseded, suspended] = proofs.map((proof) => proof.certificateId)
  await record(revoked!, 'revoked')
  await record(superseded!, 'superseded')
  await record(suspended!, 'suspended')
  const bits = await readBits()
  expect(bits).toEqual([
    { revocation: true, suspension: false },
    { revocation: true, suspension: false },
    { revocation: false, suspension: true },
  ])
  await record(suspended!, 'reinstated')
  expect((await readBits())[2]).toEqual({ revocation: false, suspension: false })
  await record(suspended!, 'suspended')
  expect((await readBits())[2]).toEqual({ revocation: false, suspension: true })
})

type Places = Awaited<ReturnType<typeof allocateStatusPlaces>>[number]

async function storeProof(tx: Parameters<Parameters<typeof inTransaction>[0]>[0], certificateId: string, { revocation, suspension }: Places) {
  await tx.certificateProof.deleteMany({ where: { certificateId } })
  await tx.certificateProof.create({
    data: {
      certificateId,
      blind: new Uint8Array(16),
      issuedEntry: 0,
      checkpointSize: 1,
      revocationList: revocation.list,
      revocationIndex: revocation.index,
      suspensionList: suspension.list,
      suspensionIndex: suspension.index,
    },
  })
}

async function record(certificateId: string, kind: string): Promise<void> {
  await db.certificateEvent.create({ data: { certificateId, kind } })
}

/** The bits of each certificate, from lists signed anew. */
async function readBits() {
  const { forgetStatusLists, readStatusList } = await import('./read-status-list.server.ts')
  forgetStatusLists()
  const proofs = await db.certificateProof.findMany({ orderBy: { certificateId: 'asc' } })
  return Promise.all(
    proofs.map(async (proof) => ({
      revocation: readStatus(encodedOf(await readStatusList({ list: proof.revocationList! })), proof.revocationIndex!),
      suspension: readStatus(encodedOf(await readStatusList({ list: proof.suspensionList! })), proof.suspensionIndex!),
    })),
  )
}

function encodedOf(list: object): string {
  return (list as { credentialSubject: { encodedList: string } }).credentialSubject.encodedList
}
