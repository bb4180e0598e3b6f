import fc from 'fast-check'
import { expect, test } from 'vitest'
import { essayQuestion, matchingQuestion, paper, trueFalseQuestion } from '#tests/builders/assessment.ts'
import type { Paper } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import type { Reader } from './course-reader.ts'
import { checkPapers, unequalParts } from './paper-checks.ts'
import type { Question } from './question-body.ts'

const parallel = paper({ banks: ['a', 'b'], parallel: true, draw: 2 })

function inBank(bank: string, topic: string, difficulty: 1 | 2 | 3, index: number): Question {
  return { ...trueFalseQuestion({ id: `${bank}-${topic}-${difficulty}-${index}`, topic, difficulty, answer: true }), bank }
}

function problemsOf(checked: Paper, questions: Question[], completionPaper: string | null = null): string {
  const problems: string[] = []
  const reader = { reportIn: () => (_line: number, message: string) => problems.push(message) } as unknown as Reader
  checkPapers(reader, { value: { completion: { paper: completionPaper } }, lineOf: () => 1 } as unknown as CourseFile, [checked], questions)
  return problems.join('\n')
}

test('banks are parallel exactly when every topic and difficulty has the same count', () => {
  const part = fc.record({ topic: fc.constantFrom('air', 'alat'), difficulty: fc.constantFrom<1 | 2 | 3>(1, 2, 3) })
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), fc.nat(), (parts, which) => {
      const bank = (name: string) => parts.map(({ topic, difficulty }, index) => inBank(name, topic, difficulty, index))
      expect(unequalParts(parallel, [...bank('a'), ...bank('b').toReversed()])).toEqual([])
      const without = bank('b').toSpliced(which % parts.length, 1)
      expect(unequalParts(parallel, [...bank('a'), ...without])).toHaveLength(1)
    }),
  )
})

test('a parallel paper needs two banks, each with enough questions', () => {
  expect(problemsOf({ ...parallel, banks: ['a'] }, [inBank('a', 'air', 1, 1)])).toMatch(/needs two banks/)
  const short = [inBank('a', 'air', 1, 1), inBank('b', 'air', 1, 1)]
  expect(problemsOf(parallel, short)).toMatch(/draws 2 questions, but the bank "a" alone holds 1/)
  expect(problemsOf({ ...parallel, draw: 1 }, short)).toBe('')
})

test('an essay stands in practice papers only', () => {
  const questions = [{ ...essayQuestion({ id: 'esai' }), bank: 'a' }]
  const practice = paper({ banks: ['a'], draw: 1 })
  expect(problemsOf(practice, questions, 'lain')).toBe('')
  expect(problemsOf(practice, questions, practice.key)).toMatch(/esai is judged by a person/)
  const both = [...questions, { ...essayQuestion({ id: 'esai-dua' }), bank: 'b' }]
  expect(problemsOf({ ...parallel, draw: 1 }, both)).toMatch(/esai is judged by a person/)
})

test('a paper with more fields than a form may have is refused', () => {
  const pairs = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`kiri ${index}`, `kanan ${index}`]))
  const questions = Array.from({ length: 40 }, (_, index) => ({ ...matchingQuestion({ id: `soal-${index}`, pairs }), bank: 'a' }))
  expect(problemsOf(paper({ banks: ['a'], draw: 40 }), questions)).toMatch(/up to 240 fields/)
  expect(problemsOf(paper({ banks: ['a'], draw: 30 }), questions)).toBe('')
})
