import { addDocument } from '#app/competency/add-document.server.ts'
import { applyForAssessment } from '#app/competency/apply-for-assessment.server.ts'
import { importSchemes } from '#app/competency/import-schemes.server.ts'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { saveUnitForm } from '#app/competency/save-unit-form.server.ts'
import { setSchemePolicy } from '#app/competency/set-scheme-policy.server.ts'
import type { StepKind } from '#app/competency/step-forms.ts'
import { takeStep } from '#app/competency/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { makePerson } from './people.ts'

export const slug = 'fasilitator-umkm'
export const policy = { isOpen: true, appealDays: 14, panelDays: 7, validYears: 3, reassessmentRupiah: 250_000, payer: 'sponsor' } as const
export const yes = 'ya'

export type Cast = { candidate: Actor; office: Actor; assessor: Actor; second: Actor; panel: Actor; decider: Actor }

/** The scheme, open, and everybody that an assessment needs. */
export async function makeCast(): Promise<Cast> {
  const person = async (...roles: ('assessor' | 'decider' | 'operator')[]) => (await makePerson({ roles })).actor
  await importSchemes({ folder: 'content' })
  const office = await person('operator')
  await setSchemePolicy({ actor: office, slug, policy })
  const [assessor, second, panel, decider] = await Promise.all([person('assessor'), person('assessor'), person('assessor'), person('decider')])
  return { candidate: (await makePerson()).actor, office, assessor, second, panel, decider }
}

const fields: Partial<Record<StepKind, Record<string, unknown>>> = {
  submit: { purpose: 'certification', name: 'Asesi Contoh', occupation: 'Pendamping', truth: 'on', simulation: 'on' },
  check: { outcome: 'complete', 'syarat.identitas': 'met', 'syarat.pendampingan': 'met' },
  plan: {
    ...{ potential: '4', surroundings: 'real', opportunity: 'available', relations: ['evidence', 'work'], benchmarks: 'standard' },
    ...{ impartial: 'on', confidential: 'on', day: '2026-12-01', time: '09.00 WIB', place: 'Balai desa', instruments: ['IA.01', 'IA.08'] },
  },
  consent: { plan: 'on', appeal: 'on', data: 'on' },
  tell: { told: 'on' },
  feedback: { explained: yes, discussed: yes, fair: yes },
  appeal: { explained: yes, discussed: yes, others: 'tidak', reason: 'Bukti saya tidak dilihat.' },
  settle: { outcome: 'granted', reason: 'Portofolio tidak diperiksa.' },
  report: { good: 'Lancar.' },
  review: {
    ...{ planning: ['V', 'R', 'F', 'A'], preparation: ['V', 'R'], conduct: ['V', 'R', 'F', 'A'], decision: ['V', 'R'], response: 'none' },
    dimensions: ['TS', 'TMS'],
  },
  decide: { outcome: 'confirmed' },
  reassess: { cost: 'on' },
}

/** Takes a step with fields that pass, changed by `more`. */
export async function go(applicationId: string, actor: Actor, kind: StepKind, more: Record<string, unknown> = {}): Promise<void> {
  await takeStep({ actor, applicationId, kind, values: { ...fields[kind], ...more } })
}

const pdf = new TextEncoder().encode('%PDF-1.4\n% kertas kerja\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n')

/** A document that proves the scheme's requirement, and the fields of an application that name it. */
export async function proofs(candidate: Actor, applicationId: string): Promise<Record<string, unknown>> {
  const facts = { name: 'Kertas kerja kunjungan', madeOn: '2026-10-01', units: [] }
  await addDocument({ actor: candidate, applicationId, facts, bytes: pdf })
  const { documents } = await readAssessment({ actor: candidate, applicationId, parts: ['candidate'] })
  return { 'syarat.identitas': 'on', 'syarat.pendampingan': documents.findLast(({ units }) => units.length === 0)?.id }
}

/** An application that was submitted, every element K in its self-assessment. */
export async function applied(candidate: Actor): Promise<string> {
  const { applicationId } = await applyForAssessment({ actor: candidate, slug })
  const { units } = await readAssessment({ actor: candidate, applicationId, parts: ['candidate'] })
  for (const { code, elements } of units) {
    const values = Object.fromEntries(elements.map(({ key }) => [key, 'K']))
    await saveUnitForm({ actor: candidate, applicationId, unit: code, kind: 'self-assessment', values })
  }
  await go(applicationId, candidate, 'submit', await proofs(candidate, applicationId))
  return applicationId
}

/** Maps every open unit to the instruments, then plans. */
export async function plan(applicationId: string, assessor: Actor, instruments: readonly string[] = ['IA.01']): Promise<void> {
  const { units } = await readAssessment({ actor: assessor, applicationId, parts: ['assessor'] })
  const first = units.find(({ open, forms }) => open && !forms.map)
  if (first) {
    const rows = first.elements.flatMap(({ key }) => [
      [`${key}.kinds`, 'L'],
      [`${key}.instruments`, instruments],
    ])
    const values = { ...Object.fromEntries(rows), potential: '4', forAll: 'all' }
    await saveUnitForm({ actor: assessor, applicationId, unit: first.code, kind: 'map', values })
  }
  await go(applicationId, assessor, 'plan')
}

/** From the assignment to the recommendation, every open unit K but `failing`; answers the units that were open. */
export async function assess(cast: Cast, applicationId: string, assessor: Actor, failing: string | null): Promise<string[]> {
  await go(applicationId, cast.office, 'assign', { person: assessor.personId })
  return assessAssigned(cast, applicationId, assessor, failing)
}

/** The same from the plan on. */
export async function assessAssigned(cast: Cast, applicationId: string, assessor: Actor, failing: string | null): Promise<string[]> {
  await plan(applicationId, assessor)
  await go(applicationId, cast.candidate, 'consent')
  const open = (await readAssessment({ actor: assessor, applicationId, parts: ['assessor'] })).units.filter((unit) => unit.open)
  for (const { code, elements } of open) {
    const criteria = elements.flatMap(({ items }) => items.map((item) => [item.code, code === failing ? 'tidak' : yes]))
    const values = { ...Object.fromEntries(criteria), assessorName: 'Asesor', candidateName: 'Asesi' }
    await saveUnitForm({ actor: assessor, applicationId, unit: code, kind: 'IA.01', values })
    const result = code === failing ? 'BK' : 'K'
    await go(applicationId, assessor, 'record', { unit: code, result, instruments: 'IA.01', note: 'Sesuai ceklis.' })
  }
  await go(applicationId, assessor, 'tell')
  return open.map(({ code }) => code)
}

/** Report, review and decision. */
export async function close(cast: Cast, applicationId: string, assessor: Actor): Promise<void> {
  await go(applicationId, assessor, 'report')
  await go(applicationId, cast.office, 'review')
  await go(applicationId, cast.decider, 'decide')
}
