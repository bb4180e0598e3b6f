import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { grade, handIn, passingVerdict, photoBytes, returningVerdict } from '#tests/builders/assessment.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { addPhoto } from './add-photo.server.ts'
import { readEvidence } from './read-evidence.server.ts'
import { readTask } from './read-task.server.ts'
import { removePhoto } from './remove-photo.server.ts'
import { saveDraft } from './save-draft.server.ts'
import { submitTask } from './submit-task.server.ts'

test('drafting at once from two tabs makes one draft', async () => {
  const { learner: actor, enrolmentId } = await makeEnrolment()
  const drafts = await Promise.all(['satu', 'dua', 'tiga'].map((note) => saveDraft({ actor, enrolmentId, note })))
  expect(new Set(drafts.map(({ submissionId }) => submissionId)).size).toBe(1)
})

test('a photo that is refused costs neither the note nor the photos before it', async () => {
  const { learner: actor, enrolmentId } = await makeEnrolment()
  await saveDraft({ actor, enrolmentId, note: 'Catatan panjang saya.' })
  await addPhoto({ actor, enrolmentId, bytes: await photoBytes() })
  await expect(addPhoto({ actor, enrolmentId, bytes: Buffer.from('bukan foto') })).rejects.toMatchObject({ code: 'photo_unreadable' })
  const [draft] = (await readTask({ actor, enrolmentId })).versions
  expect(draft).toMatchObject({ state: 'draft', note: 'Catatan panjang saya.' })
  expect(draft!.photos).toHaveLength(1)
})

test('the same photo sent again is one photo, and one too many is refused', async () => {
  const { learner: actor, enrolmentId } = await makeEnrolment()
  const bytes = await photoBytes()
  const sent = await Promise.all([1, 2, 3].map(() => addPhoto({ actor, enrolmentId, bytes })))
  expect(new Set(sent.map(({ fileId }) => fileId)).size).toBe(1)
  const more = await Promise.allSettled(
    (await Promise.all([1, 2, 3, 4].map(() => photoBytes()))).map((photo) => addPhoto({ actor, enrolmentId, bytes: photo })),
  )
  expect(more.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  for (const refused of more) if (refused.status === 'rejected') expect(refused.reason).toMatchObject({ code: 'photo_limit', params: { maximum: 3 } })
  expect((await readTask({ actor, enrolmentId })).versions[0]!.photos).toHaveLength(3)
})

test('a removed photo is gone from the task and from its address', async () => {
  const { learner: actor, enrolmentId } = await makeEnrolment()
  const { fileId } = await addPhoto({ actor, enrolmentId, bytes: await photoBytes() })
  await removePhoto({ actor, enrolmentId, fileId })
  await removePhoto({ actor, enrolmentId, fileId })
  expect((await readTask({ actor, enrolmentId })).versions[0]!.photos).toEqual([])
  await expect(readEvidence({ actor, fileId, small: false })).rejects.toMatchObject({ code: 'not_found' })
})

test('without the photos it asks for, a task is not handed in and its note is kept', async () => {
  const { learner: actor, enrolmentId } = await makeEnrolment()
  const { submissionId } = await saveDraft({ actor, enrolmentId, note: '' })
  await expect(submitTask({ actor, enrolmentId, submissionId, note: 'Sudah selesai.' })).rejects.toMatchObject({
    code: 'photo_missing',
    params: { minimum: 1 },
  })
  expect((await readTask({ actor, enrolmentId })).versions[0]).toMatchObject({ state: 'draft', note: 'Sudah selesai.' })
})

test('a photo whose bytes are missing from the store is never handed in', async () => {
  const { learner: actor, enrolmentId } = await makeEnrolment()
  const { fileId } = await addPhoto({ actor, enrolmentId, bytes: await photoBytes() })
  const { submissionId, sha256 } = await db.submissionFile.findUniqueOrThrow({ where: { id: fileId } })
  await rm(path.join(settings().DATA_DIR, 'objects', sha256.slice(0, 2)), { recursive: true })
  await expect(submitTask({ actor, enrolmentId, submissionId, note: '' })).rejects.toMatchObject({ code: 'photo_missing' })
  expect((await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).state).toBe('draft')
})

test('handing in twice is handing in once, and what is handed in cannot be changed', async () => {
  const made = await makeEnrolment()
  const { learner: actor, enrolmentId } = made
  const { submissionId } = await handIn(made, 'Pertama.')
  const before = await db.submission.findUniqueOrThrow({ where: { id: submissionId } })
  await Promise.all([1, 2].map(() => submitTask({ actor, enrolmentId, submissionId, note: 'Kedua.' })))
  expect(await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).toEqual(before)
  const locked = { code: 'submission_locked' }
  await expect(saveDraft({ actor, enrolmentId, note: 'Lain.' })).rejects.toMatchObject(locked)
  await expect(addPhoto({ actor, enrolmentId, bytes: await photoBytes() })).rejects.toMatchObject(locked)
  expect((await readTask({ actor, enrolmentId })).turn).toBe('wait')
})

test('after a return a new numbered draft starts from the note and photos of the one before, which stays', async () => {
  const made = await makeEnrolment()
  const { learner: actor, enrolmentId } = made
  const { submissionId } = await handIn(made, 'Catatan lama.')
  await grade(made, submissionId, returningVerdict)
  expect((await readTask({ actor, enrolmentId })).turn).toBe('start-over')
  await saveDraft({ actor, enrolmentId })
  const [draft, old] = (await readTask({ actor, enrolmentId })).versions
  expect(draft).toMatchObject({ number: 2, state: 'draft', note: 'Catatan lama.' })
  expect(draft!.photos).toHaveLength(1)
  await removePhoto({ actor, enrolmentId, fileId: draft!.photos[0]!.fileId })
  expect(old).toMatchObject({ number: 1, state: 'returned', grades: [{ comment: 'Tambahkan foto sesudah.' }] })
  expect((await readTask({ actor, enrolmentId })).versions[1]!.photos).toEqual(old!.photos)
})

test('a grade below the mark leaves the way open, a passed task is closed', async () => {
  const made = await makeEnrolment()
  const { learner: actor, enrolmentId } = made
  const first = await handIn(made)
  await grade(made, first.submissionId, { ...passingVerdict, levels: { rapi: '1', jelas: '1' } })
  expect((await readTask({ actor, enrolmentId })).turn).toBe('start-over')
  const second = await handIn(made)
  await grade(made, second.submissionId)
  expect((await readTask({ actor, enrolmentId })).turn).toBe('passed')
  await expect(saveDraft({ actor, enrolmentId, note: 'x' })).rejects.toMatchObject({ code: 'submission_locked' })
})

test('a photo is shown to its learner, and once handed in to the staff of the batch and operators, to nobody else', async () => {
  const made = await makeEnrolment()
  const { learner, trainer, decider, operator, enrolmentId } = made
  const { fileId } = await addPhoto({ actor: learner, enrolmentId, bytes: await photoBytes() })
  const notFound = { code: 'not_found' }
  await expect(readEvidence({ actor: trainer, fileId, small: false })).rejects.toMatchObject(notFound)
  const { submissionId } = await saveDraft({ actor: learner, enrolmentId })
  await submitTask({ actor: learner, enrolmentId, submissionId, note: '' })
  for (const actor of [learner, trainer, decider, operator]) {
    expect((await readEvidence({ actor, fileId, small: true })).mediaType).toBe('image/jpeg')
  }
  const elsewhere = await makeEnrolment()
  const stranger = await makePerson()
  for (const actor of [stranger.actor, elsewhere.trainer, elsewhere.decider, elsewhere.learner]) {
    await expect(readEvidence({ actor, fileId, small: false })).rejects.toMatchObject(notFound)
  }
  const noLongerTrainer = { ...trainer, roles: ['learner'] as const }
  await expect(readEvidence({ actor: noLongerTrainer, fileId, small: false })).rejects.toMatchObject(notFound)
})

test('a stranger cannot touch the task, and who withdrew cannot go on with it', async () => {
  const made = await makeEnrolment()
  const { enrolmentId, learner } = made
  const { actor } = await makePerson()
  const bytes = await photoBytes()
  const notFound = { code: 'not_found' }
  await expect(readTask({ actor, enrolmentId })).rejects.toMatchObject(notFound)
  await expect(saveDraft({ actor, enrolmentId, note: 'x' })).rejects.toMatchObject(notFound)
  await expect(addPhoto({ actor, enrolmentId, bytes })).rejects.toMatchObject(notFound)
  const { submissionId } = await saveDraft({ actor: learner, enrolmentId })
  await expect(submitTask({ actor, enrolmentId, submissionId, note: '' })).rejects.toMatchObject(notFound)
  await db.enrolment.update({ where: { id: enrolmentId }, data: { state: 'withdrawn' } })
  await expect(addPhoto({ actor: learner, enrolmentId, bytes })).rejects.toMatchObject({ code: 'enrolment_closed' })
})
