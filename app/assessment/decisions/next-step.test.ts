import { expect, test } from 'vitest'
import { judgeProgress } from '#app/learning/progress.ts'
import { courseBody } from '#tests/builders/assessment.ts'
import { type CompletionFacts, judgeCompletion } from './completion.ts'
import { nextStep } from './next-step.ts'

const now = new Date()
const body = courseBody()
const begun: CompletionFacts = {
  enrolmentId: 'e',
  joinedAt: now,
  learner: 'Siti',
  trainers: ['Sari'],
  deciders: ['Budi'],
  lessons: { total: 1, done: 0, lastDoneAt: null },
  quiz: { passPercent: 60, attemptsAllowed: 1, attempts: [] },
  task: { passPoints: 4, latest: null },
  nameConfirmedAt: null,
  decision: { last: null },
}
const read = { lessons: { total: 1, done: 1, lastDoneAt: now } }
const attempt = (passed: boolean) => ({
  passPercent: 60,
  attemptsAllowed: 1,
  attempts: [{ state: 'submitted', startedAt: now, finishedAt: now, percent: passed ? 90 : 10, passed }],
})
const handedIn = {
  passPoints: 4,
  latest: { submissionId: 's', state: 'submitted' as const, createdAt: now, submittedAt: now, claimedBy: null, markedAgain: false, grade: null },
}

function step(facts: Partial<CompletionFacts>) {
  const all = { ...begun, ...facts }
  const seen = all.lessons.done > 0 ? [{ lesson: 'pelajaran-satu', completedAt: now }] : []
  return nextStep({ completion: judgeCompletion(all), body, progress: judgeProgress({ body, seen, lastLesson: null }) })
}

test('the learner is led through lessons, quiz, task and name in this order', () => {
  expect(step({})).toMatchObject({ kind: 'lessons', href: '/kursus/kursus-contoh/pelajaran-satu', completed: 0, total: 1 })
  expect(step(read)).toEqual({ kind: 'quiz', href: '/belajar/e/kuis' })
  expect(step({ ...read, quiz: attempt(true) })).toEqual({ kind: 'task', href: '/belajar/e/tugas' })
  expect(step({ ...read, quiz: attempt(true), task: handedIn })).toEqual({ kind: 'name', href: '/belajar/e/nama' })
})

test('what waits for others does not keep the learner from what they can do', () => {
  expect(step({ ...read, task: handedIn })).toEqual({ kind: 'quiz', href: '/belajar/e/kuis' })
  expect(step({ ...read, quiz: attempt(true), task: handedIn, nameConfirmedAt: now })).toEqual({ kind: 'wait' })
})

test('with the quiz used up the trainer is the one to talk to, once nothing else is left to do', () => {
  expect(step({ ...read, quiz: attempt(false) })).toMatchObject({ kind: 'task' })
  expect(step({ ...read, quiz: attempt(false), task: handedIn, nameConfirmedAt: now })).toEqual({ kind: 'trainer' })
})
