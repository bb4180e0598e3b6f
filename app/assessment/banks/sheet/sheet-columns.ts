import type { AnswerFileKind, Question } from '#app/courses/question-body.ts'

/** Columns of a bank as a spreadsheet, by the heading that stands above them. A question is a row and the rows of its parts below it. */
export const columns = {
  id: 'Kode',
  type: 'Jenis',
  topic: 'Topik',
  difficulty: 'Kesulitan',
  unit: 'Unit',
  element: 'Elemen',
  covers: 'Cakupan',
  text: 'Soal',
  explanation: 'Pembahasan',
  part: 'Bagian',
  key: 'Kunci',
  content: 'Isi',
  right: 'Pasangan',
  correct: 'Benar',
  why: 'Alasan',
  answer: 'Jawaban',
  tolerance: 'Toleransi',
  unitLabel: 'Satuan',
  formula: 'Rumus',
  picture: 'Gambar',
  x: 'X',
  y: 'Y',
  width: 'Lebar',
  height: 'Tinggi',
  min: 'Kata paling sedikit',
  max: 'Kata paling banyak',
  seconds: 'Detik paling lama',
  takes: 'Menerima',
} as const
export type Column = keyof typeof columns
export const columnOrder = Object.keys(columns) as Column[]

type Cell = 'text' | 'number' | 'flag'
/** A field of a part: its column and how its cell is read. */
type PartField = { field: string; column: Column; cell: Cell }
/** `list` is the field of the question; without `fields` its entries are texts themselves. */
export type PartKind = { name: string; list: string; fields: readonly PartField[] | null; record?: true }

const text = (field: string, column: Column): PartField => ({ field, column, cell: 'text' })
const number = (field: string, column: Column): PartField => ({ field, column, cell: 'number' })
const correct: PartField = { field: 'correct', column: 'correct', cell: 'flag' }
const why = text('why', 'why')
const key = text('key', 'key')

const option: PartKind = { name: 'pilihan', list: 'options', fields: [key, text('text', 'content'), correct, why] }

const guide: PartKind = { name: 'pedoman', list: 'guide', fields: null }

/** The parts of a question of each type, in the order of their rows. */
export const partsOfType: Partial<Record<Question['type'], readonly PartKind[]>> = {
  single: [option],
  multiple: [option],
  truefalse: [],
  numeric: [],
  matching: [
    { name: 'pasangan', list: 'pairs', fields: [text('left', 'content'), text('right', 'right'), why] },
    { name: 'pengecoh', list: 'extras', fields: null },
  ],
  ordering: [{ name: 'langkah', list: 'items', fields: [text('text', 'content'), why] }],
  shorttext: [{ name: 'jawaban', list: 'accepted', fields: null }],
  hotspot: [
    {
      name: 'area',
      list: 'regions',
      fields: [key, text('label', 'content'), correct, why, number('x', 'x'), number('y', 'y'), number('width', 'width'), number('height', 'height')],
    },
  ],
  calculation: [
    { name: 'diketahui', list: 'given', fields: [key, number('answer', 'answer')], record: true },
    {
      name: 'hitungan',
      list: 'steps',
      fields: [key, text('label', 'content'), text('formula', 'formula'), number('tolerance', 'tolerance'), text('unitLabel', 'unitLabel'), why],
    },
  ],
  essay: [guide],
  audio: [guide],
  file: [guide],
}

/** Rows of a cloze: a gap, and below it the options or accepted words that belong to it. */
export const gapRow = 'isian'
export const gapOptionRow = 'pilihan isian'
export const gapWordRow = 'jawaban isian'
/** A row whose content is the rest of the question as JSON, for types that have no rows of their own. */
export const dataRow = 'data'

export const typeNames: Record<Question['type'], string> = {
  single: 'pilihan satu',
  multiple: 'pilihan banyak',
  truefalse: 'benar salah',
  numeric: 'angka',
  matching: 'menjodohkan',
  ordering: 'mengurutkan',
  shorttext: 'jawaban singkat',
  cloze: 'kalimat rumpang',
  hotspot: 'gambar',
  calculation: 'hitung bertahap',
  essay: 'uraian',
  audio: 'jawaban suara',
  file: 'jawaban berkas',
}

/** What a question may take, as its cell says it. */
export const kindNames: Record<AnswerFileKind, string> = { photo: 'foto', pdf: 'PDF', audio: 'rekaman', video: 'video' }
