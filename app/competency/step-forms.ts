// The forms of an assessment as data: what each asks, who fills it in. Pages, checks and records are made from it.
// Codes and titles are those of the MUK set of 2023.

import type { FieldSpec, Part } from './field-spec.ts'
import { dimensions, instruments, potentials } from './unit-form-specs.ts'

/** What a form's title and content follow, unless it says otherwise. */
export const mukEdition = 'MUK 2023'
/** Of forms that no public set has. */
const ownEdition = 'Naik Kelas'

type StepSpec = {
  part: Part
  /** The form that keeps what was filled in; null for a step without one. */
  form: { code: string; title: string; edition?: string } | null
  fields: readonly FieldSpec[]
}

const yesNo = (...names: string[]): FieldSpec[] => names.map((name) => ({ name, kind: 'yes-no' }))
const agreed = (...names: string[]): FieldSpec[] => names.map((name) => ({ name, kind: 'agreed' }))
const line = (...names: string[]): FieldSpec[] => names.map((name) => ({ name, kind: 'line', optional: true }))
const words = (...names: string[]): FieldSpec[] => names.map((name) => ({ name, kind: 'text', optional: true }))
/** Valid, reliable, flexible, fair. `none`: said, not left out. */
const principles = (...names: string[]): FieldSpec[] =>
  names.map((name) => ({ name, kind: 'choices', options: ['V', 'R', 'F', 'A', 'none'], texts: 'principle' }))
const retired = (fields: readonly FieldSpec[]): FieldSpec[] => fields.map((field) => ({ ...field, isRetired: true }))
/** Where the candidate's competence comes from, as MAPA.01 asks and MAPA.02 numbers it. */
const potential: FieldSpec = { name: 'potential', kind: 'choices', options: potentials, texts: 'potential' }
const note: FieldSpec = { name: 'note', kind: 'text', optional: true }
const reason: FieldSpec = { name: 'reason', kind: 'text' }

export const stepForms = {
  submit: {
    part: 'candidate',
    form: { code: 'FR.APL.01', title: 'Permohonan Sertifikasi Kompetensi' },
    fields: [
      { name: 'purpose', kind: 'choice', options: ['certification', 'rcc', 'rpl', 'renewal', 'other'] },
      { name: 'name', kind: 'name' },
      ...line('birth'),
      { name: 'sex', kind: 'choice', options: ['f', 'm'], optional: true },
      ...line('nationality', 'address', 'contact', 'education'),
      { name: 'occupation', kind: 'text' },
      ...agreed('truth', 'simulation'),
    ],
  },
  check: {
    part: 'office',
    form: { code: 'FR.APL.01', title: 'Permohonan Sertifikasi Kompetensi' },
    fields: [{ name: 'outcome', kind: 'choice', options: ['complete', 'repair', 'reject'] }, note],
  },
  assign: {
    part: 'office',
    form: { code: 'NK.TUGAS', title: 'Penggantian Asesor', edition: ownEdition },
    fields: [{ name: 'person', kind: 'person' }, note],
  },
  plan: {
    part: 'assessor',
    form: { code: 'FR.MAPA.01', title: 'Merencanakan Aktivitas dan Proses Asesmen' },
    fields: [
      potential,
      { name: 'surroundings', kind: 'choice', options: ['real', 'simulated'] },
      { name: 'opportunity', kind: 'choice', options: ['available', 'limited'] },
      { name: 'relations', kind: 'choices', options: ['evidence', 'work', 'learning'] },
      { name: 'benchmarks', kind: 'choices', options: ['standard', 'curriculum', 'company', 'product', 'guide'] },
      { name: 'confirmed', kind: 'choices', options: ['manager', 'lead', 'training', 'supervisor'], optional: true },
      ...words('traits', 'workplace', 'advice', 'tools', 'integrated'),
      { name: 'day', kind: 'day' },
      { name: 'time', kind: 'line' },
      { name: 'place', kind: 'text' },
      { name: 'instruments', kind: 'choices', options: instruments },
      ...agreed('impartial', 'confidential'),
    ],
  },
  consent: { part: 'candidate', form: { code: 'FR.AK.01', title: 'Persetujuan Asesmen dan Kerahasiaan' }, fields: agreed('plan', 'appeal', 'data') },
  record: {
    part: 'assessor',
    form: { code: 'FR.AK.02', title: 'Rekaman Asesmen Kompetensi' },
    fields: [
      { name: 'unit', kind: 'unit' },
      { name: 'result', kind: 'choice', options: ['K', 'BK'] },
      { name: 'instruments', kind: 'choices', options: instruments },
      note,
    ],
  },
  tell: { part: 'assessor', form: null, fields: agreed('told') },
  feedback: {
    part: 'candidate',
    form: { code: 'FR.AK.03', title: 'Umpan Balik dan Catatan Asesmen' },
    fields: [...yesNo('explained', 'discussed', 'fair'), note],
  },
  appeal: {
    part: 'candidate',
    form: { code: 'FR.AK.04', title: 'Banding Asesmen' },
    fields: [...yesNo('explained', 'discussed', 'others'), reason],
  },
  'appoint-panel': { part: 'office', form: null, fields: [{ name: 'person', kind: 'person' }] },
  settle: {
    part: 'panel',
    form: { code: 'FR.AK.04', title: 'Banding Asesmen' },
    fields: [{ name: 'outcome', kind: 'choice', options: ['granted', 'dismissed'] }, reason],
  },
  report: {
    part: 'assessor',
    form: { code: 'FR.AK.05', title: 'Laporan Asesmen' },
    fields: [{ name: 'good', kind: 'text' }, ...words('improve', 'rejection', 'suggestion', 'note')],
  },
  review: {
    part: 'office',
    form: { code: 'FR.AK.06', title: 'Meninjau Proses Asesmen' },
    fields: [
      ...retired(yesNo('valid', 'reliable', 'flexible', 'fair')),
      ...principles('planning', 'preparation', 'conduct', 'decision', 'response'),
      { name: 'dimensions', kind: 'choices', options: [...dimensions, 'none'], texts: 'dimension' },
      note,
    ],
  },
  decide: {
    part: 'decider',
    form: { code: 'NK.KEPUTUSAN', title: 'Lembar Keputusan Asesmen', edition: ownEdition },
    fields: [{ name: 'outcome', kind: 'choice', options: ['confirmed', 'sent-back'] }, note],
  },
  reassess: { part: 'candidate', form: null, fields: agreed('cost') },
  withdraw: { part: 'candidate', form: { code: 'NK.BATAL', title: 'Pembatalan Permohonan', edition: ownEdition }, fields: [note] },
} as const satisfies Record<string, StepSpec>

/** Forms without a step of their own: filled in when there is cause, and kept. */
export const looseForms = {
  adjustment: {
    part: 'assessor',
    form: { code: 'FR.AK.07', title: 'Ceklis Penyesuaian yang Wajar dan Beralasan' },
    fields: [...yesNo('literacy', 'language', 'pregnancy', 'disability', 'process'), { name: 'measures', kind: 'text' }, ...agreed('agreed')],
  },
} as const satisfies Record<string, StepSpec>

export type StepKind = keyof typeof stepForms
export type FormKind = StepKind | keyof typeof looseForms
/** What each form asks and who fills it in. */
export const formSpecs: Readonly<Record<FormKind, StepSpec>> = { ...stepForms, ...looseForms }
export const formKinds = Object.keys(formSpecs) as [FormKind, ...FormKind[]]
export const stepKinds = Object.keys(stepForms) as [StepKind, ...StepKind[]]

/** The answers of a form by field; several chosen ones as a list. */
export type FormBody = Record<string, string | string[]>
