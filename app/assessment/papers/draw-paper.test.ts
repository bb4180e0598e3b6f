import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#app/courses/question-body.ts'
import { courseBody, paper, singleQuestion, trueFalseQuestion } from '#tests/builders/assessment.ts'
import { drawPaper, paperOfAttempt } from './draw-paper.ts'

const banks: fc.Arbitrary<Question[]> = fc
  .array(fc.record({ topic: fc.constantFrom('air', 'alat', 'tangan', 'label'), difficulty: fc.constantFrom(1, 2, 3), trueFalse: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((shapes) =>
    shapes.map(({ topic, difficulty, trueFalse }, index) => {
      const base = { id: `soal-${index}`, topic, difficulty: difficulty as 1 | 2 | 3 }
      return trueFalse ? trueFalseQuestion({ ...base, answer: true }) : singleQuestion({ ...base, right: 'a', options: ['a', 'b', 'c', 'd'] })
    }),
  )

test('a paper has the asked size, no question twice, and every option once', () => {
  fc.assert(
    fc.property(banks, fc.integer({ min: 1, max: 40 }), fc.string(), (questions, draw, seed) => {
      const items = drawPaper(courseBody({ questions }), paper({ draw }), seed)
      expect(items).toHaveLength(Math.min(draw, questions.length))
      expect(new Set(items.map((item) => item.question)).size).toBe(items.length)
      for (const item of items) {
        const question = questions.find(({ id }) => id === item.question)!
        expect(item.options.toSorted()).toEqual(question.type === 'single' ? ['a', 'b', 'c', 'd'] : [])
      }
    }),
  )
})

test('the same seed gives the same paper, whatever the order of the bank', () => {
  fc.assert(
    fc.property(banks, fc.string(), (questions, seed) => {
      const first = drawPaper(courseBody({ questions }), paper({ draw: 20 }), seed)
      expect(drawPaper(courseBody({ questions: questions.toReversed() }), paper({ draw: 20 }), seed)).toEqual(first)
    }),
  )
})

test('topics take turns: none has two questions more than another that still has some', () => {
  fc.assert(
    fc.property(banks, fc.integer({ min: 1, max: 40 }), fc.string(), (questions, draw, seed) => {
      const items = drawPaper(courseBody({ questions }), paper({ draw }), seed)
      const drawnOf = (topic: string) => items.filter((item) => questions.find(({ id }) => id === item.question)!.topic === topic).length
      const topics = [...new Set(questions.map(({ topic }) => topic))]
      const most = Math.max(...topics.map(drawnOf))
      for (const topic of topics) {
        const exhausted = drawnOf(topic) === questions.filter((question) => question.topic === topic).length
        expect(exhausted || drawnOf(topic) >= most - 1).toBe(true)
      }
    }),
  )
})

test('difficulties are spread: a bank with enough of each gives nearly equal shares', () => {
  const questions = Array.from({ length: 60 }, (_, index) =>
    singleQuestion({
      id: `soal-${index}`,
      topic: `t-${index % 4}`,
      difficulty: ((Math.floor(index / 4) % 3) + 1) as 1 | 2 | 3,
      right: 'a',
      options: ['a', 'b'],
    }),
  )
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const items = drawPaper(courseBody({ questions }), paper({ draw: 12 }), seed)
      const counts = [1, 2, 3].map((level) => items.filter((item) => questions.find(({ id }) => id === item.question)!.difficulty === level).length)
      expect(counts).toEqual([4, 4, 4])
    }),
  )
})

test('units and elements take turns within a topic: none has two questions more than another that still has some', () => {
  const places = [
    { unit: 'U.01', element: '1' },
    { unit: 'U.01', element: '2' },
    { unit: 'U.02', element: '1' },
  ]
  const shapes = fc.array(fc.record({ place: fc.constantFrom(0, 1, 2), difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const) }), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(shapes, fc.integer({ min: 1, max: 30 }), fc.string(), (given, draw, seed) => {
      const questions = given.map(({ place, difficulty }, at) => ({
        ...trueFalseQuestion({ id: `soal-${at}`, answer: true, topic: 'air', difficulty }),
        ...places[place]!,
      }))
      const drawn = drawPaper(courseBody({ questions }), paper({ draw }), seed).map((item) => questions.find(({ id }) => id === item.question)!)
      const isSpread = (among: typeof questions, keyOf: (question: (typeof questions)[number]) => string) => {
        const counts = [...new Set(among.map(keyOf))].map((key) => ({
          times: drawn.filter((question) => among.includes(question) && keyOf(question) === key).length,
          all: among.filter((question) => keyOf(question) === key).length,
        }))
        const most = Math.max(...counts.map(({ times }) => times))
        return counts.every(({ times, all }) => times === all || times >= most - 1)
      }
      expect(isSpread(questions, ({ unit }) => unit)).toBe(true)
      expect(
        isSpread(
          questions.filter(({ unit }) => unit === 'U.01'),
          ({ element }) => element,
        ),
      ).toBe(true)
    }),
  )
})

test('different seeds give different papers, and options in different orders', () => {
  const questions = Array.from({ length: 40 }, (_, index) => singleQuestion({ id: `soal-${index}`, right: 'a', options: ['a', 'b', 'c', 'd'] }))
  const papers = Array.from({ length: 20 }, (_, seed) => drawPaper(courseBody({ questions }), paper({ draw: 20 }), `benih-${seed}`))
  expect(new Set(papers.map((items) => items.map((item) => item.question).join())).size).toBe(20)
  expect(new Set(papers.flat().map((item) => item.options.join())).size).toBeGreaterThan(20)
})

test('parallel banks take turns, and every person begins with one of them', () => {
  const parallel = paper({ banks: ['final-a', 'final-b'], parallel: true })
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 20 }), (enrolmentId, number) => {
      const [bank, next, again] = [0, 1, 2].map((later) => paperOfAttempt(parallel, { enrolmentId, number: number + later }).banks)
      expect(bank).toHaveLength(1)
      expect([bank![0], next![0]].toSorted()).toEqual(['final-a', 'final-b'])
      expect(again).toEqual(bank)
    }),
  )
  const firsts = Array.from({ length: 200 }, (_, person) => paperOfAttempt(parallel, { enrolmentId: `peserta-${person}`, number: 1 }).banks[0])
  const withA = firsts.filter((bank) => bank === 'final-a').length
  expect(withA).toBeGreaterThan(60)
  expect(withA).toBeLessThan(140)
})

test('a paper that is not parallel draws from all its banks together', () => {
  const both = paper({ banks: ['final-a', 'final-b'] })
  expect(paperOfAttempt(both, { enrolmentId: 'siapa-saja', number: 1 })).toEqual(both)
})

test('what was made void is drawn only when nothing else is left', () => {
  const questions = ['a', 'b', 'c'].map((id) => trueFalseQuestion({ id, answer: true }))
  const asked = (...without: string[]) =>
    drawPaper(courseBody({ questions }), paper({ draw: 3 }), 'benih', { without: new Set(without) })
      .map(({ question }) => question)
      .sort()
  expect(asked('b')).toEqual(['a', 'c'])
  expect(asked('a', 'b', 'c')).toEqual(['a', 'b', 'c'])
})

test('who practises again is asked what was not asked yet, and every question of a topic before one of them comes twice', () => {
  fc.assert(
    fc.property(banks, fc.integer({ min: 1, max: 20 }), fc.string(), (questions, draw, seed) => {
      const topicOf = new Map(questions.map(({ id, topic }) => [id, topic]))
      const asked = new Map<string, number>()
      for (let number = 0; number < 12; number += 1) {
        for (const { question } of drawPaper(courseBody({ questions }), paper({ draw }), `${seed}:${number}`, { asked: new Map(asked) }))
          asked.set(question, (asked.get(question) ?? 0) + 1)
        for (const topic of new Set(topicOf.values())) {
          const times = questions.flatMap(({ id }) => (topicOf.get(id) === topic ? [asked.get(id) ?? 0] : []))
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})
