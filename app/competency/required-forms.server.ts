import type { Requirement } from '#app/courses/scheme-requirement.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { mapOf, recordGap } from './instrument-result.ts'
import type { LoadedAssessment } from './load-assessment.server.ts'
import { findingsIn, reasonField } from './requirement-fields.ts'
import { elementsOf } from './scheme-body.ts'
import type { FormBody } from './step-forms.ts'
import { instruments } from './unit-form-specs.ts'

/** Every element of every unit has its answer in FR.APL.02. Throws `self_assessment_missing`. */
export async function requireSelfAssessed(tx: Tx, { applicationId, scheme }: LoadedAssessment): Promise<void> {
  const forms = await tx.competencyForm.findMany({ where: { applicationId, code: 'FR.APL.02' }, select: { unit: true } })
  const missing = scheme.units.filter(({ code }) => !forms.some(({ unit }) => unit === code))
  if (missing.length > 0) throw new AppError('self_assessment_missing', { params: { count: missing.length } })
}

/**
 * An application is taken as complete when every basic requirement is met; what is not met, or not there, has its reason.
 * Throws `invalid_form`, `basic_requirements_unmet`.
 */
export function requireRequirements({ requirements, body }: { requirements: readonly Requirement[]; body: FormBody }): void {
  const open = findingsIn(body, requirements).filter(({ verdict }) => verdict !== 'met')
  const unsaid = open.filter(({ reason }) => reason === '')
  if (unsaid.length > 0)
    throw new AppError('invalid_form', {
      fields: Object.fromEntries(unsaid.map(({ requirement }) => [reasonField(requirement.key), { key: 'form.required' }])),
    })
  if (body.outcome === 'complete' && open.length > 0) throw new AppError('basic_requirements_unmet', { params: { count: open.length } })
}

/** Every unit of this round has its map of instruments (FR.MAPA.02). Throws `map_missing`. */
export async function requireMapped(tx: Tx, { applicationId, assessment }: LoadedAssessment): Promise<void> {
  const maps = await tx.competencyForm.findMany({ where: { applicationId, step: 'map', round: assessment.round }, select: { unit: true } })
  const open = Object.keys(assessment.units).filter((code) => assessment.units[code]?.open)
  const missing = open.filter((code) => !maps.some(({ unit }) => unit === code))
  if (missing.length > 0) throw new AppError('map_missing', { params: { units: missing.join(', ') } })
}

/**
 * The recommendation rests on a map and on instruments that its assessor filled in during this round, and K on evidence
 * judged enough for each criterion. Throws `map_missing`, `unit_unobserved`, `criteria_unmet`.
 */
export async function requireAssessed(
  tx: Tx,
  { loaded, unit, result, chosen }: { loaded: LoadedAssessment; unit: string; result: 'K' | 'BK'; chosen: readonly string[] },
): Promise<void> {
  const { applicationId, assessment, scheme } = loaded
  const found = scheme.units.find(({ code }) => code === unit)
  if (!found) throw new AppError('not_found')
  const forms = await tx.competencyForm.findMany({
    where: {
      ...{ applicationId, unit, round: assessment.round },
      OR: [{ step: 'map' }, { step: { in: [...instruments] }, filledById: assessment.assessor ?? '' }],
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { step: true, body: true },
  })
  const newest = Object.fromEntries(forms.map(({ step, body }) => [step, body as FormBody]))
  const { map, ...filled } = newest
  const elements = elementsOf(found)
  const gap = recordGap({ result, chosen: instruments.filter((one) => chosen.includes(one)), filled, map: mapOf(map ?? null, elements), elements })
  if (gap?.reason === 'unmapped') throw new AppError('map_missing', { params: { units: unit } })
  if (gap?.reason === 'unfilled') throw new AppError('unit_unobserved', { params: { instruments: gap.instruments.join(', ') } })
  if (gap?.reason === 'unmet') throw new AppError('criteria_unmet', { params: { count: gap.lacks.length, lacks: gap.lacks.join(', ') } })
}
