import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { grantConditions } from '#app/assessment/attempts/grant-conditions.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { prepareExamPapers } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { readExamBoard } from '#app/assessment/exam-day/read-exam-board.server.ts'
import { cancelExam, scheduleExam } from '#app/assessment/exam-day/schedule-exam.server.ts'
import { sealAnswers } from '#app/assessment/late-answers/answer-file.ts'
import { answerFileKeys } from '#app/assessment/late-answers/answer-file-key.server.ts'
import { importAnswerFile } from '#app/assessment/late-answers/import-answer-file.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp } from '#tests/builders/assessment.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { notePreload } from './note-preload.server.ts'
import { readSealedPaper } from './read-sealed-paper.server.tsx'
import { openWithCode, openWithKey } from './sealed-paper.ts'
import { showLongCode } from './show-long-code.server.ts'
import { startSealed } from './start-sealed.server.ts'

const fromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000)

/** A learner whose phone keeps the sealed paper of an exam (10 minutes long) with this window, in minutes from now. */
async function preloaded(from: number, to: number) {
  const made = await makeEnrolment()
  const { examSessionId } = await scheduleExam({ actor: made.trainer, batchId: made.batchId, opensAt: fromNow(from), closesAt: fromNow(to) })
  await prepareExamPapers()
  const whose = { actor: made.learner, enrolmentId: made.enrolmentId }
  const sealed = await readSealedPaper({ ...whose, locale: 'id' })
  await notePreload({ ...whose, attemptId: sealed.attempt })
  const exam = await db.examSession.findUniqueOrThrow({ where: { id: examSessionId } })
  return { ...made, examSessionId, whose, sealed, startCode: exam.startCode, longCode: exam.longCode! }
}

/** As if everything that is known of the exam had happened so many minutes earlier. */
async function letExamPass(examSessionId: string, minutes: number) {
  await db.$executeRaw`
    update exam_session set opens_at = opens_at - make_interval(mins => ${minutes}), closes_at = closes_at - make_interval(mins => ${minutes}),
      code_shown_at = code_shown_at - make_interval(mins => ${minutes}) where id = ${examSessionId}::uuid`
  await db.$executeRaw`update prepared_paper set fetched_at = fetched_at - make_interval(mins => ${minutes}) where exam_session_id = ${examSessionId}::uuid`
}

test('what a phone keeps before the start holds no word of a question, nor does anything it is told with it', async () => {
  const { sealed, whose, startCode, longCode, trainer, examSessionId } = await preloaded(30, 60)
  const bytes = Buffer.from(sealed.data, 'base64url')
  const told = `${JSON.stringify(sealed)} ${bytes.toString('latin1')} ${bytes.toString('utf8')} ${bytes.toString('utf16le')}`
  for (const word of ['Mana yang', 'Berapa dua', 'Pertama', 'fieldset', 'data-question']) expect(told).not.toContain(word)
  expect(() => inflateRawSync(bytes)).toThrow()
  const { paper } = { paper: await db.preparedPaper.findFirstOrThrow({ where: { examSessionId } }) }
  expect(sealed.attempt).toBe(paper.attemptId)
  for (const wrong of ['', startCode, `${longCode.slice(0, 9)}A`, sealed.attempt]) {
    if (wrong !== longCode) await expect(openWithCode(sealed, wrong)).rejects.toThrow()
  }
  await expect(startSealed({ ...whose, attemptId: sealed.attempt, code: startCode, isOpened: false })).rejects.toMatchObject({
    code: 'exam_not_open',
  })
  // Not even the board has the long code before somebody asks for it.
  expect(JSON.stringify(await readExamBoard({ actor: trainer, examSessionId }))).not.toContain(longCode)
})

test('the start brings the key of the kept paper; without a signal the long code opens the same sheet', async () => {
  const { sealed, whose, startCode, longCode, trainer, examSessionId } = await preloaded(-1, 60)
  expect((await readExamBoard({ actor: trainer, examSessionId })).rows).toMatchObject([{ state: 'absent', held: 'yes' }])
  const started = await startSealed({ ...whose, attemptId: sealed.attempt, code: startCode, isOpened: false })
  expect(started.attempt).toBe(sealed.attempt)
  const html = await openWithKey(sealed, started.key!)
  const { items, startedAt } = await db.attempt.findUniqueOrThrow({ where: { id: sealed.attempt } })
  for (const { question } of paperItemsSchema.parse(items)) expect(html).toContain(`data-question="${question}"`)
  expect(html).toContain(`data-quiz="${sealed.attempt}"`)
  // Nobody was shown the long code: the time is that of the start.
  expect(started.serverNow.getTime() - startedAt.getTime()).toBeLessThan(30_000)
  expect(await openWithCode(sealed, ` ${longCode.slice(0, 5).toLowerCase()}-${longCode.slice(5)}`)).toBe(html)
  await expect(readSealedPaper({ ...whose, locale: 'id' })).rejects.toMatchObject({ code: 'not_found' })
})

test('only the keepers of a batch are shown the long code, and a paper is given to its learner alone', async () => {
  const made = await preloaded(-1, 60)
  const stranger = (await makePerson()).actor
  for (const actor of [made.learner, made.decider, stranger, (await makePerson({ roles: ['trainer'] })).actor]) {
    await expect(showLongCode({ actor, examSessionId: made.examSessionId })).rejects.toMatchObject({ code: 'not_found' })
  }
  const theirs = { actor: stranger, enrolmentId: made.enrolmentId }
  await expect(readSealedPaper({ ...theirs, locale: 'id' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(notePreload({ ...theirs, attemptId: made.sealed.attempt })).rejects.toMatchObject({ code: 'not_found' })
  const other = await preloaded(-1, 60)
  const crossed = { ...other.whose, attemptId: made.sealed.attempt, code: made.longCode, isOpened: true }
  await expect(startSealed(crossed)).rejects.toMatchObject({ code: 'not_found' })
})

test('an exam begun without a signal counts from when its code was shown; what comes later than that allows is kept as late', async () => {
  const { whose, sealed, longCode, trainer, examSessionId } = await preloaded(-1, 60)
  const enter = () => startSealed({ ...whose, attemptId: sealed.attempt, code: longCode, isOpened: true })
  // The code is right, but nobody can know it yet.
  await expect(enter()).rejects.toMatchObject({ code: 'start_code_wrong' })
  await showLongCode({ actor: trainer, examSessionId })
  await letExamPass(examSessionId, 8)
  const { serverNow, expiresAt } = await enter()
  expect(Math.round((expiresAt.getTime() - serverNow.getTime()) / 60_000)).toBe(2)
  expect((await enter()).attempt).toBe(sealed.attempt)
  const receipt = await saveAnswers({ actor: whose.actor, attemptId: sealed.attempt, ops: [answerOp('satu', 'b')] })
  expect(receipt).toMatchObject({ state: 'open', safe: 1, late: [] })
  expect((await readExamBoard({ actor: trainer, examSessionId })).rows).toMatchObject([{ state: 'working', withoutSignal: true }])
})

test('a signal that comes back after the exam loses nothing and gives no time: all answers are late ones, with the time the phone names', async () => {
  const { whose, sealed, longCode, trainer, examSessionId } = await preloaded(-1, 30)
  await showLongCode({ actor: trainer, examSessionId })
  await letExamPass(examSessionId, 120)
  await startSealed({ ...whose, attemptId: sealed.attempt, code: longCode, isOpened: true })
  const op = { ...answerOp('satu', 'b'), ago: 115 * 60_000 }
  const receipt = await saveAnswers({ actor: whose.actor, attemptId: sealed.attempt, ops: [op] })
  expect(receipt).toMatchObject({ state: 'expired', acked: {}, late: [op.opId] })
  const late = await db.lateAnswer.findFirstOrThrow({ where: { attemptId: sealed.attempt } })
  expect(late.givenAt).not.toBeNull()
})

test('a phone that never finds a signal hands its answers over as a file, which enters the exam for it; a file without proof does not', async () => {
  const { whose, sealed, trainer, decider, examSessionId } = await preloaded(-1, 60)
  const { personId: person } = whose.actor
  const file = { attempt: sealed.attempt, person, ops: [answerOp('satu', 'b')] }
  const keys = answerFileKeys({ attemptId: sealed.attempt })
  await showLongCode({ actor: trainer, examSessionId })
  const unproven = await sealAnswers(file, { ...keys, proofKey: answerFileKeys({ attemptId: examSessionId }).proofKey })
  await expect(importAnswerFile({ actor: trainer, text: unproven })).rejects.toMatchObject({ code: 'not_found' })
  const text = await sealAnswers(file, keys)
  const other = (await makePerson({ roles: ['trainer'] })).actor
  await expect(importAnswerFile({ actor: other, text })).rejects.toMatchObject({ code: 'not_found' })
  expect(await importAnswerFile({ actor: trainer, text })).toMatchObject({ attemptId: sealed.attempt, isProven: true, inTime: 1, late: 0 })
  expect(await importAnswerFile({ actor: decider, text })).toMatchObject({ inTime: 0, known: 1 })
})

test('whoever holds the paper gains nothing by coming late to the ordinary start', async () => {
  const { whose, sealed, startCode, trainer, examSessionId } = await preloaded(-1, 60)
  await showLongCode({ actor: trainer, examSessionId })
  await letExamPass(examSessionId, 12)
  const start = () => startAttempt({ ...whose, startCode })
  await expect(start()).rejects.toMatchObject({ code: 'sealed_time_over' })
  expect(await db.attempt.count({ where: { enrolmentId: whose.enrolmentId } })).toBe(0)
  await grantConditions({ actor: trainer, enrolmentId: whose.enrolmentId, grant: { kind: 'extra_time', amount: 50 }, reason: 'Datang terlambat.' })
  expect(await start()).toEqual({ attemptId: sealed.attempt })
})

test('a correction gives the kept paper up, the phone is told, and whoever opened it without a signal still sat it', async () => {
  const { whose, sealed, longCode, startCode, trainer, operator, examSessionId } = await preloaded(-1, 60)
  const { courseVersionId } = await db.examSession.findUniqueOrThrow({ where: { id: examSessionId } })
  await db.questionCorrection.create({
    data: {
      courseVersionId,
      question: 'dua',
      kind: 'void',
      reason: 'Dua jawaban benar.',
      proposedById: trainer.personId,
      appliedById: operator.personId,
      appliedAt: new Date(),
    },
  })
  await prepareExamPapers()
  expect((await readExamBoard({ actor: trainer, examSessionId })).rows).toMatchObject([{ held: 'void' }])
  const current = await notePreload({ ...whose, attemptId: sealed.attempt })
  expect(current).not.toBe(sealed.attempt)
  const renewed = await readSealedPaper({ ...whose, locale: 'id' })
  expect(renewed.attempt).toBe(current)
  await prepareExamPapers()
  expect(await notePreload({ ...whose, attemptId: renewed.attempt })).toBe(renewed.attempt)
  expect((await readExamBoard({ actor: trainer, examSessionId })).rows).toMatchObject([{ held: 'yes' }])
  await showLongCode({ actor: trainer, examSessionId })
  expect(await startSealed({ ...whose, attemptId: sealed.attempt, code: longCode, isOpened: true })).toMatchObject({ attempt: sealed.attempt })
  const { items } = await db.attempt.findUniqueOrThrow({ where: { id: sealed.attempt } })
  expect(paperItemsSchema.parse(items).map(({ question }) => question)).toContain('dua')
  // Another tab that comes by the ordinary way finds the same attempt.
  expect(await startSealed({ ...whose, attemptId: renewed.attempt, code: startCode, isOpened: false })).toMatchObject({
    attempt: sealed.attempt,
    key: null,
  })
})

test('an exam is not cancelled once a paper lies on a phone and its code was shown; what comes from there finds it', async () => {
  const { sealed, whose, longCode, trainer, batchId, examSessionId } = await preloaded(-1, 60)
  await showLongCode({ actor: trainer, examSessionId })
  await expect(cancelExam({ actor: trainer, batchId, examSessionId })).rejects.toMatchObject({ code: 'exam_opened' })
  expect((await startSealed({ ...whose, attemptId: sealed.attempt, code: longCode, isOpened: true })).attempt).toBe(sealed.attempt)
  const other = await preloaded(10, 60)
  await cancelExam({ actor: other.trainer, batchId: other.batchId, examSessionId: other.examSessionId })
})

test('a second exam within a day gets a paper of its own once the first was sat, and so does an attempt that was granted', async () => {
  const { sealed, whose, startCode, trainer, enrolmentId, batchId, examSessionId } = await preloaded(-1, 60)
  const second = await scheduleExam({ actor: trainer, batchId, opensAt: fromNow(120), closesAt: fromNow(180) })
  await prepareExamPapers()
  await startSealed({ ...whose, attemptId: sealed.attempt, code: startCode, isOpened: false })
  await finishAttempt({ actor: whose.actor, attemptId: sealed.attempt })
  await prepareExamPapers()
  const papers = (id: string) => db.preparedPaper.findMany({ where: { examSessionId: id, voidedAt: null }, orderBy: { number: 'asc' } })
  expect((await papers(second.examSessionId)).map(({ number }) => number)).toEqual([2])
  // Nobody is handed questions of an attempt that they do not have.
  expect((await papers(examSessionId)).map(({ number }) => number)).toEqual([1])
  await grantConditions({ actor: trainer, enrolmentId, grant: { kind: 'extra_attempt', amount: 1 }, reason: 'Listrik padam.' })
  await prepareExamPapers()
  const [, extra] = await papers(examSessionId)
  expect(extra).toMatchObject({ number: 2 })
  // The paper of the first attempt lies on the phone no more: the board speaks of the one that is still to be sat.
  const onBoard = async () => (await readExamBoard({ actor: trainer, examSessionId })).rows
  expect(await onBoard()).toMatchObject([{ state: 'finished', held: 'no' }])
  expect((await readSealedPaper({ ...whose, locale: 'id' })).attempt).toBe(extra!.attemptId)
  await notePreload({ ...whose, attemptId: extra!.attemptId })
  expect(await onBoard()).toMatchObject([{ state: 'finished', held: 'yes' }])
  const begun = await startSealed({ ...whose, attemptId: extra!.attemptId, code: startCode, isOpened: false })
  expect(begun.key).not.toBeNull()
})
