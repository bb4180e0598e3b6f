import { db } from '#app/platform/database.server.ts'

export type BatchRoleName = 'trainer' | 'decider'
export type StaffMember = { personId: string; name: string }
export type BatchStaff = { trainers: StaffMember[]; deciders: StaffMember[] }

/** Who trains and who decides in a batch, oldest assignment first; without those whose account was erased. */
export async function readBatchStaff({ batchId }: { batchId: string }): Promise<BatchStaff> {
  const rows = await db.batchRole.findMany({
    where: { batchId, removedAt: null, person: { erasedAt: null } },
    orderBy: { assignedAt: 'asc' },
    select: { role: true, person: { select: { id: true, name: true } } },
  })
  const named = (role: BatchRoleName) => rows.filter((row) => row.role === role).map(({ person }) => ({ personId: person.id, name: person.name }))
  return { trainers: named('trainer'), deciders: named('decider') }
}
