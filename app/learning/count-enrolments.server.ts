import { db } from '#app/platform/database.server.ts'

export type EnrolmentCounts = { active: number; waiting: number; completed: number; withdrawn: number; lapsed: number }

/** Enrolments of a batch by state. */
export async function countEnrolments({ batchId }: { batchId: string }): Promise<EnrolmentCounts> {
  const groups = await db.enrolment.groupBy({ by: ['state'], where: { batchId }, _count: true })
  const counts: EnrolmentCounts = { active: 0, waiting: 0, completed: 0, withdrawn: 0, lapsed: 0 }
  for (const group of groups) counts[group.state as keyof EnrolmentCounts] = group._count
  return counts
}

/** Different people who joined any of these batches (waiting ones not counted): seats are not people. */
export async function countPeople({ batchIds }: { batchIds: readonly string[] }): Promise<number> {
  const people = await db.enrolment.findMany({
    where: { batchId: { in: [...batchIds] }, state: { not: 'waiting' } },
    distinct: ['personId'],
    select: { personId: true },
  })
  return people.length
}
