import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import express from 'express'
import sharp from 'sharp'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { sweepEvidenceUploads } from '#app/assessment/evidence/begin-evidence.server.ts'
import { evidenceAddress, evidenceFolder } from '#app/assessment/evidence/evidence-folder.server.ts'
import { findEvidence } from '#app/assessment/evidence/read-evidence.server.ts'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { removePhoto } from '#app/assessment/evidence/remove-photo.server.ts'
import { saveDraft } from '#app/assessment/evidence/save-draft.server.ts'
import { submitTask } from '#app/assessment/evidence/submit-task.server.ts'
import { forgetPerson } from '#app/assessment/forget-person.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { grade, photoBytes, returningVerdict } from '#tests/builders/assessment.ts'
import { makeClip } from '#tests/builders/clips.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { listening } from '#tests/builders/listening.ts'
import { type MadePerson, makePerson } from '#tests/builders/people.ts'
import { beginTus, reasonOf, sendTus, tusOffset } from '#tests/builders/tus-client.ts'
import { evidenceUploads } from './evidence-upload.ts'
import { refuseOddRequests } from './odd-requests.ts'
import { originCheck } from './origin-check.ts'

// Files of practical tasks, as phones send them, and what must not get in. Real server, database and file store.

vi.setConfig({ testTimeout: 60_000 })

const place = '-7.6298+111.5239/'
const pdf = Buffer.from(`%PDF-1.7\n${randomUUID()}\n${'isi '.repeat(500)}\nstartxref\n9\n%%EOF\n`)
let origin: string
let video: Buffer
beforeAll(() => {
  video = readFileSync(makeClip({ seconds: 1, size: '320x240', args: ['-metadata', `location=${place}`, '-movflags', 'use_metadata_tags'] }))
})
beforeEach(async () => {
  origin = await listening(express().use(refuseOddRequests, originCheck(undefined), evidenceUploads()))
})

type Learner = { person: MadePerson; made: Awaited<ReturnType<typeof makeEnrolment>>; enrolmentId: string }

async function aLearner(): Promise<Learner> {
  const person = await makePerson()
  const made = await makeEnrolment({ learner: person.actor })
  return { person, made, enrolmentId: made.enrolmentId }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function begin({ person, enrolmentId }: Learner, bytes: number, metadata: Record<string, string> = {}): Promise<Response> {
  return beginTus({ address: `${origin}${evidenceAddress}`, cookie: person.cookie, bytes, metadata: { enrolment: enrolmentId, ...metadata } })
}

/** Sends a file whole; answers the last answer. */
async function send(learner: Learner, bytes: Uint8Array, metadata: Record<string, string> = { sha256: hashOf(bytes) }): Promise<Response> {
  const begun = await begin(learner, bytes.length, metadata)
  if (begun.status !== 201) return begun
  return sendTus({ address: `${origin}${begun.headers.get('location')}`, cookie: learner.person.cookie, offset: 0 }, bytes)
}

async function draftOf({ person, enrolmentId }: Learner) {
  const [draft] = (await readTask({ actor: person.actor, enrolmentId })).versions
  return { photos: draft?.photos ?? [], files: draft?.files ?? [] }
}

const rowOf = (fileId: string) => db.submissionFile.findUniqueOrThrow({ where: { id: fileId } })

test('a video, a recording, a PDF and a photo arrive, are what was captured, and are handed in', async () => {
  const learner = await aLearner()
  const sound = readFileSync(makeClip({ seconds: 1, name: 'suara.m4a', args: ['-vn'] }))
  const photo = await photoBytes()
  for (const bytes of [video, sound, pdf, photo]) expect((await send(learner, bytes)).status).toBe(204)
  const { photos, files } = await draftOf(learner)
  expect(files.map(({ kind }) => kind)).toEqual(['video', 'audio', 'pdf'])
  expect(photos).toMatchObject([{ place: null }])
  const rows = await Promise.all([...files, ...photos].map(({ fileId }) => rowOf(fileId)))
  expect(rows.map(({ arrivedSha256 }) => arrivedSha256)).toEqual([video, sound, pdf, photo].map(hashOf))
  for (const { sha256, bytes } of rows) expect((await fileStore().get(sha256))?.length).toBe(bytes)
  // What the phone noted inside the video is not kept.
  expect(video.includes(place)).toBe(true)
  expect(Buffer.from((await fileStore().get(rows[0]!.sha256)) ?? []).includes(place)).toBe(false)
  const { actor } = learner.person
  const { submissionId } = await saveDraft({ actor, enrolmentId: learner.enrolmentId })
  await submitTask({ actor, enrolmentId: learner.enrolmentId, submissionId, note: 'Lengkap.' })
  expect(await findEvidence({ actor: learner.made.trainer, fileId: files[0]!.fileId })).toMatchObject({ kind: 'video', mediaType: 'video/mp4' })
  // After a return, the next version begins with all of them, and the one before keeps its own.
  await grade(learner.made, submissionId, returningVerdict)
  await saveDraft({ actor, enrolmentId: learner.enrolmentId })
  await removePhoto({ actor, enrolmentId: learner.enrolmentId, fileId: (await draftOf(learner)).files[0]!.fileId })
  const versions = (await readTask({ actor, enrolmentId: learner.enrolmentId })).versions
  expect(versions.map((version) => version.files.length)).toEqual([2, 3])
})

test('a file comes in pieces over a line that breaks, and goes on where it was', async () => {
  const learner = await aLearner()
  const begun = await begin(learner, video.length, { sha256: hashOf(video) })
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: learner.person.cookie }
  const half = Math.floor(video.length / 2)
  await sendTus({ ...upload, offset: 0 }, video.subarray(0, half))
  expect(await tusOffset(upload)).toEqual([200, String(half)])
  expect((await draftOf(learner)).files).toEqual([])
  expect((await sendTus({ ...upload, offset: half }, video.subarray(half))).status).toBe(204)
  expect(await tusOffset(upload)).toEqual([410, null])
  expect((await draftOf(learner)).files).toHaveLength(1)
  expect(existsSync(path.join(evidenceFolder(), path.basename(upload.address)))).toBe(false)
  // The same file again is the same file.
  expect((await send(learner, video)).status).toBe(204)
  expect((await draftOf(learner)).files).toHaveLength(1)
})

test('bytes that changed on the way are refused, and the same file may be sent again', async () => {
  const learner = await aLearner()
  const changed = Buffer.from(pdf)
  changed[20]! ^= 1
  expect(await reasonOf(await send(learner, changed, { sha256: hashOf(pdf) }))).toEqual([422, 'changed'])
  expect((await draftOf(learner)).files).toEqual([])
  expect((await send(learner, pdf)).status).toBe(204)
  // A browser that cannot work the hash out is believed without it.
  expect((await send(learner, Buffer.concat([pdf, Buffer.from('\n')]), {})).status).toBe(204)
})

test('what is no file of a task is refused with its reason, nothing of it stays, and the draft is as it was', async () => {
  const learner = await aLearner()
  const photo = Buffer.from(await photoBytes({ width: 1200, height: 900 }))
  await send(learner, photo)
  const filled = (head: string) => Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(8_000, 7)])
  const bad: [string, Buffer, 415 | 422][] = [
    ['a program', filled('\x7fELF'), 415],
    ['a Windows program', filled('MZ'), 415],
    ['an archive, bomb or not', filled('PK\x03\x04'), 415],
    ['a packed bomb', filled('\x1f\x8b'), 415],
    ['an SVG', filled('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 415],
    ['a page', filled('<!doctype html><script>alert(1)</script>'), 415],
    ['the head of a photo', filled('\xff\xd8\xff\xe0'), 422],
    ['a corrupt photo', photo.subarray(0, photo.length * 0.6), 422],
    ['the head of a video', filled('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41'), 422],
    ['a PDF that was cut short', filled('%PDF-1.7\n'), 422],
  ]
  for (const [what, bytes, status] of bad) {
    expect(await reasonOf(await send(learner, bytes)), what).toEqual([status, status === 415 ? 'not_taken' : 'damaged'])
  }
  expect(await draftOf(learner)).toMatchObject({ photos: [{}], files: [] })
  const uploads = await db.evidenceUpload.findMany({ where: { enrolmentId: learner.enrolmentId, state: 'refused' } })
  expect(uploads.filter(({ id }) => existsSync(path.join(evidenceFolder(), id)))).toEqual([])
  expect(uploads).toHaveLength(bad.length)
})

test('what is too large is refused before its first byte, or by its kind at the first ones', async () => {
  const learner = await aLearner()
  expect(await reasonOf(await begin(learner, 101_000_000))).toEqual([413, 'too_large'])
  expect(await reasonOf(await begin(learner, 10_000_000_000))).toEqual([413, 'too_large'])
  expect(await reasonOf(await begin(learner, 0))).toEqual([400, 'empty'])
  const begun = await begin(learner, 30_000_000)
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: learner.person.cookie, offset: 0 }
  expect(
    await reasonOf(await sendTus(upload, pdf.subarray(0, 2_000)).then(() => sendTus({ ...upload, offset: 2_000 }, Buffer.alloc(6_000, 32)))),
  ).toEqual([413, 'too_large'])
})

test('a fourth file and one photo too many are refused; those there are stay', async () => {
  const learner = await aLearner()
  for (let number = 0; number < 3; number += 1) expect((await send(learner, Buffer.concat([pdf, Buffer.alloc(number + 1, 10)]))).status).toBe(204)
  expect(await reasonOf(await send(learner, Buffer.concat([pdf, Buffer.alloc(9, 10)])))).toEqual([409, 'too_many'])
  for (let number = 0; number < 3; number += 1) expect((await send(learner, await photoBytes())).status).toBe(204)
  expect(await reasonOf(await send(learner, await photoBytes()))).toEqual([409, 'too_many'])
  expect(await draftOf(learner)).toMatchObject({ photos: [{}, {}, {}], files: [{}, {}, {}] })
})

test('nobody uploads into another person’s task, goes on with their upload, or reads their file', async () => {
  const learner = await aLearner()
  const stranger = await aLearner()
  expect(await reasonOf(await begin({ ...stranger, enrolmentId: learner.enrolmentId }, pdf.length))).toEqual([409, 'not_open'])
  expect(await reasonOf(await begin({ ...stranger, enrolmentId: '../../etc' }, pdf.length))).toEqual([409, 'not_open'])
  expect((await beginTus({ address: `${origin}${evidenceAddress}`, cookie: '', bytes: 10, metadata: {} })).status).toBe(401)
  const begun = await begin(learner, pdf.length)
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: stranger.person.cookie, offset: 0 }
  expect((await tusOffset(upload))[0]).toBe(404)
  expect((await sendTus(upload, pdf)).status).toBe(404)
  await sendTus({ ...upload, cookie: learner.person.cookie }, pdf)
  const { fileId } = (await draftOf(learner)).files[0]!
  for (const actor of [stranger.person.actor, learner.made.trainer])
    await expect(findEvidence({ actor, fileId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a task that was handed in takes no file, also not one that was on its way', async () => {
  const learner = await aLearner()
  await send(learner, await photoBytes())
  const begun = await begin(learner, pdf.length)
  const { actor } = learner.person
  const { submissionId } = await saveDraft({ actor, enrolmentId: learner.enrolmentId })
  await submitTask({ actor, enrolmentId: learner.enrolmentId, submissionId, note: '' })
  const late = await sendTus({ address: `${origin}${begun.headers.get('location')}`, cookie: learner.person.cookie, offset: 0 }, pdf)
  expect(await reasonOf(late)).toEqual([409, 'not_open'])
  expect(await reasonOf(await begin(learner, pdf.length))).toEqual([409, 'not_open'])
  expect((await draftOf(learner)).files).toEqual([])
})

test('a file whose bytes are gone from the store is never handed in', async () => {
  const learner = await aLearner()
  await send(learner, await photoBytes())
  await send(learner, Buffer.concat([pdf, Buffer.from(randomUUID())]).subarray(0, pdf.length))
  await send(learner, Buffer.concat([Buffer.from(`%PDF-1.4 ${randomUUID()}`), pdf]))
  const { actor } = learner.person
  const [file] = (await draftOf(learner)).files
  await fileStore().remove((await rowOf(file!.fileId)).sha256)
  const { submissionId } = await saveDraft({ actor, enrolmentId: learner.enrolmentId })
  await expect(submitTask({ actor, enrolmentId: learner.enrolmentId, submissionId, note: '' })).rejects.toMatchObject({ code: 'file_missing' })
})

test('a disk that fills keeps what came; with room again the upload goes on', async () => {
  const learner = await aLearner()
  const begun = await begin(learner, pdf.length)
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: learner.person.cookie, offset: 0 }
  const file = path.join(evidenceFolder(), path.basename(upload.address))
  unlinkSync(file)
  symlinkSync('/dev/full', file)
  expect(await reasonOf(await sendTus(upload, pdf))).toEqual([507, 'disk_full'])
  unlinkSync(file)
  writeFileSync(file, '')
  expect((await sendTus(upload, pdf)).status).toBe(204)
})

test('the place of a photo is kept only when its learner asked for it', async () => {
  const learner = await aLearner()
  const photo = () =>
    sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
      .withExif({ IFD3: { GPSLatitude: '7/1 37/1 48/1', GPSLatitudeRef: 'S', GPSLongitude: '111/1 31/1 26/1', GPSLongitudeRef: 'E' } })
      .jpeg()
      .toBuffer()
  await send(learner, await photo())
  await send(learner, await photo(), { keepsPlace: 'yes' })
  // A phone that made its photo smaller read the place before.
  await send(learner, await photoBytes(), { keepsPlace: 'yes', place: '-7.6,112' })
  const { photos } = await draftOf(learner)
  expect(photos.map(({ place }) => place)).toEqual([null, { latitude: -7.63, longitude: 111.52389 }, { latitude: -7.6, longitude: 112 }])
  for (const { fileId } of photos) {
    const stored = await fileStore().get((await rowOf(fileId)).sha256)
    expect((await sharp(stored ?? Buffer.alloc(0)).metadata()).exif).toBeUndefined()
  }
  await forgetPerson(learner.person.actor)
  expect(await db.submissionFile.count({ where: { submission: { enrolmentId: learner.enrolmentId }, latitude: { not: null } } })).toBe(0)
})

test('a form without script brings a file, and is told why another one is not taken', async () => {
  const learner = await aLearner()
  const answers: string[] = []
  for (const bytes of [pdf, Buffer.alloc(5_000, 'x'), Buffer.alloc(0)]) {
    const form = new FormData()
    form.append('file', new Blob([bytes]), 'apa saja.pdf')
    const url = `${origin}${evidenceAddress}/formulir/${learner.enrolmentId}`
    const answer = await fetch(url, { method: 'POST', headers: { cookie: learner.person.cookie }, body: form, redirect: 'manual' })
    answers.push(`${answer.status} ${answer.headers.get('location')?.replace(learner.enrolmentId, '…')}`)
  }
  expect(answers).toEqual([
    '303 /belajar/…/tugas?tersimpan=berkas#bukti',
    '303 /belajar/…/tugas/berkas?ditolak=not_taken#berkas',
    '303 /belajar/…/tugas/berkas?ditolak=empty#berkas',
  ])
  expect((await draftOf(learner)).files).toMatchObject([{ kind: 'pdf', bytes: pdf.length }])
})

test('uploads nobody goes on with, too many at once, and those of an erased person are thrown away', async () => {
  const learner = await aLearner()
  const begun: string[] = []
  for (let number = 0; number < 6; number += 1) begun.push(path.basename((await begin(learner, 5_000)).headers.get('location') ?? ''))
  const there = () => begun.filter((id) => existsSync(path.join(evidenceFolder(), id)))
  expect(there()).toEqual(begun.slice(2))
  await db.evidenceUpload.update({ where: { id: begun[2] ?? '' }, data: { updatedAt: new Date(Date.now() - 8 * 86_400_000) } })
  await sweepEvidenceUploads()
  expect(there()).toEqual(begun.slice(3))
  await forgetPerson(learner.person.actor)
  expect(there()).toEqual([])
})
