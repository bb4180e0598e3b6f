import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { Part } from './field-spec.ts'
import { schemeBodySchema } from './scheme-body.ts'

/** Where the office is the next to act. */
const officeStages: readonly string[] = ['submitted', 'eligible', 'reported']

/** Assessments that a person has a part in, or that wait for somebody of that part; the newest first, 200 at most. */
export async function listAssessments({ actor, part }: { actor: Actor; part: Part }) {
  const held = (duty: string) => ({ duties: { some: { personId: actor.personId, duty } } })
  const where = {
    candidate: { candidateId: actor.personId },
    assessor: { OR: [held('assessor'), held('panel')] },
    panel: held('panel'),
    decider: {
      OR: [{ stage: 'reviewed', duties: { none: { personId: actor.personId, duty: { not: 'decider' } } } }, held('decider')],
      NOT: { candidateId: actor.personId },
    },
    office: { stage: { not: 'draft' } },
  }[part]
  const rows = await db.competencyApplication.findMany({
    where,
    orderBy: { id: 'desc' },
    take: 200,
    select: {
      id: true,
      stage: true,
      appealOpen: true,
      createdAt: true,
      candidate: { select: { name: true } },
      schemeVersion: { select: { body: true } },
    },
  })
  return rows.map(({ id, stage, appealOpen, createdAt, candidate, schemeVersion }) => ({
    applicationId: id,
    stage,
    appealOpen,
    /** Whether the next step is this part's; of no meaning for a candidate and an assessor. */
    isWaiting: part === 'decider' ? stage === 'reviewed' && !appealOpen : officeStages.includes(stage) || appealOpen,
    createdAt,
    candidate: candidate.name,
    title: schemeBodySchema.parse(schemeVersion.body).title,
  }))
}
