import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { mapOf, recordGap } from './instrument-result.ts'
import type { LoadedAssessment } from './load-assessment.server.ts'
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
 * The recommendation rests on instruments that were filled in during this round, and K on all of it being met.
 * Throws `unit_unobserved`, `criteria_unmet`.
 */
export async function requireAssessed(
  tx: Tx,
  { loaded, unit, result, chosen }: { loaded: LoadedAssessment; unit: string; result: 'K' | 'BK'; chosen: readonly string[] },
): Promise<void> {
  const { applicationId, assessment, scheme } = loaded
  const found = scheme.units.find(({ code }) => code === unit)
  if (!found) throw new AppError('not_found')
  const forms = await tx.competencyForm.findMany({
    where: { applicationId, unit, round: assessment.round, step: { in: [...instruments, 'map'] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { step: true, body: true },
  })
  const newest = Object.fromEntries(forms.map(({ step, body }) => [step, body as FormBody]))
  const { map, ...filled } = newest
  const elements = elementsOf(found)
  const gap = recordGap({ result, chosen: instruments.filter((one) => chosen.includes(one)), filled, map: mapOf(map ?? null, elements), elements })
  if (gap?.reason === 'unfilled') throw new AppError('unit_unobserved', { params: { instruments: gap.instruments.join(', ') } })
  if (gap?.reason === 'unmet') throw new AppError('criteria_unmet', { params: { count: gap.count } })
}
