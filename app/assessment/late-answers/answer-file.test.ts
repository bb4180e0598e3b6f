import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { readAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp, letTimePass, openAttempt } from '#tests/builders/assessment.ts'
import { makePerson } from '#tests/builders/people.ts'
import { sealAnswers } from './answer-file.ts'
import { answerFileKeys } from './answer-file-key.server.ts'
import { importAnswerFile } from './import-answer-file.server.ts'
import { judgeLateAnswers } from './judge-late-answers.server.ts'
import { readLateDesk } from './read-late-answers.server.ts'

/** An open attempt and the file of two answers that its phone could not send, sealed with the phone's own code. */
async function withFile() {
  const made = await openAttempt()
  const ops = [{ ...answerOp('satu', 'b', 1), givenAt: new Date().toISOString() }, answerOp('tiga', 'true', 2)]
  const file = { attempt: made.attemptId, person: made.actor.personId, ops }
  const keys = answerFileKeys(made)
  return { ...made, ops, file, keys, text: await sealAnswers(file, keys) }
}

test('what the phone seals only the portal reads, and no answer stands in the file', async () => {
  const { text, trainer, attemptId } = await withFile()
  expect(text).not.toContain('satu')
  expect(text.length).toBeLessThan(1_000)
  expect(await importAnswerFile({ actor: trainer, text })).toEqual({ attemptId, isProven: true, inTime: 2, late: 0, known: 0, unread: 0 })
  expect(await importAnswerFile({ actor: trainer, text })).toEqual({ attemptId, isProven: true, inTime: 0, late: 0, known: 2, unread: 0 })
})

test('a file that comes after the end holds late answers with the time they were given, and is taken once', async () => {
  const { text, trainer, attemptId, actor } = await withFile()
  await letTimePass(attemptId, 15 * 60)
  const imports = await Promise.all(Array.from({ length: 4 }, () => importAnswerFile({ actor: trainer, text })))
  expect(Math.max(...imports.map(({ late }) => late))).toBe(2)
  expect(await db.lateAnswer.count({ where: { attemptId, source: 'file', broughtById: trainer.personId } })).toBe(2)
  // Given after the time was over: the attempt's clock was moved back, the answer's was not.
  expect(
    (await readLateDesk({ actor: trainer, attemptId })).answers.map(({ givenAt, wasGivenInTime }) => [givenAt !== null, wasGivenInTime]),
  ).toEqual([
    [true, false],
    [false, false],
  ])
  expect(await finishAttempt({ actor, attemptId })).toMatchObject({ state: 'expired', result: { points: 0 } })
})

test('a phone whose signal came back meanwhile and its file give each answer once', async () => {
  const { text, trainer, attemptId, actor, ops } = await withFile()
  await saveAnswers({ actor, attemptId, ops: ops.map(({ opId, question, seq, value }) => ({ opId, question, seq, value })) })
  expect(await importAnswerFile({ actor: trainer, text })).toMatchObject({ inTime: 0, late: 0, known: 2, unread: 0 })
  expect(await db.answerOp.count({ where: { attemptId } })).toBe(2)
})

test('a changed file, another file and a file for another portal are refused with the reason', async () => {
  const { text, trainer, file, keys } = await withFile()
  const wrong = { code: 'answer_file_wrong' }
  const { data, ...rest } = JSON.parse(text) as { data: string }
  const flipped = data.startsWith('A') ? `B${data.slice(1)}` : `A${data.slice(1)}`
  for (const bad of [
    '',
    '{}',
    'null',
    '\u0000',
    'x'.repeat(9_999),
    JSON.stringify({ ...rest, data: flipped }),
    JSON.stringify({ ...rest, data: 'AA' }),
  ]) {
    await expect(importAnswerFile({ actor: trainer, text: bad })).rejects.toMatchObject(wrong)
  }
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const elsewhere = Buffer.from(await crypto.subtle.exportKey('raw', pair.publicKey)).toString('base64url')
  await expect(importAnswerFile({ actor: trainer, text: await sealAnswers(file, { ...keys, id: 'x', publicKey: elsewhere }) })).rejects.toMatchObject(
    wrong,
  )
  const nonsense = await sealAnswers({ ...file, ops: [{ ...file.ops[0]!, seq: -1 }] }, keys)
  await expect(importAnswerFile({ actor: trainer, text: nonsense })).rejects.toMatchObject(wrong)
})

test('a file is taken from the trainer of its learner’s batch only, and for its learner’s own attempt only', async () => {
  const { text, file, keys, trainer, actor, attemptId } = await withFile()
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  for (const other of [stranger, actor]) await expect(importAnswerFile({ actor: other, text })).rejects.toMatchObject({ code: 'not_found' })
  const forged = await sealAnswers({ ...file, person: randomUUID() }, keys)
  await expect(importAnswerFile({ actor: trainer, text: forged })).rejects.toMatchObject({ code: 'not_found' })
  expect(await db.answerOp.count({ where: { attemptId } })).toBe(0)
})

test('a file that somebody else wrote counts for nothing by itself, and its bringer does not accept it', async () => {
  const { file, keys, ops, trainer, decider, actor, attemptId } = await withFile()
  // All that a trainer can know: the portal's public key, ids of the attempt and the person, and another attempt's secret.
  const other = answerFileKeys(await openAttempt()).proofKey
  for (const proofKey of [other, Buffer.alloc(32).toString('base64url')]) {
    const forged = await sealAnswers({ ...file, ops: ops.map((op) => ({ ...op, opId: randomUUID() })) }, { ...keys, proofKey })
    expect(await importAnswerFile({ actor: trainer, text: forged })).toMatchObject({ isProven: false, inTime: 0, late: 2 })
  }
  expect(await db.answerOp.count({ where: { attemptId } })).toBe(0)
  expect(await finishAttempt({ actor, attemptId })).toMatchObject({ result: { points: 0 } })
  const own = await readLateDesk({ actor: trainer, attemptId })
  expect(own.answers.map(({ isUnproven, mayAccept, broughtBy }) => [isUnproven, mayAccept, broughtBy])).toEqual(
    Array.from({ length: 4 }, () => [true, false, trainer.name]),
  )
  const shown = own.answers.map(({ opId }) => opId)
  const verdict = { accepted: shown.slice(0, 1), shown, reason: 'Sah.' }
  await expect(judgeLateAnswers({ actor: trainer, attemptId, verdict })).rejects.toMatchObject({ code: 'own_answer_file' })
  expect((await readLateDesk({ actor: decider, attemptId })).answers.every(({ mayAccept }) => mayAccept)).toBe(true)
  await judgeLateAnswers({ actor: decider, attemptId, verdict })
  expect((await readResult({ actor, attemptId }))?.questions.map(({ brought }) => brought?.by)).toContain(trainer.name)
})

test('who brought a file stands in the audit log and with its answers, where the learner sees it', async () => {
  const { text, trainer, actor, attemptId } = await withFile()
  const brought = async () => (await readAttempt({ actor, attemptId })).questions.flatMap((question) => (question.brought ? [question.id] : []))
  await saveAnswers({ actor, attemptId, ops: [answerOp('dua', ['a'], 1)] })
  expect(await brought()).toEqual([])
  await importAnswerFile({ actor: trainer, text })
  expect((await brought()).sort()).toEqual(['satu', 'tiga'])
  expect(await db.auditEvent.findMany({ where: { action: 'answer_file.brought', subjectId: attemptId } })).toMatchObject([
    { actorId: trainer.personId, detail: { isProven: true, inTime: 2, late: 0, known: 0, unread: 0 } },
  ])
  // A newer answer of the learner's own is nobody else's.
  await saveAnswers({ actor, attemptId, ops: [answerOp('satu', 'a', 9)] })
  expect(await brought()).toEqual(['tiga'])
  await finishAttempt({ actor, attemptId })
  const result = await readResult({ actor, attemptId })
  expect(result?.questions.flatMap((question) => (question.brought ? [[question.id, question.brought.by]] : []))).toEqual([['tiga', trainer.name]])
})
