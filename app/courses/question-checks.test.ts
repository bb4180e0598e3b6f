import { expect, test } from 'vitest'
import { translate } from '#app/i18n/translate.ts'
import {
  calculationQuestion,
  clozeQuestion,
  essayQuestion,
  hotspotQuestion,
  matchingQuestion,
  orderingQuestion,
  questionsOfEveryType,
  shortTextQuestion,
} from '#tests/builders/assessment.ts'
import type { Question, QuestionOf } from './question-body.ts'
import { checkQuestionParts } from './question-checks.ts'

function problemsOf(question: Question, pictures = ['daun.svg']): string[] {
  const problems: string[] = []
  checkQuestionParts(
    question,
    (field, key, params) => problems.push(`${field}: ${translate('en', key, params)}`),
    (name) => pictures.includes(name),
  )
  return problems
}

const cloze = clozeQuestion() as QuestionOf<'cloze'>
const hotspot = hotspotQuestion({ right: ['b'] }) as QuestionOf<'hotspot'>
const calculation = calculationQuestion() as QuestionOf<'calculation'>
const essay = essayQuestion() as QuestionOf<'essay'>
const region = hotspot.regions[0]!
const step = calculation.steps[0]!

test('a good question of every type has no problem', () => {
  expect(questionsOfEveryType.flatMap((question) => problemsOf(question))).toEqual([])
})

const wrong: [string, Question, RegExp][] = [
  ['two right sides alike', matchingQuestion({ pairs: { a: 'Jam', b: 'JAM', c: 'meter' } }), /pairs: Two right sides/],
  ['an extra that is a right side', matchingQuestion({ pairs: { a: 'satu', b: 'dua', c: 'tiga' }, extras: ['DUA'] }), /pairs: Two right sides/],
  ['two items alike', orderingQuestion({ items: ['Cuci', 'cuci', 'Bilas'] }), /items: Two items/],
  ['an accepted form without letters', shortTextQuestion({ accepted: ['P-IRT', '--'] }), /accepted: .*neither letters nor digits/],
  ['a gap that is not in the text', { ...cloze, text: 'Cuci [[lama]] dengan [[bahan]].' }, /gaps: The gap "akhir" does not stand/],
  ['a marker without a gap', { ...cloze, text: `${cloze.text} [[lagi]]` }, /text: The text has \[\[lagi\]\]/],
  ['a gap twice in the text', { ...cloze, text: `${cloze.text} [[lama]]` }, /text: A gap stands twice/],
  [
    'an answer that is no option',
    withGap({ kind: 'choice', key: 'bahan', options: ['a', 'b'], answer: 'c', why: null }),
    /gaps: The answer of the gap "bahan"/,
  ],
  ['a picture that is missing', { ...hotspot, picture: 'hilang.svg' }, /picture: The picture "hilang\.svg"/],
  [
    'a region beyond the edge',
    { ...hotspot, regions: [{ ...region, x: 90 }, ...hotspot.regions.slice(1)] },
    /regions: The region "Tempat a" reaches beyond/,
  ],
  [
    'a region too small',
    { ...hotspot, regions: [{ ...region, width: 2 }, ...hotspot.regions.slice(1)] },
    /regions: The region "Tempat a" is too small/,
  ],
  [
    'regions on each other',
    { ...hotspot, regions: [{ ...region, y: 42 }, ...hotspot.regions.slice(1)] },
    /"Tempat a" and "Tempat b" lie on each other/,
  ],
  ['no right region', hotspotQuestion({ right: [] }), /At least one region/],
  ['only right regions', hotspotQuestion({ right: ['a', 'b', 'c'] }), /Every region is right/],
  ['a formula with an unknown name', { ...calculation, steps: [{ ...step, formula: 'pisang + gula' }] }, /steps: .*"gula"/],
  ['a formula that divides by zero', { ...calculation, given: { isi: 0 }, steps: [{ ...step, formula: '1 / isi' }] }, /steps: .*divides by zero/],
  ['a step that uses a later one', { ...calculation, steps: calculation.steps.toReversed() }, /steps: .*"satuan"/],
  ['a step with the name of a figure', { ...calculation, steps: [{ ...step, key: 'isi' }] }, /steps: A step has the name/],
  [
    'endless decimals without tolerance',
    { ...calculation, given: { isi: 3 }, steps: [{ ...step, formula: '100 / isi' }] },
    /steps: .*Give it a tolerance/,
  ],
  ['words the wrong way round', { ...essay, words: { min: 90, max: 20 } }, /words: words\.min/],
]

test.for(wrong)('%s is refused', ([, question, message]) => {
  expect(problemsOf(question).join('\n')).toMatch(message)
})

function withGap(gap: QuestionOf<'cloze'>['gaps'][number]): Question {
  return { ...cloze, gaps: cloze.gaps.map((one) => (one.key === gap.key ? gap : one)) }
}
