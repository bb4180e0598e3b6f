import { expect, test } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { grantConditions, readConditionsDesk } from '#app/assessment/attempts/grant-conditions.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { sealAnswers } from '#app/assessment/late-answers/answer-file.ts'
import { answerFileKeys } from '#app/assessment/late-answers/answer-file-key.server.ts'
import { importAnswerFile } from '#app/assessment/late-answers/import-answer-file.server.ts'
import { readQuiz } from '#app/assessment/quiz/read-quiz.server.ts'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp, letTimePass, openAttempt, rightAnswersOfSampleCourse, takeQuiz } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles, writeContent } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { prepareExamPapers } from './prepare-paper.server.ts'
import { readExamBoard } from './read-exam-board.server.ts'
import { cancelExam, scheduleExam } from './schedule-exam.server.ts'

const fromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const reason = 'Sesuai permohonan.'

test('more attempts than allowed are refused by the database itself, and so are two at once', async () => {
  const { enrolmentId, attemptId } = await openAttempt()
  const copy = (number: number, allowed: number, state: string) => db.$executeRaw`
    insert into attempt (id, enrolment_id, course_version_id, paper, number, seed, items, state, expires_at, allowed)
    select gen_random_uuid(), enrolment_id, course_version_id, paper, ${number}, seed, items, ${state}, expires_at, ${allowed} from attempt where id = ${attemptId}::uuid`
  await expect(copy(4, 3, 'submitted')).rejects.toThrow()
  await expect(copy(2, 3, 'open')).rejects.toThrow()
  await copy(2, 3, 'submitted')
  expect(await db.attempt.count({ where: { enrolmentId } })).toBe(2)
})

test('an extra attempt is granted with a reason by the trainer or an operator, and by nobody else', async () => {
  const made = await makeEnrolment()
  const { learner, enrolmentId } = made
  for (let number = 1; number <= 3; number += 1) await takeQuiz(made, { satu: 'a' })
  expect(await readQuiz({ actor: learner, enrolmentId })).toMatchObject({ turn: 'used-up', attemptsAllowed: 3 })
  const grant = { kind: 'extra_attempt', amount: 1 } as const
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  for (const actor of [learner, stranger, made.decider]) {
    await expect(grantConditions({ actor, enrolmentId, grant, reason })).rejects.toMatchObject({ code: 'not_found' })
  }
  await grantConditions({ actor: made.operator, enrolmentId, grant, reason })
  await grantConditions({ actor: made.trainer, enrolmentId, grant, reason })
  expect(await readQuiz({ actor: learner, enrolmentId })).toMatchObject({ turn: 'start', attemptsAllowed: 5 })
  await takeQuiz(made, { satu: 'a' })
  await takeQuiz(made, { satu: 'a' })
  await expect(startAttempt({ actor: learner, enrolmentId })).rejects.toMatchObject({ code: 'attempts_used_up' })
  expect((await readConditionsDesk({ actor: made.trainer, enrolmentId })).events.map(({ kind }) => kind)).toEqual(['extra_attempt', 'extra_attempt'])
})

test('extra time lengthens the open attempt and the next ones, and is never taken from one under way', async () => {
  const { actor, enrolmentId, attemptId, trainer } = await openAttempt()
  const minutes = async () => {
    const { startedAt, expiresAt } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    return (expiresAt.getTime() - startedAt.getTime()) / 60_000
  }
  expect(await minutes()).toBe(10)
  await grantConditions({ actor: trainer, enrolmentId, grant: { kind: 'extra_time', amount: 50 }, reason })
  await grantConditions({ actor: trainer, enrolmentId, grant: { kind: 'oral', amount: 1 }, reason })
  expect(await minutes()).toBe(15)
  await grantConditions({ actor: trainer, enrolmentId, grant: { kind: 'extra_time', amount: 0 }, reason })
  expect(await minutes()).toBe(15)
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ minutes: 10, conditions: { extraPercent: 0, oral: true } })
  await grantConditions({ actor: trainer, enrolmentId, grant: { kind: 'extra_time', amount: 100 }, reason })
  await letTimePass(attemptId, 30 * 60)
  const next = await startAttempt({ actor, enrolmentId })
  const row = await db.attempt.findUniqueOrThrow({ where: { id: next.attemptId } })
  expect([(row.expiresAt.getTime() - row.startedAt.getTime()) / 60_000, row.conditions]).toEqual([20, { extraPercent: 100, oral: true }])
})

test('after an attempt there is a wait before the next one where the course asks for it', async () => {
  const files = sampleCourseFiles()
  files['course.yaml'] = files['course.yaml']!.replace('attempts: 3,', 'attempts: 3, cooldownMinutes: 30,')
  const made = await makeEnrolment({ courseSlug: (await makeCourse({ files })).slug })
  const { learner: actor, enrolmentId } = made
  const { attemptId } = await takeQuiz(made, { satu: 'a' })
  await expect(startAttempt({ actor, enrolmentId })).rejects.toMatchObject({ code: 'attempt_too_soon', params: { count: 30 } })
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ turn: 'wait' })
  await db.$executeRaw`update attempt set finished_at = finished_at - interval '31 minutes' where id = ${attemptId}::uuid`
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ turn: 'start', waitUntil: null })
  await startAttempt({ actor, enrolmentId })
})

async function scheduled(from = -1, to = 60) {
  const made = await makeEnrolment()
  const { examSessionId } = await scheduleExam({ actor: made.trainer, batchId: made.batchId, opensAt: fromNow(from), closesAt: fromNow(to) })
  const { startCode } = await db.examSession.findUniqueOrThrow({ where: { id: examSessionId } })
  return { ...made, examSessionId, startCode }
}

test('with an exam the quiz is started in its window only, with its code', async () => {
  const { learner: actor, enrolmentId, examSessionId, startCode } = await scheduled()
  const start = (code: string) => startAttempt({ actor, enrolmentId, startCode: code })
  const setWindow = (from: number, to: number) =>
    db.examSession.update({ where: { id: examSessionId }, data: { opensAt: fromNow(from), closesAt: fromNow(to) } })
  await expect(start('')).rejects.toMatchObject({ code: 'start_code_wrong' })
  await setWindow(5, 60)
  await expect(start(startCode)).rejects.toMatchObject({ code: 'exam_not_open' })
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ turn: 'exam-before' })
  await setWindow(-60, -5)
  await expect(start(startCode)).rejects.toMatchObject({ code: 'exam_over' })
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ turn: 'exam-over' })
  await setWindow(-1, 60)
  const { attemptId } = await start(` ${startCode.toLowerCase().slice(0, 3)} ${startCode.slice(3)}`)
  // Who has started comes back without the code, also after the window.
  await setWindow(-60, -5)
  expect(await start('')).toEqual({ attemptId })
})

test('papers are drawn before the exam, from the course as it was when the exam was set', async () => {
  const slug = (await makeCourse()).slug
  const made = await makeEnrolment({ courseSlug: slug })
  const { examSessionId } = await scheduleExam({ actor: made.trainer, batchId: made.batchId, opensAt: fromNow(-1), closesAt: fromNow(60) })
  const exam = await db.examSession.findUniqueOrThrow({ where: { id: examSessionId } })
  await Promise.all([prepareExamPapers(), prepareExamPapers()])
  const prepared = await db.preparedPaper.findMany({ where: { examSessionId } })
  expect(prepared.map(({ enrolmentId }) => enrolmentId)).toEqual([made.enrolmentId])
  const files = sampleCourseFiles()
  files['banks/final.yaml'] = files['banks/final.yaml']!.replaceAll('Mana yang benar?', 'Mana yang paling benar?')
  await importCourses({ folder: await writeContent({ slug, files }) })
  const { attemptId } = await startAttempt({ actor: made.learner, enrolmentId: made.enrolmentId, startCode: exam.startCode })
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  expect(attempt).toMatchObject({ courseVersionId: exam.courseVersionId, seed: prepared[0]!.seed, items: prepared[0]!.items, examSessionId })
  expect((await db.course.findUniqueOrThrow({ where: { slug } })).currentVersionId).not.toBe(exam.courseVersionId)
})

test('the board shows who is not safe yet: a phone that keeps answers, and one that is not heard of', async () => {
  const { learner: actor, enrolmentId, examSessionId, startCode, trainer, code } = await scheduled()
  const board = async () => (await readExamBoard({ actor: trainer, examSessionId })).rows.map(({ state, safe, unsent }) => [state, safe, unsent])
  expect(await board()).toEqual([['absent', 0, 0]])
  const { attemptId } = await startAttempt({ actor, enrolmentId, startCode })
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')], unsent: 0 })
  expect(await board()).toEqual([['working', 1, 0]])
  await saveAnswers({ actor, attemptId, ops: [], unsent: 3 })
  expect(await board()).toEqual([['unsafe', 1, 3]])
  await saveAnswers({ actor, attemptId, ops: [], unsent: 0 })
  await db.$executeRaw`update attempt_presence set seen_at = now() - interval '5 minutes' where attempt_id = ${attemptId}::uuid`
  expect(await board()).toEqual([['unsafe', 1, 0]])
  expect(code).not.toBe(startCode)
})

test('an exam is set by the batch’s trainer or an operator, not twice at one time, and cancelled only before it began', async () => {
  const { batchId, trainer, operator, decider, learner: actor, enrolmentId, examSessionId, startCode } = await scheduled(30, 60)
  const times = { opensAt: fromNow(40), closesAt: fromNow(90) }
  await expect(scheduleExam({ actor: operator, batchId, ...times })).rejects.toMatchObject({ code: 'exam_overlaps' })
  await expect(scheduleExam({ actor: operator, batchId, opensAt: fromNow(-90), closesAt: fromNow(-30) })).rejects.toMatchObject({
    code: 'invalid_form',
  })
  for (const other of [decider, actor]) {
    await expect(scheduleExam({ actor: other, batchId, ...times })).rejects.toMatchObject({ code: 'not_found' })
    await expect(cancelExam({ actor: other, batchId, examSessionId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(readExamBoard({ actor: other, examSessionId })).rejects.toMatchObject({ code: 'not_found' })
  }
  await cancelExam({ actor: operator, batchId, examSessionId })
  await startAttempt({ actor, enrolmentId, startCode })
  const again = await scheduled()
  await startAttempt({ actor: again.learner, enrolmentId: again.enrolmentId, startCode: again.startCode })
  await expect(cancelExam({ actor: again.trainer, batchId: again.batchId, examSessionId: again.examSessionId })).rejects.toMatchObject({
    code: 'exam_began',
  })
  expect(trainer.roles).toContain('trainer')
})

test('an exam is sat once, by the database itself, and once more when the proctor grants it meanwhile', async () => {
  const made = await scheduled()
  const { learner: actor, enrolmentId, startCode, trainer } = made
  const grant = { kind: 'extra_attempt', amount: 1 } as const
  const start = () => startAttempt({ actor, enrolmentId, startCode })
  const { attemptId } = await start()
  await finishAttempt({ actor, attemptId })
  await expect(start()).rejects.toMatchObject({ code: 'exam_taken' })
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ turn: 'exam-taken' })
  const another = (examNumber: number, examAllowed: number) => db.$executeRaw`
    insert into attempt (id, enrolment_id, course_version_id, paper, number, seed, items, state, expires_at, exam_session_id, exam_number, exam_allowed)
    select gen_random_uuid(), enrolment_id, course_version_id, paper, 2, seed, items, 'submitted', expires_at, exam_session_id, ${examNumber}, ${examAllowed}
    from attempt where id = ${attemptId}::uuid`
  await expect(another(1, 1)).rejects.toThrow('exam_number')
  await expect(another(2, 1)).rejects.toThrow('attempt_exam_number_check')
  await grantConditions({ actor: trainer, enrolmentId, grant, reason: 'Layar ponsel pecah, disaksikan pengawas.' })
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ turn: 'start' })
  const starts = await Promise.all([start(), start(), start()])
  expect(new Set(starts.map(({ attemptId: id }) => id)).size).toBe(1)
  await finishAttempt({ actor, attemptId: starts[0]!.attemptId })
  await expect(start()).rejects.toMatchObject({ code: 'exam_taken' })
})

test('no question and no key is shown while anybody may still sit the exam, not even to those who passed', async () => {
  const made = await scheduled()
  const { learner: actor, enrolmentId, examSessionId, startCode, code } = made
  const { actor: slow } = await makePerson()
  const other = await joinBatch({ actor: slow, code })
  const start = (who: typeof actor, id: string) => startAttempt({ actor: who, enrolmentId: id, startCode })
  const { attemptId } = await start(actor, enrolmentId)
  const ops = Object.entries(rightAnswersOfSampleCourse).map(([question, value], index) => answerOp(question, value, index + 1))
  await saveAnswers({ actor, attemptId, ops })
  await finishAttempt({ actor, attemptId })
  const read = async () => (await readResult({ actor, attemptId }))!
  const shown = async () => {
    const { heldUntil, questions } = await read()
    return [heldUntil && Math.round((heldUntil.getTime() - Date.now()) / 60_000), questions.length]
  }
  const setWindow = (from: number, to: number) =>
    db.examSession.update({ where: { id: examSessionId }, data: { opensAt: fromNow(from), closesAt: fromNow(to) } })
  expect((await read()).result.passed).toBe(true)
  // The paper takes 10 minutes, and a minute of grace.
  expect(await shown()).toEqual([71, 0])
  await grantConditions({ actor: made.trainer, enrolmentId: other.enrolmentId, grant: { kind: 'extra_time', amount: 100 }, reason })
  expect(await shown()).toEqual([81, 0])
  const { attemptId: last } = await start(slow, other.enrolmentId)
  await setWindow(-60, -30)
  expect(await shown()).toEqual([21, 0])
  await finishAttempt({ actor: slow, attemptId: last })
  expect(await shown()).toEqual([null, 4])
  // A paper of the batch that was sat before another exam is kept back as well, until that is over.
  await setWindow(-1, 60)
  expect(await shown()).toEqual([81, 0])
  await db.examSession.update({ where: { id: examSessionId }, data: { cancelledAt: new Date() } })
  expect(await shown()).toEqual([null, 4])
})

test('the board has one row a person, of the newest attempt, and tells ended by the clock and unsent from handed in', async () => {
  const { learner: actor, enrolmentId, examSessionId, startCode, trainer } = await scheduled()
  const board = async () =>
    (await readExamBoard({ actor: trainer, examSessionId })).rows.map(({ state, unsent, brought }) => [state, unsent, brought])
  const start = async () => (await startAttempt({ actor, enrolmentId, startCode })).attemptId
  const first = await start()
  await finishAttempt({ actor, attemptId: first })
  expect(await board()).toEqual([['finished', 0, 0]])
  await grantConditions({ actor: trainer, enrolmentId, grant: { kind: 'extra_attempt', amount: 1 }, reason })
  const second = await start()
  expect(await board()).toEqual([['working', 0, 0]])
  await letTimePass(second, 20 * 60)
  await saveAnswers({ actor, attemptId: second, ops: [], unsent: 0 })
  expect(await board()).toEqual([['expired', 0, 0]])
  // The phone comes back with answers of which it can send one; a trainer brings the other in a file.
  const late = answerOp('satu', 'b', 1)
  await saveAnswers({ actor, attemptId: second, ops: [late], unsent: 1 })
  expect(await board()).toEqual([['unsent', 1, 0]])
  const file = { attempt: second, person: actor.personId, ops: [answerOp('tiga', 'true', 2)] }
  await importAnswerFile({ actor: trainer, text: await sealAnswers(file, answerFileKeys({ attemptId: second })) })
  expect(await board()).toEqual([['expired', 0, 1]])
})

test('the board counts as safe what stands, not what was taken back', async () => {
  const made = await makeEnrolment()
  const { examSessionId } = await scheduleExam({ actor: made.trainer, batchId: made.batchId, opensAt: fromNow(-1), closesAt: fromNow(60) })
  const { startCode } = await db.examSession.findUniqueOrThrow({ where: { id: examSessionId } })
  const { attemptId } = await startAttempt({ actor: made.learner, enrolmentId: made.enrolmentId, startCode })
  const steps = [answerOp('satu', 'a', 1), answerOp('dua', ['a'], 2), answerOp('tiga', 'true', 3), answerOp('empat', ['x=1'], 4)]
  const back = [answerOp('dua', [], 5), answerOp('tiga', '  ', 6), answerOp('empat', ['x='], 7)]
  for (const ops of [steps, back]) {
    const { safe } = await saveAnswers({ actor: made.learner, attemptId, ops })
    expect((await readExamBoard({ actor: made.trainer, examSessionId })).rows).toMatchObject([{ safe, total: 4 }])
  }
})
