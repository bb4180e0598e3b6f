import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import express from 'express'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { evidenceAddress, evidenceFolder } from '#app/assessment/evidence/evidence-folder.server.ts'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { hashFile } from '#app/platform/hash-file.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { evidenceUploads } from '#server/web/evidence-upload.ts'
import { photoBytes } from '#tests/builders/assessment.ts'
import { makeClip } from '#tests/builders/clips.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { listening } from '#tests/builders/listening.ts'
import { makePerson } from '#tests/builders/people.ts'
import { beginTus, reasonOf, sendTus, tusOffset } from '#tests/builders/tus-client.ts'

// A video of more than 100 MB as evidence, sent byte for byte: refused by the limit that the portal comes with, whole under a higher one.

const megabyte = 1_000_000
const usual = settings().EVIDENCE_MAX_MB
let video: Buffer
let origin: string
beforeAll(() => {
  video = readFileSync(makeClip({ seconds: 5, size: '1280x720', args: ['-vf', 'noise=alls=100:allf=t', '-qp', '0'] }))
  expect(video.length).toBeGreaterThan(100 * megabyte)
})
beforeEach(async () => {
  origin = await listening(express().use(evidenceUploads()))
})
afterEach(() => {
  settings().EVIDENCE_MAX_MB = usual
})

/** A learner whose draft holds a photo already. */
async function aLearner() {
  const person = await makePerson()
  const { enrolmentId } = await makeEnrolment({ learner: person.actor })
  const begin = (bytes: number, more: Record<string, string> = {}) =>
    beginTus({ address: `${origin}${evidenceAddress}`, cookie: person.cookie, bytes, metadata: { enrolment: enrolmentId, ...more } })
  const uploadOf = (begun: Response) => ({ address: `${origin}${begun.headers.get('location')}`, cookie: person.cookie })
  const photo = await photoBytes()
  expect((await sendTus({ ...uploadOf(await begin(photo.length)), offset: 0 }, photo)).status).toBe(204)
  const draft = async () => (await readTask({ actor: person.actor, enrolmentId })).versions[0]!
  return { begin, uploadOf, draft }
}

test('by the usual limit it is refused before its first byte; one that announces less is held to what it said; the draft stays', async () => {
  expect(usual).toBe(100)
  const { begin, uploadOf, draft } = await aLearner()
  const before = await draft()
  expect(await reasonOf(await begin(video.length))).toEqual([413, 'too_large'])
  const upload = uploadOf(await begin(90 * megabyte))
  // The line may be cut before the answer is read.
  const status = await sendTus({ ...upload, offset: 0 }, video).then(
    (answer) => answer.status,
    () => null,
  )
  expect(status).not.toBe(204)
  const [, offset] = await tusOffset(upload)
  expect(Number(offset)).toBeLessThanOrEqual(90 * megabyte)
  expect(await draft()).toEqual(before)
  expect(before.photos).toHaveLength(1)
})

test('under a higher limit it comes in pieces, and every byte that is stored for it is the one that was sent', async () => {
  settings().EVIDENCE_MAX_MB = 300
  const { begin, uploadOf, draft } = await aLearner()
  const sha256 = createHash('sha256').update(video).digest('hex')
  const upload = uploadOf(await begin(video.length, { sha256 }))
  let offset = 0
  for (const [piece, size] of [40, 35, 300].entries()) {
    const sent = video.subarray(offset, offset + size * megabyte)
    expect((await sendTus({ ...upload, offset }, sent)).status).toBe(204)
    offset += sent.length
    if (piece < 2) expect(await tusOffset(upload)).toEqual([200, String(offset)])
    expect((await draft()).files).toHaveLength(piece < 2 ? 0 : 1)
  }
  const { photos, files } = await draft()
  expect([photos.length, files.map(({ kind }) => kind)]).toEqual([1, ['video']])
  const row = await db.submissionFile.findUniqueOrThrow({ where: { id: files[0]!.fileId } })
  expect([row.arrivedSha256, row.bytes]).toEqual([sha256, video.length])
  const stored = await fileStore().get(row.sha256)
  expect(createHash('sha256').update(stored!).digest('hex')).toBe(row.sha256)
  await expect(hashFile(path.join(evidenceFolder(), path.basename(upload.address)))).rejects.toThrow()
})
