import { randomUUID } from 'node:crypto'
import { recordAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { noticeJob } from '#app/platform/notice-job.server.ts'
import { lockBatchSeats } from '#app/programmes/lock-batch-seats.server.ts'
import { countFreeSeats } from './count-free-seats.server.ts'

/** Gives free seats to those who wait, first come, first served, and tells them. */
export async function promoteWaiting(tx: Tx, { batchId }: { batchId: string }): Promise<void> {
  const { seats } = await lockBatchSeats(tx, { batchId })
  const free = await countFreeSeats(tx, { batchId, seats })
  if (free <= 0) return
  const next = await tx.enrolment.findMany({
    where: { batchId, state: 'waiting' },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    take: free,
    select: { id: true, personId: true },
  })
  for (const { id, personId } of next) {
    await tx.enrolment.update({ where: { id }, data: { state: 'active' } })
    await recordAudit(tx, { actorId: null, action: 'enrolment.promoted', subjectType: 'enrolment', subjectId: id })
    await sendJob(tx, noticeJob, { id: randomUUID(), personId, kind: 'seat_given', href: `/belajar/${id}` })
  }
}
