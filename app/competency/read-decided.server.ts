import { db } from '#app/platform/database.server.ts'
import { schemeBodySchema } from './scheme-body.ts'
import type { FormBody } from './step-forms.ts'

type DecidedAssessment = { name: string; title: string; result: 'K' | 'BK'; decidedAt: Date }

/** Assessments that ended with a decision, the newest 1,000, without erased people; for callers that may see them all. */
export async function readDecided(): Promise<DecidedAssessment[]> {
  const rows = await db.competencyApplication.findMany({
    where: { stage: { in: ['competent', 'not-yet'] }, appealOpen: false, candidate: { erasedAt: null } },
    orderBy: { id: 'desc' },
    take: 1000,
    select: {
      stage: true,
      candidate: { select: { name: true } },
      schemeVersion: { select: { body: true } },
      forms: { where: { step: 'submit' }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { body: true } },
      events: { where: { kind: 'decide' }, orderBy: { seq: 'desc' }, take: 1, select: { at: true } },
    },
  })
  return rows.flatMap(({ stage, candidate, schemeVersion, forms, events }) => {
    const [decision] = events
    const name = (forms[0]?.body as FormBody | undefined)?.name
    if (!decision) return []
    return [
      {
        name: typeof name === 'string' ? name : candidate.name,
        title: schemeBodySchema.parse(schemeVersion.body).title.id,
        result: stage === 'competent' ? ('K' as const) : ('BK' as const),
        decidedAt: decision.at,
      },
    ]
  })
}
