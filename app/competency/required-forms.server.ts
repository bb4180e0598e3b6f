import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { LoadedAssessment } from './load-assessment.server.ts'
import { elementsOf } from './scheme-body.ts'

/** Every element of every unit has its answer in FR.APL.02. Throws `self_assessment_missing`. */
export async function requireSelfAssessed(tx: Tx, { applicationId, scheme }: LoadedAssessment): Promise<void> {
  const forms = await tx.competencyForm.findMany({ where: { applicationId, code: 'FR.APL.02' }, select: { unit: true } })
  const missing = scheme.units.filter(({ code }) => !forms.some(({ unit }) => unit === code))
  if (missing.length > 0) throw new AppError('self_assessment_missing', { params: { count: missing.length } })
}

/**
 * The unit was observed in this round, and K rests on every criterion being met in the newest checklist.
 * Throws `unit_unobserved`, `criteria_unmet`.
 */
export async function requireObserved(tx: Tx, { loaded, unit, result }: { loaded: LoadedAssessment; unit: string; result: string }): Promise<void> {
  const { applicationId, assessment, scheme } = loaded
  const newest = await tx.competencyForm.findFirst({
    where: { applicationId, code: 'FR.IA.01', unit, round: assessment.round },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { body: true },
  })
  if (!newest) throw new AppError('unit_unobserved')
  const body = newest.body as Record<string, string>
  const found = scheme.units.find(({ code }) => code === unit)
  const unmet = found ? elementsOf(found).flatMap(({ items }) => items.filter(({ code }) => body[code] !== 'ya')) : []
  if (result === 'K' && unmet.length > 0) throw new AppError('criteria_unmet', { params: { count: unmet.length } })
}
