import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { grade, handIn, photoBytes, returningVerdict } from '#tests/builders/assessment.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { addPhoto } from './evidence/add-photo.server.ts'
import { removePhoto } from './evidence/remove-photo.server.ts'
import { saveDraft } from './evidence/save-draft.server.ts'
import { forgetPerson } from './forget-person.server.ts'

const filesOf = (enrolmentId: string) =>
  db.submissionFile.findMany({ where: { submission: { enrolmentId } }, select: { sha256: true, removedAt: true } })

test('notes, photos and their bytes of every version go, also of a draft and of photos taken out; grades stay', async () => {
  const made = await makeEnrolment()
  const { learner: actor, enrolmentId } = made
  const { submissionId } = await handIn(made)
  await grade(made, submissionId, returningVerdict)
  await saveDraft({ actor, enrolmentId, note: 'Perbaikan kedua.' })
  const { fileId } = await addPhoto({ actor, enrolmentId, bytes: await photoBytes() })
  await removePhoto({ actor, enrolmentId, fileId })
  await addPhoto({ actor, enrolmentId, bytes: await photoBytes() })
  await forgetPerson(actor)
  await forgetPerson(actor)
  const files = await filesOf(enrolmentId)
  // The photo handed in, its copy in the next version, the one taken out, the one kept.
  expect(files).toHaveLength(4)
  for (const { sha256, removedAt } of files) expect([removedAt, await fileStore().has(sha256)]).toEqual([expect.any(Date), false])
  expect(await db.submission.findMany({ where: { enrolmentId }, select: { note: true } })).toEqual([{ note: '' }, { note: '' }])
  expect(await db.gradeEvent.count({ where: { submissionId } })).toBe(1)
})

test('somebody else’s photo stays, also when it is the same picture', async () => {
  const [gone, other] = [await makeEnrolment(), await makeEnrolment()]
  const bytes = await photoBytes()
  await saveDraft({ actor: other.learner, enrolmentId: other.enrolmentId, note: 'Catatan lain.' })
  for (const { learner: actor, enrolmentId } of [gone, other]) await addPhoto({ actor, enrolmentId, bytes })
  await forgetPerson(gone.learner)
  const [kept] = await filesOf(other.enrolmentId)
  expect(kept?.removedAt).toBeNull()
  expect(await fileStore().has(kept!.sha256)).toBe(true)
  expect(await db.submission.count({ where: { enrolmentId: other.enrolmentId, note: 'Catatan lain.' } })).toBe(1)
  await forgetPerson(other.learner)
  expect(await fileStore().has(kept!.sha256)).toBe(false)
})

test('the same picture sent in the moment it is forgotten is not lost', async () => {
  const [gone, other] = [await makeEnrolment(), await makeEnrolment()]
  const bytes = await photoBytes()
  await addPhoto({ actor: gone.learner, enrolmentId: gone.enrolmentId, bytes })
  await Promise.all([addPhoto({ actor: other.learner, enrolmentId: other.enrolmentId, bytes }), forgetPerson(gone.learner)])
  const [kept] = await filesOf(other.enrolmentId)
  expect(await fileStore().has(kept!.sha256)).toBe(true)
})
