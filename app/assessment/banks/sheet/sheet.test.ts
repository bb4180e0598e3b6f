import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBankQuestions } from '#app/assessment/banks/check-bank.ts'
import { canonicalText } from '#app/courses/content-hash.ts'
import { type Question, questionSchema } from '#app/courses/question-body.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { questionsOfEveryType } from '#tests/builders/assessment.ts'
import { readSheet } from './read-sheet.ts'
import { writeSheet } from './write-sheet.ts'

const { courses } = await readContent({ folder: 'content' })
const bodies = courses.flatMap(({ parsed }) => parsed.body ?? [])
const banks = bodies.flatMap((body) =>
  [...new Set(body.questions.map(({ bank }) => bank))].map((bank) => ({
    body,
    bank,
    questions: body.questions.filter((each) => each.bank === bank),
  })),
)
const formats = ['xlsx', 'csv'] as const

function readBack(questions: readonly Question[], bank: string, format: 'xlsx' | 'csv'): Question[] {
  const { questions: read, problems } = readSheet({ file: writeSheet({ bank, questions, format }).bytes, bank })
  expect(problems).toEqual([])
  return read.map((question) => questionSchema.parse(question))
}

test.each(formats)('every bank leaves as %s and returns byte for byte', (format) => {
  expect(banks).toHaveLength(16)
  for (const { bank, questions } of banks) expect(canonicalText(readBack(questions, bank, format))).toBe(canonicalText(questions))
})

const awkward = fc.constantFrom(
  '=1+1',
  "'=1",
  '-5',
  '+62',
  '@a',
  'a;b|c,d\te',
  '"kutip"',
  'dua\nbaris',
  "'",
  '1,5',
  'ya',
  'x"',
  '\u{1f34c}',
  '#REF!',
  '0012',
)

test.each(formats)('awkward texts survive %s', (format) => {
  fc.assert(
    fc.property(fc.constantFrom(...questionsOfEveryType), awkward, awkward, (question, text, why) => {
      const changed = { ...question, explanation: why, text: question.type === 'cloze' ? `${text} ${question.text}` : text }
      const parts =
        'options' in changed ? { ...changed, options: changed.options.map((option, at) => ({ ...option, text: `${text}${at}`, why })) } : changed
      const sent = questionSchema.parse(parts)
      expect(canonicalText(readBack([sent], sent.bank, format))).toBe(canonicalText([sent]))
    }),
  )
})

test('all that is wrong is told at once, each with its row and column', () => {
  const csv = [
    'Kode;Jenis;Topik;Kesulitan;Soal;Pembahasan;Bagian;Kunci;Isi;Benar;Jawaban;Catatan',
    'satu;pilihan satu;air;satu;Mana?;Sebab.;;;;;;',
    ';;;;;;pilihan;a;Air;mungkin;;',
    ';;;;;;langkah;b;Api;ya;;',
    'dua;tebak;air;1;Apa?;Sebab.;;;;;;',
    'tiga;;;;;;pilihan;a;Air;ya;;',
    'empat;angka;air;1;Berapa?;Sebab.;;;;;lima;',
  ].join('\n')
  const { problems } = readSheet({ file: new TextEncoder().encode(csv), bank: 'final' })
  expect(problems.map(({ row, column, fault, said }) => [row, column, fault, said])).toEqual([
    [1, null, 'heading', 'Catatan'],
    [6, 'Bagian', 'lone', 'tiga'],
    [2, 'Kesulitan', 'number', 'satu'],
    [4, 'Bagian', 'part', 'langkah'],
    [3, 'Benar', 'flag', 'mungkin'],
    [5, 'Jenis', 'type', 'tebak'],
    [7, 'Jawaban', 'number', 'lima'],
  ])
})

test('what the rules of questions find is told by row and column too', () => {
  const { body, bank, questions } = banks[0]!
  const question = questions.find(({ type }) => type === 'single')!
  const wrong = {
    ...question,
    topic: 'Bukan Topik',
    options: 'options' in question ? question.options.map((option) => ({ ...option, text: '' })) : [],
  } as Question
  const { questions: read, placeOf } = readSheet({ file: writeSheet({ bank, questions: [questions[1]!, wrong], format: 'xlsx' }).bytes, bank })
  const { problems } = checkBankQuestions(body, read)
  const second = 2 + writeSheet({ bank, questions: [questions[1]!], format: 'csv' }).bytes.filter((byte) => byte === 10).length - 1
  const places = problems.map(({ index, field }) => placeOf(index, field))
  expect(places).toContainEqual({ row: second, column: 'Topik' })
  expect(places).toContainEqual({ row: second + 1, column: 'Isi' })
})

test('whatever file comes, there are questions or problems', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, zip) => {
      const file = zip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes
      const { questions, problems } = readSheet({ file, bank: 'final' })
      expect(questions.length + problems.length).toBeGreaterThan(0)
    }),
  )
})
