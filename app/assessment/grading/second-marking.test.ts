import { expect, test } from 'vitest'
import { readBatchProgress } from '#app/assessment/decisions/read-batch-progress.server.ts'
import { readCompletion } from '#app/assessment/decisions/read-completion.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { db } from '#app/platform/database.server.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { grade, handIn, passingVerdict } from '#tests/builders/assessment.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { claimNextSecondMarking, countSecondMarkings } from './claim-second-marking.server.ts'
import { markAgain } from './mark-again.server.ts'
import { readBatchGrading } from './read-agreement.server.ts'
import { readSecondMarking } from './read-second-marking.server.ts'
import { readSubmissionToGrade } from './read-submission.server.ts'
import { setGradingPolicy } from './set-grading-policy.server.ts'

async function anotherTrainer({ operator, batchId }: MadeEnrolment) {
  const { actor } = await makePerson({ name: 'Pelatih Lain', roles: ['trainer'] })
  await nameBatchStaff({ actor: operator, batchId, personId: actor.personId, role: 'trainer' })
  return actor
}

/** A batch in which everything is marked twice, with a task that its first trainer has graded. */
async function graded() {
  const made = await makeEnrolment()
  const second = await anotherTrainer(made)
  await setGradingPolicy({ actor: made.operator, batchId: made.batchId, rules: { blind: false, secondSharePercent: 100 } })
  const { submissionId } = await handIn(made)
  await grade(made, submissionId)
  const taskState = async () => (await readCompletion(made)).requirements.find(({ kind }) => kind === 'task')!.state
  return { ...made, second, submissionId, taskState }
}

const low = { rapi: '1', jelas: '1' }

test('a second trainer marks without seeing the first grade; agreement lets the decision go on', async () => {
  const { trainer, second, learner, decider, batchId, submissionId, taskState } = await graded()
  expect(await taskState()).toBe('waiting')
  expect(await countSecondMarkings({ actor: trainer })).toBe(0)
  expect(await claimNextSecondMarking({ actor: learner })).toBeNull()
  expect(await claimNextSecondMarking({ actor: decider })).toBeNull()
  // Nor is it told by the way round: on the page of the submission and in the table of the batch.
  const told = async (actor: typeof second) => ({
    page: await readSubmissionToGrade({ actor, submissionId }),
    row: (await readBatchProgress({ actor, batchId }))[0]!,
  })
  const before = await told(second)
  expect(before).toMatchObject({ page: { concealed: true, grades: [] }, row: { concealed: true } })
  expect(before.row.completion.requirements).toContainEqual(expect.objectContaining({ kind: 'task', passed: null, points: null }))
  expect(JSON.stringify(before)).not.toContain(passingVerdict.comment)
  expect(await told(trainer)).toMatchObject({ page: { concealed: false, grades: [{ points: 4 }] }, row: { concealed: false } })
  const markingId = (await claimNextSecondMarking({ actor: second }))!
  const desk = await readSecondMarking({ actor: second, markingId })
  expect(desk).toMatchObject({ round: 2, before: [], submission: { grades: [], voiceNotes: [] } })
  expect(JSON.stringify(desk)).not.toContain(passingVerdict.comment)
  for (const actor of [trainer, decider, learner])
    await expect(markAgain({ actor, markingId, levels: passingVerdict.levels, comment: '' })).rejects.toMatchObject({ code: 'claimed_by_other' })
  await expect(markAgain({ actor: second, markingId, levels: { rapi: '7' }, comment: '' })).rejects.toMatchObject({ code: 'invalid_form' })
  expect(await markAgain({ actor: second, markingId, levels: passingVerdict.levels, comment: '' })).toEqual({ agreed: true })
  expect(await markAgain({ actor: second, markingId, levels: low, comment: '' })).toEqual({ agreed: true })
  expect(await taskState()).toBe('done')
  expect(await told(second)).toMatchObject({ page: { concealed: false, grades: [{ points: 4 }] }, row: { concealed: false } })
  expect(await readBatchGrading({ actor: trainer, batchId })).toMatchObject({ graded: 1, drawn: 1, marked: 1, disputed: 0 })
})

test('when two disagree a third decides, whose word is the grade; it is told, and the first one stays on record', async () => {
  const made = await graded()
  const { second, submissionId, taskState, operator, batchId } = made
  const markingId = (await claimNextSecondMarking({ actor: second }))!
  expect(await markAgain({ actor: second, markingId, levels: low, comment: 'Rak masih penuh.' })).toEqual({ agreed: false })
  expect(await taskState()).toBe('waiting')
  expect(await claimNextSecondMarking({ actor: made.trainer })).toBeNull()
  expect(await claimNextSecondMarking({ actor: second })).toBeNull()
  expect(await readBatchGrading({ actor: operator, batchId })).toMatchObject({ disputed: 1, stuck: 1 })
  const third = await anotherTrainer(made)
  expect(await readBatchGrading({ actor: operator, batchId })).toMatchObject({ stuck: 0 })
  const decisive = (await claimNextSecondMarking({ actor: third }))!
  const { before } = await readSecondMarking({ actor: third, markingId: decisive })
  expect(before.map(({ round, points, comment }) => [round, points, comment])).toEqual([
    [1, 4, passingVerdict.comment],
    [2, 2, 'Rak masih penuh.'],
  ])
  await markAgain({ actor: third, markingId: decisive, levels: { rapi: '1', jelas: '2' }, comment: 'Rak belum rapi.' })
  const grades = await db.gradeEvent.findMany({ where: { submissionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  expect(grades.map(({ graderId, points }) => [graderId, points])).toEqual([
    [made.trainer.personId, 4],
    [third.personId, 3],
  ])
  expect(await taskState()).toBe('done')
  expect(await readBatchGrading({ actor: operator, batchId })).toMatchObject({
    disputed: 1,
    settled: 1,
    criteria: [
      { pairs: 1, same: 0 },
      { pairs: 1, same: 0 },
    ],
  })
})

test('trainers who ask at once never get the same one, and a lease that ran out passes on', async () => {
  const made = await graded()
  const others = await Promise.all([anotherTrainer(made), anotherTrainer(made)])
  const { actor: learner } = await makePerson({ name: 'Budi' })
  const more = await handIn({ learner, ...(await joinBatch({ actor: learner, code: made.code })) })
  await grade(made, more.submissionId)
  const taken = await Promise.all([made.second, ...others].map((actor) => claimNextSecondMarking({ actor })))
  const ids = taken.filter((id) => id !== null)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(2)
  const late = [made.second, ...others][taken.indexOf(null)]!
  await db.$executeRaw`update second_marking set claimed_until = now() - interval '1 second' where id = ${ids[0]}::uuid`
  expect(await claimNextSecondMarking({ actor: late })).toBe(ids[0])
  const first = [made.second, ...others][taken.indexOf(ids[0]!)]!
  await expect(markAgain({ actor: first, markingId: ids[0]!, levels: low, comment: '' })).rejects.toMatchObject({ code: 'claimed_by_other' })
})

test('nothing is drawn where there is nobody to do it, and nobody waits for who left', async () => {
  const made = await makeEnrolment()
  await setGradingPolicy({ actor: made.operator, batchId: made.batchId, rules: { blind: false, secondSharePercent: 100 } })
  const { submissionId } = await handIn(made)
  await grade(made, submissionId)
  expect(await db.secondMarking.count({ where: { submissionId } })).toBe(0)
  const { second, batchId, taskState } = await graded()
  await db.batchRole.updateMany({ where: { batchId, personId: second.personId }, data: { removedAt: new Date() } })
  expect(await taskState()).toBe('done')
})

test('only operators set the rules, and only the batch’s trainers and operators read them', async () => {
  const made = await makeEnrolment()
  const elsewhere = await makeEnrolment()
  const rules = { blind: true, secondSharePercent: 20 }
  await expect(setGradingPolicy({ actor: made.trainer, batchId: made.batchId, rules })).rejects.toMatchObject({ code: 'forbidden' })
  await setGradingPolicy({ actor: made.operator, batchId: made.batchId, rules })
  const { seed } = await db.gradingPolicy.findUniqueOrThrow({ where: { batchId: made.batchId } })
  await setGradingPolicy({ actor: made.operator, batchId: made.batchId, rules: { ...rules, blind: false } })
  expect((await db.gradingPolicy.findUniqueOrThrow({ where: { batchId: made.batchId } })).seed).toBe(seed)
  expect((await readBatchGrading({ actor: made.trainer, batchId: made.batchId })).rules).toMatchObject({ blind: false, secondSharePercent: 20 })
  for (const actor of [elsewhere.trainer, made.learner, made.decider])
    await expect(readBatchGrading({ actor, batchId: made.batchId })).rejects.toMatchObject({ code: 'not_found' })
})
