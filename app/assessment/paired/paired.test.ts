import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readItemStatistics } from '#app/assessment/banks/statistics/read-item-statistics.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { drawFirst } from '#app/assessment/paired/draw-pair.ts'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { completeLesson } from '#app/learning/complete-lesson.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readSponsoredChange } from '#app/sponsors/read-sponsored-change.server.ts'
import { writeContent } from '#tests/builders/courses.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { makePairedEnrolment, pairedCourseFiles, takePaired } from '#tests/builders/paired.ts'
import { makePerson } from '#tests/builders/people.ts'
import { exportBatchPairs } from './export-batch-pairs.server.ts'
import { readBatchPairs } from './read-batch-pairs.server.ts'
import { readPairedTest } from './read-paired-test.server.ts'
import { setPairedTest } from './set-paired-test.server.ts'
import { startPairedTest } from './start-paired-test.server.ts'

async function finishLessons({ learner: actor, enrolmentId }: Pick<MadeEnrolment, 'learner' | 'enrolmentId'>) {
  for (const lesson of ['satu', 'dua', 'tiga']) await completeLesson({ actor, enrolmentId, lesson })
}

/** Another learner of the same batch. */
async function classmateOf({ code }: MadeEnrolment) {
  const learner = (await makePerson()).actor
  return { learner, ...(await joinBatch({ actor: learner, code })) }
}

test('the first test before the lessons, the second after them with other questions of the same element, and the change in between', async () => {
  const made = await makePairedEnrolment()
  const { learner: actor, enrolmentId } = made
  expect(await readPairedTest({ actor, enrolmentId })).toMatchObject({ before: { turn: 'start' }, after: { turn: 'early' }, change: null })
  const first = await takePaired(made, 'before', 1)
  await expect(startPairedTest({ actor, enrolmentId, part: 'before' })).rejects.toMatchObject({ code: 'paired_not_now' })
  await expect(startPairedTest({ actor, enrolmentId, part: 'after' })).rejects.toMatchObject({ code: 'paired_not_now' })
  expect((await readResult({ actor, attemptId: first.attemptId }))?.questions.map(({ details }) => details?.explanation ?? null)).toContain(null)
  await finishLessons(made)
  const second = await takePaired(made, 'after', 2)
  expect([...first.questions, ...second.questions].sort()).toEqual(['p1', 'p2', 'p3', 'p4'])
  const test = await readPairedTest({ actor, enrolmentId })
  expect(test).toMatchObject({ before: { turn: 'done', percent: 50 }, after: { turn: 'done', percent: 100 }, change: { points: 50, gain: 1 } })
  expect(test.elements).toMatchObject([{ title: { id: 'Elemen contoh' }, before: { points: 1, max: 2 }, after: { points: 2, max: 2 }, lessons: [] }])
  const explained = await readResult({ actor, attemptId: first.attemptId })
  expect(explained?.paired).toBe('before')
  expect(explained?.questions.every(({ details }) => details?.explanation)).toBe(true)
})

test('what is still missing after the second test leads to the lesson about it', async () => {
  const made = await makePairedEnrolment()
  await takePaired(made, 'before', 0)
  await finishLessons(made)
  await takePaired(made, 'after', 1)
  const { elements } = await readPairedTest({ actor: made.learner, enrolmentId: made.enrolmentId })
  expect(elements[0]?.lessons).toEqual([{ href: `/kursus/${made.courseSlug}/satu`, title: 'Pelajaran satu' }])
})

test('the stored seed makes the first paper again, and the database refuses a second attempt at either', async () => {
  const made = await makePairedEnrolment()
  const { attemptId } = await takePaired(made, 'before', 2)
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: { courseVersion: { select: { body: true } } } })
  const { questions } = attempt.courseVersion.body as unknown as { questions: Parameters<typeof drawFirst>[0]['questions'] }
  const bank = questions.filter(({ bank: name }) => name === 'pasangan')
  expect(drawFirst({ questions: bank, draw: 2, seed: attempt.seed })).toEqual(attempt.items)
  const again = db.$executeRaw`
    insert into attempt (id, enrolment_id, course_version_id, paper, number, seed, items, state, expires_at, allowed)
    select gen_random_uuid(), enrolment_id, course_version_id, paper, 2, seed, items, 'submitted', expires_at, 5 from attempt where id = ${attemptId}::uuid`
  await expect(again).rejects.toThrow('attempt_paired_once_check')
})

test('once a lesson is finished the first test measures nothing; lessons never wait for it, and without it there is no second', async () => {
  const made = await makePairedEnrolment()
  const { learner: actor, enrolmentId } = made
  await finishLessons(made)
  expect(await readPairedTest({ actor, enrolmentId })).toMatchObject({ before: { turn: 'missed' }, after: { turn: 'alone' } })
  for (const part of ['before', 'after'] as const) {
    await expect(startPairedTest({ actor, enrolmentId, part })).rejects.toMatchObject({ code: 'paired_not_now' })
  }
})

test('only an operator switches it on, only where the course has one; off, nothing new is begun and nothing stored is lost', async () => {
  const made = await makePairedEnrolment()
  const { learner: actor, enrolmentId, batchId, operator } = made
  for (const other of [made.trainer, made.decider, actor]) {
    await expect(setPairedTest({ actor: other, batchId, isOn: false })).rejects.toMatchObject({ code: 'forbidden' })
  }
  await takePaired(made, 'before', 1)
  await finishLessons(made)
  await setPairedTest({ actor: operator, batchId, isOn: false })
  expect(await readPairedTest({ actor, enrolmentId })).toMatchObject({ before: { turn: 'done', percent: 50 }, after: { turn: 'closed' } })
  await expect(startPairedTest({ actor, enrolmentId, part: 'after' })).rejects.toMatchObject({ code: 'paired_not_now' })
  const without = await makeEnrolment()
  await expect(setPairedTest({ actor: operator, batchId: without.batchId, isOn: true })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readPairedTest({ actor: without.learner, enrolmentId: without.enrolmentId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readPairedTest({ actor: without.learner, enrolmentId })).rejects.toMatchObject({ code: 'not_found' })
})

test('the table of the batch, its workbook and the statistics of the questions hold both tests', async () => {
  const made = await makePairedEnrolment()
  const { batchId, trainer, operator } = made
  const other = await classmateOf(made)
  await takePaired(made, 'before', 0)
  await finishLessons(made)
  await takePaired(made, 'after', 1)
  await takePaired(other, 'before', 1)
  for (const stranger of [made.learner, made.decider, (await makePerson({ roles: ['trainer'] })).actor]) {
    await expect(readBatchPairs({ actor: stranger, batchId })).rejects.toMatchObject({ code: 'not_found' })
  }
  const pairs = await readBatchPairs({ actor: trainer, batchId })
  const rowOf = (enrolmentId: string) => pairs.rows.find((row) => row.enrolmentId === enrolmentId)
  expect(rowOf(made.enrolmentId)).toMatchObject({ before: { percent: 0 }, after: { percent: 50 }, points: 50, gain: 0.5 })
  expect(rowOf(other.enrolmentId)).toMatchObject({ before: { percent: 50 }, after: { state: 'none' }, points: null, gain: null })
  expect(pairs.group).toEqual({ people: 1, medianBefore: 0, medianAfter: 50, gain: 0.5 })
  expect(pairs.elements).toMatchObject([{ before: { points: 0, max: 2 }, after: { points: 1, max: 2 } }])
  const sheet = new TextDecoder().decode(unzipSync((await exportBatchPairs({ actor: operator, batchId })).bytes)['xl/worksheets/sheet1.xml'])
  expect(sheet.match(/<row /g)).toHaveLength(3)
  const statistics = await readItemStatistics({ actor: operator, course: made.courseSlug, number: null })
  const asked = statistics.questions.filter(({ bank }) => bank === 'pasangan').reduce((sum, { people }) => sum + people, 0)
  expect(asked).toBe(6)
})

test('a sponsor sees nothing of fewer than five people, and afterwards only whole fives', async () => {
  const made = await makePairedEnrolment()
  const { batchId, sponsorId } = made
  const actor = { ...(await makePerson()).actor, sponsorIds: [sponsorId] }
  const learners = [made, ...(await Promise.all(Array.from({ length: 5 }, () => classmateOf(made))))]
  for (const [index, learner] of learners.entries()) {
    await takePaired(learner, 'before', 0)
    await finishLessons(learner)
    await takePaired(learner, 'after', index === 5 ? 0 : 2)
    const change = await readSponsoredChange({ actor, batchId })
    if (index < 4) expect(change).toBeNull()
    else expect(change).toEqual({ people: 5, medianBefore: 0, medianAfter: 100, gain: 1 })
  }
  const stranger = { ...actor, sponsorIds: [] }
  await expect(readSponsoredChange({ actor: stranger, batchId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a bank that another paper draws from, or with too few twins, keeps the course from being taken over', async () => {
  const problemsOf = async (from: string, to: string) => {
    const files = pairedCourseFiles()
    files['course.yaml'] = files['course.yaml']!.replace(from, to)
    const { problems } = await importCourses({ folder: await writeContent({ slug: 'kursus-berpasangan', files }) })
    return problems.map(({ message }) => message).join(' ')
  }
  expect(await problemsOf('bank: pasangan, draw: 2', 'bank: final, draw: 2')).toContain('The paired test needs a bank of its own')
  expect(await problemsOf('draw: 2, minutes: 10 }', 'draw: 3, minutes: 10 }')).toContain('only 2 have a twin')
  expect(await problemsOf('key: final', 'key: sebelum-belajar')).toContain('belongs to the paired test')
})
