import type { Stage } from './assessment-state.ts'
import type { FieldSpec, Part } from './field-spec.ts'
import { pointsOf, type UnitElement } from './scheme-body.ts'

// The forms about one unit as data: who fills them in and when, and what is asked row by row. Codes and titles are those
// of the MUK set of 2023.

/** What the rows of a form stand for. */
type Rows = 'elements' | 'criteria' | 'questions' | 'documents'

export type UnitFormSpec = {
  part: Part
  code: string
  title: string
  stages: readonly Stage[]
  rows: Rows
  /** The fields of each row; one without a name stands for the row itself. */
  row: readonly FieldSpec[]
  /** Asked once, before the rows. */
  head: readonly FieldSpec[]
  /** Whether assessor and candidate sign it. */
  isSigned: boolean
}

export const instruments = ['IA.01', 'IA.02', 'IA.03', 'IA.05', 'IA.06', 'IA.07', 'IA.08', 'IA.09', 'IA.10', 'IA.11'] as const
export type Instrument = (typeof instruments)[number]

/** Direct, indirect and additional evidence. */
const evidenceKinds = ['L', 'TL', 'T'] as const
/** Valid, authentic, current, sufficient. */
export const documentRules = ['V', 'A', 'T', 'M'] as const
/** Task skills, task management, contingency management, job and role environment, transfer. */
export const dimensions = ['TS', 'TMS', 'CMS', 'JRES', 'TRS'] as const
/** Where a candidate's competence comes from, by the numbers of MAPA.02. */
export const potentials = ['1', '2', '3', '4', '5'] as const
const fewestQuestions = 6

const text = (name: string, optional = false): FieldSpec => ({ name, kind: 'text', optional })
const yesNo = (name: string): FieldSpec => ({ name, kind: 'yes-no' })
const result = (name: string, optional = false): FieldSpec => ({ name, kind: 'choice', options: ['K', 'BK'], optional })

const instrument = (code: string, title: string, rows: Rows, row: readonly FieldSpec[], head: readonly FieldSpec[] = []): UnitFormSpec => ({
  part: 'assessor',
  code: `FR.${code}`,
  title,
  stages: ['assessing'],
  rows,
  row,
  head,
  isSigned: true,
})
const question: readonly FieldSpec[] = [
  { name: 'about', kind: 'point', options: [], optional: true },
  text('question', true),
  text('answer', true),
  result('result', true),
]

export const unitForms = {
  'self-assessment': {
    part: 'candidate',
    code: 'FR.APL.02',
    title: 'Asesmen Mandiri',
    stages: ['draft', 'repair'],
    rows: 'elements',
    row: [
      result(''),
      text('bukti', true),
      { name: 'rules', kind: 'choices', options: documentRules, optional: true },
      { name: 'dimensions', kind: 'choices', options: dimensions, texts: 'dimension', optional: true },
    ],
    head: [],
    isSigned: false,
  },
  map: {
    part: 'assessor',
    code: 'FR.MAPA.02',
    title: 'Peta Instrumen Asesmen Hasil Pendekatan Asesmen dan Perencanaan Asesmen',
    stages: ['assigned', 'planned'],
    rows: 'elements',
    row: [
      { name: 'kinds', kind: 'choices', options: evidenceKinds },
      { name: 'instruments', kind: 'choices', options: instruments },
    ],
    head: [
      { name: 'potential', kind: 'choices', options: potentials, texts: 'potential' },
      { name: 'forAll', kind: 'choices', options: ['all'], optional: true },
    ],
    isSigned: false,
  },
  'IA.01': instrument('IA.01', 'Ceklis Observasi Aktivitas di Tempat Kerja atau Tempat Kerja Simulasi', 'criteria', [yesNo('')]),
  'IA.02': instrument(
    'IA.02',
    'Tugas Praktik Demonstrasi',
    'elements',
    [yesNo('')],
    [text('scenario'), text('actions'), text('tools', true), text('duration')],
  ),
  'IA.03': instrument('IA.03', 'Pertanyaan Untuk Mendukung Observasi', 'questions', question),
  'IA.05': instrument('IA.05', 'Pertanyaan Tertulis Pilihan Ganda', 'questions', question),
  'IA.06': instrument('IA.06', 'Pertanyaan Tertulis Esai', 'questions', question),
  'IA.07': instrument('IA.07', 'Pertanyaan Lisan', 'questions', question),
  'IA.08': instrument('IA.08', 'Ceklis Verifikasi Portofolio', 'documents', [
    ...documentRules.map(yesNo),
    { name: 'elements', kind: 'choices', options: [], optional: true },
  ]),
  'IA.09': instrument('IA.09', 'Pertanyaan Wawancara', 'questions', question),
  'IA.10': instrument('IA.10', 'Verifikasi Pihak Ketiga', 'elements', [yesNo('')], [text('thirdParty'), text('relation'), text('statement')]),
  'IA.11': instrument('IA.11', 'Ceklis Reviu Produk', 'elements', [yesNo('')], [text('product'), text('specification')]),
} as const satisfies Record<string, UnitFormSpec> & Record<Instrument, UnitFormSpec>

export type UnitFormKind = keyof typeof unitForms
export const unitFormKinds = Object.keys(unitForms) as [UnitFormKind, ...UnitFormKind[]]

export function isInstrument(kind: string): kind is Instrument {
  return (instruments as readonly string[]).includes(kind)
}

/** The form as an address names it. */
export function slugOfForm(kind: UnitFormKind): string {
  return kind === 'map' ? 'peta' : kind.toLowerCase().replace('.', '-')
}

/** The assessor's form that an address names; null for none. */
export function formOfSlug(slug: string | undefined): UnitFormKind | null {
  return unitFormKinds.find((kind) => unitForms[kind].part === 'assessor' && slugOfForm(kind) === slug) ?? null
}

export type PortfolioDocument = { id: string; name: string }

export type UnitFormRow = {
  key: string
  /** What the row is about, in Bahasa; null where only its number says it. */
  title: string | null
  /** What an element asks for; empty where the title says all. */
  items: readonly { code: string; text: string }[]
  /** The row's fields, each with its whole name. */
  fields: readonly FieldSpec[]
}

/** The rows of a form for one unit. A unit whose elements nobody published has one row of its own. */
export function rowsOf(spec: UnitFormSpec, elements: readonly UnitElement[], documents: readonly PortfolioDocument[]): UnitFormRow[] {
  const keys = elements.map(({ key }) => key)
  const points = elements.flatMap(pointsOf).map(({ code }) => code)
  const fields = (key: string) =>
    spec.row
      .filter(({ name }) => name !== 'elements' || keys.length > 1)
      .map(
        (field): FieldSpec => ({
          ...field,
          name: field.name === '' ? key : `${key}.${field.name}`,
          ...(field.name === 'elements' && { options: keys }),
          ...(field.kind === 'point' && { options: points }),
        }),
      )
  switch (spec.rows) {
    case 'elements':
      return elements.map(({ key, title, items }) => ({ key, title, items, fields: fields(key) }))
    case 'criteria':
      return elements.flatMap(({ items }) =>
        items.map(({ code, text }) => ({ key: code, title: `${code} ${text}`, items: [], fields: fields(code) })),
      )
    case 'questions':
      return Array.from({ length: Math.max(fewestQuestions, points.length) }, (_, i) => ({
        key: `q${i + 1}`,
        title: null,
        items: [],
        fields: fields(`q${i + 1}`),
      }))
    case 'documents':
      return documents.map(({ id, name }) => ({ key: id, title: name, items: [], fields: fields(id) }))
  }
}

/** The last part of a field's name, which its label goes by; empty for the field that stands for the row. */
export function partOfName(row: UnitFormRow, field: FieldSpec): string {
  return field.name === row.key ? '' : field.name.slice(row.key.length + 1)
}
