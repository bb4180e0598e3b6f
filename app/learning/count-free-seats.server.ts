import type { Tx } from '#app/platform/database.server.ts'
import { seatedStates } from './enrolment-state.ts'

/** Seats that nobody has; exact only while the batch is locked. Below 0 when seats were taken away. */
export async function countFreeSeats(tx: Tx, { batchId, seats }: { batchId: string; seats: number }): Promise<number> {
  return seats - (await tx.enrolment.count({ where: { batchId, state: { in: seatedStates } } }))
}

/** Seats for somebody who comes now: those who wait are served first. Exact only while the batch is locked; can be below 0. */
export async function countSeatsForNewcomers(tx: Tx, { batchId, seats }: { batchId: string; seats: number }): Promise<number> {
  return seats - (await tx.enrolment.count({ where: { batchId, state: { in: [...seatedStates, 'waiting'] } } }))
}
