import { addDocument } from '#app/competency/add-document.server.ts'
import { applyForAssessment } from '#app/competency/apply-for-assessment.server.ts'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { readSchemes } from '#app/competency/read-schemes.server.ts'
import { saveUnitForm } from '#app/competency/save-unit-form.server.ts'
import { setSchemePolicy } from '#app/competency/set-scheme-policy.server.ts'
import type { StepKind } from '#app/competency/step-forms.ts'
import { takeStep } from '#app/competency/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Staff } from './make-people.ts'
import { drawnPhoto } from './play-learner.ts'

const slug = 'fasilitator-umkm'

/** A candidate in the middle of a simulated assessment: the first unit is observed and recorded, the others are open. */
export async function playAssessment({ operator, assessor, learner }: Staff, day: string): Promise<void> {
  if (!(await readSchemes({ all: true })).some((scheme) => scheme.slug === slug)) return
  const policy = { isOpen: true, appealDays: 14, panelDays: 14, validYears: 3, reassessmentRupiah: 250_000, payer: 'sponsor' } as const
  await setSchemePolicy({ actor: operator, slug, policy })
  const { applicationId } = await applyForAssessment({ actor: learner, slug })
  const { units } = await readAssessment({ actor: learner, applicationId, parts: ['candidate'] })
  for (const [at, { code, elements }] of units.entries()) {
    const answers = elements.map(({ key }) => [key, at === units.length - 1 ? 'BK' : 'K'])
    const evidence = elements.map(({ key }) => [`${key}.bukti`, at === 0 ? 'Kertas kerja kunjungan ke tiga usaha, Oktober 2026.' : ''])
    await saveUnitForm({ actor: learner, applicationId, unit: code, kind: 'self-assessment', values: Object.fromEntries([...answers, ...evidence]) })
  }
  const [first] = units
  await addDocument({
    actor: learner,
    applicationId,
    facts: { name: 'Kertas kerja kunjungan pertama', madeOn: day, units: [first!.code] },
    bytes: await drawnPhoto('Kertas kerja', '#1F3A6E'),
  })
  const go = (actor: Actor, kind: StepKind, values: Record<string, unknown>) => takeStep({ actor, applicationId, kind, values })
  const { documents } = await readAssessment({ actor: learner, applicationId, parts: ['candidate'] })
  const proofs = { 'syarat.identitas': 'on', 'syarat.pendampingan': documents.map(({ id }) => id) }
  const purpose = { ...proofs, purpose: 'certification', name: learner.name, occupation: 'Pendamping usaha mikro', truth: 'on', simulation: 'on' }
  await go(learner, 'submit', purpose)
  await go(operator, 'check', { 'syarat.identitas': 'met', 'syarat.pendampingan': 'met', outcome: 'complete', note: '' })
  await go(operator, 'assign', { person: assessor.personId })
  const mapped = first!.elements.flatMap(({ key }) => [
    [`${key}.kinds`, 'L'],
    [`${key}.instruments`, 'IA.01'],
  ])
  const map = { ...Object.fromEntries(mapped), potential: ['1', '4'], forAll: 'all' }
  await saveUnitForm({ actor: assessor, applicationId, unit: first!.code, kind: 'map', values: map })
  await go(assessor, 'plan', {
    ...{ potential: '4', surroundings: 'real', opportunity: 'available', relations: ['evidence', 'work'], benchmarks: 'standard' },
    ...{ impartial: 'on', confidential: 'on', day, time: '09.00 WIB', place: 'Balai latihan, Palembang', instruments: ['IA.01', 'IA.07', 'IA.08'] },
  })
  await go(learner, 'consent', { plan: 'on', appeal: 'on', data: 'on' })
  const seen = first!.elements.flatMap(({ items }) => items.map(({ code }) => [code, 'ya']))
  const values = { ...Object.fromEntries(seen), note: '', assessorName: assessor.name, candidateName: learner.name }
  await saveUnitForm({ actor: assessor, applicationId, unit: first!.code, kind: 'IA.01', values })
  await go(assessor, 'record', { unit: first!.code, result: 'K', instruments: 'IA.01', note: '' })
}
