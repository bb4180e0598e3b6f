import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

export type OwnDecision = {
  decisionId: string
  enrolmentId: string
  learner: string
  batchName: string
  timeZone: string
  outcome: 'confirmed' | 'sent_back'
  at: Date
}

/** What the actor decided last, the newest first. */
export async function readOwnDecisions({ actor }: { actor: Actor }): Promise<OwnDecision[]> {
  const rows = await db.decisionEvent.findMany({
    where: { deciderId: actor.personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 10,
    select: {
      id: true,
      enrolmentId: true,
      outcome: true,
      at: true,
      enrolment: { select: { person: { select: { name: true } }, batch: { select: { name: true, timeZone: true } } } },
    },
  })
  return rows.map(({ id, enrolmentId, outcome, at, enrolment: { person, batch } }) => ({
    decisionId: id,
    enrolmentId,
    learner: person.name,
    batchName: batch.name,
    timeZone: batch.timeZone,
    outcome: outcome as OwnDecision['outcome'],
    at,
  }))
}
