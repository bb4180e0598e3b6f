import { db, type Tx } from '#app/platform/database.server.ts'
import { type Conditions, conditionsOf, type Grant, type GrantKind } from './conditions.ts'

type Whose = { enrolmentId: string; paper: string; tx?: Tx }

/** What was granted to a learner for a paper, in the order in which it was. */
export async function readGrants({ enrolmentId, paper, tx = db }: Whose): Promise<(Grant & { at: Date })[]> {
  const grants = await tx.assessmentGrantEvent.findMany({
    where: { enrolmentId, paper },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { kind: true, amount: true, at: true },
  })
  return grants.map((grant) => ({ ...grant, kind: grant.kind as GrantKind }))
}

/** The same taken together. */
export async function readConditions(whose: Whose): Promise<Conditions> {
  return conditionsOf(await readGrants(whose))
}
