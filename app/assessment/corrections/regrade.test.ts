import { expect, test } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { prepareExamPapers } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { scheduleExam } from '#app/assessment/exam-day/schedule-exam.server.ts'
import { findAskedQuestion, mayReadAskedCourse } from '#app/assessment/papers/find-asked-question.server.ts'
import { readAskedQuestions } from '#app/assessment/papers/read-asked-questions.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp, takeQuiz } from '#tests/builders/assessment.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { applyCorrection, declineCorrection, proposeCorrection } from './correct-question.server.ts'
import type { Correction } from './correction.ts'
import { previewCorrection } from './preview-correction.server.ts'
import { readQuestionCorrections } from './read-question-corrections.server.ts'
import { readWaitingCorrections } from './read-waiting-corrections.server.ts'
import { regradeAttempts } from './regrade-attempts.server.ts'

// The pass mark of the sample course is 60 percent of four questions.
const halfRight = { satu: 'a', dua: ['b'], tiga: 'true', empat: '4.000' }

const asked = ({ trainer, courseSlug }: MadeEnrolment, actor = trainer) =>
  findAskedQuestion({ actor, course: courseSlug, question: 'satu', number: null })

async function propose(made: MadeEnrolment, correction: Correction) {
  return proposeCorrection({ actor: made.trainer, asked: await asked(made), correction, reason: 'Dua pilihan sama benarnya.' })
}

async function resultOf(made: MadeEnrolment, attemptId: string) {
  return (await readResult({ actor: made.learner, attemptId }))!
}

test('a void question raises who was asked it, once, with an event, a notice and the reason', async () => {
  const made = await makeEnrolment()
  const { attemptId } = await takeQuiz(made, halfRight)
  expect((await resultOf(made, attemptId)).result).toMatchObject({ percent: 50, passed: false })
  const correction = { kind: 'void' } as const
  expect(await previewCorrection({ asked: await asked(made), correction })).toMatchObject({ asked: 1, rising: 1, passing: 1, open: 0 })
  const { correctionId } = await propose(made, correction)
  expect(await propose(made, correction)).toEqual({ correctionId })
  await regradeAttempts({ correctionId })
  expect((await resultOf(made, attemptId)).result.percent).toBe(50)
  await applyCorrection({ actor: made.operator, correctionId })
  await applyCorrection({ actor: made.operator, correctionId })
  await Promise.all([regradeAttempts({ correctionId }), regradeAttempts({ correctionId })])
  await regradeAttempts({ correctionId })
  const { result, regraded } = await resultOf(made, attemptId)
  expect(result).toMatchObject({ percent: 75, points: 3, passed: true })
  expect(regraded).toMatchObject([{ before: 50, after: 75, reason: 'Dua pilihan sama benarnya.' }])
  expect(await db.scoreEvent.count({ where: { attemptId } })).toBe(1)
  const jobs = await db.$queryRaw<{ name: string }[]>`
    select name from jobs.job where (name = 'write-notice' and data->>'kind' = 'quiz_regraded' and data->>'personId' = ${made.learner.personId})
      or (name = 'regrade-attempts' and data->>'correctionId' = ${correctionId})`
  expect(jobs.map(({ name }) => name).sort()).toEqual(['regrade-attempts', 'write-notice'])
  expect(await readQuestionCorrections(await asked(made))).toMatchObject([{ state: 'done', raised: 1 }])
  await expect(db.scoreEvent.deleteMany({ where: { attemptId } })).rejects.toThrow()
})

test('a further answer raises those who gave it and nobody else, and nobody falls', async () => {
  const made = await makeEnrolment()
  const { attemptId } = await takeQuiz(made, { ...halfRight, satu: 'b' })
  const { correctionId } = await propose(made, { kind: 'accept', answer: 'a' })
  await applyCorrection({ actor: made.operator, correctionId })
  await regradeAttempts({ correctionId })
  expect((await resultOf(made, attemptId)).result.percent).toBe(75)
  expect(await db.scoreEvent.count({ where: { attemptId } })).toBe(0)
})

test('an attempt that ends after the correction is scored with it', async () => {
  const made = await makeEnrolment()
  const { attemptId } = await startAttempt({ actor: made.learner, enrolmentId: made.enrolmentId })
  await saveAnswers({ actor: made.learner, attemptId, ops: [answerOp('satu', 'a')] })
  const correction = { kind: 'accept', answer: 'a' } as const
  expect(await previewCorrection({ asked: await asked(made), correction })).toMatchObject({ asked: 0, open: 1 })
  const { correctionId } = await propose(made, correction)
  await applyCorrection({ actor: made.operator, correctionId })
  await regradeAttempts({ correctionId })
  await finishAttempt({ actor: made.learner, attemptId })
  expect((await resultOf(made, attemptId)).result.percent).toBe(25)
})

test('a trainer of another course sees nothing, a trainer proposes and does not apply, a declined proposal stays so', async () => {
  const made = await makeEnrolment()
  const elsewhere = await makeEnrolment()
  for (const actor of [elsewhere.trainer, made.learner, made.decider]) {
    await expect(asked(made, actor)).rejects.toMatchObject({ code: 'not_found' })
    expect(await mayReadAskedCourse({ actor, course: made.courseSlug })).toBe(false)
  }
  const { correctionId } = await propose(made, { kind: 'void' })
  const waits = async () => (await readWaitingCorrections({ actor: made.operator })).some((row) => row.correctionId === correctionId)
  expect(await waits()).toBe(true)
  await expect(readWaitingCorrections({ actor: made.trainer })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(applyCorrection({ actor: made.trainer, correctionId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(declineCorrection({ actor: made.trainer, correctionId })).rejects.toMatchObject({ code: 'forbidden' })
  await declineCorrection({ actor: made.operator, correctionId })
  expect(await waits()).toBe(false)
  await applyCorrection({ actor: made.operator, correctionId })
  expect(await readQuestionCorrections(await asked(made))).toMatchObject([{ state: 'declined' }])
  await expect(propose(made, { kind: 'accept', answer: 'z' })).rejects.toMatchObject({ code: 'invalid_form' })
})

test('the questions that went worst come first', async () => {
  const made = await makeEnrolment()
  await takeQuiz(made, { satu: 'a', dua: ['a', 'c'], tiga: 'true', empat: '4.000' })
  const { questions } = await readAskedQuestions({ actor: made.trainer, course: made.courseSlug, number: null })
  expect(questions[0]).toMatchObject({ id: 'satu', asked: 1, percent: 0 })
  expect(questions).toHaveLength(4)
})

test('a void question is asked no more: not in a paper drawn now, nor in one that was drawn ahead for an exam', async () => {
  const made = await makeEnrolment()
  await takeQuiz(made, {})
  const { examSessionId } = await scheduleExam({
    actor: made.trainer,
    batchId: made.batchId,
    opensAt: new Date(Date.now() - 60_000),
    closesAt: new Date(Date.now() + 3_600_000),
  })
  await prepareExamPapers()
  const whose = { examSessionId, enrolmentId: made.enrolmentId }
  const asks = (paper: { items: unknown } | null) => ((paper?.items ?? []) as { question: string }[]).map(({ question }) => question).sort()
  expect(asks(await db.preparedPaper.findFirst({ where: whose }))).toContain('satu')
  const { correctionId } = await propose(made, { kind: 'void' })
  await applyCorrection({ actor: made.operator, correctionId })
  const { startCode } = await db.examSession.findUniqueOrThrow({ where: { id: examSessionId } })
  const { attemptId } = await startAttempt({ actor: made.learner, enrolmentId: made.enrolmentId, startCode })
  expect(asks(await db.attempt.findUnique({ where: { id: attemptId } }))).toEqual(['dua', 'empat', 'tiga'])
  const { code } = made
  const { actor: late } = await makePerson()
  const joined = await joinBatch({ actor: late, code })
  await prepareExamPapers()
  expect(asks(await db.preparedPaper.findFirst({ where: { examSessionId, enrolmentId: joined.enrolmentId } }))).toEqual(['dua', 'empat', 'tiga'])
})
