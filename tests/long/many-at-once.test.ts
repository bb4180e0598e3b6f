import { expect, test } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { decide } from '#app/assessment/decisions/decide.server.ts'
import { addPhoto } from '#app/assessment/evidence/add-photo.server.ts'
import { submitTask } from '#app/assessment/evidence/submit-task.server.ts'
import { claimItem } from '#app/assessment/grading/claim-item.server.ts'
import { gradeSubmission } from '#app/assessment/grading/grade-submission.server.ts'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { withdraw } from '#app/learning/withdraw.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import {
  answerOp,
  handIn,
  makeReadyToDecide,
  passingVerdict,
  photoBytes,
  returningVerdict,
  rightAnswersOfSampleCourse,
} from '#tests/builders/assessment.ts'
import { makeCertificate, makeCompletion } from '#tests/builders/certificates.ts'
import { makeCourse } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { anOperator, makePerson } from '#tests/builders/people.ts'
import { makeBatch } from '#tests/builders/programmes.ts'

// What must stay true however many people press at the same moment. The database decides, so each is tried many times.

const times = <Result>(count: number, act: (index: number) => Result): Result[] => Array.from({ length: count }, (_, index) => act(index))

async function people(count: number): Promise<Actor[]> {
  const made: Actor[] = []
  for (let index = 0; index < count; index += 1) made.push((await makePerson()).actor)
  return made
}

test('24 people press join for 5 seats, twice each: 5 have a seat, 19 wait, nobody twice', async () => {
  const batch = await makeBatch({ operator: await anOperator(), courseSlug: (await makeCourse()).slug, seats: 5 })
  const crowd = await people(24)
  const joined = await Promise.all([...crowd, ...crowd].map((actor) => joinBatch({ actor, code: batch.code, mayWait: true })))
  expect(new Set(joined.map(({ enrolmentId }) => enrolmentId)).size).toBe(24)
  const states = await seatsOf(batch.batchId)
  expect(states).toEqual({ active: 5, waiting: 19 })

  // Now some leave while others come back: never more than five seats, and no seat empty while somebody waits.
  const rows = await db.enrolment.findMany({ where: { batchId: batch.batchId } })
  const leave = crowd
    .slice(0, 12)
    .map((actor) => ({ actor, enrolmentId: rows.find(({ personId }) => personId === actor.personId)!.id, reason: null }))
  await Promise.all(leave.map(withdraw))
  expect(await seatsOf(batch.batchId)).toEqual({ active: 5, waiting: 7, withdrawn: 12 })
  await Promise.allSettled([
    ...leave.map(({ actor }) => joinBatch({ actor, code: batch.code, mayWait: true })),
    ...crowd
      .slice(12, 18)
      .map((actor) => withdraw({ actor, enrolmentId: rows.find(({ personId }) => personId === actor.personId)!.id, reason: null })),
  ])
  expect(await seatsOf(batch.batchId)).toEqual({ active: 5, waiting: 13, withdrawn: 6 })
})

async function seatsOf(batchId: string): Promise<Record<string, number>> {
  const rows = await db.enrolment.groupBy({ by: ['state'], where: { batchId }, _count: true })
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))
}

test('answers and hand-ins race: what was acknowledged while the attempt was open is scored, and the result is one', async () => {
  for (let round = 0; round < 12; round += 1) {
    const { learner, enrolmentId } = await makeEnrolment()
    const started = await Promise.all(times(6, () => startAttempt({ actor: learner, enrolmentId })))
    expect(new Set(started.map(({ attemptId }) => attemptId)).size).toBe(1)
    const { attemptId } = started[0]!
    const ops = Object.entries(rightAnswersOfSampleCourse).map(([question, value], index) => answerOp(question, value, index + 1))
    const [saved, finished] = await Promise.all([
      Promise.all(ops.map((op) => saveAnswers({ actor: learner, attemptId, ops: [op] }).then((receipt) => ({ op, receipt })))),
      Promise.all(times(6, () => finishAttempt({ actor: learner, attemptId }))),
    ])
    const results = new Set(finished.map(({ result }) => JSON.stringify(result)))
    expect(results.size).toBe(1)
    const acknowledged = saved.filter(({ op, receipt }) => receipt.acked[op.question] === op.seq)
    const stored = await db.answerOp.count({ where: { attemptId } })
    expect(acknowledged.length).toBe(stored)
    expect(finished[0]!.result.answered).toBe(stored)
    const late = await saveAnswers({ actor: learner, attemptId, ops: [answerOp('satu', 'a', 99)] })
    expect(late.state).toBe('submitted')
    expect(await db.answerOp.count({ where: { attemptId } })).toBe(stored)
  }
})

test('the same operations sent many times at once are stored once', async () => {
  const { learner, enrolmentId } = await makeEnrolment()
  const { attemptId } = await startAttempt({ actor: learner, enrolmentId })
  const ops = Object.entries(rightAnswersOfSampleCourse).map(([question, value], index) => answerOp(question, value, index + 1))
  await Promise.all(times(30, () => saveAnswers({ actor: learner, attemptId, ops })))
  expect(await db.answerOp.count({ where: { attemptId } })).toBe(ops.length)
})

test('photos and the hand-in race: never too many photos, one version, and it holds just the photos that were said to be stored', async () => {
  for (let round = 0; round < 6; round += 1) {
    const made = await makeEnrolment()
    const { learner: actor, enrolmentId } = made
    const first = await addPhoto({ actor, enrolmentId, bytes: await photoBytes() })
    const { id: submissionId } = await db.submission.findFirstOrThrow({ where: { enrolmentId } })
    const photos = await Promise.all(times(6, () => photoBytes()))
    const [added] = await Promise.all([
      Promise.allSettled(photos.map((bytes) => addPhoto({ actor, enrolmentId, bytes }))),
      Promise.allSettled(times(3, () => submitTask({ actor, enrolmentId, submissionId, note: 'Selesai.' }))),
    ])
    const [version, ...others] = await db.submission.findMany({ where: { enrolmentId }, include: { files: true } })
    expect(others).toEqual([])
    expect(version!.state).toBe('submitted')
    // Who was told that the photo is stored finds it in what was handed in; who was refused does not.
    const told = added.flatMap((one) => (one.status === 'fulfilled' ? [one.value.fileId] : []))
    expect(version!.files.map(({ id }) => id).sort()).toEqual([first.fileId, ...told].sort())
    expect(version!.files.length).toBeLessThanOrEqual(3)
    await expect(addPhoto({ actor, enrolmentId, bytes: photos[0]! })).rejects.toMatchObject({ code: 'submission_locked' })
  }
})

test('a grade and a return pressed at the same moment: one of them counts, and the version says which', async () => {
  for (let round = 0; round < 10; round += 1) {
    const made = await makeEnrolment()
    const { submissionId } = await handIn(made)
    await claimItem({ actor: made.trainer, itemId: submissionId })
    await Promise.allSettled(
      [passingVerdict, returningVerdict, passingVerdict, returningVerdict].map((verdict) =>
        gradeSubmission({ actor: made.trainer, submissionId, verdict }),
      ),
    )
    const grades = await db.gradeEvent.findMany({ where: { submissionId } })
    expect(grades).toHaveLength(1)
    expect((await db.submission.findUniqueOrThrow({ where: { id: submissionId } })).state).toBe(grades[0]!.outcome)
  }
})

test('confirming and sending back at the same moment: one decision stands, and a certificate only for a confirmed one', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { decider: actor, enrolmentId } = await makeReadyToDecide()
    const press = (outcome: 'confirmed' | 'sent_back') => decide({ actor, enrolmentId, decision: { outcome, reason: 'Foto buram.', seen: null } })
    await Promise.allSettled(times(8, (index) => press(index % 2 === round % 2 ? 'confirmed' : 'sent_back')))
    const decisions = await db.decisionEvent.findMany({ where: { enrolmentId } })
    expect(decisions).toHaveLength(1)
    const { state } = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })
    expect(state).toBe(decisions[0]!.outcome === 'confirmed' ? 'completed' : 'active')
    const issued = await Promise.allSettled(times(3, () => issueCertificate({ enrolmentId })))
    expect(issued.filter(({ status }) => status === 'fulfilled')).toHaveLength(decisions[0]!.outcome === 'confirmed' ? 3 : 0)
  }
})

test('ten workers issue at once: one certificate, one number, one event', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { enrolmentId } = await makeCompletion()
    const issued = await Promise.all(times(10, () => issueCertificate({ enrolmentId })))
    expect(new Set(issued.map(({ number }) => number)).size).toBe(1)
    const certificates = await db.certificate.findMany({ where: { enrolmentId }, include: { events: true } })
    expect(certificates.map(({ events }) => events.map(({ kind }) => kind))).toEqual([['issued']])
  }
})

test('a certificate revoked by several people at once is revoked once', async () => {
  const { operator, certificateId } = await makeCertificate()
  await Promise.allSettled(times(6, () => revokeCertificate({ actor: operator, certificateId, reasonClass: 'misuse' })))
  expect(await db.certificateEvent.count({ where: { certificateId, kind: 'revoked' } })).toBe(1)
})
