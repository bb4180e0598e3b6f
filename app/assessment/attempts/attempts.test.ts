import { expect, test } from 'vitest'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { saveAnswerForm } from '#app/assessment/quiz/save-answer-form.server.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp, letTimePass, openAttempt, rightAnswersOfSampleCourse, takeQuiz } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { closeExpiredAttempts } from './close-expired-attempts.server.ts'
import { finishAttempt } from './finish-attempt.server.ts'
import { readAttempt } from './read-attempt.server.ts'
import { saveAnswers } from './save-answers.server.ts'
import { startAttempt } from './start-attempt.server.ts'

test('starting many times at once opens one attempt', async () => {
  const { learner, enrolmentId } = await makeEnrolment()
  const started = await Promise.all(Array.from({ length: 8 }, () => startAttempt({ actor: learner, enrolmentId })))
  expect(new Set(started.map(({ attemptId }) => attemptId)).size).toBe(1)
  expect(await db.attempt.count({ where: { enrolmentId } })).toBe(1)
})

test('the deadline comes from the clock of the database and the minutes of the paper', async () => {
  const { attemptId } = await openAttempt()
  const [row] = await db.$queryRaw<{ minutes: number; late: number }[]>`
    select extract(epoch from expires_at - started_at)::int / 60 as minutes, abs(extract(epoch from now() - started_at))::int as late
    from attempt where id = ${attemptId}::uuid`
  expect(row!.minutes).toBe(10)
  expect(row!.late).toBeLessThan(10)
})

test('an attempt after the allowed ones is refused, and so is one after passing', async () => {
  const made = await makeEnrolment()
  for (let number = 1; number <= 3; number += 1) await takeQuiz(made, { satu: 'a' })
  await expect(startAttempt({ actor: made.learner, enrolmentId: made.enrolmentId })).rejects.toMatchObject({ code: 'attempts_used_up' })
  const other = await makeEnrolment()
  await takeQuiz(other)
  await expect(startAttempt({ actor: other.learner, enrolmentId: other.enrolmentId })).rejects.toMatchObject({ code: 'attempt_finished' })
})

test('a stranger can neither start, read, answer, finish nor see the result', async () => {
  const { attemptId, enrolmentId } = await openAttempt()
  const { actor } = await makePerson()
  const notFound = { code: 'not_found' }
  await expect(startAttempt({ actor, enrolmentId })).rejects.toMatchObject(notFound)
  await expect(readAttempt({ actor, attemptId })).rejects.toMatchObject(notFound)
  await expect(saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')] })).rejects.toMatchObject(notFound)
  await expect(finishAttempt({ actor, attemptId })).rejects.toMatchObject(notFound)
  await expect(readResult({ actor, attemptId })).rejects.toMatchObject(notFound)
  expect(await db.answerOp.count({ where: { attemptId } })).toBe(0)
})

test('an operation sent again is stored once, and an older one that comes late does not win', async () => {
  const { actor, attemptId } = await openAttempt()
  const first = answerOp('satu', 'a', 1)
  const second = answerOp('satu', 'b', 2)
  await saveAnswers({ actor, attemptId, ops: [second] })
  const receipt = await saveAnswers({ actor, attemptId, ops: [first, second, first] })
  expect(receipt).toMatchObject({ state: 'open', acked: { satu: 2 }, safe: 1, total: 4 })
  expect(await db.answerOp.count({ where: { attemptId } })).toBe(2)
  const attempt = await readAttempt({ actor, attemptId })
  expect(attempt.questions.find(({ id }) => id === 'satu')!.answer).toBe('b')
  expect(attempt.seqs).toEqual({ satu: 2 })
})

test('the same operations in any order and any pieces give the same answers', async () => {
  const { actor, attemptId } = await openAttempt()
  const ops = [answerOp('satu', 'a', 1), answerOp('dua', ['a'], 2), answerOp('satu', 'b', 3), answerOp('dua', ['c', 'a'], 4), answerOp('dua', [], 5)]
  await Promise.all([ops.slice(2), ops.slice(0, 3), ops.toReversed()].map((part) => saveAnswers({ actor, attemptId, ops: part })))
  const { questions, safe } = await readAttempt({ actor, attemptId })
  expect(Object.fromEntries(questions.map(({ id, answer }) => [id, answer]))).toMatchObject({ satu: 'b', dua: [] })
  expect(safe).toBe(1)
})

test('an answer to a question that the paper does not ask is not stored', async () => {
  const { actor, attemptId } = await openAttempt()
  const receipt = await saveAnswers({ actor, attemptId, ops: [answerOp('tidak-ada', 'a'), answerOp('satu', 'b')] })
  expect(receipt.acked).toEqual({ satu: 1 })
})

test('answers are taken until the grace is over and not after', async () => {
  const { actor, attemptId } = await openAttempt()
  await letTimePass(attemptId, 10 * 60 + 30)
  expect((await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')] })).acked).toEqual({ satu: 1 })
  await letTimePass(attemptId, 60)
  const late = await saveAnswers({ actor, attemptId, ops: [answerOp('dua', ['a', 'c'], 2)] })
  expect(late).toMatchObject({ state: 'expired', acked: { satu: 1 }, safe: 1 })
})

test('finishing many times at once, with answers under way, gives one result that counts every acknowledged answer', async () => {
  const { actor, attemptId } = await openAttempt()
  const saving = Object.entries(rightAnswersOfSampleCourse).map(([question, value]) =>
    saveAnswers({ actor, attemptId, ops: [answerOp(question, value)] }),
  )
  const [finished, receipts] = await Promise.all([
    Promise.all(Array.from({ length: 6 }, () => finishAttempt({ actor, attemptId }))),
    Promise.all(saving),
  ])
  expect(new Set(finished.map((each) => JSON.stringify(each))).size).toBe(1)
  const acknowledged = new Set(receipts.flatMap((receipt) => Object.keys(receipt.acked)))
  for (const question of acknowledged) expect(finished[0]!.result.byQuestion[question]).toBe(1)
  expect(finished[0]!.result.answered).toBe(await db.answerOp.count({ where: { attemptId } }))
})

test('after the end nothing is stored, and a repeat returns the first result', async () => {
  const { actor, attemptId } = await openAttempt()
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')] })
  const first = await finishAttempt({ actor, attemptId })
  const receipt = await saveAnswers({ actor, attemptId, ops: [answerOp('dua', ['a', 'c'], 2)] })
  expect(receipt).toMatchObject({ state: 'submitted', acked: { satu: 1 } })
  expect(await finishAttempt({ actor, attemptId })).toEqual(first)
  expect(first).toMatchObject({ state: 'submitted', result: { points: 1, maxPoints: 4, percent: 25, passed: false } })
})

test('an attempt whose time is over is ended with what was stored, also by a start', async () => {
  const { actor, attemptId, enrolmentId } = await openAttempt()
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')] })
  await letTimePass(attemptId, 12 * 60)
  expect((await readAttempt({ actor, attemptId })).overdue).toBe(true)
  const next = await startAttempt({ actor, enrolmentId })
  expect(next.attemptId).not.toBe(attemptId)
  expect(await finishAttempt({ actor, attemptId })).toMatchObject({ state: 'expired', result: { points: 1 } })
})

test('the job of each minute ends what has expired and leaves the rest', async () => {
  const late = await openAttempt()
  const inTime = await openAttempt()
  await letTimePass(late.attemptId, 12 * 60)
  await letTimePass(inTime.attemptId, 10 * 60 + 10)
  expect(await closeExpiredAttempts()).toBeGreaterThanOrEqual(1)
  const states = await db.attempt.findMany({ where: { id: { in: [late.attemptId, inTime.attemptId] } }, select: { id: true, state: true } })
  expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [late.attemptId, 'expired'],
      [inTime.attemptId, 'open'],
    ]),
  )
  expect(await closeExpiredAttempts()).toBe(0)
})

test('which option is right never leaves the server while the attempt is open', async () => {
  const { actor, attemptId } = await openAttempt()
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b'), answerOp('tiga', 'true')] })
  const sent = JSON.stringify([await readAttempt({ actor, attemptId }), await saveAnswers({ actor, attemptId, ops: [] })])
  for (const secret of ['correct', 'why', 'explanation', 'tolerance', 'Ini salah', 'B benar', '4000']) expect(sent).not.toContain(secret)
  expect(await readResult({ actor, attemptId })).toBeNull()
})

test('a result with attempts left explains the own answer, and what is right only where it was right', async () => {
  const made = await makeEnrolment()
  const { attemptId } = await takeQuiz(made, { satu: 'a', empat: 'Rp 4.000' })
  const result = (await readResult({ actor: made.learner, attemptId }))!
  expect(result.result).toMatchObject({ points: 1, maxPoints: 4, percent: 25, passed: false, answered: 2 })
  const one = result.questions.find(({ id }) => id === 'satu')!
  expect(one.details).toMatchObject({
    kind: 'choices',
    choices: expect.arrayContaining([
      expect.objectContaining({ key: 'a', chosen: true, correct: false, why: 'Ini salah.' }),
      expect.objectContaining({ key: 'b', chosen: false, correct: null, why: null }),
    ]),
  })
  const number = { given: 'Rp 4.000', right: '4.000 rupiah', isRight: true }
  expect(result.questions.find(({ id }) => id === 'empat')).toMatchObject({ points: 1, details: { parts: [number] } })
})

test('junk counts as no answer: it explains nothing', async () => {
  const made = await makeEnrolment()
  const { attemptId } = await takeQuiz(made, { satu: 'zz', dua: [''], tiga: ' ', empat: ['1='] })
  const { result, questions } = (await readResult({ actor: made.learner, attemptId }))!
  expect(result.answered).toBe(0)
  expect(questions.every(({ answered, details }) => !answered && details === null)).toBe(true)
})

test('while the last attempt is open, the ones before do not tell its key', async () => {
  const made = await makeEnrolment()
  const { attemptId } = await takeQuiz(made, { satu: 'a' })
  await takeQuiz(made, {})
  await startAttempt({ actor: made.learner, enrolmentId: made.enrolmentId })
  const { questions } = (await readResult({ actor: made.learner, attemptId }))!
  expect(questions.filter(({ details }) => details !== null).map(({ id }) => id)).toEqual(['satu'])
  expect(JSON.stringify(questions)).not.toContain('"correct":true')
})

test('a stored answer that cannot be read counts as empty and stops nothing, and a later one replaces it', async () => {
  const { actor, attemptId } = await openAttempt()
  const thirty = JSON.stringify(Array.from({ length: 30 }, (_, index) => `${index}=x`))
  await db.$executeRaw`insert into answer_op (attempt_id, op_id, question, seq, value) values (${attemptId}::uuid, gen_random_uuid(), 'satu', 7, ${thirty}::jsonb)`
  const { questions, seqs } = await readAttempt({ actor, attemptId })
  expect([questions.find(({ id }) => id === 'satu')!.answer, seqs]).toEqual(['', { satu: 7 }])
  await saveAnswerForm({ actor, attemptId, changes: [{ question: 'satu', value: 'b' }] })
  expect(await finishAttempt({ actor, attemptId })).toMatchObject({ result: { points: 1 } })
})

test('a form with more parts than a question can have is refused, and the attempt goes on', async () => {
  const { actor, attemptId } = await openAttempt()
  const parts = Array.from({ length: 30 }, (_, index): [string, string] => [String(index + 1), 'x'])
  await expect(saveAnswerForm({ actor, attemptId, changes: [{ question: 'satu', parts }] })).rejects.toMatchObject({ code: 'invalid_form' })
  expect(await db.answerOp.count({ where: { attemptId } })).toBe(0)
  expect(await finishAttempt({ actor, attemptId })).toMatchObject({ state: 'submitted' })
})

test('an expired attempt that cannot be ended stops no other', async () => {
  const broken = await openAttempt()
  const fine = await openAttempt()
  await letTimePass(broken.attemptId, 13 * 60)
  await letTimePass(fine.attemptId, 12 * 60)
  const { items } = await db.attempt.findUniqueOrThrow({ where: { id: broken.attemptId }, select: { items: true } })
  await db.attempt.update({ where: { id: broken.attemptId }, data: { items: 'kacau' } })
  await closeExpiredAttempts()
  expect(await db.attempt.findUniqueOrThrow({ where: { id: fine.attemptId } })).toMatchObject({ state: 'expired' })
  await db.attempt.update({ where: { id: broken.attemptId }, data: { items: items! } })
})

test('a question left open is explained only after passing or the last attempt, so an empty attempt reveals nothing', async () => {
  const made = await makeEnrolment()
  const { attemptId: empty } = await takeQuiz(made, {})
  const withheld = (await readResult({ actor: made.learner, attemptId: empty }))!
  expect(withheld.questions.every(({ details }) => details === null)).toBe(true)
  for (const secret of ['B benar', '4000', '"correct"', '"right"']) expect(JSON.stringify(withheld.questions)).not.toContain(secret)
  const { attemptId: partly } = await takeQuiz(made, { satu: 'b' })
  expect(
    (await readResult({ actor: made.learner, attemptId: partly }))!.questions.filter(({ details }) => details !== null).map(({ id }) => id),
  ).toEqual(['satu'])
  while ((await readResult({ actor: made.learner, attemptId: empty }))!.attemptsUsed < withheld.attemptsAllowed) await takeQuiz(made, {})
  const afterLast = (await readResult({ actor: made.learner, attemptId: empty }))!
  expect(afterLast.questions.find(({ id }) => id === 'tiga')).toMatchObject({
    answered: false,
    details: { choices: [{ key: 'true', correct: true, chosen: false }, { key: 'false' }] },
  })
})

test('the form without script saves its changes, and a later one replaces an earlier one', async () => {
  const { actor, attemptId } = await openAttempt()
  await saveAnswerForm({
    actor,
    attemptId,
    changes: [
      { question: 'satu', value: 'a' },
      { question: 'tiga', value: 'false' },
    ],
  })
  const receipt = await saveAnswerForm({ actor, attemptId, changes: [{ question: 'satu', value: 'b' }] })
  expect(receipt).toMatchObject({ acked: { satu: 2, tiga: 1 }, safe: 2 })
  expect((await readAttempt({ actor, attemptId })).questions.find(({ id }) => id === 'satu')!.answer).toBe('b')
})

test('stored operations can be neither changed nor deleted', async () => {
  const { actor, attemptId } = await openAttempt()
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')] })
  await expect(db.$executeRaw`update answer_op set value = '"a"' where attempt_id = ${attemptId}::uuid`).rejects.toThrow()
  await expect(db.$executeRaw`delete from answer_op where attempt_id = ${attemptId}::uuid`).rejects.toThrow()
})

test('practice asks first what no earlier practice of this learner asked', async () => {
  const files = sampleCourseFiles()
  const practice = '  - { key: latihan, title: { id: Latihan, en: Practice }, bank: final, draw: 2, minutes: 10, attempts: 9, passPercent: 60 }\n'
  files['course.yaml'] = files['course.yaml']!.replace('tasks: [', `${practice}tasks: [`)
  const { slug: courseSlug } = await makeCourse({ files })
  const { learner: actor, enrolmentId } = await makeEnrolment({ courseSlug })
  for (let round = 0; round < 3; round += 1) {
    const asked: string[] = []
    for (let half = 0; half < 2; half += 1) {
      const { attemptId } = await startAttempt({ actor, enrolmentId, practice: 'latihan' })
      const { questions } = await readAttempt({ actor, attemptId })
      asked.push(...questions.map(({ id }) => id))
      await finishAttempt({ actor, attemptId })
    }
    expect(asked.toSorted()).toEqual(Object.keys(rightAnswersOfSampleCourse).toSorted())
  }
})
