import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { db } from '#app/platform/database.server.ts'
import { handIn, passingVerdict } from '#tests/builders/assessment.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { claimItem } from './claim-item.server.ts'
import { momentText, remarkFormSchema } from './file-remark.ts'
import { gradeSubmission } from './grade-submission.server.ts'
import { readSubmissionToGrade } from './read-submission.server.ts'
import { forgetRemark, remarkOnFile } from './remark-on-file.server.ts'

/** A submission on its trainer's desk, with a PDF beside its photo. */
async function onTheDesk() {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  const pdf = { submissionId, sha256: randomUUID(), kind: 'pdf', mediaType: 'application/pdf', bytes: 9 }
  const { id: fileId } = await db.submissionFile.create({ data: pdf })
  await claimItem({ actor: made.trainer, itemId: submissionId })
  return { ...made, actor: made.trainer, submissionId, fileId }
}

const box = { x: 100, y: 200, width: 300, height: 40 }
const remark = { place: 3, comment: 'Tabel ini belum dijumlah.', criterion: 'rapi' }

test('a remark on a page is told to the learner with the verdict and not before', async () => {
  const { actor, submissionId, fileId, learner, enrolmentId } = await onTheDesk()
  await remarkOnFile({ actor, submissionId, fileId, ...remark })
  await remarkOnFile({ actor, submissionId, fileId, ...remark })
  await remarkOnFile({ actor, submissionId, fileId, ...remark, place: 1, criterion: 'tidak-ada', box })
  const told = async () => (await readTask({ actor: learner, enrolmentId })).versions[0]!.files[0]!.remarks
  expect(await told()).toEqual([])
  await gradeSubmission({ actor, submissionId, verdict: passingVerdict })
  expect(await told()).toMatchObject([
    { place: 1, criterion: null, box },
    { place: 3, comment: remark.comment, criterion: 'Kerapian', box: null },
  ])
  await expect(remarkOnFile({ actor, submissionId, fileId, ...remark, place: 9 })).rejects.toMatchObject({ code: 'grade_stale' })
})

test('only who holds the task says something of its files, and takes back only their own; photos are marked instead', async () => {
  const { actor, submissionId, fileId, learner } = await onTheDesk()
  const stranger = await onTheDesk()
  await remarkOnFile({ actor, submissionId, fileId, ...remark })
  const photo = (await readSubmissionToGrade({ actor, submissionId })).photos[0]!.fileId
  for (const change of [
    { actor: stranger.actor },
    { actor: learner },
    { fileId: stranger.fileId },
    { fileId: photo },
    { submissionId: randomUUID() },
  ])
    await expect(remarkOnFile({ actor, submissionId, fileId, ...remark, ...change })).rejects.toMatchObject({ code: 'not_found' })
  const remarks = async () => (await readSubmissionToGrade({ actor, submissionId })).files[0]!.remarks
  const { remarkId } = (await remarks())[0]!
  await forgetRemark({ actor: stranger.actor, submissionId: stranger.submissionId, fileId: stranger.fileId, remarkId })
  expect(await remarks()).toHaveLength(1)
  await forgetRemark({ actor, submissionId, fileId, remarkId })
  expect(await remarks()).toEqual([])
})

test('pages and moments are read as people write them, and shown as players do', () => {
  const read = (given: object) => remarkFormSchema.safeParse({ intent: 'remark', comment: 'x', ...given }).data
  expect(read({ page: '12' })).toMatchObject({ page: 12 })
  for (const [text, seconds] of [
    ['90', 90],
    ['1:24', 84],
    ['1:05:30', 3930],
  ] as const)
    expect(read({ moment: text })).toMatchObject({ moment: seconds })
  for (const wrong of [{ page: '0' }, { page: 'tiga' }, { page: '1e9' }, { moment: '1:2:3:4' }, { moment: '-1' }, { moment: '' }, { comment: ' ' }])
    expect(read(wrong)).toBeUndefined()
  expect([5, 84, 3930].map(momentText)).toEqual(['0:05', '1:24', '1:05:30'])
})
