import { expect, test } from 'vitest'
import { courseBody, paper, sampleQuestions, sampleTask, singleQuestion } from '#tests/builders/assessment.ts'
import type { CourseBody } from '../course-body.ts'
import type { Question } from '../question-body.ts'
import { coverageInShort, coverageTable } from './coverage.ts'
import { reviewCourse } from './review-course.ts'

const lesson = (source: string, changes: Partial<CourseBody['lessons'][number]> = {}) => ({
  slug: 'satu',
  title: 'Satu',
  minutes: 6,
  summary: 'x',
  covers: [],
  sources: [],
  source,
  ...changes,
})

const glossary = [{ key: 'pemeriksaan', term: 'pemeriksaan', also: [], meaning: { id: 'x', en: 'y' } }]
const isPage = (href: string) => href === '/kamus#a'

function review(parts: Partial<CourseBody>) {
  return reviewCourse({ body: courseBody(parts), glossary, isPage })
}

/** The findings that speak of something. */
function about(parts: Partial<CourseBody>, words: RegExp): string[] {
  return review(parts).findings.flatMap(({ file, message }) => (words.test(message) ? [`${file} ${message}`] : []))
}

test('words, questions and lessons are counted', () => {
  const { counts } = review({ lessons: [lesson('Satu dua tiga.\n\n- empat lima\n\n| enam | tujuh |\n|---|---|\n| delapan | 9 |')] })
  expect(counts).toEqual({ lessons: 1, questions: 4, pictures: 0, words: 9 })
})

test('a lesson of long sentences or long words is found, but not for words of the glossary', () => {
  const long = `${'kata '.repeat(20)}.`
  expect(about({ lessons: [lesson(`${long} ${long}`)] }, /^Sentences/)[0]).toMatch(
    /^lessons\/satu\.md Sentences have 20\.0 words on average; at most 14/,
  )
  expect(about({ lessons: [lesson(`${long} Rp7.500 sebungkus. Ya. Tidak.`)] }, /^Sentences/)).toEqual([])
  expect(about({ lessons: [lesson('Bertanggungjawablah kami semua.')] }, /syllables/)[0]).toMatch(
    /33\.3% of the words have five or more syllables.*bertanggungjawablah/,
  )
  expect(about({ lessons: [lesson('Pemeriksaan kami semua.')] }, /syllables/)).toEqual([])
})

function single(id: string, right: string, wrong: string[], text = `Pertanyaan ${id.repeat(2)}?`): Question {
  const question = singleQuestion({ id, right: 'a', options: ['a', ...wrong.map((_, index) => `w${index}`)] })
  if (question.type !== 'single') throw new Error('not single')
  const texts = [right, ...wrong]
  return { ...question, text, options: question.options.map((option, index) => ({ ...option, text: texts[index] ?? '' })) }
}

/** Moves the right option to a place of its own. */
function placed(question: Question, at: number): Question {
  if (question.type !== 'single') return question
  const [right, ...wrong] = question.options
  return { ...question, options: [...wrong.slice(0, at), right!, ...wrong.slice(at)] }
}

const words = ['mangga', 'jeruk', 'salak', 'durian', 'nanas', 'pisang', 'pepaya', 'jambu', 'sirsak', 'kelapa']

test('right options that give themselves away by length are found', () => {
  const bank = (telling: number) =>
    words.map((word, index) => placed(single(word, index < telling ? 'sedang' : 'kecil', ['besar', 'tinggi']), index % 3))
  expect(about({ questions: bank(10) }, /longest/)).toEqual([])
  const longer = (telling: number) =>
    words.map((word, index) => placed(single(word, index < telling ? 'sedang sekali' : 'kecil', ['besar', 'tinggi']), index % 3))
  expect(about({ questions: longer(4) }, /longest/)).toEqual([])
  expect(about({ questions: longer(5) }, /longest/)[0]).toMatch(/^banks\/final\.yaml In 5 of 10 single questions the right option is the longest/)
  expect(about({ questions: [single('x', 'yang ini jauh lebih panjang', ['pendek', 'kecil'])] }, /much longer/)).toHaveLength(1)
})

test('right options that always stand in one place are found', () => {
  const bank = (inFirst: number) =>
    words.map((word, index) => placed(single(word, 'kecil', ['besar', 'tinggi']), index < inFirst ? 0 : 1 + (index % 2)))
  expect(about({ questions: bank(4) }, /place/)).toEqual([])
  expect(about({ questions: bank(5) }, /place/)[0]).toMatch(/stands in place 1 in 5 of 10 questions/)
})

test('options that speak of other options are found', () => {
  for (const text of [
    'Semua benar',
    'semua jawaban di atas benar',
    'Jawaban a dan b',
    'Tidak ada yang benar',
    'a dan c',
    'Semuanya salah',
    'Semua di atas',
    'Bukan salah satu di atas',
    'Tidak satu pun benar',
    'a, b, dan c',
  ])
    expect(about({ questions: [single('x', text, ['pendek'])] }, /speaks of/), text).toHaveLength(1)
  for (const text of ['Semua bahan ditimbang', 'garam dan gula', 'Bayar dan catat', 'Bukan di lantai, di atas rak'])
    expect(about({ questions: [single('x', text, ['pendek'])] }, /speaks of/), text).toEqual([])
})

test('questions that differ in names and numbers alone are one question', () => {
  const ask = (id: string, text: string) => single(id, 'ya', ['tidak'], text)
  const pairs: [string, string, number][] = [
    ['Bu Ratna menjual 20 bungkus seharga Rp5.000. Berapa uangnya?', 'Pak Anwar menjual 15 bungkus seharga Rp7.500. Berapa uangnya?', 1],
    ['Kapan Yuni mencuci tangan?', 'Kapan Wulan mencuci tangan?', 1],
    ['Kapan Yuni mencuci tangan?', 'Kapan Yuni mencuci alat?', 0],
    ['Apa isi dua kotak?', 'Apa isi dua belas kotak?', 1],
    ['Yuni mencuci tangan. Kapan?', 'Wulan mencuci tangan. Kapan?', 1],
    ['Kapan tangan dicuci?', 'Mengapa tangan dicuci?', 0],
  ]
  for (const [one, other, found] of pairs) expect(about({ questions: [ask('a', one), ask('b', other)] }, /differs from/), one).toHaveLength(found)
  expect(about({ questions: [single('a', 'ya', ['tidak'], 'Mana?'), single('b', 'merah', ['biru'], 'Mana?')] }, /differs from/)).toEqual([])
})

test('what is not covered, and what covers nothing that exists, is found; KUK and CB are counted apart', () => {
  const unit = {
    code: 'X.1',
    title: { id: 'a', en: 'b' },
    kepmenaker: null,
    own: false,
    status: 'belum dikonfirmasi' as const,
    source: null,
    outcomes: [{ code: 'CB-1', text: 'Menunjukkan' }],
    elements: [{ key: '1', title: 'E', criteria: [{ code: '1.1', text: 'Dikerjakan' }], outcomes: [] }],
  }
  const covers = ['X.1/1.1']
  const parts: Partial<CourseBody> = {
    units: [unit],
    lessons: [lesson('Isi.', { covers: ['X.1/1.1', 'X.1/9.9'] })],
    questions: sampleQuestions.map((question) => ({ ...question, covers })),
    oral: [{ id: 'o', covers, question: 'q', expect: ['e'], probe: null }],
  }
  expect(about(parts, /lacks/)).toEqual([
    'course.yaml CB X.1/CB-1 lacks a lesson and a question and a task, the observation checklist or an oral question: Menunjukkan',
  ])
  expect(about(parts, /not in the units/)).toEqual([
    'lessons/satu.md the lesson covers "X.1/9.9", which is not in the units of the course. Compare content/schemes.',
  ])
  expect(about(parts, /Nothing is named/)).toEqual(['tasks/praktik.yaml Nothing is named in "covers" of temuan, perbaikan. Name a KUK or CB.'])
  expect(coverageInShort(courseBody(parts))).toBe('KUK 1/1, CB 0/1')
  expect(coverageTable(courseBody(parts)).map((line) => line.slice(0, 30).trim())).toContain('Capaian belajar portal (CB): 0')
})

test('unknown words, dead links, missing and unknown sources, and wrong sums are found', () => {
  const parts = {
    lessons: [lesson('{% term "asing" /%} [x](/tidak-ada) [y](/kamus#a) [z](https://example.id)\n\n2 + 2 = 5. HP itu.', { sources: ['lain'] })],
  }
  expect(about(parts, /glossary/)).toHaveLength(1)
  expect(about(parts, /leads nowhere/)).toEqual(['lessons/satu.md The link /tidak-ada leads nowhere in this portal.'])
  expect(about(parts, /not in sources/)).toHaveLength(1)
  expect(about(parts, /add up/)).toEqual(['lessons/satu.md This does not add up: "2 + 2 = 5".'])
  expect(about(parts, /ponsel/)).toHaveLength(1)
  expect(about({ lessons: [lesson('Isi.')] }, /names no source/)).toHaveLength(1)
})

test('wrong sums are found wherever they stand, and where a label and its figure differ', () => {
  const wrong = 'Sebab 2 × Rp5.000 = Rp9.000.'
  const question = single('x', 'kecil', ['2 + 2 = 5'])
  const why: Question =
    question.type === 'single' ? { ...question, options: question.options.map((option) => ({ ...option, why: wrong })) } : question
  const rubric = { ...sampleTask.rubric, criteria: sampleTask.rubric.criteria.map((criterion) => ({ ...criterion, title: wrong })) }
  const row = (label: string, value: number, formula: string | null) => ({ key: 'a', label, value, formula, unit: 'rupiah', decimals: 0 })
  const figure = (label: string) => ({ figures: { f: { title: 'x', rows: [row(label, 180_000, '20 * 9000')] } } })
  expect(about({ questions: [question] }, /add up/)).toEqual([])
  expect(about({ questions: [why] }, /add up/).length).toBeGreaterThan(0)
  expect(about({ oral: [{ id: 'o', covers: [], question: 'q', expect: [wrong], probe: null }] }, /add up/)).toHaveLength(1)
  expect(about({ tasks: [{ ...sampleTask, rubric }] }, /add up/).length).toBeGreaterThan(0)
  expect(about({ lessons: [lesson(`{% picture src="a.svg" alt="${wrong}" /%}`)] }, /add up/)).toHaveLength(1)
  expect(about(figure('Pisang 20 kg × Rp7.000'), /add up/)).toHaveLength(1)
  expect(about(figure('Pisang 20 kg × Rp9.000'), /add up/)).toEqual([])
  expect(about(figure('Alat, Rp6.480.000 untuk 12 bulan × 3 kali'), /add up/)).toEqual([])
})

test('an answer that its explanation does not come to is found', () => {
  const numeric = (explanation: string): Question => {
    const found = sampleQuestions.find(({ type }) => type === 'numeric')
    if (found?.type !== 'numeric') throw new Error('no numeric question')
    return { ...found, answer: 2400, tolerance: 0, explanation }
  }
  const found = (explanation: string) => about({ questions: [numeric(explanation)] }, /another figure/)
  expect(found('Rp60.000 ÷ 25 = Rp2.400.')).toEqual([])
  expect(found('30 × 100 = 3.000. Jadi sisanya Rp2.400.')).toEqual([])
  expect(found('Rp60.000 ÷ 20 = Rp3.000.')).toHaveLength(1)
  expect(found('Rp2.400 × 2 = Rp4.800.')).toHaveLength(1)
  expect(found('Karena begitu.')).toEqual([])
})

test('"HP" is found in questions too', () => {
  expect(about({ questions: [single('x', 'kecil', ['di HP'])] }, /ponsel/)).toHaveLength(1)
  expect(about({ questions: [single('x', 'kecil', ['besar'], 'HP siapa?')] }, /ponsel/)).toHaveLength(1)
})

test('straight quotation marks are found in texts, attributes and questions', () => {
  expect(about({ questions: [single('x', 'kecil', ['kata "besar"'])] }, /straight/)).toHaveLength(1)
  expect(about({ questions: [single('x', 'kecil', ['kata “besar”'])] }, /straight/)).toEqual([])
  expect(about({ lessons: [lesson("Jum'at.")] }, /straight/)).toHaveLength(1)
  expect(about({ lessons: [lesson('{% picture src="a.svg" alt="Tulisan \\"a\\"" /%}')] }, /straight/)).toHaveLength(1)
  expect(about({ lessons: [lesson('{% picture src="a.svg" alt="Tulisan “a”" /%}\n\nJum’at.')] }, /straight/)).toEqual([])
})

test('in an example a result is computed and not typed', () => {
  const figures = { f: { title: 'x', rows: [{ key: 'a', label: 'A', value: 4, formula: null, unit: null, decimals: 0 }] } }
  const example = (text: string) => about({ figures, lessons: [lesson(`{% example %}\n${text}\n{% /example %}`)] }, /typed|add up/)
  expect(example('2 + 2 = 4.')).toHaveLength(1)
  expect(example('2 + 2 = {% value of="f.a" /%}.')).toEqual([])
  expect(example('2 + 3 = {% value of="f.a" /%}.')[0]).toMatch(/does not add up/)
})

test('what a finished course has is asked for', () => {
  const { findings } = review({ papers: [paper({ parallel: false })], tasks: [{ ...sampleTask, sampleAnswer: null }] })
  const messages = findings.map(({ message }) => message).join(' ')
  for (const words of [
    '1 modules',
    '1 lessons',
    '4 questions',
    '4 types',
    '1 tasks',
    'No paper has parallel',
    'no sampleAnswer',
    'observation checklist is missing',
    '0 oral',
    'guide is missing',
    '0 checks',
    'no {% try %}',
  ])
    expect(messages).toContain(words)
})
