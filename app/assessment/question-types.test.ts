import { expect, test } from 'vitest'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import { answerOp } from '#tests/builders/assessment.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { finishAttempt } from './attempts/finish-attempt.server.ts'
import { readAttempt } from './attempts/read-attempt.server.ts'
import { saveAnswers } from './attempts/save-answers.server.ts'
import { startAttempt } from './attempts/start-attempt.server.ts'
import { readCompletion } from './decisions/read-completion.server.ts'
import { readResult } from './decisions/read-result.server.ts'
import type { Answer } from './questions/answer.ts'
import { kindOf } from './questions/question-kinds.ts'
import { changedAnswers, quizFormSchema, shownAnswers } from './quiz/quiz-form.ts'
import { readQuiz } from './quiz/read-quiz.server.ts'
import { saveAnswerForm } from './quiz/save-answer-form.server.ts'

const slug = 'jenis-soal'

async function enrolled(): Promise<MadeEnrolment> {
  const { problems } = await importCourses({ folder: 'tests/fixtures/content' })
  expect(problems).toEqual([])
  return makeEnrolment({ courseSlug: slug })
}

async function practising() {
  const { learner: actor, enrolmentId } = await enrolled()
  const { attemptId } = await startAttempt({ actor, enrolmentId, practice: 'latihan' })
  return { actor, enrolmentId, attemptId }
}

async function keys(): Promise<Map<string, Answer>> {
  const { body } = await readCourse({ slug })
  return new Map(body.questions.map((question) => [question.id, kindOf(question).key(question)]))
}

test('one question of every type is asked, saved part by part, shown again, scored and explained', async () => {
  const { actor, attemptId } = await practising()
  const asked = await readAttempt({ actor, attemptId })
  expect(new Set(asked.questions.map(({ type }) => type)).size).toBe(11)
  const key = await keys()
  const ops = asked.questions.map(({ id }, index) => answerOp(id, key.get(id) ?? '', index + 1))
  await saveAnswers({ actor, attemptId, ops })
  const again = await readAttempt({ actor, attemptId })
  for (const { id, answer } of again.questions) expect(answer).toEqual(key.get(id))
  expect(again.questions.map(({ answer: _, ...view }) => view)).toEqual(asked.questions.map(({ answer: _, ...view }) => view))
  await finishAttempt({ actor, attemptId })
  const { result, questions } = (await readResult({ actor, attemptId }))!
  expect(result).toMatchObject({ points: 11, maxPoints: 11, percent: 100, passed: true })
  expect(questions.map(({ points, type }) => (type === 'essay' ? points : points === 1))).not.toContain(false)
  expect(questions.every(({ details }) => details !== null)).toBe(true)
})

test('a form without script saves the same answers, and sent again unchanged it changes nothing', async () => {
  const { actor, attemptId } = await practising()
  const key = await keys()
  const fields: Record<string, string | string[]> = {}
  const { questions } = await readAttempt({ actor, attemptId })
  for (const { id, type } of questions) {
    const answer = key.get(id) ?? ''
    const inParts = ['matching', 'ordering', 'cloze', 'calculation'].includes(type)
    if (!inParts) fields[`soal:${id}`] = answer
    else for (const part of answer as string[]) fields[`soal:${id}:${part.split('=')[0]}`] = part.slice(part.indexOf('=') + 1)
  }
  const send = async (shown: string) => {
    const changes = changedAnswers(quizFormSchema.parse({ intent: 'save:1', shown, ...fields }))
    await saveAnswerForm({ actor, attemptId, changes })
    return changes.length
  }
  expect(await send(shownAnswers(questions))).toBe(12)
  const stored = (await readAttempt({ actor, attemptId })).questions
  for (const { id, answer } of stored) expect([answer].flat().toSorted()).toEqual([key.get(id) ?? ''].flat().toSorted())
  expect(await send(shownAnswers(stored))).toBe(0)
})

test('what an open attempt is sent holds nothing that belongs to a key', async () => {
  const { actor, attemptId } = await practising()
  const sent = JSON.stringify(await readAttempt({ actor, attemptId }))
  for (const secret of [
    'correct',
    'why',
    'explanation',
    'tolerance',
    'accepted',
    'formula',
    'guide',
    'P-IRT, ',
    'dibilas',
    '95000',
    '3800',
    'Sela jari',
    'Menyebut',
  ])
    expect(sent).not.toContain(secret)
})

test('a practice paper explains everything at once, also what was wrong or left open', async () => {
  const { actor, attemptId } = await practising()
  await saveAnswers({ actor, attemptId, ops: [answerOp('soal-hitung', ['1=90.000'])] })
  await finishAttempt({ actor, attemptId })
  const { questions } = (await readResult({ actor, attemptId }))!
  expect(questions.every(({ details }) => details !== null && details.explanation !== null)).toBe(true)
  expect(questions.find(({ id }) => id === 'soal-hitung')).toMatchObject({ details: { parts: [{ right: '95.000 rupiah' }, {}] } })
})

test('practice decides nothing: it may be taken again after passing and counts for no requirement', async () => {
  const { actor, enrolmentId, attemptId } = await practising()
  const key = await keys()
  const { questions } = await readAttempt({ actor, attemptId })
  await saveAnswers({ actor, attemptId, ops: questions.map(({ id }, index) => answerOp(id, key.get(id) ?? '', index + 1)) })
  await finishAttempt({ actor, attemptId })
  expect((await readQuiz({ actor, enrolmentId, practice: 'latihan' })).turn).toBe('start')
  expect((await startAttempt({ actor, enrolmentId, practice: 'latihan' })).attemptId).not.toBe(attemptId)
  expect(await readQuiz({ actor, enrolmentId })).toMatchObject({ turn: 'start', attempts: [] })
  const quiz = (await readCompletion({ enrolmentId })).requirements.find(({ kind }) => kind === 'quiz')
  expect(quiz).toMatchObject({ state: 'open' })
})

test('a practice paper has its own address only, and only for its learner', async () => {
  const { learner, enrolmentId } = await enrolled()
  for (const practice of ['final', 'tidak-ada', 'constructor'])
    await expect(startAttempt({ actor: learner, enrolmentId, practice })).rejects.toMatchObject({ code: 'not_found' })
  const { actor } = await makePerson()
  await expect(startAttempt({ actor, enrolmentId, practice: 'latihan' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readQuiz({ actor, enrolmentId, practice: 'latihan' })).rejects.toMatchObject({ code: 'not_found' })
})

test('attempts at a parallel paper draw from one bank and then from the other', async () => {
  const { learner: actor, enrolmentId } = await enrolled()
  const banks: string[] = []
  for (let number = 1; number <= 4; number += 1) {
    const { attemptId } = await startAttempt({ actor, enrolmentId })
    const { questions } = await readAttempt({ actor, attemptId })
    const drawnFrom = new Set(questions.map(({ id }) => id.split('-')[1] ?? ''))
    expect(drawnFrom.size).toBe(1)
    banks.push(...drawnFrom)
    await finishAttempt({ actor, attemptId })
  }
  expect(banks[0]).not.toBe(banks[1])
  expect(banks.slice(2)).toEqual(banks.slice(0, 2))
})
