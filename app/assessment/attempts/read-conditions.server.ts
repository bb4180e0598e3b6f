import { db, type Tx } from '#app/platform/database.server.ts'
import { type Conditions, conditionsOf, type GrantKind } from './conditions.ts'

/** What was granted to a learner for a paper, taken together. */
export async function readConditions({ enrolmentId, paper, tx = db }: { enrolmentId: string; paper: string; tx?: Tx }): Promise<Conditions> {
  const grants = await tx.assessmentGrantEvent.findMany({
    where: { enrolmentId, paper },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { kind: true, amount: true },
  })
  return conditionsOf(grants.map(({ kind, amount }) => ({ kind: kind as GrantKind, amount })))
}
