import { db } from '#app/platform/database.server.ts'
import { standingDecisions } from './decisions.ts'
import { loadAssessment } from './load-assessment.server.ts'
import type { FormBody } from './step-forms.ts'

type DecidedAssessment = { name: string; title: string; round: number; result: 'K' | 'BK'; decidedAt: Date }

/**
 * Every decision that stands, of each round: a BK stays where a reassessment began. Of the newest 1,000 assessments that
 * came to one, without erased people; for callers that may see them all.
 */
export async function readDecided(): Promise<DecidedAssessment[]> {
  const rows = await db.competencyApplication.findMany({
    where: { candidate: { erasedAt: null }, events: { some: { kind: 'decide' } } },
    orderBy: { id: 'desc' },
    take: 1000,
    select: {
      id: true,
      candidate: { select: { name: true } },
      forms: { where: { step: 'submit' }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { body: true } },
    },
  })
  const decided: DecidedAssessment[] = []
  for (const { id, candidate, forms } of rows) {
    const loaded = await loadAssessment(db, { applicationId: id })
    const typed = (forms[0]?.body as FormBody | undefined)?.name
    const known = { name: typeof typed === 'string' ? typed : candidate.name, title: loaded.scheme.title.id }
    decided.push(...standingDecisions(loaded).map(({ round, result, at }) => ({ ...known, round, result, decidedAt: at })))
  }
  return decided
}
