import { expect, test } from 'vitest'
import { answerBatchSchema } from '#app/assessment/attempts/answer-op.ts'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { readReceipt, readReceiptText } from '#app/assessment/attempts/read-receipt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { noteExplained } from '#app/assessment/decisions/note-explained.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { saveAnswerForm } from '#app/assessment/quiz/save-answer-form.server.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp, letTimePass, openAttempt } from '#tests/builders/assessment.ts'
import { makePerson } from '#tests/builders/people.ts'
import { judgeLateAnswers } from './judge-late-answers.server.ts'
import { readLateAttempts, readLateDesk } from './read-late-answers.server.ts'

const minute = 60_000

/** An attempt whose time ran out with one right answer, and two late ones: one given in time by the phone's count, one after. */
async function endedWithLateAnswers() {
  const made = await openAttempt()
  const { actor, attemptId } = made
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')] })
  await letTimePass(attemptId, 15 * 60)
  const inTime = { ...answerOp('tiga', 'true', 2), ago: 8 * minute }
  const after = { ...answerOp('empat', '4.000', 3), ago: 1 * minute }
  const receipt = await saveAnswers({ actor, attemptId, ops: [inTime, after] })
  return { ...made, inTime, after, receipt }
}

test('what comes after the end and its grace is kept, named to the phone, and counts for nothing by itself', async () => {
  const { actor, attemptId, inTime, after, receipt } = await endedWithLateAnswers()
  expect(receipt.state).toBe('expired')
  expect(receipt.acked).toEqual({ satu: 1 })
  const again = await saveAnswers({ actor, attemptId, ops: [inTime, after, inTime] })
  expect(again.late.sort()).toEqual([inTime.opId, after.opId].sort())
  expect(await db.lateAnswer.count({ where: { attemptId } })).toBe(2)
  expect(await finishAttempt({ actor, attemptId })).toMatchObject({ result: { points: 1 } })
  expect(await readResult({ actor, attemptId })).toMatchObject({ lateWaiting: 2 })
})

test('the phone says how long ago, never when: a clock that is wrong by days changes nothing, one that was set proves nothing', async () => {
  const { actor, attemptId, trainer, inTime, after } = await endedWithLateAnswers()
  const nonsense = { ...answerOp('dua', ['a'], 4), ago: 3 * 24 * 60 * minute }
  await saveAnswers({ actor, attemptId, ops: [nonsense] })
  const { answers } = await readLateDesk({ actor: trainer, attemptId })
  const given = Object.fromEntries(answers.map(({ opId, givenAt, wasGivenInTime }) => [opId, [givenAt !== null, wasGivenInTime]]))
  expect(given).toEqual({ [inTime.opId]: [true, true], [after.opId]: [true, false], [nonsense.opId]: [false, false] })
})

test('a clock that was years wrong, and a change that cannot be read, keep no answer of the letter from being stored', async () => {
  const { actor, attemptId } = await openAttempt()
  const year = 366 * 24 * 60 * minute
  const [behind, ahead] = [answerOp('satu', 'b', 1), answerOp('dua', ['a', 'c'], 2)]
  const odd = { ...answerOp('tiga', 'true', 0), opId: 'bukan-uuid' }
  const elsewhere = answerOp('soal-lain', 'a', 4)
  const letter = answerBatchSchema.parse({
    ops: [{ ...behind, ago: 11 * year }, { ...ahead, ago: -3 * year }, odd, elsewhere, null],
    seen: -1,
    unsent: 'x',
  })
  const receipt = await saveAnswers({ actor, attemptId, ...letter })
  expect(receipt.acked).toEqual({ satu: 1, dua: 2 })
  expect(receipt.refused.sort()).toEqual(['', 'bukan-uuid', elsewhere.opId].sort())
  await letTimePass(attemptId, 60 * 60)
  const late = answerBatchSchema.parse({ ops: [{ ...answerOp('empat', '4.000', 5), ago: 11 * year }] })
  const [kept] = (await saveAnswers({ actor, attemptId, ...late })).late
  expect(await db.lateAnswer.findMany({ where: { attemptId } })).toMatchObject([{ opId: kept, givenAt: null }])
})

test('a person accepts some and refuses the rest, once, with a reason; the result follows and the one before is kept', async () => {
  const { actor, attemptId, trainer, decider, inTime, after } = await endedWithLateAnswers()
  expect((await readLateAttempts({ actor: decider })).waiting.map((row) => [row.attemptId, row.waiting])).toEqual([[attemptId, 2]])
  const verdict = { accepted: [inTime.opId], shown: [inTime.opId, after.opId], reason: 'Listrik balai padam.' }
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => judgeLateAnswers({ actor: trainer, attemptId, verdict })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readLateAttempts({ actor: trainer })).toEqual({ waiting: [], over: [] })
  expect(await readResult({ actor, attemptId })).toMatchObject({ lateWaiting: 0, result: { points: 2 } })
  const { judgements } = await readLateDesk({ actor: decider, attemptId })
  expect(judgements.map(({ outcome, count, before, after: then }) => [outcome, count, before, then]).sort()).toEqual([
    ['accepted', 1, 25, 50],
    ['refused', 1, 25, 25],
  ])
  await expect(judgeLateAnswers({ actor: decider, attemptId, verdict })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await expect(db.$executeRaw`delete from late_judgement_event where attempt_id = ${attemptId}::uuid`).rejects.toThrow()
  await expect(db.$executeRaw`update late_answer set value = '"b"' where attempt_id = ${attemptId}::uuid`).rejects.toThrow()
})

test('an accepted answer that a newer stored one overtook changes nothing', async () => {
  const { actor, attemptId, trainer } = await openAttempt()
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b', 5)] })
  await finishAttempt({ actor, attemptId })
  const old = answerOp('satu', 'a', 4)
  await saveAnswers({ actor, attemptId, ops: [old] })
  expect((await readLateDesk({ actor: trainer, attemptId })).answers).toMatchObject([{ isOvertaken: true }])
  await judgeLateAnswers({ actor: trainer, attemptId, verdict: { accepted: [old.opId], shown: [old.opId], reason: 'Sah.' } })
  expect(await readResult({ actor, attemptId })).toMatchObject({ result: { points: 1 } })
})

test('strangers, other trainers and the learner judge nothing, and nothing is judged once the enrolment is over', async () => {
  const { actor, attemptId, trainer, decider, inTime, enrolmentId } = await endedWithLateAnswers()
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  const verdict = { accepted: [inTime.opId], shown: [inTime.opId], reason: 'Sah.' }
  for (const other of [stranger, actor]) {
    await expect(judgeLateAnswers({ actor: other, attemptId, verdict })).rejects.toMatchObject({ code: 'not_found' })
    await expect(readLateDesk({ actor: other, attemptId })).rejects.toMatchObject({ code: 'not_found' })
    expect(await readLateAttempts({ actor: other })).toEqual({ waiting: [], over: [] })
  }
  await db.enrolment.update({ where: { id: enrolmentId }, data: { state: 'completed' } })
  await expect(judgeLateAnswers({ actor: trainer, attemptId, verdict })).rejects.toMatchObject({ code: 'enrolment_closed' })
  expect(await db.lateJudgementEvent.count({ where: { attemptId } })).toBe(0)
  expect(await readResult({ actor, attemptId })).toMatchObject({ lateWaiting: 2, isLateClosed: true })
  // The staff of the batch is told so as well.
  for (const staff of [trainer, decider]) {
    expect(await readLateAttempts({ actor: staff })).toMatchObject({ waiting: [], over: [{ attemptId, waiting: 2 }] })
  }
  expect(await readLateAttempts({ actor: stranger })).toEqual({ waiting: [], over: [] })
})

test('a form without script that comes too late is kept too, unless it says what is stored', async () => {
  const { actor, attemptId } = await openAttempt()
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b')] })
  await finishAttempt({ actor, attemptId })
  await saveAnswerForm({ actor, attemptId, changes: [{ question: 'satu', value: 'b' }] })
  expect(await db.lateAnswer.count({ where: { attemptId } })).toBe(0)
  await saveAnswerForm({ actor, attemptId, changes: [{ question: 'tiga', value: 'true' }] })
  expect(await db.lateAnswer.count({ where: { attemptId, question: 'tiga' } })).toBe(1)
})

test('what PostgreSQL cannot store is cleaned and the answer kept', async () => {
  const { actor, attemptId } = await openAttempt()
  const { ops } = answerBatchSchema.parse({ ops: [answerOp('empat', '4\u0000000\ud800')] })
  const receipt = await saveAnswers({ actor, attemptId, ops })
  expect(receipt.acked).toEqual({ empat: 1 })
})

test('a second device is told what the first one changed, and not what it said itself', async () => {
  const { actor, attemptId } = await openAttempt()
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'b', 1)], seen: 0 })
  const second = await saveAnswers({ actor, attemptId, ops: [answerOp('tiga', 'true', 1)], seen: 0 })
  expect(second.others).toEqual({ satu: 'b' })
  expect((await saveAnswers({ actor, attemptId, ops: [], seen: 1 })).others).toEqual({})
})

test('the receipt is written with the first result, holds no name, and is checked against the answers stored now', async () => {
  const { actor, attemptId, trainer, inTime } = await endedWithLateAnswers()
  const { receipt } = (await readResult({ actor, attemptId }))!
  const { code, statement } = await readReceiptText({ actor, attemptId })
  expect(code).toBe(receipt!.code)
  expect(statement).toContain('terjawab 1 dari 4\n')
  const read = () => readReceipt({ code: code.toLowerCase().replaceAll('-', ' ') })
  expect(await read()).toMatchObject({ isUnchanged: true, answered: 1, total: 4, state: 'expired', sha256: receipt!.sha256 })
  // Late answers that were accepted are in their judgement; the receipt still says what there was at the end.
  await judgeLateAnswers({ actor: trainer, attemptId, verdict: { accepted: [inTime.opId], shown: [inTime.opId], reason: 'Sah.' } })
  expect(await read()).toMatchObject({ isUnchanged: true, answered: 1 })
  // Somebody who reaches the database itself.
  await db.$executeRaw`insert into answer_op (attempt_id, op_id, question, seq, value) values (${attemptId}::uuid, gen_random_uuid(), 'satu', 99, '"a"')`
  expect(await read()).toMatchObject({ isUnchanged: false })
  await expect(readReceipt({ code: 'AAAA-BBBB-CCCC' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readReceiptText({ actor: trainer, attemptId })).rejects.toMatchObject({ code: 'not_found' })
})

test('what comes after the learner was shown the explanations is told so, also of an attempt whose time ran out', async () => {
  const { actor, attemptId, trainer, after } = await endedWithLateAnswers()
  const read = async () => (await readLateDesk({ actor: trainer, attemptId })).answers.map((answer) => [answer.opId, answer.cameAfterExplained])
  expect((await read()).map(([, isAfter]) => isAfter)).toEqual([false, false])
  const stranger = (await makePerson()).actor
  await noteExplained({ actor: stranger, attemptId })
  expect((await readLateDesk({ actor: trainer, attemptId })).explainedAt).toBeNull()
  await noteExplained({ actor, attemptId })
  const { explainedAt } = await readLateDesk({ actor: trainer, attemptId })
  // The phone claims a time before the end; what counts is when it came.
  const forged = { ...answerOp('dua', ['a', 'c'], 9), ago: 8 * minute }
  await saveAnswers({ actor, attemptId, ops: [forged] })
  await noteExplained({ actor, attemptId })
  const later = await readLateDesk({ actor: trainer, attemptId })
  expect(later.explainedAt).toEqual(explainedAt)
  expect(Object.fromEntries(await read())).toMatchObject({ [after.opId]: false, [forged.opId]: true })
})
