import { expect, test } from 'vitest'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { setGradingPolicy } from '#app/assessment/grading/set-grading-policy.server.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { judgeAnswer } from './judge-answer.server.ts'
import { readAnswersToJudge, readAnswerToJudge } from './read-answer-to-judge.server.ts'

const files = sampleCourseFiles({
  'banks/latihan.yaml': `
- { id: esai, type: essay, topic: a, difficulty: 1, text: Ceritakan dapur Anda., explanation: Bandingkan., guide: [Menyebut air, Menyebut alat, Menyebut waktu] }
- { id: benar-salah, type: truefalse, topic: a, difficulty: 1, text: Air aman., answer: true, explanation: Ya. }
`,
})
files['course.yaml'] = files['course.yaml']!.replace(
  'tasks: [praktik]',
  '  - { key: latihan, title: { id: Latihan, en: Practice }, bank: latihan, draw: 2, minutes: 10, attempts: 5, passPercent: 50 }\ntasks: [praktik]',
)

/** A practice paper with an essay, handed in. */
async function makeEssay(written = 'Air di dapur saya dimasak dulu.'): Promise<MadeEnrolment & { attemptId: string }> {
  const made = await makeEnrolment({ courseSlug: (await makeCourse({ files })).slug })
  const { learner: actor, enrolmentId } = made
  const { attemptId } = await startAttempt({ actor, enrolmentId, practice: 'latihan' })
  await saveAnswers({ actor, attemptId, ops: [answerOp('esai', written, 1), answerOp('benar-salah', 'true', 2)] })
  await finishAttempt({ actor, attemptId })
  return { ...made, attemptId }
}

async function essayIn({ learner, attemptId }: Pick<Awaited<ReturnType<typeof makeEssay>>, 'learner' | 'attemptId'>) {
  const result = await readResult({ actor: learner, attemptId })
  return { points: result!.result, essay: result!.questions.find(({ id }) => id === 'esai')! }
}

const judgement = { met: [0, 2, 2, 11], comment: 'Airnya sudah jelas. Sebut alatnya.' }

test('an essay waits for a trainer of the batch, and the machine gives it no point before or after', async () => {
  const made = await makeEssay()
  const { trainer, attemptId, learner } = made
  const before = await essayIn(made)
  expect(before.essay).toMatchObject({ points: null, answered: true, judgement: 'waiting' })
  expect(before.points).toMatchObject({ points: 1, maxPoints: 1 })
  expect(await readAnswersToJudge({ actor: trainer })).toMatchObject({
    more: false,
    answers: [{ attemptId, question: 'esai', learner: learner.name }],
  })

  await judgeAnswer({ actor: trainer, attemptId, question: 'esai', judgement, seen: 0 })
  const after = await essayIn(made)
  expect(after.essay.judgement).toEqual({ met: [0, 2], comment: judgement.comment })
  expect(after.points).toEqual(before.points)
  expect((await readAnswersToJudge({ actor: trainer })).answers).toEqual([])
  const told = await db.$queryRaw<object[]>`
    select 1 from jobs.job where name = 'write-notice' and data->>'kind' = 'answer_judged' and data->>'personId' = ${learner.personId}`
  expect(told).toHaveLength(1)
})

test('a second judgement stands beside the first, and nobody writes over one that they have not seen', async () => {
  const made = await makeEssay()
  const { trainer, attemptId } = made
  const judge = (seen: number, met: number[]) => judgeAnswer({ actor: trainer, attemptId, question: 'esai', judgement: { ...judgement, met }, seen })
  const both = await Promise.allSettled([judge(0, [0]), judge(0, [1])])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(judge(0, [0, 1])).rejects.toMatchObject({ code: 'grade_stale' })
  await judge(1, [0, 1, 2])
  expect((await essayIn(made)).essay.judgement).toMatchObject({ met: [0, 1, 2] })
  expect((await readAnswerToJudge({ actor: trainer, attemptId, question: 'esai' })).judgements).toHaveLength(2)
  await expect(db.answerJudgementEvent.deleteMany({ where: { attemptId } })).rejects.toThrow()
})

test('what was left empty waits for nobody', async () => {
  const made = await makeEssay('   ')
  expect((await essayIn(made)).essay).toMatchObject({ answered: false, judgement: null })
  expect((await readAnswersToJudge({ actor: made.trainer })).answers).toEqual([])
})

test('strangers, the learner and other questions are not found; in a blind batch no name leaves the database', async () => {
  const { trainer, learner, operator, batchId, attemptId } = await makeEssay()
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  for (const actor of [stranger, learner, operator])
    await expect(judgeAnswer({ actor, attemptId, question: 'esai', judgement, seen: 0 })).rejects.toMatchObject({ code: 'not_found' })
  await expect(judgeAnswer({ actor: trainer, attemptId, question: 'benar-salah', judgement, seen: 0 })).rejects.toMatchObject({ code: 'not_found' })
  expect((await readAnswersToJudge({ actor: stranger })).answers).toEqual([])
  await setGradingPolicy({ actor: operator, batchId, rules: { blind: true, secondSharePercent: 0 } })
  const shown = await readAnswerToJudge({ actor: trainer, attemptId, question: 'esai' })
  expect(shown.learner).toMatch(/^Peserta [0-9A-F]{5}$/)
  expect(JSON.stringify(shown)).not.toContain(learner.name)
})
