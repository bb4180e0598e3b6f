import { expect, test } from 'vitest'
import { courseBody, singleQuestion } from '#tests/builders/assessment.ts'
import { reviewCourse } from './review-course.ts'

const lesson = (source: string) => ({ slug: 'satu', title: 'Satu', minutes: 1, summary: 'x', source })

test('words, questions and lessons are counted', () => {
  const review = reviewCourse(courseBody({ lessons: [lesson('Satu dua tiga.\n\n- empat lima\n\n| enam | tujuh |\n|---|---|\n| delapan | 9 |')] }))
  expect(review).toMatchObject({ lessons: 1, questions: 4, pictures: 0, words: 9, notes: [] })
})

test('a lesson of long sentences is noted, with abbreviations and numbers left whole', () => {
  const long = `${'kata '.repeat(20)}.`
  expect(reviewCourse(courseBody({ lessons: [lesson(`${long} ${long}`)] })).notes[0]?.message).toMatch(/^Sentences have 20\.0 words/)
  expect(reviewCourse(courseBody({ lessons: [lesson(`${long} Rp7.500 sebungkus. Ya. Tidak.`)] })).notes).toEqual([])
})

test('a bank whose right options give themselves away by length is noted', () => {
  const question = (id: string, isLongest: boolean) => {
    const single = singleQuestion({ id, right: 'a', options: ['a', 'b', 'c'] })
    return single.type === 'single'
      ? {
          ...single,
          options: single.options.map((option) => (option.key === 'a' && isLongest ? { ...option, text: `${option.text} yang panjang` } : option)),
        }
      : single
  }
  const bank = (telling: number) => courseBody({ questions: Array.from({ length: 10 }, (_, index) => question(`q-${index}`, index < telling)) })
  expect(reviewCourse(bank(4)).notes).toEqual([])
  expect(reviewCourse(bank(5)).notes[0]?.message).toMatch(/^In 5 of 10 single questions the right option is the longest/)
})

test('a question that is asked twice is noted', () => {
  const [first] = courseBody().questions
  const twice = { ...first!, id: 'lagi', text: `${first!.text.toUpperCase()} ` }
  expect(reviewCourse(courseBody({ questions: [first!, { ...twice, text: first!.text.toUpperCase() }] })).notes).toEqual([
    { file: 'banks/final.yaml', message: `lagi has the same text as ${first!.id}. Ask something else.` },
  ])
})
