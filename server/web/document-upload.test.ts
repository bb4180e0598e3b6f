import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import express from 'express'
import sharp from 'sharp'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { evidenceFolder } from '#app/assessment/evidence/evidence-folder.server.ts'
import { applyForAssessment } from '#app/competency/apply-for-assessment.server.ts'
import { forgetAssessments } from '#app/competency/forget-assessments.server.ts'
import { documentAddress, mostDocuments } from '#app/competency/portfolio-rules.ts'
import { removeDocument } from '#app/competency/remove-document.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { photoBytes } from '#tests/builders/assessment.ts'
import { makeCast, slug } from '#tests/builders/competency.ts'
import { listening } from '#tests/builders/listening.ts'
import { type MadePerson, makePerson } from '#tests/builders/people.ts'
import { beginTus, reasonOf, sendTus, tusOffset } from '#tests/builders/tus-client.ts'
import { documentUploads } from './document-upload.ts'
import { refuseOddRequests } from './odd-requests.ts'
import { originCheck } from './origin-check.ts'

// Documents of a portfolio, as phones send them, and what must not get in. Real server, database and file store.

vi.setConfig({ testTimeout: 60_000 })

type Candidate = { person: MadePerson; applicationId: string }

let origin: string
beforeAll(async () => {
  await makeCast()
})
beforeEach(async () => {
  origin = await listening(express().use(refuseOddRequests, originCheck(undefined), documentUploads()))
})

const said = { name: 'Kertas kerja kunjungan', madeOn: '2026-10-01', units: 'NK.PENDAMPING.01 NK.PENDAMPING.02' }
const aPdf = (more = '') => Buffer.from(`%PDF-1.7\n${randomUUID()}\n${'isi '.repeat(500)}${more}\nstartxref\n9\n%%EOF\n`)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function aCandidate(): Promise<Candidate> {
  const person = await makePerson()
  return { person, applicationId: (await applyForAssessment({ actor: person.actor, slug })).applicationId }
}

function begin({ person, applicationId }: Candidate, bytes: number, metadata: Record<string, string> = {}): Promise<Response> {
  const all = { application: applicationId, ...said, ...metadata }
  return beginTus({ address: `${origin}${documentAddress}`, cookie: person.cookie, bytes, metadata: all })
}

/** Sends a file whole; answers the last answer. */
async function send(candidate: Candidate, bytes: Uint8Array, metadata: Record<string, string> = {}): Promise<Response> {
  const begun = await begin(candidate, bytes.length, { sha256: hashOf(bytes), ...metadata })
  if (begun.status !== 201) return begun
  return sendTus({ address: `${origin}${begun.headers.get('location')}`, cookie: candidate.person.cookie, offset: 0 }, bytes)
}

const rowsOf = ({ applicationId }: Candidate) => db.competencyDocument.findMany({ where: { applicationId, removedAt: null }, orderBy: { id: 'asc' } })

/** A picture of a few kilobytes that unpacks to gigabytes. */
function pictureBomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(60_000, 0)
  head.writeUInt32BE(60_000, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const packed = deflateSync(Buffer.alloc(2_000_000))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}

test('a PDF and a photo arrive in pieces over a line that breaks, are what was captured, and lie in the store', async () => {
  const candidate = await aCandidate()
  const [pdf, photo] = [aPdf(), await photoBytes()]
  const begun = await begin(candidate, pdf.length, { sha256: hashOf(pdf) })
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: candidate.person.cookie }
  await sendTus({ ...upload, offset: 0 }, pdf.subarray(0, 900))
  expect(await tusOffset(upload)).toEqual([200, '900'])
  expect(await rowsOf(candidate)).toEqual([])
  expect((await sendTus({ ...upload, offset: 900 }, pdf.subarray(900))).status).toBe(204)
  expect(await tusOffset(upload)).toEqual([410, null])
  expect((await send(candidate, photo, { name: 'Foto kunjungan', units: 'NK.PENDAMPING.01' })).status).toBe(204)
  const rows = await rowsOf(candidate)
  expect(rows).toMatchObject([
    { name: said.name, units: said.units.split(' '), mediaType: 'application/pdf', arrivedSha256: hashOf(pdf), fileSha256: hashOf(pdf) },
    { name: 'Foto kunjungan', units: ['NK.PENDAMPING.01'], mediaType: 'image/jpeg', arrivedSha256: hashOf(photo), latitude: null },
  ])
  expect(rows[0]?.madeOn.toISOString().slice(0, 10)).toBe(said.madeOn)
  for (const { fileSha256, bytes } of rows) expect((await fileStore().get(fileSha256 ?? ''))?.length).toBe(bytes)
  expect(existsSync(path.join(evidenceFolder(), path.basename(upload.address)))).toBe(false)
  // The same file again says nothing new; under another name it is a document of its own, and the first stays as it was.
  expect((await send(candidate, pdf)).status).toBe(204)
  expect((await send(candidate, pdf, { name: 'Versi kedua', units: '' })).status).toBe(204)
  expect((await rowsOf(candidate)).map(({ name }) => name)).toEqual([said.name, 'Foto kunjungan', 'Versi kedua'])
})

test('what is no whole PDF or photo is refused with its reason, nothing of it stays, and the portfolio is as it was', async () => {
  const candidate = await aCandidate()
  const photo = Buffer.from(await photoBytes({ width: 1200, height: 900 }))
  await send(candidate, photo)
  const filled = (head: string) => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(8_000, 7)])
  const bad: [string, Buffer, number, string][] = [
    ['a renamed program', filled('MZ'), 415, 'not_taken'],
    ['another one', filled('\x7fELF'), 415, 'not_taken'],
    ['a packed bomb', filled('PK\x03\x04'), 415, 'not_taken'],
    ['a page', filled('<!doctype html><script>alert(1)</script>'), 415, 'not_taken'],
    ['a short video', filled('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41'), 415, 'not_taken'],
    ['a recording', filled('OggS\0\x02'), 415, 'not_taken'],
    ['a picture that unpacks to gigabytes', pictureBomb(), 422, 'damaged'],
    ['a corrupt photo', photo.subarray(0, photo.length * 0.6), 422, 'damaged'],
    ['a PDF that was cut short', filled('%PDF-1.7\n'), 422, 'damaged'],
  ]
  const before = new Set(readdirSync(evidenceFolder()))
  for (const [what, bytes, status, reason] of bad) expect(await reasonOf(await send(candidate, bytes)), what).toEqual([status, reason])
  const changed = aPdf()
  expect(await reasonOf(await send(candidate, changed, { sha256: hashOf(photo) }))).toEqual([422, 'changed'])
  expect(readdirSync(evidenceFolder()).filter((name) => !before.has(name))).toEqual([])
  expect(await rowsOf(candidate)).toHaveLength(1)
  expect(await db.evidenceUpload.count({ where: { applicationId: candidate.applicationId, state: 'refused' } })).toBe(bad.length + 1)
})

test('a video of 100 MB is refused before its first byte, and so is what is said of no document', async () => {
  const candidate = await aCandidate()
  expect(await reasonOf(await begin(candidate, 100_000_000))).toEqual([413, 'too_large'])
  expect(await reasonOf(await begin(candidate, 0))).toEqual([400, 'empty'])
  for (const missing of [{ name: ' ' }, { name: 'x'.repeat(121) }, { madeOn: 'kemarin' }, { units: 'U.9' }] as Record<string, string>[])
    expect(await reasonOf(await begin(candidate, 5_000, missing))).toEqual([400, 'incomplete'])
  expect(await db.evidenceUpload.count({ where: { applicationId: candidate.applicationId } })).toBe(0)
})

test('nobody uploads into another person’s application or goes on with their upload', async () => {
  const [candidate, stranger] = [await aCandidate(), await aCandidate()]
  const pdf = aPdf()
  for (const applicationId of [candidate.applicationId, randomUUID(), '../../etc'])
    expect(await reasonOf(await begin({ ...stranger, applicationId }, pdf.length))).toEqual([409, 'not_open'])
  expect((await beginTus({ address: `${origin}${documentAddress}`, cookie: '', bytes: 10, metadata: {} })).status).toBe(401)
  const begun = await begin(candidate, pdf.length)
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: stranger.person.cookie, offset: 0 }
  expect((await tusOffset(upload))[0]).toBe(404)
  expect((await sendTus(upload, pdf)).status).toBe(404)
  expect(await rowsOf(candidate)).toEqual([])
  expect((await sendTus({ ...upload, cookie: candidate.person.cookie }, pdf)).status).toBe(204)
  expect(await rowsOf(candidate)).toHaveLength(1)
  expect(await rowsOf(stranger)).toEqual([])
})

test('a full portfolio takes none, also not one that was on its way, and keeps no bytes of it', async () => {
  const candidate = await aCandidate()
  const last = aPdf()
  const begun = await begin(candidate, last.length, { sha256: hashOf(last) })
  const row = { applicationId: candidate.applicationId, name: 'Lain', madeOn: new Date(), units: ['U'], mediaType: 'image/jpeg', bytes: 1 }
  await db.competencyDocument.createMany({ data: Array.from({ length: mostDocuments }, () => ({ ...row, fileSha256: '0'.repeat(64) })) })
  const late = await sendTus({ address: `${origin}${begun.headers.get('location')}`, cookie: candidate.person.cookie, offset: 0 }, last)
  expect(await reasonOf(late)).toEqual([409, 'too_many'])
  expect(await reasonOf(await begin(candidate, 5_000))).toEqual([409, 'too_many'])
  expect(await fileStore().has(hashOf(last))).toBe(false)
  expect(await rowsOf(candidate)).toHaveLength(mostDocuments)
})

test('the place of a photo is kept only when its candidate asked for it, and goes with them', async () => {
  const candidate = await aCandidate()
  const photo = () =>
    sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
      .withExif({ IFD3: { GPSLatitude: '7/1 37/1 48/1', GPSLatitudeRef: 'S', GPSLongitude: '111/1 31/1 26/1', GPSLongitudeRef: 'E' } })
      .jpeg()
      .toBuffer()
  await send(candidate, await photo())
  await send(candidate, await photo(), { keepsPlace: 'yes' })
  // A phone that made its photo smaller read the place before.
  await send(candidate, await photoBytes(), { keepsPlace: 'yes', place: '-7.6,112' })
  const rows = await rowsOf(candidate)
  expect(rows.map(({ latitude, longitude }) => [latitude, longitude])).toEqual([
    [null, null],
    [-7.63, 111.52389],
    [-7.6, 112],
  ])
  for (const { fileSha256 } of rows) expect((await sharp((await fileStore().get(fileSha256!)) ?? Buffer.alloc(0)).metadata()).exif).toBeUndefined()
  const open = await begin(candidate, 5_000)
  await removeDocument({ actor: candidate.person.actor, applicationId: candidate.applicationId, documentId: rows[1]!.id })
  await forgetAssessments(candidate.person.actor)
  const where = { applicationId: candidate.applicationId }
  expect(await db.competencyDocument.count({ where: { ...where, OR: [{ latitude: { not: null } }, { fileSha256: { not: null } }] } })).toBe(0)
  for (const { fileSha256 } of rows) expect(await fileStore().has(fileSha256!)).toBe(false)
  expect(existsSync(path.join(evidenceFolder(), path.basename(open.headers.get('location') ?? '')))).toBe(false)
  expect(JSON.stringify(await db.evidenceUpload.findMany({ where }))).not.toContain(said.name)
})
