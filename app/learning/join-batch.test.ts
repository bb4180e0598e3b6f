import { expect, test } from 'vitest'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { day } from '#tests/builders/batch-of-a-village.ts'
import { makeCourse, sampleCourseFiles, writeContent } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { anOperator, makePerson } from '#tests/builders/people.ts'
import { makeBatch } from '#tests/builders/programmes.ts'
import { changeRunningBatch } from './change-running-batch.server.ts'
import { joinBatch } from './join-batch.server.ts'
import { readEnrolment } from './read-enrolment.server.ts'
import { readJoinOffer } from './read-join-offer.server.ts'
import { readWaitingPlace } from './read-waiting-place.server.ts'
import { withdraw } from './withdraw.server.ts'

const people = (count: number) => Promise.all(Array.from({ length: count }, async () => (await makePerson()).actor))

test('joining by code enrols once, pins the course version, vouches for the number and is recorded', async () => {
  const { learner, code, enrolmentId, courseSlug } = await makeEnrolment()
  const again = await joinBatch({ actor: learner, code: ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} ` })
  expect(again).toEqual({ enrolmentId, state: 'active' })
  const enrolment = await readEnrolment({ actor: learner, enrolmentId })
  expect(enrolment).toMatchObject({
    state: 'active',
    courseVersionId: (await readCourse({ slug: courseSlug })).courseVersionId,
    trainers: [{ name: 'Pelatih Contoh' }],
  })
  const person = await db.person.findUniqueOrThrow({ where: { id: learner.personId } })
  expect(person.phoneVouchedBy).toBe('batch_code')
  expect(await db.auditEvent.count({ where: { subjectId: enrolmentId, action: 'enrolment.joined' } })).toBe(1)
})

test('a new version of the course does not move the goal of those who joined', async () => {
  const { slug, folder } = await makeCourse()
  const { learner, enrolmentId } = await makeEnrolment({ courseSlug: slug })
  const before = await readEnrolment({ actor: learner, enrolmentId })
  await writeContent({ slug, folder, files: { 'course.yaml': sampleCourseFiles()['course.yaml']!.replace('hours: 3', 'hours: 9') } })
  await importCourses({ folder })
  expect((await readCourse({ slug })).number).toBe(2)
  expect((await readEnrolment({ actor: learner, enrolmentId })).courseVersionId).toBe(before.courseVersionId)
})

test('unknown, expired and ended codes are told apart', async () => {
  const { slug } = await makeCourse()
  const operator = await anOperator()
  const { actor } = await makePerson()
  await expect(joinBatch({ actor, code: 'ABC' })).rejects.toMatchObject({ code: 'batch_code_unknown' })
  const expired = await makeBatch({ operator, courseSlug: slug, startsOn: day(-9), endsOn: day(9), codeExpiresOn: day(-2) })
  await expect(joinBatch({ actor, code: expired.code })).rejects.toMatchObject({ code: 'batch_code_expired' })
  const ended = await makeBatch({ operator, courseSlug: slug, startsOn: day(-9), endsOn: day(-2), codeExpiresOn: day(-2) })
  await expect(joinBatch({ actor, code: ended.code })).rejects.toMatchObject({ code: 'batch_ended' })
})

test('who trains or decides in a batch cannot join it', async () => {
  const { code, trainer, decider } = await makeEnrolment()
  await expect(joinBatch({ actor: trainer, code })).rejects.toMatchObject({ code: 'own_trainee' })
  await expect(joinBatch({ actor: decider, code })).rejects.toMatchObject({ code: 'own_trainee' })
})

test('people who join at the same moment never get more seats than there are', async () => {
  const { slug } = await makeCourse()
  const { code, batchId } = await makeBatch({ operator: await anOperator(), courseSlug: slug, seats: 3 })
  const answers = await Promise.allSettled((await people(8)).map((actor) => joinBatch({ actor, code })))
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(3)
  for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'batch_full' })
  expect(await db.enrolment.count({ where: { batchId, state: 'active' } })).toBe(3)
})

test('one person who presses twice is enrolled once', async () => {
  const { slug } = await makeCourse()
  const { code, batchId } = await makeBatch({ operator: await anOperator(), courseSlug: slug })
  const { actor } = await makePerson()
  const answers = await Promise.all([1, 2, 3, 4].map(() => joinBatch({ actor, code })))
  expect(new Set(answers.map((answer) => answer.enrolmentId)).size).toBe(1)
  expect(await db.enrolment.count({ where: { batchId } })).toBe(1)
})

test('a full batch offers the waiting list, and who waits longest gets the seat of somebody who withdraws', async () => {
  const { code, learner, enrolmentId, batchId } = await makeEnrolment({ batch: { seats: 1 } })
  const [second, third] = await people(2)
  await expect(joinBatch({ actor: second!, code })).rejects.toMatchObject({ code: 'batch_full' })
  const waiting = await joinBatch({ actor: second!, code, mayWait: true })
  const later = await joinBatch({ actor: third!, code, mayWait: true })
  expect([await readWaitingPlace(waiting), await readWaitingPlace(later), await readWaitingPlace({ enrolmentId })]).toEqual([1, 2, null])
  expect([waiting.state, later.state]).toEqual(['waiting', 'waiting'])

  await withdraw({ actor: learner, enrolmentId, reason: 'time' })
  expect((await readEnrolment({ actor: learner, enrolmentId })).state).toBe('withdrawn')
  expect((await readEnrolment({ actor: second!, enrolmentId: waiting.enrolmentId })).state).toBe('active')
  expect((await readEnrolment({ actor: third!, enrolmentId: later.enrolmentId })).state).toBe('waiting')
  const audit = await db.auditEvent.findMany({ where: { subjectId: { in: [enrolmentId, waiting.enrolmentId] } }, orderBy: { id: 'asc' } })
  expect(audit.map(({ action, detail }) => ({ action, detail }))).toContainEqual({ action: 'enrolment.withdrawn', detail: { reason: 'time' } })
  expect(audit.map(({ action }) => action)).toContain('enrolment.promoted')

  await expect(withdraw({ actor: learner, enrolmentId, reason: null })).rejects.toMatchObject({ code: 'enrolment_closed' })
  expect(await joinBatch({ actor: learner, code, mayWait: true })).toEqual({ enrolmentId, state: 'waiting' })
  expect(await db.enrolment.count({ where: { batchId, state: 'active' } })).toBe(1)
})

/** The operator saves the form of the batch with this number of seats. */
function setSeats({ operator, batchId, endsOn = day(30) }: { operator: Actor; batchId: string; endsOn?: string }, seats: number): Promise<void> {
  return changeRunningBatch({ actor: operator, batchId, change: { seats, endsOn, codeExpiresOn: day(20), contactPhone: null } })
}

test('seats that an operator adds go to those who wait, and they are told', async () => {
  const made = await makeEnrolment({ batch: { seats: 1 } })
  const [waiting] = await people(1)
  const { enrolmentId } = await joinBatch({ actor: waiting!, code: made.code, mayWait: true })
  await setSeats(made, 1)
  expect((await readEnrolment({ actor: waiting!, enrolmentId })).state).toBe('waiting')
  await setSeats(made, 2)
  expect((await readEnrolment({ actor: waiting!, enrolmentId })).state).toBe('active')
  const jobs = await db.$queryRaw<
    { data: object }[]
  >`select data from jobs.job where name = 'write-notice' and data ->> 'personId' = ${waiting!.personId}`
  expect(jobs.map(({ data }) => data)).toMatchObject([{ kind: 'seat_given', href: `/belajar/${enrolmentId}` }])
})

test('a batch that is over gives no seats, and a change that is refused changes nothing', async () => {
  const made = await makeEnrolment({ batch: { seats: 1 } })
  const [waiting] = await people(1)
  const { enrolmentId } = await joinBatch({ actor: waiting!, code: made.code, mayWait: true })
  await setSeats({ ...made, endsOn: day(-3) }, 5)
  expect((await readEnrolment({ actor: waiting!, enrolmentId })).state).toBe('waiting')
  await expect(setSeats({ ...made, endsOn: day(-20) }, 9)).rejects.toMatchObject({ fields: { endsOn: {} } })
  await expect(setSeats({ ...made, operator: made.learner }, 9)).rejects.toMatchObject({ code: 'forbidden' })
  expect((await db.batch.findUniqueOrThrow({ where: { id: made.batchId } })).seats).toBe(5)
  await setSeats(made, 5)
  expect((await readEnrolment({ actor: waiting!, enrolmentId })).state).toBe('active')
})

test('a newcomer never overtakes those who wait, at whatever moment seats are added', async () => {
  const { code, batchId } = await makeEnrolment({ batch: { seats: 1 } })
  const [first, newcomer, last] = await people(3)
  const { enrolmentId } = await joinBatch({ actor: first!, code, mayWait: true })
  // A seat nobody has been given yet.
  await db.batch.update({ where: { id: batchId }, data: { seats: 2 } })
  expect((await readJoinOffer({ actor: newcomer!, code })).free).toBe(0)
  await expect(joinBatch({ actor: newcomer!, code })).rejects.toMatchObject({ code: 'batch_full' })
  expect((await joinBatch({ actor: newcomer!, code, mayWait: true })).state).toBe('waiting')
  expect((await readEnrolment({ actor: first!, enrolmentId })).state).toBe('waiting')
  await db.batch.update({ where: { id: batchId }, data: { seats: 4 } })
  expect((await readJoinOffer({ actor: last!, code })).free).toBe(1)
  expect((await joinBatch({ actor: last!, code })).state).toBe('active')
})

test('people who join while an operator adds seats come after those who wait', async () => {
  const made = await makeEnrolment({ batch: { seats: 1 } })
  const actors = await people(6)
  const waiting = await Promise.all(actors.slice(0, 2).map((actor) => joinBatch({ actor, code: made.code, mayWait: true })))
  await Promise.all([setSeats(made, 4), ...actors.slice(2).map((actor) => joinBatch({ actor, code: made.code, mayWait: true }))])
  const states = await db.enrolment.findMany({ where: { id: { in: waiting.map(({ enrolmentId }) => enrolmentId) } }, select: { state: true } })
  expect(states.map(({ state }) => state)).toEqual(['active', 'active'])
  expect(await db.enrolment.count({ where: { batchId: made.batchId, state: 'active' } })).toBe(4)
})

test('nobody becomes learner and trainer of a batch by doing both at the same moment', async () => {
  const { slug } = await makeCourse()
  const operator = await anOperator()
  for (let round = 0; round < 6; round++) {
    const { code, batchId } = await makeBatch({ operator, courseSlug: slug })
    const { actor, personId } = await makePerson({ roles: ['trainer'] })
    const named = () => nameBatchStaff({ actor: operator, batchId, personId, role: 'trainer' })
    const joined = () => joinBatch({ actor, code })
    const both = await Promise.allSettled(round % 2 === 0 ? [named(), joined()] : [joined(), named()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'own_trainee' } })
  }
})

test('people who withdraw at the same moment give their seats to as many who wait', async () => {
  const { slug } = await makeCourse()
  const { code, batchId } = await makeBatch({ operator: await anOperator(), courseSlug: slug, seats: 3 })
  const actors = await people(6)
  const joined: Awaited<ReturnType<typeof joinBatch>>[] = []
  for (const actor of actors) joined.push(await joinBatch({ actor, code, mayWait: true }))
  await Promise.all([0, 1, 2].map((index) => withdraw({ actor: actors[index]!, enrolmentId: joined[index]!.enrolmentId, reason: null })))
  const states = await db.enrolment.groupBy({ by: ['state'], where: { batchId }, _count: true })
  expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({ active: 3, withdrawn: 3 })
})
