import { expect, test } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { claimItem, claimNextItem, reserveNextItem } from '#app/assessment/grading/claim-item.server.ts'
import { readGradingQueue } from '#app/assessment/grading/read-grading-queue.server.ts'
import { readLastVerdict } from '#app/assessment/grading/read-last-verdict.server.ts'
import { setGradingPolicy } from '#app/assessment/grading/set-grading-policy.server.ts'
import { judgeLateAnswers } from '#app/assessment/late-answers/judge-late-answers.server.ts'
import { db } from '#app/platform/database.server.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { answerOp, handIn } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { judgeAnswer } from './judge-answer.server.ts'
import { readAnswerToJudge } from './read-answer-to-judge.server.ts'

const files = sampleCourseFiles({
  'banks/latihan.yaml': `
- { id: esai, type: essay, topic: a, difficulty: 1, text: Ceritakan dapur Anda., explanation: Bandingkan., guide: [Menyebut air, Menyebut alat, Menyebut waktu], covers: [X.000000.001.01/1.1] }
- { id: benar-salah, type: truefalse, topic: a, difficulty: 1, text: Air aman., answer: true, explanation: Ya. }
`,
})
files['lessons/dua.md'] = files['lessons/dua.md']!.replace('minutes: 5', 'minutes: 5\ncovers: [X.000000.001.01/1.1]')
files['course.yaml'] = files['course.yaml']!.replace(
  'tasks: [praktik]',
  '  - { key: latihan, title: { id: Latihan, en: Practice }, bank: latihan, draw: 2, minutes: 10, attempts: 5, passPercent: 50 }\ntasks: [praktik]',
)

/** A practice paper with an essay, handed in; it waits for the trainer, unless it is empty. */
async function makeEssay(
  written = 'Air di dapur saya dimasak dulu.',
): Promise<MadeEnrolment & { attemptId: string; answerId: string; about: string }> {
  const made = await makeEnrolment({ courseSlug: (await makeCourse({ files })).slug })
  const { learner: actor, enrolmentId } = made
  const { attemptId } = await startAttempt({ actor, enrolmentId, practice: 'latihan' })
  const essay = answerOp('esai', written, 1)
  await saveAnswers({ actor, attemptId, ops: [essay, answerOp('benar-salah', 'true', 2)] })
  await finishAttempt({ actor, attemptId })
  const answer = await db.answerToJudge.findFirst({ where: { attemptId } })
  return { ...made, attemptId, answerId: answer?.id ?? '', about: essay.opId }
}

async function essayIn({ learner, attemptId }: Pick<Awaited<ReturnType<typeof makeEssay>>, 'learner' | 'attemptId'>) {
  const result = await readResult({ actor: learner, attemptId })
  return { points: result!.result, essay: result!.questions.find(({ id }) => id === 'esai')! }
}

const judgement = { met: [0, 2, 2, 11], comment: 'Airnya sudah jelas. Sebut alatnya.' }

test('an essay waits for a trainer of the batch, and the machine gives it no point before or after', async () => {
  const made = await makeEssay()
  const { trainer, answerId, learner, about } = made
  const before = await essayIn(made)
  expect(before.essay).toMatchObject({ points: null, answered: true, judgement: 'waiting' })
  expect(before.points).toMatchObject({ points: 1, maxPoints: 1 })
  const waiting = { kind: 'answer', itemId: answerId, learner: learner.name, question: 'Ceritakan dapur Anda.', number: null, holder: null }
  expect(await readGradingQueue({ actor: trainer })).toMatchObject({ total: 1, items: [waiting] })

  const judge = () => judgeAnswer({ actor: trainer, answerId, judgement, seen: 0, about })
  await expect(judge()).rejects.toMatchObject({ code: 'claimed_by_other' })
  expect(await claimNextItem({ actor: trainer })).toEqual({ kind: 'answer', itemId: answerId })
  await judge()
  const after = await essayIn(made)
  expect(after.essay.judgement).toEqual({ met: [0, 2], comment: judgement.comment })
  expect(after.points).toEqual(before.points)
  expect(after.essay.lessons.map(({ title }) => title)).toEqual(['Pelajaran dua'])
  expect(await readGradingQueue({ actor: trainer })).toMatchObject({ total: 0, items: [] })
  expect(await readLastVerdict({ actor: trainer, itemId: answerId })).toEqual({ learner: learner.name, outcome: 'judged', points: 2, maxPoints: 3 })
  const told = await db.$queryRaw<object[]>`
    select 1 from jobs.job where name = 'write-notice' and data->>'kind' = 'answer_judged' and data->>'personId' = ${learner.personId}`
  expect(told).toHaveLength(1)
})

test('a second judgement stands beside the first, and nobody writes over one that they have not seen', async () => {
  const made = await makeEssay()
  const { trainer, attemptId, answerId, about } = made
  await claimItem({ actor: trainer, itemId: answerId })
  const judge = (seen: number, met: number[]) => judgeAnswer({ actor: trainer, answerId, judgement: { ...judgement, met }, seen, about })
  const both = await Promise.allSettled([judge(0, [0]), judge(0, [1])])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(judge(0, [0, 1])).rejects.toMatchObject({ code: 'grade_stale' })
  await judge(1, [0, 1, 2])
  expect((await essayIn(made)).essay.judgement).toMatchObject({ met: [0, 1, 2] })
  expect((await readAnswerToJudge({ actor: trainer, answerId })).judgements).toHaveLength(2)
  await expect(db.answerJudgementEvent.deleteMany({ where: { attemptId } })).rejects.toThrow()
})

test('what was left empty waits for nobody', async () => {
  const made = await makeEssay('   ')
  expect((await essayIn(made)).essay).toMatchObject({ answered: false, judgement: null })
  expect(await readGradingQueue({ actor: made.trainer })).toMatchObject({ total: 0 })
  expect(await claimNextItem({ actor: made.trainer })).toBeNull()
})

test('strangers and the learner find nothing; in a blind batch no name leaves the database', async () => {
  const { trainer, learner, operator, batchId, enrolmentId, answerId, about } = await makeEssay()
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  for (const actor of [stranger, learner, operator]) {
    await expect(claimItem({ actor, itemId: answerId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(readAnswerToJudge({ actor, answerId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(judgeAnswer({ actor, answerId, judgement, seen: 0, about })).rejects.toMatchObject({ code: 'not_found' })
    expect(await readGradingQueue({ actor })).toMatchObject({ total: 0 })
  }
  await db.batchRole.create({ data: { batchId, personId: learner.personId, role: 'trainer' } })
  await expect(claimItem({ actor: learner, itemId: answerId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await claimNextItem({ actor: learner })).toBeNull()
  await setGradingPolicy({ actor: operator, batchId, rules: { blind: true, secondSharePercent: 0 } })
  const shown = await readAnswerToJudge({ actor: trainer, answerId })
  expect(shown.learner).toMatch(/^Peserta [0-9A-F]{5}$/)
  const queue = await readGradingQueue({ actor: trainer })
  expect(queue.items[0]!.learner).toBe(shown.learner)
  for (const clue of [learner.name, learner.personId, enrolmentId]) expect(JSON.stringify([shown, queue])).not.toContain(clue)
})

test('tasks and answers wait in one queue: the oldest first, each held by one trainer, and the next one of either kind', async () => {
  const made = await makeEssay()
  const { trainer, operator, batchId, answerId, about } = made
  const other = (await makePerson({ roles: ['trainer'] })).actor
  await nameBatchStaff({ actor: operator, batchId, personId: other.personId, role: 'trainer' })
  const { submissionId } = await handIn(made)
  expect((await readGradingQueue({ actor: other })).items.map(({ itemId }) => itemId)).toEqual([answerId, submissionId])

  expect(await claimNextItem({ actor: trainer })).toEqual({ kind: 'answer', itemId: answerId })
  expect(await reserveNextItem({ actor: trainer, itemId: answerId })).toEqual({ kind: 'submission', itemId: submissionId })
  expect(await claimNextItem({ actor: other })).toBeNull()
  expect(await claimItem({ actor: other, itemId: answerId })).toBe(false)
  expect((await readAnswerToJudge({ actor: other, answerId })).claim).toMatchObject({ by: 'other', name: trainer.name })
  await expect(judgeAnswer({ actor: other, answerId, judgement, seen: 0, about })).rejects.toMatchObject({ code: 'claimed_by_other' })

  await judgeAnswer({ actor: trainer, answerId, judgement, seen: 0, about })
  expect(await claimNextItem({ actor: trainer })).toEqual({ kind: 'submission', itemId: submissionId })
  // What was judged may be judged again by a colleague who saw what was said.
  await judgeAnswer({ actor: other, answerId, judgement: { met: [1], comment: 'Alatnya disebut.' }, seen: 1, about })
})

test('a judgement stays with the answer it was about: a later version that is accepted waits anew and is judged by who has read it', async () => {
  const made = await makeEssay('Baru mulai menulis.')
  const { trainer, learner, attemptId, answerId, about } = made
  await claimItem({ actor: trainer, itemId: answerId })
  await judgeAnswer({ actor: trainer, answerId, judgement: { met: [], comment: 'Belum menyebut apa pun.' }, seen: 0, about })
  const accept = async (written: string, seq: number) => {
    const op = answerOp('esai', written, seq)
    await saveAnswers({ actor: learner, attemptId, ops: [op] })
    await judgeLateAnswers({ actor: trainer, attemptId, verdict: { accepted: [op.opId], shown: [op.opId], reason: 'Listrik padam.' } })
    return op.opId
  }
  const later = await accept('Air dimasak, alat dicuci, sepuluh menit.', 3)
  const replaced = { about: 'Baru mulai menulis.', comment: 'Belum menyebut apa pun.' }
  expect((await essayIn(made)).essay).toMatchObject({ judgement: 'waiting', earlier: [replaced] })
  expect(await readGradingQueue({ actor: trainer })).toMatchObject({ total: 1, items: [{ itemId: answerId }] })
  const shown = await readAnswerToJudge({ actor: trainer, answerId })
  expect(shown).toMatchObject({ opId: later, waits: true, judgements: [{ about: 'Baru mulai menulis.' }] })
  await claimItem({ actor: trainer, itemId: answerId })
  // While it is held another version is accepted: what was read is not what counts.
  const newest = await accept('Air dimasak sepuluh menit, alat dicuci dan dijemur.', 4)
  const judge = (opId: string) => judgeAnswer({ actor: trainer, answerId, judgement, seen: 1, about: opId })
  await expect(judge(later)).rejects.toMatchObject({ code: 'grade_stale' })
  await judge(newest)
  expect((await essayIn(made)).essay.judgement).toMatchObject({ met: [0, 2] })
  expect(await readGradingQueue({ actor: trainer })).toMatchObject({ total: 0 })
  expect((await essayIn(made)).essay.earlier).toMatchObject([replaced])
  // An older version that is accepted afterwards changes nothing.
  await accept('Tulisan lama.', 2)
  expect((await essayIn(made)).essay.judgement).toMatchObject({ met: [0, 2] })
  expect(await readGradingQueue({ actor: trainer })).toMatchObject({ total: 0 })
})
