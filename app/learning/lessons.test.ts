import { expect, test } from 'vitest'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { completeEnrolment } from './complete-enrolment.server.ts'
import { completeLesson } from './complete-lesson.server.ts'
import { confirmPrintedName } from './confirm-name.server.ts'
import { openLesson } from './open-lesson.server.ts'
import { readEnrolment } from './read-enrolment.server.ts'
import { readLessonProgress } from './read-lesson-progress.server.ts'
import { readMyEnrolments } from './read-my-enrolments.server.ts'
import { withdraw } from './withdraw.server.ts'

test('opening and finishing lessons is remembered, and the learner goes on where they stopped', async () => {
  const { learner, enrolmentId, courseSlug } = await makeEnrolment()
  expect((await readMyEnrolments({ actor: learner }))[0]?.progress.resume).toBe('satu')
  await openLesson({ actor: learner, course: courseSlug, lesson: 'satu' })
  expect(await completeLesson({ actor: learner, enrolmentId, lesson: 'satu' })).toEqual({ next: 'dua' })
  await openLesson({ actor: learner, course: courseSlug, lesson: 'tiga' })
  const [mine] = await readMyEnrolments({ actor: learner })
  expect(mine?.progress.resume).toBe('tiga')
  expect([...mine!.progress.completed]).toEqual(['satu'])
  expect(await completeLesson({ actor: learner, enrolmentId, lesson: 'tiga' })).toEqual({ next: null })
  expect((await readMyEnrolments({ actor: learner }))[0]?.progress.resume).toBe('dua')
})

test('finishing a lesson again keeps the first time', async () => {
  const { learner, enrolmentId } = await makeEnrolment()
  await Promise.all([1, 2, 3].map(() => completeLesson({ actor: learner, enrolmentId, lesson: 'satu' })))
  const [first] = await readLessonProgress({ enrolmentId })
  await completeLesson({ actor: learner, enrolmentId, lesson: 'satu' })
  expect(await readLessonProgress({ enrolmentId })).toEqual([first])
})

test("a stranger's enrolment and a lesson that the course has not are not found", async () => {
  const { learner, enrolmentId } = await makeEnrolment()
  const { actor: stranger } = await makePerson()
  const notFound = { code: 'not_found' }
  await expect(readEnrolment({ actor: stranger, enrolmentId })).rejects.toMatchObject(notFound)
  await expect(completeLesson({ actor: stranger, enrolmentId, lesson: 'satu' })).rejects.toMatchObject(notFound)
  await expect(withdraw({ actor: stranger, enrolmentId, reason: null })).rejects.toMatchObject(notFound)
  await expect(confirmPrintedName({ actor: stranger, enrolmentId, name: 'Siti' })).rejects.toMatchObject(notFound)
  await expect(completeLesson({ actor: learner, enrolmentId, lesson: 'lain' })).rejects.toMatchObject(notFound)
  expect(await readLessonProgress({ enrolmentId })).toEqual([])
})

test('somebody who is not enrolled, or has left, leaves no trace by reading', async () => {
  const { learner, enrolmentId, courseSlug } = await makeEnrolment()
  const { actor: stranger } = await makePerson()
  expect(await openLesson({ actor: stranger, course: courseSlug, lesson: 'satu' })).toBeNull()
  await withdraw({ actor: learner, enrolmentId, reason: null })
  expect(await openLesson({ actor: learner, course: courseSlug, lesson: 'satu' })).toBeNull()
  await expect(completeLesson({ actor: learner, enrolmentId, lesson: 'satu' })).rejects.toMatchObject({ code: 'enrolment_closed' })
  expect(await readLessonProgress({ enrolmentId })).toEqual([])
})

test('the printed name follows the rules of names, is recorded, and is locked by completion', async () => {
  const { learner, enrolmentId } = await makeEnrolment()
  await expect(confirmPrintedName({ actor: learner, enrolmentId, name: 'Siti 2' })).rejects.toMatchObject({
    code: 'invalid_form',
    fields: { name: { key: 'form.name.digits' } },
  })
  await confirmPrintedName({ actor: learner, enrolmentId, name: "  Nur'aini   Sutarmi " })
  expect(await readEnrolment({ actor: learner, enrolmentId })).toMatchObject({ printedName: "Nur'aini Sutarmi", nameConfirmedAt: expect.any(Date) })
  expect(await db.auditEvent.count({ where: { subjectId: enrolmentId, action: 'enrolment.name_confirmed' } })).toBe(1)
  await inTransaction((tx) => completeEnrolment(tx, { enrolmentId }))
  await expect(confirmPrintedName({ actor: learner, enrolmentId, name: 'Lain' })).rejects.toMatchObject({ code: 'enrolment_closed' })
  expect(await readEnrolment({ actor: learner, enrolmentId })).toMatchObject({ state: 'completed', printedName: "Nur'aini Sutarmi" })
})

test('an enrolment is completed once, and somebody who completed cannot withdraw', async () => {
  const { learner, enrolmentId } = await makeEnrolment()
  await inTransaction((tx) => completeEnrolment(tx, { enrolmentId }))
  await expect(inTransaction((tx) => completeEnrolment(tx, { enrolmentId }))).rejects.toMatchObject({ code: 'enrolment_closed' })
  await expect(withdraw({ actor: learner, enrolmentId, reason: null })).rejects.toMatchObject({ code: 'enrolment_closed' })
})
