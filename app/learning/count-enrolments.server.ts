import { db } from '#app/platform/database.server.ts'
import { type EnrolmentState, enrolmentStates } from './enrolment-state.ts'

/** How many enrolments of a batch are in which state. */
export async function countEnrolments({ batchId }: { batchId: string }): Promise<Record<EnrolmentState, number>> {
  const rows = await db.enrolment.groupBy({ by: ['state'], where: { batchId }, _count: true })
  const count = (state: EnrolmentState) => rows.find((row) => row.state === state)?._count ?? 0
  return Object.fromEntries(enrolmentStates.map((state) => [state, count(state)])) as Record<EnrolmentState, number>
}

/** How many different people ever had a seat in any of these batches. */
export async function countPeople({ batchIds }: { batchIds: readonly string[] }): Promise<number> {
  const people = await db.enrolment.groupBy({ by: ['personId'], where: { batchId: { in: [...batchIds] }, state: { not: 'waiting' } } })
  return people.length
}
