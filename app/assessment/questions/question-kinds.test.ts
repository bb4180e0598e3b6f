import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom, shuffled } from '#app/assessment/papers/seeded-random.ts'
import { answerFileKinds } from '#app/courses/answer-file-kinds.ts'
import type { Question } from '#app/courses/question-body.ts'
import { isAnsweredByFile } from '#app/courses/question-body.ts'
import {
  audioQuestion,
  calculationQuestion,
  clozeQuestion,
  essayQuestion,
  fileQuestion,
  hotspotQuestion,
  matchingQuestion,
  orderingQuestion,
  questionsOfEveryType,
  shortTextQuestion,
} from '#tests/builders/assessment.ts'
import type { Answer } from './answer.ts'
import { answerOfFile, fileInAnswer, kindsTaken } from './answer-file.ts'
import { explainQuestion } from './explained-question.ts'
import { isAnswered } from './is-answered.ts'
import { openQuestion } from './open-question.ts'
import { kindOf } from './question-kinds.ts'
import { scoreAnswer } from './score-answer.ts'

const findPicture = () => ({ src: '/gambar/daun.svg', width: 64, height: 48 })
const everyQuestion = fc.constantFrom(...questionsOfEveryType)
const part = fc.tuple(fc.constantFrom('1', '2', '3', '4', '9', 'a', '__proto__'), fc.constantFrom('1', '2', '3', '4', '20', 'sabun', '-', '='))
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.string(),
  fc.constantFrom('a', 'b', '1', 'true', 'Rp 4.250'),
  fc.array(fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'c', '1', '2'))),
  fc.array(part.map(([key, value]) => `${key}=${value}`)),
)

function orderOf(question: Question, seed: string): string[] {
  return kindOf(question).order(question, seededRandom(seed))
}

test('any answer to any question scores between 0 and 1, and is explained', () => {
  fc.assert(
    fc.property(everyQuestion, anyAnswer, fc.string(), (question, answer, seed) => {
      const points = scoreAnswer(question, answer)
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(1)
      const explained = explainQuestion({ question, order: orderOf(question, seed), answer, points, findPicture, all: true })
      expect(explained.details?.explanation).toBe(question.explanation)
    }),
  )
})

test('the key of every question has full marks, in whatever order its parts are sent', () => {
  fc.assert(
    fc.property(everyQuestion, fc.string(), (question, seed) => {
      const key = kindOf(question).key(question)
      const sent = typeof key === 'string' ? key : shuffled(key, seededRandom(seed))
      expect(scoreAnswer(question, sent)).toBe(kindOf(question).isScored ? 1 : 0)
    }),
  )
})

test('the order in which parts are sent changes nothing', () => {
  fc.assert(
    fc.property(everyQuestion, fc.uniqueArray(part, { selector: ([key]) => key }), fc.string(), (question, parts, seed) => {
      const answer = parts.map(([key, value]) => `${key}=${value}`)
      expect(scoreAnswer(question, shuffled(answer, seededRandom(seed)))).toBe(scoreAnswer(question, answer))
    }),
  )
})

test('everything that an explanation calls right is what full marks need', () => {
  for (const question of questionsOfEveryType) {
    const answer = kindOf(question).key(question)
    const { details } = explainQuestion({ question, order: orderOf(question, 'benih'), answer, points: 1, findPicture, all: true })
    if (details?.kind === 'parts') expect(details.parts.every(({ isRight, carried }) => isRight && !carried)).toBe(true)
    if (details?.kind === 'choices') expect(details.choices.every(({ correct, chosen }) => correct === chosen)).toBe(true)
  }
})

test('a page of an open attempt names nothing that belongs to the key', () => {
  for (const question of questionsOfEveryType) {
    const sent = JSON.stringify(openQuestion(question, orderOf(question, 'benih'), findPicture))
    for (const secret of [
      'correct',
      'why',
      'Sebab',
      'Penjelasan',
      'explanation',
      'tolerance',
      'accepted',
      'formula',
      'guide',
      'given',
      'P-IRT',
      'lap kering',
      'Menyebut',
    ])
      expect(sent).not.toContain(secret)
  }
})

/** What a page shows must not depend on what is right. */
function expectSameView(one: Question, other: Question): void {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(openQuestion(one, orderOf(one, seed), findPicture)).toEqual(openQuestion(other, orderOf(other, seed), findPicture))
    }),
    { numRuns: 20 },
  )
}

test('two questions that differ only in what is right look the same', () => {
  const pairs = { Suhu: 'termometer', Berat: 'timbangan', Waktu: 'jam' }
  expectSameView(
    matchingQuestion({ pairs, extras: ['penggaris'] }),
    matchingQuestion({ pairs: { Suhu: 'jam', Berat: 'penggaris', Waktu: 'termometer' }, extras: ['timbangan'] }),
  )
  expectSameView(orderingQuestion({ items: ['Basahi', 'Sabuni', 'Bilas'] }), orderingQuestion({ items: ['Bilas', 'Basahi', 'Sabuni'] }))
  expectSameView(hotspotQuestion({ right: ['a'] }), hotspotQuestion({ right: ['c'] }))
  expectSameView(hotspotQuestion({ right: ['a', 'b'] }), hotspotQuestion({ right: ['b', 'c'] }))
  expectSameView(shortTextQuestion({ accepted: ['satu'] }), shortTextQuestion({ accepted: ['dua'] }))
  const gaps = clozeQuestion() as Extract<Question, { type: 'cloze' }>
  const answered = (answer: string) => ({
    ...gaps,
    gaps: gaps.gaps.map((gap) => (gap.kind === 'choice' ? { ...gap, options: shuffled(gap.options, seededRandom(answer)), answer } : gap)),
  })
  expectSameView(answered('sabun'), answered('tepung'))
})

test('a matching gives a share for each right pair', () => {
  const question = matchingQuestion({ pairs: { Suhu: 'termometer', Berat: 'timbangan', Waktu: 'jam' }, extras: ['penggaris'] })
  const [first = '', second = ''] = kindOf(question).key(question)
  expect(scoreAnswer(question, [first, second])).toBeCloseTo(2 / 3)
  expect(scoreAnswer(question, [first, '2=9', '3='])).toBeCloseTo(1 / 3)
})

test('an ordering gives the share in place, but nothing under one half', () => {
  const question = orderingQuestion({ items: ['Basahi', 'Sabuni', 'Bilas', 'Keringkan'] })
  const places = Object.fromEntries((kindOf(question).key(question) as string[]).map((entry) => [entry.split('=')[1], entry.split('=')[0]]))
  const answer = (...order: number[]) => order.map((place, index) => `${places[index + 1]}=${place}`)
  expect(scoreAnswer(question, answer(1, 2, 3, 4))).toBe(1)
  expect(scoreAnswer(question, answer(1, 2, 4, 3))).toBe(0.5)
  expect(scoreAnswer(question, answer(1, 3, 4, 2))).toBe(0)
  expect(scoreAnswer(question, answer(1, 1, 1, 1))).toBe(0)
})

test('short words are right without regard to case, spaces, punctuation and accents', () => {
  const question = shortTextQuestion({ accepted: ['P-IRT', 'Pangan Industri Rumah Tangga'] })
  for (const right of ['p-irt', 'PIRT', ' P . I . R . T ', 'pangan industri  rumah-tangga.', 'Pírt']) expect(scoreAnswer(question, right)).toBe(1)
  for (const wrong of ['PKRT', '-', '...', 'pangan industri']) expect(scoreAnswer(question, wrong)).toBe(0)
})

test('a cloze gives a share for each right gap of whatever kind', () => {
  const question = clozeQuestion()
  const [number = '', choice = '', words = ''] = kindOf(question).key(question)
  expect([number, words]).toEqual(['1=20', '3=keringkan'])
  expect(scoreAnswer(question, [number, '2=9', words])).toBeCloseTo(2 / 3)
  expect(scoreAnswer(question, ['1=21,5', choice, '3=Lap, kering'])).toBe(1)
  expect(scoreAnswer(question, ['1=23', '3=basah'])).toBe(0)
})

test('the sentence of an explained cloze is whole, and a withheld one says nothing', () => {
  const question = clozeQuestion()
  const given = { question, order: [], answer: ['1=20'], points: 1 / 3, findPicture }
  const { text, details } = explainQuestion({ ...given, all: true })
  expect(text).toBe('Cuci tangan ____ (1) dengan ____ (2), lalu ____ (3).')
  expect(details?.kind === 'parts' && details.sentence.map((piece) => piece.text).join('')).toBe('Cuci tangan 20 detik dengan sabun, lalu keringkan.')
  expect(explainQuestion({ ...given, all: false }).details).toMatchObject({
    sentence: [],
    parts: [{ isRight: true }, { right: null }, { right: null }],
  })
  expect(explainQuestion({ ...given, answer: undefined, points: 0, all: false }).details).toBeNull()
})

const noAnswer = fc.constantFrom<Answer>('', ' ', '-', '\u200b', [], [''], [' '], ['zz'], ['1='], ['zz=1'], ['__proto__=1'], ['1= '], ['=', '='])

test('what names nothing of a question is no answer to it, and explains nothing', () => {
  fc.assert(
    fc.property(everyQuestion, noAnswer, (question, answer) => {
      expect(isAnswered(question, answer)).toBe(false)
      expect(explainQuestion({ question, order: [], answer, points: 0, findPicture, all: false })).toMatchObject({ answered: false, details: null })
    }),
  )
  expect(isAnswered(questionsOfEveryType[0]!, 'z')).toBe(false)
  expect(isAnswered(questionsOfEveryType[2]!, 'benar')).toBe(false)
})

test('what earns points is an answer', () => {
  fc.assert(
    fc.property(everyQuestion, anyAnswer, (question, answer) => {
      if (scoreAnswer(question, answer) > 0) expect(isAnswered(question, answer)).toBe(true)
    }),
  )
  for (const question of questionsOfEveryType.filter(({ type }) => !isAnsweredByFile(type)))
    expect(isAnswered(question, kindOf(question).key(question))).toBe(true)
})

test('one number in every step of a calculation earns only the steps where it is right', () => {
  const question = calculationQuestion()
  const numbers = fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 95_000, 3_800, 7_600, 190_000, 1e29), fc.integer({ min: 1, max: 500_000 }))
  const isRight = (figure: number) => [figure === 95_000, Math.abs(figure - 3_800) <= 50, Math.abs(figure - 7_600) <= 50].filter(Boolean).length
  fc.assert(
    fc.property(numbers, (figure) => {
      const typed = BigInt(figure).toString()
      expect(
        scoreAnswer(
          question,
          ['1', '2', '3'].map((step) => `${step}=${typed}`),
        ),
      ).toBeCloseTo(isRight(figure) / 3)
    }),
  )
})

test('one number in every step follows from itself in a mean, and earns nothing there', () => {
  const step = { label: 'Langkah', unitLabel: null, tolerance: 0, why: null }
  const question: Question = {
    ...(calculationQuestion() as Extract<Question, { type: 'calculation' }>),
    given: { pagi: 50, sore: 100 },
    steps: [
      { ...step, key: 'satu', formula: 'pagi * 2' },
      { ...step, key: 'dua', formula: 'sore * 2' },
      { ...step, key: 'rata', formula: '(satu + dua) / 2' },
    ],
  }
  expect(scoreAnswer(question, ['1=120', '2=120', '3=120'])).toBe(0)
  expect(scoreAnswer(question, ['1=120', '2=200', '3=160'])).toBeCloseTo(2 / 3)
})

test('figures far from the right ones carry nothing, plausible ones carry all that follows from them', () => {
  const question = calculationQuestion()
  const chain = (first: number) => [`1=${first * 25}`, `2=${first}`, `3=${first * 2}`]
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 3_800 * 100 + 51, max: 1e9 }), fc.integer({ min: -1e9, max: 37 })), (far) => {
      expect(scoreAnswer(question, chain(far))).toBe(0)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 38, max: 380_000 }), (near) => {
      expect(scoreAnswer(question, chain(near))).toBeCloseTo(near === 3_800 ? 1 : 2 / 3)
    }),
  )
})

test('a hotspot is right for exactly the right places', () => {
  const one = hotspotQuestion({ right: ['b'] })
  expect(kindOf(one).key(one)).toBe('2')
  expect(scoreAnswer(one, '1')).toBe(0)
  const two = hotspotQuestion({ right: ['a', 'b'] })
  // Keys follow the picture from top to bottom: region c is the first, a the last.
  expect(scoreAnswer(two, ['3', '2'])).toBe(1)
  expect(scoreAnswer(two, ['3'])).toBe(0)
  expect(scoreAnswer(two, ['1', '2', '3'])).toBe(0)
})

test('a wrong figure of a calculation is counted once: what follows from it is right', () => {
  const question = calculationQuestion()
  expect(scoreAnswer(question, ['1=Rp 95.000', '2=3.800', '3=7600'])).toBe(1)
  expect(scoreAnswer(question, ['1=90.000', '2=3.600', '3=7.200'])).toBeCloseTo(2 / 3)
  expect(scoreAnswer(question, ['1=90.000', '2=3.800', '3=7.600'])).toBeCloseTo(2 / 3)
  expect(scoreAnswer(question, ['2=3.800', '3=7.600'])).toBeCloseTo(2 / 3)
  expect(scoreAnswer(question, ['1=90.000', '2=1', '3=300'])).toBe(0)
  const { details } = explainQuestion({ question, order: [], answer: ['1=90.000', '2=3.600'], points: 1 / 3, findPicture, all: false })
  expect(details).toMatchObject({
    parts: [
      { given: '90.000', right: null, isRight: false },
      { given: '3.600', right: null, isRight: true, carried: true, range: null },
      { given: null, isRight: false },
    ],
  })
})

test('an own figure that leads to a division by zero spoils nothing else', () => {
  const step = { label: 'Langkah', unitLabel: null, tolerance: 0, why: null }
  const question: Question = {
    ...(calculationQuestion() as Extract<Question, { type: 'calculation' }>),
    given: { isi: 4 },
    steps: [
      { ...step, key: 'sisa', formula: 'isi - 2' },
      { ...step, key: 'bagi', formula: '10 / sisa' },
    ],
  }
  expect(scoreAnswer(question, ['1=0', '2=5'])).toBe(0.5)
})

test('a step left empty stands for its right figure in what follows', () => {
  const step = { label: 'Langkah', unitLabel: null, tolerance: 0, why: null }
  const question: Question = {
    ...(calculationQuestion() as Extract<Question, { type: 'calculation' }>),
    given: { isi: 4 },
    steps: [
      { ...step, key: 'dua', formula: 'isi * 2' },
      { ...step, key: 'tiga', formula: 'isi * 3' },
      { ...step, key: 'jumlah', formula: 'dua + tiga' },
    ],
  }
  expect(scoreAnswer(question, ['2=10', '3=18'])).toBeCloseTo(1 / 3)
})

test('an essay counts nothing and shows its guide beside the own text', () => {
  const question = essayQuestion()
  expect(scoreAnswer(question, 'Saya mencuci tangan.')).toBe(0)
  const explained = explainQuestion({ question, order: [], answer: 'Saya mencuci tangan.', points: 0, findPicture, all: false })
  expect(explained).toMatchObject({
    points: null,
    details: { kind: 'essay', typed: 'Saya mencuci tangan.', guide: ['Menyebut sebab', 'Memberi contoh'] },
  })
})

const anyFile = fc.record({
  kind: fc.constantFrom(...answerFileKinds),
  fileId: fc.uuid(),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
})

test('a file answers a question only when it is of a kind that is taken, and no machine gives it a point', () => {
  fc.assert(
    fc.property(anyFile, fc.uniqueArray(fc.constantFrom(...answerFileKinds), { minLength: 1 }), (reference, takes) => {
      const answer = answerOfFile(reference)
      expect(fileInAnswer(answer)).toEqual(reference)
      for (const question of [audioQuestion(), fileQuestion({ takes })]) {
        expect(isAnswered(question, answer)).toBe(kindsTaken(question).includes(reference.kind))
        expect(scoreAnswer(question, answer)).toBe(0)
        const explained = explainQuestion({ question, order: [], answer, points: 0, findPicture, all: true })
        expect(explained).toMatchObject({ points: null, details: { kind: 'essay', file: reference } })
      }
      for (const question of questionsOfEveryType.filter(({ type }) => !isAnsweredByFile(type))) expect(kindsTaken(question)).toEqual([])
    }),
  )
})

test('words, keys and references that are not whole name no file', () => {
  fc.assert(
    fc.property(anyFile, fc.string(), fc.nat(), (reference, extra, at) => {
      const answer = answerOfFile(reference)
      expect(fileInAnswer(extra)).toBeNull()
      expect(fileInAnswer([answer])).toBeNull()
      expect(fileInAnswer(answer.slice(0, at % answer.length))).toBeNull()
      expect(isAnswered(audioQuestion(), extra)).toBe(false)
      if (extra !== '') expect(fileInAnswer(answer + extra)).toBeNull()
    }),
  )
})
