import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { readBatchStaff, type StaffMember } from '#app/programmes/read-batch-staff.server.ts'
import type { EnrolmentState } from './enrolment-state.ts'

export type Enrolment = {
  enrolmentId: string
  personId: string
  state: EnrolmentState
  joinedAt: Date
  endedAt: Date | null
  lastLesson: string | null
  /** The name to print as the learner confirmed it; null before. */
  printedName: string | null
  nameConfirmedAt: Date | null
  courseVersionId: string
  batch: BatchSummary
  trainers: StaffMember[]
}

/** The learner's own enrolment with its batch and trainers. Anybody else's is `not_found`. */
export async function readEnrolment({ actor, enrolmentId }: { actor: Actor; enrolmentId: string }): Promise<Enrolment> {
  const row = await db.enrolment.findFirst({ where: { id: enrolmentId, personId: actor.personId } })
  if (!row) throw new AppError('not_found')
  const [batch, { trainers }] = await Promise.all([readBatch(row), readBatchStaff(row)])
  return {
    enrolmentId: row.id,
    personId: row.personId,
    state: row.state as EnrolmentState,
    joinedAt: row.joinedAt,
    endedAt: row.endedAt,
    lastLesson: row.lastLesson,
    printedName: row.printedName,
    nameConfirmedAt: row.nameConfirmedAt,
    courseVersionId: row.courseVersionId,
    batch,
    trainers,
  }
}
