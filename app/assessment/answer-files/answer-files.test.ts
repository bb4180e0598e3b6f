import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import express from 'express'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { readAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { evidenceAddress } from '#app/assessment/evidence/evidence-folder.server.ts'
import { forgetPerson } from '#app/assessment/forget-person.server.ts'
import { claimItem } from '#app/assessment/grading/claim-item.server.ts'
import { judgeAnswer } from '#app/assessment/judging/judge-answer.server.ts'
import { readAnswerToJudge } from '#app/assessment/judging/read-answer-to-judge.server.ts'
import { partsOfFile, sealBytes } from '#app/assessment/late-answers/answer-file.ts'
import { answerFileKeys } from '#app/assessment/late-answers/answer-file-key.server.ts'
import { importAnswerFile } from '#app/assessment/late-answers/import-answer-file.server.ts'
import { readLateDesk } from '#app/assessment/late-answers/read-late-answers.server.ts'
import { fileInAnswer } from '#app/assessment/questions/answer-file.ts'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { evidenceUploads } from '#server/web/evidence-upload.ts'
import { answerOp, photoBytes } from '#tests/builders/assessment.ts'
import { makeClip, withOtherSound } from '#tests/builders/clips.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { listening } from '#tests/builders/listening.ts'
import { makePerson } from '#tests/builders/people.ts'
import { beginTus, reasonOf, sendTus, tusOffset } from '#tests/builders/tus-client.ts'
import { findAnswerFile } from './read-answer-files.server.ts'

// Recordings and files as answers, from the first byte to the trainer's word. Real server, database and file store.

vi.setConfig({ testTimeout: 60_000 })

let origin: string
let sound: Buffer
beforeAll(() => {
  sound = readFileSync(makeClip({ seconds: 2, name: 'suara.webm', args: ['-vn', '-c:a', 'libopus'] }))
})
beforeEach(async () => {
  origin = await listening(express().use(evidenceUploads()))
})

async function practising() {
  await importCourses({ folder: 'tests/fixtures/content' })
  const person = await makePerson()
  const made = await makeEnrolment({ learner: person.actor, courseSlug: 'jenis-soal' })
  const actor = person.actor
  const { attemptId } = await startAttempt({ actor, enrolmentId: made.enrolmentId, practice: 'berkas' })
  return { ...made, actor, cookie: person.cookie, attemptId }
}
type Learner = Awaited<ReturnType<typeof practising>>

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function begin({ cookie, attemptId }: Pick<Learner, 'cookie' | 'attemptId'>, bytes: number, question: string, more: Record<string, string> = {}) {
  return beginTus({ address: `${origin}${evidenceAddress}`, cookie, bytes, metadata: { attempt: attemptId, question, ...more } })
}

async function send(
  learner: Learner,
  question: string,
  bytes: Uint8Array,
  more: Record<string, string> = { sha256: hashOf(bytes) },
): Promise<Response> {
  const begun = await begin(learner, bytes.length, question, more)
  if (begun.status !== 201) return begun
  return sendTus({ address: `${origin}${begun.headers.get('location')}`, cookie: learner.cookie, offset: 0 }, bytes)
}

async function asked({ actor, attemptId }: Learner, id: string) {
  const { questions } = await readAttempt({ actor, attemptId })
  const question = questions.find((each) => each.id === id)!
  return { answer: question.answer, versions: question.files?.versions ?? [] }
}

test('a recording and a photo become answers once they lie in the store, wait for a trainer, and are judged point by point', async () => {
  const learner = await practising()
  const { actor, attemptId, trainer } = learner
  expect((await send(learner, 'berkas-suara', sound)).status).toBe(204)
  expect((await send(learner, 'berkas-foto', await photoBytes())).status).toBe(204)
  const spoken = await asked(learner, 'berkas-suara')
  expect(spoken).toMatchObject({ versions: [{ kind: 'audio', bytes: sound.length, reference: spoken.answer }] })
  expect(fileInAnswer(spoken.answer)).toMatchObject({ kind: 'audio', sha256: hashOf(sound) })
  expect(await fileStore().get(hashOf(sound))).toHaveLength(sound.length)
  // Nobody but the learner hears it while the attempt is open.
  const fileId = spoken.versions[0]!.fileId
  expect(await findAnswerFile({ actor, fileId })).toMatchObject({ kind: 'audio', mediaType: 'audio/webm' })
  await expect(findAnswerFile({ actor: trainer, fileId })).rejects.toMatchObject({ code: 'not_found' })

  await saveAnswers({ actor, attemptId, ops: [answerOp('berkas-benar', 'true', 9)] })
  await finishAttempt({ actor, attemptId })
  expect((await findAnswerFile({ actor: trainer, fileId })).sha256).toBe(hashOf(sound))
  const waiting = await db.answerToJudge.findMany({ where: { attemptId }, orderBy: { question: 'asc' } })
  expect(waiting.map(({ question }) => question)).toEqual(['berkas-foto', 'berkas-suara'])
  const answerId = waiting[1]!.id
  expect(fileInAnswer((await readAnswerToJudge({ actor: trainer, answerId })).answer)?.fileId).toBe(fileId)
  await claimItem({ actor: trainer, itemId: answerId })
  await judgeAnswer({
    actor: trainer,
    answerId,
    judgement: { met: [0, 7], comment: 'Jelas.' },
    seen: 0,
    about: (await readAnswerToJudge({ actor: trainer, answerId })).opId,
  })
  const result = (await readResult({ actor, attemptId }))!
  expect(result.result).toMatchObject({ points: 1, maxPoints: 1, percent: 100 })
  expect(result.questions.find(({ id }) => id === 'berkas-suara')).toMatchObject({
    points: null,
    judgement: { met: [0], comment: 'Jelas.' },
    details: { kind: 'essay', file: { fileId } },
  })
  // The receipt says which bytes were handed in.
  const { statement } = await db.attemptReceipt.findFirstOrThrow({ where: { attemptId } })
  expect(statement).toContain(hashOf(sound))
})

test('a later file is a version of its own, an earlier one may be chosen again, and each step is an operation that stays', async () => {
  const learner = await practising()
  const { actor, attemptId } = learner
  const second = withOtherSound(sound)
  await send(learner, 'berkas-suara', sound)
  await send(learner, 'berkas-suara', second)
  const { answer, versions } = await asked(learner, 'berkas-suara')
  expect(versions).toHaveLength(2)
  expect(answer).toBe(versions[1]!.reference)
  const { seqs } = await readAttempt({ actor, attemptId })
  await saveAnswers({ actor, attemptId, ops: [answerOp('berkas-suara', versions[0]!.reference, seqs['berkas-suara']! + 1)] })
  expect((await asked(learner, 'berkas-suara')).answer).toBe(versions[0]!.reference)
  // The same bytes again are the same version, and the answer once more.
  await send(learner, 'berkas-suara', second)
  expect(await asked(learner, 'berkas-suara')).toMatchObject({ answer: versions[1]!.reference, versions: [{}, {}] })
  expect(await db.answerOp.count({ where: { attemptId, question: 'berkas-suara' } })).toBe(4)
  for (let number = 0; number < 3; number += 1) expect((await send(learner, 'berkas-suara', withOtherSound(sound))).status).toBe(204)
  expect(await reasonOf(await send(learner, 'berkas-suara', withOtherSound(sound)))).toEqual([409, 'too_many'])
  await expect(db.answerFile.updateMany({ where: { attemptId }, data: { sha256: hashOf(sound) } })).rejects.toThrow()
  await expect(db.answerFile.deleteMany({ where: { attemptId } })).rejects.toThrow()
})

test('a recording goes on where the line broke, and is no answer before its last byte is there', async () => {
  const learner = await practising()
  const begun = await begin(learner, sound.length, 'berkas-suara', { sha256: hashOf(sound) })
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: learner.cookie }
  await sendTus({ ...upload, offset: 0 }, sound.subarray(0, 5_000))
  expect(await asked(learner, 'berkas-suara')).toEqual({ answer: null, versions: [] })
  expect(await tusOffset(upload)).toEqual([200, '5000'])
  await sendTus({ ...upload, offset: 5_000 }, sound.subarray(5_000))
  expect((await asked(learner, 'berkas-suara')).versions).toHaveLength(1)
})

test('what is no answer to the question is refused with its reason, and nothing of it stays', async () => {
  const learner = await practising()
  const changed = withOtherSound(sound)
  expect(await reasonOf(await send(learner, 'berkas-suara', await photoBytes()))).toEqual([415, 'not_taken'])
  expect(await reasonOf(await send(learner, 'berkas-foto', sound))).toEqual([415, 'not_taken'])
  expect(await reasonOf(await send(learner, 'berkas-foto', Buffer.from(`MZ${'x'.repeat(9_000)}`)))).toEqual([415, 'not_taken'])
  expect(await reasonOf(await send(learner, 'berkas-suara', changed, { sha256: hashOf(sound) }))).toEqual([422, 'changed'])
  expect(await reasonOf(await begin(learner, 51_000_000, 'berkas-suara'))).toEqual([413, 'too_large'])
  expect(await reasonOf(await begin(learner, 0, 'berkas-suara'))).toEqual([400, 'empty'])
  for (const question of ['berkas-benar', 'tidak-ada', '']) expect(await reasonOf(await begin(learner, 9, question))).toEqual([409, 'not_open'])
  expect(await db.answerFile.count({ where: { attemptId: learner.attemptId } })).toBe(0)
  expect(await db.answerOp.count({ where: { attemptId: learner.attemptId } })).toBe(0)
})

test('another person’s attempt takes no file, and an answer names no file of anybody else or of another question', async () => {
  const [learner, stranger] = [await practising(), await practising()]
  expect(await reasonOf(await begin({ ...stranger, attemptId: learner.attemptId }, 9, 'berkas-suara'))).toEqual([409, 'not_open'])
  await send(learner, 'berkas-suara', sound)
  const { reference, fileId } = (await asked(learner, 'berkas-suara')).versions[0]!
  const forged = [
    [stranger, 'berkas-suara', reference],
    [stranger, 'berkas-foto', reference],
    [learner, 'berkas-foto', reference],
    [learner, 'berkas-suara', reference.replace('audio', 'video')],
    [learner, 'berkas-suara', reference.replace(/.{64}$/, '0'.repeat(64))],
  ] as const
  for (const [{ actor, attemptId }, question, value] of forged) {
    const op = answerOp(question, value, 50)
    expect(await saveAnswers({ actor, attemptId, ops: [op] })).toMatchObject({ refused: [op.opId], late: [] })
    expect(await db.answerOp.count({ where: { attemptId, opId: op.opId } })).toBe(0)
  }
  await finishAttempt(learner)
  for (const actor of [stranger.actor, stranger.trainer]) await expect(findAnswerFile({ actor, fileId })).rejects.toMatchObject({ code: 'not_found' })
  const begun = await begin(learner, sound.length, 'berkas-suara')
  const upload = { address: `${origin}${begun.headers.get('location')}`, cookie: stranger.cookie, offset: 0 }
  expect((await sendTus(upload, sound)).status).toBe(404)
})

test('a recording that comes after the end is a late answer, with when it was made', async () => {
  const learner = await practising()
  const { actor, attemptId, trainer } = learner
  await finishAttempt({ actor, attemptId })
  await db.attempt.update({ where: { id: attemptId }, data: { startedAt: new Date(Date.now() - 900_000) } })
  expect((await send(learner, 'berkas-suara', sound, { ago: '300000' })).status).toBe(204)
  const desk = await readLateDesk({ actor: trainer, attemptId })
  expect(desk.answers).toMatchObject([{ late: { details: { file: { kind: 'audio' } } }, stored: { answered: false } }])
  expect(Math.abs(Date.now() - 300_000 - desk.answers[0]!.givenAt!.getTime())).toBeLessThan(60_000)
  expect((await readResult({ actor, attemptId }))!.lateWaiting).toBe(1)
})

test('a form without script brings a file for its question, and is told why another is not taken', async () => {
  const learner = await practising()
  const places: string[] = []
  for (const bytes of [sound, Buffer.alloc(5_000, 'x')]) {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), 'apa saja')
    const url = `${origin}${evidenceAddress}/formulir/jawaban.${learner.enrolmentId}.${learner.attemptId}.berkas-suara`
    const answer = await fetch(url, { method: 'POST', headers: { cookie: learner.cookie }, body: form, redirect: 'manual' })
    places.push(`${answer.status} ${answer.headers.get('location')?.split(learner.attemptId)[1]}`)
  }
  expect(places).toEqual(['303 #berkas-berkas-suara', '303 /berkas/berkas-suara?ditolak=not_taken#berkas'])
  expect((await asked(learner, 'berkas-suara')).versions).toHaveLength(1)
})

test('an erased person’s recordings go, bytes and all, and what others handed in stays', async () => {
  const [learner, other] = [await practising(), await practising()]
  const own = withOtherSound(sound)
  await send(learner, 'berkas-suara', sound)
  await send(other, 'berkas-suara', sound)
  await send(learner, 'berkas-suara', own)
  const { versions } = await asked(learner, 'berkas-suara')
  const open = path.basename((await begin(learner, 9_000, 'berkas-suara')).headers.get('location') ?? '')
  await forgetPerson(learner.actor)
  expect(await fileStore().has(hashOf(own))).toBe(false)
  expect(await fileStore().has(hashOf(sound))).toBe(true)
  await expect(findAnswerFile({ actor: learner.actor, fileId: versions[0]!.fileId })).rejects.toMatchObject({ code: 'not_found' })
  expect((await db.evidenceUpload.findUniqueOrThrow({ where: { id: open } })).state).toBe('refused')
  expect((await asked(other, 'berkas-suara')).versions).toHaveLength(1)
})

test('a recording that never found a signal comes as a locked file, once, with the bytes that the learner’s page had and no others', async () => {
  const learner = await practising()
  const { actor, attemptId, trainer } = learner
  const whose = { attempt: attemptId, person: actor.personId }
  const keys = answerFileKeys({ attemptId })
  const seal = async (question: string, bytes: Uint8Array, more: Partial<typeof keys> = {}) => {
    const given = { opId: randomUUID(), question, file: new Blob([new Uint8Array(bytes)]), givenAt: new Date().toISOString() }
    return new Uint8Array(await (await sealBytes(whose, given, { ...keys, ...more })).arrayBuffer())
  }
  const bring = (file: Uint8Array) => importAnswerFile({ actor: trainer, ...partsOfFile(file) })
  const file = await seal('berkas-suara', sound)
  expect(Buffer.from(file).includes(sound.subarray(200, 260))).toBe(false)
  expect(await bring(file)).toEqual({ attemptId, isProven: true, inTime: 1, late: 0, known: 0, unread: 0 })
  expect(await bring(file)).toMatchObject({ inTime: 0, late: 0, known: 1 })
  const { versions, answer } = await asked(learner, 'berkas-suara')
  expect([versions.length, answer]).toEqual([1, versions[0]!.reference])
  expect(await fileStore().get(fileInAnswer(answer)!.sha256)).toEqual(sound)
  expect(await db.answerOp.findFirst({ where: { attemptId, question: 'berkas-suara' } })).toMatchObject({ broughtById: trainer.personId })
  // The phone finds its signal after all: the same bytes are the same version.
  await send(learner, 'berkas-suara', sound)
  expect((await asked(learner, 'berkas-suara')).versions).toHaveLength(1)

  // Other bytes under the same proof, cut ones, none, another learner's question, a stranger who brings it.
  const other = await seal('berkas-suara', withOtherSound(sound))
  const head = other.subarray(0, other.indexOf(10) + 1)
  const swapped = Buffer.concat([head, file.subarray(file.indexOf(10) + 1)])
  for (const bad of [swapped, other.subarray(0, -9), head]) await expect(bring(bad)).rejects.toMatchObject({ code: 'answer_file_wrong' })
  await expect(bring(await seal('berkas-suara', await photoBytes()))).rejects.toMatchObject({ code: 'answer_recording_refused' })
  await expect(bring(await seal('berkas-suara', Buffer.from('bukan suara')))).rejects.toMatchObject({ code: 'answer_recording_refused' })
  await expect(bring(await seal('berkas-benar', sound))).rejects.toMatchObject({ code: 'not_found' })
  await expect(importAnswerFile({ actor: (await makePerson({ roles: ['trainer'] })).actor, ...partsOfFile(other) })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await asked(learner, 'berkas-suara')).versions).toHaveLength(1)

  // Without the page's own proof, and after the end, it is late.
  const forged = await seal('berkas-foto', await photoBytes(), { proofKey: answerFileKeys({ attemptId: randomUUID() }).proofKey })
  expect(await bring(forged)).toMatchObject({ isProven: false, inTime: 0, late: 1 })
  await finishAttempt({ actor, attemptId })
  expect(await bring(other)).toMatchObject({ isProven: true, inTime: 0, late: 1 })
  expect((await readLateDesk({ actor: trainer, attemptId })).answers).toHaveLength(2)
})
