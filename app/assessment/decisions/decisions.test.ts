import { expect, test } from 'vitest'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { claimItem } from '#app/assessment/grading/claim-item.server.ts'
import { gradeSubmission } from '#app/assessment/grading/grade-submission.server.ts'
import { judgeLateAnswers } from '#app/assessment/late-answers/judge-late-answers.server.ts'
import { confirmPrintedName } from '#app/learning/confirm-name.server.ts'
import { db } from '#app/platform/database.server.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { answerOp, finishAllButName, grade, handIn, makeReadyToDecide, passingVerdict, returningVerdict } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { completeUndecided } from './complete-undecided.server.ts'
import { type Decision, decide } from './decide.server.ts'
import { readCompletion } from './read-completion.server.ts'
import { readDecisionBasis } from './read-decision-basis.server.ts'
import { readDecisionQueue } from './read-decision-queue.server.ts'

const confirmed: Decision = { outcome: 'confirmed', reason: '', seen: null }
const sentBack: Decision = { outcome: 'sent_back', reason: 'Foto tidak sesuai rubrik.', seen: null }

async function jobsFor(name: string, enrolmentId: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`select 1 from jobs.job where name = ${name} and data->>'enrolmentId' = ${enrolmentId}`
  return rows.length
}

test('a confirmed completion ends the enrolment, is recorded once and sends one job, however often it is posted', async () => {
  const { decider: actor, enrolmentId } = await makeReadyToDecide()
  expect((await readDecisionQueue({ actor })).map((item) => item.enrolmentId)).toEqual([enrolmentId])
  const decisions = await Promise.all([1, 2, 3, 4].map(() => decide({ actor, enrolmentId, decision: confirmed })))
  expect(new Set(decisions.map(({ decisionId }) => decisionId)).size).toBe(1)
  expect(await db.decisionEvent.count({ where: { enrolmentId } })).toBe(1)
  expect(await jobsFor('completion-confirmed', enrolmentId)).toBe(1)
  expect((await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })).state).toBe('completed')
  expect(await readCompletion({ enrolmentId })).toMatchObject({ completed: true })
  expect(await readDecisionQueue({ actor })).toEqual([])
})

test('a name that the learner changed after the page was opened is not confirmed', async () => {
  const { decider: actor, learner, enrolmentId } = await makeReadyToDecide()
  const { printedName } = await readDecisionBasis({ actor, enrolmentId })
  await confirmPrintedName({ actor: learner, enrolmentId, name: 'Nama Orang Lain' })
  await expect(decide({ actor, enrolmentId, decision: { ...confirmed, nameSeen: printedName! } })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  expect(await db.decisionEvent.count({ where: { enrolmentId } })).toBe(0)
  await decide({ actor, enrolmentId, decision: { ...confirmed, nameSeen: 'Nama Orang Lain' } })
})

test('what the decider saw is frozen with the decision', async () => {
  const { decider: actor, enrolmentId } = await makeReadyToDecide()
  const { decisionId } = await decide({ actor, enrolmentId, decision: confirmed })
  const { basis } = await db.decisionEvent.findUniqueOrThrow({ where: { id: decisionId } })
  expect(basis).toMatchObject({
    requirements: [{ kind: 'lessons', done: 3, total: 3 }, { kind: 'quiz', bestPercent: 100 }, { kind: 'task', points: 4 }, { kind: 'name' }],
  })
  expect(JSON.stringify(basis)).not.toContain('Siti')
})

test('a trainer of the batch is refused as decider', async () => {
  const { trainer: actor, enrolmentId } = await makeReadyToDecide()
  await expect(decide({ actor, enrolmentId, decision: confirmed })).rejects.toMatchObject({ code: 'decision_by_grader' })
  await expect(readDecisionBasis({ actor, enrolmentId })).rejects.toMatchObject({ code: 'decision_by_grader' })
  expect(await db.decisionEvent.count({ where: { enrolmentId } })).toBe(0)
})

test('whoever graded is refused even after they were made decider of the batch', async () => {
  const { trainer: actor, enrolmentId, batchId } = await makeReadyToDecide()
  await db.batchRole.update({ where: { batchId_personId: { batchId, personId: actor.personId } }, data: { role: 'decider' } })
  await expect(decide({ actor, enrolmentId, decision: confirmed })).rejects.toMatchObject({ code: 'decision_by_grader' })
})

test('whoever accepted a late answer, or corrected a question that raised the result, leaves the decision to another', async () => {
  const made = await makeReadyToDecide()
  const { decider, learner, enrolmentId, operator, batchId } = made
  const { actor: second } = await makePerson({ name: 'Dua', roles: ['decider', 'operator'] })
  const { actor: third } = await makePerson({ name: 'Tiga', roles: ['decider'] })
  for (const { personId } of [second, third]) await nameBatchStaff({ actor: operator, batchId, personId, role: 'decider' })
  const attempt = await db.attempt.findFirstOrThrow({ where: { enrolmentId } })
  const op = answerOp('satu', 'b', 90)
  await saveAnswers({ actor: learner, attemptId: attempt.id, ops: [op] })
  await judgeLateAnswers({ actor: decider, attemptId: attempt.id, verdict: { accepted: [op.opId], shown: [op.opId], reason: 'Sah.' } })
  const correction = { courseVersionId: attempt.courseVersionId, question: 'satu', kind: 'void', reason: 'Keliru.' }
  const { id: correctionId } = await db.questionCorrection.create({
    data: { ...correction, proposedById: operator.personId, appliedById: second.personId, appliedAt: new Date() },
  })
  await db.scoreEvent.create({ data: { attemptId: attempt.id, correctionId, before: attempt.result!, after: attempt.result! } })
  for (const actor of [decider, second]) {
    await expect(decide({ actor, enrolmentId, decision: confirmed })).rejects.toMatchObject({ code: 'decision_by_grader' })
  }
  await decide({ actor: third, enrolmentId, decision: confirmed })
})

test('a decider of another batch, a stranger and the learner find nothing', async () => {
  const { enrolmentId, learner } = await makeReadyToDecide()
  const elsewhere = await makeEnrolment()
  const stranger = await makePerson()
  for (const actor of [elsewhere.decider, stranger.actor, learner]) {
    await expect(decide({ actor, enrolmentId, decision: confirmed })).rejects.toMatchObject({ code: 'not_found' })
    await expect(readDecisionBasis({ actor, enrolmentId })).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('a completion that lacks anything cannot be confirmed', async () => {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  await grade(made, submissionId)
  await expect(decide({ actor: made.decider, enrolmentId: made.enrolmentId, decision: confirmed })).rejects.toMatchObject({
    code: 'requirements_unmet',
  })
  expect(await readDecisionQueue({ actor: made.decider })).toEqual([])
  expect(await jobsFor('completion-confirmed', made.enrolmentId)).toBe(0)
})

test('sending back needs a reason and puts the task on the desk of the trainer again', async () => {
  const made = await makeReadyToDecide()
  const { decider: actor, trainer, enrolmentId, submissionId } = made
  const silent = decide({ actor, enrolmentId, decision: { ...sentBack, reason: ' ' } })
  await expect(silent).rejects.toMatchObject({ code: 'invalid_form', fields: { reason: {} } })
  const { decisionId } = await decide({ actor, enrolmentId, decision: sentBack })
  expect(await decide({ actor, enrolmentId, decision: sentBack })).toEqual({ decisionId })
  expect(await jobsFor('decision-sent-back', enrolmentId)).toBe(1)
  expect((await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })).state).toBe('active')
  const { requirements } = await readCompletion({ enrolmentId })
  expect(requirements.find(({ kind }) => kind === 'task')).toMatchObject({ state: 'waiting', holder: { role: 'trainer' } })

  await claimItem({ actor: trainer, itemId: submissionId })
  await gradeSubmission({ actor: trainer, submissionId, verdict: { ...passingVerdict, levels: { rapi: '1', jelas: '2' } } })
  expect((await readDecisionQueue({ actor })).map((item) => item.enrolmentId)).toEqual([enrolmentId])
  await expect(decide({ actor, enrolmentId, decision: confirmed })).rejects.toMatchObject({ code: 'already_decided' })
  await decide({ actor, enrolmentId, decision: { ...confirmed, seen: decisionId } })
  expect(await db.decisionEvent.count({ where: { enrolmentId } })).toBe(2)
})

test('a task sent back may also be returned to the learner', async () => {
  const made = await makeReadyToDecide()
  const { decider: actor, enrolmentId, submissionId } = made
  await decide({ actor, enrolmentId, decision: sentBack })
  await grade(made, submissionId, returningVerdict)
  const { requirements, readyToDecide } = await readCompletion({ enrolmentId })
  expect(readyToDecide).toBe(false)
  expect(requirements.find(({ kind }) => kind === 'task')).toMatchObject({ state: 'open', holder: { role: 'learner' } })
})

test('after the confirmation it cannot be sent back', async () => {
  const { decider: actor, enrolmentId } = await makeReadyToDecide()
  const { decisionId } = await decide({ actor, enrolmentId, decision: confirmed })
  await expect(decide({ actor, enrolmentId, decision: { ...sentBack, seen: decisionId } })).rejects.toMatchObject({ code: 'already_decided' })
})

test('the basis shows quiz, rubric, comment and photos with who graded', async () => {
  const { decider: actor, enrolmentId } = await makeReadyToDecide()
  const basis = await readDecisionBasis({ actor, enrolmentId })
  expect(basis).toMatchObject({ grader: 'Pelatih Contoh', printedName: 'Siti Contoh', attempts: [{ percent: 100, passed: true }], passPoints: 3 })
  expect(basis.submission!.photos).toHaveLength(1)
  expect(basis.submission!.grades[0]).toMatchObject({ comment: 'Bagus.', points: 4, criteria: [{ key: 'rapi', level: 'Sudah' }, { key: 'jelas' }] })
})

test('a course that asks for no decision completes by itself once everything is done, and only then', async () => {
  const files = sampleCourseFiles()
  const { slug } = await makeCourse({ files: { ...files, 'course.yaml': files['course.yaml']!.replace('decision: true', 'decision: false') } })
  const made = await makeEnrolment({ courseSlug: slug })
  const { enrolmentId } = made
  await finishAllButName(made)
  await completeUndecided()
  expect((await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })).state).toBe('active')
  await confirmPrintedName({ actor: made.learner, enrolmentId, name: 'Siti Contoh' })
  await completeUndecided()
  await completeUndecided()
  expect((await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })).state).toBe('completed')
  expect(await jobsFor('completion-confirmed', enrolmentId)).toBe(1)
})
