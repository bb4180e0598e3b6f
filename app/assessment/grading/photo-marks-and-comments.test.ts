import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { db } from '#app/platform/database.server.ts'
import { handIn, passingVerdict, returningVerdict } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { claimItem } from './claim-item.server.ts'
import { gradeSubmission } from './grade-submission.server.ts'
import { keepComments } from './keep-comments.server.ts'
import { markPhoto, unmarkPhoto } from './mark-photo.server.ts'
import { boxOfPart } from './photo-mark.ts'
import { readSubmissionToGrade } from './read-submission.server.ts'
import { forgetComment, readAllSavedComments, readSavedComments, withSavedComments } from './saved-comments.server.ts'

async function onTheDesk(courseSlug?: string) {
  const made = await makeEnrolment({ courseSlug })
  const { submissionId } = await handIn(made)
  const { trainer: actor } = made
  await claimItem({ actor, itemId: submissionId })
  const [photo] = (await readSubmissionToGrade({ actor, submissionId })).photos
  return { ...made, actor, submissionId, fileId: photo!.fileId }
}

const mark = { box: boxOfPart('upper'), comment: 'Tutupnya terbuka.', criterion: 'rapi' }

test('a mark is told to the learner with the verdict and not before, and the photo stays as it was', async () => {
  const { actor, submissionId, fileId, learner, enrolmentId } = await onTheDesk()
  const before = await db.submissionFile.findUniqueOrThrow({ where: { id: fileId }, select: { sha256: true } })
  await markPhoto({ actor, submissionId, fileId, ...mark })
  await markPhoto({ actor, submissionId, fileId, ...mark })
  await markPhoto({ actor, submissionId, fileId, ...mark, criterion: 'tidak-ada' })
  const learnersMarks = async () => (await readTask({ actor: learner, enrolmentId })).versions[0]!.photos[0]!.marks
  expect(await learnersMarks()).toEqual([])
  await gradeSubmission({ actor, submissionId, verdict: returningVerdict })
  expect(await learnersMarks()).toMatchObject([
    { number: 1, comment: mark.comment, criterion: 'Kerapian', ...mark.box },
    { number: 2, criterion: null },
  ])
  expect(await db.submissionFile.findUniqueOrThrow({ where: { id: fileId }, select: { sha256: true } })).toEqual(before)
})

test('only who holds the task marks its photos, and nobody once it is graded', async () => {
  const { actor, submissionId, fileId, learner } = await onTheDesk()
  const stranger = await onTheDesk()
  const marking = (changes: object) => markPhoto({ actor, submissionId, fileId, ...mark, ...changes })
  for (const change of [
    { actor: stranger.actor },
    { actor: learner },
    { fileId: stranger.fileId },
    { fileId: randomUUID() },
    { submissionId: stranger.submissionId },
  ])
    await expect(marking(change)).rejects.toMatchObject({ code: 'not_found' })
  await db.gradingItem.update({ where: { id: submissionId }, data: { claimedById: stranger.actor.personId } })
  await expect(marking({})).rejects.toMatchObject({ code: 'claimed_by_other' })
  await db.gradingItem.update({ where: { id: submissionId }, data: { claimedById: actor.personId } })
  await marking({})
  await gradeSubmission({ actor, submissionId, verdict: passingVerdict })
  await expect(marking({ comment: 'Lagi' })).rejects.toMatchObject({ code: 'grade_stale' })
  const { id: markId } = await db.photoMark.findFirstOrThrow({ where: { fileId } })
  await expect(unmarkPhoto({ actor, submissionId, fileId, markId })).rejects.toMatchObject({ code: 'grade_stale' })
})

test('a grader takes back a mark of their own, and a photo has room for thirty', async () => {
  const { actor, submissionId, fileId } = await onTheDesk()
  for (let at = 0; at < 30; at += 1) await markPhoto({ actor, submissionId, fileId, ...mark, comment: `Tanda ${at}` })
  await expect(markPhoto({ actor, submissionId, fileId, ...mark, comment: 'Satu lagi' })).rejects.toMatchObject({ code: 'mark_limit' })
  const { id: markId } = await db.photoMark.findFirstOrThrow({ where: { fileId, comment: 'Tanda 3' } })
  await unmarkPhoto({ actor, submissionId, fileId, markId })
  const { photos } = await readSubmissionToGrade({ actor, submissionId })
  expect(photos[0]!.marks).toHaveLength(29)
})

test('a level that can be better leads to the lessons that cover its criterion', async () => {
  const sample = sampleCourseFiles()
  const covers = 'covers: [X.000000.001.01/1.1]'
  const files = sampleCourseFiles({
    'lessons/dua.md': sample['lessons/dua.md']!.replace('minutes: 5', `minutes: 5\n${covers}`),
    'tasks/praktik.yaml': sample['tasks/praktik.yaml']!.replaceAll(/( +)title: (Kerapian|Kejelasan)/g, `$1title: $2\n$1${covers}`),
  })
  const { actor, submissionId, learner, enrolmentId } = await onTheDesk((await makeCourse({ files })).slug)
  await gradeSubmission({ actor, submissionId, verdict: { ...passingVerdict, levels: { rapi: '1', jelas: '2' } } })
  const [grade] = (await readTask({ actor: learner, enrolmentId })).versions[0]!.grades
  expect(grade!.criteria.map(({ key, lessons }) => [key, lessons.map(({ title }) => title)])).toEqual([
    ['rapi', ['Pelajaran dua']],
    ['jelas', []],
  ])
})

test('kept comments are the trainer’s own: found again for the course, added once, and gone when forgotten', async () => {
  const { actor, submissionId, decider } = await onTheDesk()
  const { enrolment } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { enrolment: { select: { batch: { select: { courseId: true } } } } },
  })
  const { courseId } = enrolment.batch
  const keep = (comment: string, used = comment) => keepComments({ actor, itemId: submissionId, comment, used, keep: true })
  await keep('Foto jelas.')
  await keep('Foto jelas.')
  await keep('Tulis biayanya.')
  await keep(' ')
  for (let at = 0; at < 2; at += 1) await keepComments({ actor, itemId: submissionId, comment: '', used: 'Bagus. Tulis biayanya.', keep: false })
  const saved = await readSavedComments({ actor, courseId })
  expect(saved.map(({ text }) => text)).toEqual(['Tulis biayanya.', 'Foto jelas.'])
  const ids = saved.map(({ commentId }) => commentId)
  expect(await withSavedComments({ actor, ids, comment: 'Foto jelas.' })).toBe('Foto jelas.\nTulis biayanya.')
  expect(await withSavedComments({ actor: decider, ids, comment: 'Halo' })).toBe('Halo')
  await forgetComment({ actor: decider, commentId: ids[0]! })
  expect(await readAllSavedComments({ actor })).toHaveLength(2)
  await forgetComment({ actor, commentId: ids[0]! })
  expect(await readAllSavedComments({ actor })).toHaveLength(1)
})
