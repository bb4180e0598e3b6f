import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CompletionFacts, judgeCompletion, type QuizFact, type TaskFact } from './completion.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const passedQuiz: QuizFact = { state: 'submitted', startedAt: day(3), finishedAt: day(3), percent: 80, passed: true }
const failedQuiz: QuizFact = { ...passedQuiz, percent: 40, passed: false }
const passedTask: TaskFact = {
  submissionId: 'x',
  state: 'graded',
  createdAt: day(4),
  submittedAt: day(5),
  claimedBy: null,
  markedAgain: false,
  grade: { at: day(6), passed: true, points: 4, maxPoints: 4 },
}

const allDone: CompletionFacts = {
  enrolmentId: 'e',
  joinedAt: day(1),
  learner: 'Siti',
  trainers: ['Sari', 'Made'],
  deciders: ['Rudi'],
  lessons: { total: 3, done: 3, lastDoneAt: day(2) },
  quiz: { passPercent: 60, attemptsAllowed: 3, attempts: [failedQuiz, passedQuiz] },
  task: { passPoints: 3, latest: passedTask },
  nameConfirmedAt: day(7),
  decision: { last: null },
}

function standing(facts: Partial<CompletionFacts>, kind: string) {
  return judgeCompletion({ ...allDone, ...facts }).requirements.find((requirement) => requirement.kind === kind)!
}

test('when all else is done the decider has it, since the last thing was done', () => {
  expect(judgeCompletion(allDone)).toMatchObject({ readyToDecide: true, completed: false })
  expect(standing({}, 'decision')).toMatchObject({ state: 'waiting', holder: { role: 'decider', names: ['Rudi'] }, since: day(7) })
})

test('as long as something is missing nobody has the decision', () => {
  expect(standing({ nameConfirmedAt: null }, 'decision')).toMatchObject({ state: 'open', holder: null, since: null })
})

test('unfinished lessons are with the learner since the last one', () => {
  expect(standing({ lessons: { total: 3, done: 1, lastDoneAt: day(2) } }, 'lessons')).toMatchObject({
    state: 'open',
    holder: { role: 'learner', names: ['Siti'] },
    since: day(2),
    href: '/belajar/e#pelajaran',
  })
})

test('a quiz not passed is with the learner while attempts are left, then with the trainer', () => {
  const quiz = { passPercent: 60, attemptsAllowed: 2 }
  expect(standing({ quiz: { ...quiz, attempts: [failedQuiz] } }, 'quiz')).toMatchObject({
    state: 'open',
    holder: { role: 'learner' },
    bestPercent: 40,
  })
  expect(standing({ quiz: { ...quiz, attempts: [failedQuiz, failedQuiz] } }, 'quiz')).toMatchObject({
    state: 'open',
    holder: { role: 'trainer', names: ['Sari', 'Made'] },
  })
})

test('a submitted task waits with the trainers, or with the one who has taken it', () => {
  const submitted: TaskFact = { ...passedTask, state: 'submitted', grade: null }
  expect(standing({ task: { passPoints: 3, latest: submitted } }, 'task')).toMatchObject({
    state: 'waiting',
    holder: { names: ['Sari', 'Made'] },
    since: day(5),
  })
  expect(standing({ task: { passPoints: 3, latest: { ...submitted, claimedBy: 'Made' } } }, 'task')).toMatchObject({ holder: { names: ['Made'] } })
})

test('a returned task and one below the mark are with the learner again', () => {
  for (const state of ['returned', 'graded'] as const) {
    const latest = { ...passedTask, state, grade: { at: day(6), passed: false, points: 1, maxPoints: 4 } }
    expect(standing({ task: { passPoints: 3, latest } }, 'task')).toMatchObject({ state: 'open', holder: { role: 'learner' }, since: day(6) })
  }
})

test('an old grade does not make a task done that is on the desk of the trainer again', () => {
  expect(standing({ task: { passPoints: 3, latest: { ...passedTask, state: 'submitted' } } }, 'task')).toMatchObject({
    state: 'waiting',
    passed: null,
    points: null,
  })
})

test('what the course does not ask for is not listed', () => {
  const { requirements, completed } = judgeCompletion({ ...allDone, quiz: null, task: null, decision: null })
  expect(requirements.map(({ kind }) => kind)).toEqual(['lessons', 'name'])
  expect(completed).toBe(true)
})

test('nothing is ever completed without a confirmation, nor ready with anything open', () => {
  const facts: fc.Arbitrary<CompletionFacts> = fc.record({
    ...Object.fromEntries(Object.entries(allDone).map(([key, value]) => [key, fc.constant(value)])),
    lessons: fc.record({ total: fc.constant(3), done: fc.integer({ min: 0, max: 3 }), lastDoneAt: fc.constant(null) }),
    quiz: fc.record({
      passPercent: fc.constant(60),
      attemptsAllowed: fc.constant(3),
      attempts: fc.array(fc.constantFrom(passedQuiz, failedQuiz), { maxLength: 3 }),
    }),
    task: fc.record({
      passPoints: fc.constant(3),
      latest: fc.option(
        fc.record({
          ...Object.fromEntries(Object.entries(passedTask).map(([key, value]) => [key, fc.constant(value)])),
          state: fc.constantFrom('draft', 'submitted', 'returned', 'graded'),
        }) as fc.Arbitrary<TaskFact>,
      ),
    }),
    nameConfirmedAt: fc.option(fc.constant(day(7))),
    decision: fc.record({
      last: fc.option(
        fc.constantFrom(
          { id: 'd', outcome: 'sent_back', reason: 'r', at: day(8) } as const,
          { id: 'd', outcome: 'confirmed', reason: '', at: day(8) } as const,
        ),
      ),
    }),
  }) as never
  fc.assert(
    fc.property(facts, (given) => {
      const { requirements, readyToDecide, completed } = judgeCompletion(given)
      const open = requirements.filter(({ kind, state }) => kind !== 'decision' && state !== 'done')
      expect(readyToDecide).toBe(open.length === 0)
      if (completed) expect(given.decision?.last?.outcome).toBe('confirmed')
      for (const { state, holder } of open) expect(state === 'done' || holder !== null).toBe(true)
    }),
  )
})

test('a task that is marked again waits for a trainer, and so does the decision', () => {
  const facts = { task: { passPoints: 3, latest: { ...passedTask, markedAgain: true } } }
  expect(standing(facts, 'task')).toMatchObject({ state: 'waiting', passed: true, holder: { role: 'trainer' } })
  expect(judgeCompletion({ ...allDone, ...facts }).readyToDecide).toBe(false)
})
